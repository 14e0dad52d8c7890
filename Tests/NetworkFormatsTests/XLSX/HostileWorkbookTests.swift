import NetworkFormats
import StakeholderModel
import Testing

/// Workbooks that are made to fill the memory, to take for ever, or to write where they may not.
struct HostileWorkbookTests {
  private typealias File = WorkbookFile

  private static let rows = File.row("source", "target") + File.row("a", "b")

  struct Attack: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var says: String
    var file: @Sendable () -> WorkbookFile
  }

  private static func adding(_ name: String, _ text: String = "x") -> WorkbookFile {
    var file = File([("t", rows)])
    file.parts.append((name, text))
    return file
  }

  private static let attacks = [
    Attack(testDescription: "ratio", says: "times its size, more than 250; check that it is") {
      adding("xl/media/zeros", String(repeating: "0", count: 9 << 20))
    },
    Attack(testDescription: "many files", says: "more than 10000; check that it is") {
      var file = File([("t", rows)])
      file.parts += (0..<10_001).map { ("xl/media/\($0)", "") }
      return file
    },
    Attack(testDescription: "parent folder", says: "“xl/../../x”, a path that leads out of it; do")
    {
      adding("xl/../../x")
    },
    Attack(testDescription: "absolute path", says: "“/etc/passwd”, a path that leads out") {
      adding("/etc/passwd")
    },
    Attack(testDescription: "drive", says: "“C:x”, a path that leads out") { adding("C:x") },
    Attack(testDescription: "backslashes", says: "“..\\x”, a path that leads out") {
      adding("..\\x")
    },
    Attack(testDescription: "entities", says: "s0.xml:1:") {
      var file = File([("t", rows)])
      let bomb =
        "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
      file.parts[0].text = bomb + file.parts[0].text
      return file
    },
    Attack(testDescription: "a wide header", says: "more than can be read") {
      let header = "<row><c r=\"A1\" t=\"str\"><v>source</v></c><c t=\"str\"><v>target</v></c>"
      let cells = String(repeating: "<row><c><v>1</v></c></row>", count: 20_000)
      return File([("t", header + "<c r=\"XFD1\"><v>1</v></c></row>" + cells)])
    },
    Attack(testDescription: "a column too many", says: "the cells are out of order") {
      File([("t", "<row><c r=\"AAAA1\"/></row>")])
    },
    Attack(testDescription: "no sheet at the end of the link", says: "lacks “xl/worksheets/s0.xml”")
    {
      var file = File([("t", rows)])
      file.parts.removeFirst()
      return file
    },
  ]

  @Test(arguments: attacks)
  func isRefusedWithTheReason(_ attack: Attack) throws {
    let error = #expect(throws: DataError.self) { try attack.file().read() }
    let says = error?.description ?? "nothing"
    #expect(says.contains(attack.says), "\(says)")
  }

  @Test func manyMergesEndSoon() throws {
    let rows = File.row("source", "target") + String(repeating: File.row("a", "b"), count: 9_999)
    let merges = String(repeating: "<mergeCell ref=\"A1:A1048576\"/>", count: 9_999)
    let error = #expect(throws: DataError.self) { try File([("t", rows)], merges: merges).read() }
    #expect(error?.description.contains("holds more than 20000000 cells") == true)
  }

  /// The list of an archive's files says one size, and the file has another.
  @Test(arguments: [100, 5_000_000])
  func sizesThatAreNotTrueAreDamage(size: UInt32) throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/w.xlsx"
      try File([("t", Self.rows)]).write(to: path)
      var bytes = try contents(of: path)
      let entry = try #require(bytes.firstRange(of: Array("PK\u{1}\u{2}".utf8))?.lowerBound)
      for byte in 0..<4 { bytes[entry + 24 + byte] = UInt8(size >> (8 * UInt32(byte)) & 0xFF) }
      try NetworkFormatsTests.write(bytes, to: path)
      let error = #expect(throws: DataError.self) { try StakeholderNetwork.read(from: path) }
      #expect(error?.description.contains("damaged") == true, "\(String(describing: error))")
    }
  }

  @Test(
    arguments: [
      (
        [0xD0, 0xCF, 0x11, 0xE0, 0, 0], "an old workbook, or one with a password; save it as .xlsx"
      ),
      ([0x50, 0x4B, 3, 4, 0, 0, 0], "no ZIP archive, or is cut off"),
      (Array("source,target\n".utf8), "this is no XLSX workbook; save"),
      ([], "this is no XLSX workbook"),
    ] as [([UInt8], String)])
  func otherFilesAreRefused(_ bytes: [UInt8], _ says: String) throws {
    try withTemporaryFolder { folder in
      try NetworkFormatsTests.write(bytes, to: "\(folder)/w.xlsx")
      let error = #expect(throws: DataError.self) {
        try StakeholderNetwork.read(from: "\(folder)/w.xlsx")
      }
      #expect(error?.description.contains(says) == true, "\(String(describing: error))")
    }
  }

  @Test func changedAtRandomItIsReadOrRefused() throws {
    try fuzz(try fuzzSeeds(.xlsx), as: .xlsx, rounds: 600)
    try fuzz(try fuzzSeeds(.sqlite), as: .sqlite, rounds: 300)
  }
}
