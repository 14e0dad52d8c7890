extension GraphSnapshot {
  /// Which arcs of a node to follow.
  public enum Arcs: Sendable, Hashable {
    /// Arcs that leave the node.
    case outgoing
    /// Arcs that enter the node.
    case incoming
  }

  /// Returns the number of arcs that leave or enter a node; in an undirected graph both are its
  /// degree.
  ///
  /// - Parameters:
  ///   - node: The node's number.
  ///   - arcs: Which arcs to count.
  /// - Returns: The number of neighbours along these arcs.
  /// - Complexity: O(1).
  public func degree(of node: Int, along arcs: Arcs = .outgoing) -> Int {
    precondition(node >= 0 && node < nodeCount, "node \(node) is not in 0 ..< \(nodeCount)")
    return rows(arcs).length(order.row(node))
  }

  /// Returns the neighbours of a node in rising order.
  ///
  /// - Parameters:
  ///   - node: The node's number.
  ///   - arcs: Which arcs to follow.
  /// - Returns: The numbers of the neighbours.
  /// - Complexity: O(*k* log *k*) for *k* neighbours.
  public func neighbors(of node: Int, along arcs: Arcs = .outgoing) -> [Int] {
    precondition(node >= 0 && node < nodeCount, "node \(node) is not in 0 ..< \(nodeCount)")
    return rows(arcs).targets(of: order.row(node)).map { order.node(Int($0)) }.sorted()
  }

  /// Returns the strength of the edge from one node to another.
  ///
  /// - Parameters:
  ///   - source: The node the edge leaves.
  ///   - target: The node the edge enters.
  /// - Returns: The strength, 1 in a graph without strengths, or `nil` if there is no such edge.
  /// - Complexity: O(log *k*) for *k* neighbours of the source.
  public func strength(from source: Int, to target: Int) -> Double? {
    precondition(source >= 0 && source < nodeCount, "node \(source) is not in 0 ..< \(nodeCount)")
    precondition(target >= 0 && target < nodeCount, "node \(target) is not in 0 ..< \(nodeCount)")
    return outgoing.strength(from: order.row(source), to: order.rowOfNode[target])
  }

  /// Returns whether there is an edge from one node to another.
  ///
  /// - Parameters:
  ///   - source: The node the edge leaves.
  ///   - target: The node the edge enters.
  /// - Returns: Whether the edge exists.
  /// - Complexity: O(log *k*) for *k* neighbours of the source.
  public func hasEdge(from source: Int, to target: Int) -> Bool {
    strength(from: source, to: target) != nil
  }

  /// Every edge once, ordered by source and then target; an undirected edge has the smaller
  /// number as its source.
  ///
  /// - Complexity: O(*m* log *m*).
  public var edges: [Edge] {
    var edges: [Edge] = []
    edges.reserveCapacity(edgeCount)
    for source in 0..<nodeCount {
      let row = order.row(source)
      let first = edges.count
      for (position, target) in outgoing.targets(of: row).enumerated() {
        let target = order.node(Int(target))
        if direction == .undirected && target < source { continue }
        edges.append(
          Edge(source, target, strength: outgoing.strength(row: row, position: position)))
      }
      edges[first...].sort { $0.target < $1.target }
    }
    return edges
  }

  package func rows(_ arcs: Arcs) -> CompressedRows {
    arcs == .outgoing ? outgoing : incoming
  }
}
