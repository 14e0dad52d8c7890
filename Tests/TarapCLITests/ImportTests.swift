import Foundation
import Testing

/// `tarap import` and `tarap export`.
struct ImportTests {
  static let network = "Datasets/north-kazakhstan"

  @Test func importsTablesAndPrintsTheBalance() throws {
    let folder = try TemporaryFolder()
    try Data("Кто;С кем;Сила\nӘ; Б,В;2\nӘ;Б;1\n;Б;1\n".utf8)
      .write(to: folder.url.appending(path: "t.csv"))
    let run = try CommandRun([
      "import", "edge-table", folder.path("t.csv"), "--to", folder.path("net"), "--source", "Кто",
      "--target", "С кем", "--strength", "Сила", "--split", ",", "--duplicates", "sum", "--title",
      "Ынтымақ",
    ])
    #expect(run.status == 0, "\(run.errors)")
    try expectSnapshot(run.output, named: "import.txt")
    #expect(run.errors.contains("t.csv:4:1: warning: no source; the row is rejected"))
    #expect(
      try folder.contents("net") == ["actors.csv", "datapackage.json", "ties.csv"])
    let check = try CommandRun(["check", folder.path("net")])
    #expect(check.status == 0)
    let ties = try String(contentsOfFile: folder.path("net/ties.csv"), encoding: .utf8)
    #expect(ties == "source,target,strength\nӘ,Б,3\nӘ,В,2\n")
  }

  @Test func theBalanceIsJSONToo() throws {
    let folder = try TemporaryFolder()
    try Data(",A,B\nA,0,1\nB,1,0\n".utf8).write(to: folder.url.appending(path: "m.csv"))
    let run = try CommandRun([
      "import", "adjacency-matrix", folder.path("m.csv"), "--to", folder.path("net"), "--format",
      "json",
    ])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try run.json()["balanced"] as? Bool == true)
    let ties = try #require(try run.rows().last)
    #expect(ties["read"] as? Int == 2 && ties["merged"] as? Int == 1)
  }

  @Test func exportListsWhatTheFormatCannotHold() throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun(["export", "edge-table", Self.network, "-o", folder.path("t.csv")])
    #expect(run.status == 0, "\(run.errors)")
    try expectSnapshot(
      run.output.replacingOccurrences(of: folder.url.path, with: "FOLDER"), named: "export.txt")
    #expect(try folder.contents() == ["t-nodes.csv", "t.csv"])
  }

  @Test(arguments: ["xlsx", "sqlite"])
  func oneFileHoldsAllAndEveryCommandReadsIt(_ format: String) throws {
    let folder = try TemporaryFolder()
    let file = folder.path("net.\(format)")
    let run = try CommandRun(["export", format, Self.network, "-o", file])
    #expect(run.status == 0 && run.output.hasSuffix("nothing is left out\n"), "\(run.errors)")
    let imported = try CommandRun(["import", format, file, "--to", folder.path("net")])
    #expect(imported.status == 0 && imported.output.contains("Balanced:"), "\(imported.errors)")
    for command in ["metrics", "gaps", "describe"] {
      let (fromFile, fromFolder) = (
        try CommandRun([command, file]), try CommandRun([command, Self.network])
      )
      #expect(fromFile.status == 0 && fromFile.output == fromFolder.output, "\(command)")
    }
    #expect(try CommandRun(["check", file]).status == CommandRun(["check", Self.network]).status)
  }

  @Test func aFolderThatIsThereStays() throws {
    let folder = try TemporaryFolder()
    let arguments = ["export", "data-package", Self.network, "-o", folder.path("net")]
    #expect(try CommandRun(arguments).output.hasSuffix("nothing is left out\n"))
    let second = try CommandRun(arguments)
    #expect(second.status == 73 && second.errors.contains("it is there already"))
    #expect(try CommandRun(arguments + ["--replace"]).status == 0)
  }

  struct Usage: Sendable {
    let arguments: [String]
    let status: Int32
    let says: String
  }

  @Test(arguments: [
    Usage(arguments: ["import", "word", "x", "--to", "y"], status: 64, says: "edge-table"),
    Usage(arguments: ["import", "edge-table", "x"], status: 64, says: "--to"),
    Usage(
      arguments: ["import", "data-package", network, "--to", "y", "--split", ";"], status: 64,
      says: "no columns to choose"),
    Usage(
      arguments: ["import", "edge-table", "x", "--to", "y", "--split", "/(/"], status: 64,
      says: "--split"),
    Usage(
      arguments: ["import", "edge-table", "nowhere.csv", "--to", "y"], status: 66,
      says: "nowhere.csv"),
    Usage(
      arguments: ["import", "edge-table", "README.md", "--to", "y"], status: 65,
      says: "--source COLUMN"),
    Usage(
      arguments: ["export", "edge-table", network, "-o", "/nowhere/t.csv"], status: 73,
      says: "/nowhere"),
  ])
  func wrongUseSaysWhatToDo(_ usage: Usage) throws {
    let run = try CommandRun(usage.arguments)
    #expect(run.status == usage.status, "\(run.errors)")
    #expect(run.errors.contains(usage.says), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  /// Distinct donors and implementers per district and year, computed independently.
  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: sierraLeone),
      "../shared/data/sierra_leone_aims is not there"))
  func comparesDistrictsOfSierraLeone() throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun(["import", "aims", Self.sierraLeone, "--to", folder.path("net")])
    #expect(run.status == 0, "\(run.errors)")
    let golden: [String: [Int: [Int]]] = [
      "Kono": [2007: [14, 36], 2009: [15, 33], 2012: [7, 11], 2014: [2, 3]],
      "Bo": [2007: [13, 6], 2010: [11, 13], 2014: [1, 5]],
      "Kenema": [2009: [18, 14], 2012: [12, 12]],
      // Of 23 implementers in 2009 one (BADEA) implements only what it funds itself, and an actor
      // that is tied to itself counts in no metric.
      "Western Area": [2009: [12, 23 - 1], 2012: [10, 18]],
    ]
    for (district, years) in golden {
      let compared = try CommandRun([
        "compare", folder.path("net"), "--by", "region", "--over", "year", "--region", district,
        "--years", "2007-2014", "--metric", "sources", "targets", "--format", "json",
      ])
      #expect(compared.status == 0, "\(compared.errors)")
      for (year, numbers) in years {
        let values = try compared.rows().filter { "\($0["period"] ?? "")" == "\(year)" }
          .compactMap { $0["value"] as? Int }
        #expect(values == numbers, "\(district) \(year)")
      }
    }
  }

  /// Distinct donors of the UNDP per country and year.
  ///
  /// Of 1,157 rows 108 name no donor by its id, all
  /// of 2011; the published counts take these together as one more donor of that year.
  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: undp),
      "../shared/data/undp_2010_2013 is not there"))
  func comparesDonorsOfTheUNDP() throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun([
      "import", "edge-table", "\(Self.undp)/central_asia_output_year_donor.csv", "--to",
      folder.path("net"), "--source", "donor_id", "--target", "output_id", "--region", "unit",
      "--date", "year", "--direction", "directed", "--format", "json",
    ])
    #expect(run.status == 0, "\(run.errors)")
    let ties = try #require(try run.rows().first { $0["file"] as? String == "ties.csv" })
    #expect(ties["read"] as? Int == 1157 && ties["rejected"] as? Int == 108)
    let golden = [
      "KAZ": [13, 14 - 1, 16, 18], "KGZ": [10, 24 - 1, 40, 32], "TJK": [13, 16 - 1, 20, 18],
      "UZB": [8, 11 - 1, 18, 14], "TKM": [10, 11 - 1, 13, 13],
    ]
    for (country, donors) in golden {
      let compared = try CommandRun([
        "compare", folder.path("net"), "--by", "region", "--over", "year", "--region", country,
        "--years", "2010-2013", "--metric", "sources", "--format", "json",
      ])
      #expect(compared.status == 0, "\(compared.errors)")
      #expect(try compared.rows().compactMap { $0["value"] as? Int } == donors, "\(country)")
    }
  }

  static let undp = CommandRun.root.appending(path: "../shared/data/undp_2010_2013")
    .standardized.path

  static let sierraLeone = CommandRun.root.appending(path: "../shared/data/sierra_leone_aims")
    .standardized.path
}
