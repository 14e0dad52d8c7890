import Foundation
import Testing

/// `tarap test`, its numbers included.
struct TestCommandTests {
  private static let shared = CommandRun.root.appending(path: "../shared/data")

  @Test func logitOfTheFlorentines() throws {
    let run = try CommandRun([
      "test", "logit", "Datasets/classic/florentine-marriage", "--predictor", "sum:wealth",
      "--format", "json",
    ])
    #expect(run.status == 0)
    let rows = try run.rows()
    // The statnet tutorial: edges −2.594929 (0.536052), wealth 0.010546 (0.004674).
    let expected = [(-2.594929, 0.536052), (0.010546, 0.004674)]
    #expect(rows.count == expected.count)
    for (row, (estimate, error)) in zip(rows, expected) {
      #expect(abs(try #require(row["estimate"] as? Double) - estimate) < 1e-6)
      #expect(abs(try #require(row["standard_error"] as? Double) - error) < 2e-5)
    }
  }

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: shared.path),
      "../shared/data is not there"))
  func logitReportsTheSeparatedLeadAgency() throws {
    let folder = try TemporaryFolder()
    let source = Self.shared.appending(path: "tobacco_indiana_2010")
    func rows(_ file: String) throws -> [[String]] {
      try String(contentsOf: source.appending(path: file), encoding: .utf8)
        .split(separator: "\n").dropFirst()
        .map { $0.replacing("\"", with: "").split(separator: ",").map(String.init) }
    }
    var actors = "id,name,lead_agency,tob_yrs\n"
    for row in try rows("nodes.csv") { actors += "\(row[0]),\(row[0]),\(row[3]),\(row[4])\n" }
    var ties = "source,target,kind\n"
    for row in try rows("edges.csv") { ties += "\(row[0]),\(row[1]),\(row[2])\n" }
    try folder.write("actors.csv", actors)
    try folder.write("ties.csv", ties)
    let logit = ["test", "logit", folder.url.path, "--kind", "dissemination"]
    let edges = try CommandRun(logit + ["--format", "json"]).rows()
    #expect(abs(try #require(edges[0]["estimate"] as? Double) - -0.648475) < 1e-6)
    #expect(abs(try #require(edges[0]["standard_error"] as? Double) - 0.121593) < 1e-6)
    let predictors = ["--predictor", "sum:lead_agency", "sum:tob_yrs"]
    let terms = try CommandRun(logit + predictors + ["--format", "json"]).rows()
    #expect(abs(try #require(terms[0]["estimate"] as? Double) - -1.678349) < 1e-6)
    #expect(terms[1]["estimate"] as? Double == nil)
    #expect(terms[1]["finding"] as? String == "separated: +∞")
    #expect(abs(try #require(terms[2]["estimate"] as? Double) - 0.059937) < 1e-6)
    #expect(abs(try #require(terms[2]["standard_error"] as? Double) - 0.022835) < 1e-6)
    let text = try CommandRun(logit + predictors).output
    #expect(text.contains("Complete separation: sum:lead_agency tells tie from no tie"))
  }

  private static func small(_ ties: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("actors.csv", "id,name\na,a\nb,b\nc,c\nd,d\n")
    try folder.write("ties.csv", "source,target,kind,directed,state\n" + ties)
    return folder
  }

  /// A pair that nobody asked about is not a pair without a tie.
  @Test func pairsNotAskedAboutAreLeftOut() throws {
    let folder = try Self.small("a,b,x,false,tie\nc,d,x,false,not_asked\n")
    let run = try CommandRun(["test", "logit", folder.url.path])
    #expect(run.output.contains("Pairs 5, outcome ties."), "\(run.output)")
  }

  /// With four actors 24 permutations are all there are, and with automorphisms fewer tell.
  @Test func smallestReachablePIsPrinted() throws {
    let folder = try Self.small("a,b,x,,\nb,c,x,,\na,b,y,,\nb,c,y,,\n")
    let command = ["test", "qap", folder.url.path, "--first", "kind:x", "--second", "kind:y"]
    let row = try #require(try CommandRun(command + ["--format", "json"]).rows().first)
    // Of 24 permutations 2 leave the path as it is.
    #expect(row["smallest_p"] as? Double == 2.0 / 24)
    #expect(row["p_greater"] as? Double == 2.0 / 24)
    #expect(row["permutations"] as? String == "all 24")
    let text = try CommandRun(command).output
    #expect(text.contains("No p can be below 0.0833 here"), "\(text)")
  }

  @Test(arguments: ["size", "edges", "dyad-census"])
  func conditionalUniformTests(_ given: String) throws {
    let run = try CommandRun([
      "test", "cug", "Datasets/classic/high-tech-managers", "--directed", "--kind", "friendship",
      "--metric", "transitivity", "--given", given, "--draws", "99", "--format", "json",
    ])
    #expect(run.status == 0)
    let row = try #require(try run.rows().first)
    #expect(row["smallest_p"] as? Double == 0.01)
    #expect(try #require(row["p_greater"] as? Double) >= 0.01)
  }
}
