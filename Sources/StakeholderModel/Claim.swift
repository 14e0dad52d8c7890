/// What one source says about a tie between two actors; one row of `ties.csv`.
///
/// Two documents that say the same are two claims of one ``Link``.
public struct Claim: Sendable, Hashable {
  /// The actor the tie starts from.
  public var source: ActorID
  /// The actor the tie leads to.
  public var target: ActorID
  /// What the tie is about.
  public var kind: TieKind
  /// Whether source and target play different parts.
  public var isDirected: Bool
  /// How strong the tie is; larger is closer.
  public var strength: Double?
  /// The money that goes along it.
  public var amount: Double?
  /// The currency of the amount, as ISO 4217 has it.
  public var currency: String?
  /// When the tie held.
  public var period: Period
  /// Where the tie is lived, if that is not where its ends are.
  public var region: RegionID?
  /// Whether there is a tie at all.
  public var state: TieState
  /// Whether it exists or is hoped for.
  public var status: Status
  /// How it came to be known; `nil` if the data do not say.
  public var basis: Basis?
  /// The source that says so.
  public var evidence: SourceID?
  /// Where in the source.
  public var locator: String?
  /// How sure the coder is, 0 to 1.
  public var confidence: Double?
  /// Who coded it.
  public var coder: String?
  /// A paraphrase or a remark.
  public var note: String?
  /// Columns that this project does not know, by name.
  public var attributes: [String: String]
  /// The line of the file the record came from, or 0.
  public var line: Int

  /// Creates a record.
  ///
  /// - Parameters:
  ///   - source: The actor the tie starts from.
  ///   - target: The actor the tie leads to.
  ///   - kind: What the tie is about.
  ///   - isDirected: Whether source and target play different parts.
  ///   - strength: How strong the tie is; larger is closer.
  ///   - amount: The money that goes along it.
  ///   - currency: The currency of the amount, as ISO 4217 has it.
  ///   - period: When the tie held.
  ///   - region: Where the tie is lived, if that is not where its ends are.
  ///   - state: Whether there is a tie at all.
  ///   - status: Whether it exists or is hoped for.
  ///   - basis: How it came to be known; `nil` if the data do not say.
  ///   - evidence: The source that says so.
  ///   - locator: Where in the source.
  ///   - confidence: How sure the coder is, 0 to 1.
  ///   - coder: Who coded it.
  ///   - note: A paraphrase or a remark.
  ///   - attributes: Columns that this project does not know, by name.
  ///   - line: The line of the file the record came from, or 0.
  public init(
    source: ActorID, target: ActorID, kind: TieKind = .unspecified, isDirected: Bool = false,
    strength: Double? = nil, amount: Double? = nil, currency: String? = nil,
    period: Period = Period(), region: RegionID? = nil, state: TieState = .tie,
    status: Status = .existing, basis: Basis? = nil, evidence: SourceID? = nil,
    locator: String? = nil, confidence: Double? = nil, coder: String? = nil, note: String? = nil,
    attributes: [String: String] = [:], line: Int = 0
  ) {
    self.source = source
    self.target = target
    self.kind = kind
    self.isDirected = isDirected
    self.strength = strength
    self.amount = amount
    self.currency = currency
    self.period = period
    self.region = region
    self.state = state
    self.status = status
    self.basis = basis
    self.evidence = evidence
    self.locator = locator
    self.confidence = confidence
    self.coder = coder
    self.note = note
    self.attributes = attributes
    self.line = line
  }
}
