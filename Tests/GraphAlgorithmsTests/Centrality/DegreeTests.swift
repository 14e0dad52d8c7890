import GraphAlgorithms
import GraphCore
import Testing

struct DegreeTests {
  @Test func countsNeighboursOfTheKite() throws {
    // networkx tests/test_degree_centrality.py
    let degrees = try PublishedGraph.kite.snapshot.degree()
    #expect(degrees.scores == [4, 4, 3, 6, 3, 5, 5, 3, 2, 1])
  }

  @Test func countsAdviceByDirection() throws {
    let graph = try PublishedGraph.highTechAdvice.snapshot
    #expect(
      graph.degree(.incoming).scores == [
        13, 18, 5, 8, 5, 10, 13, 10, 4, 9, 11, 7, 4, 10, 4, 8, 9, 15, 4, 8, 15,
      ])
    let total = zip(graph.degree(.incoming).scores, graph.degree(.outgoing).scores).map { $0 + $1 }
    #expect(graph.degree().scores == total)
  }

  @Test(arguments: RandomGraph.all)
  func strengthEqualsSumsOfTheMatrix(_ random: RandomGraph) throws {
    let (graph, matrix) = (try random.snapshot, random.matrix)
    let out = matrix.map { $0.reduce(0, +) }
    let into = matrix.indices.map { j in matrix.reduce(0) { $0 + $1[j] } }
    #expect(largestDifference(graph.strength(.outgoing).scores, out) < 1e-12)
    #expect(largestDifference(graph.strength(.incoming).scores, into) < 1e-12)
    let total = random.direction == .undirected ? out : zip(out, into).map { $0 + $1 }
    #expect(largestDifference(graph.strength().scores, total) < 1e-12)
  }

  @Test(arguments: [0, 1, 2])
  func survivesTinyGraphs(_ n: Int) throws {
    let graph = try GraphSnapshot(nodeCount: n, pairs: [])
    #expect(graph.degree().scores == [Double](repeating: 0, count: n))
    #expect(graph.strength().scores == [Double](repeating: 0, count: n))
  }

  @Test func alphaWeighsTiesAgainstStrengths() throws {
    // Four ties of strengths 1, 2, 2, 4: k = 4, s = 9.
    let graph = try GraphSnapshot(
      nodeCount: 6,
      edges: [
        Edge(0, 1, strength: 1), Edge(0, 2, strength: 2), Edge(0, 3, strength: 2),
        Edge(0, 4, strength: 4),
      ], parallelEdges: .reject)
    #expect(try graph.degree(alpha: 0).scores == graph.degree().scores)
    #expect(largestDifference(try graph.degree(alpha: 1).scores, graph.strength().scores) < 1e-12)
    #expect(abs(try graph.degree(alpha: 0.5).scores[0] - 6) < 1e-12)
    #expect(abs(try graph.degree(alpha: 1.5).scores[0] - 13.5) < 1e-12)
    #expect(try graph.degree(alpha: 1.5).scores[5] == 0)
    #expect(throws: AnalysisError.self) { try graph.degree(alpha: -0.1) }
    // Without strengths, and directed both ways.
    let arcs = try GraphSnapshot(
      nodeCount: 3, direction: .directed, pairs: [(0, 1), (1, 0), (2, 0)])
    #expect(largestDifference(try arcs.degree(alpha: 0.7).scores, [3, 2, 1]) < 1e-12)
  }
}
