import Foundation
import Testing

struct CommandTests {
  static let network = "Datasets/north-kazakhstan"

  struct Metric: Sendable {
    let arguments: [String]
    let actors: Int
    let expected: [String: Double]
  }

  @Test(arguments: [
    Metric(arguments: ["--basis", "stated"], actors: 17, expected: ["ATM_NKO": 15]),
    Metric(
      arguments: ["--basis", "stated,implied"], actors: 17,
      expected: ["ATM_NKO": 12.5, "BUSINESS": 0.5]),
    Metric(
      arguments: ["--status", "existing,proposed"], actors: 18,
      expected: [
        "ATM_NKO": 12.5, "CRA_NKO": 6.5, "CR_COUNCIL": 4, "BUSINESS": 0.5, "TV": 0.5,
      ]),
  ])
  func betweennessOfTheCase(_ metric: Metric) throws {
    let run = try CommandRun(
      ["metrics", Self.network, "--metric", "betweenness", "--format", "json"] + metric.arguments)
    #expect(run.status == 0)
    let rows = try run.rows()
    #expect(rows.count == metric.actors)
    var found: [String: Double] = [:]
    for row in rows {
      let value = try #require(row["betweenness"] as? Double)
      if value != 0 { found[try #require(row["actor"] as? String)] = value }
    }
    #expect(found == metric.expected)
    let object = try run.json()
    #expect(object["tarap"] as? String != nil && object["command"] as? String == "metrics")
    #expect((object["conventions"] as? [String: String])?["betweenness"]?.isEmpty == false)
  }

  struct Usage: Sendable {
    let arguments: [String]
    let status: Int32
    let says: String
  }

  @Test(arguments: [
    Usage(
      arguments: ["metrics", network, "--metric", "betweennes"], status: 64, says: "“betweenness”"),
    Usage(
      arguments: ["metrics", network, "--metric", "density"], status: 64, says: "--level network"),
    Usage(arguments: ["metrics", network, "--status", "maybe"], status: 64, says: "existing"),
    Usage(arguments: ["metrics", network, "--as-of", "2013-13"], status: 64, says: "2013-13"),
    Usage(
      arguments: [
        "metrics", network, "--level", "network", "--metric", "eigenvector-centralization",
      ],
      status: 64, says: "is not known"),
    Usage(
      arguments: ["metrics", network, "--level", "group", "--metric", "mixing", "ei-index"],
      status: 64, says: "one at a time"),
    Usage(arguments: ["metrics", network, "--alpha", "-1"], status: 64, says: "alpha"),
    Usage(
      arguments: ["core-periphery", network, "--off-diagonal", "2"], status: 64, says: "missing"),
    Usage(arguments: ["overlap", network, "--first", "funding"], status: 64, says: "--second"),
    Usage(
      arguments: ["overlap", network, "--first", "funding", "--second", "love"], status: 64,
      says: "cooperation"),
    Usage(arguments: ["routes", network, "DAMU", "DAMU"], status: 64, says: "name two"),
    Usage(arguments: ["resilience", network, "--draws", "0"], status: 64, says: "--draws"),
    Usage(arguments: ["metrics"], status: 64, says: "network"),
    Usage(arguments: ["map", network, "-o", "map.docx"], status: 64, says: ".svg"),
    Usage(
      arguments: ["map", network, "-o", "/nowhere/map.svg"], status: 73, says: "/nowhere/map.svg"),
    Usage(
      arguments: ["map", network, "-o", "x.svg", "--cluster", "sector", "--layout", "dot"],
      status: 64, says: "use neato"),
    Usage(
      arguments: ["map", network, "-o", "x.svg", "--layout", "sfdp"], status: 64,
      says: "neato"),
    Usage(arguments: ["why", network, "ATM", "DAMU"], status: 64, says: "no actor “ATM”"),
    Usage(arguments: ["explain", "constraint", "--actor", "DAMU"], status: 64, says: "--network"),
    Usage(arguments: ["metrics", "nowhere"], status: 66, says: "nowhere"),
    Usage(arguments: ["metrics", network, "--region", "KZX"], status: 65, says: "KZX"),
    Usage(arguments: ["compare", network], status: 65, says: "no tie has a date"),
    Usage(
      arguments: ["project", network, "--backbone", "sdsm", "--weights", "newman"], status: 64,
      says: "leave --weights out"),
    Usage(arguments: ["distance", network], status: 64, says: "--to-during"),
    Usage(arguments: ["balance", network, "--by-event"], status: 65, says: "no sign"),
    Usage(arguments: ["communities", network, "--resolution", "0"], status: 65, says: "above 0"),
    Usage(arguments: ["roles", network, "--blocks", "0"], status: 65, says: "at least 1"),
    Usage(
      arguments: ["subgroups", network, "--form", "k-plex", "-k", "3", "--min-size", "4"],
      status: 65, says: "2k − 1"),
    Usage(
      arguments: ["metrics", network, "--metric", "two-mode-degree", "--intervals", "tie-noise"],
      status: 65, says: "node-dropping"),
    Usage(arguments: ["metrics", network, "-o", "table.xyz"], status: 64, says: "--format"),
  ])
  func wrongUseSaysWhatToDo(_ usage: Usage) throws {
    let run = try CommandRun(usage.arguments)
    #expect(run.status == usage.status, "\(run.errors)")
    #expect(run.errors.contains(usage.says), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test func drawsEveryFormatTheSameTwice() throws {
    let folder = try TemporaryFolder()
    func draw(_ name: String) throws -> [Data] {
      let paths = ["svg", "png", "pdf", "dot"].map { folder.path("\(name).\($0)") }
      let run = try CommandRun(
        ["map", Self.network, "--language", "kk"] + paths.flatMap { ["-o", $0] })
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.isEmpty)
      return try paths.map { try Data(contentsOf: URL(filePath: $0)) }
    }
    let first = try draw("a")
    #expect(try draw("b") == first)
    let svg = String(decoding: first[0], as: UTF8.self)
    #expect(svg.contains("Атамекен"))
    #expect(first[1].starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(first[2].starts(with: Data("%PDF".utf8)))
    #expect(String(decoding: first[3], as: UTF8.self).hasPrefix("digraph"))
  }

  @Test func aFailureLeavesNothingBehind() throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun(
      ["metrics", "Datasets/invalid/bad-date", "-o", folder.path("table.csv")])
    #expect(run.status == 65)
    #expect(try folder.contents().isEmpty)
  }

