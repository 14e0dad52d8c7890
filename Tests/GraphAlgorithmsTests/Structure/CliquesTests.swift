import GraphAlgorithms
import GraphCore
import Testing
import _TestSupport

struct CliquesTests {
  /// NetworkX 3.6.1, `find_cliques`.
  @Test func karate() throws {
    let found = try PublishedGraph.karate.snapshot.maximalCliques()
    #expect(found.isComplete)
    #expect(found.cliques.count == 36)
    #expect(found.cliques.prefix(2) == [[0, 1, 2, 3, 7], [0, 1, 2, 3, 13]])
    let memberships = found.memberships(nodeCount: 34)
    #expect(memberships[0] == 13 && memberships[33] == 14)
    let groups = try PublishedGraph.karate.snapshot.maximalCliques(minimumSize: 3)
    #expect(groups.cliques == found.cliques.filter { $0.count > 2 })
    #expect(groups.cliques.count == 25)
  }

  @Test func closedForms() throws {
    #expect(try SampleGraphs.path(4).maximalCliques().cliques == [[0, 1], [1, 2], [2, 3]])
    #expect(try SampleGraphs.complete(7).maximalCliques().cliques == [Array(0..<7)])
    #expect(try SampleGraphs.star(leaves: 2).maximalCliques().cliques == [[0, 1], [0, 2]])
    let apart = try GraphSnapshot(nodeCount: 4, direction: .directed, pairs: [(2, 1), (1, 2)])
    #expect(try apart.maximalCliques().cliques == [[1, 2], [0], [3]])
    #expect(try SampleGraphs.path(0).maximalCliques().cliques.isEmpty)
    #expect(try SampleGraphs.path(1).maximalCliques().cliques == [[0]])
    #expect(try SampleGraphs.path(2).maximalCliques().cliques == [[0, 1]])
  }

  @Test(arguments: RandomGraph.unweighted)
  func equalsTheSearchWithoutPivot(_ random: RandomGraph) throws {
    let matrix = random.matrix
    let ties = (0..<random.nodes).map { i in
      Set((0..<random.nodes).filter { matrix[i][$0] > 0 || matrix[$0][i] > 0 })
    }
    var expected: Set<[Int]> = []
    func extend(_ clique: [Int], _ open: Set<Int>, _ closed: Set<Int>) {
      if open.isEmpty && closed.isEmpty { expected.insert(clique) }
      var (open, closed) = (open, closed)
      for node in open.sorted() {
        extend(
          (clique + [node]).sorted(), open.intersection(ties[node]),
          closed.intersection(ties[node]))
        open.remove(node)
        closed.insert(node)
      }
    }
    extend([], Set(0..<random.nodes), [])
    let found = try random.snapshot.maximalCliques()
    #expect(found.cliques.count == expected.count && Set(found.cliques) == expected)
  }

  /// More candidates than one word of a set holds.
  @Test func theMostCliquesThereCanBe() throws {
    // Moon and Moser: groups of three, everybody tied to all outside the own group.
    let size = 21
    var pairs: [(Int, Int)] = []
    for a in 0..<size {
      for b in 0..<a where a / 3 != b / 3 { pairs.append((a, b)) }
    }
    let graph = try GraphSnapshot(nodeCount: size, pairs: pairs)
    let all = try graph.maximalCliques()
    #expect(all.isComplete && all.cliques.count == 2187)
    let hasOneOfEach = all.cliques.allSatisfy { clique in Set(clique.map { $0 / 3 }).count == 7 }
    #expect(hasOneOfEach)
    let some = try graph.maximalCliques(limit: 100)
    #expect(!some.isComplete && some.cliques.count == 100)
    #expect(Set(some.cliques).isSubset(of: Set(all.cliques)))
    var almost: [(Int, Int)] = []
    for a in 0..<150 {
      for b in 0..<a where a - b < 149 { almost.append((a, b)) }
    }
    let wide = try GraphSnapshot(nodeCount: 150, pairs: almost)
    #expect(try wide.maximalCliques().cliques == [Array(0..<149), Array(1..<150)])
  }

  @Test func resultsDoNotDependOnThreads() throws {
    let graph = try SampleGraphs.random(2_500, probability: 0.01, seed: 3)
    for limit in [100_000, 700] {
      let one = try graph.maximalCliques(limit: limit, execution: Execution(threads: 1))
      #expect(one.isComplete == (limit > 700))
      for threads in [2, 7] {
        let many = try graph.maximalCliques(limit: limit, execution: Execution(threads: threads))
        #expect(many == one)
      }
    }
  }

  @Test func refusesWhatIsNoSize() throws {
    let graph = try SampleGraphs.path(3)
    #expect(throws: AnalysisError.self) { try graph.maximalCliques(minimumSize: 0) }
    #expect(throws: AnalysisError.self) { try graph.maximalCliques(limit: 0) }
  }

  @Test func stopsWhenCancelledAndTellsHowFarItIs() async throws {
    let graph = try SampleGraphs.random(1_500, probability: 0.01, seed: 3)
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try graph.maximalCliques()
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    let shares = ProgressShares()
    _ = try graph.maximalCliques(execution: shares.execution)
    #expect(shares.areComplete)
  }
}
