import NetworkFormats
import StakeholderModel
import Testing

/// Spreadsheets of anybody's come in, whole, and go out again.
struct EdgeTableTests {
  @Test(arguments: 0..<40)
  func actorsAndTiesComeBack(seed: Int) throws {
    var random = RandomNetwork(seed: seed)
    let network = try random.graph()
    try withTemporaryFolder { folder in
      let path = "\(folder)/net.csv"
      let losses = try network.write(as: .edgeTable, to: path)
      #expect(losses.map(\.what) == ["title"])
      let loaded = try StakeholderNetwork.read(.edgeTable, from: ["\(folder)/net-nodes.csv", path])
      var expected = network.records.bare
      expected.title = LocalizedName("net-nodes")
      #expect(loaded.network.records.bare == expected)
      #expect(loaded.balance.isBalanced)
    }
  }

  private func read(
    _ files: [(String, String)], _ change: (inout ImportOptions) -> Void = { _ in }
  ) throws -> LoadedNetwork {
    try withTemporaryFolder { folder in
      for (name, text) in files { try write(Array(text.utf8), to: "\(folder)/\(name)") }
      var options = ImportOptions()
      change(&options)
      let paths = files.map { "\(folder)/\($0.0)" }
      return try StakeholderNetwork.read(.edgeTable, from: paths, options: options)
    }
  }

  @Test func columnsAreFoundByTheNamesGiven() throws {
    let loaded = try read([
      ("who.csv", "БИН;Атауы;Саласы\n000140001234;«Әділет» ҚБ;ҮЕҰ\n7;Банк;\n"),
      ("ties.csv", "Кто;С кем;Сила;Тема\n000140001234;7;2.5;кредит\n"),
    ]) {
      $0.columns = [
        .id: "БИН", .name: "Атауы", .sector: "Саласы", .source: "Кто", .target: "С кем",
        .strength: "Сила",
      ]
    }
    let network = loaded.network
    #expect(network.actors.map(\.id.rawValue) == ["000140001234", "7"])
    #expect(network.actors.map(\.name.name) == ["«Әділет» ҚБ", "Банк"])
    #expect(network.actors.first?.sector == "ҮЕҰ")
    #expect(network.claims.first?.strength == 2.5)
    #expect(network.claims.first?.attributes == ["Тема": "кредит"])
    #expect(loaded.warnings.isEmpty)
  }

  @Test(arguments: [";", "/ *[;,] */"])
  func listsBecomeClaimsForEachCombination(split: String) throws {
    let separator = split == ";" ? ";" : ","
    let text = """
      source\ttarget\tregion\tdate
      A\(separator) B\tC  D\tBo\(separator)Kono\t2007\(separator) 2009-02
      A\tE\t\tUnplanned

      """
    let loaded = try read([("t.tsv", text)]) { $0.split = CellSplit(split) }
    let claims = loaded.network.claims
    #expect(claims.count == 9)
    #expect(loaded.network.actors.map(\.id.rawValue) == ["A", "C D", "B", "E"])
    #expect(claims[0].period.from == PartialDate("2007"))
    #expect(claims[0].period.until == PartialDate("2008-01-01"))
    #expect(claims[1].period.until == PartialDate("2009-03-01"))
    #expect(claims[8].period.isUnknown && claims[8].attributes == ["date": "Unplanned"])
    #expect(loaded.network.regions.map(\.id.rawValue) == ["Bo", "Kono"])
    let balance = try #require(loaded.balance[.ties])
    #expect(balance.read == 2 && balance.made == 7 && balance.kept == 9)
    #expect(loaded.balance.isBalanced)
  }

