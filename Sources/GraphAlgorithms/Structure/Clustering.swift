public import GraphCore

extension GraphSnapshot {
  /// Returns the number of triangles.
  ///
  /// A triangle is three nodes of which every two are tied; directions and strengths are ignored,
  /// and a mutual tie counts once. Equals igraph's `count_triangles`.
  ///
  /// - Parameter execution: Threads and progress; the count does not depend on either.
  /// - Returns: The number of triangles.
  /// - Throws: `CancellationError`.
  /// - Complexity: O(*m* √*m*) time, O(*n*) space per thread and at most 16 MiB besides.
  ///
  /// > M. Latapy, "Main-memory triangle computations for very large (sparse (power-law)) graphs",
  /// > *Theoretical Computer Science* 407, 2008,
  /// > [doi:10.1016/j.tcs.2008.07.017](https://doi.org/10.1016/j.tcs.2008.07.017)
  public func triangleCount(execution: Execution = .automatic) throws -> Int {
    try TriangleKernel(undirectedRows()).total(execution)
  }

  /// Returns the number of triangles through every node.
  ///
  /// Directions and strengths are ignored. The counts add up to three times ``triangleCount``.
  /// Equals NetworkX's `triangles`.
  ///
  /// - Parameter execution: Threads and progress; the counts do not depend on either.
  /// - Returns: One count per node, in node order.
  /// - Throws: `CancellationError`.
  /// - Complexity: O(*m* √*m*) time, O(*n*) space per thread and at most 16 MiB besides.
  ///
  /// > M. Latapy, "Main-memory triangle computations for very large (sparse (power-law)) graphs",
  /// > *Theoretical Computer Science* 407, 2008,
  /// > [doi:10.1016/j.tcs.2008.07.017](https://doi.org/10.1016/j.tcs.2008.07.017)
  public func triangles(execution: Execution = .automatic) throws -> NodeMeasure {
    let counts = try TriangleKernel(undirectedRows()).perRow(execution)
    return NodeMeasure(scores: order.rowOfNode.map { Double(counts.start[Int($0)]) })
  }

  /// Returns the transitivity: the share of two-paths whose ends are tied.
  ///
  /// *T = 3 · triangles / Σ_v k(v)(k(v) − 1)/2*, also called the global clustering coefficient.
  /// Directions and strengths are ignored; in a disconnected graph all components count together,
  /// and well connected nodes more than in a mean of ``localClustering(execution:)``. Equals
  /// igraph's `transitivity_undirected` and NetworkX's `transitivity` (which returns 0 where this
  /// is undefined).
  ///
  /// - Parameter execution: Threads and progress; the value does not depend on either.
  /// - Returns: A number from 0 to 1, or `nil` if there is no two-path.
  /// - Throws: `CancellationError`.
  /// - Complexity: O(*m* √*m*) time, O(*n*) space per thread and at most 16 MiB besides.
  ///
  /// > M. E. J. Newman, "The structure and function of complex networks", *SIAM Review* 45(2),
  /// > 2003, [doi:10.1137/S003614450342480](https://doi.org/10.1137/S003614450342480)
  public func transitivity(execution: Execution = .automatic) throws -> Double? {
    let rows = undirectedRows()
    var twoPaths = 0.0
    for row in 0..<rows.rowCount {
      let degree = Double(rows.length(row))
      twoPaths += degree * (degree - 1) / 2
    }
    guard twoPaths > 0 else { return nil }
    return 3 * Double(try TriangleKernel(rows).total(execution)) / twoPaths
  }

  /// Returns the local clustering coefficient of every node: the density among its neighbours.
  ///
  /// *C(v) = t(v) / (k(v)(k(v) − 1)/2)* for *t(v)* triangles through *v* and *k(v)* neighbours.
  /// Directions and strengths are ignored. A node with fewer than two neighbours has no pair of
  /// them, and is undefined here as in igraph's `transitivity_local_undirected`; NetworkX and
  /// NetworKit say 0, which changes a mean: 0.218 with zeros and 0.291 without in the Florentine
  /// marriages.
  ///
  /// - Parameter execution: Threads and progress; the values do not depend on either.
  /// - Returns: One value per node, in node order, undefined where *k(v)* < 2.
  /// - Throws: `CancellationError`.
  /// - Complexity: O(*m* √*m*) time, O(*n*) space per thread and at most 16 MiB besides.
  ///
  /// > D. J. Watts and S. H. Strogatz, "Collective dynamics of 'small-world' networks", *Nature*
  /// > 393, 1998, [doi:10.1038/30918](https://doi.org/10.1038/30918)
  public func localClustering(execution: Execution = .automatic) throws -> NodeMeasure {
    let rows = undirectedRows()
    let counts = try TriangleKernel(rows).perRow(execution)
    let scores = order.rowOfNode.map { row in
      let degree = Double(rows.length(Int(row)))
      return degree < 2 ? .nan : Double(counts.start[Int(row)]) / (degree * (degree - 1) / 2)
    }
    return NodeMeasure(scores: scores)
  }
}
