import StakeholderModel

/// Makes a network from a register, where organisations are named again and again.
///
/// An organisation is known by its identifier, else by its name. The first spelling of a name
/// stays; others become aliases, and nothing is merged that has not the same identifier.
struct RegisterAssembly {
  let file: String
  var records = NetworkRecords()
  var problems: ProblemList
  /// The balance of the records that the register holds: activities, grants, releases.
  var ties: ImportBalance.Entry
  /// The balances of the other tables, as far as the register has rows for them.
  private var rows: [Table: ImportBalance.Entry] = [:]
  private var actors: [String: Int] = [:]
  private var described: Set<String> = []
  private var events: Set<EventID> = []
  private var aliases: Set<[String]> = []
  private var regions: [String: Int] = [:]

  init(file: String, title: String, problemLimit: Int) {
    self.file = file
    records.title = LocalizedName(title)
    for table in [Table.actors, .ties] { records.files[table] = file }
    problems = ProblemList(limit: problemLimit)
    ties = ImportBalance.Entry(table: .ties, file: file)
  }

  // MARK: Organisations that records name

  /// Finds or makes an organisation.
  ///
  /// - Returns: Its id; `nil` if it has neither identifier nor name.
  mutating func actor(
    identifier: String?, name: String?, kind: ActorKind? = nil, line: Int
  ) -> ActorID? {
    let identifier = (identifier ?? "").squeezed
    let name = (name ?? "").squeezed
    let key = identifier.isEmpty ? name : identifier
    guard !key.isEmpty else { return nil }
    if let index = actors[key] {
      let known = records.actors[index]
      if known.name.name == key, !name.isEmpty { records.actors[index].name.name = name }
      addAlias(of: index, name)
      if known.kind == .other, let kind { records.actors[index].kind = kind }
      return known.id
    }
    actors[key] = records.actors.count
    var actor = Actor(
      id: ActorID(rawValue: key), name: LocalizedName(name.isEmpty ? key : name),
      kind: kind ?? .other, line: line)
    if !identifier.isEmpty { actor.identifier = Self.withScheme(identifier) }
    records.actors.append(actor)
    return actor.id
  }

  /// An identifier as org-id.guide writes it, `GB-COH-11111111`, as `scheme:value`.
  private static func withScheme(_ identifier: String) -> String {
    let parts = identifier.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    let isScheme: (Substring) -> Bool = { part in
      !part.isEmpty && part.utf8.allSatisfy { (65...90).contains($0) }
    }
    guard parts.count == 3, parts[0].utf8.count == 2, isScheme(parts[0]), isScheme(parts[1]),
      !parts[2].isEmpty
    else { return identifier }
    return "\(parts[0])-\(parts[1]):\(parts[2])"
  }

  /// Keeps another name of an actor, once.
  private mutating func addAlias(
    of index: Int, _ name: String, basis: String = "another spelling in the register"
  ) {
    let actor = records.actors[index]
    guard !name.isEmpty, name != actor.name.name,
      aliases.insert([actor.id.rawValue, name]).inserted
    else { return }
    records.aliases.append(Alias(actor: actor.id, alias: name, basis: basis))
  }

  /// Lets the register say more of an actor that it names.
  mutating func update(_ id: ActorID, _ change: (inout Actor) -> Void) {
    if let index = actors[id.rawValue] { change(&records.actors[index]) }
  }

  // MARK: Rows that describe actors and events

  /// Adds an actor that the register describes; one that is there already is merged.
  mutating func addActor(_ actor: Actor, otherNames: [String] = []) {
    let key = actor.id.rawValue
    rows[.actors, default: ImportBalance.Entry(table: .actors, file: file)].read += 1
    let isFirst = described.insert(key).inserted
    if let index = actors[key], isFirst {
      records.actors[index] = actor
    } else if let index = actors[key] {
      rows[.actors]?.merged += 1
      addAlias(of: index, actor.name.name)
      records.actors[index].attributes.merge(actor.attributes) { mine, _ in mine }
    } else {
      actors[key] = records.actors.count
      records.actors.append(actor)
    }
    guard let index = actors[key] else { return }
    for name in otherNames { addAlias(of: index, name, basis: "another name in the register") }
  }

  /// Whether there is an actor of this id.
  func hasActor(_ id: ActorID) -> Bool { actors[id.rawValue] != nil }

  /// Makes an actor of which only the id is known, unless it is there.
  mutating func needActor(_ id: ActorID, line: Int) {
    guard !id.rawValue.isEmpty, actors[id.rawValue] == nil else { return }
    actors[id.rawValue] = records.actors.count
    records.actors.append(Actor(id: id, name: LocalizedName(id.rawValue), line: line))
  }

