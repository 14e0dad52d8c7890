import GraphAlgorithms
import GraphCore
import Testing
import _TestSupport

/// Betweenness where there are more shortest paths than an `Int` counts.
struct PathCountTests {
  /// Layers of a few nodes, random ties between one and the next.
  static func layers(_ count: Int, width: Int, direction: GraphSnapshot.Direction) throws
    -> GraphSnapshot
  {
    var random = CounterRandom(seed: 12)
    var pairs: [(Int, Int)] = []
    for layer in 1..<count {
      for a in 0..<width {
        for b in 0..<width where a == b || Double.random(in: 0..<1, using: &random) < 0.8 {
          pairs.append(((layer - 1) * width + a, layer * width + b))
        }
      }
    }
    return try GraphSnapshot(nodeCount: count * width, direction: direction, pairs: pairs)
  }

  @Test(arguments: [GraphSnapshot.Direction.undirected, .directed])
  func equalsExactCounts(_ direction: GraphSnapshot.Direction) throws {
    let graph = try Self.layers(36, width: 5, direction: direction)
    let n = graph.nodeCount
    var most = 0
    var paths: [[BigCount]] = []
    var hops: [[Int]] = []
    for source in 0..<n {
      var count = [BigCount](repeating: .zero, count: n)
      var hop = [Int](repeating: -1, count: n)
      count[source] = .one
      hop[source] = 0
      var queue = [source]
      var next = 0
      while next < queue.count {
        let node = queue[next]
        next += 1
        for target in graph.neighbors(of: node) {
          if hop[target] < 0 {
            hop[target] = hop[node] + 1
            queue.append(target)
          }
          if hop[target] == hop[node] + 1 { count[target] = count[target] + count[node] }
        }
      }
      paths.append(count)
      hops.append(hop)
      most = max(most, count.map(\.bitCount).max() ?? 0)
    }
    #expect(most > 64)
    var expected = [Double](repeating: 0, count: n)
    for s in 0..<n {
      for t in 0..<n where t != s && hops[s][t] >= 0 && (direction == .directed || s < t) {
        for v in 0..<n where v != s && v != t && hops[s][v] >= 0 && hops[v][t] >= 0 {
          guard hops[s][v] + hops[v][t] == hops[s][t] else { continue }
          expected[v] += (paths[s][v] * paths[v][t]) / paths[s][t]
        }
      }
    }
    #expect(try agree(graph.betweenness().scores, expected))
    // The same by costs, which another kernel counts.
    let edges = graph.edges.map { Edge($0.source, $0.target, strength: 0.7) }
    let priced = try GraphSnapshot(
      nodeCount: n, direction: direction, edges: edges, parallelEdges: .reject)
    #expect(try agree(priced.betweenness(cost: .length).scores, expected))
  }

  /// Rings of four in a row: 2^k paths from end to end.
  @Test(arguments: [10, 60, 400, 1_023])
  func countsTheWaysThroughRings(_ rings: Int) throws {
    let graph = try Self.rings(rings)
    // Halved, because an undirected pair has two ends; from the first joint, which is no inner node.
    let expected = (0...3 * rings).map { node -> Double in
      let behind = Double(3 * (rings - node / 3))
      return node == 0 ? 0 : node % 3 == 0 ? behind / 2 : (behind - 2) / 4
    }
    for cost in [PathCost.hops, .length] {
      #expect(try agree(graph.betweenness(from: [0], cost: cost).scores, expected))
    }
  }

  @Test(arguments: [1_024, 1_200])
  func refusesMoreWaysThanADoubleHolds(_ rings: Int) throws {
    let graph = try Self.rings(rings)
    for cost in [PathCost.hops, .length] {
      #expect(throws: AnalysisError.self) { try graph.betweenness(from: [0], cost: cost) }
    }
    #expect(throws: AnalysisError.self) { try graph.groupBetweenness(of: [1]) }
  }

  private static func rings(_ rings: Int) throws -> GraphSnapshot {
    // Joint 3i, and two nodes between it and the next.
    var edges: [Edge] = []
    for joint in stride(from: 0, to: 3 * rings, by: 3) {
      for between in [joint + 1, joint + 2] {
        edges += [Edge(joint, between, strength: 2), Edge(between, joint + 3, strength: 2)]
      }
    }
    return try GraphSnapshot(nodeCount: 3 * rings + 1, edges: edges, parallelEdges: .reject)
  }
}
