import StakeholderModel
import Testing

struct NetworkRecordsProblemsTests {
  static func actor(_ id: ActorID, line: Int = 2, region: RegionID? = nil) -> Actor {
    Actor(id: id, name: LocalizedName("Name of \(id)"), kind: .ngo, region: region, line: line)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let severity: Problem.Severity
    let place: String
    let field: String?
    let what: String
    let records: NetworkRecords

    init(
      _ name: String, _ severity: Problem.Severity = .error, at place: String, field: String?,
      says what: String, _ change: (inout NetworkRecords) -> Void
    ) {
      testDescription = name
      self.severity = severity
      self.place = place
      self.field = field
      self.what = what
      var records = NetworkRecords()
      records.actors = [actor("A", line: 2), actor("B", line: 3)]
      records.claims = [Claim(source: "A", target: "B", kind: .funding, line: 2)]
      change(&records)
      self.records = records
    }
  }

  static let cases: [Case] = [
    Case("id twice", at: "actors.csv:4", field: "id", says: "stands in line 2") {
      $0.actors.append(actor("A", line: 4))
    },
    Case("empty id", at: "actors.csv:4", field: "id", says: "id is empty") {
      $0.actors.append(actor("", line: 4))
    },
    Case("unknown actor", at: "ties.csv:3", field: "target", says: "no actor “ATM”") {
      $0.claims.append(Claim(source: "A", target: "ATM", kind: .funding, line: 3))
    },
    Case("unknown parent", at: "actors.csv:2", field: "parent", says: "no actor “X”") {
      $0.actors[0].parent = "X"
    },
    Case("ancestor of itself", at: "actors.csv:2", field: "parent", says: "own ancestor") {
      $0.actors[0].parent = "B"
      $0.actors[1].parent = "A"
    },
    Case("ends before it begins", at: "ties.csv:2", field: "valid_until", says: "before it begins")
    {
      $0.claims[0].period = Period(from: PartialDate("2014"), until: PartialDate("2012"))
    },
    Case("negative strength", at: "ties.csv:2", field: "strength", says: "strength -1") {
      $0.claims[0].strength = -1
    },
    Case("confidence above 1", at: "ties.csv:2", field: "confidence", says: "confidence 1.5") {
      $0.claims[0].confidence = 1.5
    },
    Case("unknown region", at: "actors.csv:2", field: "region", says: "no region “KZZ”") {
      $0.regions = [Region(id: "KZ", name: LocalizedName("Kazakhstan"), line: 2)]
      $0.actors[0].region = "KZZ"
    },
    Case("unknown source", at: "ties.csv:2", field: "evidence", says: "no source “S2”") {
      $0.sources = [Source(id: "S1", title: "Article", line: 2)]
      $0.claims[0].evidence = "S2"
    },
    Case("unknown event", at: "participation.csv:2", field: "event", says: "no event “E”") {
      $0.participations = [Participation(actor: "A", event: "E", line: 2)]
    },
    Case("proposal without tie", at: "proposals.csv:2", field: "target", says: "which tie") {
      $0.proposals = [Proposal(id: "P", change: .addTie, source: "A", line: 2)]
    },
    Case("self-tie", .warning, at: "ties.csv:3", field: "target", says: "tied to itself") {
      $0.claims.append(Claim(source: "A", target: "A", kind: .funding, line: 3))
    },
    Case("unknown kind once", .warning, at: "actors.csv:2", field: "kind", says: "“guild”") {
      $0.actors[0].kind = "guild"
      $0.actors[1].kind = "guild"
    },
    Case("repeated row", .warning, at: "ties.csv:3", field: "source", says: "repeats line 2") {
      $0.claims.append(Claim(source: "A", target: "B", kind: .funding, line: 3))
    },
    Case("no actors", .warning, at: "actors.csv", field: nil, says: "no actors") {
      $0.actors = []
      $0.claims = []
    },
  ]

  @Test(arguments: cases)
  func reportsPlaceAndRemedy(_ c: Case) throws {
    let problems = c.records.problems().filter { $0.what.contains(c.what) }
    let problem = try #require(problems.first, "\(c.records.problems())")
    #expect(problem.severity == c.severity)
    #expect(problem.place.description == c.place)
    #expect(problem.place.field == c.field)
    #expect(!problem.remedy.isEmpty)
    if c.severity == .error {
      #expect(throws: DataError.self) { try StakeholderNetwork(c.records) }
    } else {
      #expect(problems.count == 1)
      #expect(try StakeholderNetwork(c.records).warnings.contains(problem))
    }
  }

  @Test func suggestsTheNearestId() {
    var records = NetworkRecords()
    records.actors = [Self.actor("ATM_NKO"), Self.actor("CRA_NKO", line: 3)]
    records.claims = [Claim(source: "ATM_NK0", target: "CRA_NKO", kind: .funding)]
    #expect(records.problems().first?.remedy.contains("“ATM_NKO”") == true)
  }
}
