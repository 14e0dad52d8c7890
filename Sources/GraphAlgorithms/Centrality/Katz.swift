public import GraphCore

/// The settings of ``GraphCore/GraphSnapshot/katzCentrality(_:execution:)``.
public struct KatzOptions: Sendable, Hashable {
  /// α, the weight of a step; above 0 and below 1/λ for the largest eigenvalue λ.
  public var attenuation: Double
  /// β, what every node has by itself; above 0.
  public var base: Double
  /// The L1 change, as a share of the sum of the scores, at which to stop; above 0.
  public var tolerance: Double
  /// The largest number of iterations.
  public var iterationLimit: Int
  /// Whether strong ties count more.
  public var strengths: StrengthUse

  /// Creates settings.
  ///
  /// - Parameters:
  ///   - attenuation: The weight of a step.
  ///   - base: What every node has by itself.
  ///   - tolerance: The relative L1 change at which to stop.
  ///   - iterationLimit: The largest number of iterations.
  ///   - strengths: Whether strong ties count more.
  public init(
    attenuation: Double = 0.1, base: Double = 1, tolerance: Double = 1e-12,
    iterationLimit: Int = 10_000, strengths: StrengthUse = .counted
  ) {
    self.attenuation = attenuation
    self.base = base
    self.tolerance = tolerance
    self.iterationLimit = iterationLimit
    self.strengths = strengths
  }
}

extension GraphSnapshot {
  /// Returns the Katz centrality of every node: the number of walks that end there, long ones
  /// counting less.
  ///
  /// *x(v) = α Σ_{u→v} w(u, v) x(u) + β*, that is *x* = β Σ_k α^k (Aᵀ)^k 1, scaled to Euclidean
  /// length 1. In a directed graph a node gets its score from those who name it; in an undirected
  /// one ties are walked both ways. Isolated nodes keep β (before scaling), and components do not
  /// touch each other's raw scores. Equals NetworkX's `katz_centrality(alpha=0.1, beta=1)`.
  ///
  /// - Parameters:
  ///   - options: α, β, tolerance, limit, strengths.
  ///   - execution: Threads and progress; the scores do not depend on either.
  /// - Returns: One score per node, in node order, with iterations and the last relative change.
  /// - Throws: ``GraphCore/AnalysisError`` for an option outside its range, if α is not below 1/λ
  ///   so that the sum over walks is infinite, or if the limit is reached before the tolerance;
  ///   `CancellationError`.
  /// - Complexity: O((*n* + *m*) *i*) time for *i* iterations, O(*n*) space.
  ///
  /// > L. Katz, "A new status index derived from sociometric analysis", *Psychometrika* 18(1),
  /// > 1953, [doi:10.1007/BF02289026](https://doi.org/10.1007/BF02289026)
  public func katzCentrality(
    _ options: KatzOptions = KatzOptions(), execution: Execution = .automatic
  ) throws -> NodeMeasure {
    try checkIteration(tolerance: options.tolerance, limit: options.iterationLimit)
    guard options.attenuation > 0, options.attenuation.isFinite else {
      throw AnalysisError(
        .invalidOption, "attenuation is \(options.attenuation); it must be above 0")
    }
    guard options.base > 0, options.base.isFinite else {
      throw AnalysisError(.invalidOption, "the base is \(options.base); it must be above 0")
    }
    let start = [Double](repeating: options.base, count: nodeCount)
    let walks = try walkSum(
      from: start, rows: incoming, strengths: options.strengths, factor: options.attenuation,
      tolerance: options.tolerance, limit: options.iterationLimit, execution: execution)
    return unitMeasure(walks, length: 1)
  }
}
