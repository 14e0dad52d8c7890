import CollaborationMetrics
import NetworkStatistics
import StakeholderModel

/// How certain the ranks of a page's metrics are.
struct RankCertainty: Sendable {
  /// The share of ties that each draw moves.
  static let share = 0.05

  /// The intervals of each metric, by its name; empty where the network is too large for them.
  let intervals: [(metric: String, ranks: RankIntervals)]

  /// Draws the ranks of the metrics that a page computes.
  ///
  /// - Parameter context: The view that the page begins with, and how to run.
  /// - Throws: What the metrics throw.
  init(_ context: MetricContext) throws {
    let actors = context.viewed.actors.count
    guard (1...3_000).contains(actors) else {
      intervals = []
      return
    }
    // Large networks get fewer draws, so that nobody waits long for a page.
    let draws = max(100, min(1_000, 200_000 / actors))
    intervals = try PageData.computed.compactMap { name in
      guard let metric = Metric.named(name, level: .actor) else { return nil }
      return try metric.rankIntervals(
        context, of: .graph(.tieNoise(probability: Self.share)), draws: draws, seed: 1
      ).map { (name, $0) }
    }
  }
}

extension PageData {
  /// The intervals of ranks in the view that the page begins with, by actor of the page.
  var certainty: PageValue {
    guard let first = page.certainty.intervals.first?.ranks else { return .null }
    return .object([
      ("draws", .integer(first.draws)), ("share", .number(RankCertainty.share)),
      ("confidence", .number(first.confidence)),
      ("ranks", .object(page.certainty.intervals.map { ($0.metric, ranks($0.ranks)) })),
    ])
  }

  private func ranks(_ ranks: RankIntervals) -> PageValue {
    .array(
      page.wide.actors.map { actor in
        guard let node = page.viewed.node(of: actor.id), let range = ranks.nodes[node].range
        else { return .null }
        return .array([.number(range.lowerBound), .number(range.upperBound)])
      })
  }
}
