import StakeholderModel

/// A writer of GML, in ASCII as its description asks.
///
/// Nodes are numbered, as GML wants; the label is the actor's id and `name` its name. Names of
/// attributes that are no keys of GML are spelled by number.
struct GMLWriter {
  let path: String
  let existing: ExistingOutput

  func write(_ network: StakeholderNetwork) throws(DataError) -> [ExportLoss] {
    let graph = ExchangeGraph(network, taken: ["label", "weight", "id", "directed"])
    let isDirected = graph.uniformDirection ?? true
    var text = "Creator \"Tarap\"\ngraph [\n  directed \(isDirected ? 1 : 0)\n"
    // NetworkX joins parallel edges unless told that there may be some.
    let pairs = Set(graph.edges.map { [$0.source, $0.target] })
    if pairs.count < graph.edges.count { text += "  multigraph 1\n" }
    text += line("  ", "title", graph.title.name)
    for (number, node) in graph.nodes.enumerated() {
      text += "  node [\n    id \(number)\n"
      text += line("    ", "label", node.id) + line("    ", "name", node.name)
      text += lines(node.values, graph.nodeColumns) + "  ]\n"
    }
    for edge in graph.edges {
      text += "  edge [\n    source \(edge.source)\n    target \(edge.target)\n"
      if let strength = edge.strength { text += "    weight \(strength.shortText)\n" }
      if edge.isDirected != isDirected { text += "    directed \(edge.isDirected ? 1 : 0)\n" }
      text += lines(edge.values, graph.edgeColumns) + "  ]\n"
    }
    text += "]\n"
    try AtomicOutput.write(Array(text.utf8), to: path, existing: existing)
    return graph.losses
  }

  private func lines(_ values: [String], _ columns: [ExchangeGraph.Column]) -> String {
    zip(columns, values).map { column, value in
      guard !value.isEmpty else { return "" }
      let key = GMLText.key(column.name)
      if case .number = column.content { return "    \(key) \(value)\n" }
      return line("    ", key, value)
    }.joined()
  }

  private func line(_ indent: String, _ key: String, _ value: String) -> String {
    "\(indent)\(key) \"\(GMLText.encoded(value))\"\n"
  }
}

/// A reader of GML.
///
/// If every node has a label of its own, that is the id, and the name too unless there is a key
/// `name`; else the number is the id. Lists inside nodes and edges, which say how to draw them, are
/// flattened: `graphics.x`.
struct GMLReader {
  let path: String
  let options: ImportOptions

  func read() throws(DataError) -> LoadedNetwork {
    let bytes = try ByteSource.text(of: path, encoding: options.encoding)
    var parser = GMLParser(bytes, file: path)
    let root = try parser.parse()
    let graphs = root.members.filter { $0.key == "graph" }
    guard let graph = graphs.first?.value else {
      throw error(1, "there is no graph in the file", "check that it is GML")
    }
    if graphs.count > 1 {
      throw error(graphs[1].value.line, "the file holds a second graph", "keep each in a file")
    }
    var assembly = RecordAssembly(file: path, problemLimit: options.problemLimit)
    if let title = graph["title"]?.text, !title.isEmpty { assembly.records.title.name = title }
    let ids = try addNodes(graph, &assembly)
    let isDirected = graph["directed"]?.text == "1"
    for edge in graph.members where edge.key == "edge" {
      let edge = edge.value
      var ends: [String] = []
      for key in ["source", "target"] {
        guard let number = edge[key]?.text else {
          throw error(edge.line, "an edge has no \(key)", "write \(key) and the id of a node")
        }
        guard let id = ids[number] else {
          throw error(edge.line, "there is no node of id \(number)", "add it, or correct the edge")
        }
        ends.append(id)
      }
      // NetworkX tells parallel edges by their keys.
      let values = values(edge, without: ["source", "target", "directed", "key"])
      assembly.addTie(
        ends[0], ends[1], isDirected: edge["directed"]?.text.map { $0 == "1" } ?? isDirected,
        values, line: edge.line)
    }
    return try assembly.finish()
  }

  /// Adds the nodes, and returns their ids by number.
  private func addNodes(
    _ graph: GMLValue, _ assembly: inout RecordAssembly
  ) throws(DataError) -> [String: String] {
    let nodes = graph.members.filter { $0.key == "node" }.map(\.value)
    let labels = nodes.compactMap { $0["label"]?.text }
    let areIDs =
      labels.count == nodes.count && Set(labels).count == labels.count && !labels.contains("")
    var ids: [String: String] = [:]
    for node in nodes {
      guard let number = node["id"]?.text else {
        throw error(node.line, "a node has no id", "write id and a number")
      }
      guard ids[number] == nil else {
        throw error(node.line, "two nodes have the id \(number)", "number them anew")
      }
      let id = areIDs ? node["label"]?.text ?? number : number
      ids[number] = id
      let values = values(node, without: areIDs ? ["id", "label"] : ["id"])
      assembly.addActor(id, values, line: node.line)
    }
    return ids
  }

  private func values(_ list: GMLValue, without: Set<String>, prefix: String = "") -> [NamedText] {
    list.members.flatMap { member -> [NamedText] in
      let (key, value) = (member.key, member.value)
      if prefix.isEmpty && without.contains(key) { return [] }
      let name = prefix + GMLText.name(key)
      if let text = value.text { return [NamedText(name, text)] }
      return values(value, without: [], prefix: name + ".")
    }
  }

  private func error(_ line: Int, _ what: String, _ remedy: String) -> DataError {
    DataError(
      .badData, [Problem(at: Place(file: path, line: line, column: 1), what, remedy: remedy)])
  }
}

extension NetworkFormat {
  /// GML, the graph modelling language.
  public static let gml = NetworkFormat(
    name: "gml", title: "GML", fileNameEndings: [".gml"], settings: .text,
    read: { files, options throws(DataError) in
      try GMLReader(path: try files.only(for: "GML"), options: options).read()
    },
    write: { network, path, existing throws(DataError) in
      try GMLWriter(path: path, existing: existing).write(network)
    })
}
