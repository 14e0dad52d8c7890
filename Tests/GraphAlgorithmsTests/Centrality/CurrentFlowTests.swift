import GraphAlgorithms
import GraphCore
import Testing
import _TestSupport

struct CurrentFlowTests {
  /// NetworkX 3.6.1, `current_flow_closeness_centrality` times n − 1 and
  /// `current_flow_betweenness_centrality`.
  @Test func equalsNetworkX() throws {
    let kite = try SampleGraphs.kite()
    let closeness = [
      1.0638977636, 1.0638977636, 0.970845481, 1.1903485255, 0.970845481, 1.198919892, 1.198919892,
      1.0513022889, 0.6180974478, 0.3989218329,
    ]
    let betweenness = [
      5.9831081081, 5.9831081081, 3.6925675676, 10.472972973, 3.6925675676, 12.7364864865,
      12.7364864865, 15.5675675676, 8, 0,
    ]
    #expect(try largestDifference(kite.currentFlowCloseness().scores, closeness) < 1e-9)
    #expect(try largestDifference(kite.currentFlowBetweenness().scores, betweenness) < 1e-9)
    let karate = try PublishedGraph.karate.snapshot
    let members = [0, 1, 2, 32, 33, 11]
    let far = try karate.currentFlowCloseness().scores
    let through = try karate.currentFlowBetweenness(scaling: .pairs).scores
    #expect(
      largestDifference(
        members.map { far[$0] },
        [
          1.9327144994883523, 1.7333253113037024, 1.840258693964801, 1.8181191667014234,
          1.9530359287778274, 0.672447941917462,
        ]) < 1e-9)
    #expect(
      largestDifference(
        members.map { through[$0] },
        [
          0.4863872083592642, 0.18376431381413472, 0.2527384611057271, 0.2476816190011743,
          0.3903685195589849, 0,
        ]) < 1e-9)
  }

  @Test func strengthsConduct() throws {
    let graph = try GraphSnapshot(
      nodeCount: 4,
      edges: [
        Edge(0, 1, strength: 2), Edge(1, 2, strength: 1), Edge(0, 2, strength: 0.5),
        Edge(2, 3, strength: 3),
      ], parallelEdges: .reject)
    let closeness = [1.2115384615384617, 1.3695652173913042, 1.575, 1.1666666666666667]
    let betweenness = [0.19047619047619055, 0.38095238095238093, 0.7142857142857141, 0]
    #expect(try largestDifference(graph.currentFlowCloseness().scores, closeness) < 1e-9)
    #expect(
      try largestDifference(graph.currentFlowBetweenness(scaling: .pairs).scores, betweenness)
        < 1e-9)
    let plain = try GraphSnapshot(nodeCount: 4, pairs: [(0, 1), (1, 2), (0, 2), (2, 3)])
    let ignored = try graph.currentFlowBetweenness(.ignoringStrengths).scores
    #expect(try ignored == plain.currentFlowBetweenness().scores)
  }

  /// Solved by elimination, summed over pairs as the definition says.
  @Test(arguments: RandomGraph.all.filter { $0.nodes <= 12 || $0.density < 0.1 })
  func agreesWithTheDefinition(_ random: RandomGraph) throws {
    let graph = try random.snapshot
    let slow = SlowCurrents(random)
    #expect(
      try largestDifference(
        graph.currentFlowCloseness(rule: .wassermanFaust).scores, slow.closeness) < 1e-8)
    #expect(
      try largestDifference(graph.currentFlowBetweenness().scores, slow.betweenness) < 1e-8)
  }

  @Test func closedForms() throws {
    // On a tree there is one way, and a current takes it all.
    let path = try SampleGraphs.path(90)
    #expect(
      try largestDifference(
        path.currentFlowBetweenness().scores, path.betweenness().scores) < 1e-6)
    #expect(
      try largestDifference(path.currentFlowCloseness().scores, path.closeness().scores) < 1e-9)
    // Any two nodes of Kn are 2/n apart.
    let scores = try SampleGraphs.complete(9).currentFlowCloseness().scores
    #expect(largestDifference(scores, [Double](repeating: 4.5, count: 9)) < 1e-9)
  }

  @Test func undefinedWhereNotAllAreReached() throws {
    let graph = try GraphSnapshot(
      nodeCount: 5, edges: [Edge(0, 1), Edge(1, 2), Edge(2, 3, strength: 0)],
      parallelEdges: .reject)
    #expect(try graph.currentFlowCloseness().values == [nil, nil, nil, nil, nil])
    let reachable = try graph.currentFlowCloseness(rule: .reachable).scores
    #expect(largestDifference(reachable, [2.0 / 3, 1, 2.0 / 3, .nan, .nan]) < 1e-9)
    #expect(
      try largestDifference(graph.currentFlowBetweenness().scores, [0, 1, 0, 0, 0]) < 1e-9)
  }

  @Test(arguments: [0, 1, 2]) func smallestGraphs(_ n: Int) throws {
    let path = try SampleGraphs.path(n)
    #expect(try path.currentFlowBetweenness().scores == [Double](repeating: 0, count: n))
    let closeness = try path.currentFlowCloseness().values
    #expect(n < 2 ? closeness.allSatisfy { $0 == nil } : closeness.allSatisfy { $0 != nil })
  }

  @Test func bitsDoNotDependOnThreads() throws {
    let graph = try SampleGraphs.preferentialAttachment(120, ties: 2, seed: 6)
    let one = Execution(threads: 1)
    let closeness = try graph.currentFlowCloseness(execution: one)
    let betweenness = try graph.currentFlowBetweenness(execution: one)
    for threads in [2, 7] {
      let many = Execution(threads: threads)
      #expect(try graph.currentFlowCloseness(execution: many) == closeness)
      #expect(try graph.currentFlowBetweenness(execution: many) == betweenness)
    }
  }

  @Test func refusesWhatCannotBeSolved() throws {
    let graph = try SampleGraphs.path(50)
    for options in [
      CurrentFlowOptions(tolerance: 0), CurrentFlowOptions(iterationLimit: 0),
      CurrentFlowOptions(iterationLimit: 3),
    ] {
      #expect(throws: AnalysisError.self) { try graph.currentFlowCloseness(options) }
      #expect(throws: AnalysisError.self) { try graph.currentFlowBetweenness(options) }
    }
  }

  @Test func stopsWhenCancelledAndTellsHowFarItIs() async throws {
    let graph = try SampleGraphs.path(60)
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try graph.currentFlowBetweenness()
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    let shares = ProgressShares()
    _ = try graph.currentFlowCloseness(execution: shares.execution)
    #expect(shares.areComplete)
  }
}

