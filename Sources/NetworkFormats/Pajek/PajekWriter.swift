import StakeholderModel

/// A writer of Pajek networks, with kinds of ties as relations and periods as years.
///
/// Labels are the names of actors if each has its own, else their ids. In a project (`.paj`) kind,
/// sector and region follow as partitions, whose classes are numbered.
struct PajekWriter {
  let path: String
  let existing: ExistingOutput

  func write(_ network: StakeholderNetwork) throws(DataError) -> [ExportLoss] {
    var graph = ExchangeGraph(network)
    let isProject = path.lowercased().hasSuffix(".paj")
    graph.loseColumns(
      nodes: ["valid_from", "valid_until"], edges: ["kind", "valid_from", "valid_until"])
    var losses = graph.losses
    var text = isProject ? "*Network \(Self.plain(graph.title.name))\n" : ""
    if !isProject { losses.add("title", graph.title.name.isEmpty ? 0 : 1) }

    let names = graph.nodes.map { Self.plain($0.name) }
    let areUnique = Set(names).count == names.count && !names.contains("")
    let labels = areUnique ? names : graph.nodes.map { Self.plain($0.id) }
    losses.add(
      areUnique ? "ids of actors (their names stand for them)" : "names of actors",
      graph.nodes.count { $0.id != $0.name })
    losses.add(
      "quotes, line ends and outer spaces in labels",
      graph.nodes.count { (areUnique ? $0.name : $0.id) != Self.plain(areUnique ? $0.name : $0.id) }
    )
    text += "*Vertices \(labels.count)\n"
    for (index, label) in labels.enumerated() {
      text += "\(index + 1) \"\(label)\"\(Self.times(network.actors[index].period))\n"
    }
    text += lines(network, graph)
    if isProject {
      text += partition("kind", network.actors.map(\.kind.rawValue))
      text += partition("sector", network.actors.map { $0.sector ?? "" })
      text += partition("region", network.actors.map { $0.region?.rawValue ?? "" })
    }
    let periods = network.actors.map(\.period) + network.claims.map(\.period)
    losses.add(
      "months, days and ends without a beginning of periods", periods.count(where: Self.isInexact))
    try AtomicOutput.write(Array(text.utf8), to: path, existing: existing)
    return losses
  }

  private func lines(_ network: StakeholderNetwork, _ graph: ExchangeGraph) -> String {
    let kinds = network.claims.map(\.kind)
    var order: [TieKind] = []
    var seen: Set<TieKind> = []
    for kind in kinds where seen.insert(kind).inserted { order.append(kind) }
    var text = ""
    for (number, kind) in order.enumerated() {
      for isDirected in [true, false] {
        let claims = graph.edges.indices.filter {
          kinds[$0] == kind && graph.edges[$0].isDirected == isDirected
        }
        guard !claims.isEmpty else { continue }
        text += isDirected ? "*Arcs" : "*Edges"
        if !kind.rawValue.isEmpty { text += " :\(number + 1) \"\(Self.plain(kind.rawValue))\"" }
        text += "\n"
        for index in claims {
          let edge = graph.edges[index]
          let weight = edge.strength.map { " " + $0.shortText } ?? ""
          text += "\(edge.source + 1) \(edge.target + 1)\(weight)"
          text += Self.times(network.claims[index].period) + "\n"
        }
      }
    }
    return text
  }

  private func partition(_ name: String, _ values: [String]) -> String {
    let classes = Set(values).subtracting([""]).sorted()
    guard !classes.isEmpty else { return "" }
    let numbers = Dictionary(uniqueKeysWithValues: classes.enumerated().map { ($1, $0 + 1) })
    return "*Partition \(name)\n*Vertices \(values.count)\n"
      + values.map { "\(numbers[$0] ?? 0)\n" }.joined()
  }

  private static func times(_ period: Period) -> String {
    guard let from = period.from else { return "" }
    return " [\(from.year)-\(period.until?.lastDayBefore.map { String($0.year) } ?? "*")]"
  }

  private static func isInexact(_ period: Period) -> Bool {
    if period.from == nil { return period.until != nil }
    let until = period.until
    return period.from?.month != nil || (until != nil && (until?.month != 1 || until?.day != 1))
  }

  /// A text that may stand in quotes: Pajek has no way to write one of these inside.
  private static func plain(_ text: String) -> String {
    String(text.map { $0 == "\"" ? "'" : $0.isNewline ? " " : $0 }).withoutOuterBlanks
  }
}

extension NetworkFormat {
  /// Pajek's networks, and projects with partitions and vectors.
  public static let pajek = NetworkFormat(
    name: "pajek", title: "Pajek", fileNameEndings: [".net", ".paj"], settings: .text,
    read: { files, options throws(DataError) in
      let isNumbers: (String) -> Bool = { path in
        [".clu", ".vec"].contains { path.lowercased().hasSuffix($0) }
      }
      let path = try files.filter { !isNumbers($0) }.only(for: "a Pajek network")
      var content = PajekContent(file: path)
      var scanner = try TextScanner(
        ByteSource.text(of: path, encoding: options.encoding), file: path)
      try content.read(&scanner)
      for file in files.filter(isNumbers) {
        var scanner = try TextScanner(ByteSource.text(of: file), file: file)
        let name = FilePath.name(of: file)
        try content.readNumbers(String(name.dropLast(4)), &scanner)
      }
      return try content.network(options)
    },
    write: { network, path, existing throws(DataError) in
      try PajekWriter(path: path, existing: existing).write(network)
    })
}
