import GraphAlgorithms
import GraphCore
import Testing
import _TestSupport

struct EdgeBetweennessTests {
  @Test func closedForms() throws {
    #expect(try SampleGraphs.path(4).edgeBetweenness().scores == [3, 4, 3])
    #expect(try SampleGraphs.star(leaves: 4).edgeBetweenness().scores == [4, 4, 4, 4])
    #expect(try SampleGraphs.complete(4).edgeBetweenness().scores == [1, 1, 1, 1, 1, 1])
    #expect(try SampleGraphs.path(3, direction: .directed).edgeBetweenness().scores == [2, 2])
    #expect(try GraphSnapshot(nodeCount: 0, pairs: []).edgeBetweenness().scores == [])
  }

  @Test func agreesWithTheDefinition() throws {
    for graph in try SampleGraphs.variety() {
      let slow = SlowPaths(graph, cost: { 1 / $0 })
      let measure = try graph.edgeBetweenness(cost: .inverseStrength(alpha: 1))
      #expect(measure.edges == graph.edges)
      let expected = graph.edges.map {
        slow.betweenness(ofArc: $0.source, $0.target, cost: 1 / $0.strength)
      }
      #expect(agree(measure.scores, expected))
    }
  }

  @Test func bitsDoNotDependOnThreads() throws {
    let graph = try SampleGraphs.preferentialAttachment(300, ties: 3, seed: 1)
    let one = try graph.edgeBetweenness(execution: Execution(threads: 1))
    #expect(try graph.edgeBetweenness(execution: Execution(threads: 2)) == one)
    #expect(try graph.edgeBetweenness(execution: Execution(threads: 7)) == one)
  }
}
