import Foundation
import NetworkFormats
import StakeholderModel
import Testing

/// Registers of aid and grants.
struct RegisterTests {
  static let iati = """
    <?xml version="1.0"?><iati-activities version="2.03">
    <iati-activity default-currency="USD">
      <iati-identifier>XM-1-A</iati-identifier>
      <reporting-org ref="XM-1" type="40"><narrative>UNDP</narrative></reporting-org>
      <title><narrative>Су</narrative><narrative xml:lang="ru">Вода</narrative></title>
      <participating-org role="1" type="10" ref="XM-DAC-1"><narrative>Norway</narrative></participating-org>
      <participating-org role="2" ref="XM-1"><narrative>United Nations  DP</narrative></participating-org>
      <participating-org role="4" type="22"><narrative>Ақ бұлақ ҚҚ</narrative></participating-org>
      <activity-date type="1" iso-date="2013-01-01"/><activity-date type="2" iso-date="2013-03-01"/>
      <activity-date type="3" iso-date="2014-12-31"/>
      <recipient-country code="KZ"/><recipient-region code="89"><narrative>Asia</narrative></recipient-region>
      <transaction><transaction-type code="2"/><value currency="USD">1000</value></transaction>
      <transaction><transaction-type code="2"/><value>500.5</value></transaction>
    </iati-activity>
    <iati-activity><reporting-org ref="XM-1"/></iati-activity>
    <iati-activity><participating-org role="Funding">Lone donor</participating-org>
      <participating-org role="Implementing">Doer</participating-org></iati-activity>
    </iati-activities>
    """

