public import StakeholderModel

/// What a report holds and how it is written.
public struct ReportOptions: Sendable, Hashable {
  /// The language of the report and of the names in it.
  public var language: Language = .english
  /// What groups the actors; `nil` for the sector, or the kind where no sector is known.
  public var grouping: GroupAttribute?
  /// The most actors in a ranking.
  public var actorCount = 5
  /// The most gaps to list.
  public var gapCount = 10
  /// How often the network is spoiled to see how certain ranks are; 0 leaves the ranges out.
  public var draws = 500
  /// Where random numbers start.
  public var seed: UInt64 = 1
  /// The probability that a draw moves a tie elsewhere.
  public var tieNoise = 0.05
  /// What made the report, with its version.
  public var generator = "Tarap"

  /// Creates the default report.
  public init() {}
}
