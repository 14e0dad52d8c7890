import GraphCore
import Testing

/// Small random graphs for comparing a measure with a slow second implementation, and their dense
/// matrices.
struct RandomGraph: Sendable, CustomTestStringConvertible {
  var nodes: Int
  var direction: GraphSnapshot.Direction
  var isWeighted: Bool
  var density: Double
  var seed: UInt64

  var testDescription: String {
    "\(nodes) nodes, \(direction.rawValue), \(isWeighted ? "weighted" : "unweighted"), "
      + "density \(density), seed \(seed)"
  }

  /// Sparse ones fall apart into components and isolates; dense ones do not.
  static let all: [RandomGraph] = [GraphSnapshot.Direction.undirected, .directed].flatMap {
    direction in
    [false, true].flatMap { isWeighted in
      [(7, 0.2), (12, 0.5), (30, 0.06), (30, 0.3)].flatMap { nodes, density in
        (0..<3).map { seed in
          RandomGraph(
            nodes: nodes, direction: direction, isWeighted: isWeighted, density: density,
            seed: UInt64(seed))
        }
      }
    }
  }

  static let unweighted = all.filter { !$0.isWeighted }
  static let undirected = all.filter { $0.direction == .undirected }
  static let directed = all.filter { $0.direction == .directed }

  var edges: [Edge] {
    var random = CounterRandom(seed: seed, stream: UInt64(nodes))
    var edges: [Edge] = []
    for source in 0..<nodes {
      for target in 0..<nodes where target != source {
        if direction == .undirected && target < source { continue }
        if Double.random(in: 0..<1, using: &random) < density {
          edges.append(Edge(source, target, strength: Double.random(in: 0.5..<4, using: &random)))
        }
      }
    }
    return edges
  }

  var snapshot: GraphSnapshot {
    get throws {
      try isWeighted
        ? GraphSnapshot(
          nodeCount: nodes, direction: direction, edges: edges, parallelEdges: .reject)
        : GraphSnapshot(
          nodeCount: nodes, direction: direction, pairs: edges.map { ($0.source, $0.target) })
    }
  }

  /// `matrix[i][j]` is the strength from *i* to *j*, 0 without an edge.
  var matrix: [[Double]] {
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: nodes), count: nodes)
    for edge in edges {
      let value = isWeighted ? edge.strength : 1
      matrix[edge.source][edge.target] = value
      if direction == .undirected { matrix[edge.target][edge.source] = value }
    }
    return matrix
  }
}

extension RandomGraph {
  /// A graph large enough to be cut into many chunks, skewed like real ones.
  static func skewed(
    nodes: Int, edges: Int, direction: GraphSnapshot.Direction = .undirected,
    isWeighted: Bool = false
  ) throws -> GraphSnapshot {
    var random = CounterRandom(seed: 7)
    let list = (0..<edges).map { _ in
      let u = Double.random(in: 0..<1, using: &random)
      let v = Double.random(in: 0..<1, using: &random)
      return Edge(
        Int(u * u * u * Double(nodes)), Int(v * v * Double(nodes)),
        strength: Double.random(in: 0.5..<4, using: &random))
    }
    return try isWeighted
      ? GraphSnapshot(nodeCount: nodes, direction: direction, edges: list, parallelEdges: .sum)
      : GraphSnapshot(
        nodeCount: nodes, direction: direction, pairs: list.map { ($0.source, $0.target) })
  }
}

/// Graphs whose measures have a closed form.
enum ClosedForm {
  static func path(_ n: Int) throws -> GraphSnapshot {
    try GraphSnapshot(nodeCount: n, pairs: (0..<max(0, n - 1)).map { ($0, $0 + 1) })
  }

  static func cycle(_ n: Int) throws -> GraphSnapshot {
    try GraphSnapshot(nodeCount: n, pairs: (0..<n).map { ($0, ($0 + 1) % n) })
  }

  /// Node 0 tied to all others.
  static func star(_ n: Int) throws -> GraphSnapshot {
    try GraphSnapshot(nodeCount: n, pairs: (1..<max(1, n)).map { (0, $0) })
  }

  static func complete(_ n: Int) throws -> GraphSnapshot {
    try GraphSnapshot(nodeCount: n, pairs: (0..<n).flatMap { i in (0..<i).map { (i, $0) } })
  }
}

/// The largest difference of two vectors, infinite where only one is NaN.
func largestDifference(_ a: [Double], _ b: [Double]) -> Double {
  guard a.count == b.count else { return .infinity }
  return zip(a, b).map { x, y in
    x.isNaN || y.isNaN ? (x.isNaN && y.isNaN ? 0 : .infinity) : abs(x - y)
  }.max() ?? 0
}
