import GraphAlgorithms
import GraphCore
import Testing
import _TestSupport

struct CONCORTests {
  @Test func managersFallIntoFourBlocks() throws {
    // Computed with NumPy.
    let blocks = try TieProfiles([PublishedGraph.highTechAdvice.snapshot]).concor(splits: 2)
    let expected = [
      [0, 7, 10, 15, 16], [1, 5, 6, 11, 13, 20], [2, 3, 4, 8, 14, 19], [9, 12, 17, 18],
    ]
    #expect(Set((0..<4).map { blocks.nodes(of: $0) }) == Set(expected))
  }

  @Test func isolatesAreABlockOfTheirOwn() throws {
    let profiles = try TieProfiles([PublishedGraph.florentineMarriage.snapshot])
    #expect(try profiles.concor(splits: 0).sizes == [15, 1])
    let blocks = try profiles.concor(splits: 1)
    #expect(blocks.groupCount == 3)
    #expect(blocks.nodes(of: blocks.groupOfNode[11]) == [11])
  }

  @Test func closedForms() throws {
    // Both sides of a complete two-mode graph are blocks; leaves of a star cannot be divided.
    let sides = try GraphSnapshot(
      nodeCount: 7, pairs: (0..<3).flatMap { a in (3..<7).map { (a, $0) } })
    let profiles = try TieProfiles([sides])
    #expect(try profiles.concor(splits: 1).groupOfNode == [1, 1, 1, 0, 0, 0, 0])
    #expect(try profiles.concor(splits: 3).groupOfNode == [1, 1, 1, 0, 0, 0, 0])
    // In a directed cycle all are alike, and nothing divides them.
    let cycle = try TieProfiles([SampleGraphs.cycle(3, direction: .directed)])
    #expect(try cycle.concor(splits: 2).groupCount == 1)
    #expect(throws: AnalysisError.self) { try cycle.concor(splits: -1) }
  }

  @Test func smallestGraphs() throws {
    for n in 0...2 {
      let empty = try GraphSnapshot(nodeCount: n, pairs: [])
      #expect(try TieProfiles([empty]).concor(splits: 2).groupOfNode.count == n)
    }
    #expect(try TieProfiles([SampleGraphs.path(2)]).concor(splits: 1).groupOfNode.count == 2)
  }
}
