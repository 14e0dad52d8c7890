import GraphAlgorithms
import GraphCore
import Testing

struct ReciprocityTests {
  @Test func threeKindsDiffer() throws {
    let graph = try GraphSnapshot(
      nodeCount: 4, direction: .directed, pairs: [(0, 1), (1, 0), (1, 2), (2, 3)])
    #expect(graph.reciprocity(.dyadic) == 4.0 / 6)
    #expect(graph.reciprocity(.nonNullDyads) == 1.0 / 3)
    #expect(graph.reciprocity(.edgewise) == 0.5)
  }

  @Test func matchesTheAdviceNetwork() throws {
    // Share of arcs returned, sna's grecip(measure = "edgewise").
    let value = try #require(try PublishedGraph.highTechAdvice.snapshot.reciprocity(.edgewise))
    #expect(abs(value - 0.4737) < 5e-5)
  }

  @Test(arguments: RandomGraph.all)
  func censusMatchesTheMatrix(_ random: RandomGraph) throws {
    let matrix = random.matrix
    var (mutual, asymmetric, null) = (0, 0, 0)
    for i in 0..<random.nodes {
      for j in 0..<i {
        switch (matrix[i][j] > 0, matrix[j][i] > 0) {
        case (true, true): mutual += 1
        case (false, false): null += 1
        default: asymmetric += 1
        }
      }
    }
    let census = try random.snapshot.dyadCensus()
    #expect(census.mutual == mutual)
    #expect(census.asymmetric == asymmetric)
    #expect(census.null == null)
  }

  @Test func isUndefinedWithoutTies() throws {
    for n in 0..<3 {
      let graph = try GraphSnapshot(nodeCount: n, direction: .directed, pairs: [])
      #expect(graph.reciprocity(.edgewise) == nil)
      #expect(graph.reciprocity(.nonNullDyads) == nil)
      #expect(graph.reciprocity(.dyadic) == (n < 2 ? nil : 1))
    }
  }
}
