public import GraphCore

/// Which ties of a node a degree counts.
public enum DegreeKind: Sendable, Hashable {
  /// Ties that enter the node: how often it is named.
  case incoming
  /// Ties that leave the node: how many it names.
  case outgoing
  /// Incoming plus outgoing; a mutual tie counts twice.
  case total
}

extension GraphSnapshot {
  /// Returns the degree of every node.
  ///
  /// The degree of a node is its number of neighbours, *k(v) = Σ_u a(u, v)* with *a* 0 or 1.
  ///
  /// | graph        | `.incoming`   | `.outgoing`   | `.total`            |
  /// | ---          | ---           | ---           | ---                 |
  /// | undirected   | neighbours    | neighbours    | neighbours          |
  /// | directed     | arcs that end | arcs that start | both, added       |
  ///
  /// Strengths are ignored (see ``strength(_:)``), isolated nodes have 0, and a snapshot has no
  /// loops. Values are raw counts; divide by *n* − 1 for NetworkX's `degree_centrality`. The
  /// default equals igraph's `degree(mode="all", loops=False)`.
  ///
  /// - Parameter kind: Which ties to count.
  /// - Returns: One count per node, in node order.
  /// - Complexity: O(*n*) time and space.
  ///
  /// > L. C. Freeman, "Centrality in social networks: conceptual clarification",
  /// > *Social Networks* 1(3), 1979,
  /// > [doi:10.1016/0378-8733(78)90021-7](https://doi.org/10.1016/0378-8733(78)90021-7)
  public func degree(_ kind: DegreeKind = .total) -> NodeMeasure {
    NodeMeasure(scores: sums(kind) { rows, row in Double(rows.length(row)) })
  }

  /// Returns the sum of the strengths of every node's ties.
  ///
  /// *s(v) = Σ_u w(u, v)*, also called weighted degree. In a graph without strengths every tie
  /// counts 1, so that the result equals ``degree(_:)``. Directions are as there; isolated nodes
  /// have 0. The default equals igraph's `strength(mode="all")`.
  ///
  /// - Parameter kind: Which ties to count.
  /// - Returns: One sum per node, in node order.
  /// - Complexity: O(*n* + *m*) time, O(*n*) space.
  ///
  /// > A. Barrat, M. Barthélemy, R. Pastor-Satorras and A. Vespignani, "The architecture of
  /// > complex weighted networks", *PNAS* 101(11), 2004,
  /// > [doi:10.1073/pnas.0400087101](https://doi.org/10.1073/pnas.0400087101)
  public func strength(_ kind: DegreeKind = .total) -> NodeMeasure {
    NodeMeasure(scores: sums(kind) { rows, row in rows.totalStrength(row) })
  }

  private func sums(_ kind: DegreeKind, of rowSum: (CompressedRows, Int) -> Double) -> [Double] {
    let usesBoth = direction == .directed && kind == .total
    let rows = kind == .incoming ? incoming : outgoing
    return (0..<nodeCount).map { node in
      let row = order.row(node)
      return rowSum(rows, row) + (usesBoth ? rowSum(incoming, row) : 0)
    }
  }
}

extension CompressedRows {
  /// The sum of a row's strengths; its length where there are none.
  func totalStrength(_ row: Int) -> Double {
    guard let strengths else { return Double(length(row)) }
    var sum = 0.0
    for arc in offsets[row]..<offsets[row + 1] { sum += strengths[arc] }
    return sum
  }
}
