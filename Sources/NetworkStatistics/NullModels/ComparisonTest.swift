public import GraphCore

extension GraphSnapshot {
  /// Tests how unlike two graphs are against pairs of random graphs with their numbers of nodes and
  /// edges.
  ///
  /// Graphs of unlike size and density differ anyway; a distance that such random pairs exceed as
  /// often as not says nothing else.
  ///
  /// - Parameters:
  ///   - other: The other graph.
  ///   - draws: The number of random pairs.
  ///   - seed: The seed of the random graphs.
  ///   - execution: How to run.
  ///   - distance: The distance of two graphs; runs on several threads.
  /// - Returns: The distance and its null distribution, the same bits for any number of threads.
  /// - Throws: ``AnalysisError`` if `draws` is not positive; what the distance throws;
  ///   `CancellationError`.
  /// - Complexity: `draws` times the distance, and O(*n* + *m*) per draw.
  public func comparisonTest(
    with other: GraphSnapshot, draws: Int = 200, seed: UInt64 = 1,
    execution: Execution = .automatic,
    distance: @Sendable (GraphSnapshot, GraphSnapshot) throws -> Double
  ) throws -> SignificanceTest {
    guard draws > 0 else {
      throw AnalysisError(.invalidOption, "\(draws) draws; a test needs at least 1")
    }
    let observed = try distance(self, other)
    let values = try execution.draws(draws) { draw in
      // The second graph of a pair must not repeat the random numbers of the first.
      try distance(
        randomGraph(given: .edges, seed: seed, draw: 2 * draw),
        other.randomGraph(given: .edges, seed: seed, draw: 2 * draw + 1))
    }
    return SignificanceTest(
      observed: observed, method: .sampled(draws: draws, seed: seed), nullValues: values)
  }
}
