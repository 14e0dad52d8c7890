public import GraphCore

/// What two nodes of a mode are tied by when they share nodes of the other.
public enum ProjectionWeight: String, Sendable, Hashable, CaseIterable {
  /// 1 for each shared node: Σ1.
  case count
  /// Less for a large meeting, where few talk to each other: Σ1/(*k* − 1) for a shared node that has
  /// *k* ties. A node's strengths then add up to the number of meetings that it shares with somebody.
  ///
  /// > M. E. J. Newman, "Scientific collaboration networks. II", *Physical Review E* 64, 2001,
  /// > [doi:10.1103/PhysRevE.64.016132](https://doi.org/10.1103/PhysRevE.64.016132)
  case newman
  /// The same with the node itself among those that share: Σ1/*k*. Some call Newman's hyperbolic.
  ///
  /// > M. Coscia and L. Rossi, "The impact of projection and backboning on network topologies",
  /// > *ASONAM* 2019, [doi:10.1145/3341161.3342862](https://doi.org/10.1145/3341161.3342862)
  case hyperbolic
}

extension TwoModeGraph {
  /// Returns the nodes of one mode, tied where they share nodes of the other.
  ///
  /// `.count` equals NetworkX's `weighted_projected_graph`, `.newman` its
  /// `collaboration_weighted_projected_graph`.
  ///
  /// - Parameters:
  ///   - mode: The mode to keep.
  ///   - weight: What two nodes are tied by.
  /// - Returns: An undirected graph with strengths.
  /// - Throws: Nothing that a valid graph can cause.
  /// - Complexity: O(Σ*k*² log) over the degrees *k* of the other mode.
  public func projection(
    onto mode: Mode = .rows, weight: ProjectionWeight = .count
  ) throws -> GraphSnapshot {
    let other: Mode = mode == .rows ? .columns : .rows
    var edges: [Edge] = []
    for shared in 0..<count(of: other) {
      let members = partners(of: shared, in: other)
      let strength: Double =
        switch weight {
        case .count: 1
        case .newman: 1 / Double(max(1, members.count - 1))
        case .hyperbolic: 1 / Double(max(1, members.count))
        }
      for (position, a) in members.enumerated() {
        for b in members[(position + 1)...] { edges.append(Edge(a, b, strength: strength)) }
      }
    }
    return try GraphSnapshot(nodeCount: count(of: mode), edges: edges, parallelEdges: .sum)
  }
}
