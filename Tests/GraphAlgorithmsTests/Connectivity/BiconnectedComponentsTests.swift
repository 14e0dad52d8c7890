import GraphAlgorithms
import GraphCore
import Testing
import _TestSupport

struct BiconnectedComponentsTests {
  @Test func closedForms() throws {
    // A triangle and a tail: 0 1 2, 2 – 3 – 4, and 5 alone.
    let graph = try GraphSnapshot(nodeCount: 6, pairs: [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4)])
    let blocks = try graph.biconnectedComponents()
    #expect(blocks.blocks == [[0, 1, 2], [2, 3], [3, 4]])
    #expect(blocks.articulationPoints == [2, 3])
    #expect(blocks.bridges == [Edge(2, 3), Edge(3, 4)])
    #expect(try SampleGraphs.cycle(7).articulationPoints() == [])
    #expect(try SampleGraphs.cycle(7).bridges() == [])
    #expect(try SampleGraphs.star(leaves: 4).articulationPoints() == [0])
    #expect(try SampleGraphs.path(0).biconnectedComponents().blocks == [])
    #expect(try SampleGraphs.path(1).biconnectedComponents().blocks == [])
    #expect(try SampleGraphs.path(2).biconnectedComponents().blocks == [[0, 1]])
    #expect(try SampleGraphs.path(100_000).bridges().count == 99_999)
    let mutual = try GraphSnapshot(nodeCount: 2, direction: .directed, pairs: [(0, 1), (1, 0)])
    #expect(try mutual.bridges() == [])
    let single = try GraphSnapshot(nodeCount: 2, direction: .directed, pairs: [(1, 0)])
    #expect(try single.bridges() == [Edge(1, 0)])
  }

  /// Cut points Albizzi, Guadagni, Medici, Salviati (igraph).
  @Test func florentineMarriages() throws {
    #expect(try SampleGraphs.florentineMarriages().articulationPoints() == [1, 6, 8, 13])
    #expect(try SampleGraphs.kite().articulationPoints() == [7, 8])
  }

  @Test func agreesWithRemovingEachInTurn() throws {
    for graph in try SampleGraphs.variety() where graph.nodeCount <= 17 {
      let n = graph.nodeCount
      let edges = graph.edges
      let pairs = edges.map { ($0.source, $0.target) }
      func components(_ pairs: [(Int, Int)]) throws -> Int {
        try GraphSnapshot(nodeCount: n, pairs: pairs).connectedComponents().groupCount
      }
      let all = try components(pairs)
      let cutNodes = try (0..<n).filter { v in
        // Removing a node leaves it alone: one more component without being a cut.
        let isolated = graph.degree(of: v) == 0 && graph.degree(of: v, along: .incoming) == 0
        return try !isolated && components(pairs.filter { $0.0 != v && $0.1 != v }) > all + 1
      }
      #expect(try graph.articulationPoints() == cutNodes)
      let cutEdges = try edges.indices.filter { index in
        try components(pairs.enumerated().filter { $0.offset != index }.map(\.element)) > all
      }
      #expect(try graph.bridges() == cutEdges.map { edges[$0] })
    }
  }
}
