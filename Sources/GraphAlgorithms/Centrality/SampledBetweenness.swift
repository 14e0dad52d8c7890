public import GraphCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Betweenness known up to an error, with a bound for every node.
public struct BetweennessEstimate: Sendable, Hashable {
  /// The estimates, scaled by `.pairs`.
  public let measure: NodeMeasure

  /// For each node, a value that its betweenness does not fall below.
  public let lowerBounds: [Double]

  /// For each node, a value that its betweenness does not exceed.
  public let upperBounds: [Double]

  /// How many sources were searched from.
  public let sourceCount: Int

  /// Whether all nodes were sources, so that the values are exact and the bounds equal them.
  public let isExact: Bool

  /// For each node, the first and the last place that it can have when nodes are ranked by falling
  /// betweenness; nodes of one value share the first of their places.
  ///
  /// Two nodes whose intervals overlap are not told apart by the sample, whatever their estimates.
  ///
  /// - Complexity: O(*n* log *n*).
  public var ranks: [ClosedRange<Int>] {
    let lower = lowerBounds.sorted()
    let upper = upperBounds.sorted()
    return measure.scores.indices.map { node in
      // Nodes that are certainly above, and nodes that may be; the latter may count the node itself.
      let above = lower.count - lower.count(upTo: upperBounds[node])
      let maybe = upper.count - upper.count(upTo: lowerBounds[node])
      let own = upperBounds[node] > lowerBounds[node] ? 1 : 0
      return (1 + above)...max(1 + above, 1 + maybe - own)
    }
  }
}

extension [Double] {
  /// The number of values in a sorted array that do not exceed a value.
  fileprivate func count(upTo value: Double) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension GraphSnapshot {
  /// Returns the shortest-path betweenness of every node up to an error.
  ///
  /// Paths are counted by hops, from sources drawn at random with replacement. With probability
  /// `confidence` the betweenness of *every* node, scaled by ``BetweennessScaling/pairs``, lies
  /// within its bounds, and no bound is farther from the estimate than `error`. So the intervals of
  /// ``BetweennessEstimate/ranks`` hold for all nodes at once.
  ///
  /// The number of sources doubles until all bounds are as near as asked for. A node's bounds come
  /// from the spread of what the sources give it (empirical Bernstein) or from its largest value
  /// (Hoeffding), whichever is nearer; the confidence is shared by all nodes and all rounds, which
  /// makes it a statement about the whole result. Since few nodes of a large graph lie between
  /// many, most bounds are much nearer than `error`. A graph for which the sample would not be
  /// smaller than the graph is computed exactly.
  ///
  /// In a directed graph paths follow arcs. Pairs with no path add nothing; isolated nodes score 0.
  /// Strengths play no part.
  ///
  /// - Parameters:
  ///   - error: How far from the true value an estimate may be, between 0 and 1: a share of all
  ///     pairs of other nodes.
  ///   - confidence: The probability with which all bounds hold, between 0 and 1.
  ///   - seed: The seed of the draws; the same seed gives the same result.
  ///   - execution: How to run.
  /// - Returns: Estimates and bounds in node order, the same bits for any number of threads.
  /// - Throws: `AnalysisError` if `error` or `confidence` is out of its range;
  ///   `CancellationError`.
  /// - Complexity: O(*k* · *m*) time for *k* sources, *k* ≤ ln(256 *n* / (1 − confidence)) /
  ///   (2 error²) and at most about 2 *n*; O(*n* + *m*) space per thread.
  ///
  /// > U. Brandes and C. Pich, "Centrality estimation in large networks",
  /// > *Int. J. Bifurcation and Chaos* 17(7), 2007,
  /// > [doi:10.1142/S0218127407018403](https://doi.org/10.1142/S0218127407018403);
  /// > A. Maurer and M. Pontil, "Empirical Bernstein bounds and sample variance penalization",
  /// > *COLT* 2009, [arXiv:0907.3740](https://arxiv.org/abs/0907.3740)
  public func sampledBetweenness(
    error: Double = 0.01, confidence: Double = 0.95, seed: UInt64 = 0,
    execution: Execution = .automatic
  ) throws -> BetweennessEstimate {
    guard error > 0, error < 1 else {
      throw AnalysisError(.invalidOption, "error is \(error); it is between 0 and 1")
    }
    guard confidence > 0, confidence < 1 else {
      throw AnalysisError(.invalidOption, "confidence is \(confidence); it is between 0 and 1")
    }
    var sample = BetweennessSample(nodeCount: nodeCount, failure: 1 - confidence)
    let largest = sample.largestCount(error: error)
    guard nodeCount > 2, largest < Double(nodeCount) else {
      return try exactEstimate(execution: execution)
    }
    var random = CounterRandom(seed: seed)
    var wanted = min(64, Int(largest))
    while true {
      let drawn = (sample.count..<wanted).map { _ in
        UInt32(truncatingIfNeeded: Int.random(in: 0..<nodeCount, using: &random))
      }
      var part = execution
      if let progress = execution.progress {
        let done = Double(sample.count)
        let share = Double(drawn.count)
        part.progress = { progress((done + $0 * share) / largest) }
      }
      let found = try dependencyMoments(of: drawn, execution: part)
      sample.add(found, count: drawn.count)
      if sample.isWithin(error) || wanted >= Int(largest) { break }
      wanted = min(2 * wanted, Int(largest))
    }
    execution.progress?(1)
    func inNodeOrder(_ value: (Int) -> Double) -> [Double] {
      order.inNodeOrder((0..<nodeCount).map(value))
    }
    return BetweennessEstimate(
      measure: NodeMeasure(scores: inNodeOrder { sample.mean($0) }),
      lowerBounds: inNodeOrder { max(0, sample.mean($0) - sample.halfWidth($0)) },
      upperBounds: inNodeOrder { min(1, sample.mean($0) + sample.halfWidth($0)) },
      sourceCount: sample.count, isExact: false)
  }

  private func exactEstimate(execution: Execution) throws -> BetweennessEstimate {
    let measure = try betweenness(scaling: .pairs, execution: execution)
    return BetweennessEstimate(
      measure: measure, lowerBounds: measure.scores, upperBounds: measure.scores,
      sourceCount: nodeCount, isExact: true)
  }
}

/// What the sources drawn so far say about every row.
private struct BetweennessSample {
  /// The number of sources.
  private(set) var count = 0
  private var sums: [Double]
  private var squares: [Double]
  private let nodeCount: Int
  /// ln(2 / δ) for one side of one row in one round.
  private let logarithm: Double

