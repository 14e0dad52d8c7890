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
    // NetworkX without each edge in turn.
    #expect(abs(try #require(byGroup.standardError) - 0.2209225) < 1e-7)
    let karate = try PublishedGraph.karate.snapshot
    let byDegree = try #require(try karate.degreeAssortativity())
    #expect(abs(byDegree.coefficient + 0.4756131) < 1e-7)
    #expect(abs(try #require(byDegree.standardError) - 0.0751355) < 1e-7)
  }

  @Test func extremes() throws {
    let two = try GraphSnapshot(nodeCount: 4, pairs: [(0, 1), (2, 3)])
    let sides = Partition(labels: [0, 0, 1, 1])
    #expect(try two.assortativity(by: sides)?.coefficient == 1)
    let across = try #require(try two.assortativity(by: Partition(labels: [0, 1, 0, 1])))
    #expect(across.coefficient == across.minimum)
    #expect(try two.assortativity(of: NodeMeasure(scores: [1, 1, 5, 5]))?.coefficient == 1)
    // Without one of the two ties all ends are alike.
    #expect(try two.assortativity(by: sides)?.standardError == nil)
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
      #expect(abs(found.coefficient - expected) < 1e-9)
    } else {
      #expect(!expected.isFinite || spread < 1e-20)
    }
  }

  /// The error from the coefficient without each tie in turn.
  @Test(arguments: RandomGraph.all)
  func errorEqualsLeavingOutEachTie(_ random: RandomGraph) throws {
    let graph = try random.snapshot
    let groups = Partition(labels: (0..<random.nodes).map { $0 * $0 % 3 })
    let values = NodeMeasure(scores: (0..<random.nodes).map { Double($0 * $0 % 11) })
    func without(_ index: Int) throws -> GraphSnapshot {
      var edges = graph.edges
      edges.remove(at: index)
      return try GraphSnapshot(
        nodeCount: random.nodes, direction: random.direction, edges: edges, parallelEdges: .reject)
    }
    func check(
      _ whole: Double?, _ error: Double?, _ part: (GraphSnapshot) throws -> Double?
    ) throws {
      guard let whole, let error else { return }
      var sum = 0.0
      for index in 0..<graph.edgeCount {
        let value = try #require(try part(without(index)))
        sum += (value - whole) * (value - whole)
      }
      #expect(abs(error - sum.squareRoot()) < 1e-9)
    }
    let byGroup = try graph.assortativity(by: groups, strengths: .counted)
    try check(byGroup?.coefficient, byGroup?.standardError) {
      try $0.assortativity(by: groups, strengths: .counted)?.coefficient
    }
    let byValue = try graph.assortativity(of: values, strengths: .counted)
    try check(byValue?.coefficient, byValue?.standardError) {
      try $0.assortativity(of: values, strengths: .counted)?.coefficient
    }
  }

  @Test func directedDegreesAreOutAndIn() throws {
    // NetworkX 3.6.1 degree_pearson_correlation_coefficient on the same arcs.
    let graph = try GraphSnapshot(
      nodeCount: 6, direction: .directed,
      pairs: [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (1, 4)])
    let value = try #require(try graph.degreeAssortativity())
    #expect(abs(value.coefficient - -0.25) < 1e-9)
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
