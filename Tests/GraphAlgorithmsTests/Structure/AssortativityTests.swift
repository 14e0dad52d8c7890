import GraphAlgorithms
import GraphCore
import Testing

struct AssortativityTests {
  @Test func matchesPublishedValues() throws {
    // NetworkX attribute_assortativity_coefficient on the kite; igraph on the karate club.
    let groups = Partition(labels: Array("AAAABBBCCC"))
    let kite = try PublishedGraph.kite.snapshot
    let byGroup = try #require(try kite.assortativity(by: groups))
    #expect(abs(byGroup.coefficient - 0.1920) < 5e-5)
    #expect(byGroup.minimum > -1 && byGroup.minimum < 0)
    let karate = try PublishedGraph.karate.snapshot
    let byDegree = try #require(try karate.assortativity(of: karate.degree()))
    #expect(abs(byDegree + 0.4756131) < 1e-7)
  }

  @Test func extremes() throws {
    let two = try GraphSnapshot(nodeCount: 4, pairs: [(0, 1), (2, 3)])
    let sides = Partition(labels: [0, 0, 1, 1])
    #expect(try two.assortativity(by: sides)?.coefficient == 1)
    let across = try #require(try two.assortativity(by: Partition(labels: [0, 1, 0, 1])))
    #expect(across.coefficient == across.minimum)
    #expect(try two.assortativity(of: NodeMeasure(scores: [1, 1, 5, 5])) == 1)
    // All ends alike: nothing to correlate.
    #expect(try two.assortativity(of: two.degree()) == nil)
    #expect(try two.assortativity(by: Partition(labels: [0, 0, 0, 0])) == nil)
  }

  @Test(arguments: RandomGraph.all)
  func equalsCorrelationOverTheMatrix(_ random: RandomGraph) throws {
    let matrix = random.matrix
    let values = (0..<random.nodes).map { Double($0 * $0 % 11) }
    var ends: [(Double, Double, Double)] = []
    for i in 0..<random.nodes {
      for j in 0..<random.nodes where matrix[i][j] > 0 {
        ends.append((values[i], values[j], matrix[i][j]))
      }
    }
    let total = ends.reduce(0) { $0 + $1.2 }
    func mean(_ f: (Double, Double) -> Double) -> Double {
      ends.reduce(0) { $0 + $1.2 * f($1.0, $1.1) } / total
    }
    let (x, y) = (mean { x, _ in x }, mean { _, y in y })
    let spread = (mean { a, _ in (a - x) * (a - x) } * mean { _, b in (b - y) * (b - y) })
    let expected = mean { a, b in (a - x) * (b - y) } / spread.squareRoot()
    let found = try random.snapshot.assortativity(
      of: NodeMeasure(scores: values), strengths: .counted)
    if let found {
      #expect(abs(found - expected) < 1e-9)
    } else {
      #expect(!expected.isFinite || spread < 1e-20)
    }
  }

  @Test(arguments: [0, 1, 2])
  func isUndefinedWithoutTies(_ n: Int) throws {
    let graph = try GraphSnapshot(nodeCount: n, pairs: [])
    #expect(try graph.assortativity(of: graph.degree()) == nil)
    #expect(try graph.assortativity(by: Partition(labels: [Int](0..<n))) == nil)
    #expect(throws: AnalysisError.self) {
      try graph.assortativity(by: Partition(labels: [1, 2, 3]))
    }
  }
}
