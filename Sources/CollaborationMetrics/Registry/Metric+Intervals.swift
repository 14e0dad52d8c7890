import GraphCore
public import NetworkStatistics
import StakeholderModel

extension Metric {
  /// Returns how far the ranks of actors move when the data have a fault.
  ///
  /// A metric of the graph alone is calculated on changed graphs. For others, and for claims, the
  /// records themselves are changed, checked and viewed anew: a tie then moves with all its claims.
  ///
  /// - Parameters:
  ///   - context: The network and how to run.
  ///   - fault: What may be wrong.
  ///   - draws: How often to spoil the data.
  ///   - seed: Where random numbers start.
  /// - Returns: The interval of every node's rank, or `nil` for a metric of the whole network.
  /// - Throws: ``AnalysisError`` if an option is out of range, the fault is of ties and the metric of
  ///   participation, and what the metric throws; `CancellationError`.
  /// - Complexity: `draws` times the metric, and O(number of rows) per draw if records are changed.
  public func rankIntervals(
    _ context: MetricContext, of fault: DataFault, draws: Int, seed: UInt64
  ) throws -> RankIntervals? {
    guard case .actor(let measure, let input, _) = calculation else { return nil }
    try fault.check()
    switch (fault, input) {
    case (.graph(let perturbation), .graph):
      // Draws run side by side; within a draw one thread is enough.
      return try context.graph.rankIntervals(
        of: perturbation, draws: draws, seed: seed, execution: context.execution
      ) { try measure(context.on($0, execution: .single)) }
    case (.graph(.nodeDropping), _), (_, .claims), (.claims, .graph):
      let scores = try measure(context).scores
      let viewed = context.viewed
      let attribute = context.grouping.attribute
      return try RankIntervals(
        of: scores, draws: draws, seed: seed, execution: context.execution
      ) { random in
        let spoiled = try viewed.spoiled(by: fault, &random)
        let found = try measure(
          MetricContext(
            spoiled, groupedBy: attribute, alpha: context.alpha, execution: .single)
        ).scores
        // Actors around a region are in the view only while somebody in it is tied to them.
        let known = zip(spoiled.actors, found).compactMap { actor, score in
          viewed.node(of: actor.id).map { (node: $0, score: score) }
        }
        return (known.map(\.score), known.map(\.node))
      }
    case (_, .participation):
      throw AnalysisError(
        .undefined,
        "\(name) is calculated from participation and not from ties; use node-dropping")
    }
  }
}
