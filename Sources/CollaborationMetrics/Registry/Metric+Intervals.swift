import GraphCore
public import NetworkStatistics

extension Metric {
  /// Returns how far the ranks of actors move when the network is changed a little.
  ///
  /// - Parameters:
  ///   - context: The network and how to run.
  ///   - perturbation: How to change it.
  ///   - draws: How often.
  ///   - seed: Where random numbers start.
  /// - Returns: The interval of every node's rank, or `nil` for a metric of the whole network.
  /// - Throws: ``AnalysisError`` for a metric that is not calculated from the graph alone, and what
  ///   the metric throws.
  public func rankIntervals(
    _ context: MetricContext, of perturbation: Perturbation, draws: Int, seed: UInt64
  ) throws -> RankIntervals? {
    guard case .actor(let measure, let input, _) = calculation else { return nil }
    guard input == .graph else {
      throw AnalysisError(
        .undefined,
        "\(name) is not calculated from the ties alone, so its ranks have no interval yet")
    }
    // Draws run side by side; within a draw one thread is enough.
    return try context.graph.rankIntervals(
      of: perturbation, draws: draws, seed: seed, execution: context.execution
    ) { try measure(context.on($0, execution: Execution(threads: 1))) }
  }
}
