import StakeholderModel

/// A reader of DOT, the language of Graphviz.
///
/// Labels are names; the label of the cluster that a node stands in becomes its attribute
/// `cluster`. Defaults of nodes and edges say how to draw and are left.
struct DOTReader {
  private struct Node {
    var values: [NamedText] = []
    var line: Int
  }

  private struct Edge {
    var ends: (String, String)
    var values: [NamedText]
    var line: Int
  }

  private let path: String
  private let options: ImportOptions
  private var tokens: DOTTokens
  private var isDirected = false
  private var title = ""
  private var order: [String] = []
  private var nodes: [String: Node] = [:]
  private var edges: [Edge] = []
  private var clusters: [String: String] = [:]

  private static let depthLimit = 100
  /// The most edges that one statement may stand for: `{a b} -> {c d}` is four.
  private static let edgeLimit = 1_000_000

  init(path: String, options: ImportOptions) throws(DataError) {
    self.path = path
    self.options = options
    tokens = try DOTTokens(ByteSource.text(of: path, encoding: options.encoding), file: path)
  }

  mutating func read() throws(DataError) -> LoadedNetwork {
    if isKeyword("strict") { _ = try tokens.take() }
    if isKeyword("digraph") {
      isDirected = true
    } else if !isKeyword("graph") {
      throw tokens.error("here should be “graph” or “digraph”", "check that it is DOT")
    }
    _ = try tokens.take()
    if tokens.next != .mark("{") { title = try tokens.takeID("the graph's name or “{”") }
    let start = tokens.nextLine
    guard try tokens.take("{") else {
      throw tokens.error("here should be “{”", "write { … } around the graph")
    }
    _ = try statements(cluster: nil, depth: 0, start: start)
    guard tokens.next == .end else {
      throw tokens.error("the file holds a second graph", "keep each in a file")
    }
    return try network()
  }

  private func isKeyword(_ word: String) -> Bool {
    if case .id(let text) = tokens.next { return text.lowercased() == word }
    return false
  }

  // MARK: Statements

  /// Reads up to `}`, and returns the nodes that were named.
  private mutating func statements(
    cluster: String?, depth: Int, start: Int
  ) throws(DataError) -> [String] {
    guard depth < Self.depthLimit else {
      throw tokens.error("subgraphs are nested \(depth) deep", "check that it is the right file")
    }
    var cluster = cluster
    var named: [String] = []
    while try !tokens.take("}") {
      if tokens.next == .end {
        throw tokens.error("the “{” of line \(start) is not closed", "write } at its end")
      }
      if try takeSeparator() { continue }
      if isKeyword("graph") || isKeyword("node") || isKeyword("edge") {
        let isGraph = isKeyword("graph")
        _ = try tokens.take()
        let values = try attributes()
        if isGraph { note(values, &cluster, depth) }
        continue
      }
      let line = tokens.nextLine
      var ends = try endpoint(cluster: cluster, depth: depth)
      if let name = ends.assigned {
        note([name], &cluster, depth)
        continue
      }
      named += ends.nodes
      if tokens.next != .edge {
        let values = try attributes()
        for id in ends.nodes where ends.isNode { nodes[id]?.values += values }
        continue
      }
      var pairs: [(String, String)] = []
      while tokens.next == .edge {
        _ = try tokens.take()
        let following = try endpoint(cluster: cluster, depth: depth)
        named += following.nodes
        guard ends.nodes.count * following.nodes.count + pairs.count < Self.edgeLimit
        else { throw tokens.error("there are too many edges", "check that it is the right file") }
        for tail in ends.nodes { pairs += following.nodes.map { (tail, $0) } }
        ends = following
      }
      let values = try attributes()
      edges += pairs.map { Edge(ends: $0, values: values, line: line) }
    }
    for id in named where clusters[id] == nil { clusters[id] = cluster }
    return named
  }

