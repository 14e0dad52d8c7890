public import GraphCore

/// Which nodes a network loses first.
public enum NodeLoss: String, Sendable, Hashable, CaseIterable {
  /// Any, each as likely as another.
  case random
  /// Those with the most ties.
  case degree
  /// Those that most shortest paths pass.
  case betweenness
}

/// When the order of losses is settled.
public enum LossOrder: String, Sendable, Hashable, CaseIterable {
  /// Once, on the whole network.
  case initial
  /// Anew after each loss, on what is left.
  case recomputed
}

/// What is left of the largest component as a network loses one node after another.
public struct ResilienceCurve: Sendable, Hashable {
  /// Which nodes are lost first.
  public let loss: NodeLoss
  /// When the order was settled.
  public let order: LossOrder
  /// The lost nodes, first to last; of random losses those of the first draw.
  public let lostNodes: [Int]
  /// The nodes of the largest component after 0, 1, … *n* losses, as a share of all *n*; the mean
  /// over the draws of random losses.
  public let largestShares: [Double]
  /// The standard deviation over the draws, point by point; `nil` without draws.
  public let deviations: [Double]?

  /// Robustness *R* = Σ *S(q)* / *n* over *q* = 1 … *n* losses: from 1/*n* in a star that loses its
  /// middle first to (*n* − 1)/2*n* in a complete network; `nil` without nodes.
  public var robustness: Double? {
    let n = largestShares.count - 1
    return n > 0 ? largestShares.dropFirst().reduce(0, +) / Double(n) : nil
  }

  /// Returns how many losses leave at most a share of the nodes in one component.
  ///
  /// - Parameter share: The share of all nodes.
  /// - Returns: The smallest number of losses.
  public func losses(until share: Double) -> Int? {
    largestShares.firstIndex { $0 <= share + 1e-12 }
  }
}

extension GraphSnapshot {
  /// Returns how the largest component shrinks as nodes are lost.
  ///
  /// Direction and strength are ignored, but for betweenness, which follows direction if there is
  /// one. Of nodes of equal betweenness the one with more partners is lost first, of those and of
  /// nodes of equal degree the one with the smaller number.
  ///
  /// - Parameters:
  ///   - loss: Which nodes are lost first.
  ///   - order: When the order is settled; random losses have no use for it.
  ///   - draws: How many random orders to take the mean of.
  ///   - seed: The seed of the random orders.
  ///   - execution: How to run.
  /// - Returns: The curve, the same bits for any number of threads.
  /// - Throws: ``AnalysisError`` if `draws` is not positive; `CancellationError`.
  /// - Complexity: O((*n* + *m*) α) per order; betweenness takes O(*n* *m*), and recomputed *n* times
  ///   as much.
  ///
  /// > C. M. Schneider et al., "Mitigation of malicious attacks on networks", *PNAS* 108(10), 2011,
  /// > [doi:10.1073/pnas.1009440108](https://doi.org/10.1073/pnas.1009440108);
  /// > R. Albert, H. Jeong and A.-L. Barabási, "Error and attack tolerance of complex networks",
  /// > *Nature* 406, 2000, [doi:10.1038/35019019](https://doi.org/10.1038/35019019)
  public func resilience(
    under loss: NodeLoss, _ order: LossOrder = .recomputed, draws: Int = 1_000, seed: UInt64 = 1,
    execution: Execution = .automatic
  ) throws -> ResilienceCurve {
    let shrinking = Shrinking(self)
    guard loss == .random else {
      let lost =
        order == .initial
        ? try lossRanking(loss, execution) : try recomputedOrder(loss, execution)
      return ResilienceCurve(
        loss: loss, order: order, lostNodes: lost,
        largestShares: shrinking.largest(losing: lost).map { Double($0) / Double(nodeCount) },
        deviations: nil)
    }
    guard draws > 0 else {
      throw AnalysisError(.invalidOption, "\(draws) draws; a mean needs at least 1")
    }
    func lostNodes(_ draw: Int) -> [Int] {
      var random = CounterRandom(seed: seed, stream: UInt64(draw))
      return Array(0..<nodeCount).shuffled(using: &random)
    }
    // Whole numbers, so that it does not matter in which order they are added.
    let chunkSize = max(1, (draws + 63) / 64)
    let empty = [Int](repeating: 0, count: nodeCount + 1)
    var sums = [(plain: [Int], squares: [Int])](
      repeating: (empty, empty), count: (draws + chunkSize - 1) / chunkSize)
    try sums.withUnsafeMutableBufferPointer { sums in
      try execution.forEachChunk(of: draws, size: chunkSize) { chunk, range in
        for draw in range {
          for (step, size) in shrinking.largest(losing: lostNodes(draw)).enumerated() {
            sums[chunk].plain[step] += size
            sums[chunk].squares[step] += size * size
          }
        }
      }
    }
    let (n, count) = (Double(nodeCount), Double(draws))
    let totals = empty.indices.map { step in sums.reduce(0) { $0 + $1.plain[step] } }
    let deviations = empty.indices.map { step in
      let squares = sums.reduce(0) { $0 + $1.squares[step] }
      let spread = Double(draws * squares - totals[step] * totals[step])
      return draws > 1 && n > 0 ? (spread / (count * (count - 1))).squareRoot() / n : 0
    }
    return ResilienceCurve(
      loss: loss, order: order, lostNodes: lostNodes(0),
      largestShares: totals.map { n > 0 ? Double($0) / (count * n) : 0 }, deviations: deviations)
  }

