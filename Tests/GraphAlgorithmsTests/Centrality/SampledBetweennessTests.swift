import GraphAlgorithms
import GraphCore
import Testing
import _TestSupport

struct SampledBetweennessTests {
  @Test func smallGraphsAreExact() throws {
    for graph in [
      try SampleGraphs.path(0), try SampleGraphs.path(1), try SampleGraphs.path(2),
      try SampleGraphs.star(leaves: 5), try SampleGraphs.path(9, direction: .directed),
    ] {
      let estimate = try graph.sampledBetweenness()
      #expect(estimate.isExact)
      #expect(try estimate.measure == graph.betweenness(scaling: .pairs))
      #expect(estimate.lowerBounds == estimate.upperBounds)
    }
    let star = try SampleGraphs.star(leaves: 3).sampledBetweenness()
    #expect(star.measure.scores == [1, 0, 0, 0])
    #expect(star.ranks == [1...1, 2...2, 2...2, 2...2])
  }

  @Test(arguments: [GraphSnapshot.Direction.undirected, .directed])
  func boundsHold(_ direction: GraphSnapshot.Direction) throws {
    let graph =
      try direction == .undirected
      ? SampleGraphs.preferentialAttachment(1500, ties: 2, seed: 7)
      : SampleGraphs.random(900, probability: 0.004, direction: .directed, seed: 8)
    let exact = try graph.betweenness(scaling: .pairs).scores
    let places = exact.map { score in 1 + exact.reduce(0) { $0 + ($1 > score ? 1 : 0) } }
    for seed in 0..<UInt64(4) {
      let estimate = try graph.sampledBetweenness(error: 0.15, confidence: 0.9, seed: seed)
      #expect(!estimate.isExact && estimate.sourceCount < graph.nodeCount)
      let ranks = estimate.ranks
      for node in 0..<graph.nodeCount {
        let score = estimate.measure.scores[node]
        let bounds = estimate.lowerBounds[node]...estimate.upperBounds[node]
        // One failure in ten would be allowed; the bounds are wide enough to have none here.
        #expect(bounds.contains(exact[node]) && bounds.contains(score))
        #expect(abs(score - exact[node]) <= 0.15)
        #expect(ranks[node].contains(places[node]))
      }
    }
  }

  /// The mean over many seeds comes near the exact values, which a wrong scale would not.
  @Test func isUnbiased() throws {
    let graph = try SampleGraphs.preferentialAttachment(500, ties: 2, seed: 1)
    let exact = try graph.betweenness(scaling: .pairs).scores
    let top = try #require(exact.indices.max { exact[$0] < exact[$1] })
    let seeds = 20
    let mean =
      try (0..<seeds).reduce(0.0) {
        try $0 + graph.sampledBetweenness(error: 0.25, seed: UInt64($1)).measure.scores[top]
      } / Double(seeds)
    #expect(abs(mean - exact[top]) < 0.05 * exact[top])
  }

  @Test func rankIntervalsCountWhatMayBeAbove() throws {
    let graph = try SampleGraphs.preferentialAttachment(800, ties: 2, seed: 3)
    let estimate = try graph.sampledBetweenness(error: 0.15)
    let ranks = estimate.ranks
    for node in stride(from: 0, to: 800, by: 7) {
      let low = estimate.lowerBounds[node]
      let high = estimate.upperBounds[node]
      let others = (0..<800).filter { $0 != node }
      let above = others.count { estimate.lowerBounds[$0] > high }
      let maybe = others.count { estimate.upperBounds[$0] > low }
      #expect(ranks[node] == (1 + above)...(1 + maybe))
    }
  }

  @Test func bitsDoNotDependOnThreads() throws {
    let graph = try SampleGraphs.preferentialAttachment(900, ties: 3, seed: 2)
    let one = try graph.sampledBetweenness(error: 0.2, execution: Execution(threads: 1))
    #expect(!one.isExact)
    for threads in [2, 7] {
      let many = try graph.sampledBetweenness(error: 0.2, execution: Execution(threads: threads))
      #expect(many == one)
    }
    #expect(try graph.sampledBetweenness(error: 0.2, seed: 1) != one)
  }

  @Test func refusesWhatIsNoProbability() throws {
    let graph = try SampleGraphs.path(4)
    for value in [0, 1, -0.1, .nan] {
      #expect(throws: AnalysisError.self) { try graph.sampledBetweenness(error: value) }
      #expect(throws: AnalysisError.self) { try graph.sampledBetweenness(confidence: value) }
    }
  }

  @Test func stopsWhenCancelled() async throws {
    let graph = try SampleGraphs.preferentialAttachment(900, ties: 3, seed: 2)
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try graph.sampledBetweenness(error: 0.2)
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
