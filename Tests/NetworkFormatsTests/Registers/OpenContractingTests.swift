import NetworkFormats
import StakeholderModel
import Testing

/// OCDS: packages of releases and of records, and single releases.
struct OpenContractingTests {
  static let parties = """
    "parties": [
      {"id": "1", "name": "Әкімдік", "roles": ["buyer"], "identifier": {"scheme": "KZ-BIN", "id": "950440001673"},
       "address": {"region": "СҚО", "countryName": "Қазақстан"}},
      {"id": "2", "name": "Жол ЖШС", "roles": ["supplier", "tenderer"], "identifier": {"scheme": "KZ-BIN", "id": "000640002067"}},
      {"id": "3", "name": "Көпір ЖШС", "roles": ["tenderer"]},
      {"id": "4", "name": "Сатып алу орталығы", "roles": ["procuringEntity"]},
      {"id": "5", "name": "Қор", "roles": ["funder"]}]
    """
  static let tender = """
    {"ocid": "ocds-1", "id": "r1", "date": "2013-02-01T00:00:00Z", "tag": ["tender"], \(parties),
     "buyer": {"id": "1", "name": "Әкімдік"},
     "tender": {"id": "t", "title": "Жол", "tenderPeriod": {"startDate": "2013-02-01T09:00:00Z", "endDate": "2013-03-01T09:00:00Z"},
      "tenderers": [{"id": "2"}, {"id": "3"}], "procuringEntity": {"id": "4"}}}
    """
  static let award = """
    {"ocid": "ocds-1", "id": "r2", "date": "2013-04-01T00:00:00Z", "tag": ["award"], \(parties),
     "awards": [
      {"id": "a1", "title": "Жолды жөндеу", "status": "active", "date": "2013-04-01", "value": {"amount": 900.5, "currency": "KZT"}, "suppliers": [{"id": "2"}]},
      {"id": "a2", "status": "active", "value": {"amount": 70, "currency": "KZT"}, "suppliers": [{"id": "2"}, {"id": "3"}]},
      {"id": "a3", "status": "cancelled", "suppliers": [{"id": "3"}]}]}
    """
  static let contract = """
    {"ocid": "ocds-1", "id": "r3", "date": "2013-06-01T00:00:00Z", "tag": ["contract"], \(parties),
     "contracts": [{"id": "c1", "awardID": "a1", "status": "active", "value": {"amount": 1000, "currency": "KZT"},
      "period": {"startDate": "2013-06-01T00:00:00Z", "endDate": "2013-12-31T00:00:00Z"},
      "implementation": {"transactions": [{"id": "p1", "date": "2013-07-01T00:00:00Z", "value": {"amount": 400, "currency": "KZT"}, "payer": {"id": "1"}, "payee": {"id": "2"}}]}}]}
    """
  static let planning =
    #"{"ocid": "ocds-2", "id": "r4", "date": "2013-01-01", "tag": ["planning"]}"#

  static let package = """
    {"uri": "https://example.org/1", "publisher": {"name": "П"}, "releases": [
    \(contract),
    \(tender),
    \(award),
    \(planning)
    ], "license": "x"}
    """

