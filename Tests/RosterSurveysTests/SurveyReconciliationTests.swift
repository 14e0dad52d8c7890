import RosterSurveys
import StakeholderModel
import Testing

struct SurveyReconciliationTests {
  private func submission(
    _ key: String, _ respondent: ActorID, _ partners: [(ActorID, Double?)], asked: [ActorID]? = nil
  ) -> SurveySubmission {
    SurveySubmission(
      key: key, respondent: respondent, wave: "1", asked: asked,
      reports: partners.map { PartnerReport(partner: $0.0, frequency: $0.1, locator: key) })
  }

  private func records(
    _ submissions: [SurveySubmission], respondents: ReportRule = .union,
    reports: ReportRule = .union
  ) throws -> NetworkRecords {
    var records = NetworkRecords(title: LocalizedName("Test"))
    records.actors = ["A", "B", "C", "D"].map {
      Actor(id: ActorID(rawValue: $0), name: LocalizedName($0), kind: .ngo)
    }
    try SurveyReconciliation(respondents: respondents, reports: reports)
      .add(submissions, to: &records, invited: ["A", "B", "C", "D"])
    _ = try StakeholderNetwork(records)
    return records
  }

  private func states(_ records: NetworkRecords) -> [String] {
    records.claims.filter { $0.kind == .cooperation }.map {
      "\($0.source)\($0.target) \($0.state.rawValue) \($0.strength.map { "\($0)" } ?? "-")"
    }
  }

  struct Case: Sendable {
    let rule: ReportRule
    let states: [String]
  }

  /// A names B (4) and C (2), B names A (2), C has answered and names nobody, D is silent.
  @Test(arguments: [
    Case(rule: .union, states: ["AB tie 4.0", "AC tie 2.0", "AD tie 1.0", "BA tie 4.0"]),
    Case(rule: .intersection, states: ["AB tie 2.0", "AC none -", "AD tie 1.0", "BA tie 2.0"]),
    Case(rule: .mean, states: ["AB tie 3.0", "AC tie 1.0", "AD tie 1.0", "BA tie 3.0"]),
    Case(rule: .reporter, states: ["AB tie 4.0", "AC tie 2.0", "AD tie 1.0", "BA tie 2.0"]),
  ])
  func bothEndsOfATie(_ test: Case) throws {
    let records = try records(
      [
        submission("1", "A", [("B", 4), ("C", 2), ("D", 1)]), submission("2", "B", [("A", 2)]),
        submission("3", "C", []),
      ], reports: test.rule)
    #expect(states(records) == test.states)
    let claims = records.claims
    #expect(claims.allSatisfy { $0.attributes["report_rule"] == test.rule.rawValue })
    #expect(claims.allSatisfy { $0.isDirected == (test.rule == .reporter) })
    #expect(claims.map { $0.attributes["reported_strength"] } == ["4", "2", "1", "2"])
    #expect(
      claims.map { $0.attributes["confirmed_by"] } == ["2 of 2", "1 of 2", "1 of 1", "2 of 2"])
    #expect(claims.allSatisfy { $0.basis == .reported && $0.evidence == "survey-1" })
    #expect(claims.map(\.coder) == ["A/1", "A/1", "A/1", "B/2"])
  }

  /// Three respondents of A: two name B (5 and 2), one does not.
  @Test(arguments: [
    Case(rule: .union, states: ["AB tie 5.0", "AB tie 5.0"]),
    Case(rule: .intersection, states: ["AB none -", "AB none -"]),
    Case(rule: .reporter, states: ["AB tie 5.0", "AB tie 5.0"]),
  ])
  func respondentsOfOneOrganisation(_ test: Case) throws {
    let records = try records(
      [
        submission("1", "A", [("B", 5)]), submission("2", "A", [("B", 2)]),
        submission("3", "A", []),
      ], respondents: test.rule)
    #expect(states(records) == test.states)
    #expect(records.claims.allSatisfy { $0.attributes["respondent_rule"] == test.rule.rawValue })
    #expect(records.roster.first?.attributes["submissions"] == "3")
  }

  @Test func theMeanOfRespondentsCountsTheSilentOnesAsZero() throws {
    let records = try records(
      [
        submission("1", "A", [("B", 5)]), submission("2", "A", [("B", 1)]),
        submission("3", "A", []),
      ], respondents: .mean)
    #expect(records.claims.map(\.strength) == [2, 2])
  }

  @Test func resourcesAreDirectedFlowsOfTheirOwnKind() throws {
    var one = submission("1", "A", [("B", 3)])
    one.reports[0].given = [.funding]
    one.reports[0].received = [.information]
    var other = submission("2", "B", [("A", 3)])
    other.reports[0].received = [.funding]
    let flows = try records([one, other], reports: .intersection).claims
      .filter { $0.kind != .cooperation }
    #expect(
      flows.map { "\($0.source)\($0.target) \($0.kind) \($0.state.rawValue)" } == [
        "AB funding tie", "BA information none", "AB funding tie",
      ])
    #expect(flows.allSatisfy { $0.isDirected })
    #expect(flows.map { $0.attributes["reported_by"] } == ["A", "A", "B"])
  }

  @Test func theRosterSaysWhoWasAskedAndWhoAnswered() throws {
    let records = try records([submission("1", "A", [("B", 1)], asked: ["A", "B", "C"])])
    #expect(records.roster.map(\.respondent) == ["A", "B", "C", "D"])
    #expect(records.roster.map(\.answered) == [true, false, false, false])
    #expect(records.roster.allSatisfy { $0.wave == "1" })
    #expect(records.roster[0].asked == ["B", "C"])
    let notAsked = records.claims.filter { $0.state == .notAsked }
    #expect(notAsked.map { "\($0.source)\($0.target)" } == ["AD"])
  }

  @Test func importingTwiceIsRefused() throws {
    var records = try records([submission("1", "A", [("B", 1)])])
    let before = records
    let again = [submission("1", "A", [("B", 1)])]
    #expect(throws: DataError.self) {
      try SurveyReconciliation().add(again, to: &records, invited: ["A"])
    }
    #expect(records == before)
  }
}
