import GraphAlgorithms
import GraphCore
import Testing

struct CentralizationTests {
  @Test func starsAreFullyCentralized() throws {
    let arcs = (1..<6).map { (0, $0) }
    let star = try ClosedForm.star(6)
    let out = try GraphSnapshot(nodeCount: 6, direction: .directed, pairs: arcs)
    let into = try GraphSnapshot(
      nodeCount: 6, direction: .directed, pairs: arcs.map { ($0.1, $0.0) })
    #expect(try star.degreeCentralization() == 1)
    #expect(try out.degreeCentralization(.outgoing) == 1)
    #expect(try into.degreeCentralization(.incoming) == 1)
    // igraph and sna agree on one half: a mutual star has twice the sum.
    #expect(try out.degreeCentralization(.total) == 0.5)
  }

  @Test func matchesPublishedValues() throws {
    // Freeman's own constants; see the conventions in Freeman 1979.
    #expect(abs(try PublishedGraph.kite.snapshot.degreeCentralization() - 1.0 / 3) < 1e-12)
    let families = try PublishedGraph.florentineMarriage.snapshot.degreeCentralization()
    #expect(abs(families - 0.266667) < 1e-6)
  }

  @Test func usesTheConstantOfTheScores() throws {
    let star = try ClosedForm.star(5)
    let counts = NodeMeasure(scores: [6, 0, 0, 0, 0])
    #expect(try star.centralization(of: counts, as: .betweennessCounts) == 1)
    let shares = NodeMeasure(scores: [1, 0, 0, 0, 0])
    #expect(try star.centralization(of: shares, as: .betweennessShares) == 1)
    let closeness = NodeMeasure(scores: [1] + [Double](repeating: 4.0 / 7, count: 4))
    #expect(abs(try star.centralization(of: closeness, as: .closeness) - 1) < 1e-12)
  }

  @Test func regularGraphsHaveNone() throws {
    #expect(try ClosedForm.cycle(7).degreeCentralization() == 0)
    #expect(try ClosedForm.complete(5).degreeCentralization() == 0)
  }

  @Test(arguments: [0, 1, 2])
  func refusesTinyGraphs(_ n: Int) throws {
    let graph = try ClosedForm.path(n)
    #expect(throws: AnalysisError.self) { try graph.degreeCentralization() }
  }

  @Test func refusesWhatHasNoMaximum() throws {
    let directed = try PublishedGraph.highTechAdvice.snapshot
    let measure = directed.degree()
    #expect(throws: AnalysisError.self) {
      try directed.centralization(of: measure, as: .closeness)
    }
    let graph = try ClosedForm.star(4)
    #expect(throws: AnalysisError.self) { try graph.centralization(of: measure, as: .closeness) }
    let undefined = NodeMeasure(scores: [1, .nan, 1, 1])
    #expect(throws: AnalysisError.self) { try graph.centralization(of: undefined, as: .closeness) }
  }
}
