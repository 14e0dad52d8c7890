import NetworkFormats
import StakeholderModel
import Testing

/// FollowTheMoney: entities and the schemata that tie them.
struct FollowTheMoneyTests {
  static let lines = #"""
    {"id": "own", "schema": "Ownership", "properties": {"owner": ["p1"], "asset": ["c1"], "percentage": ["51"], "startDate": ["2009-05"]}}
    {"id": "p1", "schema": "Person", "properties": {"name": ["Әсел Нұр", "Асель Нур"], "alias": ["А. Нур"], "birthDate": ["1980"], "country": ["kz"]}}
    {"id": "c1", "schema": "Company", "properties": {"name": ["«Жол» ЖШС"], "jurisdiction": ["kz"], "incorporationDate": ["2001-02-03"], "parent": ["c2"], "leiCode": ["529900T8BM49AURSDO55"]}}
    {"id": "b1", "schema": "PublicBody", "properties": {"name": ["Министрлік"]}}
    {"id": "dir", "schema": "Directorship", "properties": {"director": ["p1"], "organization": ["c1", "c2"], "role": ["директор"]}}
    {"id": "pay", "schema": "Payment", "properties": {"payer": ["b1"], "beneficiary": ["c1"], "amount": ["12.5"], "currency": ["kzt"], "date": ["2013-07-01"]}}
    {"id": "fam", "schema": "Family", "properties": {"person": ["p1"], "relative": [{"id": "p2", "schema": "Person"}], "relationship": ["әпкесі"]}}
    {"id": "ass", "schema": "Associate", "properties": {"person": ["p1"], "associate": ["p2"]}}
    {"id": "rep", "schema": "Representation", "properties": {"agent": ["p2"], "client": ["c1"]}}
    {"id": "mem", "schema": "Membership", "properties": {"member": ["c1"], "organization": ["o1"], "startDate": ["2010"], "endDate": ["2012"]}}
    {"id": "emp", "schema": "Employment", "properties": {"employee": ["p2"], "employer": ["o1"]}}
    {"id": "unk", "schema": "UnknownLink", "properties": {"subject": ["p2"], "object": ["o1"]}}
    {"id": "par", "schema": "ProjectParticipant", "properties": {"participant": ["o1"], "project": ["pr1"]}}
    {"id": "pr1", "schema": "Project", "properties": {"name": ["Жоба"]}}
    {"id": "k1", "schema": "Contract", "properties": {"title": ["Келісім"], "authority": ["b1"]}}
    {"id": "aw", "schema": "ContractAward", "properties": {"contract": ["k1"], "supplier": ["c1"], "amount": ["5"], "currency": ["KZT"]}}
    {"id": "ad1", "schema": "Address", "properties": {"full": ["Петропавл"]}}
    {"id": "ev", "schema": "Event", "properties": {"name": ["Форум"], "date": ["2013-11-14"], "involved": ["b1", "o1"], "organizer": ["c1"]}}
    {"id": "half", "schema": "Ownership", "properties": {"owner": ["p1"]}}
    {"id": "b1", "schema": "PublicBody", "properties": {"name": ["Министерство"], "website": ["https://example.org"]}}

    """#

  @Test func schemataBecomeTies() throws {
    let loaded = try read(Self.lines, as: .followTheMoney)
    let network = loaded.network
    let ties = network.claims.map {
      "\($0.kind.rawValue) \($0.source)\($0.isDirected ? ">" : "–")\($0.target) \($0.locator ?? "")"
    }
    #expect(
      ties == [
        "ownership p1>c1 own", "directorship p1>c1 dir", "directorship p1>c2 dir",
        "funding b1>c1 pay", "family p1–p2 fam", "associate p1–p2 ass", "representation p2>c1 rep",
        "membership c1>o1 mem", "employment p2>o1 emp", " p2–o1 unk",
        "project_participant o1>pr1 par", "contract_award b1>c1 aw",
      ])
    let payment = try #require(network.claims.first { $0.locator == "pay" })
    #expect(payment.amount == 12.5 && payment.currency == "KZT")
    #expect(
      payment.period == Period(from: PartialDate("2013-07-01"), until: PartialDate("2013-07-02")))
    let membership = try #require(network.claims.first { $0.locator == "mem" })
    #expect(
      membership.period == Period(from: PartialDate("2010"), until: PartialDate("2013-01-01")))
    #expect(network.claims[0].attributes == ["percentage": "51"])
    #expect(network.claims.last?.attributes["contract"] == "k1")
  }

  @Test func entitiesBecomeActors() throws {
    let loaded = try read(Self.lines, as: .followTheMoney)
    let network = loaded.network
    #expect(
      Set(network.actors.map(\.id.rawValue)) == ["p1", "p2", "c1", "c2", "b1", "o1", "pr1"])
    let company = try #require(network.actor("c1"))
    #expect(company.kind == .company && company.parent == "c2" && company.region == "kz")
    #expect(company.identifier == "XI-LEI:529900T8BM49AURSDO55")
    #expect(company.period.from == PartialDate("2001-02-03"))
    #expect(network.actor("p1")?.kind == .person && network.actor("pr1")?.kind == .programme)
    #expect(network.actor("b1")?.kind == .government)
    #expect(network.actor("b1")?.attributes["website"] == "https://example.org")
    #expect(
      network.records.aliases.map(\.alias) == ["Асель Нур", "А. Нур", "Министерство"])
    #expect(network.records.events.map(\.name.name) == ["Форум"])
    #expect(
      network.records.participations.map { "\($0.actor) \($0.role ?? "")" } == [
        "c1 organizer", "b1 involved", "o1 involved",
      ])
  }

  @Test func everyLineIsAccountedFor() throws {
    let loaded = try read(Self.lines, as: .followTheMoney)
    let actors = try #require(loaded.balance[.actors])
    // Persons, companies and bodies 4, a project, a contract, an address; three only named.
    #expect(actors.read == 7 && actors.merged == 1 && actors.rejected == 2 && actors.made == 3)
    #expect(
      actors.reasons == [
        "a Contract is no party, and no tie names it": 1,
        "a Address is no party, and no tie names it": 1,
      ])
    let ties = try #require(loaded.balance[.ties])
    #expect(ties.read == 12 && ties.made == 1 && ties.rejected == 1)
    #expect(ties.reasons == ["a tie names no two entities": 1])
    #expect(loaded.balance.isBalanced)
  }

  @Test func partsOfThemselvesAreUntied() throws {
    let loaded = try read(
      #"""
      {"id": "a", "schema": "Company", "properties": {"name": ["A"], "parent": ["b"]}}
      {"id": "b", "schema": "Company", "properties": {"name": ["B"], "parent": ["a"]}}
      """#, as: .followTheMoney)
    #expect(loaded.network.actors.map(\.parent) == ["b", nil])
    #expect(loaded.network.actors[1].attributes["original_parent"] == "a")
    #expect(loaded.warnings.contains { $0.what.contains("is a part of") })
  }

  @Test(arguments: [
    ("", "no entity has an id and a schema"), ("{\"id\": 1}\n", "no entity has an id and a schema"),
    ("{\"id\": 1}\n{\"id\": 2,}\n", ":2:10: error: a name in quotes is missing"),
  ])
  func mistakesAreErrors(_ text: String, _ says: String) {
    expectError(text, as: .followTheMoney, says: says)
  }
}
