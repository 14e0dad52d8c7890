import NetworkFormats
import StakeholderModel
import Testing

/// Workbooks of a spreadsheet come in, whatever is in their cells.
struct XLSXTests {
  private typealias File = WorkbookFile

  /// The value that a cell has in a column that is nobody's.
  private func value(
    _ cell: String, formats: [String] = [], strings: String = "", properties: String = ""
  ) throws -> String? {
    let file = File(
      [
        (
          "ties",
          File.row("source", "target", "x")
            + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>a</v></c><c t=\"str\"><v>b</v></c>\(cell)</row>"
        )
      ], strings: strings, formats: formats, properties: properties)
    return try file.read().network.claims.first?.attributes["x"]
  }

  @Test(arguments: [
    ("<c r=\"C2\"><v>7</v></c>", "7"),
    ("<c r=\"C2\"><v>4.0140001234E10</v></c>", "40140001234"),
    ("<c r=\"C2\"><v>0.1</v></c>", "0.1"),
    ("<c r=\"C2\" t=\"b\"><v>1</v></c>", "true"),
    ("<c r=\"C2\" t=\"b\"><v>0</v></c>", "false"),
    ("<c r=\"C2\" t=\"s\"><v>1</v></c>", "Қос сөз"),
    ("<c r=\"C2\" t=\"inlineStr\"><is><r><t>a </t></r><r><t>b_x000D_</t></r></is></c>", "a b\r"),
    ("<c r=\"C2\" t=\"str\"><f>A2</f><v>007</v></c>", "007"),
    ("<c r=\"C2\" t=\"d\"><v>2013-11-14T00:00:00</v></c>", "2013-11-14"),
    ("<c r=\"C2\" s=\"1\"><v>41592</v></c>", "2013-11-14"),
    ("<c r=\"C2\" s=\"1\"><v>41592.4375</v></c>", "2013-11-14T10:30:00"),
    ("<c r=\"C2\" s=\"1\"><v>1</v></c>", "1900-01-01"),
    ("<c r=\"C2\" s=\"1\"><v>59</v></c>", "1900-02-28"),
    ("<c r=\"C2\" s=\"1\"><v>60</v></c>", "1900-02-29"),
    ("<c r=\"C2\" s=\"1\"><v>61</v></c>", "1900-03-01"),
    ("<c r=\"C2\" s=\"1\"><v>2958465</v></c>", "9999-12-31"),
    ("<c r=\"C2\" s=\"1\"><v>-1</v></c>", "-1"),
    ("<c r=\"C2\" s=\"2\"><v>41579</v></c>", "2013-11"),
    ("<c r=\"C2\" s=\"2\"><v>41592</v></c>", "2013-11-14"),
    ("<c r=\"C2\" s=\"3\"><v>41275</v></c>", "2013"),
    ("<c r=\"C2\" s=\"4\"><v>140001234</v></c>", "000140001234"),
    ("<c r=\"C2\" s=\"5\"><v>0.4375</v></c>", "10:30:00"),
    ("<c r=\"C2\" s=\"6\"><v>12</v></c>", "12"),
    ("<c r=\"C2\" s=\"99\"><v>12</v></c>", "12"),
  ])
  func cellsOfEveryKind(_ cell: String, _ expected: String) throws {
    let strings =
      "<si><t>a</t></si><si><r><t>Қос </t></r><r><t>сөз</t></r><rPh><t>z</t></rPh></si>"
    let formats = [
      "dd/mm/yyyy", "[$-419]mmmm\\ yyyy;@", "yyyy", "000000000000", "[h]:mm:ss", "0\" days\"",
    ]
    #expect(try value(cell, formats: formats, strings: strings) == expected)
  }

