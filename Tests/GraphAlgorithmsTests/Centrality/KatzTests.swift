import GraphAlgorithms
import GraphCore
import Testing

struct KatzTests {
  @Test(arguments: RandomGraph.all)
  func solvesTheLinearSystem(_ random: RandomGraph) throws {
    let matrix = random.matrix
    let n = random.nodes
    let attenuation = 0.5 / max(1, DenseSystem.spectralRadius(matrix))
    let system = (0..<n).map { v in
      (0..<n).map { u in (u == v ? 1 : 0) - attenuation * matrix[u][v] }
    }
    let raw = DenseSystem(system, [Double](repeating: 1, count: n)).solution
    let length = raw.reduce(0) { $0 + $1 * $1 }.squareRoot()
    let katz = try random.snapshot.katzCentrality(KatzOptions(attenuation: attenuation))
    #expect(largestDifference(katz.scores, raw.map { $0 / length }) < 1e-10)
  }

  @Test func refusesAnInfiniteSum() throws {
    let graph = try ClosedForm.complete(12)
    #expect(throws: AnalysisError.self) { try graph.katzCentrality() }
    #expect(throws: AnalysisError.self) {
      try graph.katzCentrality(KatzOptions(attenuation: 1.0 / 11))
    }
    #expect(throws: AnalysisError.self) { try graph.katzCentrality(KatzOptions(attenuation: -1)) }
    #expect(throws: AnalysisError.self) { try graph.katzCentrality(KatzOptions(base: 0)) }
  }

  @Test func survivesTinyGraphs() throws {
    #expect(try ClosedForm.path(0).katzCentrality().scores == [])
    #expect(try ClosedForm.path(1).katzCentrality().scores == [1])
  }
}
