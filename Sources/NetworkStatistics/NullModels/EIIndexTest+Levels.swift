public import GraphCore

/// The E–I index of one group beside what it is when group labels are dealt at random.
public struct GroupEIIndexTest: Sendable, Hashable {
  /// The group, as the labels number it.
  public let group: Int
  /// How many nodes have the label.
  public let memberCount: Int
  /// Ties that lead out of the group.
  public let external: Int
  /// Ties within the group.
  public let `internal`: Int
  /// The smallest and the largest index that so many ties of a group of this size allow.
  public let range: ClosedRange<Double>
  /// The index and its permutation test; a small ``SignificanceTest/pLess`` says inward.
  ///
  /// The expected index is the mean of the draws: a group's ties change from draw to draw, so that it
  /// has no closed form.
  public let test: SignificanceTest
}

/// The E–I index of one node beside what it is when the labels of the others are dealt at random.
public struct ActorEIIndexTest: Sendable, Hashable {
  /// The node.
  public let node: Int
  /// Ties with nodes of other groups.
  public let external: Int
  /// Ties with nodes of its own group.
  public let `internal`: Int
  /// The smallest and the largest index that so many ties and such groups allow.
  public let range: ClosedRange<Double>
  /// The mean over all ways to deal the other labels, 1 − 2(*nᵍ* − 1) / (*n* − 1).
  public let expected: Double
  /// The chance of an index at most as large, exactly: small says inward.
  public let pLess: Double
  /// The chance of an index at least as large, exactly: small says outward.
  public let pGreater: Double

  /// The index, (*E* − *I*) / (*E* + *I*).
  public var index: Double {
    Double(external - `internal`) / Double(external + `internal`)
  }
}

extension EIIndexTest {
  /// Tests the E–I index of every group by permuting the labels of the nodes.
  ///
  /// *(E − I) / (E + I)* over the ties with an end in the group. Labels are dealt and ties given as
  /// in ``init(labels:edges:direction:draws:seed:execution:)``; draws in which the group has no tie
  /// count for nothing.
  ///
  /// - Parameters:
  ///   - labels: The group of each node, `nil` if it has none.
  ///   - edges: The ties, by node number; loops count for nothing.
  ///   - direction: Whether two nodes may have two ties, one each way.
  ///   - draws: The number of random permutations; all are taken if they are no more.
  ///   - seed: The seed of the permutations.
  ///   - execution: How to run.
  /// - Returns: One test per group that has ties, by group.
  /// - Throws: ``AnalysisError`` if a tie names no node or `draws` is not positive;
  ///   `CancellationError`.
  /// - Complexity: O(*n* + *m*) time per draw; a number per group and draw.
  ///
  /// > D. Krackhardt and R. N. Stern, "Informal networks and organizational crises", *Social
  /// > Psychology Quarterly* 51(2), 1988, [doi:10.2307/2786835](https://doi.org/10.2307/2786835)
  public static func ofGroups(
    labels: [Int?], edges: [(Int, Int)], direction: GraphSnapshot.Direction = .undirected,
    draws: Int = 10_000, seed: UInt64 = 1, execution: Execution = .automatic
  ) throws -> [GroupEIIndexTest] {
    let ties = try LabelledTies(labels: labels, edges: edges)
    let plan = try PermutationPlan(size: ties.groups.count, draws: draws, seed: seed)
    let groupCount = (ties.groups.max() ?? -1) + 1
    func counts(_ groups: [Int]) -> (external: [Int], internal: [Int]) {
      var external = [Int](repeating: 0, count: groupCount)
      var inside = external
      for (a, b) in ties.pairs {
        if groups[a] == groups[b] {
          inside[groups[a]] += 1
        } else {
          external[groups[a]] += 1
          external[groups[b]] += 1
        }
      }
      return (external, inside)
    }
    func indices(_ groups: [Int]) -> [Double] {
      let (external, inside) = counts(groups)
      return zip(external, inside).map { $0 + $1 == 0 ? .nan : Double($0 - $1) / Double($0 + $1) }
    }
    let drawn = try execution.draws(plan.count, chunkSize: 64) { draw in
      indices(plan.permutation(draw).map { ties.groups[$0] })
    }
    let observed = indices(ties.groups)
    let (external, inside) = counts(ties.groups)
    let pairs = direction == .directed ? 2 : 1
    return observed.indices.filter { !observed[$0].isNaN }.map { group in
      let members = ties.groups.count { $0 == group }
      let all = external[group] + inside[group]
      let mostInside = min(all, pairs * members * (members - 1) / 2)
      let leastInside = max(0, all - pairs * members * (ties.groups.count - members))
      return GroupEIIndexTest(
        group: group, memberCount: members, external: external[group], internal: inside[group],
        range: Self.index(all, mostInside)...Self.index(all, leastInside),
        test: SignificanceTest(
          observed: observed[group], method: plan.method, nullValues: drawn.map { $0[group] },
          automorphismShare: ties.automorphismShare))
    }
  }

