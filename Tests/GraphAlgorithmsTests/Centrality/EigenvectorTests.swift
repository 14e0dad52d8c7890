import GraphAlgorithms
import GraphCore
import Testing

struct EigenvectorTests {
  @Test func matchesFlorentineMarriages() throws {
    let names = PublishedGraph.florentineFamilies
    let scores = try PublishedGraph.florentineMarriage.snapshot.eigenvectorCentrality()
    for (name, value) in [
      "Medici": 0.4303, "Strozzi": 0.3560, "Ridolfi": 0.3416, "Tornabuoni": 0.3258, "Pucci": 0,
    ] {
      let node = try #require(names.firstIndex(of: name))
      #expect(abs(scores.scores[node] - value) < 5e-5)
    }
  }

  @Test func starsAndPathsConverge() throws {
    let star = try ClosedForm.star(5).eigenvectorCentrality().scores
    let leaf = 1 / 8.0.squareRoot()
    #expect(largestDifference(star, [1 / 2.0.squareRoot(), leaf, leaf, leaf, leaf]) < 1e-9)
    let path = try ClosedForm.path(3).eigenvectorCentrality().scores
    #expect(largestDifference(path, [0.5, 1 / 2.0.squareRoot(), 0.5]) < 1e-9)
    let long = try ClosedForm.path(60).eigenvectorCentrality(EigenvectorOptions(tolerance: 1e-12))
    #expect(long.scores.min() ?? 0 > 0)
  }

  @Test func directedCyclesConverge() throws {
    let graph = try GraphSnapshot(
      nodeCount: 4, direction: .directed, pairs: [(0, 1), (1, 2), (2, 3), (3, 0), (0, 2)])
    let scores = try graph.eigenvectorCentrality().scores
    #expect(scores.allSatisfy { $0 > 0 })
    let plain = try GraphSnapshot(
      nodeCount: 3, direction: .directed, pairs: [(0, 1), (1, 2), (2, 0)])
    let third = 1 / 3.0.squareRoot()
    #expect(
      largestDifference(try plain.eigenvectorCentrality().scores, [third, third, third]) < 1e-9)
  }

  @Test func isUndefinedWithoutACycleOrATie() throws {
    for n in 0..<3 {
      let graph = try GraphSnapshot(nodeCount: n, pairs: [])
      #expect(try graph.eigenvectorCentrality().values == [Double?](repeating: nil, count: n))
    }
    let chain = try GraphSnapshot(nodeCount: 3, direction: .directed, pairs: [(0, 1), (1, 2)])
    #expect(try chain.eigenvectorCentrality().values == [nil, nil, nil])
  }

  @Test func theStrongestComponentTakesAll() throws {
    // A triangle (λ = 2) beside an edge (λ = 1); two triangles share.
    let graph = try GraphSnapshot(nodeCount: 5, pairs: [(0, 1), (1, 2), (2, 0), (3, 4)])
    let third = 1 / 3.0.squareRoot()
    #expect(
      largestDifference(try graph.eigenvectorCentrality().scores, [third, third, third, 0, 0])
        < 1e-9)
    let two = try GraphSnapshot(
      nodeCount: 6, pairs: [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3)])
    let sixth = [Double](repeating: 1 / 6.0.squareRoot(), count: 6)
    #expect(largestDifference(try two.eigenvectorCentrality().scores, sixth) < 1e-9)
  }

  @Test(arguments: RandomGraph.all.filter { $0.density >= 0.3 }, [1e-6, 1e-12])
  func satisfiesItsEquation(_ random: RandomGraph, _ tolerance: Double) throws {
    let matrix = random.matrix
    let measure = try random.snapshot.eigenvectorCentrality(
      EigenvectorOptions(tolerance: tolerance))
    let x = measure.scores
    let product = x.indices.map { v in x.indices.reduce(0) { $0 + matrix[$1][v] * x[$1] } }
    let eigenvalue = zip(x, product).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(abs(x.reduce(0) { $0 + $1 * $1 } - 1) < 1e-12)
    #expect(x.allSatisfy { $0 >= 0 })
    let residual = zip(product, x).map { abs($0 - eigenvalue * $1) }.max() ?? 0
    #expect(residual <= eigenvalue * max(2 * tolerance, 1e-13))
    // Not just any eigenvector: the one of the spectral radius.
    #expect(abs(eigenvalue - DenseSystem.spectralRadius(matrix)) < 1e-4 * eigenvalue)
  }

  @Test(arguments: [GraphSnapshot.Direction.undirected, .directed], [1e-6, 1e-10])
  func isBitIdenticalOnAnyNumberOfThreads(
    _ direction: GraphSnapshot.Direction, _ tolerance: Double
  ) throws {
    let graph = try RandomGraph.skewed(
      nodes: 4000, edges: 40_000, direction: direction, isWeighted: true)
    let options = EigenvectorOptions(tolerance: tolerance)
    let one = try graph.eigenvectorCentrality(options, execution: Execution(threads: 1))
    for threads in [2, 7] {
      let many = try graph.eigenvectorCentrality(options, execution: Execution(threads: threads))
      #expect(many == one)
    }
  }

  @Test func throwsWithoutConvergence() throws {
    let graph = try ClosedForm.path(50)
    #expect { try graph.eigenvectorCentrality(EigenvectorOptions(iterationLimit: 3)) } throws: {
      ($0 as? AnalysisError)?.code == .didNotConverge
    }
  }
}
