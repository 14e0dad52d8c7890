import GraphAlgorithms
import GraphCore
import Testing
import _TestSupport

struct ValenteBridgingTests {
  /// By NetworkX 3.6.1: `all_pairs_shortest_path_length` with and without each edge.
  @Test func matchesTheKite() throws {
    let bridging = try SampleGraphs.kite().valenteBridging()
    let expected = [
      0.012778, 0.012778, 0.014568, 0.012346, 0.014568, 0.017556, 0.017556, 0.065062, 0.105556,
      0.075926,
    ]
    #expect(largestDifference(bridging.scores.scores, expected) < 1e-6)
  }

  @Test func matchesFlorentineMarriages() throws {
    // Disconnected: Pucci has no tie and no score. The same program.
    let scores = try SampleGraphs.florentineMarriages().valenteBridging().scores
    #expect(abs(scores.scores[8] - 0.033032) < 1e-6)
    #expect(abs(scores.scores[13] - 0.058819) < 1e-6)
    #expect(abs(scores.scores[6] - 0.022951) < 1e-6)
    #expect(scores[11] == nil)
  }

  @Test func followsArcs() throws {
    let graph = try GraphSnapshot(
      nodeCount: 6, direction: .directed,
      pairs: [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (1, 4)])
    let expected = [0.080556, 0.073148, 0.075926, 0.052778, 0.034722, .nan]
    #expect(largestDifference(try graph.valenteBridging().scores.scores, expected) < 1e-6)
  }

  /// Each edge removed, and all distances taken anew.
  @Test(arguments: RandomGraph.all)
  func equalsRemovalOfEveryEdge(_ random: RandomGraph) throws {
    let graph = try random.snapshot
    func cohesion(_ edges: [Edge]) throws -> Double {
      let rest = try GraphSnapshot(
        nodeCount: random.nodes, direction: random.direction,
        pairs: edges.map { ($0.source, $0.target) })
      let total = try rest.harmonicCloseness().scores.reduce(0, +)
      return total / Double(random.nodes * (random.nodes - 1))
    }
    let bridging = try graph.valenteBridging()
    let edges = graph.edges
    #expect(try abs(bridging.cohesion - cohesion(edges)) < 1e-12)
    for index in edges.indices {
      var fewer = edges
      fewer.remove(at: index)
      let loss = try bridging.cohesion - cohesion(fewer)
      #expect(abs(bridging.losses.scores[index] - loss) < 1e-12)
    }
    for threads in [1, 2, 7] {
      let other = try graph.valenteBridging(execution: Execution(threads: threads))
      #expect(other.losses == bridging.losses)
    }
  }

  @Test(arguments: [0, 1, 2])
  func tinyGraphs(_ n: Int) throws {
    let bridging = try SampleGraphs.path(n).valenteBridging()
    #expect(bridging.scores.values == [Double?](repeating: n < 2 ? nil : 1, count: n))
  }
}
