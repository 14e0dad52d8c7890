import CollaborationMetrics
import GraphAlgorithms
import GraphCore
import StakeholderModel
import Testing
import _TestSupport

struct BrokerageRolesTests {
  // Six nodes, arcs 12 23 34 13 45 53 36 61 25; sectors gov gov ngo ngo bank media. Counted by R
  // sna 2.7, in whose columns representative is b_IO and gatekeeper b_OI.
  private func golden() throws -> BrokerageRoles {
    let arcs = [(1, 2), (2, 3), (3, 4), (1, 3), (4, 5), (5, 3), (3, 6), (6, 1), (2, 5)]
    let graph = try GraphSnapshot(
      nodeCount: 6, direction: .directed, pairs: arcs.map { ($0 - 1, $1 - 1) })
    return BrokerageRoles(graph, groups: [0, 0, 1, 1, 2, 3])
  }

  @Test(arguments: [
    (0, [0, 0, 0, 1, 1]), (1, [0, 0, 1, 0, 0]), (2, [0, 0, 0, 3, 3]), (3, [0, 0, 1, 0, 0]),
    (4, [0, 1, 0, 0, 0]), (5, [0, 0, 0, 0, 1]),
  ])
  func equalsSna(_ node: Int, _ expected: [Int]) throws {
    let roles = try golden()
    #expect(BrokerageRole.allCases.map { roles.pairs(of: node, as: $0).count } == expected)
    #expect(roles.total(of: node) == expected.reduce(0, +))
  }

  // exp.nli of R sna 2.7.1's brokerage().
  @Test(arguments: [
    (0, [nil, 0.126, 0.252, 0.252, 0.630]), (4, [nil, 0.252, nil, nil, 1.008] as [Double?]),
  ])
  func expectationEqualsSna(_ node: Int, _ expected: [Double?]) throws {
    let arcs = [(1, 2), (2, 3), (3, 4), (1, 3), (4, 5), (5, 3), (3, 6), (6, 1), (2, 5)]
    let graph = try GraphSnapshot(
      nodeCount: 6, direction: .directed, pairs: arcs.map { ($0 - 1, $1 - 1) })
    for (role, value) in zip(BrokerageRole.allCases, expected) {
      let found = BrokerageRoles.expected(role, in: graph, groups: [0, 0, 1, 1, 2, 3])[node]
      #expect((found == nil) == (value == nil), "\(role)")
      #expect(abs((found ?? 0) - (value ?? 0)) < 1e-9, "\(role)")
    }
  }

  @Test func expectationOfManagers() throws {
    var view = View()
    view.tieKinds = ["advice"]
    view.direction = .directed
    let viewed = try Dataset.network("classic/high-tech-managers").viewed(as: view)
    let groups = viewed.grouped(by: .column("dept")).groupOfNode
    // Manager 3 by exp.nli of R sna 2.7.1; sna gives 0 where there is nobody.
    let expected = [4.70691610, 4.2586384, 10.198318, 10.198318, 13.224193]
    for (role, value) in zip(BrokerageRole.allCases, expected) {
      let found = BrokerageRoles.expected(role, in: viewed.graph, groups: groups)[2]
      #expect(abs(try #require(found) - value) < 1e-6, "\(role)")
    }
  }

  @Test func undirectedPairsCountOnceInTwoReadings() throws {
    // 0 and 1 hang on 2; 0 is of its group.
    let graph = try GraphSnapshot(nodeCount: 3, pairs: [(0, 2), (1, 2)])
    let roles = BrokerageRoles(graph, groups: [0, 1, 0])
    #expect(roles.counts(of: .representative).scores == [0, 0, 1])
    #expect(roles.counts(of: .gatekeeper).scores == [0, 0, 1])
    #expect(roles.counts().scores == [0, 0, 1])
    #expect(BrokerageRoles(graph, groups: [nil, 1, 0]).total(of: 2) == 0)
  }

