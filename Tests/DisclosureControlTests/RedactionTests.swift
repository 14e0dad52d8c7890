import NetworkFormats
import StakeholderModel
import Testing
import _TestSupport

@testable import DisclosureControl

/// Always the same numbers.
private struct Sequence: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 33)
  }
}

struct RedactionTests {
  private func redacted(
    _ network: StakeholderNetwork, book: CodeBook = CodeBook(), seed: UInt64 = 1,
    change: (inout DisclosureRules) -> Void = { _ in }
  ) -> Redaction {
    var rules = DisclosureRules()
    change(&rules)
    var random = Sequence(state: seed)
    return Redaction(of: network, rules: rules, codeBook: book, using: &random)
  }

  private func network(_ change: (inout NetworkRecords) -> Void) throws -> StakeholderNetwork {
    var records = NetworkRecords(title: LocalizedName("Sample"))
    records.actors = ["NGO", "FUND", "BANK"].map {
      Actor(id: ActorID(rawValue: $0), name: LocalizedName("The \($0)"), kind: .ngo)
    }
    change(&records)
    return try StakeholderNetwork(records)
  }

  private func harms(_ redaction: Redaction) -> Set<Harm> { Set(redaction.changes.map(\.harm)) }

  // MARK: The case

  @Test func personsOfTheCaseAreHiddenEverywhere() throws {
    let network = try Dataset.network("north-kazakhstan")
    let redaction = redacted(network)
    let found = try redaction.network()
    #expect(found.actors.count == network.actors.count)
    #expect(found.actors.filter { $0.kind == .person }.allSatisfy { CodeBook.isPseudonym($0.id) })
    #expect(redaction.codeBook.entries.count == 4)
    let text = String(describing: found.records)
    for trace in ["P_VIS", "P_DUB", "P_KHU", "P_SHO"] { #expect(!text.contains("\"\(trace)\"")) }
    for trace in [
      "Виссаров", "Дубов", "Худяков", "Шоқтыбаев", "Шоктыбаев", "Vissarov", "Dubov", "Khudyakov",
      "Shoktybayev",
    ] { #expect(!text.contains(trace), "\(trace)") }
    // Organisations stay as they are.
    #expect(
      found.actor("DAMU")
        == network.actor("DAMU").map { actor in
          var actor = actor
          actor.note = found.actor("DAMU")?.note
          return actor
        })
  }

  /// The check and the redaction are one, so that what is redacted passes the check.
  @Test(arguments: ["north-kazakhstan", "classic/florentine-marriage", "classic/karate"])
  func redactedNetworksPassTheCheck(_ name: String) throws {
    let redaction = redacted(try Dataset.network(name))
    let again = redacted(try redaction.network(), book: redaction.codeBook)
    #expect(again.changes.isEmpty, "\(again.changes.map(\.problem))")
    #expect(again.records == redaction.records)
  }

  @Test func pseudonymsStayTheSameWithTheBook() throws {
    let network = try Dataset.network("north-kazakhstan")
    let first = redacted(network, seed: 1)
    let second = redacted(network, book: first.codeBook, seed: 99)
    #expect(first.records == second.records && first.codeBook == second.codeBook)
    let other = redacted(network, seed: 99)
    #expect(
      Set(other.codeBook.entries.map(\.pseudonym))
        .isDisjoint(with: first.codeBook.entries.map(\.pseudonym)))
  }

  // MARK: Each harm

  @Test func organisationsNamedForAPersonAreHiddenToo() throws {
    let network = try network { records in
      records.actors.append(
        Actor(id: "P1X", name: LocalizedName("Айгүл Сәрсенова"), kind: .person))
      records.actors.append(Actor(id: "IP1", name: LocalizedName("ИП Сарсенова"), kind: .company))
      records.actors[0].note = "Met Sarsenova twice."
      records.claims = [Claim(source: "NGO", target: "IP1", kind: "support", note: "So she says.")]
    }
    let redaction = redacted(network)
    #expect(redaction.codeBook.entries.map(\.actor) == ["P1X", "IP1"])
    #expect(redaction.records.actors[0].note == nil)
    #expect(harms(redaction).isSuperset(of: [.namedInText, .privatePerson, .uniqueSignature]))
    // With the name public, the company stays; the person does not.
    let kept = redacted(network) { $0.kept = ["IP1"] }
    #expect(kept.codeBook.entries.map(\.actor) == ["P1X"])
  }

