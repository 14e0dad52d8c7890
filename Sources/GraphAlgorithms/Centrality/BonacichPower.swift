public import GraphCore

/// The settings of ``GraphCore/GraphSnapshot/bonacichPower(_:execution:)``.
public struct BonacichPowerOptions: Sendable, Hashable {
  /// β, how much the power of the neighbours adds (or, below 0, takes away); |β| < 1/λ.
  public var exponent: Double
  /// The L1 change, as a share of the sum of all |scores|, at which to stop; above 0.
  public var tolerance: Double
  /// The largest number of iterations.
  public var iterationLimit: Int
  /// Whether strong ties count more.
  public var strengths: StrengthUse

  /// Creates settings.
  ///
  /// - Parameters:
  ///   - exponent: β.
  ///   - tolerance: The relative L1 change at which to stop.
  ///   - iterationLimit: The largest number of iterations.
  ///   - strengths: Whether strong ties count more.
  public init(
    exponent: Double, tolerance: Double = 1e-13, iterationLimit: Int = 10_000,
    strengths: StrengthUse = .counted
  ) {
    self.exponent = exponent
    self.tolerance = tolerance
    self.iterationLimit = iterationLimit
    self.strengths = strengths
  }
}

extension GraphSnapshot {
  /// Returns Bonacich's power centrality of every node.
  ///
  /// *c = α (I − βA)⁻¹ A 1*, with α such that Σ c² = *n*. β > 0: power comes from powerful
  /// neighbours. β < 0: it comes from weak ones, who have nobody else to turn to. β = 0: degree,
  /// scaled. In a directed graph rows are the *outgoing* ties, as in sna and igraph: a node gets
  /// its power from those it names. Isolated nodes have 0. Equals sna's `bonpow` and igraph's
  /// `power_centrality` with their default scaling.
  ///
  /// There is no default β, because its sign is the hypothesis.
  ///
  /// - Parameters:
  ///   - options: β, tolerance, limit, strengths.
  ///   - execution: Threads and progress; the scores do not depend on either.
  /// - Returns: One score per node, in node order, with iterations and the last relative change;
  ///   undefined for every node of a graph without ties.
  /// - Throws: ``GraphCore/AnalysisError`` for an option outside its range, if |β| is not below
  ///   1/λ for the largest eigenvalue λ (the formula then has no meaning, whatever a solver
  ///   returns), or if the limit is reached before the tolerance; `CancellationError`.
  /// - Complexity: O((*n* + *m*) *i*) time for *i* iterations, O(*n*) space.
  ///
  /// > P. Bonacich, "Power and centrality: a family of measures", *American Journal of Sociology*
  /// > 92(5), 1987, [doi:10.1086/228631](https://doi.org/10.1086/228631)
  public func bonacichPower(
    _ options: BonacichPowerOptions, execution: Execution = .automatic
  ) throws -> NodeMeasure {
    try checkIteration(tolerance: options.tolerance, limit: options.iterationLimit)
    guard options.exponent.isFinite else {
      throw AnalysisError(.invalidOption, "the exponent is \(options.exponent)")
    }
    let start = (0..<nodeCount).map { row in
      options.strengths == .counted
        ? outgoing.totalStrength(row) : Double(outgoing.length(row))
    }
    let power = try walkSum(
      from: start, rows: outgoing, strengths: options.strengths, factor: options.exponent,
      tolerance: options.tolerance, limit: options.iterationLimit, execution: execution)
    return unitMeasure(power, length: Double(nodeCount).squareRoot())
  }
}
