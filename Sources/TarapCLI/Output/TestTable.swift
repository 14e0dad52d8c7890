import TarapKit

/// The table of a permutation test: one row per quantity tested.
struct TestTable {
  private var table: ResultTable
  var footnotes: [String] = []

  init(term: String) {
    table = ResultTable(
      columns: [
        "term", "value", "null_mean", "null_sd", "p_greater", "p_less", "p_two_sided",
        "smallest_p", "permutations",
      ].map { .init(name: $0) })
  }

  /// Whether 0 is what chance gives, so that the size alone can be tested.
  enum Centre {
    case zero
    case elsewhere
  }

  /// The smallest *p* of all rows that have one.
  private var smallestP = 1.0

  mutating func add(
    _ term: String, estimate: Double? = nil, _ test: SignificanceTest?, centre: Centre = .zero
  ) {
    if let test { smallestP = min(smallestP, test.smallestReachableP) }
    let count: String? =
      switch test?.method {
      case .sampled(let draws, _): "\(draws) drawn"
      case .enumerated(let permutations): "all \(permutations)"
      case nil: nil
      }
    table.rows.append([
      .text(term), .number(estimate ?? test?.observed), .number(test?.nullMean),
      .number(test?.nullDeviation), .number(test?.pGreater), .number(test?.pLess),
      .number(centre == .zero ? test?.pTwoSided : nil), .number(test?.smallestReachableP),
      .text(count),
    ])
  }

  func write(
    to output: OutputOptions, command: String, _ view: View, _ draws: DrawOptions
  ) throws {
    var table = table
    var footnotes = footnotes
    if smallestP > 0.05 {
      footnotes.append(
        "No p can be below \(decimal(smallestP)) here, however strong the effect: too few actors "
          + "or draws.")
    }
    table.footnotes = footnotes + [view.sentence, "Seed \(draws.seed)."]
    try output.write(
      table, command: command, view: view,
      conventions: [("p", "(1 + draws at least as extreme) / (draws + 1)")], seed: draws.seed)
  }
}
