import CollaborationMetrics
import GraphCore
import NetworkStatistics
import StakeholderModel
import Testing
import _TestSupport

struct NetworkDistanceTests {
  private func viewed(
    _ path: String, kind: TieKind? = nil, _ direction: GraphSnapshot.Direction = .undirected
  ) throws -> ViewedNetwork {
    var view = View()
    view.tieKinds = kind.map { [$0] }
    view.direction = direction
    return try Dataset.network("classic/\(path)").viewed(as: view)
  }

  @Test(arguments: [GraphSnapshot.Direction.undirected, .directed])
  func aNetworkIsLikeItself(_ direction: GraphSnapshot.Direction) throws {
    for path in ["karate", "florentine-marriage", "high-tech-managers"] {
      let network = try viewed(path, direction)
      let found = try network.distance(to: network, draws: 9)
      #expect(found.overlap?.jaccard == 1 && found.deltaCon?.similarity == 1)
      #expect(found.portraitDivergence == 0 && found.netLSD == 0)
      #expect(found.portraitTest.pGreater == 1 && found.netLSDTest.pGreater == 1)
    }
  }

  @Test func marriagesAndBusinessOfTheSameFamilies() throws {
    let found = try viewed("florentine-marriage")
      .distance(to: viewed("florentine-business"), draws: 50)
    // 8 shared ties of 27 (Wasserman and Faust's data; the Jaccard of the literature).
    #expect(found.overlap?.shared == 8)
    #expect(abs(try #require(found.overlap?.jaccard) - 0.296296) < 5.1e-7)
    #expect(try #require(found.deltaCon).similarity < 1)
    #expect(found.portraitTest.nullValues.count == 50)
  }

  @Test func otherActorsCompareByShapeAlone() throws {
    let found = try viewed("karate").distance(to: viewed("krackhardt-kite"), draws: 20)
    #expect(found.overlap == nil && found.deltaCon == nil)
    #expect(found.portraitDivergence > 0 && found.portraitDivergence <= 1)
    #expect(throws: AnalysisError.self) {
      try viewed("karate").distance(to: viewed("high-tech-managers", .directed))
    }
    #expect(throws: AnalysisError.self) {
      try viewed("karate").distance(to: viewed("karate"), draws: 0)
    }
  }

  /// Pairs of random networks are as unlike as such pairs are.
  @Test func randomNetworksAreNotRemarkable() throws {
    let graph = try viewed("karate").graph
    let shares = try (0..<20).map { draw in
      let first = try graph.randomGraph(given: .edges, seed: 77, draw: 2 * draw)
      let second = try graph.randomGraph(given: .edges, seed: 77, draw: 2 * draw + 1)
      return try first.comparisonTest(with: second, draws: 40, seed: 5) {
        try HeatTrace($0).distance(to: HeatTrace($1))
      }.pGreater
    }
    let mean = shares.reduce(0, +) / 20
    #expect(mean > 0.3 && mean < 0.7)
  }
}
