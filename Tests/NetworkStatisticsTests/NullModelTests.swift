import GraphAlgorithms
import GraphCore
import NetworkStatistics
import Testing
import _TestSupport

struct NullModelTests {
  private static let kiteGroups: [Int?] = [0, 0, 0, 0, 1, 1, 1, 2, 2, 2]

  @Test func kiteIsInwardThoughItsIndexIsZero() throws {
    let edges = try SampleGraphs.kite().edges.map { ($0.source, $0.target) }
    let result = try EIIndexTest(labels: Self.kiteGroups, edges: edges, draws: 100_000, seed: 5)
    // Expected value in closed form; simulated elsewhere: 0.4672, p of inward 0.011.
    #expect(result.index == 0 && result.external == 9 && result.internal == 9)
    #expect(abs(result.expected - 0.4666666666666667) < 1e-12)
    #expect(abs(result.test.nullMean - result.expected) < 0.002)
    #expect(abs(result.test.pLess - 0.011) < 0.002)
    #expect(result.test.pGreater > 0.98)
    // Internal pairs: 6 + 3 + 3 = 12 of 45; 18 ties can all be external.
    #expect(result.range == -1.0 / 3...1)
    #expect(abs(try #require(result.rescaled) - -0.5) < 1e-12)
  }

  @Test func enumerationMeanIsTheClosedForm() throws {
    let edges = [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (0, 5), (1, 4)]
    let result = try EIIndexTest(labels: [0, 0, 1, 1, 1, 2], edges: edges, draws: 1_000)
    #expect(result.test.method == .enumerated(permutations: 720))
    #expect(abs(result.test.nullMean - result.expected) < 1e-12)
    #expect(abs(result.test.smallestReachableP - 2.0 * 6 / 720) < 1e-12)
  }

  @Test func nodesWithoutGroupTakeNoPart() throws {
    let result = try EIIndexTest(
      labels: [0, 0, 1, nil], edges: [(0, 1), (1, 2), (2, 3), (3, 0), (2, 2)])
    #expect(result.external == 1 && result.internal == 1 && result.unlabelled == 2)
    #expect(throws: AnalysisError.self) { try EIIndexTest(labels: [0, nil], edges: [(0, 1)]) }
    #expect(throws: AnalysisError.self) { try EIIndexTest(labels: [0, 1], edges: [(0, 2)]) }
  }

  @Test func labelPermutationEqualsEI() throws {
    let kite = try SampleGraphs.kite()
    let edges = kite.edges.map { ($0.source, $0.target) }
    let direct = try EIIndexTest(labels: Self.kiteGroups, edges: edges, draws: 500, seed: 2)
    let general = try kite.labelPermutationTest(labels: Self.kiteGroups, draws: 500, seed: 2) {
      graph, labels in
      let ends = graph.edges.map { labels[$0.source] == labels[$0.target] ? -1.0 : 1 }
      return ends.reduce(0, +) / Double(ends.count)
    }
    #expect(direct.test.pLess == general.pLess && direct.test.nullValues == general.nullValues)
  }

