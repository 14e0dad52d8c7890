import GraphAlgorithms
import GraphCore
import Testing

struct PageRankTests {
  @Test func regularGraphsShareEvenly() throws {
    for graph in [try ClosedForm.cycle(5), try ClosedForm.complete(5)] {
      #expect(largestDifference(try graph.pageRank().scores, [0.2, 0.2, 0.2, 0.2, 0.2]) < 1e-12)
    }
  }

  @Test func twoNodesAndIsolates() throws {
    #expect(try ClosedForm.path(0).pageRank().scores == [])
    #expect(try ClosedForm.path(1).pageRank().scores == [1])
    #expect(largestDifference(try ClosedForm.path(2).pageRank().scores, [0.5, 0.5]) < 1e-12)
    // x0 = base + .85 x1 …; the isolate is dangling and keeps base = (.15 + .85 x2) / 3.
    let graph = try GraphSnapshot(nodeCount: 3, pairs: [(0, 1)])
    let isolate = 0.05 / (1 - 0.85 / 3)
    let tied = (1 - isolate) / 2
    #expect(largestDifference(try graph.pageRank().scores, [tied, tied, isolate]) < 1e-9)
  }

  @Test(arguments: RandomGraph.all, [0.85, 0.5])
  func solvesTheLinearSystem(_ random: RandomGraph, _ damping: Double) throws {
    let n = random.nodes
    let matrix = random.matrix
    // (I − d P) x = (1 − d)/n with a dangling row of P spread evenly.
    var system = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
    for u in 0..<n {
      let out = matrix[u].reduce(0, +)
      for v in 0..<n {
        let step = out > 0 ? matrix[u][v] / out : 1 / Double(n)
        system[v][u] = (u == v ? 1 : 0) - damping * step
      }
    }
    let right = [Double](repeating: (1 - damping) / Double(n), count: n)
    let expected = DenseSystem(system, right).solution
    let graph = try random.snapshot
    let ranks = try graph.pageRank(PageRankOptions(damping: damping, tolerance: 1e-14))
    #expect(largestDifference(ranks.scores, expected) < 1e-12)
    #expect(abs(ranks.scores.reduce(0, +) - 1) < 1e-12)
    let coarse = try graph.pageRank(PageRankOptions(damping: damping, tolerance: 1e-6))
    #expect(largestDifference(coarse.scores, expected) < 6e-6)
    if random.isWeighted {
      let ignoring = try graph.pageRank(PageRankOptions(damping: damping, strengths: .ignored))
      var plain = random
      plain.isWeighted = false
      let unweighted = try plain.snapshot.pageRank(PageRankOptions(damping: damping))
      #expect(largestDifference(ignoring.scores, unweighted.scores) < 1e-12)
    }
  }

  @Test(arguments: [1e-6, 1e-10], [GraphSnapshot.Direction.undirected, .directed])
  func isBitIdenticalOnAnyNumberOfThreads(
    _ tolerance: Double, _ direction: GraphSnapshot.Direction
  ) throws {
    let graph = try RandomGraph.skewed(
      nodes: 40_000, edges: 200_000, direction: direction, isWeighted: true)
    let options = PageRankOptions(tolerance: tolerance)
    let one = try graph.pageRank(options, execution: Execution(threads: 1))
    for threads in [2, 7] {
      #expect(try graph.pageRank(options, execution: Execution(threads: threads)) == one)
    }
  }

  @Test func refusesBadOptions() throws {
    let graph = try ClosedForm.path(3)
    for options in [
      PageRankOptions(damping: 1), PageRankOptions(damping: -0.1), PageRankOptions(tolerance: 0),
      PageRankOptions(iterationLimit: 0), PageRankOptions(damping: .nan),
    ] {
      #expect(throws: AnalysisError.self) { try graph.pageRank(options) }
    }
  }

  @Test func throwsWithoutConvergence() throws {
    let directed = try GraphSnapshot(
      nodeCount: 3, direction: .directed, pairs: [(0, 1), (1, 2), (2, 0), (0, 2)])
    for graph in [try ClosedForm.path(9), directed] {
      #expect { try graph.pageRank(PageRankOptions(iterationLimit: 2)) } throws: {
        ($0 as? AnalysisError)?.code == .didNotConverge
      }
    }
  }

  @Test func tiesOfStrengthZeroLeadNowhere() throws {
    let graph = try GraphSnapshot(
      nodeCount: 4, edges: [Edge(0, 1), Edge(1, 2, strength: 0), Edge(2, 3, strength: 0)],
      parallelEdges: .reject)
    let without = try GraphSnapshot(nodeCount: 4, pairs: [(0, 1)])
    #expect(
      largestDifference(try graph.pageRank().scores, try without.pageRank().scores) < 1e-10)
  }

  @Test func stopsWhenCancelled() async throws {
    let graph = try PublishedGraph.karate.snapshot
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try graph.pageRank()
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
