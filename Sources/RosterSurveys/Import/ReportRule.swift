/// How several reports of one tie become one answer.
///
/// The same rules settle what the respondents of one organisation say about a partner, and what two
/// organisations say about their tie. Only those who were asked about each other and answered have a
/// say; somebody who did not answer neither confirms nor denies.
///
/// > F. Lee and C. T. Butts, "Mutual assent or unilateral nomination? A performance comparison of
/// > intersection and union rules for integrating self-reports of social relationships",
/// > *Social Networks* 55, 2018
public enum ReportRule: String, Sendable, Hashable, CaseIterable {
  /// There is a tie if anybody reports it, as strong as the strongest report.
  case union
  /// There is a tie if all report it, as strong as the weakest report. In sparse networks it errs
  /// less than the union.
  case intersection
  /// Everybody's word stands for itself: a report of cooperation becomes a directed tie from who
  /// reports it.
  case reporter
  /// There is a tie if anybody reports it, as strong as the mean of all reports, of which a missing
  /// one counts 0.
  case mean

  /// Settles reports.
  ///
  /// - Parameter reports: What each of those who have a say reports: `nil` for no tie.
  /// - Returns: The settled report; `nil` for no tie.
  func settle(_ reports: [Report?]) -> Report? {
    let ties = reports.compactMap { $0 }
    guard let first = ties.first else { return nil }
    let strengths = ties.compactMap(\.strength)
    switch self {
    case .union, .reporter: return Report(strength: strengths.max())
    case .intersection:
      return ties.count == reports.count ? Report(strength: strengths.min()) : nil
    case .mean:
      guard !strengths.isEmpty else { return first }
      // A tie without a strength says nothing about the mean but that it is no zero.
      let count = strengths.count + (reports.count - ties.count)
      return Report(strength: strengths.reduce(0, +) / Double(count))
    }
  }

  /// A report of a tie.
  struct Report: Hashable {
    /// How strong it is, if anybody says.
    var strength: Double?
  }
}
