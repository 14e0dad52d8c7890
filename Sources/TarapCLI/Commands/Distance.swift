import ArgumentParser
import TarapKit

/// `tarap distance`.
struct Distance: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure how unlike two networks are, or one network at two times.",
    discussion: """
      Of the same actors: shared ties (Jaccard, Hamming) and DeltaCon, matched by id. Of any two \
      networks: portrait divergence (0 to 1) and NetLSD, which compare shapes; as networks of \
      unlike size differ anyway, p_greater says how often random networks with these numbers of \
      actors and ties are at least as unlike. Strengths play no part.
      """)

  @OptionGroup var options: NetworkOptions

  @Option(
    help: ArgumentHelp("The other network (default: the same).", valueName: "network"),
    completion: .directory)
  var to: String?

  @Option(
    help: ArgumentHelp(
      "The time to look at in the other network (default: as in the first).", valueName: "period"))
  var toDuring: Period?

  @Option(help: ArgumentHelp("How many pairs of random networks.", valueName: "count"))
  var draws = 200

  @Option(help: ArgumentHelp("Where the random numbers start.", valueName: "number"))
  var seed: UInt64 = 1

  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    if to == nil && toDuring == nil {
      throw ValidationError("name another network with --to, or another time with --to-during")
    }
  }

  func run() throws {
    let first = try options.loadViewed()
    let network = try to.map(NetworkOptions.load) ?? first.network
    var view = options.viewOptions.view(of: network)
    if let toDuring { view.period = toDuring }
    let second = try network.viewed(as: view)
    let found = try first.distance(
      to: second, draws: draws, seed: seed, execution: Progress.execution("distance"))
    var table = ResultTable(
      columns: ["measure", "value", "null_mean", "null_sd", "p_greater"].map { .init(name: $0) })
    func add(_ name: String, _ value: Double?, _ test: SignificanceTest? = nil) {
      table.rows.append([
        .text(name), .number(value), .number(test?.nullMean), .number(test?.nullDeviation),
        .number(test?.pGreater),
      ])
    }
    add("shared-ties", found.overlap.map { Double($0.shared) })
    add("ties-only-first", found.overlap.map { Double($0.onlyFirst) })
    add("ties-only-second", found.overlap.map { Double($0.onlySecond) })
    add("jaccard", found.overlap?.jaccard)
    add("hamming-share", found.overlap?.hammingShare)
    add("deltacon-distance", found.deltaCon?.distance)
    add("deltacon-similarity", found.deltaCon?.similarity)
    add("portrait-divergence", found.portraitDivergence, found.portraitTest)
    add("netlsd", found.netLSD, found.netLSDTest)
    table.footnotes =
      [
        "First: \(first.actors.count) actors, \(first.links.count) ties; second: "
          + "\(second.actors.count) actors, \(second.links.count) ties."
      ]
      + (found.overlap == nil
        ? ["The actors are not the same, so ties and DeltaCon are not compared."] : [])
      + [first.view.sentence]
      + (second.view == first.view ? [] : ["Second \(second.view.sentence)"])
      + ["\(draws) pairs of random networks, seed \(seed)."]
    try output.write(
      table, command: "distance", view: first.view,
      conventions: [
        ("deltacon", "matched by actor id; similarity 1 / (1 + distance)"),
        ("netlsd", "heat traces divided by the number of actors"),
        ("p_greater", "(1 + draws at least as far) / (draws + 1)"),
      ], more: [("second_view", second.view.json)], seed: seed)
  }
}
