import Foundation
import NetworkFormats
import StakeholderModel
import Testing

/// Pajek's networks and projects.
struct PajekTests {
  /// What Pajek holds of a network: labels without quotes, ties with kind, strength and years.
  private func held(_ network: StakeholderNetwork) throws -> StakeholderNetwork {
    var records = NetworkRecords(title: LocalizedName("net"))
    func plain(_ text: String) -> String {
      String(text.map { $0 == "\"" ? "'" : $0.isNewline ? " " : $0 })
        .trimmingCharacters(in: CharacterSet(charactersIn: " \t"))
    }
    func years(_ period: Period) -> Period {
      guard let from = period.from else { return Period() }
      let last = period.until.map { $0.month ?? 1 == 1 && $0.day ?? 1 == 1 ? $0.year - 1 : $0.year }
      return Period(
        from: PartialDate(year: from.year),
        until: last.flatMap { PartialDate(year: $0 + 1, month: 1, day: 1) })
    }
    let names = network.actors.map { plain($0.name.name) }
    let labels =
      Set(names).count == names.count && !names.contains("")
      ? names : network.actors.map { plain($0.id.rawValue) }
    let ids = Dictionary(
      uniqueKeysWithValues: zip(network.actors.map(\.id), labels.map(ActorID.init(rawValue:))))
    records.actors = zip(network.actors, labels).map { actor, label in
      Actor(
        id: ActorID(rawValue: label), name: LocalizedName(label), period: years(actor.period))
    }
    records.claims = try network.claims.map { claim in
      Claim(
        source: try #require(ids[claim.source]), target: try #require(ids[claim.target]),
        kind: claim.kind, isDirected: claim.isDirected, strength: claim.strength,
        period: years(claim.period))
    }
    return try StakeholderNetwork(records)
  }

  @Test(arguments: 0..<60)
  func whatPajekHoldsComesBack(seed: Int) throws {
    var random = RandomNetwork(seed: seed)
    let network = try random.graph()
    let expected = try held(network)
    let (loaded, losses) = try roundTrip(network, as: .pajek)
    #expect(loaded.network.records.bare.actors == expected.records.actors)
    // Relations come one after the other.
    let claims = loaded.network.records.bare.claims
    #expect(claims.count == expected.claims.count)
    let rest = expected.claims.reduce(into: claims) { claims, claim in
      if let index = claims.firstIndex(of: claim) { claims.remove(at: index) }
    }
    #expect(rest.isEmpty)
    let notes = network.actors.count { $0.note != nil }
    #expect(losses.first { $0.what == "note of actors" }?.count ?? 0 == notes)
  }

  @Test(.enabled(if: OtherProgram.areThere), arguments: [false, true])
  func othersSeeWhatWasWritten(isDirected: Bool) throws {
    let network = try plainNetwork(isDirected: isDirected)
    try expectSeen(
      network, as: .pajek, by: "networkx", calledThere: "pajek", comparingNames: false)
    // igraph reads no relations.
    var records = network.records
    for index in records.claims.indices { records.claims[index].kind = .unspecified }
    try expectSeen(
      StakeholderNetwork(records), as: .pajek, by: "igraph", calledThere: "pajek",
      comparingNames: false)
  }

  @Test(
    .enabled(if: OtherProgram.areThere), arguments: ["networkx", "igraph"],
    ["pajek", "pajek-directed"])
  func whatOthersWriteIsRead(library: String, name: String) throws {
    try expectRead(from: library, name, as: .pajek, comparingNames: false)
  }

  @Test func relationsTimesListsAndPartitions() throws {
    let loaded = try read(
      """
      *Network Көршілер
      *Vertices 4
      % a comment
      1 "Ә Ә" 0.1 0.2 0.5 ellipse ic Red [2009-2011,2014]
      2 Б
      4 "Г"
      *Arcs :1 "береді"
      1 2 3.5 c Blue l "несие" [2009-*]
      *Edges :2
      1 4
      2: 2 4 1
      *Arcslist
      1 2 4
      *Partition sector
      *Vertices 4
      1
      2
      2
      0
      """, as: .pajek, ending: ".paj")
    let network = loaded.network
    #expect(network.title.name == "Көршілер")
    // The third has no label, so the numbers are the ids.
    #expect(network.actors.map(\.id.rawValue) == ["1", "2", "3", "4"])
    #expect(network.actors.map(\.name.name) == ["Ә Ә", "Б", "3", "Г"])
    #expect(network.actors.map(\.sector) == ["1", "2", "2", "0"])
    #expect(network.actors[0].period.until == PartialDate("2015-01-01"))
    #expect(network.claims.map(\.kind.rawValue) == ["береді", "2", "2", "", ""])
    #expect(network.claims.map(\.isDirected) == [true, false, false, true, true])
    #expect(network.claims[0].strength == 3.5 && network.claims[0].attributes == ["label": "несие"])
    #expect(network.claims[0].period == Period(from: PartialDate("2009")))
  }

  @Test func aMatrixOfTwoModes() throws {
    let loaded = try read(
      "*Vertices 5 2\n1 a\n2 b\n3 x\n4 y\n5 z\n*Matrix\n1 0 0\n0 2 1\n", as: .pajek)
    #expect(
      loaded.network.claims.map { "\($0.source)–\($0.target) \($0.strength ?? 0) \($0.isDirected)" }
        == ["a–x 1.0 false", "b–y 2.0 false", "b–z 1.0 false"])
  }

  @Test func partitionsInFilesOfTheirOwn() throws {
    try withTemporaryFolder { folder in
      try write(
        [
          "a.net": "*Vertices 2 1\n1 \"x\"\n2 \"y\"\n*Matrix\n0 1\n2 0\n",
          "faction.clu": "*Vertices 2\n3\n4\n",
        ],
        to: folder)
      let loaded = try StakeholderNetwork.read(
        .pajek, from: ["\(folder)/a.net", "\(folder)/faction.clu"])
      #expect(
        loaded.network.actors.map(\.attributes) == [
          ["faction": "3", "mode": "1"], ["faction": "4", "mode": "2"],
        ])
      #expect(loaded.network.claims.map(\.strength) == [1, 2])
    }
  }

  @Test(arguments: [
    ("", "there is no *Vertices"), ("*Vertices\n", "*Vertices has no number"),
    ("*Vertices 99999999999\n", "*Vertices has no number"),
    ("*Vertices 50000000\n", "*Vertices has no number"),
    ("*Vertices 1\n2 \"a\"\n", "net.net:2:1: error: “2” is no vertex; there are 1"),
    ("*Vertices 1\n1 \"a\n", ":2:1: error: a quote is not closed"),
    ("*Vertices 2\n*Arcs\n1\n", ":3:1: error: the line has no two ends"),
    ("*Vertices 2\n*Arcs\n1 3\n", ":3:1: error: “3” is no vertex"),
    ("*Vertices 2\n*Matrix\n1\n", "the matrix has not 2 rows of 2"),
    ("*Vertices 1\n*Partition p\n*Vertices 1\n1\n2\n", "“p” has more than 1 values"),
    ("*Vertices 1\n*Vertices 1\n", "a second network"),
    ("*Vertices 1\n1 \"\u{0}\"\n", ":2:4: error: byte 0x0 is no text"),
  ])
  func mistakesAreErrors(_ text: String, _ says: String) {
    expectError(text, as: .pajek, says: says)
  }

  @Test func staysCalmWhateverItReads() throws {
    try fuzz(fuzzSeeds(.pajek), as: .pajek)
  }
}
