import StakeholderModel

/// The state of one merge.
struct RecordMerging {
  /// What the column `basis` of `aliases.csv` says of names that a merge has put there.
  static let nameBasis = "merged"
  /// What it says of ids.
  static let idBasis = "merged id"
  /// What it says of numbers.
  static let identifierBasis = "merged identifier"

  var records: NetworkRecords
  var record: MergeRecord
  private let others: [ActorID]
  private let merged: Set<ActorID>
  private let kept: ActorID
  private let renaming: ActorRenaming

  init(_ records: NetworkRecords, _ others: [ActorID], into kept: ActorID) {
    self.records = records
    self.others = others
    self.kept = kept
    merged = Set(others)
    renaming = ActorRenaming(merged: Set(others), kept: kept)
    record = MergeRecord(kept: kept, merged: others)
  }

  mutating func run() {
    mergeActors()
    rename(.aliases, \.aliases) { $0(&$1.actor) }
    records.aliases += record.aliases
    rename(.ties, \.claims) { $0(&$1.source) + $0(&$1.target) }
    record.selfTies = records.claims.count { $0.source == kept && $0.target == kept }
    rename(.participation, \.participations) { $0(&$1.actor) }
    rename(.proposals, \.proposals) { $0(&$1.proposer) + $0(&$1.source) + $0(&$1.target) }
    rename(.mandates, \.mandates) { $0(&$1.source) + $0(&$1.target) }
    rename(.roster, \.roster) { $0(&$1.respondent) + $0(&$1.asked) }
  }

  /// Rewrites the references of one table, and counts them.
  private mutating func rename<Row>(
    _ table: Table, _ rows: WritableKeyPath<NetworkRecords, [Row]>,
    _ rewrite: (ActorRenaming, inout Row) -> Int
  ) {
    var count = 0
    for index in records[keyPath: rows].indices {
      count += rewrite(renaming, &records[keyPath: rows][index])
    }
    if count > 0 { record.rewritten[table] = count }
  }

  // MARK: Actors

  private mutating func mergeActors() {
    let byID = Dictionary(
      records.actors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    guard var one = byID[kept] else { return }
    // A part that is merged with its parent takes over the parent's own parent.
    if let parent = one.parent, merged.contains(parent) { one.parent = nil }
    var names = Set([one.name.name] + one.name.translations.values)
    names.formUnion(records.aliases.filter { $0.actor == kept }.map(\.alias))
    for id in others {
      guard let other = byID[id] else { continue }
      fill(&one, from: other)
      appendAliases(of: other, unless: &names, to: one)
    }
    records.actors.removeAll { merged.contains($0.id) }
    for index in records.actors.indices where records.actors[index].id == kept {
      records.actors[index] = one
    }
    rename(.actors, \.actors) { $0(&$1.parent) }
    // A parent that was merged with its part is not its own parent.
    for index in records.actors.indices
    where records.actors[index].parent == records.actors[index].id {
      records.actors[index].parent = nil
    }
  }

  private mutating func fill(_ one: inout Actor, from other: Actor) {
    for language in Language.allCases {
      guard let text = other.name.translations[language] else { continue }
      if one.name.translations[language] == nil {
        one.name.translations[language] = text
        note(other, "name_" + language.rawValue, text)
      }
    }
    if other.kind != one.kind, other.kind != .other {
      if one.kind == .other {
        one.kind = other.kind
        note(other, "kind", other.kind.rawValue)
      } else {
        conflict(other, "kind", one.kind.rawValue, other.kind.rawValue)
      }
    }
    fill(&one, \.sector, other, "sector") { $0 }
    fill(&one, \.level, other, "level") { $0 }
    fill(&one, \.region, other, "region", \.rawValue)
    if other.parent != kept, !(other.parent.map(merged.contains) ?? false) {
      fill(&one, \.parent, other, "parent", \.rawValue)
    }
    fill(&one, \.identifier, other, "identifier") { $0 }
    fill(&one, \.period.from, other, "valid_from", \.description)
    fill(&one, \.period.until, other, "valid_until", \.description)
    fill(&one, \.note, other, "note") { $0 }
    if one.status != other.status {
      conflict(other, "status", one.status.rawValue, other.status.rawValue)
    }
    if one.isCollective != other.isCollective {
      conflict(other, "collective", "\(one.isCollective)", "\(other.isCollective)")
    }
    for (name, value) in other.attributes.sorted(by: { $0.key < $1.key }) {
      if let own = one.attributes[name] {
        if own != value { conflict(other, name, own, value) }
      } else {
        one.attributes[name] = value
        note(other, name, value)
      }
    }
  }

  private mutating func fill<Value: Equatable>(
    _ one: inout Actor, _ field: WritableKeyPath<Actor, Value?>, _ other: Actor, _ name: String,
    _ text: (Value) -> String
  ) {
    guard let value = other[keyPath: field] else { return }
    if let own = one[keyPath: field] {
      if own != value { conflict(other, name, text(own), text(value)) }
    } else {
      one[keyPath: field] = value
      note(other, name, text(value))
    }
  }

  private mutating func note(_ actor: Actor, _ field: String, _ value: String) {
    record.fillings.append(.init(actor: actor.id, field: field, value: value))
  }

  private mutating func conflict(
    _ actor: Actor, _ field: String, _ kept: String, _ dropped: String
  ) {
    record.conflicts.append(
      .init(actor: actor.id, field: field, kept: kept, dropped: dropped))
  }

  // MARK: Aliases

  private mutating func appendAliases(
    of other: Actor, unless names: inout Set<String>, to one: Actor
  ) {
    func append(_ text: String, _ language: Language?, _ basis: String, _ names: inout Set<String>)
    {
      guard names.insert(text).inserted else { return }
      record.aliases.append(Alias(actor: kept, alias: text, language: language, basis: basis))
    }
    // What now stands in the kept actor's own row is no alias.
    names.formUnion(one.name.translations.values)
    for language in Language.allCases {
      if let text = other.name.translations[language] {
        append(text, language, Self.nameBasis, &names)
      }
    }
    append(other.name.name, nil, Self.nameBasis, &names)
    append(other.id.rawValue, nil, Self.idBasis, &names)
    if let number = other.identifier, number != one.identifier {
      append(number, nil, Self.identifierBasis, &names)
    }
  }
}

/// What every reference to a merged actor becomes.
struct ActorRenaming {
  let merged: Set<ActorID>
  let kept: ActorID

  /// Rewrites a reference; returns how many were changed, 0 or 1.
  func callAsFunction(_ id: inout ActorID) -> Int {
    guard merged.contains(id) else { return 0 }
    id = kept
    return 1
  }

  func callAsFunction(_ id: inout ActorID?) -> Int {
    guard let old = id, merged.contains(old) else { return 0 }
    id = kept
    return 1
  }

  /// Rewrites a list, in which the kept actor then stands once.
  func callAsFunction(_ ids: inout [ActorID]?) -> Int {
    guard let old = ids, old.contains(where: merged.contains) else { return 0 }
    var seen: Set<ActorID> = []
    ids = old.map { merged.contains($0) ? kept : $0 }.filter { seen.insert($0).inserted }
    return 1
  }
}
