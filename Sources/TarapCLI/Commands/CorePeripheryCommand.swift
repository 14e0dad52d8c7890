import ArgumentParser
import TarapKit

/// `tarap core-periphery`.
struct CorePeripheryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "core-periphery",
    abstract: "Find the core of the network, and how far each actor belongs to it.",
    discussion: """
      The core is the set of actors that fits an ideal of tied core and untied periphery best \
      (Borgatti and Everett 2000); “coreness” is the continuous version. Different ideals have \
      different cores, so the option is printed with the result. Whether the network has a core at \
      all, “tarap test core-periphery” tells.
      """)

  @OptionGroup var options: NetworkOptions

  @Option(help: OffDiagonalOption.help)
  var offDiagonal = OffDiagonalOption(.missing)

  @Option(help: "What makes coreness best: minres (least squares) or correlation.")
  var fit: CorenessFit = .minimumResiduals

  @Option(help: ArgumentHelp("Where the random numbers of the search start.", valueName: "number"))
  var seed: UInt64 = 1

  @OptionGroup(title: "Output")
  var output: OutputOptions

  func run() throws {
    let viewed = try options.loadViewed()
    guard let discrete = try viewed.graph.corePeriphery(offDiagonal.block, seed: seed),
      let continuous = try viewed.graph.continuousCorePeriphery(fit)
    else {
      throw AnalysisError(
        .undefined, "there is no core: the view has no ties, or all pairs of actors are alike")
    }
    let core = Set(discrete.core)
    var table = ResultTable(
      columns: [
        .init(name: "actor"), .init(name: "name", audience: .people), .init(name: "block"),
        .init(name: "coreness"),
      ])
    let ranking = continuous.coreness.ranking
    for node in ranking.filter(core.contains) + ranking.filter({ !core.contains($0) }) {
      let actor = viewed.actors[node]
      table.rows.append([
        .text(actor.id.rawValue), .text(actor.name.text(in: output.language)),
        .text(core.contains(node) ? "core" : "periphery"), .number(continuous.coreness[node]),
      ])
    }
    table.footnotes = [
      "Core of \(core.count): r = \(decimal(discrete.correlation)), off the diagonal "
        + "\(offDiagonal.text), search \(discrete.search.rawValue).",
      "Coreness: r = \(decimal(continuous.correlation)) by \(fit.rawValue).",
      viewed.view.sentence,
    ]
    try output.write(
      table, command: "core-periphery", view: viewed.view,
      conventions: [
        ("block", "max r of ties and ideal; off the diagonal \(offDiagonal.text)"),
        ("coreness", "c of unit length, δ(i,j) = c(i) c(j), by \(fit.rawValue)"),
      ],
      more: [
        ("correlation", .number(discrete.correlation)),
        ("search", .string(discrete.search.rawValue)),
        ("off_diagonal", .string(offDiagonal.text)),
        ("continuous_correlation", .number(continuous.correlation)),
      ], seed: seed)
  }
}

/// `tarap test core-periphery`.
struct CorePeripheryTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "core-periphery",
    abstract: "Is there more of a core than the numbers of ties of the actors explain?",
    discussion: """
      The fit of the best core is compared with that of networks whose actors have the same numbers \
      of ties and other partners (degree-preserving rewiring). Hubs alone make a core; a small \
      p_greater says that there is more to it.
      """)

  /// Whether actors are in the core or out of it, or in it by degrees.
  enum Model: String, ExpressibleByArgument, CaseIterable {
    case discrete
    case continuous
  }

  @OptionGroup var options: NetworkOptions

  @Option(
    help: "Whether actors are in or out (discrete) or have a degree of coreness (continuous).")
  var model: Model = .discrete

  @Option(help: OffDiagonalOption.help)
  var offDiagonal = OffDiagonalOption(.missing)

  @OptionGroup var draws: DrawOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let viewed = try options.loadViewed()
    let (model, block) = (model, offDiagonal.block)
    let test = try viewed.graph.rewiringTest(
      draws: draws.draws, seed: draws.seed, execution: Progress.execution("core-periphery")
    ) { graph in
      switch model {
      case .discrete: try graph.corePeriphery(block)?.correlation
      case .continuous: try graph.continuousCorePeriphery()?.correlation
      }
    }
    var table = TestTable(term: "statistic")
    table.add("core-periphery r", test, centre: .elsewhere)
    table.footnotes = [
      model == .discrete
        ? "Discrete, off the diagonal \(offDiagonal.text)." : "Continuous, by minres.",
      "Random networks with the same numbers of ties of every actor.",
    ]
    try table.write(to: output, command: "test core-periphery", viewed.view, draws)
  }
}
