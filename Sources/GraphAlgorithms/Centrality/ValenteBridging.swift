public import GraphCore

/// How much of a graph's cohesion its edges, and through them its nodes, hold together.
public struct ValenteBridging: Sendable, Hashable {
  /// The mean of 1/*d* over all ordered pairs of nodes, 0 where there is no path.
  public let cohesion: Double
  /// How much the cohesion falls without each edge.
  public let losses: EdgeMeasure
  /// The mean loss over the edges of each node; undefined without any.
  public let scores: NodeMeasure
}

extension GraphSnapshot {
  /// Returns how much each node bridges, by removing its edges one at a time.
  ///
  /// With the cohesion *c(G) = Σ_{i≠j} 1/d(i, j) / n(n − 1)*, where pairs without a path add 0, the
  /// bridging of a node is the mean over its edges *e* of *c(G) − c(G − e)*. Unlike betweenness it
  /// does not grow with the number of edges: a node with one edge that nothing replaces scores high.
  ///
  /// In a directed graph paths follow arcs and a node's edges are those that leave and those that
  /// enter it. Strengths are ignored: every edge is one step. Isolated nodes are undefined. No loss
  /// is negative. Equals influenceR's `bridging` by its definition.
  ///
  /// - Parameter execution: How to run.
  /// - Returns: Cohesion, losses and scores, the same bits for any number of threads.
  /// - Throws: `CancellationError`.
  /// - Complexity: O(*n*² *k*) time for *k* nodes and arcs whose distance from a source changes
  ///   with an edge, at worst O(*n*² (*n* + *m*)); O(*n* + *m*) space, 64 times.
  ///
  /// > T. W. Valente and K. Fujimoto, "Bridging: locating critical connectors in a network", *Social
  /// > Networks* 32(3), 2010,
  /// > [doi:10.1016/j.socnet.2010.03.003](https://doi.org/10.1016/j.socnet.2010.03.003)
  public func valenteBridging(execution: Execution = .automatic) throws -> ValenteBridging {
    let edges = self.edges
    let chunkSize = max(1, (nodeCount + 63) / 64)
    let chunkCount = (nodeCount + chunkSize - 1) / chunkSize
    var sums = [EdgeRemoval?](repeating: nil, count: chunkCount)
    try sums.withUnsafeMutableBufferPointer { sums in
      try execution.forEachChunk(of: nodeCount, size: chunkSize) { chunk, sources in
        var removal = EdgeRemoval(outgoing: outgoing, incoming: incoming)
        for source in sources { removal.addPaths(from: source) }
        sums[chunk] = removal
      }
    }
    var closeness = 0.0
    var lossOfArc = [Double](repeating: 0, count: incoming.arcCount)
    for case let part? in sums {
      closeness += part.closeness
      for arc in lossOfArc.indices { lossOfArc[arc] += part.lossOfArc[arc] }
    }
    let pairs = Double(nodeCount) * Double(nodeCount - 1)
    func loss(_ source: Int, _ target: Int) -> Double {
      incoming.position(row: order.row(target), target: order.row(source)).map { lossOfArc[$0] }
        ?? 0
    }
    let losses = edges.map { edge in
      let forth = loss(edge.source, edge.target)
      return (direction == .directed ? forth : forth + loss(edge.target, edge.source)) / pairs
    }
    var total = [Double](repeating: 0, count: nodeCount)
    var count = total
    for (edge, loss) in zip(edges, losses) {
      for end in [edge.source, edge.target] {
        total[end] += loss
        count[end] += 1
      }
    }
    return ValenteBridging(
      cohesion: pairs > 0 ? closeness / pairs : 0,
      losses: EdgeMeasure(edges: edges, scores: losses),
      scores: NodeMeasure(scores: zip(total, count).map { $1 > 0 ? $0 / $1 : .nan }))
  }
}

