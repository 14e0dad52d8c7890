public import GraphCore

/// The settings of ``GraphCore/GraphSnapshot/pageRank(_:execution:)``.
public struct PageRankOptions: Sendable, Hashable {
  /// The probability of following a tie instead of jumping anywhere; at least 0, below 1.
  public var damping: Double
  /// The L1 change between two iterations at which to stop; above 0.
  public var tolerance: Double
  /// The largest number of iterations.
  public var iterationLimit: Int
  /// Whether a walker prefers strong ties.
  public var strengths: StrengthUse

  /// Creates settings.
  ///
  /// - Parameters:
  ///   - damping: The probability of following a tie.
  ///   - tolerance: The L1 change at which to stop.
  ///   - iterationLimit: The largest number of iterations.
  ///   - strengths: Whether a walker prefers strong ties.
  public init(
    damping: Double = 0.85, tolerance: Double = 1e-10, iterationLimit: Int = 1000,
    strengths: StrengthUse = .counted
  ) {
    self.damping = damping
    self.tolerance = tolerance
    self.iterationLimit = iterationLimit
    self.strengths = strengths
  }
}

extension GraphSnapshot {
  /// Returns the PageRank of every node.
  ///
  /// The share of time that a walker spends at a node who follows a random outgoing tie with
  /// probability *d* and jumps to any node otherwise:
  ///
  /// *x(v) = (1 − d)/n + d (Σ_{u→v} w(u, v) x(u) / s(u) + Σ_{u dangling} x(u) / n)*
  ///
  /// with *s(u)* the strength of what leaves *u*. A *dangling* node has nothing that leaves it (or
  /// only ties of strength 0); the walker jumps from there. Undirected ties are followed both
  /// ways. Isolated nodes are dangling; a disconnected graph needs no special care. Scores are
  /// positive and add up to 1. Equals NetworkX's `pagerank` and igraph's `page_rank` (igraph
  /// ignores weights unless told).
  ///
  /// The true error in L1 is at most the last change times *d*/(1 − *d*). Where the tolerance is
  /// 1e-6 or more, contributions are rounded to single precision, which changes the scores by less
  /// than that and halves the memory traffic.
  ///
  /// - Parameters:
  ///   - options: Damping, tolerance, limit, strengths.
  ///   - execution: Threads and progress; the scores do not depend on either.
  /// - Returns: One share per node, in node order, with iterations and the last L1 change.
  /// - Throws: ``GraphCore/AnalysisError`` for an option outside its range or if the limit is
  ///   reached before the tolerance; `CancellationError`.
  /// - Complexity: O((*n* + *m*) *i*) time for *i* iterations, O(*n*) space.
  ///
  /// > S. Brin and L. Page, "The anatomy of a large-scale hypertextual Web search engine",
  /// > *Computer Networks and ISDN Systems* 30, 1998,
  /// > [doi:10.1016/S0169-7552(98)00110-X](https://doi.org/10.1016/S0169-7552(98)00110-X)
  public func pageRank(
    _ options: PageRankOptions = PageRankOptions(), execution: Execution = .automatic
  ) throws -> NodeMeasure {
    guard options.damping >= 0, options.damping < 1 else {
      throw AnalysisError(
        .invalidOption, "damping is \(options.damping); it must be at least 0 and below 1")
    }
    try checkIteration(tolerance: options.tolerance, limit: options.iterationLimit)
    guard nodeCount > 0 else {
      return NodeMeasure(scores: [], convergence: Convergence(iterations: 0, residual: 0))
    }
    if options.tolerance >= 1e-6 { return try pageRank(options, gathering: Float.self, execution) }
    return direction == .undirected
      ? try conjugatePageRank(options, execution)
      : try pageRank(options, gathering: Double.self, execution)
  }
}

/// Refuses settings that no iteration can meet.
func checkIteration(tolerance: Double, limit: Int) throws {
  guard tolerance > 0, tolerance.isFinite else {
    throw AnalysisError(.invalidOption, "tolerance is \(tolerance); it must be above 0")
  }
  guard limit > 0 else {
    throw AnalysisError(.invalidOption, "the iteration limit is \(limit); it must be at least 1")
  }
}

/// The error of a method that ran out of iterations.
func convergenceFailure(_ method: String, limit: Int, residual: Double) -> AnalysisError {
  AnalysisError(
    .didNotConverge,
    "\(method) reached \(limit) iterations with residual \(residual); "
      + "raise the iteration limit or the tolerance")
}
