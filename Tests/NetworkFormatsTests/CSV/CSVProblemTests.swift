import NetworkFormats
import StakeholderModel
import Testing

#if canImport(Glibc)
  import Glibc
#endif

struct CSVProblemTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    /// The place and what is said first.
    var problem: String
    /// How many records came before.
    var records: Int
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ problem: String, records: Int) {
      self.init(name, Array(text.utf8), problem, records: records)
    }

    init(_ name: String, _ bytes: [UInt8], _ problem: String, records: Int) {
      self.name = name
      self.bytes = bytes
      self.problem = problem
      self.records = records
    }
  }

  @Test(arguments: [
    Case(
      "bad byte", Array("a,b\nқ,".utf8) + [0xE1, 0x20] + Array(",\n1,2\n".utf8),
      "x.csv:2:3: error: byte 0xE1 is not UTF-8", records: 1),
    Case(
      "character cut off at the end", Array("a,b\n1,".utf8) + [0xD2],
      "x.csv:2:3: error: byte 0xD2 is not UTF-8", records: 1),
    Case(
      "overlong character", Array("a,b\n1,".utf8) + [0xC0, 0x80],
      "x.csv:2:3: error: byte 0xC0 is not UTF-8", records: 1),
    Case(
      "half of a surrogate pair", Array("a,b\n1,".utf8) + [0xED, 0xA0, 0x80],
      "x.csv:2:3: error: byte 0xED is not UTF-8", records: 1),
    Case(
      "Windows-1251", [0xE0, 0xF2, 0xFB, 0x2C, 0x62, 0x0A],
      "x.csv:1:1: error: byte 0xE0 is not UTF-8", records: 0),
    Case("NUL", "a,b\n1,2\n3,\u{0}4\n", "x.csv:3:3: error: the file holds a NUL byte", records: 2),
    Case(
      "UTF-16 with mark", [0xFF, 0xFE, 0x61, 0x00, 0x2C, 0x00],
      "x.csv:1:1: error: the file is in UTF-16", records: 0),
    Case(
      "UTF-16 big end first", [0xFE, 0xFF, 0x00, 0x61, 0x00, 0x2C],
      "x.csv:1:1: error: the file is in UTF-16", records: 0),
    Case(
      "UTF-16 without mark", [0x69, 0x00, 0x64, 0x00, 0x2C, 0x00],
      "x.csv:1:1: error: the file is in UTF-16", records: 0),
    Case(
      "workbook", [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00],
      "x.csv:1:1: error: the file is a workbook", records: 0),
    Case("gzip", [0x1F, 0x8B, 0x08, 0], "x.csv:1:1: error: the file is compressed", records: 0),
    Case(
      "text after a quote", "a,b\n1,\"x\"y\n2,3\n",
      "x.csv:2:6: error: text follows the quote that closes the field begun in column 3",
      records: 1),
    Case(
      "text after a quote, lines later", "a,b\n1,\"x\n2,\"y\"\n",
      "x.csv:3:4: error: text follows the quote that closes the field begun in line 2",
      records: 1),
    Case(
      "open quote", "a,b\n1,2\nқ,\"x\n3,4\n5,6\n",
      "x.csv:3:3: error: the quote that opens here is not closed", records: 2),
    Case(
      "open quote at the end", "a,b\n1,\"", "x.csv:2:3: error: the quote that opens here",
      records: 1),
    Case(
      "open quote after a doubled one", "a,b\n1,\"x\"\"", "x.csv:2:3: error: the quote that opens",
      records: 1),
    Case(
      "too many fields", "a,b\nx,y,z\n",
      "x.csv:2:5: error: the record has 3 fields where the first has 2", records: 1),
    Case(
      "too few fields", "a,b,c\n\"x\",\"y\"\n",
      "x.csv:2:8: error: the record has 2 fields where the first has 3", records: 1),
  ])
  func says(_ c: Case) {
    for blockSize in [1, 2, 3, 5, 8, 64, 1 << 17] {
      let reading = CSVReading(c.bytes, options: options(blockSize: blockSize))
      #expect(reading.problems.count == 1, "block size \(blockSize)")
      #expect(reading.problems.first?.hasPrefix(c.problem) == true, "\(reading.problems)")
      #expect(reading.records.count == c.records, "block size \(blockSize)")
    }
  }

  @Test func refusesARecordWithoutEndEarly() {
    let bytes = Array("a,b\n".utf8) + [UInt8](repeating: 0x61, count: 1_000_000)
    for blockSize in [16, 1000, 1 << 17] {
      let reading = CSVReading(bytes, options: options(blockSize: blockSize, recordLimit: 10_000))
      #expect(reading.records == [["a", "b"]])
      #expect(
        reading.problems.first?.hasPrefix(
          "x.csv:2:1: error: the record that begins here is longer than 10000 bytes") == true)
    }
  }

  @Test func blamesTheQuoteThatMakesARecordLong() {
    let text = "a,b\n1,\"x\n" + String(repeating: "1,2\n", count: 100_000)
    let reading = CSVReading(text, options: options(blockSize: 100, recordLimit: 10_000))
    #expect(reading.records == [["a", "b"]])
    #expect(reading.problems.first?.hasPrefix("x.csv:2:3: error: the quote that opens") == true)
  }

  @Test func readsFarMoreThanItKeeps() {
    let row = String(repeating: "қоғамдық,", count: 20) + "x\n"
    let text = String(repeating: row, count: 2000)
    let reading = CSVReading(text, options: options(blockSize: 50, recordLimit: 500))
    #expect(reading.problems == [])
    #expect(reading.records.count == 2000)
  }

  @Test(arguments: [
    ("/nonexistent/x.csv", "there is no such file"), ("/tmp", "this is a folder, not a file"),
    ("/dev/null/x.csv", "there is no such file"),
  ])
  func saysWhyAFileCannotBeOpened(path: String, what: String) {
    do {
      _ = try CSVReader(path: path)
      Issue.record("the file was opened")
    } catch {
      #expect(error.code == .noInput)
      #expect(error.problems.map(\.what) == [what])
      #expect(error.problems.first?.place == Place(file: path))
    }
  }
}