  @Test(arguments: [("0", "1904-01-01"), ("1462", "1908-01-02"), ("40130", "2013-11-14")])
  func datesCountedFrom1904(_ number: String, _ expected: String) throws {
    let cell = "<c r=\"C2\" s=\"1\"><v>\(number)</v></c>"
    #expect(
      try value(cell, formats: ["yyyy-mm-dd"], properties: "date1904=\"1\"") == expected)
  }

  private static let actors = (
    name: "actors", rows: File.row("id", "name") + File.row("007", "Ә") + File.row("8", "Б")
  )

  @Test func sheetsAreTheTablesOfADataPackage() throws {
    let file = File([
      ("Notes", File.row("look at me")), Self.actors,
      ("Ties", File.row("source", "target", "valid_from") + File.row("007", "8", "2013")),
      ("network", File.row("title", "title_kk") + File.row("Ties", "Байланыс")),
    ])
    let loaded = try file.read()
    #expect(loaded.network.title.name == "Ties")
    #expect(loaded.network.title.translations[.kazakh] == "Байланыс")
    #expect(loaded.network.actors.map(\.id.rawValue) == ["007", "8"])
    #expect(loaded.network.claims.first?.period.from == PartialDate("2013"))
    #expect(loaded.warnings.map(\.what) == ["the sheet is not read"])
    #expect(loaded.balance[.ties]?.kept == 1 && loaded.balance.isBalanced)
  }

  @Test func anEdgeTableHasAnyColumns() throws {
    let file = File([
      ("Байланыс", File.row("Кто", "С кем", "Сила", "Год") + File.row("a; b", "007", "2", "2013")),
      ("Ұйымдар", File.row("БИН", "Атауы", "Саласы") + File.row("007", "«Әділет» ҚБ", "ҮЕҰ")),
      ("Past", File.row("Кто", "С кем") + File.row("x", "y")),
    ])
    let loaded = try file.read {
      $0.columns = [
        .source: "Кто", .target: "С кем", .strength: "Сила", .date: "Год", .id: "БИН",
        .name: "Атауы", .sector: "Саласы",
      ]
      $0.split = CellSplit(";")
    }
    #expect(loaded.network.actors.map(\.id.rawValue) == ["007", "a", "b"])
    #expect(loaded.network.actors.first?.sector == "ҮЕҰ")
    #expect(loaded.network.claims.map(\.strength) == [2, 2])
    #expect(loaded.network.claims.first?.period.from == PartialDate("2013"))
    #expect(loaded.warnings.map(\.place.file).map { $0.hasSuffix("w.xlsx[Past]") } == [true])
    #expect(loaded.balance[.ties]?.made == 1 && loaded.balance.isBalanced)
  }

  @Test func valuesMergedOverRowsCountForEach() throws {
    let rows =
      File.row("source", "target") + File.row("a", "b")
      + "<row><c/><c t=\"str\"><v>c</v></c></row><row/>"
      + "<row r=\"5\"><c r=\"B5\" t=\"str\"><v>d</v></c></row>"
    let network = try File([("ties", rows)], merges: "<mergeCell ref=\"A2:A5\"/>").read().network
    #expect(network.claims.map(\.source.rawValue) == ["a", "a", "a"])
    #expect(network.claims.map(\.target.rawValue) == ["b", "c", "d"])
    #expect(network.claims.map(\.line) == [2, 3, 5])
  }

  @Test func idsThatTheSpreadsheetMayHaveMangledAreFlagged() throws {
    let rows =
      File.row("id", "name", "identifier")
      + "<row r=\"2\"><c r=\"A2\"><v>7</v></c><c t=\"str\"><v>x</v></c><c s=\"1\"><v>12</v></c></row>"
      + "<row r=\"3\"><c r=\"A3\"><v>8</v></c><c t=\"str\"><v>y</v></c><c><v>1.2345678901234568E16</v></c></row>"
    let ties = File.row("source", "target") + File.row("7", "8")
    let file = File([("actors", rows), ("ties", ties)], formats: ["d-mmm"])
    let loaded = try file.read()
    let says = loaded.warnings.map(\.description)
    let expected = [
      "[actors]:2:1: warning: the id 7 is a number in the file, so zeros before it would be lost;",
      "[actors]:2:3: warning: the id is a date in the file, 1900-01-12; format the column as text",
      "[actors]:3:3: warning: the id 12345678901234568 is a number in the file, which keeps no",
    ]
    #expect(says.count == 3)
    for (said, text) in zip(says, expected) { #expect(said.contains(text)) }
    let mapped = try file.read { $0.columns = [.source: "source"] }
    #expect(mapped.warnings.contains { $0.what.contains("zeros before it") })
  }

  struct Mistake: Sendable {
    var rows: String
    var says: String
  }

  @Test(arguments: [
    Mistake(
      rows: "<row r=\"3\"><c r=\"A3\" t=\"e\"><v>#N/A</v></c><c t=\"str\"><v>8</v></c></row>",
      says: "w.xlsx[ties]:3:1: error: the cell holds the error #N/A; correct the formula"),
    Mistake(
      rows: "<row><c t=\"str\"><v>007</v></c><c><f>A1</f></c></row>",
      says: "w.xlsx[ties]:2:2: error: the cell holds a formula without a value"),
    Mistake(
      rows: File.row("007", "8", "", "extra"), says: "w.xlsx[ties]:2:4: error: the cell stands in"),
    Mistake(
      rows: File.row("007", "9"), says: "w.xlsx[ties]:2:2: error: there is no actor “9”"),
    Mistake(
      rows: "<row r=\"1\"><c t=\"str\"><v>007</v></c></row>", says: "row “1” stands after row 1"),
    Mistake(rows: "<row><c r=\"A9\"/></row>", says: "the cell “A9” stands in row 2"),
    Mistake(rows: "<row><c r=\"XFE2\"/></row>", says: "out of order"),
    Mistake(
      rows: "<row><c t=\"s\"><v>5</v></c></row>", says: "[ties]:2:1: error: there is no text 5"),
    Mistake(rows: "<row><c><v>1,5</v></c></row>", says: "“1,5” is no number"),
  ])
  func mistakesAreErrorsWithPlaces(_ mistake: Mistake) throws {
    let file = File([
      Self.actors, ("ties", File.row("source", "target", "note") + mistake.rows),
    ])
    let error = #expect(throws: DataError.self) { try file.read() }
    let says = error?.description ?? "nothing"
    #expect(says.contains(mistake.says), "\(says)")
  }

  @Test func cellsWithErrorsRejectTheRowOfAnEdgeTable() throws {
    let rows =
      File.row("source", "target")
      + "<row><c t=\"e\"><v>#REF!</v></c><c t=\"str\"><v>b</v></c></row>"
      + File.row("a", "b")
    let loaded = try File([("t", rows)]).read()
    #expect(loaded.balance[.ties]?.reasons == ["a cell without a usable value": 1])
    #expect(loaded.balance[.ties]?.kept == 1 && loaded.balance.isBalanced)
  }

  @Test func writingKeepsTextsAsTextsAndSaysWhatIsTooLong() throws {
    var records = NetworkRecords(title: LocalizedName("T"))
    let note = "_x0041_ \u{1}\r\n\t=1+2"
    records.actors = [Actor(id: "007", name: LocalizedName("a"), note: note)]
    records.claims = [Claim(source: "007", target: "007", strength: 0.1 + 0.2, confidence: 0.5)]
    try withTemporaryFolder { folder in
      let path = "\(folder)/net.xlsx"
      try StakeholderNetwork(records).write(as: .xlsx, to: path)
      let back = try StakeholderNetwork.read(from: path).network.records.bare
      #expect(back == records.bare)
      let again = "\(folder)/again.xlsx"
      try StakeholderNetwork(records).write(as: .xlsx, to: again)
      #expect(try contents(of: path) == contents(of: again))
      records.actors[0].note = String(repeating: "ұ", count: 32_768)
      let error = #expect(throws: DataError.self) {
        try StakeholderNetwork(records).write(as: .xlsx, to: "\(folder)/long.xlsx")
      }
      #expect(error?.description.contains("longer than a cell") == true)
      #expect(try names(in: folder) == ["again.xlsx", "net.xlsx"])
    }
  }
}
