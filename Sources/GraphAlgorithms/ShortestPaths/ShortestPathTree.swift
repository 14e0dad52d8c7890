public import GraphCore

/// The cheapest paths from one node to every node.
public struct ShortestPathTree: Sendable, Hashable {
  /// The node that the paths start from.
  public let source: Int

  /// The cost of the cheapest path to each node, in node order; infinite where there is no path.
  public let costs: [Double]

  /// The node before each node on its path; −1 for the source and where there is no path.
  public let predecessors: [Int]

  /// The cost of the cheapest path to a node, or `nil` if there is no path to it.
  public subscript(node: Int) -> Double? { costs[node].isFinite ? costs[node] : nil }

  /// Returns the nodes of a cheapest path, from the source to a node.
  ///
  /// - Parameter node: The node the path leads to.
  /// - Returns: The path with both ends, or `nil` if there is no path.
  /// - Complexity: O(*k*) for a path of *k* nodes.
  public func path(to node: Int) -> [Int]? {
    guard costs[node].isFinite else { return nil }
    var path = [node]
    var current = node
    while predecessors[current] >= 0 {
      current = predecessors[current]
      path.append(current)
    }
    return path.reversed()
  }
}

extension GraphSnapshot {
  /// Returns a cheapest path from one node to every node.
  ///
  /// Where several paths cost the same, which one is kept is not specified, but it is the same in
  /// every run. In a directed graph paths follow arcs from source to target, or against them with
  /// `.incoming`.
  ///
  /// - Parameters:
  ///   - source: The node to start from.
  ///   - cost: What an edge costs.
  ///   - arcs: Which way to follow arcs; no matter in an undirected graph.
  /// - Returns: The costs and the tree of paths.
  /// - Throws: ``AnalysisError`` if `source` is not a node or alpha is negative;
  ///   `CancellationError`.
  /// - Complexity: O((*n* + *m*) log *n*) time, O(*n* + *m*) space.
  ///
  /// > E. W. Dijkstra, "A note on two problems in connexion with graphs",
  /// > *Numerische Mathematik* 1, 1959, [doi:10.1007/BF01386390](https://doi.org/10.1007/BF01386390)
  public func shortestPathTree(
    from source: Int, cost: PathCost = .hops, along arcs: Arcs = .outgoing
  ) throws -> ShortestPathTree {
    try Task.checkCancellation()
    let start = try row(ofNode: source)
    let search = DijkstraKernel(rowCount: nodeCount)
    let costs = try cost.arcCosts(of: rows(arcs))
    search.run(from: start, rows: rows(arcs), costs: costs?.values)
    var values = [Double](repeating: 0, count: nodeCount)
    var predecessors = [Int](repeating: -1, count: nodeCount)
    for row in 0..<nodeCount {
      let node = order.node(row)
      values[node] = search.distance[row]
      let before = search.predecessor[row]
      if before != .max { predecessors[node] = order.node(Int(before)) }
    }
    return ShortestPathTree(source: source, costs: values, predecessors: predecessors)
  }
}
