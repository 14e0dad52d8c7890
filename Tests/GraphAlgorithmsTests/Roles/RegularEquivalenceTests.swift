import GraphAlgorithms
import GraphCore
import Testing
import _TestSupport

struct RegularEquivalenceTests {
  @Test func managersByAdvice() throws {
    // By the formula in Python, three iterations.
    let found = try TieProfiles([PublishedGraph.highTechAdvice.snapshot]).regularSimilarity()
    let expected = [0.836245504765883, 0.7689395349039754, 0.7919722114106009, 0.745806282995587]
    for (other, value) in zip(1..., expected) {
      #expect(abs(try #require(found[0, other]) - value) < 1e-12)
    }
    #expect(abs(try #require(found.scores.min()) - 0.5294603439497675) < 1e-12)
  }

  /// Everybody is alike who has ties, if neither direction nor strength tells ties apart.
  @Test func undirectedTiesTellNobodyApart() throws {
    for graph in try [SampleGraphs.kite(), PublishedGraph.karate.snapshot] {
      let found = try TieProfiles([graph]).regularSimilarity()
      #expect(found.scores.allSatisfy { $0 == 1 })
    }
    // Pucci has no tie, and is like nobody.
    let marriages = try TieProfiles([PublishedGraph.florentineMarriage.snapshot])
      .regularSimilarity()
    for node in 0..<16 { #expect(marriages[11, node] == (node == 11 ? 1 : 0)) }
  }

  /// Those on a level of a hierarchy are alike, however many they lead.
  @Test func levelsOfAHierarchyAreRoles() throws {
    let tree = try GraphSnapshot(
      nodeCount: 8, direction: .directed,
      pairs: [(0, 1), (0, 2), (1, 3), (1, 4), (1, 5), (2, 6), (2, 7)])
    let found = try TieProfiles([tree]).regularSimilarity()
    let level = [0, 1, 1, 2, 2, 2, 2, 2]
    for a in 0..<8 {
      for b in 0..<8 { #expect((found[a, b] == 1) == (level[a] == level[b])) }
    }
    let distances = PairMeasure(nodeCount: 8) { 1 - found.scores[$0 * 8 + $1] }
    #expect(try distances.averageLinkage(count: 3) == Partition(labels: level))
    #expect(throws: AnalysisError.self) {
      try TieProfiles([tree]).regularSimilarity(iterations: 0)
    }
  }
}
