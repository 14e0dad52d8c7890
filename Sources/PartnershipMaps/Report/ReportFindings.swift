import CollaborationMetrics
import GraphCore
import NetworkStatistics
import StakeholderModel

/// Everything that a report tells of a view, computed once and before a word is written.
struct ReportFindings: Sendable {
  /// A metric of every actor, and how certain its ranks are.
  struct Ranking: Sendable {
    let words: ReportWording.Ranking
    let measure: NodeMeasure
    let intervals: RankIntervals?

    /// The first actors, those with a value above 0 only, with all that share the last place's value
    /// left out rather than some.
    func first(_ count: Int) -> [Int] {
      measure.ranking.prefix(count).filter { (measure[$0] ?? 0) > 0 }
    }
  }

  let viewed: ViewedNetwork
  /// The view with what is proposed and planned, if that adds ties.
  let proposed: ViewedNetwork?
  let effect: ProposalEffect?
  /// The number of parts with at least two actors.
  let partCount: Int?
  /// The number of actors without ties.
  let isolateCount: Int?
  let rankings: [Ranking]
  /// The actors without whom the network falls into more parts, those of the most parts first.
  let cutPoints: [Int]
  let grouping: Grouping
  let mixing: GroupMixing
  let eiIndex: EIIndex
  let gaps: [Gap]
  /// The gaps that the proposals would close, as positions in ``gaps``.
  let closed: [Int]
  let comparison: ReportComparison?

  init(_ viewed: ViewedNetwork, options: ReportOptions, execution: Execution) throws {
    self.viewed = viewed
    let proposed = try viewed.withProposals()
    self.proposed = proposed
    effect = try viewed.effectOfProposals()
    let context = MetricContext(viewed, groupedBy: options.grouping, execution: execution)
    func count(_ metric: String) throws -> Int? {
      try Self.value(metric, of: viewed).map { Int($0) }
    }
    let isolates = try count("isolates")
    isolateCount = isolates
    partCount = try count("components").map { $0 - (isolates ?? 0) }
    rankings = try ReportWording.rankings.compactMap { words in
      guard let metric = Metric.named(words.metric, level: .actor),
        let measure = try metric.actorValues(context)
      else { return nil }
      let intervals =
        options.draws > 0 && !viewed.links.isEmpty
        ? try metric.rankIntervals(
          context, of: .graph(.tieNoise(probability: options.tieNoise)), draws: options.draws,
          seed: options.seed) : nil
      return Ranking(words: words, measure: measure, intervals: intervals)
    }
    let cuts = try Metric.named("articulation-point", level: .actor)?.actorValues(context)
    cutPoints = cuts?.ranking.filter { (cuts?[$0] ?? 0) > 0 } ?? []
    grouping = context.grouping
    mixing = GroupMixing(viewed, grouping: grouping)
    eiIndex = EIIndex(viewed, grouping: grouping)
    let gaps = viewed.view.relation == .ties ? viewed.gaps(grouping: grouping) : []
    self.gaps = gaps
    closed = gaps.indices.filter { position in
      guard let proposed,
        let first = proposed.node(of: viewed.actors[gaps[position].pair.source].id),
        let second = proposed.node(of: viewed.actors[gaps[position].pair.target].id)
      else { return false }
      return proposed.link(from: first, to: second) != nil
        || proposed.link(from: second, to: first) != nil
    }
    comparison = try ReportComparison(viewed, execution: execution)
  }

  /// Returns a measure of the whole network.
  static func value(_ metric: String, of viewed: ViewedNetwork) throws -> Double? {
    try Metric.named(metric, level: .network)?.networkValue(MetricContext(viewed))?.value
  }
}
