import GraphAlgorithms
import GraphCore
import Testing

struct ClusteringTests {
  @Test func matchesFlorentineMarriages() throws {
    // sulliv.com/posts/florentine-families-network-analysis; 3 triangles in the ERGM tutorial.
    let graph = try PublishedGraph.florentineMarriage.snapshot
    #expect(try graph.triangleCount() == 3)
    let transitivity = try #require(try graph.transitivity())
    #expect(abs(transitivity - 0.1914894) < 1e-7)
    let local = try graph.localClustering()
    let zeros = local.values.reduce(0.0) { $0 + ($1 ?? 0) } / 16
    let defined = local.values.compactMap { $0 }
    #expect(
      min(abs(zeros - 0.2181818), abs(defined.reduce(0, +) / Double(defined.count) - 0.2181818))
        < 1e-7)
  }

  @Test func matchesKarate() throws {
    let graph = try PublishedGraph.karate.snapshot
    let transitivity = try #require(try graph.transitivity())
    #expect(abs(transitivity - 0.2556818) < 1e-7)
    let zeros = try graph.localClustering().values.reduce(0.0) { $0 + ($1 ?? 0) } / 34
    #expect(abs(zeros - 0.5706385) < 1e-7)
  }

  @Test(arguments: [3, 4, 10, 70, 130])
  func completeGraphsAreClosed(_ n: Int) throws {
    let graph = try ClosedForm.complete(n)
    #expect(try graph.triangleCount() == n * (n - 1) * (n - 2) / 6)
    #expect(try graph.transitivity() == 1)
    #expect(try graph.localClustering().scores.allSatisfy { $0 == 1 })
  }

  @Test func treesAreOpen() throws {
    #expect(try ClosedForm.star(5).transitivity() == 0)
    #expect(try ClosedForm.star(5).localClustering().values == [0, nil, nil, nil, nil])
    #expect(try ClosedForm.path(2).transitivity() == nil)
  }

  @Test(arguments: [0, 1, 2])
  func survivesTinyGraphs(_ n: Int) throws {
    let graph = try ClosedForm.path(n)
    #expect(try graph.triangleCount() == 0)
    #expect(try graph.triangles().scores == [Double](repeating: 0, count: n))
    #expect(try graph.localClustering().values == [Double?](repeating: nil, count: n))
  }

  @Test(arguments: RandomGraph.all)
  func countsLikeThreeLoops(_ random: RandomGraph) throws {
    let matrix = random.matrix
    let tied = { (i: Int, j: Int) in matrix[i][j] > 0 || matrix[j][i] > 0 }
    var counts = [Double](repeating: 0, count: random.nodes)
    for i in 0..<random.nodes {
      for j in 0..<i where tied(i, j) {
        for k in 0..<j where tied(i, k) && tied(j, k) {
          for node in [i, j, k] { counts[node] += 1 }
        }
      }
    }
    let graph = try random.snapshot
    #expect(try graph.triangles().scores == counts)
    #expect(try graph.triangleCount() * 3 == Int(counts.reduce(0, +)))
  }

  @Test func countsLikeMergedRowsBeyondTheHubs() throws {
    // Enough nodes and few enough edges for rows without a hub set.
    let graph = try RandomGraph.skewed(nodes: 4000, edges: 20_000)
    let neighbors = (0..<graph.nodeCount).map { Set(graph.neighbors(of: $0)) }
    let expected = neighbors.indices.map { v in
      neighbors[v].reduce(0) { $0 + neighbors[v].intersection(neighbors[$1]).count } / 2
    }
    for threads in [1, 2, 7] {
      let execution = Execution(threads: threads)
      #expect(try graph.triangles(execution: execution).scores == expected.map { Double($0) })
      #expect(try graph.triangleCount(execution: execution) == expected.reduce(0, +) / 3)
    }
  }

  @Test func stopsWhenCancelled() async throws {
    let graph = try PublishedGraph.karate.snapshot
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try graph.triangleCount()
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
