import GraphCore

/// Dinic's algorithm: the largest flow between two nodes of a snapshot.
///
/// Arc 2*i* is edge *i* from its source to its target and arc 2*i* + 1 leads back; what each can
/// still take is its residual. A phase finds the levels of the residual graph and fills it level by
/// level; a filled arc's residual is exactly 0, so the algorithm ends for strengths as it does for
/// whole numbers.
struct Flow {
  let edges: [Edge]
  private let isDirected: Bool
  private let capacities: [Double]
  private(set) var residuals: [Double]
  /// The arcs that leave each node.
  private let arcStart: [Int]
  private let arcs: [Int]
  private var levels: [Int]
  private var nextArc: [Int]

  init(_ graph: GraphSnapshot, strengths: StrengthUse) {
    let n = graph.nodeCount
    let edges = graph.edges
    self.edges = edges
    isDirected = graph.direction == .directed
    capacities = edges.map { strengths == .counted ? $0.strength : 1 }
    var starts = [Int](repeating: 0, count: n + 1)
    for edge in edges {
      starts[edge.source + 1] += 1
      starts[edge.target + 1] += 1
    }
    for node in 0..<n { starts[node + 1] += starts[node] }
    var next = starts
    var arcs = [Int](repeating: 0, count: 2 * edges.count)
    for (index, edge) in edges.enumerated() {
      arcs[next[edge.source]] = 2 * index
      next[edge.source] += 1
      arcs[next[edge.target]] = 2 * index + 1
      next[edge.target] += 1
    }
    arcStart = starts
    self.arcs = arcs
    residuals = [Double](repeating: 0, count: arcs.count)
    levels = [Int](repeating: -1, count: n)
    nextArc = starts
  }

  private func head(_ arc: Int) -> Int {
    arc & 1 == 0 ? edges[arc >> 1].target : edges[arc >> 1].source
  }

  /// Finds the largest flow.
  mutating func run(from source: Int, to target: Int) throws {
    for (index, capacity) in capacities.enumerated() {
      residuals[2 * index] = capacity
      residuals[2 * index + 1] = isDirected ? 0 : capacity
    }
    while true {
      try Task.checkCancellation()
      findLevels(from: source)
      guard levels[target] >= 0 else { return }
      nextArc = arcStart
      fill(from: source, to: target)
    }
  }

  /// Finds the levels of the residual graph; a node that is not reached has level −1.
  private mutating func findLevels(from source: Int) {
    for node in levels.indices { levels[node] = -1 }
    levels[source] = 0
    var queue = [source]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      for position in arcStart[node]..<arcStart[node + 1] {
        let arc = arcs[position]
        let other = head(arc)
        if residuals[arc] > 0 && levels[other] < 0 {
          levels[other] = levels[node] + 1
          queue.append(other)
        }
      }
    }
  }

  /// Sends flow along paths of rising level until none is left.
  private mutating func fill(from source: Int, to target: Int) {
    var path: [Int] = []
    var node = source
    while true {
      if node == target {
        let least = path.reduce(.infinity) { min($0, residuals[$1]) }
        for arc in path {
          residuals[arc] -= least
          residuals[arc ^ 1] += least
        }
        // Go on from the tail of the first arc that is full.
        let cut = path.firstIndex { residuals[$0] <= 0 } ?? 0
        node = head(path[cut] ^ 1)
        path.removeSubrange(cut...)
        continue
      }
      var isStuck = true
      while nextArc[node] < arcStart[node + 1] {
        let arc = arcs[nextArc[node]]
        let other = head(arc)
        if residuals[arc] > 0 && levels[other] == levels[node] + 1 {
          path.append(arc)
          node = other
          isStuck = false
          break
        }
        nextArc[node] += 1
      }
      guard isStuck else { continue }
      guard let last = path.popLast() else { return }
      node = head(last ^ 1)
      nextArc[node] += 1
    }
  }

  /// The nodes on the source's side of a smallest cut, once ``run(from:to:)`` has ended.
  var sourceSide: [Bool] { levels.map { $0 >= 0 } }

  /// Returns the nodes of one path per unit of flow, for edges that each take one unit.
  func unitPaths(from source: Int, to target: Int) -> [[Int]] {
    // Flow in both directions of an edge has cancelled out.
    var isUsed = residuals.indices.map { arc in
      let own = arc & 1 == 0 || !isDirected ? capacities[arc >> 1] : 0
      return residuals[arc] < own
    }
    var next = arcStart
    var paths: [[Int]] = []
    while true {
      var path = [source]
      var position: [Int: Int] = [source: 0]
      var node = source
      while node != target {
        var found: Int?
        while found == nil, next[node] < arcStart[node + 1] {
          if isUsed[arcs[next[node]]] { found = arcs[next[node]] }
          next[node] += 1
        }
        // Only at the source does no arc with flow remain.
        guard let arc = found else { return paths }
        isUsed[arc] = false
        node = head(arc)
        if let earlier = position[node] {
          // A loop of the flow carries nothing.
          for dropped in path[(earlier + 1)...] { position[dropped] = nil }
          path.removeSubrange((earlier + 1)...)
        } else {
          position[node] = path.count
          path.append(node)
        }
      }
      paths.append(path)
    }
  }
}
