import StakeholderModel

/// What was read of a GEXF file, version 1.1 to 1.3.
///
/// A node in another, or with the id of another as `pid`, is a part of it. An edge with several
/// spells is one claim for each. An end is included unless it says that it is open. Colours, sizes
/// and positions are no evidence and are left.
struct GEXFContent: XMLElementHandler {
  private struct Attribute {
    var title: String
    var defaultValue: String?
  }

  private struct Element {
    var attributes: [String: String]
    var line: Int
    var parent: String?
    var values: [NamedText] = []
    var found: Set<String> = []
    var spells: [[String: String]] = []
  }

  let file: String
  private var hasGraph = false
  private var title = ""
  private var isDirectedByDefault = false
  private var owner = "node"
  private var declared: [String: [String: Attribute]] = ["node": [:], "edge": [:]]
  private var order: [String: [String]] = ["node": [], "edge": []]
  private var openAttribute: String?
  private var open: [Element] = []
  private var nodes: [Element] = []
  private var edges: [Element] = []

  init(file: String) { self.file = file }

  mutating func start(
    _ name: String, _ attributes: [String: String], at place: TextPosition
  ) throws(DataError) {
    switch name {
    case "graph":
      guard !hasGraph else {
        throw failure(place, "the file holds a second graph", "keep each graph in a file")
      }
      hasGraph = true
      isDirectedByDefault = attributes["defaultedgetype"] == "directed"
    case "attributes": owner = attributes["class"] == "edge" ? "edge" : "node"
    case "attribute":
      guard let id = attributes["id"] else {
        throw failure(place, "an attribute has no id", "write id=\"…\"")
      }
      declared[owner]?[id] = Attribute(title: attributes["title"] ?? id)
      order[owner]?.append(id)
      openAttribute = id
    case "node":
      guard attributes["id"] != nil else {
        throw failure(place, "a node has no id", "write id=\"…\"")
      }
      let parent = attributes["pid"] ?? open.last?.attributes["id"]
      open.append(Element(attributes: attributes, line: place.line, parent: parent))
    case "edge":
      guard attributes["source"] != nil, attributes["target"] != nil else {
        throw failure(place, "an edge has no source or no target", "write both")
      }
      open.append(Element(attributes: attributes, line: place.line))
    case "attvalue": addValue(attributes)
    case "spell", "slice":
      if !open.isEmpty { open[open.count - 1].spells.append(attributes) }
    default: break
    }
  }

  mutating func end(_ name: String, text: String) throws(DataError) {
    switch name {
    case "description" where !hasGraph: title = text
    case "default":
      if let openAttribute { declared[owner]?[openAttribute]?.defaultValue = text }
    case "attribute": openAttribute = nil
    case "node": if let node = open.popLast() { nodes.append(node) }
    case "edge": if let edge = open.popLast() { edges.append(edge) }
    default: break
    }
  }

  private mutating func addValue(_ attributes: [String: String]) {
    guard let id = attributes["for"] ?? attributes["id"], !open.isEmpty else { return }
    let isEdge = open[open.count - 1].attributes["source"] != nil
    let name = declared[isEdge ? "edge" : "node"]?[id]?.title ?? id
    var text = attributes["value"] ?? ""
    // A value that holds for a time keeps the time beside it.
    let times = ["start", "end", "timestamp"].compactMap { attributes[$0] }
    if !times.isEmpty { text += " [\(times.joined(separator: ", "))]" }
    open[open.count - 1].values.append(NamedText(name, text))
    open[open.count - 1].found.insert(id)
  }

  private func failure(_ place: TextPosition, _ what: String, _ remedy: String) -> DataError {
    DataError(
      .badData,
      [
        Problem(
          at: Place(file: file, line: place.line, column: place.column), what, remedy: remedy)
      ])
  }

  // MARK: The network

