import GraphAlgorithms
import GraphCore
import Testing
import _TestSupport

struct GroupCentralityTests {
  @Test func closedForms() throws {
    let star = try SampleGraphs.star(leaves: 4)
    #expect(try star.groupDegree(of: [0]) == 1)
    #expect(try star.groupDegree(of: [1]) == 0.25)
    #expect(try star.groupDegree(of: [1, 2]) == 1.0 / 3)
    #expect(try star.groupCloseness(of: [0]) == 1)
    #expect(try star.groupCloseness(of: [1, 2]) == 3.0 / 5)
    #expect(try star.groupBetweenness(of: [0]) == 6)
    #expect(try star.groupBetweenness(of: [0], scaling: .pairs) == 1)
    #expect(try star.groupBetweenness(of: [0, 1]) == 3)
    #expect(try star.groupBetweenness(of: [1, 2]) == 0)
    let path = try SampleGraphs.path(5)
    #expect(try path.groupDegree(of: [1, 3]) == 1)
    #expect(try path.groupBetweenness(of: [1, 3]) == 3)
    #expect(try path.groupCloseness(of: [1, 3]) == 1)
    #expect(try path.groupCloseness(of: [0, 1], distance: .nearest) == 3.0 / 6)
    #expect(try path.groupCloseness(of: [0, 1], distance: .farthest) == 3.0 / 9)
    #expect(try path.groupCloseness(of: [0, 1], distance: .mean) == 3.0 / 7.5)
    // In a ring of four, half of the paths between two opposite nodes pass each other node.
    let ring = try SampleGraphs.cycle(4)
    #expect(try ring.groupBetweenness(of: [0]) == 0.5)
    #expect(try ring.groupBetweenness(of: [0, 2]) == 1)
  }

  @Test func directionCounts() throws {
    let path = try SampleGraphs.path(4, direction: .directed)
    #expect(try path.groupDegree(of: [0]) == 1.0 / 3)
    #expect(try path.groupDegree(of: [0], along: .incoming) == 0)
    #expect(try path.groupCloseness(of: [0]) == 3.0 / 6)
    #expect(try path.groupCloseness(of: [0], along: .incoming) == nil)
    #expect(try path.groupBetweenness(of: [1, 2]) == 1)
    #expect(try path.groupBetweenness(of: [1, 2], scaling: .pairs) == 0.5)
  }

  @Test func nodesThatAreNotReached() throws {
    let graph = try GraphSnapshot(nodeCount: 5, pairs: [(0, 1), (2, 3)])
    #expect(try graph.groupCloseness(of: [0, 2]) == nil)
    #expect(try graph.groupCloseness(of: [0, 2, 4]) == 1)
    #expect(try graph.groupCloseness(of: [0, 2, 4], distance: .mean) == nil)
    #expect(try graph.groupBetweenness(of: [4]) == 0)
    #expect(try graph.groupDegree(of: [0, 1, 2, 3, 4]) == nil)
    #expect(try graph.groupCloseness(of: [0, 1, 2, 3, 4]) == nil)
    #expect(try graph.groupBetweenness(of: [0, 1, 2, 3, 4]) == 0)
  }

  @Test(arguments: RandomGraph.unweighted)
  func oneMemberIsANode(_ random: RandomGraph) throws {
    let graph = try random.snapshot
    let betweenness = try graph.betweenness().scores
    let closeness = try graph.closeness().values
    for node in 0..<graph.nodeCount {
      #expect(abs(try graph.groupBetweenness(of: [node]) - betweenness[node]) <= 1e-9)
      let one = try graph.groupCloseness(of: [node])
      #expect((one == nil) == (closeness[node] == nil))
      #expect(abs((one ?? 0) - (closeness[node] ?? 0)) <= 1e-12)
    }
  }

  /// A second way: shortest paths of the graph without the group, where they are as short.
  @Test(arguments: RandomGraph.unweighted)
  func equalsGraphWithoutTheGroup(_ random: RandomGraph) throws {
    let graph = try random.snapshot
    let n = graph.nodeCount
    let group = [1, 4, 5]
    let outside = (0..<n).filter { !group.contains($0) }
    var expected = 0.0
    for source in outside {
      let all = counts(graph, from: source, without: [])
      let free = counts(graph, from: source, without: group)
      for target in outside where target != source && all.steps[target] >= 0 {
        let isAsShort = free.steps[target] == all.steps[target]
        expected += 1 - (isAsShort ? free.paths[target] / all.paths[target] : 0)
      }
    }
    if graph.direction == .undirected { expected /= 2 }
    #expect(abs(try graph.groupBetweenness(of: group) - expected) <= 1e-9)
    let neighbors = Set(group.flatMap { graph.neighbors(of: $0) }).subtracting(group)
    #expect(
      try graph.groupDegree(of: group) == Double(neighbors.count) / Double(n - group.count))
  }

  private func counts(
    _ graph: GraphSnapshot, from source: Int, without removed: [Int]
  ) -> (steps: [Int], paths: [Double]) {
    var steps = [Int](repeating: -1, count: graph.nodeCount)
    var paths = [Double](repeating: 0, count: graph.nodeCount)
    steps[source] = 0
    paths[source] = 1
    var frontier = [source]
    var level = 0
    while !frontier.isEmpty {
      level += 1
      var next: [Int] = []
      for node in frontier {
        for neighbor in graph.neighbors(of: node) where !removed.contains(neighbor) {
          if steps[neighbor] < 0 {
            steps[neighbor] = level
            next.append(neighbor)
          }
          if steps[neighbor] == level { paths[neighbor] += paths[node] }
        }
      }
      frontier = next
    }
    return (steps, paths)
  }

  @Test func refusesWhatIsNoGroup() throws {
    let graph = try SampleGraphs.path(4)
    for group in [[], [4], [-1], [1, 1]] {
      #expect(throws: AnalysisError.self) { try graph.groupDegree(of: group) }
      #expect(throws: AnalysisError.self) { try graph.groupCloseness(of: group) }
      #expect(throws: AnalysisError.self) { try graph.groupBetweenness(of: group) }
    }
  }

  @Test func bitsDoNotDependOnThreads() throws {
    let graph = try SampleGraphs.preferentialAttachment(400, ties: 3, seed: 6)
    let group = [3, 17, 250]
    let one = try graph.groupBetweenness(of: group, execution: Execution(threads: 1))
    for threads in [2, 7] {
      #expect(try graph.groupBetweenness(of: group, execution: Execution(threads: threads)) == one)
    }
  }

  @Test func stopsWhenCancelled() async throws {
    let graph = try SampleGraphs.path(50)
    let between = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try graph.groupBetweenness(of: [3])
    }
    await #expect(throws: CancellationError.self) { try await between.value }
    let close = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try graph.groupCloseness(of: [3])
    }
    await #expect(throws: CancellationError.self) { try await close.value }
  }
}
