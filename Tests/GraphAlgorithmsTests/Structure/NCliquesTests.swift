import GraphAlgorithms
import GraphCore
import Testing
import _TestSupport

struct NCliquesTests {
  @Test func publishedNetworks() throws {
    // Computed with NetworkX: cliques of the graph of pairs within two steps.
    let kite = try SampleGraphs.kite()
    #expect(try kite.nCliques(2) == [[0, 1, 2, 3, 4, 5, 6, 7], [5, 6, 7, 8], [7, 8, 9]])
    #expect(try kite.nClans(2) == kite.nCliques(2))
    let karate = try PublishedGraph.karate.snapshot
    #expect(try karate.nCliques(2).count == 12)
    #expect(try karate.nClans(2).count == 8)
    // Fifteen families in one part, and one without ties.
    let marriages = try PublishedGraph.florentineMarriage.snapshot
    #expect(try marriages.nCliques(2).count == 13)
    #expect(try marriages.nClans(2).count == 8)
  }

  /// The first example of Luce's objection: 0 and 1 meet through a node that is not of the clique.
  @Test func aCliqueOfTwoStepsNeedNotHangTogether() throws {
    let hexagon = try SampleGraphs.cycle(6)
    let cliques = try hexagon.nCliques(2)
    #expect(cliques.contains([0, 2, 4]))
    let clans = try hexagon.nClans(2)
    #expect(!clans.contains([0, 2, 4]) && clans.count == 6)
    #expect(clans.allSatisfy(cliques.contains))
  }

  @Test func directionsDoNotMatterAndOneStepIsAClique() throws {
    let advice = try PublishedGraph.highTechAdvice.snapshot
    #expect(try advice.nCliques(1) == advice.kPlexes(1, minimumSize: 3))
    #expect(try advice.nClans(2) == [Array(0..<21)])
    #expect(throws: AnalysisError.self) { try advice.nCliques(0) }
  }
}
