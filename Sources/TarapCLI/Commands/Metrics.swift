public import ArgumentParser
import Foundation
public import TarapKit

/// `tarap metrics`.
struct Metrics: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compute metrics of actors or of the whole network.",
    discussion: """
      Actors are listed by falling value of the first metric, undefined last. An undefined value \
      is “–” in text, empty in CSV and null in JSON. Use “tarap metrics --list” to see all, and \
      “tarap explain METRIC” for a metric's formula.
      """)

  @Argument(
    help: ArgumentHelp("The network: a folder with actors.csv and ties.csv.", valueName: "network"),
    completion: .directory)
  var network: String?

  @Option(
    name: .customLong("metric"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "What to compute; several names may follow (default: a choice of the most used).",
      valueName: "name"))
  var metrics: [String] = []

  @Option(help: "What to describe: actor, group or network.")
  var level: Metric.Level = .actor

  @Option(
    help: ArgumentHelp(
      "What groups the actors (default: sector, else kind).", valueName: "column"))
  var groupBy: String?

  @Option(
    help: ArgumentHelp(
      "How far strengths count in alpha-degree: 0 counts ties, 1 adds up strengths.",
      valueName: "number"))
  var alpha = 0.5

  @Option(
    help: ArgumentHelp(
      "Give the ranks by the first metric an interval: what they are if ties are noisy (tie-noise), "
        + "ties are lost (tie-removal), actors are lost (node-dropping) or claims are wrong, each "
        + "document as a whole, with a probability of 1 − their confidence (claim-removal).",
      valueName: "way"))
  var intervals: PerturbationKind?

  @Option(
    help: ArgumentHelp(
      "How much of the network each draw changes, 0 to 1; with claim-removal, how probably a claim "
        + "without a confidence is wrong.", valueName: "share"))
  var share = 0.05

  @OptionGroup var draws: DrawOptions

  @Flag(help: "List every metric and end.")
  var list = false

  @OptionGroup(title: "View")
  var viewOptions: ViewOptions

  @OptionGroup(title: "Output")
  var output: OutputOptions

  private static let usual: [Metric.Level: [String]] = [
    .actor: [
      "degree", "betweenness", "harmonic-closeness", "constraint", "effective-size", "coreness",
    ],
    .group: ["mixing"],
    .network: Metric.all.filter { $0.level == .network }.map(\.name),
  ]

  func validate() throws {
    if !(0...1).contains(share) { throw ValidationError("--share is from 0 to 1") }
    if !(alpha >= 0 && alpha.isFinite) {
      throw ValidationError("--alpha is a number of at least 0")
    }
    if intervals != nil && level != .actor {
      throw ValidationError("--intervals are of actors' ranks; leave --level out")
    }
    if level == .group && metrics.count > 1 {
      throw ValidationError("metrics of groups have tables of their own; ask for one at a time")
    }
    if network == nil && !list { throw ValidationError("name a network, or ask for --list") }
  }

  func run() throws {
    guard !list, let network else { return try writeList() }
    let chosen = try (metrics.isEmpty ? Self.usual[level] ?? [] : metrics).map(metric)
    let loaded = try NetworkOptions.load(network)
    let viewed = try loaded.viewed(as: viewOptions.view(of: loaded))
    let attribute = groupBy.map { GroupAttribute($0) }
    let table =
      switch level {
      case .actor: try actorTable(chosen, viewed, attribute)
      case .group: try groupTable(chosen, viewed, attribute)
      case .network: try networkTable(chosen, viewed, attribute)
      }
    try output.write(
      table, command: "metrics", view: viewed.view,
      conventions: chosen.map { ($0.name, $0.definition.convention) },
      seed: intervals == nil ? nil : draws.seed)
  }

  private func metric(_ name: String) throws -> Metric {
    if let metric = Metric.named(name, level: level) { return metric }
    let known = Metric.all.filter { $0.level == level }.map(\.name)
    if let other = Metric.all.first(where: { $0.name == name })?.level {
      throw ValidationError(
        "“\(name)” is a metric of the \(other.rawValue); add --level \(other.rawValue)")
    }
    let measure = name.replacingOccurrences(of: "-centralization", with: "")
    if measure != name, Metric.named(measure, level: .actor) != nil {
      throw ValidationError(
        "there is no centralization of \(measure): the largest that a network of a size can have, "
          + "which it would be divided by, is not known")
    }
    let nearest = name.nearest(in: known).map { "; did you mean “\($0)”?" } ?? ""
    throw ValidationError("there is no metric “\(name)”\(nearest) See tarap metrics --list.")
  }

  private func actorTable(
    _ metrics: [Metric], _ viewed: ViewedNetwork, _ attribute: GroupAttribute?
  ) throws -> ResultTable {
    let measures = try metrics.map { metric in
      let context = MetricContext(
        viewed, groupedBy: attribute, alpha: alpha, execution: Progress.execution(metric.name))
      return try metric.actorValues(context) ?? NodeMeasure(scores: [])
    }
    var table = ResultTable(
      columns: [.init(name: "actor"), .init(name: "name", audience: .people)]
        + metrics.map { .init(name: $0.name) })
    let ranks = try intervals.flatMap { kind in
      try metrics.first?.rankIntervals(
        MetricContext(
          viewed, groupedBy: attribute, alpha: alpha, execution: Progress.execution("intervals")),
        of: kind.fault(share), draws: draws.draws, seed: draws.seed)
    }
    if ranks != nil {
      table.columns += ["rank", "rank_low", "rank_high"].map { .init(name: $0) }
    }
    for node in measures.first?.ranking ?? [] {
      let actor = viewed.actors[node]
      table.rows.append(
        [.text(actor.id.rawValue), .text(actor.name.text(in: output.language))]
          + measures.map { .number($0[node]) }
          + (ranks.map { cells(of: $0.nodes[node]) } ?? []))
    }
    table.footnotes =
      [viewed.view.sentence] + (ranks.map { [sentence(about: $0, viewed)] } ?? [])
      + metrics.map { "\($0.name): \($0.definition.convention)" }
    return table
  }

  private func cells(of interval: RankIntervals.Interval) -> [ResultTable.Cell] {
    [
      .number(interval.observed), .number(interval.range?.lowerBound),
      .number(interval.range?.upperBound),
    ]
  }

  private func sentence(about ranks: RankIntervals, _ viewed: ViewedNetwork) -> String {
    let certain = ranks.certainlyAmongFirst(3).map { viewed.actors[$0].id.rawValue }
    let fault =
      intervals == .claimRemoval
      ? "claim-removal by document, with a probability of 1 − confidence, "
        + "\(decimal(share)) where none is stated"
      : "\(intervals?.rawValue ?? "") of \(decimal(share))"
    return "Ranks: \(fault), \(ranks.draws) draws, seed "
      + "\(ranks.seed), \(decimal(ranks.confidence * 100)) % intervals; certainly among the first "
      + "three: \(certain.isEmpty ? "nobody" : certain.joined(separator: ", "))."
  }

  private func groupTable(
    _ metrics: [Metric], _ viewed: ViewedNetwork, _ attribute: GroupAttribute?
  ) throws -> ResultTable {
    let context = MetricContext(viewed, groupedBy: attribute)
    var table = ResultTable(columns: [])
    for metric in metrics {
      switch try metric.groupValues(context) {
      case .pairs(let mixing): table = pairTable(mixing)
      case .single(let values): table = singleTable(metric.name, values)
      case nil: break
      }
    }
    table.footnotes =
      [viewed.view.sentence, "Groups by \(context.grouping.attribute)."]
      + metrics.map { "\($0.name): \($0.definition.convention)" }
    return table
  }

  private func pairTable(_ mixing: GroupMixing) -> ResultTable {
    var table = ResultTable(
      columns: [
        "source_group", "target_group", "ties", "pairs", "density", "expected", "ratio",
        "mean_strength",
      ].map { .init(name: $0) })
    table.rows = mixing.cells.map { cell in
      [
        .text(cell.source), .text(cell.target), .integer(cell.ties), .integer(cell.pairs),
        .number(cell.density), .number(cell.expected), .number(cell.ratio),
        .number(cell.meanStrength),
      ]
    }
    return table
  }

  private func singleTable(_ metric: String, _ values: [GroupValue]) -> ResultTable {
    var table = ResultTable(
      columns: ["group", "actors", metric, "range_low", "range_high"].map { .init(name: $0) })
    table.rows = values.map { value in
      [
        .text(value.group), .integer(value.memberCount), .number(value.value),
        .number(value.range?.lowerBound), .number(value.range?.upperBound),
      ]
    }
    return table
  }

  private func networkTable(
    _ metrics: [Metric], _ viewed: ViewedNetwork, _ attribute: GroupAttribute?
  ) throws -> ResultTable {
    var table = ResultTable(
      columns: [
        "metric", "value", "low", "high", "expected", "range_low", "range_high", "error",
      ].map { .init(name: $0) } + [.init(name: "reason", audience: .programs)])
    var reasons: [String] = []
    for metric in metrics {
      let context = MetricContext(
        viewed, groupedBy: attribute, execution: Progress.execution(metric.name))
      guard let value = try metric.networkValue(context) else { continue }
      table.rows.append([
        .text(metric.name), .number(value.value), .number(value.low), .number(value.high),
        .number(value.expected), .number(value.range?.lowerBound),
        .number(value.range?.upperBound), .number(value.standardError), .text(value.reason),
      ])
      if let reason = value.reason { reasons.append("\(metric.name): \(reason).") }
    }
    let grouping = viewed.grouped(by: attribute)
    table.footnotes =
      [
        viewed.view.sentence,
        "Groups by \(grouping.attribute): \(grouping.groups.joined(separator: ", ")).",
        "low, high: what the value is if no or every pair that nobody asked about is tied.",
        "range: what so many ties, and groups of these sizes, allow; error: standard error.",
      ] + reasons
    return table
  }

  private func writeList() throws {
    var table = ResultTable(
      columns: [
        .init(name: "metric"), .init(name: "level"), .init(name: "summary"),
        .init(name: "formula", audience: .programs),
        .init(name: "convention", audience: .programs),
        .init(name: "equals", audience: .programs), .init(name: "source", audience: .programs),
      ])
    for metric in Metric.all {
      let definition = metric.definition
      table.rows.append([
        .text(metric.name), .text(metric.level.rawValue), .text(definition.summary),
        .text(definition.formula), .text(definition.convention), .text(definition.equals),
        .text(definition.source),
      ])
    }
    try output.write(table, command: "metrics")
  }
}

extension Metric.Level: ExpressibleByArgument {}

/// A fault that the data may have.
enum PerturbationKind: String, ExpressibleByArgument, CaseIterable {
  case tieNoise = "tie-noise"
  case tieRemoval = "tie-removal"
  case nodeDropping = "node-dropping"
  case claimRemoval = "claim-removal"

  func fault(_ share: Double) -> DataFault {
    switch self {
    case .tieNoise: .graph(.tieNoise(probability: share))
    case .tieRemoval: .graph(.tieRemoval(probability: share))
    case .nodeDropping: .graph(.nodeDropping(share: share))
    case .claimRemoval: .claims(unstated: share)
    }
  }
}
