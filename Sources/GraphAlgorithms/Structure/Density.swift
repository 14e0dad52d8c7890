public import GraphCore

extension GraphSnapshot {
  /// Returns the share of possible ties that exist.
  ///
  /// *m* / (*n*(*n* − 1)/2) in an undirected graph, *m* / (*n*(*n* − 1)) in a directed one. Loops
  /// do not exist in a snapshot and strengths are ignored. Equals igraph's
  /// `density(loops=False)` and NetworkX's `density`, except that those return 0 or NaN for fewer
  /// than two nodes.
  ///
  /// - Returns: A number from 0 to 1, or `nil` for fewer than two nodes.
  /// - Complexity: O(1).
  ///
  /// > S. Wasserman and K. Faust, *Social Network Analysis*, Cambridge University Press 1994,
  /// > §4.2.3, [doi:10.1017/CBO9780511815478](https://doi.org/10.1017/CBO9780511815478)
  public func density() -> Double? {
    nodeCount < 2 ? nil : Double(edgeCount) / possibleEdgeCount
  }
}
