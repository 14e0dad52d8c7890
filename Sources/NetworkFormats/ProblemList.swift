import StakeholderModel

/// The problems of one import; only so many of each severity that a person can read them.
struct ProblemList {
  /// The most problems of one severity to keep.
  let limit: Int
  private(set) var problems: [Problem] = []
  private(set) var code = DataError.Code.badData
  private var counts: [Problem.Severity: Int] = [:]

  init(limit: Int) { self.limit = limit }

  /// How many errors there were, those left out included.
  var errorCount: Int { counts[.error, default: 0] }

  mutating func append(_ problem: Problem) {
    let count = counts[problem.severity, default: 0]
    counts[problem.severity] = count + 1
    if count < limit { problems.append(problem) }
  }

  mutating func append(_ error: DataError) {
    if error.code == .noInput { code = .noInput }
    for problem in error.problems { append(problem) }
  }

  /// Counts the problems that another list left out.
  mutating func addOmitted(_ other: ProblemList) {
    for (severity, count) in other.counts where count > other.limit {
      counts[severity, default: 0] += count - other.limit
    }
  }

  /// The problems in the order of the files, and how many were left out.
  ///
  /// - Parameters:
  ///   - files: The files in their order.
  ///   - input: What to name as the place of those left out.
  /// - Returns: The problems, with one more for those left out of each severity.
  func sorted(files: [String], input: String) -> [Problem] {
    let order = Dictionary(
      files.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    func key(_ problem: Problem) -> (Int, Int, Int) {
      let place = problem.place
      return (order[place.file] ?? -1, place.line, place.column)
    }
    var result = problems.enumerated().sorted { first, second in
      let (a, b) = (key(first.element), key(second.element))
      return a == b ? first.offset < second.offset : a < b
    }.map(\.element)
    for severity in [Problem.Severity.error, .warning] {
      let more = counts[severity, default: 0] - limit
      guard more > 0 else { continue }
      let noun = severity == .error ? "errors" : "warnings"
      result.append(
        Problem(
          severity, at: Place(file: input), "… and \(more) more \(noun)",
          remedy: "correct these first"))
    }
    return result
  }
}
