import CollaborationMetrics
import GraphCore
import StakeholderModel
import Testing
import _TestSupport

/// The case this project starts from, as coded in `Datasets/north-kazakhstan`.
///
/// The values were computed with igraph and NetworkX from an independent coding of the same text.
struct NorthKazakhstanTests {
  struct Stage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bases: Set<Basis>?
    let statuses: Set<Status>
    let actors: Int
    let ties: Int
    let density: Double
    let isolates: Set<ActorID>
    let parts: [Int]
    let betweenness: [ActorID: Double]
    let constraint: [ActorID: Double]
    let eiIndex: Double

    var view: View {
      var view = View()
      view.bases = bases
      view.statuses = statuses
      return view
    }
  }

  static let stages = [
    Stage(
      testDescription: "S1 stated", bases: [.stated], statuses: [.existing], actors: 17, ties: 7,
      density: 0.0515,
      isolates: [
        "CIV_NKO", "AGENCY", "NGOS", "NGOEXP", "MEDIA", "TV", "PUBLIC", "ACTIVISTS",
      ],
      parts: [7, 2], betweenness: ["ATM_NKO": 15],
      constraint: ["ATM_NKO": 0.1667, "CRA_NKO": 1], eiIndex: 0.7143),
    Stage(
      testDescription: "S2 stated or implied", bases: [.stated, .implied], statuses: [.existing],
      actors: 17, ties: 11, density: 0.0809,
      isolates: ["AGENCY", "NGOEXP", "PUBLIC", "ACTIVISTS"], parts: [7, 2, 2, 2],
      betweenness: ["ATM_NKO": 12.5, "BUSINESS": 0.5], constraint: ["ATM_NKO": 0.2932],
      eiIndex: 0.6364),
    // The table of the first coding leaves out the 0.5 of BUSINESS and TV; both follow from ties.
    Stage(
      testDescription: "S3 with proposals", bases: nil, statuses: [.existing, .proposed],
      actors: 18, ties: 16, density: 0.1046, isolates: ["NGOEXP", "PUBLIC", "ACTIVISTS"],
      parts: [7, 6, 2],
      betweenness: ["ATM_NKO": 12.5, "CRA_NKO": 6.5, "CR_COUNCIL": 4, "BUSINESS": 0.5, "TV": 0.5],
      constraint: ["ATM_NKO": 0.2932, "CRA_NKO": 0.5347], eiIndex: 0.75),
  ]

  private func value(_ name: String, _ context: MetricContext) throws -> Double? {
    try #require(Metric.named(name, level: .network)).networkValue(context)?.value
  }

  private func values(_ name: String, _ context: MetricContext) throws -> [ActorID: Double] {
    let measure = try #require(try Metric.named(name, level: .actor)?.actorValues(context))
    return Dictionary(
      uniqueKeysWithValues: context.viewed.actors.enumerated().compactMap { node, actor in
        measure[node].map { (actor.id, $0) }
      })
  }

  @Test(arguments: stages)
  func networkValues(_ stage: Stage) throws {
    let viewed = try Dataset.network("north-kazakhstan").viewed(as: stage.view)
    let context = MetricContext(viewed, groupedBy: .kind)
    #expect(try value("actors", context) == Double(stage.actors))
    #expect(try value("ties", context) == Double(stage.ties))
    #expect(abs(try #require(try value("density", context)) - stage.density) < 5.1e-5)
    #expect(try value("isolates", context) == Double(stage.isolates.count))
    #expect(
      try value("components", context) == Double(stage.parts.count + stage.isolates.count))
    #expect(abs(try #require(try value("ei-index", context)) - stage.eiIndex) < 5.1e-5)
    #expect(Set(try values("degree", context).filter { $0.value == 0 }.keys) == stage.isolates)
  }

  @Test(arguments: stages)
  func actorValues(_ stage: Stage) throws {
    let viewed = try Dataset.network("north-kazakhstan").viewed(as: stage.view)
    let context = MetricContext(viewed)
    let betweenness = try values("betweenness", context)
    #expect(betweenness.count == stage.actors)
    #expect(betweenness.filter { $0.value > 1e-12 } == stage.betweenness)
    let constraint = try values("constraint", context)
    for (actor, expected) in stage.constraint {
      #expect(abs(try #require(constraint[actor]) - expected) < 5.1e-5)
    }
    for isolate in stage.isolates { #expect(constraint[isolate] == nil) }
  }

  @Test func gapsAtTheRoundTable() throws {
    let viewed = try Dataset.network("north-kazakhstan").viewed()
    let shared = viewed.gaps().filter { $0.reasons.contains { $0.kind == "shared-event" } }
    let pairs = Set(
      shared.map { Set([viewed.actors[$0.pair.source].id, viewed.actors[$0.pair.target].id]) })
    let expected: Set<Set<ActorID>> = [
      ["ATM_NKO", "CIV_NKO"], ["ATM_NKO", "CRA_NKO"], ["ATM_NKO", "NGOS"],
      ["CIV_NKO", "CRA_NKO"], ["CIV_NKO", "STATE"], ["CRA_NKO", "NGOS"], ["CRA_NKO", "STATE"],
      ["NGOS", "STATE"],
    ]
    #expect(pairs == expected)
    for reason in viewed.gaps().flatMap(\.reasons) { #expect((0...1).contains(reason.score)) }
  }

  @Test func proposalsNeverJoinTheTwoParts() throws {
    let viewed = try Dataset.network("north-kazakhstan").viewed()
    let effect = try #require(try viewed.effectOfProposals())
    #expect(effect.tiesAdded == 5)
    #expect(effect.actorsAdded == ["CR_COUNCIL"])
    func group(of actor: ActorID) throws -> Int {
      let part = try #require(effect.parts.firstIndex { $0.contains(actor) })
      return try #require(effect.joined.firstIndex { $0.contains(part) })
    }
    #expect(try group(of: "ATM_NKO") != group(of: "CRA_NKO"))
    #expect(try effect.apart.contains(NodePair(group(of: "ATM_NKO"), group(of: "CRA_NKO")).sorted))
    // The media side does join the consumers'.
    #expect(try group(of: "MEDIA") == group(of: "CRA_NKO"))
    #expect(effect.joined.count == 3 && effect.apart.count == 3)
    var view = View()
    view.statuses = [.existing, .proposed]
    #expect(try viewed.network.viewed(as: view).effectOfProposals() == nil)
  }
}
