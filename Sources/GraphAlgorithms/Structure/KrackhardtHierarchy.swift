public import GraphCore

/// Krackhardt's four dimensions of informal hierarchy; all four are 1 exactly for an out-tree.
///
/// > D. Krackhardt, "Graph theoretical dimensions of informal organizations", in K. M. Carley and
/// > M. J. Prietula (eds.), *Computational Organization Theory*, Lawrence Erlbaum 1994, 89–111
public struct KrackhardtHierarchy: Sendable, Hashable {
  /// The share of unordered pairs in one weak component; `nil` below two nodes.
  public let connectedness: Double?
  /// 1 − pairs that reach each other / pairs of which one reaches the other; `nil` without ties.
  public let hierarchy: Double?
  /// 1 − arcs beyond a tree's / most arcs beyond a tree's, over weak components; `nil` without ties.
  public let efficiency: Double?
  /// The share of pairs with a least upper bound, as ``GraphSnapshot/krackhardtHierarchy()`` defines
  /// it; `nil` if no component has three nodes.
  public let leastUpperBoundedness: Double?
}

extension GraphSnapshot {
  /// Returns Krackhardt's connectedness, hierarchy, efficiency and least-upper-boundedness.
  ///
  /// With *N* the sizes of weak components and |*E*| the arcs:
  ///
  /// - connectedness: unordered pairs in one weak component / all pairs
  /// - hierarchy: 1 − pairs mutually reachable / pairs with any directed reach
  /// - efficiency: 1 − (|*E*| − Σ(*N* − 1)) / Σ(*N*(*N* − 1) − (*N* − 1))
  /// - least-upper-boundedness: 1 − violations / Σ(*N* − 1)(*N* − 2)/2 over components of at least
  ///   three nodes. An upper bound of a pair reaches both (a node reaches itself). The pair violates
  ///   if no upper bound is reached by every upper bound.
  ///
  /// R sna's `lubness` asks whether one upper bound reaches all others, the greatest in place of the
  /// least, and differs; its `connectedness`, `hierarchy(measure = "krackhardt")` and `efficiency`
  /// are equal. In an undirected graph an edge is two arcs. Strengths are ignored. Where almost
  /// everybody reaches everybody the last two say little; read density beside them.
  ///
  /// - Returns: The four dimensions.
  /// - Throws: `CancellationError`.
  /// - Complexity: O(*n*² *m* / 64 + *n*⁴ / 64) time at worst, O(*n*²) bits.
  public func krackhardtHierarchy() throws -> KrackhardtHierarchy {
    let n = nodeCount
    let components = try connectedComponents()
    let ancestors = try ancestorSets()
    var anyReach = 0
    var mutual = 0
    var violations = 0
    for first in 0..<n {
      try Task.checkCancellation()
      for second in (first + 1)..<max(first + 1, n) {
        let forward = ancestors[second].contains(first)
        let backward = ancestors[first].contains(second)
        if forward || backward { anyReach += 1 }
        if forward && backward { mutual += 1 }
        let component = components.groupOfNode[first]
        guard component == components.groupOfNode[second], components.sizes[component] > 2 else {
          continue
        }
        let bounds = ancestors[first].intersection(ancestors[second])
        if !bounds.contains(where: { bounds.isSubset(of: ancestors[$0]) }) { violations += 1 }
      }
    }
    let arcs = Double(direction == .directed ? edgeCount : 2 * edgeCount)
    let sizes = components.sizes.map(Double.init)
    let trees = sizes.reduce(0) { $0 + $1 - 1 }
    let beyondTrees = sizes.reduce(0) { $0 + $1 * ($1 - 1) - ($1 - 1) }
    let bounded = sizes.reduce(0) { $0 + ($1 > 2 ? ($1 - 1) * ($1 - 2) / 2 : 0) }
    let pairs = Double(n) * Double(n - 1) / 2
    return KrackhardtHierarchy(
      connectedness: pairs > 0 ? sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 } / pairs : nil,
      hierarchy: anyReach > 0 ? 1 - Double(mutual) / Double(anyReach) : nil,
      efficiency: beyondTrees > 0 ? 1 - (arcs - trees) / beyondTrees : nil,
      leastUpperBoundedness: bounded > 0 ? 1 - Double(violations) / bounded : nil)
  }

  /// The nodes that reach each node, itself included.
  private func ancestorSets() throws -> [NodeSet] {
    try (0..<nodeCount).map { node in
      let hops = try distances(from: node, along: .incoming, execution: Execution(threads: 1))
      var set = NodeSet(capacity: nodeCount)
      for other in 0..<nodeCount where hops[other] != nil { set.insert(other) }
      return set
    }
  }
}

/// A set of nodes as bits.
private struct NodeSet {
  private var words: [UInt64]

  init(capacity: Int) { words = [UInt64](repeating: 0, count: (capacity + 63) / 64) }

  mutating func insert(_ node: Int) { words[node / 64] |= 1 << UInt64(node % 64) }

  func contains(_ node: Int) -> Bool { words[node / 64] >> UInt64(node % 64) & 1 == 1 }

  func intersection(_ other: NodeSet) -> NodeSet {
    var result = self
    for index in words.indices { result.words[index] &= other.words[index] }
    return result
  }

  func isSubset(of other: NodeSet) -> Bool {
    words.indices.allSatisfy { words[$0] & ~other.words[$0] == 0 }
  }

  func contains(where predicate: (Int) -> Bool) -> Bool {
    for index in words.indices {
      var word = words[index]
      while word != 0 {
        if predicate(index * 64 + word.trailingZeroBitCount) { return true }
        word &= word - 1
      }
    }
    return false
  }
}
