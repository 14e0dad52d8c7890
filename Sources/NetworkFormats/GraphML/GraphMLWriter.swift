import StakeholderModel

/// A writer of GraphML with typed attributes.
///
/// Strength is called `weight`, as other programs have it. Where only some ties have a direction,
/// the graph is directed and the others say `directed` = false in an attribute of that name: many
/// readers refuse the mixed graphs that GraphML itself allows.
struct GraphMLWriter {
  let path: String
  let existing: ExistingOutput

  func write(_ network: StakeholderNetwork) throws(DataError) -> [ExportLoss] {
    let graph = ExchangeGraph(network)
    let isDirected = graph.uniformDirection ?? true
    var xml = XMLTextWriter(file: path)
    try xml.start(
      "graphml",
      [
        ("xmlns", "http://graphml.graphdrawing.org/xmlns"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        (
          "xsi:schemaLocation",
          "http://graphml.graphdrawing.org/xmlns "
            + "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"
        ),
      ])
    let hasStrength = graph.edges.contains { $0.strength != nil }
    try key(&xml, "title", "graph", "title", "string")
    try key(&xml, "name", "node", "name", "string")
    for (index, column) in graph.nodeColumns.enumerated() {
      try key(&xml, "n\(index)", "node", column.name, column.content.typeName)
    }
    if hasStrength { try key(&xml, "weight", "edge", "weight", "double") }
    if graph.uniformDirection == nil { try key(&xml, "directed", "edge", "directed", "boolean") }
    for (index, column) in graph.edgeColumns.enumerated() {
      try key(&xml, "e\(index)", "edge", column.name, column.content.typeName)
    }
    try xml.start("graph", [("edgedefault", isDirected ? "directed" : "undirected")])
    try data(&xml, "title", graph.title.name)
    for node in graph.nodes {
      try xml.start("node", [("id", node.id)])
      try data(&xml, "name", node.name)
      for (index, value) in node.values.enumerated() { try data(&xml, "n\(index)", value) }
      xml.end()
    }
    for edge in graph.edges {
      let ends = [
        ("source", graph.nodes[edge.source].id), ("target", graph.nodes[edge.target].id),
      ]
      try xml.start("edge", ends)
      if let strength = edge.strength { try data(&xml, "weight", strength.shortText) }
      if graph.uniformDirection == nil, !edge.isDirected { try data(&xml, "directed", "false") }
      for (index, value) in edge.values.enumerated() { try data(&xml, "e\(index)", value) }
      xml.end()
    }
    xml.end()
    xml.end()
    try AtomicOutput.write(Array(xml.text.utf8), to: path, existing: existing)
    return graph.losses
  }

  private func key(
    _ xml: inout XMLTextWriter, _ id: String, _ owner: String, _ name: String, _ type: String
  ) throws(DataError) {
    try xml.element(
      "key", [("id", id), ("for", owner), ("attr.name", name), ("attr.type", type)])
  }

  private func data(
    _ xml: inout XMLTextWriter, _ key: String, _ value: String
  ) throws(DataError) {
    if !value.isEmpty { try xml.element("data", [("key", key)], text: value) }
  }
}

extension CellContent {
  /// What GraphML and GEXF call the type.
  var typeName: String {
    switch self {
    case .number: "double"
    case .boolean: "boolean"
    case .text, .id, .date, .choice, .list: "string"
    }
  }
}