  /// The nodes in the order of their loss: by falling score, then by falling degree, then by number.
  private func lossRanking(_ loss: NodeLoss, _ execution: Execution) throws -> [Int] {
    let rows = undirectedRows()
    let degrees = (0..<nodeCount).map { Double(rows.length(order.row($0))) }
    let scores =
      loss == .betweenness ? try betweenness(execution: execution.silent).scores : degrees
    return degrees.indices.sorted {
      (-scores[$0], -degrees[$0], $0) < (-scores[$1], -degrees[$1], $1)
    }
  }

  private func recomputedOrder(_ loss: NodeLoss, _ execution: Execution) throws -> [Int] {
    var left = Array(0..<nodeCount)
    var ties = edges.map { ($0.source, $0.target) }
    var lost: [Int] = []
    while !left.isEmpty {
      var number = [Int](repeating: -1, count: nodeCount)
      for (new, old) in left.enumerated() { number[old] = new }
      let rest = try GraphSnapshot(
        nodeCount: left.count, direction: direction,
        pairs: ties.map { (number[$0.0], number[$0.1]) })
      // Without ties nothing can shrink any more, and the order is that of the numbers.
      guard let next = try ties.isEmpty ? 0 : rest.lossRanking(loss, execution).first else {
        break
      }
      let node = left.remove(at: next)
      lost.append(node)
      ties.removeAll { $0.0 == node || $0.1 == node }
      execution.report(Double(lost.count) / Double(nodeCount))
    }
    return lost
  }
}

/// Finds the largest components of a network that loses nodes by adding them backwards.
private struct Shrinking: Sendable {
  private let rows: [[Int]]

  init(_ graph: GraphSnapshot) {
    let count = graph.nodeCount
    var rows = [[Int]](repeating: [], count: count)
    for edge in graph.edges {
      rows[edge.source].append(edge.target)
      rows[edge.target].append(edge.source)
    }
    self.rows = rows
  }

  /// The nodes of the largest component after each number of losses.
  func largest(losing nodes: [Int]) -> [Int] {
    let count = rows.count
    var parent = Array(0..<count)
    var size = [Int](repeating: 0, count: count)
    func root(_ node: Int) -> Int {
      var node = node
      while parent[node] != node {
        parent[node] = parent[parent[node]]
        node = parent[node]
      }
      return node
    }
    var sizes = [Int](repeating: 0, count: count + 1)
    var largest = 0
    for step in nodes.indices.reversed() {
      let node = nodes[step]
      size[node] = 1
      for partner in rows[node] where size[root(partner)] > 0 {
        let (a, b) = (root(node), root(partner))
        guard a != b else { continue }
        let (small, large) = size[a] < size[b] ? (a, b) : (b, a)
        parent[small] = large
        size[large] += size[small]
      }
      largest = max(largest, size[root(node)])
      sizes[step] = largest
    }
    return sizes
  }
}
