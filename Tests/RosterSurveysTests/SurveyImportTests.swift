import Foundation
import NetworkFormats
import RosterSurveys
import StakeholderModel
import Testing

struct SurveyImportTests {
  private func network() throws -> StakeholderNetwork {
    var records = NetworkRecords(title: LocalizedName("Test"))
    records.actors = ["A", "B", "C", "D"].map {
      Actor(id: ActorID(rawValue: $0), name: LocalizedName("Org \($0)"), kind: .ngo)
    }
    return try StakeholderNetwork(records)
  }

  private func answers(
    _ files: [String: String], wave: String? = nil
  ) throws -> SurveyAnswers {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "tarap-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    return try SurveyExport(files: files.keys.map { folder.appending(path: $0).path })
      .answers(for: network(), wave: wave)
  }

  /// KoboToolbox: `;`, groups with `/`, a column for each choice, `_index` and `_parent_index`.
  static let kobo = [
    "form.csv": """
    start;end;wave;asked;respondent;partners;partners/B;partners/C;_uuid;_index
    2026-03-01T10:00:00;2026-03-01T10:20:00.000+05:00;w1;all;A;B C;1;1;u1;1
    2026-03-02T10:00:00;2026-03-02T10:20:00.000+05:00;w1;all;B;A;0;0;u2;2
    2026-03-03T10:00:00;2026-03-03T10:20:00.000+05:00;w1;all;X;A;0;0;u3;3

    """,
    "partner_loop.csv": """
    partner_loop/partner;partner_loop/frequency;partner_loop/trust/reliability;partner_loop/value/resources;partner_loop/given;partner_loop/received;_parent_index;_submission__uuid
    B;4;3;2;funding information;;1;u1
    C;9;;;;;1;u1
    A;2;4;;;funding;2;u2
    A;1;;;;;3;u3
    Z;1;;;;;1;u1
    A;1;;;;;1;u1
    B;1;;;;;1;u1
    B;1;;;;;7;u7

    """,
  ]

  @Test func readsAKoboExport() throws {
    let answers = try answers(Self.kobo)
    #expect(answers.submissions.map(\.respondent) == ["A", "B"])
    let first = try #require(answers.submissions.first)
    #expect(first.key == "u1" && first.wave == "w1" && first.asked == nil)
    #expect(first.date?.description == "2026-03-01")
    #expect(first.reports.map(\.partner) == ["B", "C"])
    let report = first.reports[0]
    #expect(report.frequency == 4 && report.ratings == [.reliability: 3, .resources: 2])
    #expect(report.given == [.funding, .information] && report.received.isEmpty)
    #expect(report.locator == "partner_loop.csv line 2")
    // A frequency of 9 is out of range: left out, and said.
    #expect(first.reports[1].frequency == nil)
    #expect(answers.problems.contains { $0.what.contains("not from 1 to 5") })
  }

  @Test func everyRowIsAccountedFor() throws {
    let answers = try answers(Self.kobo)
    #expect(answers.balance.isBalanced)
    let submissions = try #require(answers.balance[.roster])
    #expect(submissions.read == 3 && submissions.kept == 2 && submissions.rejected == 1)
    let partners = try #require(answers.balance[.ties])
    #expect(partners.read == 8 && partners.kept == 3 && partners.rejected == 5)
    let reasons = answers.problems.map(\.what)
    for reason in [
      "no actor “X”", "its submission was rejected", "no actor “Z”", "names itself",
      "names “B” twice", "no submission _parent_index = “7”",
    ] {
      #expect(reasons.contains { $0.contains(reason) }, "\(reason)")
    }
  }

  /// ODK Central: groups with `-`, `KEY` and `PARENT_KEY`, a choice without a row of its own.
  @Test func readsAnODKExport() throws {
    let answers = try answers(
      [
        "form.csv": "SubmissionDate,respondent,asked,partners,KEY\n,A,A B,B C,k1\n,B,A B,,k2\n",
        "form-partner_loop.csv":
          "partner,frequency,trust-mission,value-influence,PARENT_KEY,KEY\nB,5,1,4,k1,k1/1\n",
        "other.csv": "a,b\n1,2\n",
      ], wave: "w2")
    #expect(answers.submissions.count == 2 && answers.submissions[0].wave == "w2")
    #expect(answers.submissions[0].asked == ["A", "B"])
    #expect(answers.submissions[0].reports.map(\.partner) == ["B", "C"])
    #expect(answers.submissions[0].reports[0].ratings == [.mission: 1, .influence: 4])
    #expect(answers.submissions[1].reports.isEmpty)
    let partners = try #require(answers.balance[.ties])
    #expect(partners.read == 1 && partners.made == 1 && partners.kept == 2)
  }

  @Test func readsSplitChoicesAndNames() throws {
    let answers = try answers([
      "form.csv": "respondent,partners/A,partners/B,partners/C,_index\nOrg A,0,1,True,1\n"
    ])
    #expect(answers.submissions.map(\.respondent) == ["A"])
    #expect(answers.submissions[0].reports.map(\.partner) == ["B", "C"])
  }

  @Test func aFolderWithoutAnswersIsRefused() {
    #expect(throws: DataError.self) { try answers(["x.csv": "a,b\n1,2\n"]) }
    #expect(throws: DataError.self) { try answers([:]) }
  }
}
