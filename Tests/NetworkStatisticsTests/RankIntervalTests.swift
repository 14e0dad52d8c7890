import GraphAlgorithms
import GraphCore
import NetworkStatistics
import Testing
import _TestSupport

struct RankIntervalTests {
  private static let single = Execution(threads: 1)

  @Test func starCentreIsCertain() throws {
    let star = try SampleGraphs.star(leaves: 9)
    for perturbation in [
      Perturbation.nodeDropping(share: 0.1), .tieRemoval(probability: 0.2),
      .tieNoise(probability: 0.1),
    ] {
      let ranks = try star.rankIntervals(of: perturbation, draws: 300, seed: 1) { $0.degree() }
      #expect(ranks.certainlyAmongFirst(1) == [0])
      #expect(ranks.nodes[0].range == 1...1 && ranks.nodes[0].median == 1)
      // The leaves share ranks 2 … 10.
      #expect(ranks.nodes[3].observed == 6)
      #expect(ranks.certainlyAmongFirst(10).count == 10)
    }
  }

  @Test func withoutNoiseTheRangeIsTheRank() throws {
    let kite = try SampleGraphs.kite()
    for perturbation in [
      Perturbation.nodeDropping(share: 0), .tieRemoval(probability: 0), .tieNoise(probability: 0),
    ] {
      let ranks = try kite.rankIntervals(of: perturbation, draws: 20) {
        try $0.betweenness(execution: Self.single)
      }
      for node in ranks.nodes {
        let rank = try #require(node.observed)
        #expect(node.range == rank...rank && node.median == rank && node.draws == 20)
      }
      // Heather first; Fernando and Garth share ranks 2 and 3.
      #expect(ranks.nodes[7].observed == 1)
      #expect(ranks.nodes[5].observed == 2.5 && ranks.nodes[6].observed == 2.5)
      #expect(ranks.certainlyAmongFirst(3) == [5, 6, 7])
    }
  }

  @Test(arguments: [GraphSnapshot.Direction.directed, .undirected])
  func noiseKeepsTheNumberOfTies(_ direction: GraphSnapshot.Direction) throws {
    let graph = try SampleGraphs.random(12, probability: 0.3, direction: direction, seed: 2)
    let count = graph.edgeCount
    _ = try graph.rankIntervals(of: .tieNoise(probability: 0.5), draws: 40) {
      #expect($0.edgeCount == count && $0.construction.parallelsMerged == 0)
      return $0.degree()
    }
    _ = try graph.rankIntervals(of: .nodeDropping(share: 0.25), draws: 10) {
      // The graph as it is comes first.
      #expect($0.nodeCount == 9 || $0.nodeCount == 12)
      return $0.degree()
    }
    // A complete graph has nowhere to move a tie to.
    let complete = try SampleGraphs.complete(5)
    let ranks = try complete.rankIntervals(of: .tieNoise(probability: 1), draws: 5) { $0.degree() }
    #expect(ranks.nodes.allSatisfy { $0.range == 3...3 })
  }

  @Test func droppedNodesHaveNoRank() throws {
    let graph = try SampleGraphs.kite()
    let ranks = try graph.rankIntervals(of: .nodeDropping(share: 0.5), draws: 400, seed: 9) {
      $0.degree()
    }
    let draws = ranks.nodes.map(\.draws)
    #expect(draws.reduce(0, +) == 400 * 5)
    #expect(draws.allSatisfy { $0 > 140 && $0 < 260 })
    let none = try graph.rankIntervals(of: .nodeDropping(share: 1), draws: 3) { $0.degree() }
    #expect(none.nodes.allSatisfy { $0.range == nil && $0.draws == 0 })
    #expect(none.certainlyAmongFirst(3).isEmpty)
  }

  @Test func sameBitsOnAnyNumberOfThreads() throws {
    let graph = try ClassicData.karate()
    let runs = try [1, 2, 7].map { threads in
      try graph.rankIntervals(
        of: .tieNoise(probability: 0.1), draws: 60, seed: 3, execution: Execution(threads: threads)
      ) { try $0.betweenness(execution: Self.single) }
    }
    #expect(runs[0] == runs[1] && runs[0] == runs[2])
  }

  @Test func refusesSharesOutOfRange() throws {
    let graph = try SampleGraphs.kite()
    #expect(throws: AnalysisError.self) {
      try graph.rankIntervals(of: .tieRemoval(probability: 1.5)) { $0.degree() }
    }
    #expect(throws: AnalysisError.self) {
      try graph.rankIntervals(draws: 0) { $0.degree() }
    }
    #expect(throws: AnalysisError.self) {
      try graph.rankIntervals(confidence: 0) { $0.degree() }
    }
  }
}
