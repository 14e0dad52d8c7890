public import GraphCore

/// Kleinberg's two scores of every node.
public struct HubsAndAuthorities: Sendable, Hashable {
  /// How well a node points to good authorities; adds up to 1.
  public let hubs: NodeMeasure
  /// How much a node is pointed to by good hubs; adds up to 1.
  public let authorities: NodeMeasure
}

/// The settings of ``GraphCore/GraphSnapshot/hubsAndAuthorities(_:execution:)``.
public struct HubsAndAuthoritiesOptions: Sendable, Hashable {
  /// The L1 change of the hub scores at which to stop; above 0.
  public var tolerance: Double
  /// The largest number of iterations.
  public var iterationLimit: Int
  /// Whether strong ties count more.
  public var strengths: StrengthUse

  /// Creates settings.
  ///
  /// - Parameters:
  ///   - tolerance: The L1 change at which to stop.
  ///   - iterationLimit: The largest number of iterations.
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
  /// Returns the hub and authority scores of every node (HITS).
  ///
  /// *a = Aᵀh* and *h = Aa*, each scaled to add up to 1: the dominant eigenvectors of *AᵀA* and
  /// *AAᵀ*, found by power iteration from equal hub scores. In an undirected graph both are the
  /// same vector, which for a bipartite graph need not be the eigenvector centrality. In a
  /// disconnected graph the component with the largest singular value takes everything and
  /// components that tie share; isolated nodes have 0. Equals NetworkX's `hits`; igraph divides by
  /// the largest score instead.
  ///
  /// - Parameters:
  ///   - options: Tolerance, limit, strengths.
  ///   - execution: Threads and progress; the scores do not depend on either.
  /// - Returns: Both measures, with iterations and the last L1 change of the hubs; undefined for
  ///   every node of a graph without ties.
  /// - Throws: ``GraphCore/AnalysisError`` for an option outside its range or if the limit is
  ///   reached before the tolerance; `CancellationError`.
  /// - Complexity: O((*n* + *m*) *i*) time for *i* iterations, O(*n*) space.
  ///
  /// > J. M. Kleinberg, "Authoritative sources in a hyperlinked environment", *Journal of the
  /// > ACM* 46(5), 1999, [doi:10.1145/324133.324140](https://doi.org/10.1145/324133.324140)
  public func hubsAndAuthorities(
    _ options: HubsAndAuthoritiesOptions = HubsAndAuthoritiesOptions(),
    execution: Execution = .automatic
  ) throws -> HubsAndAuthorities {
    try checkIteration(tolerance: options.tolerance, limit: options.iterationLimit)
    let n = nodeCount
    let silent = execution.silent
    let toAuthorities = RowMatrix(incoming, options.strengths)
    let toHubs = RowMatrix(outgoing, options.strengths)
    let hubs = RowValues<Double>(count: n, repeating: 1 / Double(max(1, n)))
    let authorities = RowValues<Double>(count: n, repeating: 0)
    let next = RowValues<Double>(count: n, repeating: 0)
    let (h, a, raw) = (hubs.start, authorities.start, next.start)
    var change = Double.infinity
    for iteration in 1...options.iterationLimit {
      try multiply(toAuthorities, h, into: a, silent)
      let hubSum = try multiply(toHubs, a, into: raw, silent)
      guard hubSum > 0 else {
        return HubsAndAuthorities(hubs: undefinedMeasure(), authorities: undefinedMeasure())
      }
      change = try toHubs.sum(silent) { rows in
        var sum = 0.0
        for row in rows {
          let value = raw[row] / hubSum
          sum += abs(value - h[row])
          h[row] = value
        }
        return sum
      }
      execution.report(options.tolerance / max(change, options.tolerance))
      if change <= options.tolerance {
        let authoritySum = try multiply(toAuthorities, h, into: a, silent)
        for row in 0..<n { a[row] /= authoritySum }
        let convergence = Convergence(iterations: iteration, residual: change)
        return HubsAndAuthorities(
          hubs: measure(ofRows: h, convergence: convergence),
          authorities: measure(ofRows: a, convergence: convergence))
      }
    }
    throw convergenceFailure(
      "hubs and authorities", limit: options.iterationLimit, residual: change)
  }

  /// Multiplies a vector and returns the sum of the product's entries.
  @discardableResult
  private func multiply(
    _ matrix: RowMatrix, _ x: UnsafeMutablePointer<Double>,
    into y: UnsafeMutablePointer<Double>, _ execution: Execution
  ) throws -> Double {
    let product = matrix.product
    return try matrix.sum(execution) { rows in
      var sum = 0.0
      for row in rows {
        let value = product(row, UnsafePointer(x))
        y[row] = value
        sum += value
      }
      return sum
    }
  }
}
