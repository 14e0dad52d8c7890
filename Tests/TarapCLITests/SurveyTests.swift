import Foundation
import Testing

struct SurveyTests {
  static let network = "Datasets/north-kazakhstan"

  /// Answers of three organisations of the case, as KoboToolbox exports them.
  private func export(_ folder: TemporaryFolder) throws -> String {
    let answers = folder.url.appending(path: "answers")
    try FileManager.default.createDirectory(at: answers, withIntermediateDirectories: true)
    try Data(
      """
      wave,asked,respondent,partners,_uuid,_index
      1,all,CRA_NKO,ATM_NKO CIV_NKO,u1,1
      1,all,ATM_NKO,DAMU CRA_NKO,u2,2
      1,all,CIV_NKO,,u3,3

      """.utf8
    ).write(to: answers.appending(path: "form.csv"))
    try Data(
      """
      partner,frequency,trust/reliability,given,received,_parent_index
      ATM_NKO,3,4,information,,1
      CIV_NKO,2,2,,,1
      DAMU,5,4,,funding,2
      CRA_NKO,1,3,,,2

      """.utf8
    ).write(to: answers.appending(path: "partner_loop.csv"))
    return answers.path
  }

  @Test func writesAFormAndNothingElse() throws {
    let folder = try TemporaryFolder()
    for name in ["form.xlsx", "form.csv"] {
      let run = try CommandRun(
        ["survey", "form", Self.network, "-o", folder.path(name), "--wave", "2026"])
      #expect(run.status == 0 && run.output.isEmpty)
      #expect(run.errors.contains("respondents"))
    }
    #expect(try folder.contents() == ["form.csv", "form.xlsx"])
    #expect(
      try CommandRun(["survey", "form", Self.network, "-o", folder.path("f.doc")]).status == 64)
    #expect(
      try CommandRun(["survey", "form", Self.network, "-o", "/nowhere/f.xlsx"]).status == 73)
  }

  @Test func answersBecomeClaimsWithTheirRule() throws {
    let folder = try TemporaryFolder()
    let answers = try export(folder)
    let out = folder.path("out")
    let run = try CommandRun([
      "survey", "import", answers, "--roster", Self.network, "--to", out, "--reports",
      "intersection", "--format", "json",
    ])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try run.rows().map { $0["kept"] as? Int } == [3, 4])
    #expect(try CommandRun(["check", out]).status != 65)
    let why = try CommandRun(["why", out, "CRA_NKO", "CIV_NKO", "--format", "json"])
    let claim = try #require(try why.rows().first)
    // The alliance was asked, has answered, and names nobody.
    #expect(claim["state"] as? String == "none" && claim["basis"] as? String == "reported")
    let ties = try String(contentsOfFile: out + "/ties.csv", encoding: .utf8)
    #expect(ties.contains("CRA_NKO/u1") && ties.contains("intersection"))
    #expect(ties.contains("DAMU,ATM_NKO,funding,true"))
    let roster = try String(contentsOfFile: out + "/roster.csv", encoding: .utf8)
    #expect(roster.contains("CRA_NKO,1,true,1") && roster.contains("DAMU,1,false,0"))
    // Nothing is written over, and nothing is imported twice.
    let again = ["survey", "import", answers, "--roster", out, "--to", out]
    #expect(try CommandRun(again).status == 65)
    #expect(
      try CommandRun(["survey", "import", answers, "--roster", Self.network, "--to", out]).status
        == 73)
  }

  @Test func rejectedRowsAreTold() throws {
    let folder = try TemporaryFolder()
    let answers = try export(folder)
    try Data("partner,frequency,_parent_index\nNOBODY,1,1\nDAMU,1,1\n".utf8)
      .write(to: URL(filePath: answers).appending(path: "partner_loop.csv"))
    let run = try CommandRun([
      "survey", "import", answers, "--roster", Self.network, "--to", folder.path("out"),
    ])
    #expect(run.status == 1)
    #expect(run.errors.contains("partner_loop.csv:2") && run.errors.contains("“NOBODY”"))
    #expect(
      try CommandRun([
        "survey", "import", "nowhere", "--roster", Self.network, "--to", folder.path("x"),
      ]).status == 66)
  }

  @Test func theResponseIsDescribedAndWarnsOfRankings() throws {
    let folder = try TemporaryFolder()
    let out = folder.path("out")
    #expect(
      try CommandRun([
        "survey", "import", export(folder), "--roster", Self.network, "--to", out,
      ]).status == 0)
    let run = try CommandRun(["describe", out, "--basis", "reported", "--format", "json"])
    #expect(run.status == 0, "\(run.errors)")
    var response: [String: Double] = [:]
    for row in try run.rows() where row["topic"] as? String == "response" {
      response[try #require(row["item"] as? String)] = (row["value"] as? NSNumber)?.doubleValue
    }
    // Seven were asked and three answered; of 17 parties, the pairs among the 14 others are open.
    #expect(response["asked"] == 7 && response["answered"] == 3 && response["submissions"] == 3)
    #expect(response["pairs"] == 136 && response["observed pairs"] == 136 - 91)
    let warnings = try #require(try run.json()["warnings"] as? [String])
    #expect(warnings.count == 1 && warnings[0].contains("cannot carry a ranking"))
    #expect(warnings[0].contains("Rule:"))
    let text = try CommandRun(["describe", out, "--basis", "reported"])
    #expect(text.output.contains("Warning: with 3 of 7 answered"))
    // Without a survey there is nothing to warn of.
    let plain = try CommandRun(["describe", Self.network, "--format", "json"])
    #expect(try plain.json()["warnings"] as? [String] == [])
  }

  @Test func answersBecomeTrustScores() throws {
    let folder = try TemporaryFolder()
    let out = folder.path("out")
    #expect(
      try CommandRun([
        "survey", "import", export(folder), "--roster", Self.network, "--to", out,
      ]).status == 0)
    let run = try CommandRun([
      "metrics", out, "--metric", "trust", "trust-raters", "--kind", "cooperation", "--format",
      "json",
    ])
    #expect(run.status == 0, "\(run.errors)")
    var trust: [String: Double] = [:]
    for row in try run.rows() {
      if let value = (row["trust"] as? NSNumber)?.doubleValue {
        trust[try #require(row["actor"] as? String)] = value
      }
    }
    #expect(trust == ["ATM_NKO": 4, "CIV_NKO": 2, "DAMU": 4, "CRA_NKO": 3])
    // Ratings 4, 2, 4 and 3: (3.25 − 1) / 3 = 0.75.
    let network = try CommandRun([
      "metrics", out, "--level", "network", "--metric", "network-trust", "--kind", "cooperation",
      "--format", "csv",
    ])
    #expect(network.output.contains("network-trust,0.75,"))
  }
}
