import GraphAlgorithms
import GraphCore
import Testing
import _TestSupport

struct BetweennessTests {
  @Test func closedForms() throws {
    #expect(try SampleGraphs.path(5).betweenness().scores == [0, 3, 4, 3, 0])
    #expect(try SampleGraphs.path(5, direction: .directed).betweenness().scores == [0, 3, 4, 3, 0])
    #expect(try SampleGraphs.star(leaves: 6).betweenness().scores == [15, 0, 0, 0, 0, 0, 0])
    #expect(try SampleGraphs.complete(6).betweenness().scores == [0, 0, 0, 0, 0, 0])
    // An even cycle of 2k nodes gives each (k − 1)² / 2.
    #expect(
      try agree(SampleGraphs.cycle(8).betweenness().scores, [Double](repeating: 4.5, count: 8)))
    // A directed cycle of n: each of the other sources s passes on to the nodes behind.
    #expect(
      try agree(
        SampleGraphs.cycle(5, direction: .directed).betweenness().scores,
        [Double](repeating: 6, count: 5)))
    let two = try GraphSnapshot(nodeCount: 6, pairs: [(0, 1), (1, 2), (3, 4), (4, 5)])
    #expect(try two.betweenness().scores == [0, 1, 0, 0, 1, 0])
  }

  @Test(arguments: [0, 1, 2]) func smallestGraphs(_ n: Int) throws {
    let zeros = [Double](repeating: 0, count: n)
    for graph in [try SampleGraphs.path(n), try GraphSnapshot(nodeCount: n, pairs: [])] {
      #expect(try graph.betweenness().scores == zeros)
      #expect(try graph.betweenness(scaling: .pairs).scores == zeros)
    }
  }

  /// Krackhardt 1990, *Administrative Science Quarterly* 35(2); as in NetworkX's tests.
  @Test func kite() throws {
    let scores = try SampleGraphs.kite().betweenness().scores
    let sixths: [Double] = [5, 5, 0, 22, 0, 50, 50, 84, 48, 0]
    #expect(agree(scores, sixths.map { $0 / 6 }))
    let shares = try SampleGraphs.kite().betweenness(scaling: .pairs).scores
    #expect(abs(shares[7] - 14.0 / 36) < 1e-12)
  }

  /// sna's half values in influenceR's `flo_results.RData`: 95, 46.33, 38.67.
  @Test func florentineMarriages() throws {
    let scores = try SampleGraphs.florentineMarriages().betweenness().scores
    #expect(abs(scores[8] - 47.5) < 1e-10)
    #expect(abs(scores[6] - 139.0 / 6) < 1e-10)
    #expect(abs(scores[1] - 58.0 / 3) < 1e-10)
    #expect(scores[11] == 0)
  }

  @Test func agreesWithTheDefinition() throws {
    for graph in try SampleGraphs.variety() {
      let rules: [(PathCost, (Double) -> Double)] = [
        (.hops, { _ in 1 }), (.length, { $0 }), (.inverseStrength(alpha: 1), { 1 / $0 }),
        (.inverseStrength(alpha: 0), { _ in 1 }),
        (.inverseStrength(alpha: 0.5), { 1 / $0.squareRoot() }),
      ]
      for (cost, value) in rules {
        let slow = SlowPaths(graph, cost: value)
        let half = graph.direction == .undirected ? 0.5 : 1
        let all = Array(0..<graph.nodeCount)
        let expected = all.map { slow.betweenness(of: $0, from: all) * half }
        let scores = try graph.betweenness(cost: cost).scores
        #expect(agree(scores, expected), "\(graph.nodeCount) \(graph.direction) \(cost)")
        let some = all.filter { $0 % 3 == 1 }
        let fromSome = all.map { slow.betweenness(of: $0, from: some) * half }
        #expect(try agree(graph.betweenness(from: some, cost: cost).scores, fromSome))
      }
    }
  }

  @Test func aSourceNamedTwiceCountsTwice() throws {
    let graph = try SampleGraphs.path(4)
    let once = try graph.betweenness(from: [0]).scores
    let twice = try graph.betweenness(from: [0, 0]).scores
    #expect(once == [0, 1, 0.5, 0])
    #expect(twice == [0, 2, 1, 0])
    let many = try graph.betweenness(from: [Int](repeating: 0, count: 19)).scores
    #expect(many == [0, 19, 9.5, 0])
  }

  @Test func numberingDoesNotMatter() throws {
    let graph = try SampleGraphs.random(40, probability: 0.1, direction: .directed, seed: 3)
    let moved = try GraphSnapshot(
      nodeCount: 40, direction: .directed,
      pairs: graph.edges.map { (39 - $0.source, 39 - $0.target) })
    #expect(try agree(moved.betweenness().scores.reversed(), graph.betweenness().scores))
  }

  @Test func bitsDoNotDependOnThreads() throws {
    let graphs = [
      try SampleGraphs.preferentialAttachment(700, ties: 3, seed: 1),
      try SampleGraphs.random(
        150, probability: 0.05, direction: .directed, isWeighted: true, seed: 2),
    ]
    for graph in graphs {
      for cost in [PathCost.hops, .inverseStrength(alpha: 1), .length] {
        let one = try graph.betweenness(cost: cost, execution: Execution(threads: 1))
        for threads in [2, 7] {
          let many = try graph.betweenness(cost: cost, execution: Execution(threads: threads))
          #expect(many == one)
        }
      }
    }
  }

  @Test func stopsWhenCancelled() async throws {
    let graph = try SampleGraphs.path(50)
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try graph.betweenness()
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func refusesWhatHasNoAnswer() throws {
    let graph = try GraphSnapshot(
      nodeCount: 3, edges: [Edge(0, 1, strength: 0), Edge(1, 2, strength: 2)],
      parallelEdges: .reject)
    #expect(throws: AnalysisError.self) { try graph.betweenness(cost: .length) }
    #expect(throws: AnalysisError.self) {
      try graph.betweenness(cost: .inverseStrength(alpha: -1))
    }
    #expect(throws: AnalysisError.self) { try graph.betweenness(from: [3]) }
    // No strength, no path.
    #expect(try graph.betweenness(cost: .inverseStrength(alpha: 1)).scores == [0, 0, 0])
    #expect(try graph.betweenness().scores == [0, 1, 0])
  }

  /// Lengths that fit 16 bits one by one but not along a path, and lengths of no common unit.
  @Test(arguments: [1.0, 7, 2000, 2700, 2701, 0.3, 1e-7, 1e9, 3.141592653589793])
  func unitsDoNotMatter(_ length: Double) throws {
    for n in [2, 15, 60] {
      let edges = (0..<n - 1).map { Edge($0, $0 + 1, strength: length) }
      let path = try GraphSnapshot(nodeCount: n, edges: edges, parallelEdges: .reject)
      let expected = (0..<n).map { Double($0 * (n - 1 - $0)) }
      #expect(try path.betweenness(cost: .length).scores == expected)
      #expect(try agree(path.betweenness(cost: .inverseStrength(alpha: 1)).scores, expected))
    }
    // A wide graph.
    let edges = (0..<400).map { Edge($0, ($0 + 1) % 400, strength: length) }
    let cycle = try GraphSnapshot(nodeCount: 400, edges: edges, parallelEdges: .reject)
    let expected = [Double](repeating: 199.0 * 199 / 2, count: 400)
    #expect(try agree(cycle.betweenness(cost: .length).scores, expected))
  }

  @Test func inverseStrengthsTie() throws {
    // 1/3 + 1/3 + 1/3 against 1/2 + 1/2: two paths from 0 to 4.
    let graph = try GraphSnapshot(
      nodeCount: 5,
      edges: [
        Edge(0, 1, strength: 3), Edge(1, 2, strength: 3), Edge(2, 4, strength: 3),
        Edge(0, 3, strength: 2), Edge(3, 4, strength: 2),
      ], parallelEdges: .reject)
    let scores = try graph.betweenness(from: [0], cost: .inverseStrength(alpha: 1)).scores
    #expect(agree(scores, [0, 0.75, 0.25, 0.25, 0]))
  }
}
