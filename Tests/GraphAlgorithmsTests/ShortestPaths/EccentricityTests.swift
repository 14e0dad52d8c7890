import GraphAlgorithms
import GraphCore
import Testing
import _TestSupport

struct EccentricityTests {
  @Test func closedForms() throws {
    #expect(try SampleGraphs.path(4).eccentricity().scores == [3, 2, 2, 3])
    #expect(try SampleGraphs.path(4, direction: .directed).eccentricity().scores == [3, 2, 1, 0])
    #expect(
      try SampleGraphs.path(4, direction: .directed).eccentricity(along: .incoming).scores
        == [0, 1, 2, 3])
    #expect(try SampleGraphs.cycle(600).diameter() == 300)
    #expect(try SampleGraphs.complete(5).diameter() == 1)
    #expect(try SampleGraphs.path(1).diameter() == 0)
    #expect(try SampleGraphs.path(0).diameter() == nil)
    #expect(try SampleGraphs.path(1).meanDistance() == nil)
    #expect(try SampleGraphs.path(3).meanDistance() == 4.0 / 3)
  }

  /// Diameter 5, mean distance 2.485714 over pairs with a path (R sna, igraph).
  @Test func florentineMarriages() throws {
    let graph = try SampleGraphs.florentineMarriages()
    #expect(try graph.diameter() == 5)
    let mean = try #require(try graph.meanDistance())
    #expect(abs(mean - 261.0 / 105) < 1e-12)
  }

  @Test func agreesWithTheDefinition() throws {
    for graph in try SampleGraphs.variety() {
      let expected = SlowPaths(graph).distance.map { $0.filter(\.isFinite).max() ?? 0 }
      #expect(try graph.eccentricity().scores == expected)
    }
  }
}
