import GraphAlgorithms
public import GraphCore

/// How many nodes have how many others at each distance: a picture of a graph that does not depend
/// on the numbers of its nodes.
///
/// > J. P. Bagrow, E. M. Bollt, J. D. Skufca and D. ben-Avraham, "Portraits of complex networks",
/// > *EPL* 81, 2008, [doi:10.1209/0295-5075/81/68004](https://doi.org/10.1209/0295-5075/81/68004)
public struct NetworkPortrait: Sendable, Hashable {
  /// The number of nodes of the graph.
  public let nodeCount: Int

  /// *B*(*l*, *k*) as `rows[l][k]`, the number of nodes with exactly *k* others at *l* steps.
  ///
  /// Row 0 holds each node's distance to itself; zeros at the end of a row are left out.
  public let rows: [[Int]]

  /// Takes the portrait of a graph.
  ///
  /// Directed graphs are searched along arcs. Nodes without a path are at no distance.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - execution: How to run.
  /// - Throws: `CancellationError`.
  /// - Complexity: O(*n* · *m*) time, O(*n* · *d*) space for a diameter of *d*.
  public init(_ graph: GraphSnapshot, execution: Execution = .automatic) throws {
    nodeCount = graph.nodeCount
    let shells = try execution.draws(graph.nodeCount, chunkSize: 16) { source in
      let distances = try graph.distances(from: source, execution: .single)
      var shell = [Int](repeating: 0, count: distances.farthest + 1)
      for steps in distances.hops where steps >= 0 { shell[Int(steps)] += 1 }
      return shell
    }
    let depth = shells.map(\.count).max() ?? 0
    var rows = [[Int]](repeating: [], count: depth)
    for shell in shells {
      for distance in 0..<depth {
        let count = distance < shell.count ? shell[distance] : 0
        if rows[distance].count <= count {
          rows[distance] += [Int](repeating: 0, count: count + 1 - rows[distance].count)
        }
        rows[distance][count] += 1
      }
    }
    self.rows = rows
  }

  /// Returns how different two portraits are.
  ///
  /// With *P*(*k*, *l*) = *P*(*k* | *l*) · *P*(*l*), where *P*(*k* | *l*) = *B*(*l*, *k*) / *n* and
  /// *P*(*l*) = Σ*kB*(*l*, *k*) / Σ*nᶜ*² over components *c*, and *Q* the same of the other graph, it
  /// is the Jensen–Shannon divergence of *P* and *Q* in bits. Equals netrd's `portrait_divergence`;
  /// its class `PortraitDivergence` first bins distances by percentiles.
  ///
  /// The graphs may have different sizes; neither names nor numbers of nodes matter. A difference
  /// between two regions means little by itself: compare it with that of random graphs of their
  /// sizes and densities.
  ///
  /// - Parameter other: The other portrait.
  /// - Returns: 0 for graphs with the same portrait, at most 1.
  /// - Throws: ``AnalysisError`` if a graph has no nodes.
  /// - Complexity: O(*n* · *d*).
  ///
  /// > J. P. Bagrow and E. M. Bollt, "An information-theoretic, all-scales approach to comparing
  /// > networks", *Applied Network Science* 4, 2019,
  /// > [doi:10.1007/s41109-019-0156-x](https://doi.org/10.1007/s41109-019-0156-x)
  public func divergence(from other: NetworkPortrait) throws -> Double {
    guard nodeCount > 0, other.nodeCount > 0 else {
      throw AnalysisError(.undefined, "a graph without nodes has no portrait to compare")
    }
    let first = probabilities
    let second = other.probabilities
    var divergence = 0.0
    for row in 0..<max(first.count, second.count) {
      let a = row < first.count ? first[row] : []
      let b = row < second.count ? second[row] : []
      for column in 0..<max(a.count, b.count) {
        let p = column < a.count ? a[column] : 0
        let q = column < b.count ? b[column] : 0
        let middle = (p + q) / 2
        if p > 0 { divergence += p * Elementary.log2(p / middle) / 2 }
        if q > 0 { divergence += q * Elementary.log2(q / middle) / 2 }
      }
    }
    return min(1, max(0, divergence))
  }

  /// *P*(*k*, *l*), row by row.
  private var probabilities: [[Double]] {
    let weights = rows.map { row in
      row.indices.reduce(0.0) { $0 + Double($1) * Double(row[$1]) }
    }
    // Σ over l and k of k·B(l, k) is the number of ordered pairs with a path, Σnᶜ².
    let total = weights.reduce(0, +)
    return zip(rows, weights).map { row, weight in
      row.map { Double($0) / Double(nodeCount) * weight / total }
    }
  }
}
