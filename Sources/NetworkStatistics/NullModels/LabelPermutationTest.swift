public import GraphCore

extension GraphSnapshot {
  /// Tests a statistic of the graph and a label per node by permuting the labels.
  ///
  /// The structure stays; what is broken is the link between nodes and labels. The statistic runs on
  /// several threads at once; let it use one thread itself.
  ///
  /// - Parameters:
  ///   - labels: One label per node; nodes with `nil` keep it, the others trade.
  ///   - draws: The number of random permutations; all are taken if they are no more.
  ///   - seed: The seed of the permutations.
  ///   - execution: How to run.
  ///   - statistic: The number to test, of the labels in node order; `nil` where undefined.
  /// - Returns: The observed statistic and its null distribution, the same bits for any number of
  ///   threads.
  /// - Throws: ``AnalysisError`` if there is not one label per node, `draws` is not positive or the
  ///   observed statistic is undefined; what the statistic throws; `CancellationError`.
  /// - Complexity: `draws` times the statistic.
  public func labelPermutationTest(
    labels: [Int?], draws: Int = 10_000, seed: UInt64 = 1, execution: Execution = .automatic,
    statistic: @Sendable (GraphSnapshot, [Int?]) throws -> Double?
  ) throws -> SignificanceTest {
    guard labels.count == nodeCount else {
      throw AnalysisError(
        .invalidOption, "\(labels.count) labels for \(nodeCount) nodes; one each is needed")
    }
    guard let observed = try statistic(self, labels), !observed.isNaN else {
      throw AnalysisError(.undefined, "the statistic of the observed labels is undefined")
    }
    let places = labels.indices.filter { labels[$0] != nil }
    let plan = try PermutationPlan(size: places.count, draws: draws, seed: seed)
    let values = try execution.draws(plan.count) { draw in
      var dealt = labels
      for (place, other) in zip(places, plan.permutation(draw)) {
        dealt[place] = labels[places[other]]
      }
      return try statistic(self, dealt) ?? .nan
    }
    return SignificanceTest(observed: observed, method: plan.method, nullValues: values)
  }
}
