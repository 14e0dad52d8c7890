import ArgumentParser
import TarapKit

/// `tarap resilience`.
struct Resilience: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show how the network holds as it loses one actor after another.",
    discussion: """
      A row gives the share of all actors that the largest part still has after so many losses: at \
      random (the mean over draws), by most ties, by highest betweenness. R is the mean of the shares: \
      (n − 1)/2n in a network where all are tied, 1/n where the first loss breaks everything.
      """)

  @OptionGroup var options: NetworkOptions

  @Option(
    parsing: .upToNextOption,
    help: "Who is lost first: random, degree, betweenness (default: all three).")
  var loss: [NodeLoss] = NodeLoss.allCases

  @Option(
    help: "When the order is settled: anew after each loss (recomputed), or once (initial).")
  var order: LossOrder = .recomputed

  @Option(help: ArgumentHelp("How many random orders.", valueName: "count"))
  var draws = 1_000

  @Option(help: ArgumentHelp("Where the random numbers start.", valueName: "number"))
  var seed: UInt64 = 1

  @OptionGroup(title: "Output")
  var output: OutputOptions

  func validate() throws {
    if !(1...10_000_000).contains(draws) {
      throw ValidationError("--draws is from 1 to 10,000,000")
    }
    if Set(loss).count < loss.count { throw ValidationError("--loss names one way twice") }
  }

  func run() throws {
    let viewed = try options.loadViewed()
    let curves = try loss.map { loss in
      try viewed.graph.resilience(
        under: loss, order, draws: draws, seed: seed,
        execution: Progress.execution("resilience \(loss.rawValue)"))
    }
    var table = ResultTable(columns: [.init(name: "losses")])
    for curve in curves {
      let name = curve.loss.rawValue
      table.columns.append(.init(name: name))
      table.columns.append(.init(name: curve.deviations == nil ? "\(name)_lost" : "\(name)_sd"))
    }
    for step in 0...viewed.actors.count {
      table.rows.append(
        [.integer(step)]
          + curves.flatMap { curve -> [ResultTable.Cell] in
            let lost = step > 0 ? viewed.actors[curve.lostNodes[step - 1]].id.rawValue : nil
            return [
              .number(curve.largestShares[step]),
              curve.deviations.map { .number($0[step]) } ?? .text(lost),
            ]
          })
    }
    table.footnotes = curves.map { sentence($0, viewed.actors.count) } + [viewed.view.sentence]
    try output.write(
      table, command: "resilience", view: viewed.view,
      conventions: [
        ("share", "actors of the largest part / all actors, isolates and lost ones included"),
        ("R", "Σ share / n over 1 … n losses"),
      ],
      more: [
        ("order", .string(order.rawValue)), ("draws", .integer(draws)),
        (
          "robustness",
          .object(
            curves.map { ($0.loss.rawValue, $0.robustness.map { .number($0) } ?? .null) })
        ),
      ], seed: seed)
  }

  private func sentence(_ curve: ResilienceCurve, _ count: Int) -> String {
    let how =
      curve.loss == .random
      ? "mean of \(draws) orders, seed \(seed)" : "order \(order.rawValue)"
    let half = curve.losses(until: (curve.largestShares.first ?? 0) / 2)
    return "\(curve.loss.rawValue): R = \(curve.robustness.map(decimal) ?? "–"), \(how)"
      + (half.map { "; the largest part is down to half after \($0) of \(count) losses." } ?? ".")
  }
}
