public import GraphCore

/// One number per edge.
public struct EdgeMeasure: Sendable, Hashable {
  /// The edges, ordered by source and then target as in `GraphSnapshot.edges`.
  public let edges: [Edge]

  /// One value per edge, in the order of ``edges``.
  public let scores: [Double]

  /// Creates a measure.
  ///
  /// - Parameters:
  ///   - edges: The edges.
  ///   - scores: One value per edge.
  public init(edges: [Edge], scores: [Double]) {
    precondition(edges.count == scores.count, "a measure has one score per edge")
    self.edges = edges
    self.scores = scores
  }

  /// Positions of edges by falling score; ties by position.
  public var ranking: [Int] {
    scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
  }
}

extension GraphSnapshot {
  /// Returns the shortest-path betweenness of every edge.
  ///
  /// For an edge *e* this is the sum over pairs of nodes *s*, *t* of σ(*s*, *t* | *e*) /
  /// σ(*s*, *t*), the ends of the edge among them: unordered pairs in an undirected graph, ordered
  /// ones in a directed graph. Pairs with no path add nothing. Equals igraph's `edge_betweenness`
  /// and NetworkX's with `normalized=False`.
  ///
  /// - Parameters:
  ///   - cost: What an edge costs; costs that differ by less than one part in 10¹² are equal.
  ///   - execution: How to run.
  /// - Returns: One value per edge, the same bits for any number of threads.
  /// - Throws: As ``betweenness(scaling:cost:execution:)``.
  /// - Complexity: O(*n* · *m* + *n*² log *n*) time, O(*n* + *m*) space per thread, and up to 64
  ///   sums per arc.
  ///
  /// > U. Brandes, "On variants of shortest-path betweenness centrality and their generic
  /// > computation", *Social Networks* 30(2), 2008,
  /// > [doi:10.1016/j.socnet.2007.11.001](https://doi.org/10.1016/j.socnet.2007.11.001)
  public func edgeBetweenness(
    cost: PathCost = .hops, execution: Execution = .automatic
  ) throws -> EdgeMeasure {
    let costs = try cost.positiveArcCosts(of: outgoing)
    let inwardCosts = direction == .undirected ? costs : try cost.arcCosts(of: incoming)
    let sums = StripedSums(width: incoming.arcCount, batchCount: nodeCount)
    let kernels = (0..<min(execution.threads, sums.stripeCount)).map { _ in
      PathCountKernel(
        outgoing: outgoing, incoming: incoming, costs: costs, inwardCosts: inwardCosts)
    }
    try sums.forEachBatch(arcsPerBatch: 4 * (outgoing.arcCount + nodeCount), execution: execution) {
      source, sums, worker in
      kernels[worker].run(from: source, nodeSums: nil, arcSums: sums)
    }
    let scoreOfArc = sums.total(times: direction == .undirected ? 0.5 : 1)
    try checkPathCounts(scoreOfArc)
    let edges = self.edges
    let scores = edges.map { edge in
      let source = order.row(edge.source)
      let target = order.row(edge.target)
      var score = incoming.position(row: target, target: source).map { scoreOfArc[$0] } ?? 0
      if direction == .undirected {
        score += incoming.position(row: source, target: target).map { scoreOfArc[$0] } ?? 0
      }
      return score
    }
    return EdgeMeasure(edges: edges, scores: scores)
  }
}

extension CompressedRows {
  /// Returns the position of an arc, or `nil` if there is none.
  func position(row: Int, target: Int) -> Int? {
    var low = offsets[row]
    var high = offsets[row + 1]
    while low < high {
      let middle = (low + high) / 2
      if targets[middle] < target { low = middle + 1 } else { high = middle }
    }
    return low < offsets[row + 1] && targets[low] == target ? low : nil
  }
}
