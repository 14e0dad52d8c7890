public import GraphCore

extension GraphSnapshot {
  /// Returns the diameter: the largest number of steps between two nodes that have a path.
  ///
  /// Pairs without a path are left out, as in igraph's `diameter`. In a directed graph paths
  /// follow arcs. Strengths play no part.
  ///
  /// In an undirected graph a few searches usually suffice: they find two nodes far apart and a
  /// node in the middle between them, and then only nodes far from the middle can be ends of a
  /// longer path (iFUB). Where these are many, as in a ring, the searches stop, and eccentricities
  /// of all nodes are computed, as they always are in a directed graph.
  ///
  /// - Parameter execution: How to run.
  /// - Returns: The number of steps, 0 for a graph without edges, or `nil` for one without nodes.
  /// - Throws: `CancellationError`.
  /// - Complexity: O(*n* + *m*) time on most networks of people, at worst as
  ///   ``eccentricity(along:execution:)``; O(*n*) space per thread.
  ///
  /// > P. Crescenzi, R. Grossi, M. Habib, L. Lanzi and A. Marino, "On computing the diameter of
  /// > real-world undirected graphs", *Theoretical Computer Science* 514, 2013,
  /// > [doi:10.1016/j.tcs.2012.09.018](https://doi.org/10.1016/j.tcs.2012.09.018)
  public func diameter(execution: Execution = .automatic) throws -> Int? {
    if nodeCount > 0 && direction == .undirected {
      let silent = Execution(threads: execution.threads)
      var search = FringeSearch(graph: self, execution: silent)
      if let diameter = try search.diameter() { return diameter }
    }
    return try eccentricity(execution: execution).maximum.map { Int($0) }
  }
}

/// The search for the diameter of an undirected graph from the fringes of its components.
private struct FringeSearch {
  private let graph: GraphSnapshot
  private let execution: Execution
  /// How many searches may still be made before searching from all nodes at once is better.
  private var searchesLeft: Int

  init(graph: GraphSnapshot, execution: Execution) {
    self.graph = graph
    self.execution = execution
    searchesLeft = 32 + graph.nodeCount / 128
  }

  /// Returns the diameter, or `nil` if that would take too many searches.
  mutating func diameter() throws -> Int? {
    let components = try graph.connectedComponents(execution: execution)
    var hub = [Int](repeating: -1, count: components.groupCount)
    for node in graph.order.nodeOfRow {
      let group = components.groupOfNode[Int(node)]
      if hub[group] < 0 { hub[group] = Int(node) }
    }
    var diameter = 0
    for (group, size) in components.sizes.enumerated() {
      // Components come by falling size, and a path has at most all nodes of one.
      if size - 1 <= diameter { break }
      guard try extend(&diameter, from: hub[group]) else { return nil }
    }
    return diameter
  }

  /// Raises the diameter to that of a node's component; `false` if too many searches were made.
  private mutating func extend(_ diameter: inout Int, from hub: Int) throws -> Bool {
    var center = hub
    for _ in 0..<2 {
      guard let fromCenter = try hops(from: center) else { return false }
      guard let fromEnd = try hops(from: Self.farthest(fromCenter)) else { return false }
      let other = Self.farthest(fromEnd)
      guard let fromOther = try hops(from: other) else { return false }
      let length = fromEnd[other]
      diameter = max(diameter, Int(length))
      center =
        fromEnd.indices.first {
          fromEnd[$0] == length / 2 && fromOther[$0] == length - length / 2
        } ?? center
    }
    guard let fromCenter = try hops(from: center) else { return false }
    let height = Int(fromCenter[Self.farthest(fromCenter)])
    var levels = [[Int]](repeating: [], count: height + 1)
    for (node, level) in fromCenter.enumerated() where level >= 0 {
      // Two nodes at this level or nearer are not farther apart than what is known.
      if 2 * Int(level) > diameter { levels[Int(level)].append(node) }
    }
    for level in stride(from: height, to: 0, by: -1) {
      // All paths that are left have their ends at this level or nearer.
      if 2 * level <= diameter { break }
      for node in levels[level] {
        guard let found = try hops(from: node) else { return false }
        diameter = max(diameter, Int(found[Self.farthest(found)]))
        if diameter >= 2 * level { break }
      }
    }
    return true
  }

  private mutating func hops(from node: Int) throws -> [Int32]? {
    guard searchesLeft > 0 else { return nil }
    searchesLeft -= 1
    return try graph.distances(from: node, execution: execution).hops
  }

  /// The node with most steps to it, the first of several.
  private static func farthest(_ hops: [Int32]) -> Int {
    var best = 0
    for (node, steps) in hops.enumerated() where steps > hops[best] { best = node }
    return best
  }
}
