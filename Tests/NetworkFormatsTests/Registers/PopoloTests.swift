import NetworkFormats
import StakeholderModel
import Testing

/// Popolo: who belongs to what, on whose behalf, where and when.
struct PopoloTests {
  static let text = """
    {"persons": [
      {"id": "p1", "name": "Әлия Серік", "gender": "female", "birth_date": "1970", "email": "a@example.org",
       "identifiers": [{"scheme": "wikidata", "identifier": "Q1"}, {"identifier": "7"}],
       "other_names": [{"name": "Алия Серик", "lang": "ru"}],
       "memberships": [{"id": "m3", "organization_id": "o2", "role": "кеңесші"}]},
      {"id": "p2", "name": "Болат"}],
     "organizations": [
      {"id": "o1", "name": "Мәслихат", "classification": "legislature", "founding_date": "1994", "area_id": "sko"},
      {"id": "o2", "name": "Партия", "classification": "party", "parent_id": "o9"}],
     "posts": [{"id": "s1", "label": "№ 3 округ депутаты", "organization_id": "o1", "area_id": "ptr"}],
     "areas": [{"id": "ptr", "name": "Петропавл", "parent_id": "sko", "classification": "city"}, {"id": "sko", "name": "СҚО"}],
     "events": [{"id": "e1", "name": "V шақырылым", "classification": "legislative period", "start_date": "2012-01-20", "end_date": "2016-03-01",
       "organization_id": "o1", "status": "confirmed", "attendees": [{"id": "p1"}]},
       {"name": "?"}],
     "memberships": [
      {"id": "m1", "person_id": "p1", "post_id": "s1", "on_behalf_of_id": "o2", "role": "депутат", "legislative_period_id": "e1"},
      {"id": "m2", "person_id": "p2", "organization_id": "o2", "start_date": "2009-05", "end_date": "2010"},
      {"id": "m4", "person_id": "p2"}]}
    """

  @Test func membershipsAreTies() throws {
    let loaded = try read(Self.text, as: .popolo)
    let network = loaded.network
    let ties = network.claims.map {
      "\($0.source)>\($0.target) \($0.period.from?.description ?? "")…\($0.period.until?.description ?? "")"
        + " \($0.region?.rawValue ?? "") \($0.attributes["role"] ?? "")"
    }
    #expect(
      ties == [
        "p1>o2 …  кеңесші", "p1>o1 2012-01-20…2016-03-02 ptr депутат",
        "p1>o2 2012-01-20…2016-03-02 ptr депутат", "p2>o2 2009-05…2011-01-01  ",
      ])
    #expect(network.claims.allSatisfy { $0.isDirected && $0.kind == .membership })
    #expect(network.claims[1].attributes["post"] == "№ 3 округ депутаты")
    #expect(network.claims[1].attributes["on_behalf_of"] == "o2")
    let balance = try #require(loaded.balance[.ties])
    #expect(balance.read == 4 && balance.made == 1 && balance.rejected == 1)
    #expect(loaded.balance.isBalanced)
  }

  @Test func personsOrganizationsAreasAndEvents() throws {
    let network = try read(Self.text, as: .popolo).network
    #expect(network.actors.map(\.id.rawValue) == ["p1", "p2", "o1", "o2", "o9"])
    let person = try #require(network.actor("p1"))
    #expect(person.kind == .person && person.identifier == "wikidata:Q1")
    #expect(person.name.translations == [.russian: "Алия Серик"])
    #expect(
      person.attributes == [
        "gender": "female", "birth_date": "1970", "other_identifiers": "7",
      ])
    let council = try #require(network.actor("o1"))
    #expect(council.sector == "legislature" && council.region == "sko")
    #expect(council.period.from == PartialDate("1994"))
    #expect(network.actor("o2")?.parent == "o9")
    #expect(network.regions.map(\.id.rawValue) == ["ptr", "sko"])
    #expect(network.regions[0].parent == "sko" && network.regions[0].name.name == "Петропавл")
    #expect(network.records.events.map(\.date) == [PartialDate("2012-01-20")])
    #expect(
      network.records.participations.map { "\($0.actor) \($0.role ?? "")" } == [
        "p1 attendee", "o1 organizer",
      ])
  }

  @Test(arguments: [
    ("{}", ":1:1: error: there are no persons, organizations or memberships"),
    ("[]", "there are no persons"), ("{\"persons\": [", "ends too early"),
  ])
  func mistakesAreErrors(_ text: String, _ says: String) {
    expectError(text, as: .popolo, says: says)
  }
}
