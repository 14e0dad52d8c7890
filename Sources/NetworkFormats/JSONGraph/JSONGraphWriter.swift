import StakeholderModel

/// A writer of graphs in JSON, as NetworkX, d3 or Cytoscape has them.
struct JSONGraphWriter {
  enum Dialect {
    case networkX
    case d3
    case cytoscape
  }

  let path: String
  let existing: ExistingOutput
  let dialect: Dialect

  func write(_ network: StakeholderNetwork) throws(DataError) -> [ExportLoss] {
    let graph = ExchangeGraph(
      network, taken: ["label", "weight", "value", "key", "id", "directed"])
    let isDirected = graph.uniformDirection ?? true
    let nodes = graph.nodes.map { node -> JSONNode in
      var head: [(String, JSONNode)] = [("id", .string(node.id))]
      // NetworkX looks for the id of a node of Cytoscape's here.
      if dialect == .cytoscape { head.append(("value", .string(node.id))) }
      head.append(("name", .string(node.name)))
      return wrapped(head + values(node.values, graph.nodeColumns))
    }
    let edges = graph.edges.enumerated().map { number, edge -> JSONNode in
      var head: [(String, JSONNode)] = []
      if dialect == .cytoscape { head.append(("id", .string("e\(number)"))) }
      head.append(("source", .string(graph.nodes[edge.source].id)))
      head.append(("target", .string(graph.nodes[edge.target].id)))
      // NetworkX tells parallel edges by their keys.
      if dialect == .networkX { head.append(("key", .number(String(number)))) }
      if let strength = edge.strength { head.append(("weight", .number(strength.shortText))) }
      if edge.isDirected != isDirected { head.append(("directed", .boolean(edge.isDirected))) }
      return wrapped(head + values(edge.values, graph.edgeColumns))
    }
    let text = document(nodes, edges, title: graph.title.name, isDirected).text
    try AtomicOutput.write(Array(text.utf8), to: path, existing: existing)
    return graph.losses
  }

  private func document(
    _ nodes: [JSONNode], _ edges: [JSONNode], title: String, _ isDirected: Bool
  ) -> JSONNode {
    switch dialect {
    case .networkX, .d3:
      .object([
        ("directed", .boolean(isDirected)), ("multigraph", .boolean(dialect == .networkX)),
        ("graph", .object([("title", .string(title))])), ("nodes", .array(nodes)),
        (dialect == .d3 ? "links" : "edges", .array(edges)),
      ])
    case .cytoscape:
      .object([
        ("data", .object([("title", .string(title)), ("directed", .boolean(isDirected))])),
        ("directed", .boolean(isDirected)), ("multigraph", .boolean(false)),
        ("elements", .object([("nodes", .array(nodes)), ("edges", .array(edges))])),
      ])
    }
  }

  private func wrapped(_ members: [(String, JSONNode)]) -> JSONNode {
    dialect == .cytoscape ? .object([("data", .object(members))]) : .object(members)
  }

  private func values(
    _ values: [String], _ columns: [ExchangeGraph.Column]
  ) -> [(String, JSONNode)] {
    zip(columns, values).compactMap { column, text in
      guard !text.isEmpty else { return nil }
      switch column.content {
      case .number: return (column.name, .number(text))
      case .boolean: return (column.name, .boolean(text == "true"))
      case .text, .id, .date, .choice, .list: return (column.name, .string(text))
      }
    }
  }
}

extension JSONNode {
  static func number(_ text: String) -> JSONNode { JSONNode(.number(text)) }
  static func boolean(_ value: Bool) -> JSONNode { JSONNode(.boolean(value)) }

  /// The value as JSON text on one line.
  var shortText: String {
    text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ")
  }
}

extension NetworkFormat {
  /// The node-link data of NetworkX, in JSON.
  public static let nodeLink = jsonGraph("node-link", "node-link JSON", .networkX)
  /// The nodes and links of d3, in JSON.
  public static let d3 = jsonGraph("d3", "d3 JSON", .d3)
  /// The elements of Cytoscape, in JSON.
  public static let cytoscape = jsonGraph("cytoscape", "Cytoscape JSON", .cytoscape)

  private static func jsonGraph(
    _ name: String, _ title: String, _ dialect: JSONGraphWriter.Dialect
  ) -> NetworkFormat {
    NetworkFormat(
      name: name, title: title,
      fileNameEndings: [dialect == .cytoscape ? ".cyjs" : ".\(name).json"],
      read: { files, options throws(DataError) in
        try JSONGraphReader(path: try files.only(for: title), options: options).read()
      },
      write: { network, path, existing throws(DataError) in
        try JSONGraphWriter(path: path, existing: existing, dialect: dialect).write(network)
      })
  }
}