  @Test func tablesInFilesTakeTheirFormatFromTheEnding() throws {
    let folder = try TemporaryFolder()
    for name in ["t.csv", "t.json", "t.txt"] {
      let run = try CommandRun(["metrics", Self.network, "-o", folder.path(name)])
      #expect(run.status == 0 && run.output.isEmpty)
    }
    func text(_ name: String) throws -> String {
      try String(contentsOfFile: folder.path(name), encoding: .utf8)
    }
    #expect(try text("t.csv").hasPrefix("actor,name,degree,betweenness"))
    #expect(try text("t.json").hasPrefix("{"))
    #expect(try text("t.txt").contains("View: "))
  }

  @Test func comparesRegionsOverYears() throws {
    let folder = try TemporaryFolder()
    try Data("id,name,region\nA,Alpha,N\nB,Beta,N\nC,Gamma,S\n".utf8)
      .write(to: folder.url.appending(path: "actors.csv"))
    try Data(
      "source,target,directed,valid_from,valid_until\nA,B,true,2010,2012-01-01\nC,A,true,2011,\n"
        .utf8
    ).write(to: folder.url.appending(path: "ties.csv"))
    let run = try CommandRun([
      "compare", folder.url.path, "--by", "region", "--over", "year", "--metric", "ties", "sources",
      "--format", "json",
    ])
    #expect(run.status == 0, "\(run.errors)")
    let found = try run.rows().map { row in
      [
        "\(try #require(row["region"] as? String))", "\(try #require(row["period"] as? String))",
        "\(try #require(row["metric"] as? String))", "\(try #require(row["value"] as? Int))",
      ].joined(separator: " ")
    }
    #expect(
      found == [
        "N 2010 ties 1", "N 2010 sources 1", "N 2011 ties 1", "N 2011 sources 1",
        "S 2010 ties 0", "S 2010 sources 0", "S 2011 ties 0", "S 2011 sources 0",
      ])
  }
}
