public import GraphCore

/// What a measure's scores are, which fixes the largest centralization they allow.
public enum CentralizationScores: Sendable, Hashable {
  /// Degrees of the given kind, as ``GraphCore/GraphSnapshot/degree(_:)`` returns them.
  case degree(DegreeKind)
  /// Betweenness as a number of pairs: unordered if undirected, ordered if directed.
  case betweennessCounts
  /// Betweenness as a share of the pairs, 0 to 1.
  case betweennessShares
  /// Closeness as (*n* − 1) / Σ *d*; undirected connected graphs only.
  case closeness
}

extension GraphSnapshot {
  /// Returns Freeman's centralization of the degrees: how far one node dominates.
  ///
  /// *C = Σ_v (k_max − k(v)) / D*, where *D* is the largest sum that a graph of *n* nodes without
  /// loops can have:
  ///
  /// | graph      | kind                  | *D*               | reached by |
  /// | ---        | ---                   | ---               | ---        |
  /// | undirected | any                   | (n − 1)(n − 2)    | star       |
  /// | directed   | incoming or outgoing  | (n − 1)²          | in- or out-star |
  /// | directed   | total                 | 2(n − 1)(n − 2)   | mutual star |
  ///
  /// Strengths are ignored: a weighted degree has no natural maximum. Isolated nodes count.
  /// Equals igraph's `centr_degree(loops=FALSE)`, *not* its default, which allows loops, and
  /// sna's `centralization(degree)`.
  ///
  /// - Parameter kind: Which ties to count.
  /// - Returns: A number from 0 (all alike) to 1 (a star).
  /// - Throws: ``GraphCore/AnalysisError`` if no graph of *n* nodes has a positive *D*: fewer than
  ///   3 nodes (2 for incoming or outgoing).
  /// - Complexity: O(*n*) time and space.
  ///
  /// > L. C. Freeman, "Centrality in social networks: conceptual clarification",
  /// > *Social Networks* 1(3), 1979,
  /// > [doi:10.1016/0378-8733(78)90021-7](https://doi.org/10.1016/0378-8733(78)90021-7)
  public func degreeCentralization(_ kind: DegreeKind = .total) throws -> Double {
    try centralization(of: degree(kind), as: .degree(kind))
  }

  /// Returns Freeman's centralization of any node measure whose maximum is known.
  ///
  /// *C = Σ_v (c_max − c(v)) / D*; with *n* nodes, *D* is
  ///
  /// | scores              | undirected                | directed          |
  /// | ---                 | ---                       | ---               |
  /// | degree              | (n − 1)(n − 2)            | see ``degreeCentralization(_:)`` |
  /// | betweenness, counts | (n − 1)²(n − 2) / 2       | (n − 1)²(n − 2)   |
  /// | betweenness, shares | n − 1                     | n − 1             |
  /// | closeness           | (n − 1)(n − 2) / (2n − 3) | not defined       |
  ///
  /// There is no entry for eigenvector centrality: its maximum is not known in general. igraph and
  /// sna divide directed closeness by (n − 1)(1 − 1/n), which holds only where unreachable nodes
  /// count as *n* steps away; that is not offered.
  ///
  /// - Parameters:
  ///   - measure: One score per node of this graph.
  ///   - scores: What the scores are.
  /// - Returns: A number from 0 (all alike) to 1 (a star).
  /// - Throws: ``GraphCore/AnalysisError`` if the measure has another number of nodes or an
  ///   undefined score, if *D* is 0 (too few nodes), or for closeness in a directed graph.
  /// - Complexity: O(*n*).
  ///
  /// > L. C. Freeman, "Centrality in social networks: conceptual clarification",
  /// > *Social Networks* 1(3), 1979,
  /// > [doi:10.1016/0378-8733(78)90021-7](https://doi.org/10.1016/0378-8733(78)90021-7)
  public func centralization(
    of measure: NodeMeasure, as scores: CentralizationScores
  ) throws -> Double {
    guard measure.count == nodeCount else {
      throw AnalysisError(
        .invalidOption, "the measure has \(measure.count) values, the graph \(nodeCount) nodes")
    }
    let largest = try largestDeviation(of: scores)
    guard largest > 0, let maximum = measure.maximum else {
      throw AnalysisError(.undefined, "no centralization exists for \(nodeCount) nodes")
    }
    var sum = 0.0
    for (node, score) in measure.scores.enumerated() {
      guard !score.isNaN else {
        throw AnalysisError(
          .undefined, "node \(node) has no score; centralization needs one for every node")
      }
      sum += maximum - score
    }
    return sum / largest
  }

  private func largestDeviation(of scores: CentralizationScores) throws -> Double {
    let n = Double(nodeCount)
    let isUndirected = direction == .undirected
    switch scores {
    case .degree(.total): return (isUndirected ? 1 : 2) * (n - 1) * (n - 2)
    case .degree: return isUndirected ? (n - 1) * (n - 2) : (n - 1) * (n - 1)
    case .betweennessCounts: return (n - 1) * (n - 1) * (n - 2) / (isUndirected ? 2 : 1)
    case .betweennessShares: return n > 2 ? n - 1 : 0
    case .closeness:
      guard isUndirected else {
        throw AnalysisError(
          .undefined, "closeness centralization has no known maximum in a directed graph")
      }
      return (n - 1) * (n - 2) / (2 * n - 3)
    }
  }
}
