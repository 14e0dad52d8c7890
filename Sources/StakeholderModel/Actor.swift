/// A party: an organisation, a body, a group or a person; one row of `actors.csv`.
public struct Actor: Sendable, Hashable {
  /// The id, unique in the network.
  public var id: ActorID
  /// The name, in up to three languages.
  public var name: LocalizedName
  /// What the actor is.
  public var kind: ActorKind
  /// The sector the actor belongs to, in the data's own words.
  public var sector: String?
  /// The level it works at: local, regional, national, international.
  public var level: String?
  /// The region it works in.
  public var region: RegionID?
  /// The actor it is a part of.
  public var parent: ActorID?
  /// A register's number as `scheme:value`; text, with its leading zeros.
  public var identifier: String?
  /// Whether it exists.
  public var status: Status
  /// When it existed.
  public var period: Period
  /// Whether it stands for many unnamed ones.
  public var isCollective: Bool
  /// A remark.
  public var note: String?
  /// Columns that this project does not know, by name.
  public var attributes: [String: String]
  /// The line of the file the record came from, or 0.
  public var line: Int

  /// Creates a record.
  ///
  /// - Parameters:
  ///   - id: The id, unique in the network.
  ///   - name: The name, in up to three languages.
  ///   - kind: What the actor is.
  ///   - sector: The sector the actor belongs to, in the data's own words.
  ///   - level: The level it works at: local, regional, national, international.
  ///   - region: The region it works in.
  ///   - parent: The actor it is a part of.
  ///   - identifier: A register's number as `scheme:value`; text, with its leading zeros.
  ///   - status: Whether it exists.
  ///   - period: When it existed.
  ///   - isCollective: Whether it stands for many unnamed ones.
  ///   - note: A remark.
  ///   - attributes: Columns that this project does not know, by name.
  ///   - line: The line of the file the record came from, or 0.
  public init(
    id: ActorID, name: LocalizedName, kind: ActorKind = .other, sector: String? = nil,
    level: String? = nil, region: RegionID? = nil, parent: ActorID? = nil,
    identifier: String? = nil, status: Status = .existing, period: Period = Period(),
    isCollective: Bool = false, note: String? = nil, attributes: [String: String] = [:],
    line: Int = 0
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.sector = sector
    self.level = level
    self.region = region
    self.parent = parent
    self.identifier = identifier
    self.status = status
    self.period = period
    self.isCollective = isCollective
    self.note = note
    self.attributes = attributes
    self.line = line
  }
}

/// Another name of an actor; one row of `aliases.csv`.
public struct Alias: Sendable, Hashable {
  /// The actor.
  public var actor: ActorID
  /// The other name.
  public var alias: String
  /// The language of the name.
  public var language: Language?
  /// Why the name is taken to mean the actor.
  public var basis: String?
  /// Columns that this project does not know, by name.
  public var attributes: [String: String]
  /// The line of the file the record came from, or 0.
  public var line: Int

  /// Creates a record.
  ///
  /// - Parameters:
  ///   - actor: The actor.
  ///   - alias: The other name.
  ///   - language: The language of the name.
  ///   - basis: Why the name is taken to mean the actor.
  ///   - attributes: Columns that this project does not know, by name.
  ///   - line: The line of the file the record came from, or 0.
  public init(
    actor: ActorID, alias: String, language: Language? = nil, basis: String? = nil,
    attributes: [String: String] = [:], line: Int = 0
  ) {
    self.actor = actor
    self.alias = alias
    self.language = language
    self.basis = basis
    self.attributes = attributes
    self.line = line
  }
}