  @Test func sensitiveKindsAndColumnsGo() throws {
    let network = try network { records in
      records.claims = [
        Claim(source: "NGO", target: "FUND", kind: "conflict"),
        Claim(source: "NGO", target: "BANK", kind: "cooperation"),
      ]
      records.actors[1].attributes = ["phone": "123", "Director's e-mail": "x", "stage": "late"]
      records.columns[.actors] = ["id", "name", "phone", "Director's e-mail", "stage"]
      records.actors[2].note = "Call +7 (701) 123-45-67"
    }
    let found = redacted(network).records
    #expect(found.claims.map(\.kind) == ["cooperation"])
    #expect(found.actors[1].attributes == ["stage": "late"])
    #expect(found.columns[.actors] == ["id", "name", "stage"])
    #expect(found.actors[2].note == nil)
  }

  @Test(arguments: [
    ("a.b@c.kz", true), ("write to info@fund.org!", true), ("@handle", false), ("a@b", false),
    ("+7 701 123 45 67", true), ("8 (7152) 46-12-34", true), ("850101300123", true),
    ("2013-11-14", false), ("paragraph 12", false), ("1,234,567 tenge", false),
  ])
  func contactDetails(_ text: String, _ isDetail: Bool) {
    #expect(ContactDetails.isIn(text) == isDetail, "\(text)")
  }

  @Test func fewRatersAndSingleAnswers() throws {
    let network = try network { records in
      records.actors.append(Actor(id: "BODY", name: LocalizedName("The body")))
      func claim(_ from: ActorID, _ to: ActorID, _ trust: String) -> Claim {
        var claim = Claim(source: from, target: to, isDirected: true, basis: .reported)
        claim.attributes["reliability"] = trust
        return claim
      }
      records.claims = [
        claim("NGO", "BODY", "1"), claim("FUND", "BODY", "2"), claim("BANK", "BODY", "3"),
        claim("NGO", "FUND", "4"), claim("BANK", "FUND", "1"),
      ]
    }
    let redaction = redacted(network)
    let found = redaction.records.claims.map { $0.attributes["reliability"] }
    #expect(found == ["2.0", "2.0", "2.0", nil, nil])
    #expect(harms(redaction) == [.fewRaters, .individualRating])
    #expect(redacted(network) { $0.accepted = [.fewRaters, .individualRating] }.changes.isEmpty)
  }

  @Test func singleSourcesAreCoarsenedUnlessPublished() throws {
    let network = try network { records in
      records.sources = [
        Source(id: "TALK", title: "A talk"),
        Source(id: "PAPER", title: "A paper", publisher: "Press"),
      ]
      records.claims = [
        Claim(source: "NGO", target: "FUND", evidence: "TALK", locator: "minute 3", note: "said"),
        Claim(source: "NGO", target: "BANK", evidence: "PAPER", locator: "page 3"),
        Claim(source: "FUND", target: "BANK", evidence: "TALK", locator: "minute 4"),
        Claim(source: "BANK", target: "FUND", evidence: "PAPER", locator: "page 4"),
      ]
    }
    let found = redacted(network).records.claims
    #expect(found.map(\.locator) == [nil, "page 3", "minute 4", "page 4"])
    #expect(found[0].note == nil)
  }

  @Test func whoIsAloneWithATieCanBeTold() throws {
    func network(heads: Int) throws -> StakeholderNetwork {
      try self.network { records in
        for number in 0..<heads {
          let id = ActorID(rawValue: "PER\(number)")
          records.actors.append(
            Actor(id: id, name: LocalizedName("Qwxz Brtplm\(number)"), kind: .person))
          records.claims.append(Claim(source: id, target: "NGO", kind: "leads", isDirected: true))
        }
      }
    }
    // One or two who lead the NGO are told by that; three are not.
    #expect(redacted(try network(heads: 1)).records.claims.isEmpty)
    #expect(redacted(try network(heads: 2)).records.claims.isEmpty)
    #expect(redacted(try network(heads: 3)).records.claims.count == 3)
  }

  @Test func regionsKeepTheirNames() throws {
    let network = try network { records in
      records.regions = [Region(id: "10", name: LocalizedName("Абай облысы"))]
      records.actors.append(Actor(id: "P9X", name: LocalizedName("Абай Құнанбаев"), kind: .person))
      records.actors[0].note = "Works in Абай облысы."
      records.actors[1].note = "Founded with Кунанбаев."
    }
    let found = redacted(network).records
    #expect(found.regions[0].name.name == "Абай облысы")
    #expect(found.actors[0].note == "Works in Абай облысы." && found.actors[1].note == nil)
  }

  @Test func nothingToHideIsNothingChanged() throws {
    let network = try network { $0.claims = [Claim(source: "NGO", target: "FUND")] }
    let redaction = redacted(network)
    #expect(redaction.changes.isEmpty && redaction.records == network.records)
  }
}
