import GraphAlgorithms
public import GraphCore

/// A set of actors chosen together for what they do as a set; such sets are not sums of singles.
///
/// > S. P. Borgatti, "Identifying sets of key players in a social network", *Computational and
/// > Mathematical Organization Theory* 12, 2006,
/// > [doi:10.1007/s10588-006-7084-x](https://doi.org/10.1007/s10588-006-7084-x)
public struct KeyPlayers: Sendable, Hashable {
  /// What the set is chosen for.
  public enum Goal: String, Sendable, Hashable, CaseIterable {
    /// To break the network by leaving it (KPP-NEG): distance-weighted fragmentation
    /// *D_F* = 1 − 2 Σ_{i<j} 1/*d_ij* / *n*(*n* − 1), *n* and *d* without the set.
    case fragment
    /// To reach everybody fast (KPP-POS): distance-weighted reach *D_R* = Σ_j 1/*d_Kj* / *n*, where
    /// members count as one step away.
    case reach
  }

  /// How the set was found.
  public enum Search: String, Sendable, Hashable {
    /// Every set was tried.
    case exact
    /// Sets were improved by swaps from several starts; there may be a better one.
    case heuristic
  }

  /// The nodes of the set, rising.
  public let nodes: [Int]
  /// What the set was chosen for.
  public let goal: Goal
  /// The value of the goal.
  public let value: Double
  /// For ``Goal/fragment`` the share of pairs that can no longer reach each other,
  /// *F* = 1 − Σ *s*(*s* − 1) / *n*(*n* − 1) over components of *s* nodes; `nil` otherwise.
  public let fragmentation: Double?
  /// How the set was found.
  public let search: Search
  /// What no set of this size can exceed: the value itself of an exact search.
  public let bound: Double

  /// The number of actors in the network.
  let actorCount: Int

  /// How much better another set could be: 0 of an exact search.
  public var gap: Double { max(0, bound - value) }

  /// Whether the members of a set count for its reach.
  public enum ReachScaling: Sendable, Hashable {
    /// Members count as one step away, divided by all *n*: ``KeyPlayers/value``.
    case members
    /// Members are left out, divided by all *n*: influenceR.
    case othersByAll
    /// Members are left out, divided by the *n* − *k* others.
    case othersByOthers
  }

  /// Returns the reach of the set by one of the three conventions in use, which rank sets of one size
  /// alike.
  ///
  /// - Parameter scaling: Whether members count.
  /// - Returns: The reach, or `nil` for another goal.
  public func reach(_ scaling: ReachScaling) -> Double? {
    guard goal == .reach else { return nil }
    let others = value * Double(actorCount) - Double(nodes.count)
    switch scaling {
    case .members: return value
    case .othersByAll: return others / Double(actorCount)
    case .othersByOthers: return others / Double(actorCount - nodes.count)
    }
  }
}

extension GraphSnapshot {
  /// Returns the set of nodes that breaks the network most, or reaches it fastest.
  ///
  /// Every set is tried where there are at most 2 million of them and at most 64 nodes; beyond that
  /// swaps improve the best of several starts, and the result says so, with a bound that no set can
  /// exceed. Among equal sets the one with the smallest nodes is returned. Direction and strength are
  /// ignored.
  ///
  /// Reach grows less with each member, the more there are (it is submodular), so that no set of *k*
  /// exceeds the reach of any set plus the *k* largest gains over it. A network without *k* nodes
  /// keeps the ties between the others, the paths of two steps between nodes with more than *k*
  /// common partners, and the distances of which one shortest path avoids them; what each node holds
  /// of these at most is known.
  ///
  /// Beyond 128 nodes swaps for fragmentation try the 40 nodes of highest betweenness and the 40 with
  /// the most partners.
  ///
  /// - Parameters:
  ///   - count: The size of the set, from 1 to *n* − 1.
  ///   - goal: What the set is for.
  ///   - starts: How many starts the heuristic makes.
  ///   - seed: Where its random numbers start.
  ///   - execution: Threads and progress; the result does not depend on them.
  /// - Returns: The set, its value, and how it was found.
  /// - Throws: ``GraphCore/AnalysisError`` if the size is out of range; `CancellationError`.
  /// - Complexity: exact O(C(*n*, *k*) *n* *d*) words for a diameter *d*; heuristic O(*starts* ×
  ///   swaps × *k* *n*² *m*).
  public func keyPlayers(
    _ count: Int, for goal: KeyPlayers.Goal, starts: Int = 4, seed: UInt64 = 1,
    execution: Execution = .automatic
  ) throws -> KeyPlayers {
    guard count >= 1, count < nodeCount else {
      throw AnalysisError(
        .invalidOption, "a set of \(count) from \(nodeCount) actors; take 1 to \(nodeCount - 1)")
    }
    let scorer = SetScorer(self, goal)
    let isExact = nodeCount <= 64 && Self.choices(nodeCount, count) <= 2_000_000
    let best =
      isExact
      ? try exhaustive(count, scorer, execution)
      : try swapped(count, scorer, starts: starts, seed: seed, execution)
    return KeyPlayers(
      nodes: best.nodes, goal: goal, value: best.value,
      fragmentation: goal == .fragment ? scorer.fragmentation(without: best.nodes) : nil,
      search: isExact ? .exact : .heuristic,
      bound: isExact ? best.value : max(best.value, bound(count, scorer, near: best.nodes)),
      actorCount: nodeCount)
  }

