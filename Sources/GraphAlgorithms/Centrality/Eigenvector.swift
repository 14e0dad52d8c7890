public import GraphCore

/// The settings of ``GraphCore/GraphSnapshot/eigenvectorCentrality(_:execution:)``.
public struct EigenvectorOptions: Sendable, Hashable {
  /// The residual ‖*Ax* − λ*x*‖/λ at which to stop; above 0.
  public var tolerance: Double
  /// The largest number of products with the matrix.
  public var iterationLimit: Int
  /// Whether strong ties count more.
  public var strengths: StrengthUse

  /// Creates settings.
  ///
  /// - Parameters:
  ///   - tolerance: The residual at which to stop.
  ///   - iterationLimit: The largest number of products with the matrix.
  ///   - strengths: Whether strong ties count more.
  public init(
    tolerance: Double = 1e-10, iterationLimit: Int = 10_000, strengths: StrengthUse = .counted
  ) {
    self.tolerance = tolerance
    self.iterationLimit = iterationLimit
    self.strengths = strengths
  }
}

extension GraphSnapshot {
  /// Returns the eigenvector centrality of every node: central is who is tied to the central.
  ///
  /// *λ x(v) = Σ_{u→v} w(u, v) x(u)* for the largest eigenvalue λ, with *x* ≥ 0 and scaled to
  /// Euclidean length 1 (NetworkX's scaling; igraph divides by the largest score instead). In a
  /// directed graph a node gets its score from those who name it, as in NetworkX and igraph.
  ///
  /// | graph         | what is returned |
  /// | ---           | ---              |
  /// | connected     | the one positive eigenvector |
  /// | bipartite, star, directed cycle | the same: the methods used do not oscillate |
  /// | disconnected  | the eigenvector of the component with the largest λ; all other nodes have 0 up to the tolerance. Components that tie for λ share, in proportion to the sum of their own scores |
  /// | no ties, or directed without a cycle | λ = 0 and no such vector: undefined for every node |
  ///
  /// Undirected graphs are solved by Lanczos iteration with restarts, started from the degrees;
  /// directed ones by power iteration on *A* + ½λ*I*.
  ///
  /// - Parameters:
  ///   - options: Tolerance, limit, strengths.
  ///   - execution: Threads and progress; the scores do not depend on either.
  /// - Returns: One score per node, in node order, with iterations and the last residual
  ///   ‖*Ax* − λ*x*‖/λ.
  /// - Throws: ``GraphCore/AnalysisError`` for an option outside its range or if the limit is
  ///   reached before the tolerance; `CancellationError`.
  /// - Complexity: O((*n* + *m*) *i*) time for *i* iterations, O(*n*) space (20 vectors if
  ///   undirected).
  ///
  /// > P. Bonacich, "Factoring and weighting approaches to status scores and clique
  /// > identification", *Journal of Mathematical Sociology* 2(1), 1972,
  /// > [doi:10.1080/0022250X.1972.9989806](https://doi.org/10.1080/0022250X.1972.9989806)
  public func eigenvectorCentrality(
    _ options: EigenvectorOptions = EigenvectorOptions(), execution: Execution = .automatic
  ) throws -> NodeMeasure {
    try checkIteration(tolerance: options.tolerance, limit: options.iterationLimit)
    return direction == .undirected
      ? try lanczosEigenvector(options, execution)
      : try powerEigenvector(options, execution)
  }
}
