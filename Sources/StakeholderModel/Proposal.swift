/// What a proposal would change.
public enum ProposedChange: String, Sendable, Hashable, CaseIterable {
  /// A new tie.
  case addTie = "add_tie"
  /// The end of a tie.
  case removeTie = "remove_tie"
  /// A new actor.
  case addActor = "add_actor"
  /// The end of an actor.
  case removeActor = "remove_actor"
}

/// A change that somebody asks for; one row of `proposals.csv`.
public struct Proposal: Sendable, Hashable {
  /// The id, unique in the network.
  public var id: ProposalID
  /// Who asks for it.
  public var proposer: ActorID?
  /// What it would change.
  public var change: ProposedChange
  /// The actor, or the tie's start.
  public var source: ActorID?
  /// The tie's end.
  public var target: ActorID?
  /// What the tie would be about.
  public var kind: TieKind
  /// A paraphrase or a remark.
  public var note: String?
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
  ///   - id: The id, unique in the network.
  ///   - proposer: Who asks for it.
  ///   - change: What it would change.
  ///   - source: The actor, or the tie's start.
  ///   - target: The tie's end.
  ///   - kind: What the tie would be about.
  ///   - note: A paraphrase or a remark.
  ///   - evidence: The source that says so.
  ///   - locator: Where in the source.
  ///   - attributes: Columns that this project does not know, by name.
  ///   - line: The line of the file the record came from, or 0.
  public init(
    id: ProposalID, proposer: ActorID? = nil, change: ProposedChange, source: ActorID? = nil,
    target: ActorID? = nil, kind: TieKind = .unspecified, note: String? = nil,
    evidence: SourceID? = nil, locator: String? = nil, attributes: [String: String] = [:],
    line: Int = 0
  ) {
    self.id = id
    self.proposer = proposer
    self.change = change
    self.source = source
    self.target = target
    self.kind = kind
    self.note = note
    self.evidence = evidence
    self.locator = locator
    self.attributes = attributes
    self.line = line
  }
}

/// Cooperation that a law or a charter asks for; one row of `mandates.csv`.
public struct Mandate: Sendable, Hashable {
  /// The actor who must cooperate.
  public var source: ActorID
  /// The actor to cooperate with.
  public var target: ActorID
  /// What the tie must be about.
  public var kind: TieKind
  /// The law, the charter, the article.
  public var reference: String?
  /// When it is in force.
  public var period: Period
  /// A remark.
  public var note: String?
  /// Columns that this project does not know, by name.
  public var attributes: [String: String]
  /// The line of the file the record came from, or 0.
  public var line: Int

  /// Creates a record.
  ///
  /// - Parameters:
  ///   - source: The actor who must cooperate.
  ///   - target: The actor to cooperate with.
  ///   - kind: What the tie must be about.
  ///   - reference: The law, the charter, the article.
  ///   - period: When it is in force.
  ///   - note: A remark.
  ///   - attributes: Columns that this project does not know, by name.
  ///   - line: The line of the file the record came from, or 0.
  public init(
    source: ActorID, target: ActorID, kind: TieKind = .unspecified, reference: String? = nil,
    period: Period = Period(), note: String? = nil, attributes: [String: String] = [:],
    line: Int = 0
  ) {
    self.source = source
    self.target = target
    self.kind = kind
    self.reference = reference
    self.period = period
    self.note = note
    self.attributes = attributes
    self.line = line
  }
}