  func network(_ options: ImportOptions) throws(DataError) -> LoadedNetwork {
    guard hasGraph else {
      throw failure(
        TextPosition(line: 1, column: 1), "there is no graph in the file", "check that it is GEXF")
    }
    var assembly = RecordAssembly(file: file, problemLimit: options.problemLimit)
    if !title.isEmpty { assembly.records.title.name = title }
    for node in nodes {
      var values = withDefaults(node, "node")
      if let parent = node.parent, !parent.isEmpty { values.append(NamedText("parent", parent)) }
      let spells = node.spells.isEmpty ? [node.attributes] : node.spells
      var period = period(spells.first ?? [:])
      period.until = spells.last.flatMap { self.period($0).until }
      addPeriod(period, to: &values)
      assembly.addActor(
        node.attributes["id"] ?? "", label: node.attributes["label"], values, line: node.line)
    }
    var made = 0
    for edge in edges {
      let ends = ["source", "target"].map { edge.attributes[$0] ?? "" }
      for end in ends where !assembly.hasActor(end) {
        assembly.problems.append(
          Problem(
            at: Place(file: file, line: edge.line, column: 1), "there is no node “\(end)”",
            remedy: "add it, or correct the edge"))
      }
      let spells = edge.spells.isEmpty ? [edge.attributes] : edge.spells
      made += spells.count - 1
      for spell in spells { add(edge, ends, spell, &assembly) }
    }
    var ties = ImportBalance.Entry(table: .ties, file: file)
    ties.read = edges.count
    ties.made = made
    ties.kept = edges.count + made
    assembly.balance.entries.append(ties)
    return try assembly.finish()
  }

  private func add(
    _ edge: Element, _ ends: [String], _ spell: [String: String], _ assembly: inout RecordAssembly
  ) {
    var values = withDefaults(edge, "edge")
    addPeriod(period(spell), to: &values)
    if let label = edge.attributes["label"], !label.isEmpty {
      values.append(NamedText("label", label))
    }
    // GEXF 1.3 has a kind of edges, which is what the tie is about.
    if let kind = edge.attributes["kind"], !values.contains(where: { $0.name == "kind" }) {
      values.append(NamedText("kind", kind))
    }
    let type = edge.attributes["type"]
    let isDirected = type.map { $0 == "directed" } ?? isDirectedByDefault
    if type == "mutual" { values.append(NamedText("type", "mutual")) }
    assembly.addTie(
      ends[0], ends[1], isDirected: isDirected, weight: edge.attributes["weight"], values,
      line: edge.line)
  }

  private func withDefaults(_ element: Element, _ owner: String) -> [NamedText] {
    var values = element.values
    for id in order[owner] ?? [] where !element.found.contains(id) {
      if let attribute = declared[owner]?[id], let text = attribute.defaultValue {
        values.append(NamedText(attribute.title, text))
      }
    }
    return values
  }

  /// Adds the ends that no attribute gives more exactly.
  private func addPeriod(_ period: Period, to values: inout [NamedText]) {
    let names = Set(values.map(\.name))
    if names.contains("valid_from") || names.contains("valid_until") { return }
    if let from = period.from { values.append(NamedText("valid_from", from.description)) }
    if let until = period.until { values.append(NamedText("valid_until", until.description)) }
  }

  private func period(_ attributes: [String: String]) -> Period {
    let from = date(attributes["start"] ?? attributes["startopen"])
    if let end = date(attributes["end"]) { return Period(from: from, until: end.next) }
    return Period(from: from, until: date(attributes["endopen"]))
  }

  /// A date, the date of a time, or a year given as a number.
  private func date(_ text: String?) -> PartialDate? {
    guard let text else { return nil }
    let day = text.prefix { $0 != "T" && $0 != " " }
    if let date = PartialDate(day) { return date }
    guard let year = Double(decimal: text).flatMap({ Int(exactly: $0) }) else { return nil }
    return PartialDate(year: year)
  }
}
