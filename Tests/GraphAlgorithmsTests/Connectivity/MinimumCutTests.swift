import GraphAlgorithms
import GraphCore
import Testing
import _TestSupport

struct MinimumCutTests {
  @Test func closedForms() throws {
    let path = try SampleGraphs.path(4)
    let cut = try path.minimumCut(from: 0, to: 3)
    #expect(cut.value == 1 && cut.edges == [Edge(0, 1)] && cut.sourceSide == [0])
    #expect(try path.edgeDisjointPaths(from: 0, to: 3) == [[0, 1, 2, 3]])
    #expect(try path.minimumCut()?.value == 1)
    let complete = try SampleGraphs.complete(6)
    #expect(try complete.minimumCut(from: 1, to: 4).value == 5)
    #expect(try complete.edgeDisjointPaths(from: 1, to: 4).count == 5)
    #expect(try complete.minimumCut()?.value == 5)
    #expect(try SampleGraphs.cycle(7).minimumCut(from: 0, to: 3).value == 2)
    #expect(try SampleGraphs.cycle(7).minimumCut()?.value == 2)
    #expect(try SampleGraphs.path(1).minimumCut() == nil)
    #expect(try SampleGraphs.path(0).minimumCut() == nil)
  }

  @Test func directionAndComponents() throws {
    let path = try SampleGraphs.path(3, direction: .directed)
    #expect(try path.minimumCut(from: 0, to: 2).value == 1)
    #expect(try path.minimumCut(from: 2, to: 0).value == 0)
    #expect(try path.edgeDisjointPaths(from: 2, to: 0).isEmpty)
    #expect(try path.minimumCut()?.value == 0)
    let parts = try GraphSnapshot(nodeCount: 4, pairs: [(0, 1), (2, 3)])
    #expect(try parts.minimumCut(from: 0, to: 3).edges.isEmpty)
    #expect(try parts.minimumCut()?.value == 0)
  }

  @Test func publishedFlow() throws {
    // T. H. Cormen et al., Introduction to Algorithms, 3rd ed., MIT Press, 2009, figure 26.6: the
    // largest flow is 23.
    let edges = [
      Edge(0, 1, strength: 16), Edge(0, 2, strength: 13), Edge(1, 3, strength: 12),
      Edge(2, 1, strength: 4), Edge(2, 4, strength: 14), Edge(3, 2, strength: 9),
      Edge(3, 5, strength: 20), Edge(4, 3, strength: 7), Edge(4, 5, strength: 4),
    ]
    let graph = try GraphSnapshot(
      nodeCount: 6, direction: .directed, edges: edges, parallelEdges: .reject)
    let cut = try graph.minimumCut(from: 0, to: 5, strengths: .counted)
    #expect(cut.value == 23)
    #expect(cut.sourceSide == [0, 1, 2, 4])
    #expect(try graph.minimumCut(from: 0, to: 5).value == 2)
  }

  /// Every division of the nodes, tried.
  @Test(arguments: RandomGraph.all.filter { $0.nodes <= 12 })
  func noDivisionCutsLess(_ random: RandomGraph) throws {
    let graph = try random.snapshot
    let n = graph.nodeCount
    let edges = graph.edges
    for strengths in [StrengthUse.ignored, .counted] {
      var least = [Int: Double]()
      var overall = Double.infinity
      for side in 1..<(1 << n) - 1 {
        let value = edges.reduce(0.0) { sum, edge in
          let source = side >> edge.source & 1 == 1
          let target = side >> edge.target & 1 == 1
          let isCut = source != target && (graph.direction == .undirected || source)
          return sum + (isCut ? (strengths == .counted ? edge.strength : 1) : 0)
        }
        overall = min(overall, value)
        if side & 1 == 1 {
          for target in 1..<n where side >> target & 1 == 0 {
            least[target] = min(least[target] ?? .infinity, value)
          }
        }
      }
      for target in 1..<n {
        let cut = try graph.minimumCut(from: 0, to: target, strengths: strengths)
        #expect(abs(cut.value - (least[target] ?? 0)) <= 1e-9)
        #expect(cut.sourceSide.contains(0) && !cut.sourceSide.contains(target))
      }
      let found = try #require(try graph.minimumCut(strengths: strengths))
      #expect(abs(found.value - overall) <= 1e-9)
    }
  }

  @Test(arguments: RandomGraph.all)
  func pathsAreDisjointAndAsManyAsTheCut(_ random: RandomGraph) throws {
    let graph = try random.snapshot
    for target in [1, graph.nodeCount - 1] {
      let paths = try graph.edgeDisjointPaths(from: 0, to: target)
      #expect(try Double(paths.count) == graph.minimumCut(from: 0, to: target).value)
      var used: Set<[Int]> = []
      for path in paths {
        #expect(path.first == 0 && path.last == target && Set(path).count == path.count)
        for (source, next) in zip(path, path.dropFirst()) {
          #expect(graph.hasEdge(from: source, to: next))
          let pair = [source, next]
          #expect(used.insert(graph.direction == .directed ? pair : pair.sorted()).inserted)
        }
      }
    }
  }

  @Test func refusesWhatHasNoCut() throws {
    let graph = try SampleGraphs.path(3)
    #expect(throws: AnalysisError.self) { try graph.minimumCut(from: 0, to: 0) }
    #expect(throws: AnalysisError.self) { try graph.minimumCut(from: 0, to: 3) }
    #expect(throws: AnalysisError.self) { try graph.edgeDisjointPaths(from: -1, to: 2) }
  }

  @Test func stopsWhenCancelled() async throws {
    let graph = try SampleGraphs.complete(5)
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try graph.minimumCut()
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