extension CurrentFlowOptions {
  fileprivate static let ignoringStrengths = CurrentFlowOptions(strengths: .ignored)
}

/// Currents between all pairs, each from a dense system of its own.
private struct SlowCurrents {
  private(set) var closeness: [Double]
  private(set) var betweenness: [Double]

  init(_ random: RandomGraph) {
    let n = random.nodes
    let arcs = random.matrix
    let isDirected = random.direction == .directed
    let conductance = (0..<n).map { i in
      (0..<n).map { j in arcs[i][j] + (isDirected ? arcs[j][i] : 0) }
    }
    var piece = Array(0..<n)
    for _ in 0..<n {
      for i in 0..<n {
        for j in 0..<n where conductance[i][j] > 0 { piece[i] = min(piece[i], piece[j]) }
      }
    }
    closeness = [Double](repeating: 0, count: n)
    betweenness = closeness
    var resistance = [Double](repeating: 0, count: n)
    for s in 0..<n {
      for t in 0..<n where t != s && piece[s] == piece[t] {
        // The node with the smallest number of each piece is grounded.
        let matrix = (0..<n).map { i in
          (0..<n).map { j in
            if piece[i] == i { return i == j ? 1.0 : 0 }
            return i == j ? conductance[i].reduce(0, +) : -conductance[i][j]
          }
        }
        let right = (0..<n).map { piece[$0] == $0 ? 0 : $0 == s ? 1.0 : $0 == t ? -1 : 0 }
        let x = DenseSystem(matrix, right).solution
        resistance[s] += x[s] - x[t]
        for v in 0..<n where v != s && v != t && s < t {
          betweenness[v] += (0..<n).reduce(0) { $0 + conductance[v][$1] * abs(x[v] - x[$1]) } / 2
        }
      }
      let reached = Double(piece.count { $0 == piece[s] } - 1)
      if reached > 0 { closeness[s] = reached * reached / Double(n - 1) / resistance[s] }
    }
  }
}
