import DOTLanguage
import StakeholderModel

/// A writer of DOT: the network itself, not a drawing of it.
///
/// Actors of one `cluster`, an attribute that files with clusters give them, stand in one again.
struct DOTNetworkWriter {
  let path: String
  let existing: ExistingOutput

  func write(_ network: StakeholderNetwork) throws(DataError) -> [ExportLoss] {
    let graph = ExchangeGraph(network, taken: ["label", "weight", "dir"])
    let isDirected = graph.uniformDirection ?? true
    var statements: [DOTStatement] = graph.nodes.map { node in
      .node(
        node.id, [DOTAttribute("label", .text(node.name))] + values(node.values, graph.nodeColumns))
    }
    statements += clusters(graph)
    statements += graph.edges.map { edge in
      var attributes: [DOTAttribute] = []
      if let strength = edge.strength {
        attributes.append(DOTAttribute("weight", .word(strength.shortText)))
      }
      if edge.isDirected != isDirected { attributes.append(DOTAttribute("dir", "none")) }
      return .edge(
        graph.nodes[edge.source].id, graph.nodes[edge.target].id,
        attributes + values(edge.values, graph.edgeColumns))
    }
    let title = graph.title.name
    let document = DOTDocument(
      isDirected ? .digraph : .graph,
      attributes: title.isEmpty ? [] : [DOTAttribute("label", .text(title))],
      statements: statements)
    do {
      try AtomicOutput.write(Array(document.text().utf8), to: path, existing: existing)
    } catch let error as DataError {
      throw error
    } catch {
      throw DataError(
        .cannotWrite,
        [Problem(at: Place(file: path), "\(error)", remedy: "change it, or use another format")])
    }
    return graph.losses
  }

  private func values(
    _ values: [String], _ columns: [ExchangeGraph.Column]
  ) -> [DOTAttribute] {
    zip(columns, values).compactMap { column, value in
      value.isEmpty ? nil : DOTAttribute(column.name, .text(value))
    }
  }

  private func clusters(_ graph: ExchangeGraph) -> [DOTStatement] {
    guard let column = graph.nodeColumns.firstIndex(where: { $0.name == "cluster" }) else {
      return []
    }
    let groups = Dictionary(grouping: graph.nodes) { $0.values[column] }
    return groups.keys.sorted().filter { !$0.isEmpty }.enumerated().map { number, label in
      .subgraph(
        "cluster_\(number)", [DOTAttribute("label", .text(label))],
        (groups[label] ?? []).map { .node($0.id) })
    }
  }
}

extension NetworkFormat {
  /// DOT, the language of Graphviz.
  public static let dot = NetworkFormat(
    name: "dot", title: "DOT", fileNameEndings: [".dot", ".gv"], settings: .text,
    read: { files, options throws(DataError) in
      var reader = try DOTReader(path: try files.only(for: "DOT"), options: options)
      return try reader.read()
    },
    write: { network, path, existing throws(DataError) in
      try DOTNetworkWriter(path: path, existing: existing).write(network)
    })
}