  @Test(arguments: [
    (DuplicatePolicy.claims, 4, [2, nil, 5, 1] as [Double?], 0, 0),
    (.sum, 2, [8, 1], 2, 0),
    (.max, 2, [5, 1], 2, 0),
    (.reject, 2, [2, 1], 0, 2),
  ])
  func duplicatesAreWhatTheUserSays(
    _ policy: DuplicatePolicy, _ count: Int, _ strengths: [Double?], _ merged: Int, _ rejected: Int
  ) throws {
    let loaded = try read([("t.csv", "source,target,weight\nA,B,2\nB,A,\nA,B,5\nA,C,1\n")]) {
      $0.duplicates = policy
    }
    #expect(loaded.network.claims.map(\.strength) == strengths)
    let balance = try #require(loaded.balance[.ties])
    #expect(balance.read == 4 && balance.kept == count)
    #expect(balance.merged == merged && balance.rejected == rejected)
    #expect(loaded.balance.isBalanced)
    #expect(balance.reasons.values.reduce(0, +) == rejected)
  }

  @Test func rowsThatCannotBeUsedAreRejectedWithTheReason() throws {
    let loaded = try read([
      ("n.csv", "id,name\nA,Ә\n,x\nA,twice\n"),
      ("t.csv", "source,target\nA,B\n,B\nA,\nA,B,C\nB,A\n"),
    ])
    let actors = try #require(loaded.balance[.actors])
    let ties = try #require(loaded.balance[.ties])
    #expect(actors.reasons == ["no id": 1, "the id stands in an earlier row": 1])
    #expect(actors.read == 3 && actors.made == 1 && actors.kept == 2 && actors.rejected == 2)
    #expect(
      ties.reasons == [
        "no source": 1, "no target": 1, "another number of fields than the first row": 1,
      ])
    #expect(ties.read == 5 && ties.kept == 2 && ties.rejected == 3)
    #expect(loaded.balance.isBalanced)
    #expect(loaded.warnings.filter { $0.what.hasSuffix("rejected") }.count == 5)
  }

  @Test(arguments: [TextEncoding.utf16, .windows1251])
  func otherEncodings(_ encoding: TextEncoding) throws {
    let text = "source;target\nБанк «Север»;Акимат №1\n"
    let bytes: [UInt8] =
      encoding == .utf16
      ? [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      : text.unicodeScalars.map { scalar in
        switch scalar.value {
        case 0x410...0x44F: UInt8(scalar.value - 0x410 + 0xC0)
        case 0xAB, 0xBB: UInt8(scalar.value)
        case 0x2116: 0xB9
        default: UInt8(scalar.value)
        }
      }
    try withTemporaryFolder { folder in
      try write(bytes, to: "\(folder)/t.csv")
      var options = ImportOptions()
      // UTF-16 is known by its mark.
      if encoding != .utf16 { options.encoding = encoding }
      let loaded = try StakeholderNetwork.read(
        .edgeTable, from: ["\(folder)/t.csv"], options: options)
      #expect(loaded.network.actors.map(\.id.rawValue) == ["Банк «Север»", "Акимат №1"])
    }
  }

  struct Mistake: Sendable {
    var text: String
    var columns: [ColumnRole: String] = [:]
    var says: String
  }

  @Test(arguments: [
    Mistake(text: "a,b\n1,2\n", says: "t.csv:1:1: error: no column is known as source"),
    Mistake(text: "", says: "t.csv:1:1: error: the file is empty"),
    Mistake(
      text: "a,giver\n1,2\n", columns: [.source: "a", .target: "givr"], says: "“giver” is near"),
    Mistake(text: "source,target\n\"A,B\n", says: "t.csv:2:1: error: the quote that opens here"),
    Mistake(text: "source,target\nA,\u{0}\n", says: "t.csv:2:3: error: the file holds a NUL"),
  ])
  func mistakesAreErrorsWithPlaces(_ mistake: Mistake) throws {
    let error = #expect(throws: DataError.self) {
      try read([("t.csv", mistake.text)]) { $0.columns = mistake.columns }
    }
    let says = error?.description ?? "nothing"
    #expect(says.contains(mistake.says), "\(says)")
  }
}
