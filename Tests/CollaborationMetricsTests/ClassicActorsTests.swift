import CollaborationMetrics
import GraphAlgorithms
import GraphCore
import StakeholderModel
import Testing
import _TestSupport

/// Published values of single actors of well-known networks, end to end from the data package.
struct ClassicActorsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let network: String
    var kind: TieKind?
    var direction: GraphSnapshot.Direction = .undirected
    /// Leaves out actors without ties, as some publications do.
    var tiedOnly = false
    let expected: [ActorID: Double]
    var tolerance = 5.1e-4
    let measure: @Sendable (GraphSnapshot) throws -> NodeMeasure
  }

  // Marriage: tests of NetworkX (without Pucci) and influenceR's `flo_results.RData`; Peruzzi's
  // constraint by hand, 25/144 + 25/144 + 25/81. Kite: Krackhardt 1990 and tests of NetworkX.
  // Karate: computed with R igraph 1.3.5. Managers: Wasserman and Faust 1994.
  static let cases = [
    Case(
      testDescription: "Florentine betweenness", network: "florentine-marriage", tiedOnly: true,
      expected: [
        "Medici": 0.522, "Guadagni": 0.255, "Albizzi": 0.212, "Salviati": 0.143,
        "Ridolfi": 0.114, "Bischeri": 0.104, "Strozzi": 0.103, "Barbadori": 0.093,
        "Tornabuoni": 0.092, "Castellani": 0.055, "Peruzzi": 0.022, "Acciaiuoli": 0, "Ginori": 0,
        "Lamberteschi": 0, "Pazzi": 0,
      ]
    ) { try $0.betweenness(scaling: .pairs) },
    Case(
      testDescription: "Florentine betweenness counts", network: "florentine-marriage",
      expected: ["Medici": 47.5, "Guadagni": 23.1667, "Albizzi": 19.3333, "Pucci": 0]
    ) { try $0.betweenness() },
    Case(
      testDescription: "Florentine closeness", network: "florentine-marriage", tiedOnly: true,
      expected: [
        "Medici": 0.560, "Ridolfi": 0.500, "Albizzi": 0.483, "Tornabuoni": 0.483,
        "Guadagni": 0.467, "Barbadori": 0.4375, "Strozzi": 0.4375, "Bischeri": 0.400,
        "Castellani": 0.389, "Salviati": 0.389, "Acciaiuoli": 0.368, "Peruzzi": 0.368,
        "Ginori": 0.333, "Lamberteschi": 0.326, "Pazzi": 0.286,
      ]
    ) { try $0.closeness() },
    Case(
      testDescription: "Florentine constraint", network: "florentine-marriage",
      expected: [
        "Medici": 0.209877, "Guadagni": 0.25, "Albizzi": 0.333333, "Strozzi": 0.458333,
        "Ridolfi": 0.459877, "Tornabuoni": 0.459877, "Bischeri": 0.482253,
        "Castellani": 0.482253, "Peruzzi": 0.655864,
      ], tolerance: 1e-6
    ) { try $0.constraint() },
    Case(
      testDescription: "Florentine effective size", network: "florentine-marriage",
      expected: ["Medici": 5.6667, "Guadagni": 4, "Albizzi": 3, "Strozzi": 3]
    ) { try $0.structuralHoles().effectiveSize },
    Case(
      testDescription: "Florentine eigenvector", network: "florentine-marriage",
      expected: ["Medici": 0.4303, "Strozzi": 0.3560, "Ridolfi": 0.3416, "Tornabuoni": 0.3258]
    ) { try $0.eigenvectorCentrality() },
    Case(
      testDescription: "kite degree", network: "krackhardt-kite",
      expected: ["Diane": 6, "Fernando": 5, "Garth": 5]
    ) { $0.degree() },
    Case(
      testDescription: "kite betweenness", network: "krackhardt-kite",
      expected: [
        "Heather": 14, "Fernando": 8.3333, "Garth": 8.3333, "Ike": 8, "Diane": 3.6667,
        "Andre": 0.8333, "Beverly": 0.8333,
      ]
    ) { try $0.betweenness() },
    Case(
      testDescription: "kite closeness", network: "krackhardt-kite",
      expected: [
        "Fernando": 0.6429, "Garth": 0.6429, "Diane": 0.6, "Heather": 0.6, "Andre": 0.5294,
        "Beverly": 0.5294, "Ike": 0.4286, "Jane": 0.3103,
      ]
    ) { try $0.closeness() },
    Case(
      testDescription: "kite constraint", network: "krackhardt-kite",
      expected: ["Heather": 0.4311, "Fernando": 0.4451, "Diane": 0.4702, "Jane": 1]
    ) { try $0.constraint() },
    Case(
      testDescription: "karate betweenness", network: "karate",
      expected: ["1": 0.437635, "34": 0.304075, "33": 0.145247, "3": 0.143657, "32": 0.138276],
      tolerance: 1e-6
    ) { try $0.betweenness(scaling: .pairs) },
    Case(
      testDescription: "managers asked for advice", network: "high-tech-managers", kind: "advice",
      direction: .directed,
      expected: Dictionary(
        uniqueKeysWithValues: [
          13, 18, 5, 8, 5, 10, 13, 10, 4, 9, 11, 7, 4, 10, 4, 8, 9, 15, 4, 8, 15,
        ].enumerated().map { (ActorID(rawValue: String($0.offset + 1)), Double($0.element)) })
    ) { $0.degree(.incoming) },
  ]

  private func viewed(_ c: Case) throws -> ViewedNetwork {
    var view = View()
    view.tieKinds = c.kind.map { [$0] }
    view.direction = c.direction
    let viewed = try Dataset.network("classic/\(c.network)").viewed(as: view)
    return c.tiedOnly ? try viewed.tiedOnly() : viewed
  }

  @Test(arguments: cases)
  func publishedActorValue(_ c: Case) throws {
    let viewed = try viewed(c)
    // Published values of path measures take ties as steps.
    let steps = try GraphSnapshot(
      nodeCount: viewed.actors.count, direction: c.direction,
      pairs: viewed.links.map { ($0.source, $0.target) })
    let measure = try c.measure(steps)
    for (actor, expected) in c.expected {
      let node = try #require(viewed.node(of: actor), "\(actor)")
      #expect(abs(try #require(measure[node], "\(actor)") - expected) < c.tolerance, "\(actor)")
    }
  }

  @Test func florentineCutPoints() throws {
    let viewed = try Dataset.network("classic/florentine-marriage").viewed()
    let names = try viewed.graph.articulationPoints().map { viewed.actors[$0].id }
    #expect(Set(names) == ["Albizzi", "Guadagni", "Medici", "Salviati"])
    #expect(abs(try #require(try viewed.tiedOnly().graph.meanDistance()) - 2.485714) < 1e-6)
    #expect(
      try abs(viewed.tiedOnly().graph.degreeCentralization() - 0.274725) < 1e-6)
    let counts = try viewed.tiedOnly().graph.betweenness()
    #expect(
      try abs(viewed.tiedOnly().graph.centralization(of: counts, as: .betweennessCounts) - 0.436813)
        < 1e-6)
    let closeness = try viewed.tiedOnly().graph.closeness()
    #expect(
      try abs(viewed.tiedOnly().graph.centralization(of: closeness, as: .closeness) - 0.322452)
        < 1e-6)
    let triads = try viewed.graph.triadCensus()
    #expect([.t003, .t102, .t201, .t300].map { triads[$0] } == [324, 195, 38, 3])
    let local = try viewed.graph.localClustering()
    let defined = local.values.compactMap { $0 }
    #expect(abs(defined.reduce(0, +) / Double(defined.count) - 0.2181818) < 1e-7)
    let degrees = viewed.graph.degree().scores
    #expect(degrees.reduce(0) { $0 + $1 * ($1 - 1) / 2 } == 47)
    let constraint = try viewed.graph.constraint()
    #expect(constraint[try #require(viewed.node(of: "Pucci"))] == nil)
  }

  @Test func florentineBusinessIsolates() throws {
    let viewed = try Dataset.network("classic/florentine-business").viewed()
    let isolates = viewed.actors.indices.filter { viewed.graph.degree(of: $0) == 0 }
    #expect(
      Set(isolates.map { viewed.actors[$0].id })
        == ["Acciaiuoli", "Albizzi", "Pucci", "Ridolfi", "Strozzi"])
  }

  @Test func karateSplitAndCores() throws {
    let viewed = try Dataset.network("classic/karate").viewed()
    let graph = try GraphSnapshot(
      nodeCount: 34, pairs: viewed.links.map { ($0.source, $0.target) })
    func modularity(_ column: String) throws -> Double? {
      let groups = viewed.grouped(by: .column(column)).groupOfNode
      return try graph.modularity(of: Partition(labels: groups))
    }
    #expect(abs(try #require(try modularity("faction")) - 0.371466) < 1e-6)
    #expect(abs(try #require(try modularity("club")) - 0.358235) < 1e-6)
    let cores = graph.coreness().scores
    #expect((1...4).map { core in cores.count { $0 == Double(core) } } == [1, 11, 12, 10])
    #expect(abs(try #require(try graph.meanDistance()) - 2.4082) < 5.1e-5)
    let local = try graph.localClustering()
    let mean = local.values.reduce(0) { $0 + ($1 ?? 0) } / 34
    #expect(abs(mean - 0.5706385) < 1e-6)
  }

  @Test func adviceTriads() throws {
    var view = View()
    view.tieKinds = ["advice"]
    view.direction = .directed
    let graph = try Dataset.network("classic/high-tech-managers").viewed(as: view).graph
    #expect(
      try graph.triadCensus().counts
        == [74, 153, 90, 160, 86, 49, 59, 101, 190, 2, 72, 62, 78, 17, 107, 30])
  }

  @Test func southernWomenAndTheirEvents() throws {
    let network = try Dataset.network("classic/southern-women")
    let byWoman = Dictionary(grouping: network.participations, by: \.actor).mapValues(\.count)
    #expect(byWoman.count == 18 && byWoman.values.reduce(0, +) == 89)
    #expect(byWoman["Evelyn"] == 8 && byWoman["Theresa"] == 8 && byWoman["Nora"] == 8)
    #expect(byWoman["Pearl"] == 3 && byWoman["Olivia"] == 2 && byWoman["Flora"] == 2)
    let byEvent = Dictionary(grouping: network.participations, by: \.event).mapValues(\.count)
    #expect(
      network.events.map { byEvent[$0.id] ?? 0 }
        == [3, 3, 6, 4, 8, 8, 10, 14, 12, 5, 4, 6, 3, 3])
    let others: [ActorID: Int] = [
      "Nora": 8, "Laura": 7, "Brenda": 7, "Sylvia": 7, "Katherine": 6, "Helen": 5, "Charlotte": 4,
      "Eleanor": 4, "Frances": 4, "Ruth": 4, "Verne": 4, "Myra": 4, "Dorothy": 2,
    ]
    for (woman, count) in others { #expect(byWoman[woman] == count, "\(woman)") }
    #expect(abs(89.0 / (18 * 14) - 0.353175) < 1e-6)
    // Events that share a woman.
    let women = Dictionary(grouping: network.participations, by: \.actor).values
    let pairs = women.flatMap { rows in
      rows.flatMap { first in
        rows.map { [first.event.rawValue, $0.event.rawValue] }.filter { $0[0] < $0[1] }
      }
    }
    #expect(Set(pairs).count == 66)
  }
}
