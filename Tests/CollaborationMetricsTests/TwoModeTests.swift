import CollaborationMetrics
import GraphAlgorithms
import GraphCore
import StakeholderModel
import Testing
import _TestSupport

struct TwoModeTests {
  private func women() throws -> (Attendance, TwoModeGraph) {
    let attendance = try Dataset.network("classic/southern-women").attendance()
    return (attendance, try attendance.graph)
  }

  struct Case: Sendable {
    let id: String
    let degree: Double
    let closeness: Double
    let betweenness: Double
  }

  // NetworkX 3.6.1, bipartite.*_centrality; rounded as published by Borgatti and Halgin.
  static let cases = [
    Case(
      id: "Evelyn", degree: 0.571428571429, closeness: 0.8, betweenness: 0.09658472108),
    Case(
      id: "Nora", degree: 0.571428571429, closeness: 0.8, betweenness: 0.113461362043),
    Case(
      id: "Olivia", degree: 0.142857142857, closeness: 0.585365853659,
      betweenness: 0.005054505236),
    Case(
      id: "E8", degree: 0.777777777778, closeness: 0.846153846154, betweenness: 0.24381946235),
    Case(
      id: "E7", degree: 0.555555555556, closeness: 0.733333333333, betweenness: 0.129501744245),
    Case(id: "E1", degree: 0.166666666667, closeness: 0.52380952381, betweenness: 0.002154310783),
  ]

  @Test(arguments: cases)
  func southernWomenAndTheirEvents(_ c: Case) throws {
    let (attendance, graph) = try women()
    let measures = [
      graph.degreeCentrality(), try graph.closenessCentrality(),
      try graph.betweennessCentrality(),
    ]
    let row = attendance.actors.firstIndex { $0.id.rawValue == c.id }
    let column = attendance.events.firstIndex { $0.id.rawValue == c.id }
    for (measure, expected) in zip(measures, [c.degree, c.closeness, c.betweenness]) {
      let found = row.flatMap { measure.rows[$0] } ?? column.flatMap { measure.columns[$0] }
      #expect(abs(try #require(found) - expected) < 5.1e-13)
    }
    #expect(abs(try #require(graph.density) - 0.353175) < 5.1e-7)
  }

  /// Who is tied to everything has the most that is possible of every measure.
  @Test(arguments: [(1, 4), (4, 1), (3, 3), (5, 3), (9, 4)])
  func aHubReachesOne(_ rows: Int, _ columns: Int) throws {
    // Row 0 takes part in everything, everybody else in one event each, in turn.
    let ties =
      (0..<columns).map { (row: 0, column: $0) }
      + (1..<max(1, rows)).map { (row: $0, column: ($0 - 1) % columns) }
    let graph = try TwoModeGraph(rowCount: rows, columnCount: columns, ties: ties)
    #expect(graph.degreeCentrality().rows[0] == 1)
    #expect(try graph.closenessCentrality().rows[0] == 1)
    if let betweenness = try graph.betweennessCentrality().rows[0] {
      #expect(abs(betweenness - 1) < 1e-12)
    } else {
      #expect(columns == 1)
    }
  }

