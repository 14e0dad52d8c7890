import StakeholderModel

/// Networks of random rows in every table, with the texts that break formats.
struct RandomNetwork {
  var generator: SeededGenerator
  private var records = NetworkRecords()
  private var actors: [ActorID] = []

  init(seed: Int) { generator = SeededGenerator(seed: seed) }

  /// Returns rows for every table.
  mutating func everything() throws -> StakeholderNetwork {
    try core()
    records.title.translations = names()
    records.regions = (0..<4).map { number in
      var region = Region(
        id: RegionID(rawValue: "0\(number)0000000"), isoCode: maybe("KZ-59"),
        name: LocalizedName(text(), translations: names()), period: period())
      if number > 0 { region.parent = "000000000" }
      if number > 1 { region.predecessor = "010000000" }
      region.attributes = attributes()
      return region
    }
    records.sources = (0..<3).map { number in
      Source(
        id: SourceID(rawValue: "S\(number)"), title: text(), publisher: maybe(text()),
        date: date(), dateBasis: maybe("stated"), language: maybe("kk"),
        url: maybe("https://example.org/?a=1&b=2"), licence: maybe("CC BY 4.0"),
        note: maybe(text()), attributes: attributes())
    }
    for index in records.actors.indices { records.actors[index].region = region() }
    for index in records.claims.indices {
      records.claims[index].region = region()
      records.claims[index].evidence = source()
    }
    fillContext()
    return try StakeholderNetwork(records)
  }

  /// Returns rows for the two tables that every format of graphs has.
  mutating func graph() throws -> StakeholderNetwork {
    try core()
    return try StakeholderNetwork(records)
  }

  private mutating func core() throws {
    records = NetworkRecords(title: LocalizedName(text()))
    actors = (0..<Int.random(in: 1...12, using: &generator)).map { number in
      ActorID(rawValue: generator.pick(Self.idParts) + "\(number)")
    }
    for id in actors { records.actors.append(actor(id)) }
    let count = Int.random(in: 0...20, using: &generator)
    records.claims = (0..<count).map { _ in claim() }
  }

  private mutating func actor(_ id: ActorID) -> Actor {
    var actor = Actor(id: id, name: LocalizedName(text(), translations: names()))
    actor.kind = generator.pick([.ngo, .bank, .other, .media, "council"])
    actor.sector = maybe(text())
    actor.level = maybe("regional")
    // Parents come earlier, so that there are no cycles.
    actor.parent = maybe(generator.pick(actors)).flatMap { $0 == id ? nil : $0 }
    if let parent = actor.parent, !records.actors.contains(where: { $0.id == parent }) {
      actor.parent = nil
    }
    actor.identifier = maybe("KZ-BIN:000140001234")
    actor.status = generator.pick(Status.allCases)
    actor.period = period()
    actor.isCollective = generator.chance(0.2)
    actor.note = maybe(text())
    actor.attributes = attributes()
    return actor
  }

  private mutating func claim() -> Claim {
    var claim = Claim(source: generator.pick(actors), target: generator.pick(actors))
    claim.kind = generator.pick([.cooperation, .funding, .unspecified, "серіктестік"])
    claim.isDirected = generator.chance(0.5)
    claim.strength = maybe(generator.pick([0, 1, 2.5, 1e-9, 12_345_678, 0.1]))
    claim.amount = maybe(generator.pick([1_000_000, 0.01, -5]))
    claim.currency = maybe("KZT")
    claim.period = period()
    claim.state = generator.pick(TieState.allCases)
    claim.status = generator.pick(Status.allCases)
    claim.basis = maybe(generator.pick(Basis.allCases))
    claim.locator = maybe("§ 3, абз. 2")
    claim.confidence = maybe(generator.pick([0, 0.25, 1]))
    claim.coder = maybe("Ә. Қ.")
    claim.note = maybe(text())
    claim.attributes = attributes()
    return claim
  }

