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

  /// Returns Opsahl's degree, between the number of a node's ties and the sum of their strengths.
  ///
  /// *C(v) = k(v)^(1 − α) · s(v)^α* of ``degree(_:)`` *k* and ``strength(_:)`` *s*: α = 0 counts
  /// ties, α = 1 adds up strengths, between them many ties are better than few strong ones, and
  /// above 1 few strong ones are better. In a graph without strengths it is the degree. Isolated
  /// nodes have 0. Equals R tnet's `degree_w` with its `alpha`.
  ///
  /// - Parameters:
  ///   - alpha: α, at least 0.
  ///   - kind: Which ties to count.
  /// - Returns: One value per node, in node order.
  /// - Throws: ``AnalysisError`` if alpha is negative or not finite.
  /// - Complexity: O(*n* + *m*) time, O(*n*) space.
  ///
  /// > T. Opsahl, F. Agneessens and J. Skvoretz, "Node centrality in weighted networks: generalizing
  /// > degree and shortest paths", *Social Networks* 32(3), 2010,
  /// > [doi:10.1016/j.socnet.2010.03.006](https://doi.org/10.1016/j.socnet.2010.03.006)
  public func degree(alpha: Double, _ kind: DegreeKind = .total) throws -> NodeMeasure {
    guard alpha >= 0, alpha.isFinite else {
      throw AnalysisError(.invalidOption, "alpha is \(alpha); it must be a number of at least 0")
    }
    return NodeMeasure(
      scores: zip(degree(kind).scores, strength(kind).scores).map { count, strength in
        count == 0 ? 0 : power(count, 1 - alpha) * power(strength, alpha)
      })
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
