public import GraphCore

/// Centralities whose greatest value is that of graphs with two modes: a node can be tied to the
/// other mode alone, so that formulas for one mode would never reach 1.
///
/// All equal NetworkX's `bipartite` functions, on connected graphs in the case of closeness.
///
/// > S. P. Borgatti and M. G. Everett, "Network analysis of 2-mode data", *Social Networks* 19(3),
/// > 1997, [doi:10.1016/S0378-8733(96)00301-2](https://doi.org/10.1016/S0378-8733(96)00301-2)
extension TwoModeGraph {
  /// Returns the share of the other mode that each node is tied to.
  ///
  /// - Returns: 0 to 1; undefined if the other mode is empty.
  /// - Complexity: O(*n*).
  public func degreeCentrality() -> TwoModeMeasure {
    TwoModeMeasure(self) { node, mode in
      let others = others(mode)
      return others > 0 ? Double(graph.degree(of: node)) / Double(others) : .nan
    }
  }

  /// Returns how near each node is to all others: the least sum of distances that is possible, by the
  /// sum of its distances.
  ///
  /// The least sum is *m* + 2(*n* − 1) for a node of a mode of *n* when the other has *m*. Undefined
  /// for a node that does not reach all others; NetworkX instead scales by the share reached.
  ///
  /// - Parameter execution: How to run.
  /// - Returns: Above 0 and at most 1.
  /// - Throws: `CancellationError`.
  /// - Complexity: O(*n* · *m*) time.
  public func closenessCentrality(execution: Execution = .automatic) throws -> TwoModeMeasure {
    let sums = try execution.draws(graph.nodeCount, chunkSize: 16) { node in
      let distances = try graph.distances(from: node, execution: .single)
      return distances.reachedCount == graph.nodeCount
        ? Double(distances.hops.reduce(0) { $0 + Int($1) }) : .nan
    }
    return TwoModeMeasure(self) { node, mode in
      sums[node] > 0 ? leastDistanceSum(mode) / sums[node] : .nan
    }
  }

  /// Returns how often each node lies on the shortest paths of others, by the most that is possible.
  ///
  /// The most, for a mode of *n* when the other has *m*, with *s* and *t* the quotient and the
  /// remainder of (*n* − 1) by *m*, is
  /// ½[*m*²(*s* + 1)² + *m*(*s* + 1)(2*t* − *s* − 1) − *t*(2*s* − *t* + 3)] over unordered pairs.
  ///
  /// - Parameter execution: How to run.
  /// - Returns: 0 to 1; undefined if no node of the mode could lie between others.
  /// - Throws: `CancellationError`.
  /// - Complexity: O(*n* · *m*) time.
  public func betweennessCentrality(execution: Execution = .automatic) throws -> TwoModeMeasure {
    let counts = try graph.betweenness(execution: execution).scores
    return TwoModeMeasure(self) { node, mode in
      let most = greatestBetweenness(mode)
      return most > 0 ? counts[node] / most : .nan
    }
  }

  /// The sum of distances of a node of the mode that is tied to all of the other.
  package func leastDistanceSum(_ mode: Mode) -> Double {
    Double(others(mode) + 2 * (count(of: mode) - 1))
  }

  /// The most that a node of the mode can lie between others, over unordered pairs.
  package func greatestBetweenness(_ mode: Mode) -> Double {
    let own = count(of: mode)
    guard own > 0, others(mode) > 0 else { return 0 }
    let m = Double(others(mode))
    let s = Double((own - 1) / others(mode))
    let t = Double((own - 1) % others(mode))
    return (m * m * (s + 1) * (s + 1) + m * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2
  }

  private func others(_ mode: Mode) -> Int { mode == .rows ? columnCount : rowCount }
}