  @Test func iatiActivities() throws {
    let loaded = try read(Self.iati, as: .iati)
    let network = loaded.network
    #expect(
      network.actors.map(\.id.rawValue) == [
        "XM-1", "XM-DAC-1", "Ақ бұлақ ҚҚ", "Lone donor", "Doer",
      ])
    #expect(network.actors.map(\.kind) == [.international, .government, .ngo, .other, .other])
    #expect(network.records.aliases.map(\.alias) == ["United Nations DP"])
    #expect(
      network.claims.map { "\($0.source)>\($0.target) \($0.region?.rawValue ?? "")" } == [
        "XM-DAC-1>XM-1 KZ", "XM-DAC-1>XM-1 89", "XM-1>Ақ бұлақ ҚҚ KZ", "XM-1>Ақ бұлақ ҚҚ 89",
        "Lone donor>Doer ",
      ])
    let claim = try #require(network.claims.first)
    #expect(
      claim.period == Period(from: PartialDate("2013-03-01"), until: PartialDate("2015-01-01")))
    #expect(claim.locator == "XM-1-A" && claim.amount == nil)
    #expect(claim.attributes == ["activity": "Су", "activity_commitments": "1500.5 USD"])
    let ties = try #require(loaded.balance[.ties])
    #expect(ties.read == 3 && ties.made == 3 && ties.kept == 5 && ties.rejected == 1)
    #expect(ties.reasons == ["an activity ties no two organisations": 1])
    #expect(loaded.balance.isBalanced)
  }

  static let csv = """
    Identifier,Title,Currency,Amount Awarded,Award Date,Recipient Org:Identifier,Recipient Org:Name,Funding Org:Identifier,Funding Org:Name,Beneficiary Location:Name
    g1,Клуб,GBP,"10,000",2014-05-01T00:00:00Z,GB-CHC-0012,Youth Club,GB-CHC-1,Big Fund,Kent
    g2,Клуб 2,GBP,500,03/06/2015,GB-CHC-0012,YOUTH CLUB,GB-CHC-1,Big Fund,
    g3,,GBP,1,2015-06-03,,,GB-CHC-1,Big Fund,

    """
  static let json = """
    {"grants": [
    {"id": "g1", "title": "Клуб", "currency": "GBP", "amountAwarded": 10000,
     "awardDate": "2014-05-01", "recipientOrganization": [{"id": "GB-CHC-0012", "name": "Youth Club"}],
     "fundingOrganization": [{"id": "GB-CHC-1", "name": "Big Fund"}],
     "beneficiaryLocation": [{"name": "Kent"}]},
    {"id": "g2", "title": "Клуб 2", "currency": "GBP", "amountAwarded": 500, "awardDate": "2015-06-03",
     "recipientOrganization": [{"id": "GB-CHC-0012", "name": "YOUTH CLUB"}],
     "fundingOrganization": [{"id": "GB-CHC-1", "name": "Big Fund"}]},
    {"id": "g3", "fundingOrganization": [{"id": "GB-CHC-1", "name": "Big Fund"}]}]}
    """

  @Test(arguments: [("csv", csv), ("json", json)])
  func threeSixtyGiving(_ ending: String, _ text: String) throws {
    let loaded = try read(text, as: .threeSixtyGiving, ending: ".\(ending)")
    let network = loaded.network
    #expect(network.actors.map(\.id.rawValue) == ["GB-CHC-1", "GB-CHC-0012"])
    #expect(network.actors.map(\.name.name) == ["Big Fund", "Youth Club"])
    #expect(network.records.aliases.map(\.alias) == ["YOUTH CLUB"])
    #expect(network.claims.map(\.amount) == [10_000, 500])
    #expect(network.claims.map(\.period.from?.description) == ["2014-05-01", "2015-06-03"])
    #expect(network.claims.map(\.region?.rawValue) == ["Kent", nil])
    #expect(network.claims.map(\.locator) == ["g1", "g2"])
    #expect(network.claims[1].attributes["title"] == "Клуб 2")
    let ties = try #require(loaded.balance[.ties])
    #expect(ties.read == 3 && ties.kept == 2 && ties.reasons == ["a grant names no recipient": 1])
    #expect(loaded.balance.isBalanced)
  }

  /// A transaction that names an end is a claim with amount and date; the reporter is the other end.
  @Test func transactionsOfActivities() throws {
    let loaded = try read(
      """
      <iati-activities><iati-activity default-currency="EUR"><iati-identifier>A</iati-identifier>
      <reporting-org ref="R">Reporter</reporting-org>
      <transaction><transaction-type code="1"/><transaction-date iso-date="2013-02-03"/><value>1,500</value>
        <provider-org ref="D"><narrative>Donor</narrative></provider-org></transaction>
      <transaction><transaction-type code="3"/><transaction-date iso-date="2013-04-05"/><value currency="USD">7</value>
        <receiver-org>Doer</receiver-org></transaction>
      <transaction><transaction-type code="4"/><value>1</value></transaction>
      </iati-activity></iati-activities>
      """, as: .iati)
    let claims = loaded.network.claims
    #expect(claims.map { "\($0.source)>\($0.target)" } == ["D>R", "R>Doer"])
    #expect(claims.map(\.amount) == [1500, 7] && claims.map(\.currency) == ["EUR", "USD"])
    #expect(claims.map(\.period.from?.description) == ["2013-02-03", "2013-04-05"])
    #expect(claims.map { $0.attributes["transaction"] } == ["transactions_1", "disbursements"])
    #expect(loaded.network.actor("D")?.name.name == "Donor")
    #expect(loaded.balance.isBalanced)
  }

  /// Dates with slashes: the file tells the order if any of its days is above twelve.
  @Test(arguments: [
    (["2015-06-03", "2015-06-23T00:00:00Z"], ["2015-06-03", "2015-06-23"], false),
    (["03/06/2015", "23/06/2015"], ["2015-06-03", "2015-06-23"], false),
    (["06/03/2015", "06/23/2015"], ["2015-06-03", "2015-06-23"], false),
    (["03.06.2015", "2015/06/23"], ["2015-06-03", "2015-06-23"], false),
    (["03/06/2015", "04/06/2015"], ["2015-06-03", "2015-06-04"], true),
  ])
  func threeOrdersOfDates(_ dates: [String], _ expected: [String], isWarned: Bool) throws {
    let rows = dates.enumerated().map { "g\($0.offset),GBP,1,\($0.element),R,F\n" }.joined()
    let head = "Identifier,Currency,Amount Awarded,Award Date,Recipient Org:Name,Funding Org:Name\n"
    let loaded = try read(head + rows, as: .threeSixtyGiving, ending: ".csv")
    #expect(loaded.network.claims.map(\.period.from?.description) == expected)
    #expect(loaded.warnings.contains { $0.what.contains("day or month") } == isWarned)
  }

  @Test(arguments: [
    ("iati", ".xml", "<a/>", "there are no activities"),
    ("iati", ".xml", "<iati-activities>", "no well-formed XML"),
    ("iati", ".xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><iati-activities/>", "declares an entity"),
    ("360giving", ".csv", "a,b\n1,2\n", "there is no column “Recipient Org:Identifier”"),
    ("360giving", ".csv", "", "the file is empty"),
    ("360giving", ".json", "{}", "there is no list “grants”"),
    ("360giving", ".json", "{\"grants\": [", ":1:"),
  ])
  func mistakesAreErrors(_ name: String, _ ending: String, _ text: String, _ says: String) throws {
    let format = try #require(NetworkFormat.named(name))
    expectError(text, as: format, says: says, ending: ending)
  }

  @Test func stayCalmWhateverTheyRead() throws {
    try fuzz([Array(Self.iati.utf8)], as: .iati)
    try fuzz([Array(Self.csv.utf8)], as: .threeSixtyGiving)
  }
}
