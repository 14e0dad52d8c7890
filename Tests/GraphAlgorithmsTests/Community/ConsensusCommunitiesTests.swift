import GraphAlgorithms
import GraphCore
import Testing
import _TestSupport

struct ConsensusCommunitiesTests {
  @Test func runsOnKarateAgreeOnTheBestDivision() throws {
    let graph = try PublishedGraph.karate.snapshot
    let found = try graph.consensusCommunities()
    // The best modularity known of the karate club is .4198, of four communities.
    #expect(found.partition.sizes == [12, 11, 6, 5])
    #expect(abs(try #require(found.modularity) - 0.4198) < 5.1e-5)
    for node in 0..<34 {
      #expect(try #require(found.stability[node]) > 0.5)
      for other in 0..<34 {
        let share = Double(
          found.runs.count { $0.groupOfNode[node] == $0.groupOfNode[other] })
        #expect(found.coassignment[node, other] == share / 20)
      }
    }
  }

  @Test func stabilityIsTheMeanOverlapWithTheRuns() throws {
    for graph in try [SampleGraphs.cycle(14), SampleGraphs.kite(), PublishedGraph.karate.snapshot] {
      let found = try graph.consensusCommunities(CommunityOptions(resolution: 1.2), runs: 9)
      for node in 0..<graph.nodeCount {
        let own = Set(found.partition.nodes(of: found.partition.groupOfNode[node]))
        let overlaps = found.runs.map { run in
          let other = Set(run.nodes(of: run.groupOfNode[node]))
          return Double(own.intersection(other).count) / Double(own.union(other).count)
        }
        let mean = overlaps.reduce(0, +) / Double(overlaps.count)
        #expect(abs(found.stability.scores[node] - mean) < 1e-12)
      }
    }
  }

  @Test func partsAndIsolatesAreCommunitiesThatNoRunDoubts() throws {
    // Two triangles, one of them of arcs that all lead round, and a node without ties.
    let arcs = [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3)]
    for direction in [GraphSnapshot.Direction.undirected, .directed] {
      let graph = try GraphSnapshot(nodeCount: 7, direction: direction, pairs: arcs)
      let found = try graph.consensusCommunities()
      #expect(found.partition.groupOfNode == [0, 0, 0, 1, 1, 1, 2])
      #expect(found.stability.scores == [1, 1, 1, 1, 1, 1, 1])
      #expect(found.distinctRuns == 1 && found.rounds == 0 && found.modularity == 0.5)
    }
  }

  @Test(arguments: [1, 2, 7])
  func isTheSameOnAnyNumberOfThreads(_ threads: Int) throws {
    let graph = try SampleGraphs.preferentialAttachment(200, ties: 3, seed: 4)
    #expect(
      try graph.consensusCommunities(execution: Execution(threads: threads))
        == graph.consensusCommunities(execution: Execution(threads: 3)))
  }

  @Test func resolutionMakesCommunitiesFiner() throws {
    let graph = try PublishedGraph.karate.snapshot
    let counts = try [0.2, 1, 3].map {
      try graph.consensusCommunities(CommunityOptions(resolution: $0)).partition.groupCount
    }
    #expect(counts == counts.sorted() && Set(counts).count == 3)
  }

  @Test func optionsOutOfRangeAreRefused() throws {
    let kite = try SampleGraphs.kite()
    #expect(throws: AnalysisError.self) { try kite.consensusCommunities(runs: 0) }
    #expect(throws: AnalysisError.self) { try kite.consensusCommunities(threshold: 0) }
    #expect(throws: AnalysisError.self) {
      try kite.consensusCommunities(CommunityOptions(resolution: 0))
    }
  }
}
