import ArgumentParser
import TarapKit

/// `tarap test`.
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Permutation tests: is what we see more than chance?",
    discussion: """
      Every p-value is (1 + draws at least as extreme) / (draws + 1), never 0; for few actors all \
      permutations are enumerated, and the smallest p that can be reached is printed. The same \
      seed gives the same numbers on any number of cores.
      """,
    subcommands: [
      EITest.self,
      QAPTest.self,
      MRQAPTest.self,
      LogitTest.self,
      CUGTest.self,
      RewiringTest.self,
      CorePeripheryTest.self,
      BrokerageTest.self,
    ])
}

/// The options that every test takes.
struct DrawOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How many permutations or random networks.", valueName: "count"))
  var draws = 10_000

  @Option(help: ArgumentHelp("Where the random numbers start.", valueName: "number"))
  var seed: UInt64 = 1

  func validate() throws {
    guard (1...10_000_000).contains(draws) else {
      throw ValidationError("--draws is from 1 to 10,000,000")
    }
  }
}

/// `tarap test qap`.
struct QAPTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "qap",
    abstract: "Do two relations go together?",
    discussion: "Pearson's r of two matrices; actors are permuted, rows and columns together.\n\n"
      + DyadQuantity.help)

  @OptionGroup var options: NetworkOptions

  @Option(help: ArgumentHelp("A quantity of pairs.", valueName: "quantity"))
  var first: DyadQuantity

  @Option(help: ArgumentHelp("Another quantity of pairs.", valueName: "quantity"))
  var second: DyadQuantity

  @OptionGroup var draws: DrawOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let viewed = try options.loadViewed()
    let test = try first.matrix(viewed).qapCorrelation(
      with: second.matrix(viewed), draws: draws.draws, seed: draws.seed,
      execution: Progress.execution("qap"))
    var table = TestTable(term: "correlation")
    table.add("\(first.text) × \(second.text)", test)
    try table.write(to: output, command: "test qap", viewed.view, draws)
  }
}

/// `tarap test mrqap`.
struct MRQAPTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mrqap",
    abstract: "Which quantities of pairs go with a relation, the others held fixed?",
    discussion: "Double semi-partialling (Dekker, Krackhardt and Snijders 2007), pivoting on t.\n\n"
      + DyadQuantity.help)

  @OptionGroup var options: NetworkOptions

  @Option(help: ArgumentHelp("The relation to explain.", valueName: "quantity"))
  var outcome: DyadQuantity

  @Option(
    name: .customLong("predictor"), parsing: .upToNextOption,
    help: ArgumentHelp("What may go with it; several may follow.", valueName: "quantity"))
  var predictors: [DyadQuantity]

  @Flag(help: "Fit a logistic model, for an outcome of 0 and 1.")
  var logit = false

  @OptionGroup var draws: DrawOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let viewed = try options.loadViewed()
    let regression = try outcome.matrix(viewed).mrqap(
      on: predictors.map { DyadicPredictor($0.text, try $0.matrix(viewed)) },
      options: MRQAPOptions(
        model: logit ? .logistic : .linear, draws: draws.draws, seed: draws.seed),
      execution: Progress.execution("mrqap"))
    var table = TestTable(term: "estimate")
    for term in regression.terms { table.add(term.name, estimate: term.estimate, term.test) }
    table.footnotes = ["The p-values are of t; outcome \(outcome.text)."]
    try table.write(to: output, command: "test mrqap", viewed.view, draws)
  }
}

/// `tarap test cug`.
struct CUGTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cug",
    abstract: "Is the structure unusual for a network of this size and density?",
    discussion: "Random networks with the same size, number of ties, or dyad census.")

  @OptionGroup var options: NetworkOptions

  @Option(help: "What to test.")
  var metric: GraphStatistic = .transitivity

  @Option(help: "What the random networks have in common with this one.")
  var given: Given = .edges

  /// What to hold fixed.
  enum Given: String, ExpressibleByArgument, CaseIterable {
    case size
    case edges
    case dyadCensus = "dyad-census"

    var conditioning: GraphConditioning {
      switch self {
      case .size: .size
      case .edges: .edges
      case .dyadCensus: .dyadCensus
      }
    }
  }

  @OptionGroup var draws: DrawOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let viewed = try options.loadViewed()
    let statistic = metric
    let test = try viewed.graph.conditionalUniformTest(
      given: given.conditioning, draws: draws.draws, seed: draws.seed,
      execution: Progress.execution("cug")
    ) { try statistic.value($0) }
    var table = TestTable(term: "statistic")
    table.add(metric.rawValue, test, centre: .elsewhere)
    table.footnotes = ["Random networks of the same \(given.rawValue)."]
    try table.write(to: output, command: "test cug", viewed.view, draws)
  }
}
