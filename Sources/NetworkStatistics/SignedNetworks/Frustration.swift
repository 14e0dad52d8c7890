import GraphAlgorithms
import GraphCore

/// The division of a signed graph into two camps that the fewest ties speak against.
public struct Frustration: Sendable, Hashable {
  /// The camp of each node, 0 or 1; each component's first node is in camp 0.
  public let camps: [Int]
  /// The ties that speak against the camps: positive ones between them and negative ones within.
  public let frustratedTies: [SignedGraph.Tie]
  /// How many ties must at least speak against any two camps.
  public let lowerBound: Int
  /// The number of ties.
  public let tieCount: Int

  /// Whether no other two camps have fewer ties against them: ``frustratedTies`` are then the
  /// frustration index.
  public var isExact: Bool { lowerBound == frustratedTies.count }

  /// The frustration index, or `nil` if only its bounds were found.
  public var index: Int? { isExact ? lowerBound : nil }

  /// 1 − 2*L*/*m* for a frustration index of *L*: 1 if balanced, at least 0; `nil` without ties or
  /// if only bounds were found.
  public var normalized: Double? {
    guard let index, tieCount > 0 else { return nil }
    return 1 - 2 * Double(index) / Double(tieCount)
  }
}

extension SignedGraph {
  /// Returns the frustration of the graph: how many ties would have to change their sign, or go, to
  /// make it balanced.
  ///
  /// Every block of the graph (see ``GraphCore/GraphSnapshot/biconnectedComponents()``) is solved by
  /// itself, since cycles do not reach over blocks. A search by branch and bound is exact: it solves
  /// ever larger parts, each of which bounds the next from below. Where a block takes more steps than
  /// allowed, its best camps are those that moving single nodes finds, and its lower bound is that of
  /// the largest part solved or of unbalanced cycles without a tie in common; the result then says
  /// that it is not exact.
  ///
  /// - Parameters:
  ///   - stepLimit: The number of steps after which the exact search of a block is given up.
  ///   - seed: The seed of the camps from which single nodes are moved.
  /// - Returns: The camps, the ties against them and a lower bound.
  /// - Throws: `CancellationError`.
  /// - Complexity: Exponential in the size of a block at worst, but O(`stepLimit` · *k*) time for
  ///   each, and O(*n* + *m*) space.
  ///
  /// > F. Harary, "On the measurement of structural balance", *Behavioral Science* 4(4), 1959,
  /// > [doi:10.1002/bs.3830040405](https://doi.org/10.1002/bs.3830040405); S. Aref and M. C. Wilson,
  /// > "Measuring partial balance in signed networks", *J. Complex Networks* 6(4), 2018,
  /// > [doi:10.1093/comnet/cnx044](https://doi.org/10.1093/comnet/cnx044)
  public func frustration(stepLimit: Int = 2_000_000, seed: UInt64 = 1) throws -> Frustration {
    guard hasNegativeTies else {
      return Frustration(
        camps: [Int](repeating: 0, count: nodeCount), frustratedTies: [], lowerBound: 0,
        tieCount: ties.count)
    }
    let graph = try GraphSnapshot(
      nodeCount: nodeCount, pairs: ties.map { ($0.source, $0.target) })
    let blocks = try graph.biconnectedComponents().blocks
    let neighbors = self.neighbors
    var lowerBound = 0
    var campsOfBlock: [[Int]] = []
    for nodes in blocks {
      try Task.checkCancellation()
      let number = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1, $0) })
      let inside = nodes.map { node in
        neighbors[node].compactMap { other, sign in number[other].map { ($0, sign) } }
      }
      var search = CampSearch(neighbors: inside, stepLimit: stepLimit, seed: seed)
      campsOfBlock.append(search.run())
      lowerBound += search.lowerBound
    }
    let camps = joined(blocks, campsOfBlock)
    return Frustration(
      camps: camps,
      frustratedTies: ties.filter { tie in
        (camps[tie.source] == camps[tie.target]) == (tie.sign == .negative)
      },
      lowerBound: lowerBound, tieCount: ties.count)
  }

  /// Turns the camps of blocks around until they agree on the nodes they share.
  private func joined(_ blocks: [[Int]], _ campsOfBlock: [[Int]]) -> [Int] {
    var blocksOfNode = [[Int]](repeating: [], count: nodeCount)
    for (block, nodes) in blocks.enumerated() {
      for node in nodes { blocksOfNode[node].append(block) }
    }
    var camps = [Int](repeating: -1, count: nodeCount)
    var isJoined = [Bool](repeating: false, count: blocks.count)
    for start in 0..<nodeCount where camps[start] < 0 {
      camps[start] = 0
      var open = [start]
      while let node = open.popLast() {
        for block in blocksOfNode[node] where !isJoined[block] {
          isJoined[block] = true
          let own = zip(blocks[block], campsOfBlock[block])
          let turn = own.contains { $0.0 == node && $0.1 != camps[node] } ? 1 : 0
          for (member, camp) in own where camps[member] < 0 {
            camps[member] = camp ^ turn
            open.append(member)
          }
        }
      }
    }
    return camps
  }
}
