import StakeholderModel

/// What was read of a GraphML file.
struct GraphMLContent: XMLElementHandler {
  private struct Key {
    var name: String
    var owner: String
    var defaultValue: String?
  }

  /// A node, an edge or the graph, with the values found so far.
  private struct Element {
    var id = ""
    var source = ""
    var target = ""
    var isDirected: Bool?
    var line = 0
    var parent: String?
    var label: String?
    var keys: Set<String> = []
    var values: [NamedText] = []
  }

  private enum Owner: String {
    case graph, node, edge
  }

  let file: String
  private(set) var hasGraph = false
  private var keys: [String: Key] = [:]
  private var keyOrder: [String] = []
  private var openKey: String?
  private var dataKey: String?
  private var graph = Element()
  private var isDirectedByDefault = false
  /// The nodes and edges that are open, the outer first.
  private var open: [(owner: Owner, element: Element)] = []
  private var nodes: [Element] = []
  private var edges: [Element] = []
  private var hyperedges: [TextPosition] = []
  private var skippedDepth = 0
  private var graphDepth = 0

  init(file: String) { self.file = file }

  mutating func start(
    _ name: String, _ attributes: [String: String], at place: TextPosition
  ) throws(DataError) {
    if skippedDepth > 0 {
      skippedDepth += 1
      return
    }
    switch name {
    case "key":
      guard let id = attributes["id"] else {
        throw failure(place, "a key has no id", "write id=\"…\"")
      }
      keys[id] = Key(name: attributes["attr.name"] ?? id, owner: attributes["for"] ?? "all")
      keyOrder.append(id)
      openKey = id
    case "graph":
      if graphDepth == 0 {
        guard !hasGraph else {
          throw failure(place, "the file holds a second graph", "keep each graph in a file")
        }
        isDirectedByDefault = attributes["edgedefault"] == "directed"
      }
      hasGraph = true
      graphDepth += 1
    case "node":
      guard let id = attributes["id"] else {
        throw failure(place, "a node has no id", "write id=\"…\"")
      }
      let parent = open.last { $0.owner == .node }?.element.id
      open.append((.node, Element(id: id, line: place.line, parent: parent)))
    case "edge":
      guard let source = attributes["source"], let target = attributes["target"] else {
        throw failure(place, "an edge has no source or no target", "write both")
      }
      let directed = attributes["directed"].map { $0 == "true" || $0 == "1" }
      open.append(
        (.edge, Element(source: source, target: target, isDirected: directed, line: place.line)))
    case "data": dataKey = attributes["key"]
    case "hyperedge":
      hyperedges.append(place)
      skippedDepth = 1
    default: break
    }
  }

  mutating func end(_ name: String, text: String) throws(DataError) {
    if skippedDepth > 0 {
      skippedDepth -= 1
      return
    }
    switch name {
    case "default": if let openKey { keys[openKey]?.defaultValue = text }
    case "key": openKey = nil
    case "graph": graphDepth -= 1
    case "NodeLabel" where dataKey != nil, "EdgeLabel" where dataKey != nil: addLabel(text)
    case "data":
      if let dataKey, let key = keys[dataKey] {
        // What programs draw with is no text, but elements of their own.
        let isDrawing = text.allSatisfy(\.isWhitespace) && text.contains { $0.isNewline }
        if !isDrawing { add(NamedText(key.name, text)) }
        addKey(dataKey)
      } else if let dataKey {
        add(NamedText(dataKey, text))
      }
      dataKey = nil
    case "desc": add(NamedText("description", text))
    case "node", "edge":
      if let last = open.popLast() {
        if last.owner == .node { nodes.append(last.element) } else { edges.append(last.element) }
      }
    default: break
    }
  }

  private mutating func add(_ value: NamedText) {
    if open.isEmpty {
      graph.values.append(value)
    } else {
      open[open.count - 1].element.values.append(value)
    }
  }

  private mutating func addKey(_ key: String) {
    if !open.isEmpty { open[open.count - 1].element.keys.insert(key) }
  }

  /// A drawn node may have several labels, of which the first is its name.
  private mutating func addLabel(_ text: String) {
    let text = text.squeezed
    guard !text.isEmpty, let last = open.indices.last, open[last].element.label == nil else {
      return
    }
    open[last].element.label = text
  }

  func failure(_ place: TextPosition, _ what: String, _ remedy: String) -> DataError {
    DataError(
      .badData,
      [
        Problem(
          at: Place(file: file, line: place.line, column: place.column), what, remedy: remedy)
      ])
  }

  // MARK: The network

  mutating func network(_ options: ImportOptions) throws(DataError) -> LoadedNetwork {
    var assembly = RecordAssembly(file: file, problemLimit: options.problemLimit)
    for value in graph.values where ["title", "name"].contains(value.name) && !value.text.isEmpty {
      assembly.records.title.name = value.text
    }
    let ids = idsOfTheirOwn()
    let names = Dictionary(
      zip(nodes.map(\.id), ids ?? nodes.map(\.id)), uniquingKeysWith: { first, _ in first })
    for (index, node) in nodes.enumerated() {
      var values = withDefaults(node, "node")
      if ids != nil { values.removeAll { $0.name == "id" } }
      if let parent = node.parent { values.append(NamedText("parent", names[parent] ?? parent)) }
      assembly.addActor(ids?[index] ?? node.id, label: node.label, values, line: node.line)
    }
    for edge in edges {
      var values = withDefaults(edge, "edge")
      if let label = edge.label { values.append(NamedText("label", label)) }
      for end in [edge.source, edge.target] where names[end] == nil {
        assembly.problems.append(
          Problem(
            at: Place(file: file, line: edge.line, column: 1), "there is no node “\(end)”",
            remedy: "add it, or correct the edge"))
      }
      assembly.addTie(
        names[edge.source] ?? edge.source, names[edge.target] ?? edge.target,
        isDirected: edge.isDirected ?? isDirectedByDefault, values, line: edge.line)
    }
    rejectHyperedges(&assembly)
    return try assembly.finish()
  }

  private func withDefaults(_ element: Element, _ owner: String) -> [NamedText] {
    var values = element.values
    for id in keyOrder where !element.keys.contains(id) {
      if let key = keys[id], let text = key.defaultValue, key.owner == owner || key.owner == "all" {
        values.append(NamedText(key.name, text))
      }
    }
    return values
  }

  /// The values of the attribute `id`, if every node has one of its own.
  private func idsOfTheirOwn() -> [String]? {
    let ids = nodes.compactMap { node in node.values.first { $0.name == "id" }?.text }
    let isFit = !ids.isEmpty && ids.count == nodes.count && Set(ids).count == ids.count
    return isFit && !ids.contains("") ? ids : nil
  }

  private func rejectHyperedges(_ assembly: inout RecordAssembly) {
    guard !hyperedges.isEmpty else { return }
    for place in hyperedges {
      assembly.problems.append(
        Problem(
          .warning, at: Place(file: file, line: place.line, column: place.column),
          "a hyperedge ties more than two; it is rejected",
          remedy: "make an event of it, with its ends as participants"))
    }
    var ties = ImportBalance.Entry(table: .ties, file: file)
    ties.read = edges.count + hyperedges.count
    ties.kept = edges.count
    ties.rejected = hyperedges.count
    ties.reasons = ["a hyperedge": hyperedges.count]
    assembly.balance.entries.append(ties)
  }
}
