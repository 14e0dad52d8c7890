import GraphAlgorithms
import GraphCore
import Testing
import _TestSupport

struct ConnectedComponentsTests {
  @Test func closedForms() throws {
    let graph = try GraphSnapshot(nodeCount: 7, pairs: [(1, 2), (3, 4), (4, 5)])
    let components = try graph.connectedComponents()
    #expect(components.groupOfNode == [2, 1, 1, 0, 0, 0, 3])
    #expect(components.sizes == [3, 2, 1, 1])
    #expect(try SampleGraphs.path(0).connectedComponents().groupCount == 0)
    #expect(try SampleGraphs.path(1).connectedComponents().sizes == [1])
    #expect(try SampleGraphs.path(2).connectedComponents().sizes == [2])
    #expect(try SampleGraphs.florentineMarriages().connectedComponents().sizes == [15, 1])
    let arrows = try GraphSnapshot(nodeCount: 3, direction: .directed, pairs: [(0, 1), (2, 1)])
    #expect(try arrows.connectedComponents().sizes == [3])
    #expect(try arrows.stronglyConnectedComponents().sizes == [1, 1, 1])
    #expect(
      try SampleGraphs.cycle(5, direction: .directed).stronglyConnectedComponents().sizes == [5])
  }

  @Test func agreesWithReachability() throws {
    for graph in try SampleGraphs.variety() {
      let n = graph.nodeCount
      let weak = try graph.connectedComponents().groupOfNode
      let strong = try graph.stronglyConnectedComponents().groupOfNode
      let both = try GraphSnapshot(
        nodeCount: n, pairs: graph.edges.map { ($0.source, $0.target) })
      let reach = SlowPaths(graph).distance
      let weakReach = SlowPaths(both).distance
      for a in 0..<n {
        for b in 0..<n {
          #expect((weak[a] == weak[b]) == weakReach[a][b].isFinite)
          #expect((strong[a] == strong[b]) == (reach[a][b].isFinite && reach[b][a].isFinite))
        }
      }
    }
  }

  @Test func theSameForAnyNumberOfThreads() throws {
    // Many small components, one giant one, isolated nodes.
    var pairs = try SampleGraphs.preferentialAttachment(30_000, ties: 2, seed: 5).edges
      .map { ($0.source, $0.target) }
    pairs += (0..<5000).map { (30_000 + 3 * $0, 30_001 + 3 * $0) }
    let graph = try GraphSnapshot(nodeCount: 45_000, pairs: pairs)
    let one = try graph.connectedComponents(execution: Execution(threads: 1))
    #expect(one.groupCount == 1 + 5000 + 5000)
    #expect(one.sizes[0] == 30_000 && one.sizes[1] == 2 && one.sizes[5001] == 1)
    #expect(try graph.connectedComponents(execution: Execution(threads: 2)) == one)
    #expect(try graph.connectedComponents(execution: Execution(threads: 7)) == one)
    let long = try SampleGraphs.path(50_000)
    #expect(try long.connectedComponents().sizes == [50_000])
    #expect(try long.stronglyConnectedComponents().sizes == [50_000])
  }
}
