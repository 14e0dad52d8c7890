public import GraphCore

/// How to scale betweenness.
public enum BetweennessScaling: Sendable, Hashable {
  /// Counts of pairs: unordered ones in an undirected graph, ordered ones in a directed graph.
  case none
  /// The share of all pairs that a node could lie between: counts divided by
  /// (*n* − 1)(*n* − 2) / 2 if undirected, by (*n* − 1)(*n* − 2) if directed.
  case pairs

  func factor(nodeCount: Int, direction: GraphSnapshot.Direction) -> Double {
    guard self == .pairs, nodeCount > 2 else { return 1 }
    let n = Double(nodeCount)
    let pairs = (n - 1) * (n - 2)
    return direction == .undirected ? 2 / pairs : 1 / pairs
  }
}

extension GraphSnapshot {
  /// Returns the shortest-path betweenness of every node.
  ///
  /// For a node *v* this is the sum over pairs of other nodes *s*, *t* of σ(*s*, *t* | *v*) /
  /// σ(*s*, *t*): the share of the shortest paths from *s* to *t* that pass through *v*.
  ///
  /// | graph      | `.none` counts      | `.pairs` divides by     |
  /// | ---------- | ------------------- | ----------------------- |
  /// | undirected | each unordered pair | (*n* − 1)(*n* − 2) / 2  |
  /// | directed   | each ordered pair   | (*n* − 1)(*n* − 2)      |
  ///
  /// Pairs with no path add nothing; isolated nodes score 0. Strengths are ignored unless `cost`
  /// says what they mean. Costs that differ by less than one part in 10¹² count as equal, because
  /// sums such as 1/3 + 1/3 + 1/3 and 1/2 + 1/2 must tie. The default equals igraph's
  /// `betweenness`, `.pairs` equals NetworkX's `betweenness_centrality`.
  ///
  /// - Parameters:
  ///   - scaling: How to scale the counts.
  ///   - cost: What an edge costs.
  ///   - execution: How to run.
  /// - Returns: One value per node, in node order, the same bits for any number of threads.
  /// - Throws: ``AnalysisError`` if alpha is negative, a length is 0 or two nodes have more than
  ///   10^308 shortest paths; `CancellationError`.
  /// - Complexity: O(*n* · *m*) time by hops, O(*n* · *m* + *n*² log *n*) by costs; O(*n* + *m*)
  ///   space per thread, and up to 64 sums per node.
  ///
  /// > U. Brandes, "A faster algorithm for betweenness centrality",
  /// > *J. Math. Sociology* 25(2), 2001,
  /// > [doi:10.1080/0022250X.2001.9990249](https://doi.org/10.1080/0022250X.2001.9990249)
  public func betweenness(
    scaling: BetweennessScaling = .none, cost: PathCost = .hops,
    execution: Execution = .automatic
  ) throws -> NodeMeasure {
    let factor = scaling.factor(nodeCount: nodeCount, direction: direction)
    return try betweenness(
      ofRows: (0..<nodeCount).map { UInt32($0) }, factor: factor, cost: cost,
      execution: execution)
  }

  /// Returns the betweenness that paths from some sources give to every node.
  ///
  /// The sum runs over pairs (*s*, *t*) with *s* among the sources and *t* any node; in an
  /// undirected graph it is halved, so that all nodes as sources give
  /// ``betweenness(scaling:cost:execution:)``. Times *n* / *k* for *k* random sources it is an
  /// unbiased estimate. Equals igraph's `betweenness(sources=)`.
  ///
  /// - Parameters:
  ///   - sources: The nodes that paths start from; a node named twice counts twice.
  ///   - cost: What an edge costs.
  ///   - execution: How to run.
  /// - Returns: One value per node, in node order, the same bits for any number of threads.
  /// - Throws: ``AnalysisError`` if a source is not a node, and as
  ///   ``betweenness(scaling:cost:execution:)``; `CancellationError`.
  /// - Complexity: O(*k* · *m*) time for *k* sources by hops.
  ///
  /// > U. Brandes and C. Pich, "Centrality estimation in large networks",
  /// > *Int. J. Bifurcation and Chaos* 17(7), 2007,
  /// > [doi:10.1142/S0218127407018403](https://doi.org/10.1142/S0218127407018403)
  public func betweenness(
    from sources: [Int], cost: PathCost = .hops, execution: Execution = .automatic
  ) throws -> NodeMeasure {
    let rows = try sources.map { UInt32(try row(ofNode: $0)) }
    return try betweenness(ofRows: rows, factor: 1, cost: cost, execution: execution)
  }

  private func betweenness(
    ofRows sources: [UInt32], factor: Double, cost: PathCost, execution: Execution
  ) throws -> NodeMeasure {
    let factor = direction == .undirected ? factor / 2 : factor
    let sums =
      if let costs = try cost.positiveArcCosts(of: outgoing) {
        try weightedDependencies(
          of: sources, costs: costs, cost: cost, factor: factor, execution: execution)
      } else {
        try hopDependencies(of: sources, factor: factor, execution: execution)
      }
    try checkPathCounts(sums)
    return NodeMeasure(scores: order.inNodeOrder(sums))
  }

