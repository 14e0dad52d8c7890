import StakeholderModel

/// A writer of GEXF 1.3, which Gephi and NetworkX read.
///
/// The period of an actor or tie is written twice: to the day, for the timeline of other programs,
/// and as the attributes `valid_from` and `valid_until`, which may be partial.
struct GEXFWriter {
  let path: String
  let existing: ExistingOutput

  func write(_ network: StakeholderNetwork) throws(DataError) -> [ExportLoss] {
    let graph = ExchangeGraph(network)
    let isDirected = graph.uniformDirection ?? true
    let isDynamic =
      network.actors.contains { !$0.period.isUnknown }
      || network.claims.contains { !$0.period.isUnknown }
    var xml = XMLTextWriter(file: path)
    try xml.start("gexf", [("xmlns", "http://gexf.net/1.3"), ("version", "1.3")])
    try xml.start("meta")
    try xml.element("creator", text: "Tarap")
    try xml.element("description", text: graph.title.name)
    xml.end()
    var attributes = [("defaultedgetype", isDirected ? "directed" : "undirected")]
    if isDynamic { attributes += [("mode", "dynamic"), ("timeformat", "date")] }
    try xml.start("graph", attributes)
    try declare(&xml, "node", graph.nodeColumns)
    try declare(&xml, "edge", graph.edgeColumns)
    try xml.start("nodes")
    for (actor, node) in zip(network.actors, graph.nodes) {
      let attributes = [("id", node.id), ("label", node.name)] + Self.days(actor.period)
      try element(&xml, "node", attributes, node.values)
    }
    xml.end()
    try xml.start("edges")
    for (number, (claim, edge)) in zip(network.claims, graph.edges).enumerated() {
      var attributes = [
        ("id", String(number)), ("source", graph.nodes[edge.source].id),
        ("target", graph.nodes[edge.target].id),
      ]
      if edge.isDirected != isDirected {
        attributes.append(("type", edge.isDirected ? "directed" : "undirected"))
      }
      if let strength = edge.strength { attributes.append(("weight", strength.shortText)) }
      try element(&xml, "edge", attributes + Self.days(claim.period), edge.values)
    }
    xml.end()
    xml.end()
    xml.end()
    try AtomicOutput.write(Array(xml.text.utf8), to: path, existing: existing)
    return graph.losses
  }

  /// The first and the last day; an end in GEXF is included.
  private static func days(_ period: Period) -> [(String, String)] {
    var days: [(String, String)] = []
    if let from = period.from {
      let day = PartialDate(year: from.year, month: from.month ?? 1, day: from.day ?? 1)
      if let day { days.append(("start", day.description)) }
    }
    if let day = period.until?.lastDayBefore { days.append(("end", day.description)) }
    return days
  }

  private func declare(
    _ xml: inout XMLTextWriter, _ owner: String, _ columns: [ExchangeGraph.Column]
  ) throws(DataError) {
    guard !columns.isEmpty else { return }
    try xml.start("attributes", [("class", owner)])
    for (index, column) in columns.enumerated() {
      try xml.element(
        "attribute",
        [("id", String(index)), ("title", column.name), ("type", column.content.typeName)])
    }
    xml.end()
  }

  private func element(
    _ xml: inout XMLTextWriter, _ name: String, _ attributes: [(String, String)],
    _ values: [String]
  ) throws(DataError) {
    guard values.contains(where: { !$0.isEmpty }) else {
      return try xml.element(name, attributes)
    }
    try xml.start(name, attributes)
    try xml.start("attvalues")
    for (index, value) in values.enumerated() where !value.isEmpty {
      try xml.element("attvalue", [("for", String(index)), ("value", value)])
    }
    xml.end()
    xml.end()
  }
}

extension PartialDate {
  /// The day before all that the date may mean; `nil` before the first year.
  var lastDayBefore: PartialDate? {
    if let month, let day, day > 1 {
      return PartialDate(year: year, month: month, day: day - 1)
    }
    let month = month ?? 1
    guard month > 1 else { return PartialDate(year: year - 1, month: 12, day: 31) }
    return [31, 30, 29, 28].compactMap { PartialDate(year: year, month: month - 1, day: $0) }.first
  }
}

extension NetworkFormat {
  /// GEXF 1.2 and 1.3, the format of Gephi.
  public static let gexf = NetworkFormat(
    name: "gexf", title: "GEXF", fileNameEndings: [".gexf"],
    read: { files, options throws(DataError) in
      let path = try files.only(for: "GEXF")
      var content = GEXFContent(file: path)
      try XMLDocumentReader.read(path, with: &content)
      return try content.network(options)
    },
    write: { network, path, existing throws(DataError) in
      try GEXFWriter(path: path, existing: existing).write(network)
    })
}