  /// More rounds of doubling than there can be.
  private static let roundLimit = 32.0

  init(nodeCount: Int, failure: Double) {
    self.nodeCount = nodeCount
    sums = [Double](repeating: 0, count: nodeCount)
    squares = sums
    // Two bounds, each with two sides, for every row and in every round.
    let statements = 4 * Self.roundLimit * Double(max(1, nodeCount))
    logarithm = log(2 * statements / failure)
  }

  /// One source gives a row at most *n* / (*n* − 1), scaled so that the mean over all is the
  /// betweenness.
  private var range: Double { Double(nodeCount) / Double(nodeCount - 1) }

  private var scale: Double {
    let n = Double(nodeCount)
    return n / ((n - 1) * (n - 2))
  }

  /// The number of sources that suffices whatever they give.
  func largestCount(error: Double) -> Double {
    guard nodeCount > 2 else { return .infinity }
    return (range * range * logarithm / (2 * error * error)).rounded(.up)
  }

  mutating func add(_ found: (sums: [Double], squares: [Double]), count: Int) {
    for row in 0..<nodeCount {
      sums[row] += found.sums[row] * scale
      squares[row] += found.squares[row] * scale * scale
    }
    self.count += count
  }

  func mean(_ row: Int) -> Double { sums[row] / Double(count) }

  func halfWidth(_ row: Int) -> Double {
    let k = Double(count)
    let hoeffding = range * (logarithm / (2 * k)).squareRoot()
    guard count > 1 else { return hoeffding }
    let variance = max(0, (squares[row] - sums[row] * sums[row] / k) / (k - 1))
    let bernstein =
      (2 * variance * logarithm / k).squareRoot() + 7 * range * logarithm / (3 * (k - 1))
    return min(hoeffding, bernstein)
  }

  func isWithin(_ error: Double) -> Bool { (0..<nodeCount).allSatisfy { halfWidth($0) <= error } }
}
