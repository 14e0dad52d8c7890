import GraphAlgorithms
public import GraphCore

extension GraphSnapshot {
  /// Tests a statistic of the graph against random graphs (conditional uniform graph test, CUG).
  ///
  /// The test asks whether the structure is unusual for a graph of this size, density or dyad
  /// census. It is not QAP, which keeps the structure and asks whether it goes with what is known of
  /// the actors: never read one for the other.
  ///
  /// The statistic is computed without strengths, on the observed graph too. It is `nil` where
  /// undefined; such draws count for nothing. Equals R sna's `cug.test` but for its *p*, which sna
  /// takes without the observed graph, so that it can print 0.
  ///
  /// The statistic runs on several threads at once. Let it use one thread itself, as in
  /// `{ try $0.transitivity(execution: Execution(threads: 1)) }`.
  ///
  /// - Parameters:
  ///   - conditioning: What the random graphs have in common with this one.
  ///   - draws: The number of random graphs.
  ///   - seed: The seed of the random graphs.
  ///   - execution: How to run.
  ///   - statistic: The number to test.
  /// - Returns: The observed statistic and its null distribution, the same bits for any number of
  ///   threads.
  /// - Throws: ``AnalysisError`` if `draws` is not positive or the statistic of this graph is
  ///   undefined; what the statistic throws; `CancellationError`.
  /// - Complexity: `draws` times the statistic, and O(*n* + *m*) per draw, O(*n*²) given the size.
  ///
  /// > B. S. Anderson, C. Butts and K. Carley, "The interaction of size and density with graph-level
  /// > indices", *Social Networks* 21(3), 1999,
  /// > [doi:10.1016/S0378-8733(99)00011-8](https://doi.org/10.1016/S0378-8733(99)00011-8)
  public func conditionalUniformTest(
    given conditioning: GraphConditioning, draws: Int = 1_000, seed: UInt64 = 1,
    execution: Execution = .automatic,
    statistic: @Sendable (GraphSnapshot) throws -> Double?
  ) throws -> SignificanceTest {
    let census = dyadCensus()
    return try test(
      draws: draws, seed: seed, execution: execution, observedOn: withoutStrengths(),
      statistic: statistic
    ) { draw in
      try randomGraph(given: conditioning, census: census, seed: seed, draw: draw)
    }
  }

  /// Compares a statistic with its values on other graphs.
  func test(
    draws: Int, seed: UInt64, execution: Execution, observedOn graph: GraphSnapshot,
    statistic: (GraphSnapshot) throws -> Double?, graphOfDraw: (Int) throws -> GraphSnapshot
  ) throws -> SignificanceTest {
    guard draws > 0 else {
      throw AnalysisError(.invalidOption, "\(draws) draws; a test needs at least 1")
    }
    guard let observed = try statistic(graph), !observed.isNaN else {
      throw AnalysisError(.undefined, "the statistic of the observed graph is undefined")
    }
    let values = try execution.draws(draws) { try statistic(graphOfDraw($0)) ?? .nan }
    return SignificanceTest(
      observed: observed, method: .sampled(draws: draws, seed: seed), nullValues: values)
  }

  package func withoutStrengths() throws -> GraphSnapshot {
    guard isWeighted else { return self }
    return try GraphSnapshot(
      nodeCount: nodeCount, direction: direction, pairs: edges.map { ($0.source, $0.target) })
  }
}
