public import GraphCore

/// Where each node ranks by a measure when the data are spoiled a little, many times.
public struct RankIntervals: Sendable, Hashable {
  /// The ranks of one node; 1 is the largest value, ties share the mean of their ranks.
  public struct Interval: Sendable, Hashable {
    /// The rank in the graph as it is, or `nil` if the measure is undefined there.
    public let observed: Double?
    /// The lowest and the highest rank of the middle share of draws, or `nil` if the node had no
    /// rank in any draw.
    public let range: ClosedRange<Double>?
    /// The median rank over the draws, or `nil` as for ``range``.
    public let median: Double?
    /// The number of draws in which the node was there and the measure defined.
    public let draws: Int
    /// `shareAmong[k - 1]`: the share of those draws in which the node ranked among the first *k*.
    ///
    /// A node of several that share rank *k* counts if the mean of their ranks is at most *k*.
    public let shareAmong: [Double]
  }

  /// The ranks of each node, in node order.
  public let nodes: [Interval]
  /// The share of draws between the ends of each range.
  public let confidence: Double
  /// The number of draws.
  public let draws: Int
  /// The seed of the draws.
  public let seed: UInt64

  /// Returns the nodes that ranked among the first *k* in at least the share ``confidence`` of their
  /// draws: those of whom it can be said in spite of the data's faults.
  ///
  /// - Parameter k: How many first ranks.
  /// - Returns: The numbers of the nodes, at most a few more than *k*, in node order.
  /// - Complexity: O(*n*).
  public func certainlyAmongFirst(_ k: Int) -> [Int] {
    guard k > 0 else { return [] }
    return nodes.indices.filter { node in
      let shares = nodes[node].shareAmong
      return nodes[node].draws > 0 && shares[min(k, shares.count) - 1] >= confidence
    }
  }
}

extension GraphSnapshot {
  /// Returns how certain the ranks of a measure are when nodes or ties are missing or wrong.
  ///
  /// Each draw spoils the graph anew, computes the measure and ranks the nodes that are left, the
  /// largest value first. A range holds the middle `confidence` of a node's ranks: a wide one says
  /// that the data do not settle the rank. When nodes are dropped, ranks are among those left.
  ///
  /// The measure runs on several threads at once. Let it use one thread itself:
  ///
  /// ```swift
  /// try graph.rankIntervals(draws: 1_000, seed: 1) {
  ///   try $0.betweenness(execution: Execution(threads: 1))
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - perturbation: How to spoil the data.
  ///   - draws: How many times.
  ///   - seed: The seed of the draws.
  ///   - confidence: The share of draws between the ends of a range, above 0 and at most 1.
  ///   - execution: How to run.
  ///   - measure: The measure, in node order of the graph that it gets.
  /// - Returns: Ranks and ranges, the same bits for any number of threads.
  /// - Throws: ``AnalysisError`` if an option is out of range; what the measure throws;
  ///   `CancellationError`.
  /// - Complexity: `draws` times the measure, and O(*m* + *n* log *n*) per draw; O(*n*²) space.
  ///
  /// > E. Costenbader and T. W. Valente, "The stability of centrality measures when networks are
  /// > sampled", *Social Networks* 25(4), 2003,
  /// > [doi:10.1016/S0378-8733(03)00012-1](https://doi.org/10.1016/S0378-8733(03)00012-1)
  public func rankIntervals(
    of perturbation: Perturbation = .tieNoise(probability: 0.05), draws: Int = 1_000,
    seed: UInt64 = 1, confidence: Double = 0.95, execution: Execution = .automatic,
    measure: @Sendable (GraphSnapshot) throws -> NodeMeasure
  ) throws -> RankIntervals {
    try perturbation.check()
    let edges = self.edges
    return try RankIntervals(
      of: try measure(self).scores, draws: draws, seed: seed, confidence: confidence,
      execution: execution
    ) { random in
      let spoiled = try PerturbedGraph(edges, of: self, by: perturbation, &random)
      return (try measure(spoiled.graph).scores, spoiled.nodes)
    }
  }
}

extension RankIntervals {
  /// Ranks nodes by scores of data that are spoiled anew in each draw.
  ///
  /// - Parameters:
  ///   - scores: The scores of the data as they are, NaN where undefined.
  ///   - draws: How many times.
  ///   - seed: The seed of the draws.
  ///   - confidence: The share of draws between the ends of a range, above 0 and at most 1.
  ///   - execution: How to run.
  ///   - spoiled: The scores of a draw and the nodes that they are of; runs on several threads.
  /// - Throws: ``AnalysisError`` if an option is out of range; what `spoiled` throws;
  ///   `CancellationError`.
  package init(
    of scores: [Double], draws: Int, seed: UInt64, confidence: Double = 0.95,
    execution: Execution,
    spoiled: @Sendable (inout CounterRandom) throws -> (scores: [Double], nodes: [Int])
  ) throws {
    guard confidence > 0, confidence <= 1, draws > 0 else {
      throw AnalysisError(
        .invalidOption,
        "confidence \(confidence), \(draws) draws; confidence lies between 0 and 1, and there is at "
          + "least one draw")
    }
    let count = scores.count
    let observed = Self.doubledRanks(scores)
    // A tally is twice as large as the square of the nodes: of a large graph there are few.
    let chunkSize = max(16, draws * count / 16_000)
    // Counts of ranks are whole numbers: adding them up in any order gives the same.
    let tallies = try execution.draws((draws + chunkSize - 1) / chunkSize) { chunk in
      var tally = RankTally(nodeCount: count)
      for draw in chunk * chunkSize..<min(draws, (chunk + 1) * chunkSize) {
        var random = CounterRandom(seed: seed, stream: UInt64(draw))
        let (scores, nodes) = try spoiled(&random)
        tally.add(Self.doubledRanks(scores), of: nodes)
      }
      return tally
    }
    var total = RankTally(nodeCount: count)
    for tally in tallies { total.add(tally) }
    nodes = observed.indices.map { node in
      total.interval(of: node, observed: observed[node], confidence: confidence)
    }
    self.confidence = confidence
    self.draws = draws
    self.seed = seed
  }

  /// Twice the rank of each score, largest first, so that shared ranks are whole; 0 where undefined.
  ///
  /// Scores that differ by rounding alone share a rank.
  private static func doubledRanks(_ scores: [Double]) -> [Int] {
    let order = scores.indices.filter { !scores[$0].isNaN }.sorted { scores[$0] > scores[$1] }
    let slack = 1e-11 * (order.map { abs(scores[$0]) }.max() ?? 0)
    var ranks = [Int](repeating: 0, count: scores.count)
    var first = 0
    while first < order.count {
      var last = first
      while last + 1 < order.count, scores[order[first]] - scores[order[last + 1]] <= slack {
        last += 1
      }
      for position in first...last { ranks[order[position]] = first + last + 2 }
      first = last + 1
    }
    return ranks
  }
}
