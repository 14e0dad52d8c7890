public import GraphCore

/// What edge switching keeps besides degrees.
public enum RewiringConstraint: Sendable, Hashable {
  /// Degrees alone: in- and out-degrees of a directed graph.
  case degrees
  /// Degrees, and the number of edges between every two groups; one label per node.
  case degreesAndMixing([Int])
}

/// A graph with the same degrees and otherwise random edges.
public struct RewiredGraph: Sendable {
  /// The graph.
  public let graph: GraphSnapshot
  /// The number of switches that were tried.
  public let attempts: Int
  /// The number of switches that were made; the others would have made a loop or a second edge.
  public let switches: Int
}

extension GraphSnapshot {
  /// Returns a random graph with the degrees of this one, by switching edges.
  ///
  /// A step takes two edges *a*–*b* and *c*–*d* at random and replaces them by *a*–*d* and *c*–*b*,
  /// unless that makes a loop or an edge that exists; a step that is not made counts as a step,
  /// without which some graphs would be likelier than others. In a directed graph every other step
  /// instead takes three nodes, and turns them around if the arcs among them are a directed
  /// triangle, since some graphs cannot reach each other by switches alone. The chain then visits
  /// all graphs with these degrees equally often; with `.degreesAndMixing` it is uniform over those
  /// that switches can reach.
  ///
  /// A strength stays with the edge, whose source keeps it. 20 steps per edge forget the start in
  /// practice.
  ///
  /// - Parameters:
  ///   - constraint: What is kept.
  ///   - stepsPerEdge: How many steps to take, times the number of edges.
  ///   - seed: The seed.
  ///   - draw: Which of the seed's graphs.
  /// - Returns: The graph and how many switches were made.
  /// - Throws: ``AnalysisError`` if there is not one label per node or `stepsPerEdge` is negative.
  /// - Complexity: O(*s* · *m*) expected time for *s* steps per edge, O(*n* + *m*) space.
  ///
  /// > A. R. Rao, R. Jana and S. Bandyopadhyay, "A Markov chain Monte Carlo method for generating
  /// > random (0, 1)-matrices with given marginals", *Sankhyā A* 58(2), 1996, 225–242
  public func rewired(
    keeping constraint: RewiringConstraint = .degrees, stepsPerEdge: Int = 20, seed: UInt64,
    draw: Int = 0
  ) throws -> RewiredGraph {
    guard stepsPerEdge >= 0 else {
      throw AnalysisError(.invalidOption, "\(stepsPerEdge) steps per edge; at least 0")
    }
    var labels: [Int]?
    if case .degreesAndMixing(let given) = constraint {
      guard given.count == nodeCount else {
        throw AnalysisError(
          .invalidOption, "\(given.count) labels for \(nodeCount) nodes; one each is needed")
      }
      labels = given
    }
    var chain = SwitchingChain(self, labels: labels)
    var random = CounterRandom(seed: seed, stream: UInt64(draw))
    let steps = stepsPerEdge * edgeCount
    for step in 0..<steps {
      if direction == .directed && step % 2 == 1 && labels == nil {
        chain.turnTriangle(&random)
      } else {
        chain.switchEdges(&random)
      }
    }
    return RewiredGraph(
      graph: try chain.graph(isWeighted: isWeighted), attempts: steps, switches: chain.switches)
  }

  /// Tests a statistic of the graph against graphs with the same degrees.
  ///
  /// The statistic runs on several threads at once; let it use one thread itself.
  ///
  /// - Parameters:
  ///   - constraint: What the random graphs keep.
  ///   - draws: The number of random graphs, each rewired anew from this one.
  ///   - stepsPerEdge: How many steps to take per graph, times the number of edges.
  ///   - seed: The seed of the random graphs.
  ///   - execution: How to run.
  ///   - statistic: The number to test; `nil` where undefined.
  /// - Returns: The observed statistic and its null distribution, the same bits for any number of
  ///   threads.
  /// - Throws: ``AnalysisError`` if an option is out of range or the statistic of this graph is
  ///   undefined; what the statistic throws; `CancellationError`.
  /// - Complexity: `draws` times the statistic and O(*s* · *m*).
  ///
  /// > S. Maslov and K. Sneppen, "Specificity and stability in topology of protein networks",
  /// > *Science* 296, 2002, [doi:10.1126/science.1065103](https://doi.org/10.1126/science.1065103)
  public func rewiringTest(
    keeping constraint: RewiringConstraint = .degrees, draws: Int = 1_000,
    stepsPerEdge: Int = 20, seed: UInt64 = 1, execution: Execution = .automatic,
    statistic: @Sendable (GraphSnapshot) throws -> Double?
  ) throws -> SignificanceTest {
    try test(
      draws: draws, seed: seed, execution: execution, observedOn: self, statistic: statistic
    ) { draw in
      try rewired(
        keeping: constraint, stepsPerEdge: stepsPerEdge, seed: seed, draw: draw
      ).graph
    }
  }
}
