import GraphAlgorithms
import GraphCore
import Testing
import _TestSupport

struct BlockmodelTests {
  @Test func managersInThreeArbitraryBlocks() throws {
    // Densities by R sna 2.7 blockmodel(); fit by NumPy.
    let model = try Blockmodel(
      PublishedGraph.highTechAdvice.snapshot, partition: Partition(labels: (0..<21).map { $0 % 3 }))
    let densities = [
      0.3809523810, 0.5306122449, 0.3877551020, 0.3673469388, 0.3809523810, 0.3265306122,
      0.5102040816, 0.5918367347, 0.5952380952,
    ]
    for (cell, density) in zip(model.cells, densities) {
      #expect(abs(try #require(cell.density) - density) < 5.1e-11)
    }
    #expect(abs(model.sumOfSquares - 100.01020408163264) < 1e-10)
    #expect(abs(try #require(model.explainedShare) - 0.03880353056554421) < 1e-12)
    #expect(abs(try #require(model.imageCorrelation) - 0.18750216696618893) < 1e-12)
    #expect(model.errors == 169)
  }

  @Test func aPerfectImageHasNoErrors() throws {
    let star = try Blockmodel(
      SampleGraphs.star(leaves: 4), partition: Partition(labels: [1, 0, 0, 0, 0]))
    // Leaves are the larger block, 0; the hub alone has no pair with itself.
    #expect(star.cells.map(\.image) == [false, true, nil])
    #expect(star.errors == 0 && star.sumOfSquares == 0)
    #expect(star.explainedShare == 1 && star.imageCorrelation == 1)
  }

  @Test func isolatesAndEmptyNetworks() throws {
    let marriages = try PublishedGraph.florentineMarriage.snapshot
    let model = try Blockmodel(
      marriages, partition: Partition(labels: (0..<16).map { $0 == 11 }))
    #expect(model.cells.map(\.ties) == [20, 0, 0])
    #expect(model.cells.map(\.pairs) == [105, 15, 0])
    let empty = try Blockmodel(
      GraphSnapshot(nodeCount: 3, pairs: []), partition: Partition(labels: [0, 0, 1]))
    #expect(empty.explainedShare == nil && empty.imageCorrelation == nil && empty.errors == 0)
    #expect(throws: AnalysisError.self) {
      try Blockmodel(marriages, partition: Partition(labels: [0, 1]))
    }
  }

  @Test func averageLinkageOfMarriages() throws {
    // SciPy 1.17, linkage(method="average") cut at four.
    let correlations = try TieProfiles([PublishedGraph.florentineMarriage.snapshot]).correlations()
    let distances = PairMeasure(nodeCount: 16) { a, b in
      a == b ? 0 : 1 - (correlations[a, b] ?? 0)
    }
    let groups = try distances.averageLinkage(count: 4)
    #expect(
      groups == Partition(labels: [2, 2, 2, 3, 3, 1, 1, 2, 1, 2, 3, 4, 2, 2, 3, 2]))
    #expect(throws: AnalysisError.self) { try correlations.averageLinkage(count: 4) }
  }
}
