import StakeholderModel

/// A writer of UCINET's DL: an edge list with the ids of all actors as labels.
///
/// A tie without direction is written in both directions.
struct DLWriter {
  let path: String
  let existing: ExistingOutput

  func write(_ network: StakeholderNetwork) throws(DataError) -> [ExportLoss] {
    var graph = ExchangeGraph(network)
    graph.loseColumns(nodes: [], edges: [])
    var losses = graph.losses
    losses.add("title", graph.title.name.isEmpty ? 0 : 1)
    losses.add("names of actors", graph.nodes.count { $0.name != $0.id })
    losses.add(
      "quotes and line ends in ids", graph.nodes.count { $0.id != UCINETText.plain($0.id) })
    losses.add("strengths that are unknown, written as 1", graph.edges.count { $0.strength == nil })
    losses.add("ties of strength 0, which stands for none", graph.edges.count { $0.strength == 0 })
    if graph.uniformDirection == nil {
      losses.add(
        "ties without direction, written as two with one", graph.edges.count { !$0.isDirected })
    }
    var text = "DL n=\(graph.nodes.count)\nformat = edgelist1\nlabels:\n"
    for node in graph.nodes { text += "\(UCINETText.label(node.id))\n" }
    text += "data:\n"
    for edge in graph.edges {
      let strength = edge.strength.map(\.shortText) ?? "1"
      text += "\(edge.source + 1) \(edge.target + 1) \(strength)\n"
      if !edge.isDirected, edge.source != edge.target {
        text += "\(edge.target + 1) \(edge.source + 1) \(strength)\n"
      }
    }
    try AtomicOutput.write(Array(text.utf8), to: path, existing: existing)
    return losses
  }
}

/// Texts as UCINET has them, which knows no way to write a quote inside quotes.
enum UCINETText {
  static func plain(_ text: String) -> String {
    String(text.map { $0 == "\"" ? "'" : $0.isNewline ? " " : $0 })
  }

  /// A label, in quotes only where it must be: igraph takes quotes for a part of it.
  static func label(_ text: String) -> String {
    let isWord = text.allSatisfy { $0.isLetter || $0.isNumber || "_-.".contains($0) }
    let isFree = isWord && !text.isEmpty && !keywords.contains(text.lowercased())
    return isFree ? text : "\"\(plain(text))\""
  }

  private static let keywords: Set<String> = [
    "dl", "n", "nr", "nc", "nm", "format", "diagonal", "row", "rows", "column", "col", "columns",
    "matrix", "level", "labels", "embedded", "data",
  ]
}

extension NetworkFormat {
  /// UCINET's DL.
  public static let dl = NetworkFormat(
    name: "dl", title: "DL", fileNameEndings: [".dl"], settings: .text,
    read: { files, options throws(DataError) in
      try DLReader(path: try files.only(for: "DL"), options: options).read()
    },
    write: { network, path, existing throws(DataError) in
      try DLWriter(path: path, existing: existing).write(network)
    })
}