  /// Throws if counts of paths have overflowed, which makes sums over them NaN.
  func checkPathCounts(_ sums: [Double]) throws {
    guard sums.allSatisfy(\.isFinite) else {
      throw AnalysisError(
        .tooManyPaths,
        "two nodes have more than 10^308 shortest paths between them; "
          + "remove nodes that are tied to the same others, or use costs that do not tie")
    }
  }

  /// The sums of dependencies on every row, by hops.
  private func hopDependencies(
    of sources: [UInt32], factor: Double, execution: Execution
  ) throws -> [Double] {
    let offsets = outgoing.offsets
    // A source that no arc leaves has no dependencies.
    let sources = sources.filter { offsets[Int($0) + 1] > offsets[Int($0)] }
    let batchCount = (sources.count + 7) / 8
    let sums = StripedSums(width: nodeCount, batchCount: batchCount)
    let workers = min(execution.threads, sums.stripeCount)
    let liveRows = liveRowCount
    let kernels = (0..<workers).map { _ in
      BatchedBrandesKernel(forward: outgoing, backward: incoming, liveRows: liveRows)
    }
    try sources.withUnsafeBufferPointer { sources in
      guard let base = sources.baseAddress else { return try Task.checkCancellation() }
      let arcsPerBatch = 4 * (outgoing.arcCount + nodeCount)
      try sums.forEachBatch(arcsPerBatch: arcsPerBatch, execution: execution) {
        batch, row, worker in
        kernels[worker].run(
          sources: base + 8 * batch, count: min(8, sources.count - 8 * batch), addingTo: row)
      }
    }
    return sums.total(times: factor)
  }

  /// The sums of dependencies on every row and of their squares, by hops, for sources that are
  /// rows.
  func dependencyMoments(
    of sources: [UInt32], execution: Execution
  ) throws -> (sums: [Double], squares: [Double]) {
    let n = nodeCount
    let batchCount = (sources.count + 7) / 8
    let sums = StripedSums(width: 2 * n, batchCount: batchCount)
    let liveRows = liveRowCount
    let kernels = (0..<min(execution.threads, sums.stripeCount)).map { _ in
      BatchedBrandesKernel(forward: outgoing, backward: incoming, liveRows: liveRows)
    }
    // A source that no arc leaves has no dependencies.
    let sources = sources.filter { outgoing.length(Int($0)) > 0 }
    try sources.withUnsafeBufferPointer { sources in
      guard let base = sources.baseAddress else { return try Task.checkCancellation() }
      let arcsPerBatch = 4 * (outgoing.arcCount + n)
      try sums.forEachBatch(arcsPerBatch: arcsPerBatch, execution: execution) {
        batch, row, worker in
        guard 8 * batch < sources.count else { return }
        kernels[worker].run(
          sources: base + 8 * batch, count: min(8, sources.count - 8 * batch), addingTo: row,
          squares: row + n)
      }
    }
    let total = sums.total()
    try checkPathCounts(total)
    return (Array(total[..<n]), Array(total[n...]))
  }

  /// The number of rows up to the last one that has an arc.
  var liveRowCount: Int {
    var count = nodeCount
    while count > 0, outgoing.length(count - 1) == 0, incoming.length(count - 1) == 0 {
      count -= 1
    }
    return count
  }

  /// The sums of dependencies on every row, by costs.
  private func weightedDependencies(
    of sources: [UInt32], costs: ArcCosts, cost: PathCost, factor: Double, execution: Execution
  ) throws -> [Double] {
    let inwardCosts = direction == .undirected ? costs : try cost.arcCosts(of: incoming)
    // A source that no arc leaves has no dependencies.
    let sources = sources.filter { outgoing.length(Int($0)) > 0 }
    let width = IntegerBrandesKernel.width
    let sums = StripedSums(width: nodeCount, batchCount: (sources.count + width - 1) / width)
    let workers = min(execution.threads, sums.stripeCount)
    let slowKernels = (0..<workers).map { _ in
      PathCountKernel(
        outgoing: outgoing, incoming: incoming, costs: costs, inwardCosts: inwardCosts)
    }
    let whole = inwardCosts.flatMap { IntegerCosts($0, count: incoming.arcCount) }
    let liveRows = liveRowCount
    let fastKernels = whole.map { whole in
      (0..<workers).map { _ in
        IntegerBrandesKernel(
          forward: outgoing, backward: incoming, costs: UnsafePointer(whole.values.start),
          liveRows: liveRows)
      }
    }
    try sources.withUnsafeBufferPointer { sources in
      guard let base = sources.baseAddress else { return try Task.checkCancellation() }
      let arcsPerBatch = 16 * (outgoing.arcCount + nodeCount)
      try sums.forEachBatch(arcsPerBatch: arcsPerBatch, execution: execution) {
        batch, row, worker in
        let count = min(width, sources.count - width * batch)
        let first = base + width * batch
        let isDone = fastKernels?[worker].run(sources: first, count: count, addingTo: row) ?? false
        guard !isDone else { return }
        for index in 0..<count {
          slowKernels[worker].run(from: Int(first[index]), nodeSums: row, arcSums: nil)
        }
      }
    }
    return sums.total(times: factor)
  }
}
