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

  @Test func correlationIsThatOfTheMatrixAndItsTranspose() throws {
    let graph = try GraphSnapshot(
      nodeCount: 4, direction: .directed, pairs: [(0, 1), (1, 0), (1, 2), (2, 3)])
    // r = 1/2, density 1/3: (1/2 − 1/3) / (1 − 1/3).
    #expect(abs(try #require(graph.reciprocityCorrelation()) - 0.25) < 1e-12)
    let cycle = try GraphSnapshot(
      nodeCount: 3, direction: .directed, pairs: [(0, 1), (1, 2), (2, 0)])
    #expect(cycle.reciprocityCorrelation() == -1)
    #expect(try ClosedForm.path(4).reciprocityCorrelation() == 1)
    #expect(try ClosedForm.complete(4).reciprocityCorrelation() == nil)
  }

  @Test(arguments: RandomGraph.directed)
  func correlationMatchesTheMatrix(_ random: RandomGraph) throws {
    let matrix = random.matrix
    var cells: [(Double, Double)] = []
    for i in 0..<random.nodes {
      for j in 0..<random.nodes where i != j {
        cells.append((matrix[i][j] > 0 ? 1 : 0, matrix[j][i] > 0 ? 1 : 0))
      }
    }
    let n = Double(cells.count)
    let mean = cells.reduce(0) { $0 + $1.0 } / n
    let product = cells.reduce(0) { $0 + ($1.0 - mean) * ($1.1 - mean) }
    let square = cells.reduce(0) { $0 + ($1.0 - mean) * ($1.0 - mean) }
    guard let found = try random.snapshot.reciprocityCorrelation() else {
      #expect(square == 0)
      return
    }
    #expect(abs(found - product / square) < 1e-12)
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
