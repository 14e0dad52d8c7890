import CollaborationMetrics
import GraphCore
import NetworkStatistics
import StakeholderModel
import Testing
import _TestSupport

struct DataFaultTests {
  /// A hub whose ties one document tells of, and a pair that another is sure about.
  private func network() throws -> StakeholderNetwork {
    var records = NetworkRecords()
    records.actors = ["A", "B", "C", "D", "E"].map {
      Actor(id: ActorID(rawValue: $0), name: LocalizedName($0), sector: $0 < "C" ? "x" : "y")
    }
    records.sources = ["S", "T"].map { Source(id: SourceID(rawValue: $0)) }
    records.claims =
      ["B", "C", "D"].map {
        Claim(
          source: "A", target: ActorID(rawValue: $0), evidence: "S",
          confidence: $0 == "D" ? 0.6 : 0.9)
      } + [
        Claim(source: "A", target: "D", evidence: "T", confidence: 0.5),
        Claim(source: "D", target: "E", evidence: "T", confidence: 1),
      ]
    return try StakeholderNetwork(records)
  }

  @Test func aDocumentIsRightOrWrongAsAWhole() throws {
    let context = MetricContext(try network().viewed(), execution: Execution(threads: 2))
    let ranks = try #require(
      try Metric.degree.rankIntervals(context, of: .claims(unstated: 0), draws: 4_000, seed: 1))
    // While S holds for its surest claims, in 9 of 10 draws, A has at least the ties with B and C, of
    // which D has at most its own with A and E. After that D is at least as far up.
    let first = ranks.nodes[0].shareAmong[0]
    #expect(abs(first - 0.9) < 0.02)
    // B and C fall together: they always share a rank.
    #expect(ranks.nodes[1] == ranks.nodes[2])
  }

  @Test func certainClaimsLeaveRanksAsTheyAre() throws {
    let viewed = try Dataset.network("classic/high-tech-managers").viewed()
    let context = MetricContext(viewed, groupedBy: .column("dept"))
    for metric in [Metric.degree, .betweenness, .actorEIIndex] {
      for fault in [
        DataFault.claims(unstated: 0), .graph(.tieNoise(probability: 0)),
        .graph(.nodeDropping(share: 0)), .graph(.tieRemoval(probability: 0)),
      ] {
        let ranks = try #require(
          try metric.rankIntervals(context, of: fault, draws: 5, seed: 1))
        for node in ranks.nodes {
          #expect(node.median == node.observed && node.range.map(\.lowerBound) == node.observed)
        }
      }
    }
  }

  /// Metrics of claims are changed claim by claim, those of the graph in the graph; where both can be
  /// had, they agree.
  @Test func recordsAndGraphsSpoilAlike() throws {
    let viewed = try Dataset.network("classic/krackhardt-kite").viewed()
    let context = MetricContext(viewed)
    for perturbation in [
      Perturbation.tieNoise(probability: 0.2), .tieRemoval(probability: 0.2),
      .nodeDropping(share: 0.2),
    ] {
      let graph = try #require(
        try Metric.degree.rankIntervals(
          context, of: .graph(perturbation), draws: 3_000, seed: 1))
      // The kite is undirected, so that ties in are all ties.
      let records = try #require(
        try Metric.inDegree.rankIntervals(
          context, of: .graph(perturbation), draws: 3_000, seed: 2))
      for (a, b) in zip(graph.nodes, records.nodes) {
        #expect(zip(a.shareAmong, b.shareAmong).allSatisfy { abs($0 - $1) < 0.05 })
        #expect(abs(Double(a.draws - b.draws)) < 150)
      }
    }
  }

  @Test(arguments: [1, 2, 7])
  func isTheSameOnAnyNumberOfThreads(_ threads: Int) throws {
    let viewed = try network().viewed()
    func ranks(_ threads: Int) throws -> RankIntervals? {
      try Metric.actorEIIndex.rankIntervals(
        MetricContext(viewed, execution: Execution(threads: threads)),
        of: .claims(unstated: 0.5), draws: 100, seed: 3)
    }
    #expect(try ranks(threads) == ranks(3))
  }

  @Test func participationHasNoTiesToBeWrongAbout() throws {
    let viewed = try Dataset.network("classic/southern-women").viewed()
    let context = MetricContext(viewed)
    for fault in [DataFault.claims(unstated: 0.1), .graph(.tieNoise(probability: 0.1))] {
      #expect(throws: AnalysisError.self) {
        try Metric.twoModeDegree.rankIntervals(context, of: fault, draws: 5, seed: 1)
      }
    }
    let ranks = try #require(
      try Metric.twoModeDegree.rankIntervals(
        context, of: .graph(.nodeDropping(share: 0.1)), draws: 50, seed: 1))
    #expect(ranks.nodes.map(\.draws).reduce(0, +) == 50 * 16)
    var view = View()
    view.relation = .coparticipation
    let met = MetricContext(try Dataset.network("classic/southern-women").viewed(as: view))
    #expect(throws: AnalysisError.self) {
      try Metric.degree.rankIntervals(met, of: .claims(unstated: 0.1), draws: 5, seed: 1)
    }
    #expect(throws: AnalysisError.self) {
      try Metric.degree.rankIntervals(met, of: .claims(unstated: 2), draws: 5, seed: 1)
    }
  }

  @Test func removingActorsLeavesValidRecords() throws {
    for path in ["north-kazakhstan", "kazakhstan-regions", "classic/southern-women"] {
      guard let network = try? Dataset.network(path) else { continue }
      for actor in network.actors {
        let records = network.records.removing(actors: [actor.id])
        #expect(records.actors.count == network.actors.count - 1)
        _ = try StakeholderNetwork(records)
      }
    }
  }
}
