public import NetworkFormats
public import StakeholderModel

/// What one respondent says about one partner.
public struct PartnerReport: Sendable, Hashable {
  /// The partner.
  public var partner: ActorID
  /// How often they work together, from 1 (once a year or less) to 5 (every day).
  public var frequency: Double?
  /// The answers to the items on trust and value, from 1 to 4.
  public var ratings: [SurveyItem: Double] = [:]
  /// What the respondent's organisation gives to the partner.
  public var given: [SurveyResource] = []
  /// What it receives from the partner.
  public var received: [SurveyResource] = []
  /// A remark.
  public var comment: String?
  /// Where the report stands: file and line.
  public var locator: String

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - partner: The partner.
  ///   - frequency: How often they work together, from 1 to 5.
  ///   - locator: Where the report stands.
  public init(partner: ActorID, frequency: Double? = nil, locator: String = "") {
    self.partner = partner
    self.frequency = frequency
    self.locator = locator
  }
}

/// The answers of one respondent in one wave.
public struct SurveySubmission: Sendable, Hashable {
  /// What tells this submission from others.
  public var key: String
  /// The organisation that the respondent answers for.
  public var respondent: ActorID
  /// The wave of the survey.
  public var wave: String?
  /// Whom the form asked about; `nil` for everybody.
  public var asked: [ActorID]?
  /// The day of the answer.
  public var date: PartialDate?
  /// What the respondent says about each partner; the partners not named are known not to be tied.
  public var reports: [PartnerReport]

  /// Creates a submission.
  ///
  /// - Parameters:
  ///   - key: What tells this submission from others.
  ///   - respondent: The organisation that the respondent answers for.
  ///   - wave: The wave of the survey.
  ///   - asked: Whom the form asked about; `nil` for everybody.
  ///   - date: The day of the answer.
  ///   - reports: What the respondent says about each partner.
  public init(
    key: String, respondent: ActorID, wave: String? = nil, asked: [ActorID]? = nil,
    date: PartialDate? = nil, reports: [PartnerReport] = []
  ) {
    self.key = key
    self.respondent = respondent
    self.wave = wave
    self.asked = asked
    self.date = date
    self.reports = reports
  }

  /// Whether the form asked about an actor.
  ///
  /// - Parameter id: The actor.
  /// - Returns: Whether the respondent's silence about it means that there is no tie.
  public func asks(about id: ActorID) -> Bool {
    id != respondent && asked.map { $0.contains(id) } ?? true
  }
}

/// The submissions of an export, and what became of its rows.
public struct SurveyAnswers: Sendable {
  /// The submissions that were understood, in file order.
  public internal(set) var submissions: [SurveySubmission] = []
  /// What became of the rows.
  ///
  /// Those of submissions stand under the table `roster`, those of partners under `ties`. A partner
  /// that was ticked without a row of its own counts as made.
  public internal(set) var balance = ImportBalance()
  /// Why rows were rejected, and what else the user should know.
  public internal(set) var problems: [Problem] = []

  init() {}
}