  private func bound(_ count: Int, _ scorer: SetScorer, near set: [Int]) -> Double {
    let bound = scorer.bound(count, near: set)
    return scorer.goal == .reach ? bound : min(bound, fragmentationBound(losing: count))
  }

  private typealias Candidate = (nodes: [Int], value: Double)

  private static func choices(_ n: Int, _ k: Int) -> Double {
    (0..<k).reduce(1.0) { $0 * Double(n - $1) / Double($1 + 1) }
  }

  private static func isBetter(_ first: Candidate, than second: Candidate?) -> Bool {
    guard let second else { return true }
    // Sums in another order differ in the last bits; such sets are equal.
    if abs(first.value - second.value) > 1e-12 { return first.value > second.value }
    return first.nodes.lexicographicallyPrecedes(second.nodes)
  }

  private func exhaustive(
    _ count: Int, _ scorer: SetScorer, _ execution: Execution
  ) throws -> Candidate {
    var bestByFirst = [Candidate?](repeating: nil, count: nodeCount)
    try bestByFirst.withUnsafeMutableBufferPointer { best in
      try execution.forEachChunk(of: nodeCount - count + 1, size: 1) { first, _ in
        var set = Array(first..<(first + count))
        var found: Candidate?
        repeat {
          let candidate = (nodes: set, value: scorer.value(of: set))
          if Self.isBetter(candidate, than: found) { found = candidate }
        } while Self.advance(&set, below: nodeCount, keeping: 1)
        best[first] = found
      }
    }
    return bestByFirst.compactMap { $0 }.reduce(into: nil as Candidate?) { best, candidate in
      if Self.isBetter(candidate, than: best) { best = candidate }
    } ?? ([], 0)
  }

  /// Moves to the next set in lexicographic order; `false` after the last.
  private static func advance(_ set: inout [Int], below limit: Int, keeping fixed: Int) -> Bool {
    var position = set.count - 1
    while position >= fixed && set[position] == limit - set.count + position { position -= 1 }
    guard position >= fixed else { return false }
    set[position] += 1
    for next in (position + 1)..<max(position + 1, set.count) { set[next] = set[next - 1] + 1 }
    return true
  }

  private func swapped(
    _ count: Int, _ scorer: SetScorer, starts: Int, seed: UInt64, _ execution: Execution
  ) throws -> Candidate {
    let others = try swapCandidates(scorer.goal, execution)
    var results = [Candidate?](repeating: nil, count: max(1, starts))
    try results.withUnsafeMutableBufferPointer { results in
      try execution.forEachChunk(of: results.count, size: 1) { start, _ in
        var random = CounterRandom(seed: seed, stream: UInt64(start))
        // The first start is the busiest actors, the others are drawn.
        var set =
          start == 0
          ? Array(degree().ranking.prefix(count)).sorted()
          : Array(others.shuffled(using: &random).prefix(count)).sorted()
        var current: Candidate = (set, scorer.value(of: set))
        var improved = true
        while improved {
          improved = false
          var best = current
          for position in set.indices {
            for other in others where !set.contains(other) {
              var swapped = set
              swapped[position] = other
              swapped.sort()
              let candidate = (nodes: swapped, value: scorer.value(of: swapped))
              if Self.isBetter(candidate, than: best) { best = candidate }
            }
          }
          if best.nodes != current.nodes {
            current = best
            set = best.nodes
            improved = true
          }
        }
        results[start] = current
      }
    }
    return results.compactMap { $0 }.reduce(into: nil as Candidate?) { best, candidate in
      if Self.isBetter(candidate, than: best) { best = candidate }
    } ?? ([], 0)
  }
}

extension GraphSnapshot {
  /// The nodes that swaps try.
  private func swapCandidates(_ goal: KeyPlayers.Goal, _ execution: Execution) throws -> [Int] {
    guard goal == .fragment, nodeCount > 128 else { return Array(0..<nodeCount) }
    let between = try betweenness(execution: Execution(threads: execution.threads)).ranking
    return Set(between.prefix(40) + degree().ranking.prefix(40)).sorted()
  }
}
