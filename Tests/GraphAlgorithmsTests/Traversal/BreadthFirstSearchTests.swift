import GraphAlgorithms
import GraphCore
import Testing
import _TestSupport

struct BreadthFirstSearchTests {
  @Test func closedForms() throws {
    let path = try SampleGraphs.path(5).distances(from: 1)
    #expect(path.hops == [1, 0, 1, 2, 3])
    #expect(path[4] == 3)
    #expect(path.reachedCount == 5)
    #expect(path.farthest == 3)
    let arrow = try SampleGraphs.path(4, direction: .directed)
    #expect(try arrow.distances(from: 1).hops == [-1, 0, 1, 2])
    #expect(try arrow.distances(from: 1, along: .incoming).hops == [1, 0, -1, -1])
    #expect(try arrow.distances(from: 1)[0] == nil)
    #expect(try SampleGraphs.path(1).distances(from: 0).hops == [0])
  }

  @Test func agreesWithTheDefinition() throws {
    for graph in try SampleGraphs.variety() {
      let slow = SlowPaths(graph).distance
      for source in 0..<graph.nodeCount {
        let expected = slow[source].map { $0.isFinite ? Int32($0) : -1 }
        #expect(try graph.distances(from: source).hops == expected)
      }
    }
  }

  @Test func largeGraphsAgreeWithTheSmallStep() throws {
    let graph = try SampleGraphs.preferentialAttachment(20_000, ties: 4, seed: 9)
    for source in [0, 1, 777, 19_999] {
      let one = try graph.distances(from: source, execution: Execution(threads: 1))
      #expect(try graph.distances(from: source, execution: Execution(threads: 2)) == one)
      #expect(try graph.distances(from: source, execution: Execution(threads: 7)) == one)
      let tree = try graph.shortestPathTree(from: source)
      #expect(one.hops.map { $0 < 0 ? .infinity : Double($0) } == tree.costs)
    }
  }

  @Test func refusesUnknownSources() throws {
    let graph = try SampleGraphs.path(3)
    #expect(throws: AnalysisError.self) { try graph.distances(from: 3) }
    #expect(throws: AnalysisError.self) {
      try GraphSnapshot(nodeCount: 0, pairs: []).distances(from: 0)
    }
  }
}
