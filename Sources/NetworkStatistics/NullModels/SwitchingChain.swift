import GraphCore

/// A graph that is rewired step by step.
struct SwitchingChain {
  private let nodeCount: Int
  private let direction: GraphSnapshot.Direction
  private let labels: [Int]?
  private var edges: [Edge]
  /// The number of the edge that joins two nodes.
  private var positions: [UInt64: Int] = [:]
  private(set) var switches = 0

  init(_ graph: GraphSnapshot, labels: [Int]?) {
    nodeCount = graph.nodeCount
    direction = graph.direction
    self.labels = labels
    edges = graph.edges
    positions.reserveCapacity(edges.count)
    for (position, edge) in edges.enumerated() {
      positions[key(edge.source, edge.target)] = position
    }
  }

  func graph(isWeighted: Bool) throws -> GraphSnapshot {
    guard isWeighted else {
      return try GraphSnapshot(
        nodeCount: nodeCount, direction: direction, pairs: edges.map { ($0.source, $0.target) })
    }
    return try GraphSnapshot(
      nodeCount: nodeCount, direction: direction, edges: edges, parallelEdges: .reject)
  }

  /// Tries to replace two random edges *a*–*b* and *c*–*d* by *a*–*d* and *c*–*b*.
  mutating func switchEdges(_ random: inout CounterRandom) {
    guard edges.count > 1 else { return }
    let first = random.below(edges.count)
    let second = random.below(edges.count)
    // An undirected edge is met from either end, or some switches would never be tried.
    let isTurned = direction == .undirected && random.next() >> 63 == 1
    guard first != second else { return }
    let (a, b) = (edges[first].source, edges[first].target)
    let (c, d) =
      isTurned
      ? (edges[second].target, edges[second].source)
      : (edges[second].source, edges[second].target)
    guard a != d, c != b, positions[key(a, d)] == nil, positions[key(c, b)] == nil else { return }
    // Two edges that trade ends keep the mixing of groups if those ends are of one group, or the
    // ends that stay are.
    if let labels, labels[a] != labels[c], labels[b] != labels[d] { return }
    replace(first, a, d)
    replace(second, c, b)
    switches += 1
  }

  /// Turns around the directed triangle on three random nodes, if that is all there is among them.
  mutating func turnTriangle(_ random: inout CounterRandom) {
    guard nodeCount > 2 else { return }
    let a = random.below(nodeCount)
    let b = random.below(nodeCount)
    let c = random.below(nodeCount)
    guard a != b, b != c, a != c,
      let ab = positions[key(a, b)], let bc = positions[key(b, c)], let ca = positions[key(c, a)],
      positions[key(b, a)] == nil, positions[key(c, b)] == nil, positions[key(a, c)] == nil
    else { return }
    replace(ab, a, c)
    replace(bc, b, a)
    replace(ca, c, b)
    switches += 1
  }

  private mutating func replace(_ position: Int, _ source: Int, _ target: Int) {
    positions[key(edges[position].source, edges[position].target)] = nil
    edges[position] = Edge(source, target, strength: edges[position].strength)
    positions[key(source, target)] = position
  }

  private func key(_ source: Int, _ target: Int) -> UInt64 {
    let low = direction == .undirected ? min(source, target) : source
    let high = direction == .undirected ? max(source, target) : target
    return UInt64(low) << 32 | UInt64(high)
  }
}