  @Test(arguments: [GraphSnapshot.Direction.directed, .undirected])
  func rewiringKeepsDegreesAndMixing(_ direction: GraphSnapshot.Direction) throws {
    let graph = try SampleGraphs.random(
      30, probability: 0.15, direction: direction, isWeighted: true, seed: 3)
    let labels = (0..<30).map { $0 % 4 }
    for constraint in [RewiringConstraint.degrees, .degreesAndMixing(labels)] {
      let rewired = try graph.rewired(keeping: constraint, seed: 1)
      #expect(rewired.switches > 0 && rewired.attempts == 20 * graph.edgeCount)
      #expect(rewired.graph.edges != graph.edges)
      #expect(rewired.graph.edgeCount == graph.edgeCount)
      #expect(
        rewired.graph.edges.map(\.strength).sorted() == graph.edges.map(\.strength).sorted())
      for node in 0..<30 {
        for arcs in [GraphSnapshot.Arcs.outgoing, .incoming] {
          #expect(
            rewired.graph.degree(of: node, along: arcs) == graph.degree(of: node, along: arcs))
        }
      }
      if case .degreesAndMixing = constraint {
        #expect(Self.mixing(rewired.graph, labels) == Self.mixing(graph, labels))
      }
    }
    #expect(try graph.rewired(stepsPerEdge: 0, seed: 1).graph.edges == graph.edges)
    #expect(throws: AnalysisError.self) { try graph.rewired(stepsPerEdge: -1, seed: 1) }
    #expect(throws: AnalysisError.self) {
      try graph.rewired(keeping: .degreesAndMixing([1]), seed: 1)
    }
  }

  private static func mixing(_ graph: GraphSnapshot, _ labels: [Int]) -> [[Int]: Int] {
    graph.edges.reduce(into: [:]) { counts, edge in
      let ends = [labels[edge.source], labels[edge.target]]
      counts[graph.direction == .undirected ? ends.sorted() : ends, default: 0] += 1
    }
  }

  /// Every graph with the degrees of the 6-cycle: 60 cycles and 10 pairs of triangles.
  @Test func switchingIsUniform() throws {
    let cycle = try SampleGraphs.cycle(6)
    var counts: [[Edge]: Int] = [:]
    for draw in 0..<7_000 {
      counts[try cycle.rewired(stepsPerEdge: 30, seed: 4, draw: draw).graph.edges, default: 0] += 1
    }
    #expect(counts.count == 70)
    // Chi-square with 69 degrees of freedom: mean 69, deviation 11.7.
    let square = counts.values.reduce(0.0) { $0 + (Double($1) - 100) * (Double($1) - 100) / 100 }
    #expect(square < 69 + 5 * 11.7)
  }

  /// Every directed graph with the degrees of the directed triangle: it, and its reverse.
  @Test func directedTrianglesTurn() throws {
    let cycle = try SampleGraphs.cycle(3, direction: .directed)
    let turned = try (0..<1_000).count { draw in
      try cycle.rewired(stepsPerEdge: 30, seed: 1, draw: draw).graph.hasEdge(from: 1, to: 0)
    }
    #expect(turned > 430 && turned < 570)
  }

  @Test func randomGraphsHaveWhatTheyShould() throws {
    for graph in try SampleGraphs.variety() {
      let binary = try graph.randomGraph(given: .edges, seed: 1)
      #expect(binary.edgeCount == graph.edgeCount && binary.nodeCount == graph.nodeCount)
      let census = try graph.randomGraph(given: .dyadCensus, seed: 2, draw: 3).dyadCensus()
      #expect(census == graph.dyadCensus())
      #expect(try graph.randomGraph(given: .size, seed: 1).nodeCount == graph.nodeCount)
    }
  }

  @Test func edgesAreDrawnUniformly() throws {
    let graph = try GraphSnapshot(nodeCount: 4, direction: .directed, pairs: [(0, 1), (1, 0)])
    var counts: [[Edge]: Int] = [:]
    for draw in 0..<6_600 {
      counts[try graph.randomGraph(given: .edges, seed: 1, draw: draw).edges, default: 0] += 1
    }
    // 12 · 11 / 2 = 66 sets of two arcs, 100 each.
    #expect(counts.count == 66)
    let square = counts.values.reduce(0.0) { $0 + (Double($1) - 100) * (Double($1) - 100) / 100 }
    #expect(square < 65 + 5 * 11.4)
    for draw in 0..<20 {
      let census = try graph.randomGraph(given: .dyadCensus, seed: 1, draw: draw).dyadCensus()
      #expect(census.mutual == 1)
    }
  }

  @Test func sameBitsOnAnyNumberOfThreads() throws {
    let graph = try ClassicData.highTech(.friendship)
    let single = Execution(threads: 1)
    for conditioning in [GraphConditioning.size, .edges, .dyadCensus] {
      let runs = try [1, 2, 7].map { threads in
        try graph.conditionalUniformTest(
          given: conditioning, draws: 50, seed: 3, execution: Execution(threads: threads)
        ) { try $0.transitivity(execution: single) }
      }
      #expect(runs[0] == runs[1] && runs[0] == runs[2])
    }
    let runs = try [1, 2, 7].map { threads in
      try graph.rewiringTest(draws: 20, seed: 3, execution: Execution(threads: threads)) {
        $0.reciprocity(.edgewise)
      }
    }
    #expect(runs[0] == runs[1] && runs[0] == runs[2])
  }

  @Test func undefinedStatisticsAreCounted() throws {
    let one = try GraphSnapshot(nodeCount: 3, pairs: [(0, 1)])
    // Of graphs on 3 nodes with probability ½, one in 8 has no tie and so no reciprocity.
    let test = try one.conditionalUniformTest(given: .size, draws: 400, seed: 1) {
      $0.reciprocity(.edgewise)
    }
    #expect(test.undefinedDraws > 20 && test.undefinedDraws < 90)
    #expect(test.pGreater == 1 && test.pLess == 1)
    let empty = try GraphSnapshot(nodeCount: 3, pairs: [])
    #expect(throws: AnalysisError.self) {
      try empty.conditionalUniformTest(given: .size) { $0.reciprocity(.edgewise) }
    }
    #expect(throws: AnalysisError.self) {
      try one.conditionalUniformTest(given: .size, draws: 0) { _ in 1 }
    }
    #expect(throws: AnalysisError(.undefined, "no")) {
      try one.conditionalUniformTest(given: .size) { graph in
        if graph.edgeCount > 1 { throw AnalysisError(.undefined, "no") }
        return 1
      }
    }
  }
}