  /// Adds an event and who took part in it; one that is there already is merged.
  mutating func addEvent(_ event: Event, participants: [(actor: ActorID, role: String?)]) {
    rows[.events, default: ImportBalance.Entry(table: .events, file: file)].read += 1
    if events.insert(event.id).inserted {
      records.events.append(event)
    } else {
      rows[.events]?.merged += 1
    }
    for (actor, role) in participants {
      needActor(actor, line: event.line)
      records.participations.append(
        Participation(
          actor: actor, event: event.id, role: role, basis: .recorded, line: event.line))
    }
  }

  /// Counts a row of a table that cannot be used, and says why.
  mutating func reject(_ table: Table, _ reason: String, line: Int, remedy: String) {
    var entry =
      table == .ties ? ties : rows[table] ?? ImportBalance.Entry(table: table, file: file)
    entry.read += 1
    entry.rejected += 1
    entry.reasons[reason, default: 0] += 1
    if table == .ties { ties = entry } else { rows[table] = entry }
    problems.append(
      Problem(
        .warning, at: Place(file: file, line: line, column: 1), "\(reason); it is rejected",
        remedy: remedy))
  }

  // MARK: Regions

  /// Makes a region unless it is there.
  mutating func region(_ id: String, name: String) -> RegionID? {
    let id = id.squeezed.isEmpty ? name.squeezed : id.squeezed
    guard !id.isEmpty else { return nil }
    if regions[id] == nil {
      regions[id] = records.regions.count
      let name = name.squeezed
      records.regions.append(
        Region(id: RegionID(rawValue: id), name: LocalizedName(name.isEmpty ? id : name)))
    }
    return RegionID(rawValue: id)
  }

  /// Lets the register say more of a region that it names.
  mutating func update(_ id: RegionID, _ change: (inout Region) -> Void) {
    if let index = regions[id.rawValue] { change(&records.regions[index]) }
  }

  // MARK: Ties

  /// Adds what one record of the register says; none at all is a rejection with its reason.
  mutating func add(_ claims: [Claim], line: Int, otherwise reason: String) {
    guard !claims.isEmpty else {
      return reject(.ties, reason, line: line, remedy: "name the organisations on both sides")
    }
    ties.read += 1
    ties.made += claims.count - 1
    ties.kept += claims.count
    records.claims += claims
  }

  /// Counts a record that repeats, or goes on with, one that counts already.
  mutating func mergeTie() {
    ties.read += 1
    ties.merged += 1
  }

  // MARK: The result

  mutating func finish() throws(DataError) -> LoadedNetwork {
    keepParentsTrees()
    func closed(_ table: Table, _ count: Int) -> ImportBalance.Entry? {
      var entry = rows[table] ?? ImportBalance.Entry(table: table, file: file)
      entry.kept = count
      entry.made = count + entry.merged + entry.rejected - entry.read
      return count > 0 || entry.read > 0 || table == .actors ? entry : nil
    }
    var balance = ImportBalance()
    balance.entries = [
      closed(.actors, records.actors.count), closed(.aliases, records.aliases.count), ties,
      closed(.events, records.events.count),
      closed(.participation, records.participations.count),
      closed(.regions, records.regions.count),
    ].compactMap { $0 }
    let network = try StakeholderNetwork(checking: records)
    for warning in network.warnings { problems.append(warning) }
    return LoadedNetwork(
      network: network, balance: balance,
      warnings: problems.sorted(files: [file], input: file))
  }

  /// Makes the parents that are only named, and unties those that are their own ancestors.
  private mutating func keepParentsTrees() {
    for actor in records.actors {
      if let parent = actor.parent { needActor(parent, line: actor.line) }
    }
    let parents = records.actors.map { actor in actor.parent.flatMap { actors[$0.rawValue] } }
    for index in Self.cycleEnds(parents) {
      let actor = records.actors[index]
      let parent = actor.parent?.rawValue ?? ""
      records.actors[index].parent = nil
      records.actors[index].attributes["original_parent"] = parent
      problems.append(
        Problem(
          .warning, at: Place(file: file, line: actor.line, column: 1),
          "“\(actor.id)” is a part of “\(parent)”, and that of it",
          remedy: "it is kept as the attribute original_parent; correct the register"))
    }
    for region in records.regions {
      if let parent = region.parent { _ = self.region(parent.rawValue, name: "") }
    }
    let outer = records.regions.map { region in region.parent.flatMap { regions[$0.rawValue] } }
    for index in Self.cycleEnds(outer) { records.regions[index].parent = nil }
  }

  /// The positions at which a walk along the parents comes back to where it has been.
  private static func cycleEnds(_ parents: [Int?]) -> [Int] {
    var walk = [Int](repeating: -1, count: parents.count)
    var ends: [Int] = []
    for start in parents.indices {
      var current = start
      while walk[current] < 0 {
        walk[current] = start
        guard let parent = parents[current] else { break }
        if walk[parent] == start {
          ends.append(current)
          break
        }
        current = parent
      }
    }
    return ends
  }
}
