import GraphAlgorithms
import GraphCore
import Testing
import _TestSupport

struct ShortestPathTreeTests {
  @Test func strongTiesAreClose() throws {
    let graph = try GraphSnapshot(
      nodeCount: 4,
      edges: [
        Edge(0, 2, strength: 1), Edge(0, 1, strength: 4), Edge(1, 2, strength: 4),
        Edge(2, 3, strength: 0),
      ], parallelEdges: .reject)
    #expect(try graph.shortestPathTree(from: 0).path(to: 2) == [0, 2])
    let byStrength = try graph.shortestPathTree(from: 0, cost: .inverseStrength(alpha: 1))
    #expect(byStrength.path(to: 2) == [0, 1, 2])
    #expect(byStrength[2] == 0.5)
    #expect(byStrength[3] == nil)
    #expect(byStrength.path(to: 3) == nil)
    let byLength = try graph.shortestPathTree(from: 0, cost: .length)
    #expect(byLength.path(to: 3) == [0, 2, 3])
    #expect(byLength[3] == 1)
  }

  @Test func agreesWithTheDefinition() throws {
    for graph in try SampleGraphs.variety() where graph.nodeCount > 0 {
      let slow = SlowPaths(graph, cost: { $0 }).distance
      let back = try graph.shortestPathTree(from: 0, cost: .length, along: .incoming)
      for source in 0..<graph.nodeCount {
        let tree = try graph.shortestPathTree(from: source, cost: .length)
        #expect(agree(tree.costs, slow[source]))
        #expect(back[source] == (slow[source][0].isFinite ? slow[source][0] : nil))
        for node in 0..<graph.nodeCount {
          guard let path = tree.path(to: node) else { continue }
          #expect(path.first == source && path.last == node)
          let cost = zip(path, path.dropFirst()).reduce(0.0) {
            $0 + (graph.strength(from: $1.0, to: $1.1) ?? .infinity)
          }
          #expect(cost == tree.costs[node])
        }
      }
    }
  }

  @Test func refusesUnknownSources() throws {
    let graph = try SampleGraphs.path(3)
    #expect(throws: AnalysisError.self) { try graph.shortestPathTree(from: 3) }
    #expect(throws: AnalysisError.self) { try graph.shortestPathTree(from: -1) }
    #expect(throws: AnalysisError.self) {
      try graph.shortestPathTree(from: 0, cost: .inverseStrength(alpha: .nan))
    }
  }
}
