public import GraphCore

/// Shortest paths by definition, slowly: the second implementation that tests compare with.
public struct SlowPaths {
  /// `distance[s][t]`, infinite where there is no path.
  public private(set) var distance: [[Double]]
  /// `paths[s][t]`: the number of shortest paths.
  public private(set) var paths: [[Double]]

  /// Finds all distances by Floyd's and Warshall's algorithm.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - cost: What an edge of a strength costs, above 0.
  public init(_ graph: GraphSnapshot, cost: (Double) -> Double = { _ in 1 }) {
    let n = graph.nodeCount
    let infinity = Double.infinity
    var length = [[Double]](repeating: [Double](repeating: infinity, count: n), count: n)
    for edge in graph.edges {
      length[edge.source][edge.target] = cost(edge.strength)
      if graph.direction == .undirected { length[edge.target][edge.source] = cost(edge.strength) }
    }
    distance = length
    for v in 0..<n { distance[v][v] = 0 }
    for k in 0..<n {
      for i in 0..<n {
        for j in 0..<n {
          distance[i][j] = min(distance[i][j], distance[i][k] + distance[k][j])
        }
      }
    }
    paths = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
    for s in 0..<n {
      paths[s][s] = 1
      let order = (0..<n).filter { $0 != s && distance[s][$0] < infinity }
        .sorted { distance[s][$0] < distance[s][$1] }
      for t in order {
        for v in 0..<n where Self.ties(distance[s][v] + length[v][t], distance[s][t]) {
          paths[s][t] += paths[s][v]
        }
      }
    }
  }

  /// The share of shortest paths through `v`, summed over ordered pairs of other nodes.
  public func betweenness(of v: Int, from sources: [Int]) -> Double {
    var sum = 0.0
    for s in sources where s != v {
      for t in distance.indices where t != v && t != s && paths[s][t] > 0 {
        if Self.ties(distance[s][v] + distance[v][t], distance[s][t]) {
          sum += paths[s][v] * paths[v][t] / paths[s][t]
        }
      }
    }
    return sum
  }

  /// The share of shortest paths along the arc from `a` to `b`, summed over ordered pairs.
  public func betweenness(ofArc a: Int, _ b: Int, cost: Double) -> Double {
    var sum = 0.0
    for s in distance.indices {
      for t in distance.indices where t != s && paths[s][t] > 0 {
        if Self.ties(distance[s][a] + cost + distance[b][t], distance[s][t]) {
          sum += paths[s][a] * paths[b][t] / paths[s][t]
        }
      }
    }
    return sum
  }

  private static func ties(_ a: Double, _ b: Double) -> Bool {
    a.isFinite && b.isFinite && abs(a - b) <= 1e-9 * max(1, b)
  }
}

/// Whether two lists agree within a share of the largest value, NaN with NaN.
///
/// - Parameters:
///   - a: One list.
///   - b: The other.
///   - tolerance: The share.
/// - Returns: Whether every pair agrees.
public func agree(_ a: [Double], _ b: [Double], tolerance: Double = 1e-10) -> Bool {
  let scale = max(1, b.filter(\.isFinite).map(abs).max() ?? 0)
  return a.count == b.count
    && zip(a, b).allSatisfy { x, y in
      x == y || (x.isNaN && y.isNaN) || abs(x - y) <= tolerance * scale
    }
}
