import GraphAlgorithms
import GraphCore
import Testing
import _TestSupport

struct StructuralEquivalenceTests {
  struct Case: Sendable {
    let diagonal: DiagonalRule
    let correlations: [Double]
    let distances: [Double]
  }

  // The first manager with the next four in the advice network. `ignored` and `retained` by R sna
  // 2.7, sedist() with diag=FALSE and diag=TRUE; `reciprocal` by NumPy.
  static let cases = [
    Case(
      diagonal: .ignored, correlations: [0.4777777778, 0, 0.2064174275, 0.1054092553],
      distances: [3.162277660, 4.358898944, 3.872983346, 4.123105626]),
    Case(
      diagonal: .retained,
      correlations: [0.430528385911, -0.004561030106, 0.091220602128, 0.091220602128],
      distances: [3.464101615, 4.582575695, 4.358898944, 4.358898944]),
    Case(
      diagonal: .reciprocal,
      correlations: [0.40350877, -0.05006262, 0.25031309, 0.05006262],
      distances: [3.464101615, 4.582575695, 3.872983346, 4.358898944]),
  ]

  @Test(arguments: cases)
  func managersWhoSeekTheSameAdvice(_ c: Case) throws {
    let profiles = try TieProfiles([PublishedGraph.highTechAdvice.snapshot], diagonal: c.diagonal)
    let correlations = profiles.correlations()
    let distances = profiles.euclideanDistances()
    for other in 1...4 {
      #expect(abs(try #require(correlations[0, other]) - c.correlations[other - 1]) < 5.1e-9)
      #expect(abs(try #require(distances[0, other]) - c.distances[other - 1]) < 5.1e-9)
    }
  }

  @Test func familiesWithTheSameMarriages() throws {
    // Undirected and disconnected, computed with NumPy.
    let profiles = try TieProfiles([PublishedGraph.florentineMarriage.snapshot])
    let correlations = profiles.correlations()
    #expect(abs(try #require(correlations[8, 1]) - -0.06804138174397723) < 1e-12)
    #expect(abs(try #require(correlations[3, 10]) - 0.5833333333333333) < 1e-12)
    // Pucci has no marriage: undefined with everyone, itself included.
    #expect((0..<16).allSatisfy { correlations[11, $0] == nil })
    let defined = correlations.scores.filter { !$0.isNaN }.reduce(0, +)
    #expect(abs(defined - 32.953070218354895) < 1e-9)
  }

  @Test func leavesOfAStarAreEquivalent() throws {
    let profiles = try TieProfiles([SampleGraphs.star(leaves: 5)])
    let distances = profiles.euclideanDistances()
    let correlations = profiles.correlations()
    for a in 1...5 {
      for b in 1...5 {
        #expect(distances[a, b] == 0)
        #expect(correlations[a, b] == 1)
      }
      #expect(distances[0, a] == 2)
    }
  }

  /// Two who are tied and else alike can trade places; only the reciprocal rule says so.
  @Test func aTieBetweenTheTwoDoesNotTellThemApart() throws {
    let triangle = try SampleGraphs.complete(3)
    let distances = try DiagonalRule.allCases.map {
      try TieProfiles([triangle], diagonal: $0).euclideanDistances()[0, 1]
    }
    #expect(distances == [0, 0, 2.0.squareRoot()])
  }

  @Test func strengthsCountIfAskedFor() throws {
    let graph = try GraphSnapshot(
      nodeCount: 3, edges: [Edge(0, 2, strength: 5), Edge(1, 2, strength: 2)],
      parallelEdges: .reject)
    #expect(try TieProfiles([graph]).euclideanDistances()[0, 1] == 0)
    #expect(try TieProfiles([graph], strengths: .counted).euclideanDistances()[0, 1] == 3)
  }

  @Test func relationsOnOtherNodesAreRefused() throws {
    #expect(throws: AnalysisError.self) { try TieProfiles([]) }
    #expect(throws: AnalysisError.self) {
      try TieProfiles([SampleGraphs.path(3), SampleGraphs.path(4)])
    }
  }
}
