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
  private var actors: [String: Int] = [:]
  private var aliases: Set<[String]> = []
  private var regions: Set<String> = []

  init(file: String, title: String, problemLimit: Int) {
    self.file = file
    records.title = LocalizedName(title)
    for table in [Table.actors, .ties] { records.files[table] = file }
    problems = ProblemList(limit: problemLimit)
    ties = ImportBalance.Entry(table: .ties, file: file)
  }

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
      var actor = records.actors[index]
      if actor.name.name == key, !name.isEmpty { actor.name.name = name }
      if !name.isEmpty, name != actor.name.name, aliases.insert([key, name]).inserted {
        records.aliases.append(
          Alias(actor: actor.id, alias: name, basis: "another spelling in the register"))
      }
      if actor.kind == .other, let kind { actor.kind = kind }
      records.actors[index] = actor
      return actor.id
    }
    actors[key] = records.actors.count
    var actor = Actor(
      id: ActorID(rawValue: key), name: LocalizedName(name.isEmpty ? key : name),
      kind: kind ?? .other, line: line)
    if !identifier.isEmpty { actor.identifier = identifier }
    records.actors.append(actor)
    return actor.id
  }

  /// Makes a region unless it is there.
  mutating func region(_ id: String, name: String) -> RegionID? {
    let id = id.squeezed.isEmpty ? name.squeezed : id.squeezed
    guard !id.isEmpty else { return nil }
    if regions.insert(id).inserted {
      let name = name.squeezed
      records.regions.append(
        Region(id: RegionID(rawValue: id), name: LocalizedName(name.isEmpty ? id : name)))
    }
    return RegionID(rawValue: id)
  }

  /// Adds what one record of the register says; none at all is a rejection with its reason.
  mutating func add(_ claims: [Claim], line: Int, otherwise reason: String) {
    ties.read += 1
    guard !claims.isEmpty else {
      ties.rejected += 1
      ties.reasons[reason, default: 0] += 1
      problems.append(
        Problem(
          .warning, at: Place(file: file, line: line, column: 1), "\(reason); it is rejected",
          remedy: "name the organisations on both sides"))
      return
    }
    ties.made += claims.count - 1
    ties.kept += claims.count
    records.claims += claims
  }

  mutating func finish() throws(DataError) -> LoadedNetwork {
    func made(_ table: Table, _ count: Int) -> ImportBalance.Entry {
      var entry = ImportBalance.Entry(table: table, file: file)
      entry.made = count
      entry.kept = count
      return entry
    }
    var balance = ImportBalance()
    balance.entries = [made(.actors, records.actors.count)]
    if !records.aliases.isEmpty { balance.entries.append(made(.aliases, records.aliases.count)) }
    balance.entries.append(ties)
    if !records.regions.isEmpty { balance.entries.append(made(.regions, records.regions.count)) }
    let network = try StakeholderNetwork(checking: records)
    for warning in network.warnings { problems.append(warning) }
    return LoadedNetwork(
      network: network, balance: balance,
      warnings: problems.sorted(files: [file], input: file))
  }
}

extension PartialDate {
  /// Reads the date of a time such as `2014-05-01T10:00:00Z`, or of `01/05/2014` as in Britain.
  init?(leading text: String) {
    let day = text.squeezed.prefix { $0 != "T" && $0 != " " }
    if let date = PartialDate(day) {
      self = date
      return
    }
    let parts = day.split(separator: "/").map { Int($0) }
    guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }
}
