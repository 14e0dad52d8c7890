/// Whether an event took place.
public enum EventStatus: String, Sendable, Hashable, CaseIterable {
  /// It is planned.
  case planned
  /// It took place.
  case held
  /// It was called off.
  case cancelled
}

/// A meeting, a forum, a training; one row of `events.csv`.
public struct Event: Sendable, Hashable {
  /// The id, unique in the network.
  public var id: EventID
  /// The name, in up to three languages.
  public var name: LocalizedName
  /// What it is, in the data's own words.
  public var kind: String?
  /// Where it took place.
  public var place: String?
  /// The region it took place in.
  public var region: RegionID?
  /// When it took place.
  public var date: PartialDate?
  /// Whether it took place.
  public var status: EventStatus
  /// Columns that this project does not know, by name.
  public var attributes: [String: String]
  /// The line of the file the record came from, or 0.
  public var line: Int

  /// Creates a record.
  ///
  /// - Parameters:
  ///   - id: The id, unique in the network.
  ///   - name: The name, in up to three languages.
  ///   - kind: What it is, in the data's own words.
  ///   - place: Where it took place.
  ///   - region: The region it took place in.
  ///   - date: When it took place.
  ///   - status: Whether it took place.
  ///   - attributes: Columns that this project does not know, by name.
  ///   - line: The line of the file the record came from, or 0.
  public init(
    id: EventID, name: LocalizedName, kind: String? = nil, place: String? = nil,
    region: RegionID? = nil, date: PartialDate? = nil, status: EventStatus = .held,
    attributes: [String: String] = [:], line: Int = 0
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.place = place
    self.region = region
    self.date = date
    self.status = status
    self.attributes = attributes
    self.line = line
  }
}

/// That an actor took part in an event; one row of `participation.csv`.
public struct Participation: Sendable, Hashable {
  /// The actor.
  public var actor: ActorID
  /// The event.
  public var event: EventID
  /// What the actor did there.
  public var role: String?
  /// How it came to be known.
  public var basis: Basis?
  /// The source that says so.
  public var evidence: SourceID?
  /// Where in the source.
  public var locator: String?
  /// Columns that this project does not know, by name.
  public var attributes: [String: String]
  /// The line of the file the record came from, or 0.
  public var line: Int

  /// Creates a record.
  ///
  /// - Parameters:
  ///   - actor: The actor.
  ///   - event: The event.
  ///   - role: What the actor did there.
  ///   - basis: How it came to be known.
  ///   - evidence: The source that says so.
  ///   - locator: Where in the source.
  ///   - attributes: Columns that this project does not know, by name.
  ///   - line: The line of the file the record came from, or 0.
  public init(
    actor: ActorID, event: EventID, role: String? = nil, basis: Basis? = nil,
    evidence: SourceID? = nil, locator: String? = nil, attributes: [String: String] = [:],
    line: Int = 0
  ) {
    self.actor = actor
    self.event = event
    self.role = role
    self.basis = basis
    self.evidence = evidence
    self.locator = locator
    self.attributes = attributes
    self.line = line
  }
}