  /// Tests the E–I index of every node by dealing the labels of the others anew.
  ///
  /// The node keeps its own label and its ties; how many of them then lead into its group has a
  /// hypergeometric distribution, of which the *p*-values are exact sums. In a directed graph a
  /// partner tied both ways counts twice.
  ///
  /// - Parameters:
  ///   - labels: The group of each node, `nil` if it has none.
  ///   - edges: The ties, by node number; loops count for nothing.
  /// - Returns: One test per node that has a group and ties with such nodes, by node.
  /// - Throws: ``AnalysisError`` if a tie names no node.
  /// - Complexity: O(*n* + Σ *k*²) time over the numbers of partners *k*.
  ///
  /// > D. Krackhardt and R. N. Stern, "Informal networks and organizational crises", *Social
  /// > Psychology Quarterly* 51(2), 1988, [doi:10.2307/2786835](https://doi.org/10.2307/2786835)
  public static func ofActors(labels: [Int?], edges: [(Int, Int)]) throws -> [ActorEIIndexTest] {
    let ties = try LabelledTies(labels: labels, edges: edges)
    let nodes = labels.indices.filter { labels[$0] != nil }
    var partners = [[Int: Int]](repeating: [:], count: nodes.count)
    for (a, b) in ties.pairs {
      partners[a][b, default: 0] += 1
      partners[b][a, default: 0] += 1
    }
    let logFactorials = (0...max(1, nodes.count)).reduce(into: [Double]()) { sums, k in
      sums.append(k == 0 ? 0 : (sums.last ?? 0) + Elementary.log(Double(k)))
    }
    return nodes.indices.filter { !partners[$0].isEmpty }.map { position in
      let group = ties.groups[position]
      let mates = ties.groups.count { $0 == group } - 1
      let all = partners[position].values.reduce(0, +)
      let inside = partners[position].reduce(0) { sum, partner in
        sum + (ties.groups[partner.key] == group ? partner.value : 0)
      }
      let single = partners[position].values.count { $0 == 1 }
      let chances = insideChances(
        single: single, double: partners[position].count - single, mates: mates,
        others: nodes.count - 1, logFactorials)
      let least = chances.firstIndex { $0 > 0 } ?? 0
      let most = chances.lastIndex { $0 > 0 } ?? all
      return ActorEIIndexTest(
        node: nodes[position], external: all - inside, internal: inside,
        range: Self.index(all, most)...Self.index(all, least),
        expected: 1 - 2 * Double(mates) / Double(nodes.count - 1),
        pLess: min(1, chances[inside...].reduce(0, +)),
        pGreater: min(1, chances[...inside].reduce(0, +)))
    }
  }

  /// The chance of each number of ties with a node's own group, if its mates are any of the others.
  private static func insideChances(
    single: Int, double: Int, mates: Int, others: Int, _ logFactorials: [Double]
  ) -> [Double] {
    func logChoices(_ n: Int, _ k: Int) -> Double {
      logFactorials[n] - logFactorials[k] - logFactorials[n - k]
    }
    var chances = [Double](repeating: 0, count: single + 2 * double + 1)
    let rest = others - single - double
    for ones in 0...min(single, mates) {
      for twos in 0...min(double, mates - ones) where mates - ones - twos <= rest {
        chances[ones + 2 * twos] += Elementary.exp(
          logChoices(single, ones) + logChoices(double, twos)
            + logChoices(rest, mates - ones - twos) - logChoices(others, mates))
      }
    }
    return chances
  }

  private static func index(_ ties: Int, _ inside: Int) -> Double {
    Double(ties - 2 * inside) / Double(ties)
  }
}