  private mutating func fillContext() {
    records.aliases = (0..<2).map { _ in
      Alias(
        actor: generator.pick(actors), alias: text(), language: maybe(.kazakh),
        basis: maybe(text()), attributes: attributes())
    }
    records.events = (0..<2).map { number in
      Event(
        id: EventID(rawValue: "E\(number)"), name: LocalizedName(text(), translations: names()),
        kind: maybe(text()), place: maybe(text()), region: region(), date: date(),
        status: generator.pick(EventStatus.allCases), attributes: attributes())
    }
    records.participations = (0..<3).map { _ in
      Participation(
        actor: generator.pick(actors), event: generator.pick(["E0", "E1"]), role: maybe(text()),
        basis: maybe(.recorded), evidence: source(), locator: maybe("с. 4"),
        attributes: attributes())
    }
    records.proposals = [
      Proposal(
        id: "P1", proposer: maybe(generator.pick(actors)), change: .addTie,
        source: generator.pick(actors), target: generator.pick(actors), kind: .support,
        note: maybe(text()), evidence: source(), attributes: attributes())
    ]
    records.mandates = [
      Mandate(
        source: generator.pick(actors), target: generator.pick(actors), kind: .oversight,
        reference: maybe(text()), period: period(), note: maybe(text()),
        attributes: attributes())
    ]
    records.roster = (0..<2).map { _ in
      RosterEntry(
        respondent: generator.pick(actors), wave: maybe("2"),
        asked: maybe([generator.pick(actors), generator.pick(actors)]),
        answered: generator.chance(0.5), attributes: attributes())
    }
  }

  // MARK: Values

  private mutating func maybe<Value>(_ value: Value) -> Value? {
    generator.chance(0.5) ? value : nil
  }

  private mutating func text() -> String {
    let count = Int.random(in: 1...3, using: &generator)
    return (0..<count).map { _ in generator.pick(Self.textParts) }.joined(separator: " ")
  }

  private mutating func names() -> [Language: String] {
    var names: [Language: String] = [:]
    for language in Language.allCases where generator.chance(0.3) { names[language] = text() }
    return names
  }

  private mutating func date() -> PartialDate? {
    maybe(generator.pick(["2013", "2013-11", "2013-11-14", "2020-02-29"])).flatMap {
      PartialDate($0)
    }
  }

  private mutating func period() -> Period {
    Period(
      from: date(),
      until: maybe(generator.pick(["2021", "2022-06", "2024-01-31"])).flatMap {
        PartialDate($0)
      })
  }

  private mutating func region() -> RegionID? { maybe("010000000") }

  private mutating func source() -> SourceID? { maybe(generator.pick(["S0", "S1", "S2"])) }

  private mutating func attributes() -> [String: String] {
    var attributes: [String: String] = [:]
    for name in Self.attributeNames where generator.chance(0.3) { attributes[name] = text() }
    return attributes
  }

  static let idParts = ["NGO", "Ұйым-", "00", "a b ", "«ҚБ» ", "x,y", "q\"", "ТОО_", "#", "1."]
  static let textParts = [
    "Қоғамдық бірлестік", "Әділет", "іңғүұқөһ", "ОЮЛ «Ассоциация»", "say \"no\"", "a,b;c", "'",
    "line\nbreak", "tab\there", "<b>&amp;</b>", "]]>", "\\", "100 %", "sep=;", "=1+2", "007",
    "true", "😀", "e\u{301}", "end ", " start", "\u{A0}", "{x}", "[1]", "*", "#", "--", "N/A",
  ]
  static let attributeNames = ["beneficiaries", "Қала", "with space", "x;y", "label", "weight"]
}

extension NetworkRecords {
  /// The rows without lines, columns and files, which writing changes.
  var bare: NetworkRecords {
    var records = self
    records.columns = [:]
    records.files = [:]
    for index in actors.indices { records.actors[index].line = 0 }
    for index in aliases.indices { records.aliases[index].line = 0 }
    for index in claims.indices { records.claims[index].line = 0 }
    for index in events.indices { records.events[index].line = 0 }
    for index in participations.indices { records.participations[index].line = 0 }
    for index in proposals.indices { records.proposals[index].line = 0 }
    for index in mandates.indices { records.mandates[index].line = 0 }
    for index in regions.indices { records.regions[index].line = 0 }
    for index in sources.indices { records.sources[index].line = 0 }
    for index in roster.indices { records.roster[index].line = 0 }
    return records
  }
}