  @Test func participationOfAStar() throws {
    // The hub of a star with two leaves in one group and two in another.
    let graph = try GraphSnapshot(nodeCount: 5, pairs: [(0, 1), (0, 2), (0, 3), (0, 4)])
    let participation = GroupParticipation(graph, groups: [0, 0, 0, 1, 1])
    #expect(participation.coefficient.values == [0.5, 0, 0, 0, 0])
    // Within group 0: hub 2 ties, leaves 1 each: mean 4/3, deviation √2/3.
    let z = participation.withinGroupScore
    #expect(abs(z.scores[0] - 2.0.squareRoot()) < 1e-12)
    #expect(z[3] == 0)
    #expect(GroupParticipation(graph, groups: [0, nil, nil, nil, nil]).coefficient[0] == nil)
  }

  struct Hierarchy: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let nodes: Int
    let arcs: [(Int, Int)]
    let expected: [Double?]
  }

  @Test(arguments: [
    Hierarchy(
      testDescription: "out-tree", nodes: 4, arcs: [(0, 1), (0, 2), (2, 3)], expected: [1, 1, 1, 1]),
    // Two roots above the same: definition .8333, sna .3333.
    Hierarchy(
      testDescription: "two roots", nodes: 5, arcs: [(0, 2), (1, 2), (2, 3), (2, 4)],
      expected: [1, 1, 1, 0.8333]),
    // One root above two who share two below: definition .8333, sna 1.
    Hierarchy(
      testDescription: "diamond", nodes: 5,
      arcs: [(0, 1), (0, 2), (1, 3), (2, 3), (1, 4), (2, 4)], expected: [1, 1, 0.875, 0.8333]),
    Hierarchy(
      testDescription: "cycle", nodes: 3, arcs: [(0, 1), (1, 2), (2, 0)], expected: [1, 0, 0.75, 1]),
    Hierarchy(testDescription: "no ties", nodes: 3, arcs: [], expected: [0, nil, nil, nil]),
    Hierarchy(testDescription: "nobody", nodes: 0, arcs: [], expected: [nil, nil, nil, nil]),
  ])
  func krackhardtByDefinition(_ c: Hierarchy) throws {
    let graph = try GraphSnapshot(nodeCount: c.nodes, direction: .directed, pairs: c.arcs)
    let found = try graph.krackhardtHierarchy()
    let values = [
      found.connectedness, found.hierarchy, found.efficiency, found.leastUpperBoundedness,
    ]
    for (value, expected) in zip(values, c.expected) {
      #expect((value == nil) == (expected == nil), "\(values)")
      #expect(abs((value ?? 0) - (expected ?? 0)) < 5.1e-5, "\(values)")
    }
  }

  // R sna 2.7, but for the least upper bound of “reports to” arcs: 36 pairs have one, those of a
  // subordinate and somebody above, so 1 − (210 − 36)/190 = 0.0842. sna's 0.0632 counts the 32
  // whose subordinate leads nobody, because it asks for the greatest upper bound.
  @Test(arguments: [("advice", 0.0, 0.575, 1.0), ("reports_to", 1.0, 1.0, 0.0842)])
  func krackhardtOfManagers(
    _ kind: String, _ hierarchy: Double, _ efficiency: Double, _ lubness: Double
  ) throws {
    var view = View()
    view.tieKinds = [TieKind(rawValue: kind)]
    view.direction = .directed
    let graph = try Dataset.network("classic/high-tech-managers").viewed(as: view).graph
    let found = try graph.krackhardtHierarchy()
    #expect(found.connectedness == 1)
    #expect(found.hierarchy == hierarchy)
    #expect(abs(try #require(found.efficiency) - efficiency) < 5.1e-4)
    #expect(abs(try #require(found.leastUpperBoundedness) - lubness) < 5.1e-5)
  }

  @Test func mixingAddsUp() throws {
    let viewed = try Dataset.network("north-kazakhstan").viewed()
    let cells = GroupMixing(viewed).cells
    #expect(cells.reduce(0) { $0 + $1.ties } == viewed.links.count)
    #expect(cells.reduce(0) { $0 + $1.pairs } == 17 * 16 / 2)
    #expect(abs(cells.reduce(0) { $0 + $1.expected } - Double(viewed.links.count)) < 1e-9)
    #expect(cells.count == 6 * 7 / 2)
  }
}
