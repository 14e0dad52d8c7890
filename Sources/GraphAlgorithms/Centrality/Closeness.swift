public import GraphCore

/// What closeness means where a node does not reach all others.
public enum ClosenessRule: Sendable, Hashable {
  /// (*n* − 1) / Σ *d*, undefined for a node that does not reach all others.
  case classic
  /// *r* / Σ *d* over the *r* other nodes that are reached, undefined if there are none.
  ///
  /// A node in a small component can so get a high score; compare within components only. Equals
  /// igraph's `closeness(normalized=True)`.
  case reachable
  /// *r*² / ((*n* − 1) Σ *d*): the score of `.reachable` times the share of nodes reached; 0 if
  /// none is.
  ///
  /// Equals NetworkX's `closeness_centrality`, which follows incoming arcs in a directed graph.
  ///
  /// > S. Wasserman and K. Faust, *Social Network Analysis*, Cambridge University Press, 1994,
  /// > p. 201, [doi:10.1017/CBO9780511815478](https://doi.org/10.1017/CBO9780511815478)
  case wassermanFaust

  func value(reached: Int, total: Double, nodeCount: Int) -> Double {
    let r = Double(reached)
    let others = Double(nodeCount - 1)
    switch self {
    case .classic: return reached == nodeCount - 1 && reached > 0 ? others / total : .nan
    case .reachable: return reached > 0 ? r / total : .nan
    case .wassermanFaust: return reached > 0 ? r / total * (r / others) : 0
    }
  }
}

/// How to scale harmonic closeness.
public enum HarmonicScaling: Sendable, Hashable {
  /// Σ 1 / *d* as it is.
  case none
  /// Divided by *n* − 1, so that a node tied to all others by hops scores 1.
  case others
}

extension GraphSnapshot {
  /// Returns the closeness of every node: the inverse of its mean distance to the others.
  ///
  /// With the default rule the score of a node is (*n* − 1) / Σ *d*, where *d* runs over the
  /// distances to all other nodes, as Freeman defines it; a node that does not reach every other
  /// has none, and in an undirected graph that is every node as soon as the graph is not
  /// connected. ``ClosenessRule`` holds the two usual ways out; ``harmonicCloseness(scaling:along:cost:execution:)``
  /// needs none. In a directed graph distances lead away from the node, or to it with
  /// `.incoming`. Strengths are ignored unless `cost` says what they mean. The default equals R's
  /// sna `closeness` on connected graphs.
  ///
  /// - Parameters:
  ///   - rule: What to do where nodes are not reached.
  ///   - arcs: Which way to follow arcs; no matter in an undirected graph.
  ///   - cost: What an edge costs.
  ///   - execution: How to run.
  /// - Returns: One value per node, in node order; undefined where the rule says so.
  /// - Throws: ``AnalysisError`` if alpha is negative; `CancellationError`.
  /// - Complexity: O(*n* · *m* · *D* / 512) time by hops for a diameter *D*, usually far less;
  ///   O(*n* (*n* + *m*) log *n*) by costs. O(*n* + *m*) space per thread.
  ///
  /// > L. C. Freeman, "Centrality in social networks: conceptual clarification",
  /// > *Social Networks* 1(3), 1978,
  /// > [doi:10.1016/0378-8733(78)90021-7](https://doi.org/10.1016/0378-8733(78)90021-7)
  public func closeness(
    rule: ClosenessRule = .classic, along arcs: Arcs = .outgoing, cost: PathCost = .hops,
    execution: Execution = .automatic
  ) throws -> NodeMeasure {
    if try cost.arcCosts(of: outgoing) != nil {
      let sums = try costDistanceSums(along: arcs, cost: cost, execution: execution)
      return NodeMeasure(
        scores: order.inNodeOrder(
          sums.map { rule.value(reached: $0.reached, total: $0.total, nodeCount: nodeCount) }))
    }
    let sums = try hopDistanceSums(along: arcs, execution: execution)
    return NodeMeasure(
      scores: order.inNodeOrder(
        (0..<nodeCount).map {
          rule.value(
            reached: Int(sums.reached[$0]), total: Double(sums.distances[$0]),
            nodeCount: nodeCount)
        }))
  }

  /// Returns the harmonic closeness of every node: the sum of the inverse distances to the others.
  ///
  /// A node that is not reached adds 0, so the measure is defined on every graph. In a directed
  /// graph distances lead away from the node, or to it with `.incoming`. Strengths are ignored
  /// unless `cost` says what they mean. `.none` equals NetworkX's `harmonic_centrality` (which
  /// follows incoming arcs), `.others` equals igraph's.
  ///
  /// - Parameters:
  ///   - scaling: How to scale the sums.
  ///   - arcs: Which way to follow arcs; no matter in an undirected graph.
  ///   - cost: What an edge costs; lengths of 0 make a sum infinite.
  ///   - execution: How to run.
  /// - Returns: One value per node, in node order, the same bits for any number of threads.
  /// - Throws: ``AnalysisError`` if alpha is negative; `CancellationError`.
  /// - Complexity: As ``closeness(rule:along:cost:execution:)``.
  ///
  /// > M. Marchiori and V. Latora, "Harmony in the small-world", *Physica A* 285, 2000,
  /// > [doi:10.1016/S0378-4371(00)00311-3](https://doi.org/10.1016/S0378-4371(00)00311-3)
  public func harmonicCloseness(
    scaling: HarmonicScaling = .none, along arcs: Arcs = .outgoing, cost: PathCost = .hops,
    execution: Execution = .automatic
  ) throws -> NodeMeasure {
    let factor = scaling == .others && nodeCount > 1 ? 1 / Double(nodeCount - 1) : 1
    let inverses: [Double]
    if try cost.arcCosts(of: outgoing) != nil {
      inverses = try costDistanceSums(along: arcs, cost: cost, execution: execution)
        .map { $0.inverses * factor }
    } else {
      let sums = try hopDistanceSums(along: arcs, execution: execution)
      inverses = (0..<nodeCount).map { sums.inverses[$0] * factor }
    }
    return NodeMeasure(scores: order.inNodeOrder(inverses))
  }
}
