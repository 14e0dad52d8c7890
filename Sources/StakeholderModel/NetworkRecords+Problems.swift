extension NetworkRecords {
  /// Checks every table alone and against the others.
  ///
  /// - Returns: Every problem found, table by table in file order.
  /// - Complexity: O(number of rows).
  public func problems() -> [Problem] {
    var check = RecordCheck(records: self)
    check.run()
    return check.problems
  }
}

/// The state of one check: the ids seen so far and the problems found.
private struct RecordCheck {
  let records: NetworkRecords
  var problems: [Problem] = []
  var actors: [ActorID: Int] = [:]
  var regions: [RegionID: Int] = [:]
  var events: [EventID: Int] = [:]
  var sources: [SourceID: Int] = [:]

  private let parents: [ActorID: ActorID]

  init(records: NetworkRecords) {
    self.records = records
    parents = Dictionary(
      records.actors.compactMap { actor in actor.parent.map { (actor.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  mutating func run() {
    collectIDs()
    checkActors()
    checkAliases()
    checkClaims()
    checkEvents()
    checkProposalsAndMandates()
    checkRegions()
    checkSources()
    checkRoster()
  }

  // MARK: Tables

  private mutating func collectIDs() {
    actors = ids(records.actors.map { ($0.id, $0.line) }, in: .actors)
    regions = ids(records.regions.map { ($0.id, $0.line) }, in: .regions)
    events = ids(records.events.map { ($0.id, $0.line) }, in: .events)
    sources = ids(records.sources.map { ($0.id, $0.line) }, in: .sources)
    _ = ids(records.proposals.map { ($0.id, $0.line) }, in: .proposals)
  }

  private mutating func checkActors() {
    if records.actors.isEmpty {
      warn(.actors, 0, nil, "there are no actors", remedy: "add one row per actor")
    }
    var unknownKinds: Set<ActorKind> = []
    for actor in records.actors {
      if actor.name.name.isEmpty {
        report(
          .actors, actor.line, "name", "actor “\(actor.id)” has no name",
          remedy: "fill in the column name")
      }
      if !actor.kind.isKnown, unknownKinds.insert(actor.kind).inserted {
        warn(
          .actors, actor.line, "kind", "kind “\(actor.kind)” is not one of the known",
          remedy: "keep it, or use one of \(list(ActorKind.known))")
      }
      checkRegion(actor.region, .actors, actor.line)
      checkActor(actor.parent, .actors, actor.line, "parent")
      checkPeriod(actor.period, .actors, actor.line)
    }
    // One mistake makes one cycle; it is told once, at its first actor in the file.
    var walked: Set<ActorID> = []
    for actor in records.actors {
      let cycle = self.cycle(from: actor.id, &walked)
      guard let first = cycle.first else { continue }
      let path = (cycle + [first]).map(\.rawValue).joined(separator: ", ")
      report(
        .actors, actors[first] ?? 0, "parent", "actor “\(first)” is its own ancestor: \(path)",
        remedy: "correct the column parent")
    }
  }

  private mutating func checkAliases() {
    for alias in records.aliases { checkActor(alias.actor, .aliases, alias.line, "actor") }
  }

  private mutating func checkClaims() {
    var firstLine: [Claim: Int] = [:]
    for claim in records.claims {
      let line = claim.line
      checkActor(claim.source, .ties, line, "source")
      checkActor(claim.target, .ties, line, "target")
      checkRegion(claim.region, .ties, line)
      checkSource(claim.evidence, .ties, line)
      checkPeriod(claim.period, .ties, line)
      if claim.source == claim.target {
        warn(
          .ties, line, "target", "“\(claim.source)” is tied to itself",
          remedy: "the row is kept but counts in no metric; correct source or target")
      }
      if let strength = claim.strength, !(strength >= 0 && strength.isFinite) {
        report(
          .ties, line, "strength", "strength \(strength) is not a number of at least 0",
          remedy: "give a number of at least 0; support and conflict are kinds")
      }
      if let confidence = claim.confidence, !(0...1).contains(confidence) {
        report(
          .ties, line, "confidence", "confidence \(confidence) is not from 0 to 1",
          remedy: "give a number from 0 to 1, or leave it empty")
      }
      var bare = claim
      bare.line = 0
      if let earlier = firstLine[bare] {
        warn(
          .ties, line, "source", "the row repeats line \(earlier)",
          remedy: "both are kept as claims of one tie; delete one if it is a slip")
      } else {
        firstLine[bare] = line
      }
    }
  }

  private mutating func checkEvents() {
    for event in records.events { checkRegion(event.region, .events, event.line) }
    for row in records.participations {
      checkActor(row.actor, .participation, row.line, "actor")
      checkSource(row.evidence, .participation, row.line)
      if events[row.event] == nil {
        report(
          .participation, row.line, "event", "there is no event “\(row.event)”",
          remedy: "add it to \(Table.events.fileName)"
            + suggestion(row.event.rawValue, records.events.map(\.id.rawValue)))
      }
    }
  }

  private mutating func checkProposalsAndMandates() {
    for row in records.proposals {
      checkActor(row.proposer, .proposals, row.line, "proposer")
      checkActor(row.source, .proposals, row.line, "source")
      checkActor(row.target, .proposals, row.line, "target")
      checkSource(row.evidence, .proposals, row.line)
      let needsTarget = row.change == .addTie || row.change == .removeTie
      if row.source == nil || (needsTarget && row.target == nil) {
        report(
          .proposals, row.line, row.source == nil ? "source" : "target",
          "proposal “\(row.id)” does not say which \(needsTarget ? "tie" : "actor") it means",
          remedy: needsTarget ? "fill in source and target" : "fill in source")
      }
    }
    for row in records.mandates {
      checkActor(row.source, .mandates, row.line, "source")
      checkActor(row.target, .mandates, row.line, "target")
      checkPeriod(row.period, .mandates, row.line)
    }
  }

  private mutating func checkRegions() {
    for region in records.regions {
      checkPeriod(region.period, .regions, region.line)
      if let parent = region.parent, regions[parent] == nil {
        report(
          .regions, region.line, "parent", "there is no region “\(parent)”",
          remedy: "add it to \(Table.regions.fileName)")
      }
    }
    let parents = Dictionary(
      records.regions.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
    var inCycle: Set<RegionID> = []
    var walked: Set<RegionID> = []
    for region in records.regions {
      var path: [RegionID] = []
      var current: RegionID? = region.id
      while let id = current, walked.insert(id).inserted {
        path.append(id)
        current = parents[id] ?? nil
      }
      if let end = current, let first = path.firstIndex(of: end) {
        inCycle.formUnion(path[first...])
      }
    }
    for region in records.regions {
      if inCycle.contains(region.id) {
        report(
          .regions, region.line, "parent", "region “\(region.id)” lies in itself",
          remedy: "correct the column parent")
      }
    }
  }

  private mutating func checkSources() {
    for source in records.sources where (source.title ?? "").isEmpty {
      warn(
        .sources, source.line, "title", "source “\(source.id)” has no title",
        remedy: "fill in the column title")
    }
  }

  private mutating func checkRoster() {
    for entry in records.roster {
      checkActor(entry.respondent, .roster, entry.line, "respondent")
      for asked in entry.asked ?? [] { checkActor(asked, .roster, entry.line, "asked") }
    }
  }

  // MARK: Fields

  private mutating func ids<ID: RecordID>(_ rows: [(ID, Int)], in table: Table) -> [ID: Int] {
    var lines: [ID: Int] = [:]
    for (id, line) in rows {
      if id.rawValue.isEmpty {
        report(table, line, "id", "the id is empty", remedy: "give every row an id of its own")
      } else if let earlier = lines[id] {
        report(
          table, line, "id", "id “\(id)” stands in line \(earlier) already",
          remedy: "give one of the rows another id, or merge them")
      } else {
        lines[id] = line
      }
    }
    return lines
  }

  private mutating func checkActor(_ id: ActorID?, _ table: Table, _ line: Int, _ field: String) {
    guard let id, actors[id] == nil else { return }
    report(
      table, line, field, "there is no actor “\(id)”",
      remedy: "add it to \(Table.actors.fileName)"
        + suggestion(id.rawValue, records.actors.map(\.id.rawValue)))
  }

  private mutating func checkRegion(_ id: RegionID?, _ table: Table, _ line: Int) {
    // Without a table of regions, any name of a region is as good as another.
    guard let id, records.columns[.regions] != nil || !records.regions.isEmpty,
      regions[id] == nil
    else { return }
    report(
      table, line, "region", "there is no region “\(id)”",
      remedy: "add it to \(Table.regions.fileName)"
        + suggestion(id.rawValue, records.regions.map(\.id.rawValue)))
  }

  private mutating func checkSource(_ id: SourceID?, _ table: Table, _ line: Int) {
    guard let id, records.columns[.sources] != nil || !records.sources.isEmpty,
      sources[id] == nil
    else { return }
    report(
      table, line, "evidence", "there is no source “\(id)”",
      remedy: "add it to \(Table.sources.fileName)"
        + suggestion(id.rawValue, records.sources.map(\.id.rawValue)))
  }

  private mutating func checkPeriod(_ period: Period, _ table: Table, _ line: Int) {
    guard period.isReversed, let from = period.from, let until = period.until else { return }
    report(
      table, line, "valid_until", "it ends (\(until)) before it begins (\(from))",
      remedy: "correct valid_from or valid_until")
  }

  /// Returns the cycle that a walk along the parents comes to, from its first actor in the file on;
  /// none if it comes to none, or to where a walk has been before.
  private func cycle(from start: ActorID, _ walked: inout Set<ActorID>) -> [ActorID] {
    var path: [ActorID] = []
    var current: ActorID? = start
    while let id = current, walked.insert(id).inserted {
      path.append(id)
      current = parents[id]
    }
    guard let end = current, let first = path.firstIndex(of: end) else { return [] }
    let cycle = path[first...]
    let earliest = cycle.indices.min { (actors[path[$0]] ?? 0) < (actors[path[$1]] ?? 0) } ?? first
    return Array(cycle[earliest...] + cycle[..<earliest])
  }

  private mutating func report(
    _ table: Table, _ line: Int, _ field: String?, _ what: String, remedy: String
  ) {
    let place = records.place(table, line: line, field: field)
    problems.append(Problem(.error, at: place, what, remedy: remedy))
  }

  private mutating func warn(
    _ table: Table, _ line: Int, _ field: String?, _ what: String, remedy: String
  ) {
    let place = records.place(table, line: line, field: field)
    problems.append(Problem(.warning, at: place, what, remedy: remedy))
  }

  private func list(_ values: [some Vocabulary]) -> String {
    values.map(\.rawValue).joined(separator: ", ")
  }

  private func suggestion(_ text: String, _ known: [String]) -> String {
    // Comparing with every id is quadratic: a million ids would make one message slow, and many
    // mistakes the whole check.
    guard known.count <= 20_000, problems.count <= 100, let nearest = text.nearest(in: known) else {
      return ""
    }
    return ", or write “\(nearest)” if that is meant"
  }
}
