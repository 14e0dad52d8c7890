public import GraphCore

/// The least that must be removed to part nodes of a graph.
public struct MinimumCut: Sendable, Hashable {
  /// The sum of what was counted of the edges: their strengths, or their number.
  public let value: Double

  /// The edges that are cut, ordered by source and then target.
  public let edges: [Edge]

  /// The nodes that stay with the source, in rising order; all others are on the other side.
  public let sourceSide: [Int]
}

extension GraphSnapshot {
  /// Returns a smallest cut between two nodes: edges whose removal leaves no path from one to the
  /// other.
  ///
  /// Of several smallest cuts it is the one nearest to the source. By default edges are counted, so
  /// that the value is the number of paths without a common edge (Menger); with `.counted` it is
  /// the sum of their strengths. In a directed graph only arcs from the source's side to the
  /// target's are cut and counted. Nodes without a path have an empty cut. Equals igraph's
  /// `mincut(source, target)`.
  ///
  /// - Parameters:
  ///   - source: The node on the one side.
  ///   - target: The node on the other.
  ///   - strengths: Whether strengths count.
  /// - Returns: The cut.
  /// - Throws: ``AnalysisError`` if one is no node or both are the same; `CancellationError`.
  /// - Complexity: O(*m* · min(√*m*, *n*^⅔)) time if edges are counted, O(*n*² *m*) with strengths;
  ///   O(*n* + *m*) space.
  ///
  /// > E. A. Dinic, "Algorithm for solution of a problem of maximum flow in networks with power
  /// > estimation", *Soviet Math. Doklady* 11, 1970
  public func minimumCut(
    from source: Int, to target: Int, strengths: StrengthUse = .ignored
  ) throws -> MinimumCut {
    try checkEnds(source, target)
    var flow = Flow(self, strengths: strengths)
    try flow.run(from: source, to: target)
    return minimumCut(of: flow, strengths: strengths)
  }

  /// Returns a smallest cut of the graph: edges whose removal leaves some node without a path to
  /// some other.
  ///
  /// The value is the edge connectivity if edges are counted; it is 0 for a graph that is not
  /// connected, and in a directed graph for one that is not strongly connected. Equals igraph's
  /// `mincut()`.
  ///
  /// - Parameters:
  ///   - strengths: Whether strengths count.
  ///   - execution: Progress; the method runs on one thread.
  /// - Returns: The cut, the first of several by the number of the node that node 0 is parted
  ///   from; `nil` for a graph with fewer than two nodes.
  /// - Throws: `CancellationError`.
  /// - Complexity: *n* − 1 times that of ``minimumCut(from:to:strengths:)``, twice in a directed
  ///   graph.
  public func minimumCut(
    strengths: StrengthUse = .ignored, execution: Execution = .automatic
  ) throws -> MinimumCut? {
    var flow = Flow(self, strengths: strengths)
    var best: MinimumCut?
    // Whatever the cut, node 0 is on one of its sides and some other node is on the other.
    for other in 0..<nodeCount where other > 0 {
      for (source, target) in direction == .directed ? [(0, other), (other, 0)] : [(0, other)] {
        try flow.run(from: source, to: target)
        let cut = minimumCut(of: flow, strengths: strengths)
        if best.map({ cut.value < $0.value }) ?? true { best = cut }
      }
      execution.report(Double(other) / Double(nodeCount - 1))
      if best?.edges.isEmpty == true { break }
    }
    return best
  }

  /// Returns as many paths between two nodes as there can be without a common edge.
  ///
  /// Their number tells how many ties must fail before the two are out of touch; it equals the
  /// value of ``minimumCut(from:to:strengths:)``. Paths may have nodes in common, but none passes a
  /// node twice. In a directed graph they follow arcs. Strengths play no part. Equals in number
  /// NetworkX's `edge_disjoint_paths`.
  ///
  /// - Parameters:
  ///   - source: The node that paths start from.
  ///   - target: The node that they lead to.
  /// - Returns: The nodes of each path with both ends.
  /// - Throws: As ``minimumCut(from:to:strengths:)``.
  /// - Complexity: O(*m* · min(√*m*, *n*^⅔)) time, O(*n* + *m*) space.
  public func edgeDisjointPaths(from source: Int, to target: Int) throws -> [[Int]] {
    try checkEnds(source, target)
    var flow = Flow(self, strengths: .ignored)
    try flow.run(from: source, to: target)
    return flow.unitPaths(from: source, to: target)
  }

  func checkEnds(_ source: Int, _ target: Int) throws {
    _ = try row(ofNode: source)
    _ = try row(ofNode: target)
    guard source != target else {
      throw AnalysisError(.invalidOption, "node \(source) is both source and target")
    }
  }

  private func minimumCut(of flow: Flow, strengths: StrengthUse) -> MinimumCut {
    let side = flow.sourceSide
    let cut = flow.edges.filter { edge in
      side[edge.source] != side[edge.target] && (direction == .undirected || side[edge.source])
    }
    return MinimumCut(
      value: cut.reduce(0) { $0 + (strengths == .counted ? $1.strength : 1) }, edges: cut,
      sourceSide: side.indices.filter { side[$0] })
  }
}
