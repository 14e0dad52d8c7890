public import GraphCore

extension GraphSnapshot {
  /// Returns the core number of every node.
  ///
  /// The *k*-core is the largest set of nodes each of which has at least *k* neighbours in the
  /// set; a node's core number is the largest *k* whose core it is in. Directions and strengths are
  /// ignored and a mutual tie counts once (igraph's `mode="all"` counts it twice). Isolated nodes
  /// have 0, and components do not touch each other. Equals igraph's `coreness` and NetworkX's
  /// `core_number` on undirected graphs.
  ///
  /// - Returns: One core number per node, in node order.
  /// - Complexity: O(*n* *c* + *m*) time for *c* different core numbers, with a factor of *c* that
  ///   is a sequential scan of what is left; O(*n*) space.
  ///
  /// > S. B. Seidman, "Network structure and minimum degree", *Social Networks* 5(3), 1983,
  /// > [doi:10.1016/0378-8733(83)90028-X](https://doi.org/10.1016/0378-8733(83)90028-X)
  public func coreness() -> NodeMeasure {
    let cores = coreNumbers(of: undirectedRows())
    return NodeMeasure(scores: order.rowOfNode.map { Double(cores.start[Int($0)]) })
  }
}
