public import GraphCore

extension GraphSnapshot {
  /// Returns the number of steps from one node to every node.
  ///
  /// Strengths play no part. In a directed graph the search follows arcs from their source to
  /// their target, or against them with `.incoming`; a node without a path has no distance.
  ///
  /// - Parameters:
  ///   - source: The node to start from.
  ///   - arcs: Which way to follow arcs; no matter in an undirected graph.
  ///   - execution: How to run.
  /// - Returns: The number of steps to each node, in node order.
  /// - Throws: ``AnalysisError`` if `source` is not a node; `CancellationError`.
  /// - Complexity: O(*n* + *m*) time, O(*n*) space. The search turns around when the frontier is
  ///   large, so on graphs of small diameter most arcs are never looked at.
  ///
  /// > S. Beamer, K. Asanović and D. Patterson, "Direction-optimizing breadth-first search",
  /// > *SC12*, 2012, [doi:10.1109/SC.2012.50](https://doi.org/10.1109/SC.2012.50)
  public func distances(
    from source: Int, along arcs: Arcs = .outgoing, execution: Execution = .automatic
  ) throws -> HopDistances {
    let start = try row(ofNode: source)
    let hops = try breadthFirstHops(
      from: start, forward: rows(arcs), backward: rows(arcs == .outgoing ? .incoming : .outgoing),
      order: order, execution: execution)
    return HopDistances(source: source, hops: hops)
  }

  /// Returns the row of a node.
  ///
  /// - Throws: ``AnalysisError`` if there is no such node.
  func row(ofNode node: Int) throws -> Int {
    guard node >= 0 && node < nodeCount else {
      throw AnalysisError(.nodeOutOfRange, "node \(node); nodes are 0 ..< \(nodeCount)")
    }
    return order.row(node)
  }
}
