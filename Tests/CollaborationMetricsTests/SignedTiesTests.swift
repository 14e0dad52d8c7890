import CollaborationMetrics
import GraphCore
import NetworkStatistics
import StakeholderModel
import Testing
import _TestSupport

struct SignedTiesTests {
  private func network(_ claims: [(String, String, TieKind)]) throws -> StakeholderNetwork {
    var records = NetworkRecords()
    records.actors = ["A", "B", "C", "D"].map {
      Actor(id: ActorID(rawValue: $0), name: LocalizedName($0))
    }
    records.claims = claims.map {
      Claim(
        source: ActorID(rawValue: $0.0), target: ActorID(rawValue: $0.1), kind: $0.2,
        isDirected: true)
    }
    return try StakeholderNetwork(records)
  }

  @Test(arguments: [GraphSnapshot.Direction.undirected, .directed])
  func theKindIsTheSign(_ direction: GraphSnapshot.Direction) throws {
    let network = try network([
      ("A", "B", .cooperation), ("C", "B", .conflict), ("A", "C", .opposition),
      ("A", "D", .funding), ("D", "A", .opposition),
    ])
    var view = View()
    view.direction = direction
    let signed = try network.viewed(as: view).signedTies()
    #expect(signed.graph.ties.map(\.sign) == [.positive, .negative, .negative])
    #expect(signed.ambivalent == [NodePair(0, 3)])
    #expect(signed.graph.triangles().byNegativeTies == [0, 0, 1, 0])
    let chosen = try network.viewed(as: view).signedTies(negativeKinds: [.funding])
    #expect(chosen.graph.count(of: .negative) == 0 && chosen.ambivalent.count == 1)
    let context = MetricContext(try network.viewed(as: view))
    #expect(try Metric.triangleBalance.networkValue(context)?.value == 1)
    #expect(try Metric.frustration.networkValue(context)?.value == 0)
  }

  @Test func sharedEventsHaveNoSign() throws {
    var view = View()
    view.relation = .coparticipation
    let viewed = try Dataset.network("classic/southern-women").viewed(as: view)
    #expect(throws: AnalysisError.self) { try viewed.signedTies() }
  }

  /// A network too large for all pairs to be compared still has its other metrics.
  @Test func largeNetworksHaveNetworkMetrics() throws {
    var records = NetworkRecords()
    records.actors = (0..<2_100).map {
      Actor(id: ActorID(rawValue: "\($0)"), name: LocalizedName("\($0)"))
    }
    records.claims = (1..<2_100).map {
      Claim(
        source: ActorID(rawValue: "\($0)"), target: ActorID(rawValue: "\($0 / 2)"),
        kind: $0 == 7 ? .conflict : .cooperation)
    }
    let context = MetricContext(try StakeholderNetwork(records).viewed())
    #expect(try Metric.walkBalance.networkValue(context)?.value == nil)
    #expect(try Metric.frustration.networkValue(context)?.value == 0)
    #expect(try #require(try Metric.modularity.networkValue(context)?.value) > 0.9)
  }
}
