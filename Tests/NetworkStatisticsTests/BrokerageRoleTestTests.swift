import GraphAlgorithms
import GraphCore
import NetworkStatistics
import Testing
import _TestSupport

struct BrokerageRoleTestTests {
  /// Every way to deal the labels, with the roles counted anew; disconnected and directed graphs.
  @Test(arguments: [GraphSnapshot.Direction.undirected, .directed], 0..<3)
  func equalsCountingAnew(_ direction: GraphSnapshot.Direction, _ seed: Int) throws {
    let graph = try SampleGraphs.random(
      7, probability: 0.3, direction: direction, seed: UInt64(seed))
    // Six have a group, and 720 permutations.
    let groups: [Int?] = [0, 0, 1, 1, 2, nil, 2]
    let tests = try BrokerageRoleTest.ofBrokers(graph, groups: groups, draws: 1_000)
    let roles = BrokerageRoles(graph, groups: groups)
    for found in tests {
      let role = found.role
      let node = found.node
      #expect(found.count == roles.pairs(of: node, as: role).count)
      let again = try graph.labelPermutationTest(labels: groups, draws: 1_000) { graph, labels in
        BrokerageRoles(graph, groups: labels).counts(of: role).scores[node]
      }
      #expect(found.test == again)
    }
    #expect(Set(tests.map(\.node)) == Set((0..<7).filter { roles.total(of: $0) > 0 }))
    for threads in [1, 2, 7] {
      let again = try BrokerageRoleTest.ofBrokers(
        graph, groups: groups, draws: 500, execution: Execution(threads: threads))
      let once = try BrokerageRoleTest.ofBrokers(graph, groups: groups, draws: 500)
      #expect(again == once)
    }
  }

  @Test func meanOverEqualGraphsIsTheExpectation() throws {
    // Ties on all pairs alike: the mean count over random graphs of given density.
    let groups: [Int?] = [0, 0, 0, 1, 1, 2]
    for direction in [GraphSnapshot.Direction.undirected, .directed] {
      for role in BrokerageRole.allCases {
        var counts = 0.0
        var expected = 0.0
        for seed in 0..<3_000 {
          let graph = try SampleGraphs.random(
            6, probability: 0.4, direction: direction, seed: UInt64(seed))
          counts += BrokerageRoles(graph, groups: groups).counts(of: role).scores[0]
          expected += BrokerageRoles.expected(role, in: graph, groups: groups)[0] ?? 0
        }
        // d²(1 − d) of the density drawn differs from that of its mean by little.
        #expect(abs(counts - expected) / 3_000 < 0.06, "\(direction) \(role)")
      }
    }
  }

  @Test func refusesWrongLabels() throws {
    let graph = try SampleGraphs.kite()
    #expect(throws: AnalysisError.self) {
      try BrokerageRoleTest.ofBrokers(graph, groups: [0, 1])
    }
  }
}