/// What the removal of arcs does to the inverse distances from some sources.
///
/// Removing the arc *u* → *v* changes the distances from a source only if *u* is the one node
/// before *v* on shortest paths, and then only those of *v* and of nodes all of whose paths come
/// through it; the others keep theirs, and the changed ones are found from them.
private struct EdgeRemoval: Sendable {
  private let outgoing: CompressedRows
  private let incoming: CompressedRows
  /// Σ 1/*d* over the sources so far.
  private(set) var closeness = 0.0
  /// Per incoming arc, how much that sum falls without it.
  private(set) var lossOfArc: [Double]

  private var distance: [Int]
  /// How many nodes are just before a node on shortest paths, and the arc from the last of them.
  private var beforeCount: [Int]
  private var arcBefore: [Int]
  /// How many of the nodes just before a node have been cut off.
  private var cutCount: [Int]
  private var newDistance: [Int]

  init(outgoing: CompressedRows, incoming: CompressedRows) {
    self.outgoing = outgoing
    self.incoming = incoming
    lossOfArc = [Double](repeating: 0, count: incoming.arcCount)
    distance = [Int](repeating: -1, count: outgoing.rowCount)
    beforeCount = [Int](repeating: 0, count: outgoing.rowCount)
    arcBefore = beforeCount
    cutCount = beforeCount
    newDistance = distance
  }

  mutating func addPaths(from source: Int) {
    let reached = search(from: source)
    for node in reached.dropFirst() {
      closeness += 1 / Double(distance[node])
      if beforeCount[node] == 1 { lossOfArc[arcBefore[node]] += loss(cutting: node) }
    }
    for node in reached {
      distance[node] = -1
      beforeCount[node] = 0
    }
  }

  private mutating func search(from source: Int) -> [Int] {
    distance[source] = 0
    var queue = [source]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      for other in outgoing.targets(of: node).map(Int.init) where distance[other] < 0 {
        distance[other] = distance[node] + 1
        queue.append(other)
      }
    }
    for node in queue.dropFirst() {
      for arc in incoming.offsets[node]..<incoming.offsets[node + 1]
      where distance[Int(incoming.targets[arc])] == distance[node] - 1 {
        beforeCount[node] += 1
        arcBefore[node] = arc
      }
    }
    return queue
  }

  /// How much Σ 1/*d* falls without the only arc before a node.
  private mutating func loss(cutting first: Int) -> Double {
    // The nodes all of whose shortest paths come through the arc, by rising distance.
    var changed = [first]
    var touched: [Int] = []
    var next = 0
    cutCount[first] = 1
    touched.append(first)
    while next < changed.count {
      let node = changed[next]
      next += 1
      for other in outgoing.targets(of: node).map(Int.init)
      where distance[other] == distance[node] + 1 {
        if cutCount[other] == 0 { touched.append(other) }
        cutCount[other] += 1
        if cutCount[other] == beforeCount[other] { changed.append(other) }
      }
    }
    // Their new distances, level by level: from nodes that keep theirs, then from each other.
    var levels: [Int: [Int]] = [:]
    for node in changed {
      var best = Int.max
      for arc in incoming.offsets[node]..<incoming.offsets[node + 1]
      where node != first || arc != arcBefore[first] {
        let before = Int(incoming.targets[arc])
        let isKept = distance[before] >= 0 && cutCount[before] < max(1, beforeCount[before])
        if isKept { best = min(best, distance[before] + 1) }
      }
      newDistance[node] = best
      if best < .max { levels[best, default: []].append(node) }
    }
    var sum = 0.0
    while let level = levels.keys.min() {
      for node in levels.removeValue(forKey: level) ?? [] where newDistance[node] == level {
        // A node may stand in a level twice; the first time settles it.
        newDistance[node] = -level
        sum += 1 / Double(level)
        for other in outgoing.targets(of: node).map(Int.init) where newDistance[other] > level + 1 {
          newDistance[other] = level + 1
          levels[level + 1, default: []].append(other)
        }
      }
    }
    let loss = changed.reduce(0) { $0 + 1 / Double(distance[$1]) } - sum
    for node in touched { cutCount[node] = 0 }
    for node in changed { newDistance[node] = -1 }
    return max(0, loss)
  }
}
