import CollaborationMetrics
import GraphCore
import StakeholderModel
import Testing
import _TestSupport

struct MultiplexOverlapTests {
  struct Case: Sendable {
    let first: TieKind
    let second: TieKind
    let direction: GraphSnapshot.Direction
    let both: Int
    let onlyFirst: Int
    let onlySecond: Int
  }

  // Sets of pairs in Python.
  @Test(arguments: [
    Case(
      first: "advice", second: "friendship", direction: .directed, both: 60, onlyFirst: 130,
      onlySecond: 42),
    Case(
      first: "advice", second: "friendship", direction: .undirected, both: 65, onlyFirst: 80,
      onlySecond: 14),
    Case(
      first: "reports_to", second: "advice", direction: .directed, both: 19, onlyFirst: 1,
      onlySecond: 171),
  ])
  func managers(_ c: Case) throws {
    var view = View()
    view.direction = c.direction
    let viewed = try Dataset.network("classic/high-tech-managers").viewed(as: view)
    let found = viewed.overlap(of: c.first, c.second)
    #expect(found.both.count == c.both)
    #expect(found.onlyFirst.count == c.onlyFirst)
    #expect(found.onlySecond.count == c.onlySecond)
    let all = Double(c.both + c.onlyFirst + c.onlySecond)
    #expect(found.jaccard == Double(c.both) / all)
    #expect(found.shareOfFirst == Double(c.both) / Double(c.both + c.onlyFirst))
    let other = viewed.overlap(of: c.second, c.first)
    #expect(other.onlyFirst == found.onlySecond && other.both == found.both)
    #expect(found.overlapCoefficient == other.overlapCoefficient)
  }

  @Test func fundedButNotTalking() throws {
    var records = NetworkRecords()
    records.actors = ["A", "B", "C", "D"].map {
      Actor(id: ActorID(rawValue: $0), name: LocalizedName($0), kind: .ngo)
    }
    records.claims = [
      Claim(source: "A", target: "B", kind: .funding, isDirected: true),
      Claim(source: "A", target: "C", kind: .funding, isDirected: true),
      // Two claims of one tie, in the other direction.
      Claim(source: "B", target: "A", kind: .information, isDirected: true),
      Claim(source: "A", target: "B", kind: .information),
    ]
    let network = try StakeholderNetwork(records)
    let viewed = try network.viewed()
    #expect(viewed.tieKindsInUse == [.funding, .information])
    let found = viewed.overlap(of: .funding, .information)
    #expect(found.both == [NodePair(0, 1)] && found.onlyFirst == [NodePair(0, 2)])
    #expect(found.onlySecond.isEmpty && found.jaccard == 0.5 && found.overlapCoefficient == 1)
    let none = viewed.overlap(of: .support, .oversight)
    #expect(none.jaccard == nil && none.shareOfFirst == nil)
  }
}
