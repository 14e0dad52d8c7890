public import GraphCore

/// How far a group is from a node outside it.
public enum GroupDistance: Sendable, Hashable {
  /// As far as the nearest member.
  case nearest
  /// As far as the farthest member.
  case farthest
  /// The mean over the members.
  case mean
}

extension GraphSnapshot {
  /// Returns the degree centrality of a group: the share of the other nodes that are tied to it.
  ///
  /// For a group *C* this is |N(*C*)| / (*n* − |*C*|), where N(*C*) are the nodes outside the group
  /// with a neighbour in it. In a directed graph `.outgoing` counts the nodes that members have
  /// arcs to, `.incoming` those that have arcs to members. Strengths play no part. Equals
  /// NetworkX's `group_degree_centrality`, and `group_out_degree_centrality` in a directed graph.
  ///
  /// - Parameters:
  ///   - group: The members.
  ///   - arcs: Which arcs to follow; no matter in an undirected graph.
  /// - Returns: The share, or `nil` if all nodes are members.
  /// - Throws: ``AnalysisError`` if the group is empty, names a node twice, or one that there is
  ///   not.
  /// - Complexity: O(*n* + arcs of the members) time, O(*n*) space.
  ///
  /// > M. G. Everett and S. P. Borgatti, "The centrality of groups and classes",
  /// > *J. Math. Sociology* 23(3), 1999,
  /// > [doi:10.1080/0022250X.1999.9990219](https://doi.org/10.1080/0022250X.1999.9990219)
  public func groupDegree(of group: [Int], along arcs: Arcs = .outgoing) throws -> Double? {
    let isMember = try members(group)
    guard group.count < nodeCount else { return nil }
    var isTied = [Bool](repeating: false, count: nodeCount)
    for node in group {
      for neighbor in neighbors(of: node, along: arcs) { isTied[neighbor] = true }
    }
    let tied = isTied.indices.reduce(0) { $0 + (isTied[$1] && !isMember[$1] ? 1 : 0) }
    return Double(tied) / Double(nodeCount - group.count)
  }

  /// Returns the closeness of a group: the inverse of its mean distance to the other nodes.
  ///
  /// For a group *C* this is (*n* − |*C*|) / Σ *d*(*C*, *v*) over the nodes *v* outside, with
  /// distances by hops. A group that does not reach every other node has none; by `.farthest` and
  /// `.mean` every member must reach them. (NetworkX's `group_closeness_centrality` lets such nodes
  /// add 0 to the sum, which rewards the group for not reaching them; on connected graphs the
  /// default equals it.) In a directed graph distances lead away from the group, or to it with
  /// `.incoming`. Strengths play no part.
  ///
  /// - Parameters:
  ///   - group: The members.
  ///   - distance: What the distance of a node is.
  ///   - arcs: Which way to follow arcs; no matter in an undirected graph.
  ///   - execution: How to run.
  /// - Returns: The closeness, or `nil` if all nodes are members or one is not reached.
  /// - Throws: ``AnalysisError`` as ``groupDegree(of:along:)``; `CancellationError`.
  /// - Complexity: O(|*C*| (*n* + *m*)) time, O(*n*) space.
  ///
  /// > M. G. Everett and S. P. Borgatti, "The centrality of groups and classes",
  /// > *J. Math. Sociology* 23(3), 1999,
  /// > [doi:10.1080/0022250X.1999.9990219](https://doi.org/10.1080/0022250X.1999.9990219)
  public func groupCloseness(
    of group: [Int], distance: GroupDistance = .nearest, along arcs: Arcs = .outgoing,
    execution: Execution = .automatic
  ) throws -> Double? {
    let isMember = try members(group)
    guard group.count < nodeCount else { return nil }
    let silent = Execution(threads: execution.threads)
    var nearest = [Int](repeating: .max, count: nodeCount)
    var farthest = [Int](repeating: 0, count: nodeCount)
    var total = [Int](repeating: 0, count: nodeCount)
    var reaching = [Int](repeating: 0, count: nodeCount)
    for (index, member) in group.enumerated() {
      let hops = try distances(from: member, along: arcs, execution: silent).hops
      for (node, steps) in hops.enumerated() where steps >= 0 {
        let steps = Int(steps)
        nearest[node] = min(nearest[node], steps)
        farthest[node] = max(farthest[node], steps)
        total[node] += steps
        reaching[node] += 1
      }
      execution.progress?(Double(index + 1) / Double(group.count))
    }
    let needed = distance == .nearest ? 1 : group.count
    var sum = 0
    for node in 0..<nodeCount where !isMember[node] {
      guard reaching[node] >= needed else { return nil }
      switch distance {
      case .nearest: sum += nearest[node]
      case .farthest: sum += farthest[node]
      case .mean: sum += total[node]
      }
    }
    let mean = distance == .mean ? Double(sum) / Double(group.count) : Double(sum)
    return Double(nodeCount - group.count) / mean
  }

  /// Returns the betweenness of a group: how many pairs of other nodes it lies between.
  ///
  /// For a group *C* this is the sum over pairs of nodes *s*, *t* outside of the share of their
  /// shortest paths that pass through at least one member. It is not the sum of the members'
  /// betweenness: a path through two members counts once, and members are no ends of paths.
  ///
  /// | graph      | `.none` counts      | `.pairs` divides by               |
  /// | ---------- | ------------------- | --------------------------------- |
  /// | undirected | each unordered pair | (*n* − \|*C*\|)(*n* − \|*C*\| − 1) / 2 |
  /// | directed   | each ordered pair   | (*n* − \|*C*\|)(*n* − \|*C*\| − 1)     |
  ///
  /// Pairs with no path add nothing. Strengths play no part. `.pairs` equals NetworkX's
  /// `group_betweenness_centrality`.
  ///
  /// - Parameters:
  ///   - group: The members.
  ///   - scaling: How to scale the count.
  ///   - execution: How to run.
  /// - Returns: The betweenness, the same bits for any number of threads; 0 if fewer than two nodes
  ///   are outside.
  /// - Throws: ``AnalysisError`` as ``groupDegree(of:along:)``; `CancellationError`.
  /// - Complexity: O(*n* · *m*) time, O(*n*) space per thread.
  ///
  /// > M. G. Everett and S. P. Borgatti, "The centrality of groups and classes",
  /// > *J. Math. Sociology* 23(3), 1999,
  /// > [doi:10.1080/0022250X.1999.9990219](https://doi.org/10.1080/0022250X.1999.9990219)
  public func groupBetweenness(
    of group: [Int], scaling: BetweennessScaling = .none, execution: Execution = .automatic
  ) throws -> Double {
    let isMember = try members(group)
    let others = nodeCount - group.count
    guard others > 1 else { return 0 }
    let count = try pairsThrough(
      memberOfRow: order.nodeOfRow.map { isMember[Int($0)] }, execution: execution)
    try checkPathCounts([count])
    let ordered = direction == .directed ? count : count / 2
    guard scaling == .pairs else { return ordered }
    let pairs = Double(others) * Double(others - 1)
    return direction == .directed ? ordered / pairs : 2 * ordered / pairs
  }

  /// Returns whether each node is a member of a group.
  private func members(_ group: [Int]) throws -> [Bool] {
    guard !group.isEmpty else { throw AnalysisError(.invalidOption, "the group has no members") }
    var isMember = [Bool](repeating: false, count: nodeCount)
    for node in group {
      _ = try row(ofNode: node)
      guard !isMember[node] else {
        throw AnalysisError(.invalidOption, "the group names node \(node) twice")
      }
      isMember[node] = true
    }
    return isMember
  }
}
