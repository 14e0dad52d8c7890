import IdentityResolution
import StakeholderModel
import Testing

struct MergingTests {
  private var records: NetworkRecords {
    var records = NetworkRecords(title: LocalizedName("Test"))
    records.actors = [
      Actor(id: "A", name: LocalizedName("Сбербанк"), kind: .bank, parent: "P"),
      Actor(
        id: "B", name: LocalizedName("Cбербанк АО", translations: [.english: "Sberbank"]),
        kind: .company, sector: "finance", parent: "A", identifier: "KZ-BIN:950440001673",
        attributes: ["site": "x"]),
      Actor(id: "P", name: LocalizedName("Parent")),
      Actor(id: "C", name: LocalizedName("Child"), parent: "B"),
    ]
    records.aliases = [Alias(actor: "B", alias: "Сбер")]
    records.claims = [
      Claim(source: "B", target: "C"), Claim(source: "A", target: "C"),
      Claim(source: "C", target: "B", isDirected: true), Claim(source: "A", target: "B"),
    ]
    records.events = [Event(id: "E", name: LocalizedName("Meeting"))]
    records.participations = [Participation(actor: "B", event: "E")]
    records.proposals = [
      Proposal(id: "1", proposer: "B", change: .addTie, source: "B", target: "C")
    ]
    records.mandates = [Mandate(source: "C", target: "B")]
    records.roster = [RosterEntry(respondent: "B", asked: ["A", "C", "B"])]
    return records
  }

  @Test func everyReferenceFollows() throws {
    var records = records
    let record = try records.merge(["B"], into: "A")
    _ = try StakeholderNetwork(records)
    #expect(records.actors.map(\.id) == ["A", "P", "C"])
    #expect(records.claims.map { "\($0.source)\($0.target)" } == ["AC", "AC", "CA", "AA"])
    #expect(records.participations.map(\.actor) == ["A"])
    #expect(records.proposals.map(\.proposer) == ["A"] && records.proposals[0].source == "A")
    #expect(records.mandates.map(\.target) == ["A"])
    #expect(records.roster == [RosterEntry(respondent: "A", asked: ["A", "C"])])
    #expect(records.actors.last?.parent == "A")
    #expect(
      record.rewritten == [
        .aliases: 1, .ties: 3, .participation: 1, .proposals: 2, .mandates: 1, .roster: 2,
        .actors: 1,
      ])
    #expect(record.selfTies == 1)
  }

  @Test func nothingIsLostInSilence() throws {
    var records = records
    let record = try records.merge(["B"], into: "A")
    let kept = try #require(records.actors.first)
    #expect(kept.sector == "finance" && kept.identifier == "KZ-BIN:950440001673")
    #expect(kept.name.translations == [.english: "Sberbank"] && kept.attributes == ["site": "x"])
    #expect(kept.kind == .bank && kept.parent == "P")
    #expect(record.conflicts.map(\.field) == ["kind"])
    #expect(record.fillings.map(\.field) == ["name_en", "sector", "identifier", "site"])
    #expect(records.aliases.map(\.alias) == ["Сбер", "Cбербанк АО", "B"])
    #expect(records.aliases.allSatisfy { $0.actor == "A" })
    #expect(records.aliases.map(\.basis) == [nil, "merged", "merged id"])
    // The old id still finds the actor.
    let network = try StakeholderNetwork(records)
    #expect(network.actors(matching: "B").map(\.id) == ["A"])
  }

  @Test func aPartTakesItsParentIn() throws {
    var records = records
    _ = try records.merge(["A"], into: "B")
    #expect(records.actors.first?.id == "B" && records.actors.first?.parent == "P")
    _ = try StakeholderNetwork(records)
  }

  @Test func mistakesChangeNothing() throws {
    var records = records
    let before = records
    #expect(throws: DataError.self) { try records.merge(["X"], into: "A") }
    #expect(throws: DataError.self) { try records.merge(["A"], into: "A") }
    #expect(throws: DataError.self) { try records.merge(["B", "B"], into: "A") }
    #expect(records == before)
  }
}
