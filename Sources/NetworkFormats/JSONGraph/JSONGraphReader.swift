import StakeholderModel

/// A reader of graphs in JSON: the node-link data of NetworkX and d3, and Cytoscape's.
///
/// Ends of edges are ids, or positions in the list of nodes where no node has such an id. Values
/// that are lists or objects are kept as JSON text.
struct JSONGraphReader {
  let path: String
  let options: ImportOptions

  func read() throws(DataError) -> LoadedNetwork {
    let document = try JSONDocument(path: path)
    let root = document.root
    var assembly = RecordAssembly(file: path, problemLimit: options.problemLimit)
    for title in [root["graph"]?["title"], root["data"]?["title"], root["data"]?["name"]] {
      if let title = title?.string, !title.isEmpty {
        assembly.records.title.name = title
        break
      }
    }
    let (nodes, edges) = try elements(document)
    let directed = root["directed"] ?? root["data"]?["directed"]
    let ids = try addNodes(nodes, document, &assembly)
    for edge in edges {
      try add(edge, ids, directed?.boolean ?? false, document, &assembly)
    }
    return try assembly.finish()
  }

  private func elements(
    _ document: JSONDocument
  ) throws(DataError) -> (nodes: [JSONNode], edges: [JSONNode]) {
    let root = document.root
    if let elements = root["elements"] {
      // Cytoscape writes two lists, or one in which edges are those that have a source.
      if let list = elements.array {
        let isEdge: (JSONNode) -> Bool = { $0["data"]?["source"] != nil }
        return (list.filter { !isEdge($0) }, list.filter(isEdge))
      }
      return (elements["nodes"]?.array ?? [], elements["edges"]?.array ?? [])
    }
    guard let nodes = root["nodes"]?.array else {
      throw error(
        document, root, "there is no list “nodes”", "check that it is a graph in JSON")
    }
    guard let edges = (root["links"] ?? root["edges"])?.array else {
      throw error(
        document, root, "there is no list “links” or “edges”", "check that it is a graph in JSON")
    }
    return (nodes, edges)
  }

  private func addNodes(
    _ nodes: [JSONNode], _ document: JSONDocument, _ assembly: inout RecordAssembly
  ) throws(DataError) -> [String] {
    var ids: [String] = []
    for node in nodes {
      let data = node["data"] ?? node
      guard data.members != nil else {
        throw error(document, node, "a node is no object", "write { \"id\": … }")
      }
      guard let id = (data["id"] ?? data["name"]).flatMap(text), !id.isEmpty else {
        throw error(document, node, "a node has no id", "write \"id\": …")
      }
      ids.append(id)
      var values = values(of: data, without: ["id"])
      if node["data"] != nil { values.removeAll { $0 == NamedText("value", id) } }
      if let parent = values.firstIndex(where: { $0.name == "parent" && $0.text.isEmpty }) {
        values.remove(at: parent)
      }
      assembly.addActor(id, values, line: line(document, node))
    }
    return ids
  }

  private func add(
    _ edge: JSONNode, _ ids: [String], _ isDirected: Bool, _ document: JSONDocument,
    _ assembly: inout RecordAssembly
  ) throws(DataError) {
    let data = edge["data"] ?? edge
    var ends: [String] = []
    for name in ["source", "target"] {
      // After a layout, d3 puts the whole node where its id was.
      guard let node = data[name], let end = text(node["id"] ?? node) else {
        throw error(document, edge, "an edge has no \(name)", "write \"\(name)\": …")
      }
      if !assembly.hasActor(end), case .number = node.kind, let position = Int(end),
        ids.indices.contains(position)
      {
        ends.append(ids[position])
      } else if assembly.hasActor(end) {
        ends.append(end)
      } else {
        throw error(document, node, "there is no node “\(end)”", "add it, or correct the edge")
      }
    }
    // d3's word for weight is value.
    var values = values(of: data, without: ["source", "target", "directed"])
    if !values.contains(where: { $0.name == "weight" || $0.name == "strength" }),
      let index = values.firstIndex(where: { $0.name == "value" })
    {
      values[index].name = "weight"
    }
    // Cytoscape gives edges ids of no meaning.
    if edge["data"] != nil { values.removeAll { $0.name == "id" } }
    if let key = values.firstIndex(where: { $0.name == "key" && Int($0.text) != nil }) {
      values.remove(at: key)
    }
    assembly.addTie(
      ends[0], ends[1], isDirected: data["directed"]?.boolean ?? isDirected, values,
      line: line(document, edge))
  }

  private func values(of node: JSONNode, without: Set<String>) -> [NamedText] {
    (node.members ?? []).compactMap { member in
      guard !without.contains(member.name), let text = text(member.value) else { return nil }
      return NamedText(member.name, text)
    }
  }

  /// The text of a value; `nil` for null.
  private func text(_ node: JSONNode) -> String? {
    switch node.kind {
    case .null: nil
    case .boolean(let value): value ? "true" : "false"
    case .number(let number): number
    case .string(let string): string
    case .array, .object: node.shortText
    }
  }

  private func line(_ document: JSONDocument, _ node: JSONNode) -> Int { document.line(of: node) }

  private func error(
    _ document: JSONDocument, _ node: JSONNode, _ what: String, _ remedy: String
  ) -> DataError {
    DataError(.badData, [document.problem(at: node, what, remedy: remedy)])
  }
}