  @Test func partsAndEmptyModes() throws {
    let parts = try TwoModeGraph(
      rowCount: 3, columnCount: 2, ties: [(0, 0), (0, 0), (1, 0), (2, 1)])
    #expect(parts.graph.edgeCount == 3 && parts.density == 0.5)
    #expect(try parts.closenessCentrality().rows.values == [nil, nil, nil])
    #expect(try parts.betweennessCentrality().columns[0] != nil)
    let empty = try TwoModeGraph(rowCount: 2, columnCount: 0, ties: [])
    #expect(empty.density == nil && empty.degreeCentrality().rows[0] == nil)
    #expect(throws: AnalysisError.self) {
      try TwoModeGraph(rowCount: 2, columnCount: 0, ties: [(0, 0)])
    }
  }

  @Test(arguments: [
    (ProjectionWeight.count, 6.0, 322.0), (.newman, 1.5626373626373626, 44.5),
    (.hyperbolic, 1.1547619047619047, 37.5),
  ])
  func projectionsOfSouthernWomen(
    _ weight: ProjectionWeight, _ evelynAndLaura: Double, _ total: Double
  ) throws {
    let projection = try women().1.projection(weight: weight)
    #expect(projection.edgeCount == 139)
    #expect(abs(try #require(projection.strength(from: 0, to: 1)) - evelynAndLaura) < 1e-12)
    #expect(abs(projection.edges.reduce(0) { $0 + $1.strength } - total) < 1e-9)
    #expect(try women().1.projection(onto: .columns).edgeCount == 66)
  }

  @Test func disparityOfSouthernWomen() throws {
    // The formula in Python on NetworkX's projections.
    let counts = try women().1.projection().disparityFilter()
    #expect(abs(counts.pValues.reduce(0, +) - 51.13755967488518) < 1e-9)
    #expect(counts.pValues.count { $0 < 0.2 } == 27)
    let newman = try women().1.projection(weight: .newman).disparityFilter()
    #expect(abs(newman.pValues.reduce(0, +) - 55.736273087176414) < 1e-9)
    #expect(newman.edges[0].source == 0 && newman.edges[0].target == 1)
    #expect(abs(newman.pValues[0] - 0.02911143546320153) < 1e-12)
  }

  @Test func disparityOfArcs() throws {
    // Node 0 gives 8, 1 and 1: (1 − .8)² at its end; its partners have one arc each, and 4 two.
    let graph = try GraphSnapshot(
      nodeCount: 5, direction: .directed,
      edges: [
        Edge(0, 1, strength: 8), Edge(0, 2, strength: 1), Edge(0, 3, strength: 1),
        Edge(1, 4, strength: 3), Edge(2, 4, strength: 1),
      ], parallelEdges: .reject)
    let expected = [0.04, 0.81, 0.81, 0.25, 0.75]
    for (p, value) in zip(graph.disparityFilter().pValues, expected) {
      #expect(abs(p - value) < 1e-12)
    }
  }

  @Test func degreeSequenceModelOfSouthernWomen() throws {
    // Fitted and convolved by NumPy.
    let backbone = try women().1.stochasticDegreeSequence()
    let first = backbone.edges.firstIndex { $0.source == 0 && $0.target == 1 }
    let second = backbone.edges.firstIndex { $0.source == 0 && $0.target == 2 }
    #expect(abs(backbone.pValues[try #require(first)] - 0.26820005506293604) < 1e-7)
    #expect(abs(backbone.pValues[try #require(second)] - 0.1866880686443295) < 1e-7)
    #expect(abs(backbone.pValues.reduce(0, +) - 84.00698007124251) < 1e-5)
    #expect(backbone.correctedPValues.allSatisfy { $0 == 1 })
  }

  /// Two who come to everything share everything for certain, which says nothing.
  @Test func certainTiesAreNotRemarkable() throws {
    let ties = (0..<3).flatMap { column in [0, 1].map { (row: $0, column: column) } } + [(2, 0)]
    let graph = try TwoModeGraph(rowCount: 4, columnCount: 3, ties: ties)
    let backbone = try graph.stochasticDegreeSequence()
    #expect(backbone.edges.count == 3 && backbone.pValues[0] == 1)
    #expect(abs(backbone.pValues[1] - 1) < 1e-12)
  }

  @Test func holmsCorrectionNeverFalls() throws {
    let graph = try GraphSnapshot(
      nodeCount: 4,
      edges: [
        Edge(0, 1, strength: 97), Edge(0, 2, strength: 1), Edge(0, 3, strength: 2),
        Edge(2, 3, strength: 1),
      ], parallelEdges: .reject)
    let backbone = graph.disparityFilter()
    let corrected = backbone.correctedPValues
    #expect(zip(backbone.pValues, corrected).allSatisfy { $0 <= $1 && $1 <= 1 })
    #expect(abs(corrected[0] - 4 * 0.0009) < 1e-12)
  }

  @Test func metricsOfActorsAreThoseOfTheRows() throws {
    let viewed = try Dataset.network("classic/southern-women").viewed()
    let context = MetricContext(viewed)
    let graph = try women().1
    let metrics = [Metric.twoModeDegree, .twoModeCloseness, .twoModeBetweenness]
    let measures = [
      graph.degreeCentrality().rows, try graph.closenessCentrality().rows,
      try graph.betweennessCentrality().rows,
    ]
    for (metric, measure) in zip(metrics, measures) {
      #expect(try metric.actorValues(context) == measure)
      for node in viewed.actors.indices {
        let sum = try #require(try metric.explanation(of: node, context)?.value)
        #expect(abs(sum - measure.scores[node]) < 1e-12)
      }
    }
    #expect(try Metric.twoModeDensity.networkValue(context)?.value == graph.density)
  }
}
