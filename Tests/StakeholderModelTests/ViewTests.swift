import GraphCore
import StakeholderModel
import Testing

struct ViewTests {
  /// KZ contains N and S; A and B work in N, C in S, D in the whole country, P is a person.
  private func network() throws -> StakeholderNetwork {
    var records = NetworkRecords()
    records.regions = [
      Region(id: "KZ", name: LocalizedName("Kazakhstan")),
      Region(id: "N", name: LocalizedName("North"), parent: "KZ"),
      Region(id: "S", name: LocalizedName("South"), parent: "KZ"),
    ]
    func actor(
      _ id: ActorID, _ region: RegionID?, kind: ActorKind = .ngo, status: Status = .existing
    ) -> Actor {
      Actor(
        id: id, name: LocalizedName("\(id)"), kind: kind, region: region, status: status)
    }
    records.actors = [
      actor("A", "N"), actor("B", "N"), actor("C", "S"), actor("D", "KZ"),
      actor("P", "N", kind: .person), actor("Q", "N", status: .proposed), actor("E", "KZ"),
    ]
    records.claims = [
      Claim(
        source: "A", target: "B", kind: .funding, isDirected: true, strength: 2,
        period: Period(from: PartialDate("2010"), until: PartialDate("2012")), basis: .stated,
        confidence: 0.9),
      Claim(source: "B", target: "A", kind: .cooperation, strength: 3, basis: .implied),
      Claim(source: "A", target: "D", kind: .membership, isDirected: true, basis: .stated),
      Claim(source: "C", target: "D", kind: .cooperation, basis: .stated),
      Claim(source: "A", target: "P", kind: .cooperation, basis: .stated),
      Claim(source: "A", target: "Q", kind: .cooperation, basis: .stated),
      Claim(source: "B", target: "D", state: .notAsked),
      Claim(source: "B", target: "C", state: .none),
      Claim(source: "A", target: "A"),
    ]
    return try StakeholderNetwork(records)
  }

  private func links(_ view: View) throws -> [String] {
    let viewed = try network().viewed(as: view)
    return viewed.links.map { "\(viewed.actors[$0.source].id)-\(viewed.actors[$0.target].id)" }
  }

  @Test func defaultShowsPartiesAndTiesThatExist() throws {
    let viewed = try network().viewed()
    #expect(viewed.actors.map(\.id) == ["A", "B", "C", "D", "E"])
    #expect(try links(View()) == ["A-B", "A-D", "C-D"])
    #expect(viewed.exclusions.actors == [.notAParty: 1, .status: 1])
    #expect(viewed.exclusions.claims == [.noTie: 2, .selfTie: 1, .endNotInView: 2])
  }

  @Test func severalClaimsAreOneLink() throws {
    let viewed = try network().viewed()
    let link = try #require(viewed.link(from: 1, to: 0))
    #expect(viewed.claims(of: link).map(\.kind) == [.funding, .cooperation])
    #expect(link.strength == 3)
    var sum = View()
    sum.strengthRule = .sum
    #expect(try network().viewed(as: sum).link(from: 0, to: 1)?.strength == 5)
  }

  @Test func directionCountsUndirectedClaimsBothWays() throws {
    var view = View()
    view.direction = .directed
    #expect(try links(view) == ["A-B", "A-D", "B-A", "C-D", "D-C"])
    view.bases = [.stated]
    #expect(try links(view) == ["A-B", "A-D", "C-D", "D-C"])
  }

  @Test func filtersClaims() throws {
    var view = View()
    view.bases = [.implied]
    #expect(try links(view) == ["A-B"])
    view = View()
    view.tieKinds = [.membership]
    #expect(try links(view) == ["A-D"])
    view = View()
    view.minimumConfidence = 0.5
    #expect(try links(view) == ["A-B"])
    view = View()
    view.statuses = [.existing, .proposed]
    #expect(try links(view).contains("A-Q"))
  }

  @Test func unknownDatesCountUnlessLeftOut() throws {
    var view = View()
    view.period = Period(try #require(PartialDate("2020")))
    #expect(try links(view) == ["A-B", "A-D", "C-D"])
    view.undatedClaims = .leaveOut
    #expect(try links(view) == [])
    view.period = Period(try #require(PartialDate("2011")))
    #expect(try links(view) == ["A-B"])
  }

  @Test func regionTakesInWhatSurroundsIt() throws {
    var view = View()
    view.region = "N"
    let viewed = try network().viewed(as: view)
    // D works in the whole country and is tied to A; E is not tied, C is elsewhere.
    #expect(viewed.actors.map(\.id) == ["A", "B", "D"])
    #expect(try links(view) == ["A-B", "A-D"])
    view.region = "X"
    #expect(throws: DataError.self) { try network().viewed(as: view) }
  }

  @Test func pairsNobodyAskedAboutAreNotObserved() throws {
    let viewed = try network().viewed()
    #expect(viewed.notAsked == [NodePair(1, 3)])
    #expect(viewed.observedPairCount == 9)
  }

  @Test func groupsBySectorElseByKind() throws {
    let viewed = try network().viewed()
    #expect(viewed.grouped().attribute == .kind)
    #expect(viewed.grouped(by: .region).groups == ["KZ", "N", "S"])
    #expect(viewed.grouped(by: .column("x")).groupOfNode.allSatisfy { $0 == nil })
  }

  @Test func meetingsLinkWhoTookPart() throws {
    var records = try network().records
    records.events = [
      Event(id: "M1", name: LocalizedName("Meeting")),
      Event(id: "M2", name: LocalizedName("Meeting"), status: .planned),
    ]
    records.participations = [
      Participation(actor: "A", event: "M1"), Participation(actor: "B", event: "M1"),
      Participation(actor: "A", event: "M1", role: "spoke"),
      Participation(actor: "C", event: "M2"), Participation(actor: "A", event: "M2"),
    ]
    var view = View()
    view.relation = .coparticipation
    let viewed = try StakeholderNetwork(records).viewed(as: view)
    #expect(viewed.links.count == 1)
    #expect(viewed.links.first?.strength == 1)
    view.statuses = [.existing, .planned]
    #expect(try StakeholderNetwork(records).viewed(as: view).links.count == 2)
  }
}
