import GraphAlgorithms
import GraphCore
import Testing

struct BonacichPowerTests {
  @Test func matchesTheStar() throws {
    // sna bonpow and igraph power_centrality, n = 5, exponent 0.2.
    let power = try ClosedForm.star(5).bonacichPower(BonacichPowerOptions(exponent: 0.2))
    let expected = [1.78885, 0.67082, 0.67082, 0.67082, 0.67082]
    #expect(largestDifference(power.scores, expected) < 5e-6)
  }

  @Test func zeroGivesDegree() throws {
    let graph = try PublishedGraph.karate.snapshot
    let power = try graph.bonacichPower(BonacichPowerOptions(exponent: 0))
    let degrees = graph.degree().scores
    let scale = (34 / degrees.reduce(0) { $0 + $1 * $1 }).squareRoot()
    #expect(largestDifference(power.scores, degrees.map { $0 * scale }) < 1e-12)
  }

  @Test(arguments: RandomGraph.all, [0.6, -0.6])
  func solvesTheLinearSystem(_ random: RandomGraph, _ share: Double) throws {
    let matrix = random.matrix
    let n = random.nodes
    let exponent = share / max(1, DenseSystem.spectralRadius(matrix))
    let system = (0..<n).map { i in
      (0..<n).map { j in (i == j ? 1 : 0) - exponent * matrix[i][j] }
    }
    let raw = DenseSystem(system, matrix.map { $0.reduce(0, +) }).solution
    let length = (raw.reduce(0) { $0 + $1 * $1 } / Double(n)).squareRoot()
    let power = try random.snapshot.bonacichPower(BonacichPowerOptions(exponent: exponent))
    if length > 0 {
      #expect(largestDifference(power.scores, raw.map { $0 / length }) < 1e-10)
    } else {
      #expect(power.values.allSatisfy { $0 == nil })
    }
  }

  @Test(arguments: [0.5, 0.51, -0.5, 3])
  func refusesExponentsOutsideTheRadius(_ exponent: Double) throws {
    // λ of a star of 5 is 2.
    let graph = try ClosedForm.star(5)
    #expect(throws: AnalysisError.self) {
      try graph.bonacichPower(BonacichPowerOptions(exponent: exponent))
    }
  }

  @Test(arguments: [0, 1, 2])
  func isUndefinedWithoutTies(_ n: Int) throws {
    let graph = try GraphSnapshot(nodeCount: n, pairs: [])
    let power = try graph.bonacichPower(BonacichPowerOptions(exponent: 0.1))
    #expect(power.values == [Double?](repeating: nil, count: n))
  }
}