  @Test func releasesOfOneProcessAreReadTogether() throws {
    let loaded = try read(Self.package, as: .openContracting)
    let network = loaded.network
    #expect(
      Set(network.actors.map(\.id.rawValue)) == [
        "KZ-BIN-950440001673", "KZ-BIN-000640002067", "Көпір ЖШС", "Сатып алу орталығы", "Қор",
      ])
    let buyer = try #require(network.actor("KZ-BIN-950440001673"))
    #expect(buyer.identifier == "KZ-BIN:950440001673" && buyer.region == "СҚО")
    #expect(network.actor("KZ-BIN-000640002067")?.attributes["roles"] == "supplier tenderer")
    let claims = network.claims.map { claim in
      [
        claim.kind.rawValue, network.actor(claim.source)?.name.name ?? "",
        network.actor(claim.target)?.name.name ?? "", claim.amount.map { "\($0)" } ?? "–",
        claim.period.from?.description ?? "–", claim.period.until?.description ?? "–",
        claim.locator ?? "",
      ].joined(separator: " | ")
    }
    #expect(
      claims == [
        "tender | Жол ЖШС | Әкімдік | – | 2013-02-01 | 2013-03-02 | ocds-1",
        "tender | Көпір ЖШС | Әкімдік | – | 2013-02-01 | 2013-03-02 | ocds-1",
        "representation | Сатып алу орталығы | Әкімдік | – | 2013-02-01 | 2013-03-02 | ocds-1",
        "funding | Қор | Әкімдік | – | 2013-02-01 | 2013-03-02 | ocds-1",
        "procurement | Әкімдік | Жол ЖШС | 1000.0 | 2013-06-01 | 2014-01-01 | ocds-1 c1",
        "procurement | Әкімдік | Жол ЖШС | – | – | – | ocds-1 a2",
        "procurement | Әкімдік | Көпір ЖШС | – | – | – | ocds-1 a2",
        "funding | Әкімдік | Жол ЖШС | 400.0 | 2013-07-01 | 2013-07-02 | ocds-1 c1 p1",
      ])
    #expect(network.claims[4].attributes["title"] == "Жолды жөндеу")
    #expect(network.claims[5].attributes["value_of_all"] == "70 KZT")
    let ties = try #require(loaded.balance[.ties])
    // A tender, a contract, three awards of which one is the contract's, a payment, an empty release.
    #expect(ties.read == 7 && ties.kept == 8 && ties.made == 4 && ties.merged == 1)
    #expect(
      ties.reasons == [
        "an award was cancelled": 1, "a release names no award, contract or tenderer": 1,
      ])
    #expect(loaded.balance.isBalanced)
  }

  @Test(arguments: [
    // A record's compiled release, embedded releases, a release alone, and releases in lines.
    #"{"records": [{"ocid": "ocds-1", "compiledRelease": \#(award)}]}"#,
    #"{"packages": [], "records": [{"ocid": "ocds-1", "releases": [\#(award)]}]}"#,
    award,
    award.split(separator: "\n").joined() + "\n"
      + #"{"ocid": "ocds-1", "date": "2013-05-01", "awards": []}"# + "\n",
    "[\(award)]",
  ])
  func everyShapeOfAFile(_ text: String) throws {
    let loaded = try read(text, as: .openContracting)
    let claims = loaded.network.claims.filter { $0.kind == "procurement" }
    #expect(claims.map(\.amount) == [900.5, nil, nil])
    #expect(loaded.balance.isBalanced)
  }

  /// An id that is only a number belongs to its process: nothing may be merged by it.
  @Test func numbersAreIDsWithinTheirProcess() throws {
    let loaded = try read(
      """
      {"releases": [
      {"ocid": "p1", "buyer": {"id": "1", "name": "A"}, "awards": [{"id": "1", "suppliers": [{"id": "2", "name": "B"}]}]},
      {"ocid": "p2", "buyer": {"id": "1", "name": "C"}, "awards": [{"id": "1", "suppliers": [{"id": "2", "name": "D"}]}]}]}
      """, as: .openContracting)
    #expect(loaded.network.actors.map(\.id.rawValue) == ["A", "B", "C", "D"])
  }

  @Test func whatALaterReleaseSaysStands() throws {
    let earlier = Self.award.replacing("900.5", with: "1").replacing(
      "2013-04-01T", with: "2013-03-01T")
    let loaded = try read(
      "{\"releases\": [\(Self.award), \(earlier)]}", as: .openContracting)
    #expect(loaded.network.claims.compactMap(\.amount) == [900.5])
    #expect(loaded.balance[.ties]?.merged == 3 && loaded.balance.isBalanced)
  }

  @Test func linksToReleasesAreRejected() throws {
    let loaded = try read(
      #"{"records": [{"ocid": "x", "releases": [{"url": "https://example.org"}]}, {"ocid": "ocds-1", "compiledRelease": \#(Self.award)}]}"#,
      as: .openContracting)
    #expect(loaded.balance[.ties]?.reasons["a record holds only links to its releases"] == 1)
  }

  @Test(arguments: [
    ("{}", "there is no release with an ocid"), ("", "there is no release with an ocid"),
    ("{\"releases\": [{\"ocid\": 1}\n 2]}", ":2:2: error: a comma or ] is missing"),
    ("{\"releases\": [\n  {\"ocid\": tru}]}", ":2:12: error: this is no JSON value"),
    ("{\"releases\": [", "the text ends too early"), ("{\"a\" 1}", "a colon is missing"),
    ("{\"a\": 1 \"b\": 2}", "a comma or } is missing"), ("{1: 2}", "a name in quotes is missing"),
    (
      "{\"releases\": [" + String(repeating: "[", count: 100_000), "values lie more than 200 deep"
    ),
  ])
  func mistakesAreErrors(_ text: String, _ says: String) {
    expectError(text, as: .openContracting, says: says)
  }
}
