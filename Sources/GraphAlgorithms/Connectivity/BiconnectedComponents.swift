public import GraphCore

/// The blocks of a graph, and what holds them together.
public struct BiconnectedComponents: Sendable, Hashable {
  /// The nodes of each block in rising order; blocks by falling size, then by their nodes.
  ///
  /// A block is a largest set of nodes that stays connected when any one of them is removed; a
  /// bridge with its two ends is a block too. A node can be in several blocks, an isolated node is
  /// in none.
  public let blocks: [[Int]]

  /// The nodes in more than one block, in rising order: removing one splits its component.
  public let articulationPoints: [Int]

  /// The edges whose removal splits their component, ordered by source and then target.
  public let bridges: [Edge]
}

extension GraphSnapshot {
  /// Returns the nodes whose removal splits their component.
  ///
  /// In a directed graph arcs count in both directions. Equals igraph's `articulation_points` and,
  /// for undirected graphs, NetworkX's.
  ///
  /// - Returns: The nodes in rising order.
  /// - Throws: `CancellationError`.
  /// - Complexity: O(*n* + *m*) time and space.
  ///
  /// > J. Hopcroft and R. Tarjan, "Algorithm 447: efficient algorithms for graph manipulation",
  /// > *Comm. ACM* 16(6), 1973, [doi:10.1145/362248.362272](https://doi.org/10.1145/362248.362272)
  public func articulationPoints() throws -> [Int] {
    try biconnectedComponents().articulationPoints
  }

  /// Returns the edges whose removal splits their component.
  ///
  /// In a directed graph arcs count in both directions, and two opposite arcs are two edges, of
  /// which neither is a bridge.
  ///
  /// - Returns: The edges, ordered by source and then target.
  /// - Throws: `CancellationError`.
  /// - Complexity: O(*n* + *m*) time and space.
  ///
  /// > R. Tarjan, "A note on finding the bridges of a graph", *Information Processing Letters*
  /// > 2(6), 1974, [doi:10.1016/0020-0190(74)90003-9](https://doi.org/10.1016/0020-0190(74)90003-9)
  public func bridges() throws -> [Edge] { try biconnectedComponents().bridges }

  /// Returns the blocks of the graph with its articulation points and bridges.
  ///
  /// In a directed graph arcs count in both directions. Strengths play no part.
  ///
  /// - Returns: Blocks, articulation points and bridges.
  /// - Throws: `CancellationError`.
  /// - Complexity: O(*n* + *m*) time and space.
  ///
  /// > J. Hopcroft and R. Tarjan, "Algorithm 447: efficient algorithms for graph manipulation",
  /// > *Comm. ACM* 16(6), 1973, [doi:10.1145/362248.362272](https://doi.org/10.1145/362248.362272)
  public func biconnectedComponents() throws -> BiconnectedComponents {
    try Task.checkCancellation()
    var search = BlockSearch(rows: undirectedRows())
    search.run()
    let blocks = search.blocks
      .map { block in block.map { order.node(Int($0)) }.sorted() }
      .sorted {
        $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count > $1.count
      }
    var blockCount = [Int](repeating: 0, count: nodeCount)
    for block in blocks {
      for node in block { blockCount[node] += 1 }
    }
    var bridges: [Edge] = []
    for block in blocks where block.count == 2 {
      let forward = strength(from: block[0], to: block[1])
      let backward = direction == .directed ? strength(from: block[1], to: block[0]) : nil
      switch (forward, backward) {
      case (let strength?, nil): bridges.append(Edge(block[0], block[1], strength: strength))
      case (nil, let strength?): bridges.append(Edge(block[1], block[0], strength: strength))
      default: break
      }
    }
    bridges.sort { ($0.source, $0.target) < ($1.source, $1.target) }
    return BiconnectedComponents(
      blocks: blocks, articulationPoints: blockCount.indices.filter { blockCount[$0] > 1 },
      bridges: bridges)
  }
}

/// Depth-first search for blocks, without recursion.
private struct BlockSearch {
  let rows: CompressedRows
  var blocks: [[UInt32]] = []

  init(rows: CompressedRows) { self.rows = rows }

  mutating func run() {
    let n = rows.rowCount
    let none = UInt32.max
    var number = [UInt32](repeating: none, count: n)
    var low = [UInt32](repeating: 0, count: n)
    var nextArc = [Int](repeating: 0, count: n)
    var open: [UInt32] = []
    var path: [UInt32] = []
    var found: UInt32 = 0
    for start in 0..<n where number[start] == none {
      path.append(UInt32(start))
      while let top = path.last {
        let row = Int(top)
        if number[row] == none {
          number[row] = found
          low[row] = found
          found += 1
          open.append(top)
          nextArc[row] = rows.offsets[row]
        }
        if nextArc[row] < rows.offsets[row + 1] {
          let target = rows.targets[nextArc[row]]
          nextArc[row] += 1
          if number[Int(target)] == none {
            path.append(target)
          } else {
            low[row] = min(low[row], number[Int(target)])
          }
          continue
        }
        path.removeLast()
        guard let before = path.last else {
          open.removeLast()
          continue
        }
        low[Int(before)] = min(low[Int(before)], low[row])
        if low[row] >= number[Int(before)] {
          var block = [before]
          while let member = open.popLast() {
            block.append(member)
            if member == top { break }
          }
          blocks.append(block)
        }
      }
    }
  }
}
