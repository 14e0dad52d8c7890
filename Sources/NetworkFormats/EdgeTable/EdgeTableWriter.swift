import StakeholderModel

/// A writer of two CSV tables, of actors and of ties, that other programs take: Gephi's names.
///
/// The ties go to the path given, the actors to one beside it with `-nodes` before the ending.
struct EdgeTableWriter {
  let path: String
  let existing: ExistingOutput

  /// Where the actors go.
  var nodesPath: String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else {
      return path + "-nodes"
    }
    return path[..<dot] + "-nodes" + path[dot...]
  }

  func write(_ network: StakeholderNetwork) throws(DataError) -> [ExportLoss] {
    let graph = ExchangeGraph(network, taken: ["label", "weight", "type", "date", "from", "to"])
    var nodes = CSVWriter()
    nodes.write(["Id", "Label"] + graph.nodeColumns.map(\.name))
    for node in graph.nodes { nodes.write([node.id, node.name] + node.values) }
    var edges = CSVWriter()
    edges.write(["Source", "Target", "Type", "Weight"] + graph.edgeColumns.map(\.name))
    for edge in graph.edges {
      let type = edge.isDirected ? "Directed" : "Undirected"
      let weight = edge.strength.map(\.shortText) ?? ""
      edges.write(
        [graph.nodes[edge.source].id, graph.nodes[edge.target].id, type, weight] + edge.values)
    }
    var losses = graph.losses
    losses.add("title", network.title.name.isEmpty ? 0 : 1)
    losses.add("ids that lose spaces", graph.nodes.count { $0.id != $0.id.squeezed })
    try AtomicOutput.write(nodes.take(), to: nodesPath, existing: existing)
    try AtomicOutput.write(edges.take(), to: path, existing: existing)
    return losses
  }
}

extension NetworkFormat {
  /// CSV tables of ties and of actors, with any names of columns.
  public static let edgeTable = NetworkFormat(
    name: "edge-table", title: "an edge table", fileNameEndings: [".edges.csv"],
    settings: .columns,
    read: { files, options throws(DataError) in
      try EdgeTableReader(files: files, options: options).read()
    },
    write: { network, path, existing throws(DataError) in
      try EdgeTableWriter(path: path, existing: existing).write(network)
    })
}
