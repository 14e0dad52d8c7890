import Foundation
import NetworkFormats
import StakeholderModel
import Testing

/// The folders for statnet's ergm and RSiena: their tables, and their scripts run by R up to where the
/// two packages begin.
struct RScriptTests {
  private static func classic(_ name: String) throws -> StakeholderNetwork {
    try DataPackageReader(path: "\(datasets)/classic/\(name)").read().network
  }

  /// Three actors over two years; one came in the second, one did not answer in the first.
  private static func panel() throws -> StakeholderNetwork {
    var records = NetworkRecords(title: LocalizedName("Two \"years\"\nof ties"))
    let names = ["a", "b \"quoted\" \\ Қ", "c, with comma"]
    records.actors = names.enumerated().map { number, name in
      Actor(
        id: ActorID(rawValue: ["a", "b", "c"][number]), name: LocalizedName(name),
        sector: ["ngo", "ngo", nil][number],
        period: Period(from: number == 2 ? PartialDate("2014") : nil),
        attributes: ["size": number == 1 ? "" : "\(number + 1)"])
    }
    func claim(_ source: ActorID, _ target: ActorID, _ from: String, until: String) -> Claim {
      Claim(
        source: source, target: target, kind: "cooperation", isDirected: true, strength: 2,
        period: Period(from: PartialDate(from), until: PartialDate(until)))
    }
    records.claims = [
      claim("a", "b", "2013", until: "2013-12"), claim("b", "c", "2014", until: "2015"),
    ]
    records.roster = [
      RosterEntry(respondent: "a", wave: "2013"),
      RosterEntry(respondent: "b", wave: "2013", answered: false),
      RosterEntry(respondent: "c", wave: "2013", answered: false),
      RosterEntry(respondent: "a", wave: "2014"), RosterEntry(respondent: "b", wave: "2014"),
      RosterEntry(respondent: "c", wave: "2014"),
    ]
    for index in records.claims.indices {
      records.claims[index].attributes["wave"] = index == 0 ? "2013" : "2014"
    }
    return try StakeholderNetwork(records)
  }

  private static func text(_ folder: String, _ file: String) throws -> String {
    String(decoding: try contents(of: "\(folder)/\(file)"), as: UTF8.self)
  }

  @Test func tablesOfWaves() throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/siena"
      try Self.panel().write(as: .rsiena, to: path)
      #expect(
        try names(in: path)
          == ["actors.csv", "missing.csv", "model.R", "presence.csv", "ties.csv"])
      #expect(
        try Self.text(path, "ties.csv")
          == "wave,source,target,kind,strength\n1,a,b,cooperation,2\n2,b,c,cooperation,2\n")
      // In 2013 only a has answered, so that what b and c say of others is not known.
      #expect(
        try Self.text(path, "missing.csv")
          == "wave,source,target\n1,b,a\n1,b,c\n1,c,a\n1,c,b\n")
      #expect(try Self.text(path, "presence.csv") == "id,2013,2014\na,1,1\nb,1,1\nc,0,1\n")
    }
  }

  @Test func onlyOneWaveIsRefused() throws {
    try withTemporaryFolder { folder in
      let error = try #require(
        #expect(throws: DataError.self) {
          try Self.classic("karate").write(as: .rsiena, to: "\(folder)/siena")
        })
      #expect("\(error)".contains("column “wave”"))
      #expect(try names(in: folder).isEmpty)
    }
  }

  @Test func yearsAreWavesWithoutAColumn() throws {
    var records = try Self.panel().records
    records.roster = []
    for index in records.claims.indices { records.claims[index].attributes = [:] }
    let network = try StakeholderNetwork(records)
    try withTemporaryFolder { folder in
      try network.write(as: .rsiena, to: "\(folder)/siena")
      #expect(
        try Self.text("\(folder)/siena", "ties.csv")
          == "wave,source,target,kind,strength\n1,a,b,cooperation,2\n2,b,c,cooperation,2\n")
    }
  }

  struct Run: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let format: NetworkFormat
    let network: @Sendable () throws -> StakeholderNetwork
    /// What the script prints of the data.
    let prints: [String]
    /// Terms of its model.
    let terms: [String]
  }

  static let runs = [
    Run(
      testDescription: "managers", format: .ergm, network: { try classic("high-tech-managers") },
      prints: ["21 actors, 232 ties, 0 pairs not known"],
      terms: ["edges + mutual + gwesp(0.5, fixed = TRUE) + nodematch(\"dept\")", "set.seed(1)"]),
    Run(
      testDescription: "marriages", format: .ergm, network: { try classic("florentine-marriage") },
      prints: ["16 actors, 20 ties, 0 pairs not known"],
      terms: ["net ~ edges + gwesp(0.5, fixed = TRUE)", "absdiff(\"wealth\")"]),
    Run(
      testDescription: "a survey with silent actors", format: .ergm, network: { try panel() },
      prints: ["3 actors, 2 ties, 0 pairs not known"], terms: ["mutual"]),
    Run(
      testDescription: "novices", format: .rsiena, network: { try classic("sampson") },
      prints: [
        "wave 1: 18 actors, 55 ties", "wave 2: 18 actors, 57 ties", "wave 3: 18 actors, 56 ties",
      ],
      terms: ["transTrip, cycle3", "sameX, interaction1 = \"group\""]),
    Run(
      testDescription: "a panel", format: .rsiena, network: { try panel() },
      prints: ["wave 2013: 2 actors, 1 ties, 1 pairs not known", "wave 2014: 3 actors, 1 ties"],
      terms: ["coCovar"]),
  ]

  @Test(arguments: runs)
  func scriptRuns(_ run: Run) throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/model"
      try run.network().write(as: run.format, to: path)
      let script = try Self.text(path, "model.R")
      for term in run.terms { #expect(script.contains(term)) }
      guard RProgram.isThere else { return }
      // The whole is read by R; what is run ends where the packages begin.
      _ = try RProgram.run(["-e", "invisible(parse('\(path)/model.R', encoding = 'UTF-8'))"])
      let data = try #require(script.components(separatedBy: "\n# Model").first)
      try write(["data.R": data], to: path)
      let printed = try RProgram.run(["\(path)/data.R"])
      for line in run.prints { #expect(printed.contains(line), "\(printed)") }
    }
  }
}
