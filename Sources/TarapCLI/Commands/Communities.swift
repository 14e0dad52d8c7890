import ArgumentParser
import TarapKit

/// `tarap communities`.
struct Communities: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find groups whose members are tied to each other more than to others.",
    discussion: """
      The Leiden method depends on chance, so it is run with many seeds; the communities are what \
      the runs agree on. The stability of an actor is the mean overlap of its community with the \
      one that each run puts it into: 1 if all runs agree. A resolution above 1 finds more and \
      smaller communities, below 1 fewer and larger ones.
      """)

  @OptionGroup var options: NetworkOptions

  @Option(help: ArgumentHelp("How fine the communities are, above 0.", valueName: "number"))
  var resolution = 1.0

  @Option(help: ArgumentHelp("How many runs, each with a seed of its own.", valueName: "count"))
  var seeds = 20

  @Option(help: ArgumentHelp("The seed of the first run.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "The share of runs below which two actors count as apart.", valueName: "share"))
  var threshold = 0.5

  @Flag(help: "Let strong ties count more.")
  var weighted = false

  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let viewed = try options.loadViewed()
    let found = try viewed.graph.consensusCommunities(
      CommunityOptions(
        resolution: resolution, seed: seed, strengths: weighted ? .counted : .ignored),
      runs: seeds, threshold: threshold, execution: Progress.execution("communities"))
    var table = ResultTable(columns: [
      .init(name: "community"), .init(name: "actor"), .init(name: "name", audience: .people),
      .init(name: "stability"),
    ])
    for group in 0..<found.partition.groupCount {
      let members = found.partition.nodes(of: group)
        .sorted { (-found.stability.scores[$0], $0) < (-found.stability.scores[$1], $1) }
      for node in members {
        let actor = viewed.actors[node]
        table.rows.append([
          .integer(group + 1), .text(actor.id.rawValue),
          .text(actor.name.text(in: output.language)), .number(found.stability[node]),
        ])
      }
    }
    let qualities = try found.runs.compactMap {
      try viewed.graph.modularity(
        of: $0, resolution: resolution, strengths: weighted ? .counted : .ignored)
    }
    table.footnotes = [
      "\(found.partition.groupCount) communities of sizes "
        + found.partition.sizes.map(String.init).joined(separator: ", ")
        + "; modularity \(found.modularity.map(decimal) ?? "undefined") at resolution "
        + "\(decimal(resolution)).",
      "\(seeds) runs found \(found.distinctRuns) different divisions"
        + (qualities.min().flatMap { low in
          qualities.max().map { ", of modularity \(decimal(low)) to \(decimal($0))" }
        } ?? "") + ".",
      viewed.view.sentence, "Seed \(seed).",
    ]
    try output.write(
      table, command: "communities", view: viewed.view,
      conventions: [
        ("stability", "mean over runs of |R ∩ C| / |R ∪ C|, C the community, R the run's"),
        ("modularity", "Σ_c [m(c)/m − γ (k(c)/2m)²]; a mutual tie of a directed view counts twice"),
      ],
      more: [
        ("resolution", .number(resolution)), ("runs", .integer(seeds)),
        ("threshold", .number(threshold)),
        ("modularity", found.modularity.map { .number($0) } ?? .null),
        ("distinct_runs", .integer(found.distinctRuns)),
        ("sizes", .array(found.partition.sizes.map { .integer($0) })),
      ], seed: seed)
  }
}