  /// The label of a cluster is its name, that of the graph the title.
  private mutating func note(_ values: [NamedText], _ cluster: inout String?, _ depth: Int) {
    guard let label = values.last(where: { $0.name == "label" })?.text, !label.isEmpty else {
      return
    }
    if depth == 0 { title = label } else if cluster != nil { cluster = label }
  }

  private struct Endpoint {
    var nodes: [String] = []
    var isNode = false
    /// Set if it was no end but an attribute of the graph: `name = value`.
    var assigned: NamedText?
  }

  private mutating func endpoint(
    cluster: String?, depth: Int
  ) throws(DataError) -> Endpoint {
    if isKeyword("subgraph") || tokens.next == .mark("{") {
      var name: String?
      if isKeyword("subgraph") {
        _ = try tokens.take()
        if tokens.next != .mark("{") { name = try tokens.takeID("the subgraph's name or “{”") }
      }
      let start = tokens.nextLine
      guard try tokens.take("{") else {
        throw tokens.error("here should be “{”", "write { … } around the subgraph")
      }
      let inner = name.flatMap { $0.hasPrefix("cluster") ? $0 : nil } ?? cluster
      return Endpoint(nodes: try statements(cluster: inner, depth: depth + 1, start: start))
    }
    let line = tokens.nextLine
    let id = try tokens.takeID("a node")
    if try tokens.take("=") {
      let value = Self.decoded(try tokens.takeID("a value"), of: id)
      return Endpoint(assigned: NamedText(id, value))
    }
    // A port and a compass point say where to draw.
    while try tokens.take(":") { _ = try tokens.takeID("a port") }
    if nodes[id] == nil {
      nodes[id] = Node(line: line)
      order.append(id)
    }
    return Endpoint(nodes: [id], isNode: true)
  }

  private mutating func takeSeparator() throws(DataError) -> Bool {
    if try tokens.take(";") { return true }
    return try tokens.take(",")
  }

  private mutating func attributes() throws(DataError) -> [NamedText] {
    var values: [NamedText] = []
    while try tokens.take("[") {
      while try !tokens.take("]") {
        if try takeSeparator() { continue }
        let name = try tokens.takeID("an attribute or “]”")
        let value = try tokens.take("=") ? try tokens.takeID("a value") : "true"
        values.append(NamedText(name, Self.decoded(value, of: name)))
      }
    }
    return values
  }

  /// What a text shows: escapes and `&amp;` as the letters they stand for.
  private static func decoded(_ text: String, of name: String) -> String {
    var result = ""
    var scalars = text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      guard scalar == "\\" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      switch scalars.next() {
      case "n", "l", "r": result += "\n"
      case .some(let following): result.unicodeScalars.append(following)
      case nil: result += "\\"
      }
    }
    return GMLText.decoded(result)
  }

  // MARK: The network

  private func network() throws(DataError) -> LoadedNetwork {
    var assembly = RecordAssembly(file: path, problemLimit: options.problemLimit)
    if !title.isEmpty { assembly.records.title.name = title }
    for id in order {
      guard let node = nodes[id] else { continue }
      // Of an attribute that is set twice the last counts.
      var seen: Set<String> = []
      var values = Array(node.values.reversed().filter { seen.insert($0.name).inserted }.reversed())
      let label = values.first { $0.name == "label" && $0.text != "N" }?.text
      values.removeAll { $0.name == "label" }
      if let cluster = clusters[id] {
        values.removeAll { $0.name == "cluster" }
        values.append(NamedText("cluster", cluster))
      }
      assembly.addActor(id, label: label, values, line: node.line)
    }
    for edge in edges {
      let isPlain = edge.values.contains(NamedText("dir", "none"))
      assembly.addTie(
        edge.ends.0, edge.ends.1, isDirected: isDirected && !isPlain,
        edge.values.filter { $0 != NamedText("dir", "none") }, line: edge.line)
    }
    return try assembly.finish()
  }
}
