public import GraphCore

extension GraphSnapshot {
  /// Returns a smallest set of other nodes whose loss leaves no path from one node to another.
  ///
  /// An edge between the two is left aside, since no loss of others can cut it. Of several smallest
  /// sets it is the one nearest to the source. Their number is that of the paths that have no node
  /// but the two ends in common, not counting that edge (Menger). In a directed graph paths follow
  /// arcs. Strengths play no part. Nodes without a path have an empty cut. Equals in number
  /// NetworkX's `minimum_node_cut(s, t)` where the two are not tied.
  ///
  /// - Parameters:
  ///   - source: The node on the one side.
  ///   - target: The node on the other.
  /// - Returns: The nodes in rising order.
  /// - Throws: ``AnalysisError`` if one is no node or both are the same; `CancellationError`.
  /// - Complexity: O(*m* √*n*) time, O(*n* + *m*) space.
  ///
  /// > S. Even, *Graph Algorithms*, Computer Science Press 1979, chapter 6
  public func minimumNodeCut(from source: Int, to target: Int) throws -> [Int] {
    try checkEnds(source, target)
    let flow = try splitFlow(from: source, to: target, withDirectEdge: false)
    let side = flow.sourceSide
    return (0..<nodeCount).filter { side[2 * $0] && !side[2 * $0 + 1] }
  }

  /// Returns as many paths between two nodes as there can be without a common node but the ends.
  ///
  /// Such paths are independent: losing any one node cuts at most one of them. An edge between the
  /// two is one. In a directed graph paths follow arcs. Strengths play no part. Equals in number
  /// NetworkX's `node_disjoint_paths` and igraph's `vertex_disjoint_paths`.
  ///
  /// - Parameters:
  ///   - source: The node that paths start from.
  ///   - target: The node that they lead to.
  /// - Returns: The nodes of each path with both ends, by length and then by nodes.
  /// - Throws: ``AnalysisError`` if one is no node or both are the same; `CancellationError`.
  /// - Complexity: O(*m* √*n*) time, O(*n* + *m*) space.
  ///
  /// > S. Even, *Graph Algorithms*, Computer Science Press 1979, chapter 6
  public func nodeDisjointPaths(from source: Int, to target: Int) throws -> [[Int]] {
    try checkEnds(source, target)
    let flow = try splitFlow(from: source, to: target, withDirectEdge: true)
    return flow.unitPaths(from: 2 * source + 1, to: 2 * target).map { path in
      // Of the source the second half alone is on the path, of other nodes the first one too.
      [source] + path.filter { $0 % 2 == 0 }.map { $0 / 2 }
    }
    .sorted { $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count < $1.count }
  }

  /// The largest flow in the graph whose node *v* is an arc 2*v* → 2*v* + 1 that takes one unit.
  private func splitFlow(
    from source: Int, to target: Int, withDirectEdge: Bool
  ) throws -> Flow {
    // More than can flow, so that only nodes are cut.
    let unlimited = Double(nodeCount)
    var arcs = (0..<nodeCount).filter { $0 != source && $0 != target }.map { node in
      Edge(2 * node, 2 * node + 1, strength: 1)
    }
    for edge in edges {
      let ways = [(edge.source, edge.target), (edge.target, edge.source)]
      for (tail, head) in direction == .directed ? [ways[0]] : ways {
        let isDirect = tail == source && head == target
        guard !isDirect || withDirectEdge else { continue }
        arcs.append(Edge(2 * tail + 1, 2 * head, strength: isDirect ? 1 : unlimited))
      }
    }
    let split = try GraphSnapshot(
      nodeCount: 2 * nodeCount, direction: .directed, edges: arcs, parallelEdges: .reject)
    var flow = Flow(split, strengths: .counted)
    try flow.run(from: 2 * source + 1, to: 2 * target)
    return flow
  }
}
