import ArgumentParser
import TarapKit

/// `tarap test rewiring`.
struct RewiringTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rewiring",
    abstract: "Is the structure more than the numbers of ties of each actor explain?",
    discussion: """
      Random networks in which every actor keeps its number of ties (in and out of a directed \
      network), made by switching ties. With --keeping mixing the number of ties between every two \
      groups is kept too, so that what is left is not an effect of sectors. Unlike “test cug”, \
      which keeps only how many ties there are.
      """)

  /// What the random networks keep.
  enum Keeping: String, ExpressibleByArgument, CaseIterable {
    case degrees
    case mixing
  }

  @OptionGroup var options: NetworkOptions

  @Option(help: "What to test.")
  var metric: GraphStatistic = .transitivity

  @Option(help: "What the random networks keep.")
  var keeping: Keeping = .degrees

  @Option(
    help: ArgumentHelp(
      "What groups the actors for mixing (default: sector, else kind).", valueName: "column"))
  var groupBy: String?

  @OptionGroup var draws: DrawOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let viewed = try options.loadViewed()
    let grouping = viewed.grouped(by: groupBy.map { GroupAttribute($0) })
    let constraint: RewiringConstraint =
      switch keeping {
      case .degrees: .degrees
      // Actors of unknown group are a group of their own.
      case .mixing: .degreesAndMixing(grouping.groupOfNode.map { $0 ?? grouping.groups.count })
      }
    let statistic = metric
    let test = try viewed.graph.rewiringTest(
      keeping: constraint, draws: draws.draws, seed: draws.seed,
      execution: Progress.execution("rewiring")
    ) { try statistic.value($0) }
    var table = TestTable(term: "statistic")
    table.add(metric.rawValue, test, centre: .elsewhere)
    table.footnotes = [
      keeping == .degrees
        ? "Random networks in which every actor keeps its number of ties."
        : "Random networks in which every actor keeps its number of ties, and every two groups by "
          + "\(grouping.attribute) theirs."
    ]
    try table.write(to: output, command: "test rewiring", viewed.view, draws)
  }
}
