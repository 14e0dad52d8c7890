public import GraphAlgorithms
public import GraphCore

/// How often a node plays a role of brokerage beside what it does when group labels are dealt at
/// random.
public struct BrokerageRoleTest: Sendable, Hashable {
  /// The node.
  public let node: Int
  /// The role.
  public let role: BrokerageRole
  /// The count if ties fell on all pairs alike, or `nil` where the sizes of the groups leave nobody
  /// to play the role with.
  public let expected: Double?
  /// The count and its permutation test.
  public let test: SignificanceTest

  /// How often the node plays the role.
  public var count: Int { Int(test.observed) }

  /// Tests how often every broker plays every role by permuting the labels of the nodes.
  ///
  /// The ties stay, and with them the pairs that each node brokers for; what changes is who is of
  /// which group, the broker included. The normal approximation by Gould and Fernandez is doubtful
  /// for the small counts of real networks, so that no *z* is offered; their expected count is.
  ///
  /// - Parameters:
  ///   - graph: The graph; strengths are ignored.
  ///   - groups: The group of each node; nodes without keep none, and the others trade.
  ///   - draws: The number of random permutations; all are taken if they are no more.
  ///   - seed: The seed of the permutations.
  ///   - execution: How to run.
  /// - Returns: The tests of the nodes that broker for a pair, by node and role; the same bits for
  ///   any number of threads.
  /// - Throws: ``AnalysisError`` if there is not one label per node or `draws` is not positive;
  ///   `CancellationError`.
  /// - Complexity: O(*n* + pairs brokered for) per draw; a number per broker, role and draw.
  ///
  /// > R. V. Gould and R. M. Fernandez, "Structures of mediation", *Sociological Methodology* 19,
  /// > 1989, [doi:10.2307/270949](https://doi.org/10.2307/270949)
  public static func ofBrokers(
    _ graph: GraphSnapshot, groups: [Int?], draws: Int = 10_000, seed: UInt64 = 1,
    execution: Execution = .automatic
  ) throws -> [BrokerageRoleTest] {
    guard groups.count == graph.nodeCount else {
      throw AnalysisError(
        .invalidOption, "\(groups.count) labels for \(graph.nodeCount) nodes; one each is needed")
    }
    let roles = BrokerageRoles(graph, groups: groups)
    let brokers = groups.indices.filter { roles.total(of: $0) > 0 }
    let pairs = brokers.map { roles.pairs(of: $0) }
    let places = groups.indices.filter { groups[$0] != nil }
    let plan = try PermutationPlan(size: places.count, draws: draws, seed: seed)
    let kinds = BrokerageRole.allCases
    func counts(_ labels: [Int?]) -> [Int] {
      var counts = [Int](repeating: 0, count: brokers.count * kinds.count)
      for (index, broker) in brokers.enumerated() {
        guard let own = labels[broker] else { continue }
        for pair in pairs[index] {
          guard let from = labels[pair.source], let to = labels[pair.target] else { continue }
          for role in BrokerageRoles.roles(from, own, to, graph.direction) {
            counts[index * kinds.count + role.position] += 1
          }
        }
      }
      return counts
    }
    let drawn = try execution.draws(plan.count, chunkSize: 16) { draw in
      var dealt = groups
      for (place, other) in zip(places, plan.permutation(draw)) {
        dealt[place] = groups[places[other]]
      }
      return counts(dealt)
    }
    let observed = counts(groups)
    let expected = kinds.map { BrokerageRoles.expected($0, in: graph, groups: groups) }
    return brokers.indices.flatMap { index in
      kinds.map { role in
        let cell = index * kinds.count + role.position
        return BrokerageRoleTest(
          node: brokers[index], role: role, expected: expected[role.position][brokers[index]],
          test: SignificanceTest(
            observed: Double(observed[cell]), method: plan.method,
            nullValues: drawn.map { Double($0[cell]) }))
      }
    }
  }
}

extension BrokerageRole {
  /// The role's place among all of them.
  fileprivate var position: Int {
    switch self {
    case .coordinator: 0
    case .itinerant: 1
    case .representative: 2
    case .gatekeeper: 3
    case .liaison: 4
    }
  }
}
