public import GraphCore

/// The E–I index of a network beside what it is when group labels are dealt at random.
public struct EIIndexTest: Sendable, Hashable {
  /// Ties between groups.
  public let external: Int
  /// Ties within groups.
  public let `internal`: Int
  /// Ties with an end that has no group; they count for nothing.
  public let unlabelled: Int
  /// The smallest and the largest index that groups of these sizes and so many ties allow.
  public let range: ClosedRange<Double>
  /// The mean over all ways to deal the labels, 1 − 2Σ*n*ᵍ(*n*ᵍ − 1) / (*n*(*n* − 1)).
  ///
  /// This, and not 0, is the neutral value.
  public let expected: Double
  /// The index and the permutation test, both ways: a small ``SignificanceTest/pLess`` says
  /// inward, a small ``SignificanceTest/pGreater`` outward.
  public let test: SignificanceTest

  /// The index, (*E* − *I*) / (*E* + *I*).
  public var index: Double { test.observed }

  /// The index on a scale from −1, the smallest that is possible, to 1, the largest; `nil` if only
  /// one value is possible.
  public var rescaled: Double? {
    let width = range.upperBound - range.lowerBound
    return width > 0 ? 2 * (index - range.lowerBound) / width - 1 : nil
  }

  /// Tests the E–I index of some ties by permuting the labels of the nodes.
  ///
  /// Labels are dealt anew among the nodes that have one; the ties stay. The index counts ties: give
  /// each tie once, or each arc once if they are directed. UCINET's E–I routine does the same with
  /// binary symmetric ties.
  ///
  /// - Parameters:
  ///   - labels: The group of each node, `nil` if it has none.
  ///   - edges: The ties, by node number; loops count for nothing.
  ///   - direction: Whether two nodes may have two ties, one each way; it matters for ``range``.
  ///   - draws: The number of random permutations; all are taken if they are no more.
  ///   - seed: The seed of the permutations.
  ///   - execution: How to run.
  /// - Throws: ``AnalysisError`` if a tie names no node, no tie joins nodes with labels, or `draws`
  ///   is not positive; `CancellationError`.
  /// - Complexity: O(*n* + *m*) time per draw.
  ///
  /// > D. Krackhardt and R. N. Stern, "Informal networks and organizational crises", *Social
  /// > Psychology Quarterly* 51(2), 1988, [doi:10.2307/2786835](https://doi.org/10.2307/2786835)
  public init(
    labels: [Int?], edges: [(Int, Int)], direction: GraphSnapshot.Direction = .undirected,
    draws: Int = 10_000, seed: UInt64 = 1, execution: Execution = .automatic
  ) throws {
    let ties = try LabelledTies(labels: labels, edges: edges)
    guard !ties.pairs.isEmpty else {
      throw AnalysisError(.undefined, "no tie joins two nodes that have a group")
    }
    let plan = try PermutationPlan(size: ties.groups.count, draws: draws, seed: seed)
    let external = ties.externalCount(ties.groups)
    let values = try execution.draws(plan.count, chunkSize: 64) { draw in
      let permutation = plan.permutation(draw)
      return ties.index(ties.externalCount(permutation.map { ties.groups[$0] }))
    }
    self.external = external
    self.internal = ties.pairs.count - external
    unlabelled = ties.unlabelled
    range = ties.range(direction)
    expected = ties.expected
    test = SignificanceTest(
      observed: ties.index(external), method: plan.method, nullValues: values,
      automorphismShare: ties.automorphismShare)
  }
}

/// Ties among the nodes that have a group.
struct LabelledTies {
  /// The group of each node that has one.
  let groups: [Int]
  /// The ties, by position in `groups`.
  let pairs: [(Int, Int)]
  let unlabelled: Int

  init(labels: [Int?], edges: [(Int, Int)]) throws {
    var position = [Int?](repeating: nil, count: labels.count)
    var groups: [Int] = []
    for (node, label) in labels.enumerated() {
      guard let label else { continue }
      position[node] = groups.count
      groups.append(label)
    }
    var pairs: [(Int, Int)] = []
    var unlabelled = 0
    for (a, b) in edges where a != b {
      guard labels.indices.contains(a), labels.indices.contains(b) else {
        throw AnalysisError(
          .nodeOutOfRange, "a tie joins \(a) and \(b); nodes are 0 ..< \(labels.count)")
      }
      if let first = position[a], let second = position[b] {
        pairs.append((first, second))
      } else {
        unlabelled += 1
      }
    }
    self.groups = groups
    self.pairs = pairs
    self.unlabelled = unlabelled
  }

  func externalCount(_ groups: [Int]) -> Int {
    pairs.reduce(into: 0) { count, pair in
      if groups[pair.0] != groups[pair.1] { count += 1 }
    }
  }

  func index(_ external: Int) -> Double {
    let ties = Double(pairs.count)
    return (2 * Double(external) - ties) / ties
  }

  /// The number of pairs within a group.
  private var internalPairs: Int {
    var sizes: [Int: Int] = [:]
    for group in groups { sizes[group, default: 0] += 1 }
    return sizes.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
  }

  /// The share of permutations that deal every node its own label again, Π*n*ᵍ! / *n*!.
  var automorphismShare: Double {
    var sizes: [Int: Int] = [:]
    var share = 1.0
    for (dealt, group) in groups.enumerated() {
      sizes[group, default: 0] += 1
      share *= Double(sizes[group, default: 1]) / Double(dealt + 1)
    }
    return share
  }

  private var allPairs: Int { groups.count * (groups.count - 1) / 2 }

  var expected: Double { 1 - 2 * Double(internalPairs) / Double(allPairs) }

  func range(_ direction: GraphSnapshot.Direction) -> ClosedRange<Double> {
    let perPair = direction == .directed ? 2 : 1
    let mostInternal = min(pairs.count, perPair * internalPairs)
    let mostExternal = min(pairs.count, perPair * (allPairs - internalPairs))
    let low = index(pairs.count - mostInternal)
    let high = index(mostExternal)
    return min(low, high)...max(low, high)
  }
}
