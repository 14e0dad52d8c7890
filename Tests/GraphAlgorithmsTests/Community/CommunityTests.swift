import GraphAlgorithms
import GraphCore
import Testing

struct CommunityTests {
  enum Method: Sendable, CaseIterable {
    case louvain
    case leiden

    func communities(
      of graph: GraphSnapshot, _ options: CommunityOptions = CommunityOptions(),
      execution: Execution = .automatic
    ) throws -> Partition {
      switch self {
      case .louvain: try graph.louvainCommunities(options, execution: execution)
      case .leiden: try graph.leidenCommunities(options, execution: execution)
      }
    }
  }

  @Test func modularityOfKarateFactions() throws {
    // The real split with member 9 on the officers' side: .371466, 10 ties cut.
    let hi = [0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 13, 16, 17, 19, 21]
    let split = Partition(labels: (0..<34).map { hi.contains($0) })
    let graph = try PublishedGraph.karate.snapshot
    let modularity = try #require(try graph.modularity(of: split))
    #expect(abs(modularity - 0.371466) < 1e-6)
    let one = Partition(labels: [Int](repeating: 0, count: 34))
    #expect(abs(try #require(try graph.modularity(of: one))) < 1e-12)
  }

  @Test(arguments: RandomGraph.all)
  func modularityEqualsItsFormula(_ random: RandomGraph) throws {
    let n = random.nodes
    let matrix = random.matrix
    let w = { (i: Int, j: Int) in matrix[i][j] + matrix[j][i] }
    let labels = (0..<n).map { $0 % 3 }
    let k = (0..<n).map { i in (0..<n).reduce(0) { $0 + w(i, $1) } }
    let total = k.reduce(0, +)
    var expected = 0.0
    for i in 0..<n {
      for j in 0..<n where labels[i] == labels[j] {
        expected += w(i, j) / total - 1.3 * k[i] * k[j] / total / total
      }
    }
    let found = try random.snapshot.modularity(of: Partition(labels: labels), resolution: 1.3)
    if total > 0 {
      #expect(abs(try #require(found) - expected) < 1e-12)
    } else {
      #expect(found == nil)
    }
  }

  @Test(arguments: Method.allCases)
  func findsTheBestDivisionOfKarate(_ method: Method) throws {
    // The best known modularity is .4198; greedy agglomeration reaches .3807.
    let graph = try PublishedGraph.karate.snapshot
    let best = try (0..<10).map { seed in
      let partition = try method.communities(of: graph, CommunityOptions(seed: UInt64(seed)))
      return try #require(try graph.modularity(of: partition))
    }
    #expect(abs(try #require(best.max()) - 0.4198) < 1e-4)
    #expect(try #require(best.min()) > 0.3807)
  }

  @Test(arguments: Method.allCases)
  func separatesCliques(_ method: Method) throws {
    // Ten cliques of six in a ring.
    var pairs: [(Int, Int)] = []
    for clique in 0..<10 {
      for i in 0..<6 { for j in 0..<i { pairs.append((6 * clique + i, 6 * clique + j)) } }
      pairs.append((6 * clique, (6 * clique + 7) % 60))
    }
    let graph = try GraphSnapshot(nodeCount: 60, pairs: pairs)
    let partition = try method.communities(of: graph)
    #expect(partition == Partition(labels: (0..<60).map { $0 / 6 }))
    let coarse = try method.communities(of: graph, CommunityOptions(resolution: 0.01))
    #expect(coarse.groupCount == 1)
    let fine = try method.communities(of: graph, CommunityOptions(resolution: 100))
    #expect(fine.groupCount == 60)
  }

  @Test(arguments: Method.allCases, [0, 1, 2])
  func survivesTinyGraphs(_ method: Method, _ n: Int) throws {
    let isolated = try GraphSnapshot(nodeCount: n, pairs: [])
    #expect(try method.communities(of: isolated).groupCount == n)
    #expect(try method.communities(of: try ClosedForm.path(n)).groupCount == min(n, 1))
    #expect(try isolated.modularity(of: Partition(labels: [Int](0..<n))) == nil)
  }

  @Test(arguments: RandomGraph.all)
  func improvesOnSingletonsAndLeidenIsConnected(_ random: RandomGraph) throws {
    let graph = try random.snapshot
    guard graph.edgeCount > 0 else { return }
    let singletons = Partition(labels: [Int](0..<random.nodes))
    let start = try #require(try graph.modularity(of: singletons))
    for method in Method.allCases {
      let partition = try method.communities(of: graph)
      #expect(try #require(try graph.modularity(of: partition)) >= start)
      guard method == .leiden else { continue }
      for group in 0..<partition.groupCount {
        let members = Set(partition.nodes(of: group))
        var reached: Set<Int> = []
        var open = Array(members.prefix(1))
        while let node = open.popLast() {
          guard reached.insert(node).inserted else { continue }
          let neighbors =
            graph.neighbors(of: node) + graph.neighbors(of: node, along: .incoming)
          open += neighbors.filter { members.contains($0) && !reached.contains($0) }
        }
        #expect(reached == members)
      }
    }
  }

  @Test(arguments: Method.allCases)
  func isTheSameOnAnyNumberOfThreads(_ method: Method) throws {
    let graph = try RandomGraph.skewed(nodes: 3000, edges: 20_000, isWeighted: true)
    let one = try method.communities(of: graph, execution: Execution(threads: 1))
    for threads in [2, 7] {
      #expect(try method.communities(of: graph, execution: Execution(threads: threads)) == one)
    }
  }

  @Test(arguments: Method.allCases)
  func refusesBadOptionsAndStopsWhenCancelled(_ method: Method) async throws {
    let graph = try PublishedGraph.karate.snapshot
    for resolution in [0, -1, .nan, .infinity] {
      #expect(throws: AnalysisError.self) {
        try method.communities(of: graph, CommunityOptions(resolution: resolution))
      }
    }
    #expect(throws: AnalysisError.self) {
      try graph.modularity(of: Partition(labels: [0, 1]))
    }
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try method.communities(of: graph)
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
