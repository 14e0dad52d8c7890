import NetworkFormats
import Testing

struct CSVReaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var records: [[String]]
    var lines: [Int]?
    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(name: "nothing", text: "", records: []),
    Case(name: "blank lines only", text: "\n\r\n\n", records: []),
    Case(name: "one field", text: "a", records: [["a"]]),
    Case(name: "line feeds", text: "a,b\n1,2\n", records: [["a", "b"], ["1", "2"]]),
    Case(name: "no last line end", text: "a,b\n1,2", records: [["a", "b"], ["1", "2"]]),
    Case(name: "carriage returns", text: "a,b\r1,2\r", records: [["a", "b"], ["1", "2"]]),
    Case(
      name: "both", text: "a,b\r\n1,2\r\n", records: [["a", "b"], ["1", "2"]], lines: [1, 2]),
    Case(name: "byte order mark", text: "\u{FEFF}a,b\n1,2", records: [["a", "b"], ["1", "2"]]),
    Case(name: "empty fields", text: "a,b\n,\n", records: [["a", "b"], ["", ""]]),
    Case(name: "last field empty at the end", text: "a,b\n1,", records: [["a", "b"], ["1", ""]]),
    Case(name: "quoted", text: "\"a\",\"b,c\"\n", records: [["a", "b,c"]]),
    Case(name: "quoted at the end", text: "a\n\"b\"", records: [["a"], ["b"]]),
    Case(name: "quoted nothing", text: "a\n\"\"\nb", records: [["a"], [""], ["b"]]),
    Case(name: "doubled quotes", text: "\"a\"\"b\"\"\",\"\"\"\"", records: [["a\"b\"", "\""]]),
    Case(
      name: "quoted line ends", text: "a,b\n\"1\r\n2\r3\n4\",x\ny,z\n",
      records: [["a", "b"], ["1\r\n2\r3\n4", "x"], ["y", "z"]], lines: [1, 2, 6]),
    Case(
      name: "a quote inside is a letter", text: "a,b\nОО \"Альянс\",5\"\n",
      records: [["a", "b"], ["ОО \"Альянс\"", "5\""]]),
    Case(
      name: "blank lines between", text: "a,b\n\n\n1,2\n\n", records: [["a", "b"], ["1", "2"]],
      lines: [1, 4]),
    Case(name: "spaces are kept", text: "a, b \n", records: [["a", " b "]]),
    Case(name: "semicolons", text: "a;b\n1,5;2\n", records: [["a", "b"], ["1,5", "2"]]),
    Case(name: "tabs", text: "a\tb\n1,5\t2\n", records: [["a", "b"], ["1,5", "2"]]),
    Case(
      name: "delimiter in quotes does not count", text: "\"a;b;c\",d\n1,2\n",
      records: [["a;b;c", "d"], ["1", "2"]]),
    Case(name: "comma wins a tie", text: "a,b;c\n1,2\n", records: [["a", "b;c"], ["1", "2"]]),
    Case(
      name: "named delimiter", text: "sep=;\r\na,x;b\r\n1;2\r\n",
      records: [["a,x", "b"], ["1", "2"]], lines: [2, 3]),
    Case(name: "named delimiter alone", text: "sep=;", records: []),
    Case(
      name: "Kazakh and emoji", text: "аты,түрі\n«Қоғамдық бірлестік»,🙂👩‍👧\n",
      records: [["аты", "түрі"], ["«Қоғамдық бірлестік»", "🙂👩‍👧"]]),
  ])
  func reads(_ c: Case) {
    for blockSize in [1, 2, 3, 4, 5, 7, 11, 64, 100, 1 << 17] {
      let reading = CSVReading(c.text, options: options(blockSize: blockSize))
      #expect(reading.problems == [], "block size \(blockSize)")
      #expect(reading.records == c.records, "block size \(blockSize)")
      if let lines = c.lines { #expect(reading.lines == lines, "block size \(blockSize)") }
    }
  }

  @Test func takesTheDelimiterThatIsGiven() throws {
    let bar = try #require(CSVDelimiter("|"))
    let reading = CSVReading("a,x|b\n1|2\n", options: CSVOptions(delimiter: bar))
    #expect(reading.records == [["a,x", "b"], ["1", "2"]])
    for bad: Character in ["\"", "\n", "ж", "\0"] { #expect(CSVDelimiter(bad) == nil) }
  }

  @Test func acceptsAnyNumberOfFieldsIfAsked() {
    let reading = CSVReading("a,b\n1\n1,2,3\n", options: CSVOptions(shape: .ragged))
    #expect(reading.records == [["a", "b"], ["1"], ["1", "2", "3"]])
    #expect(reading.problems == [])
  }

  @Test func goesOnAfterARaggedRecord() {
    let reading = CSVReading("a,b\n1\n3,4\n1,2,3\n5,6\n")
    #expect(reading.records == [["a", "b"], ["3", "4"], ["5", "6"]])
    #expect(reading.problems.count == 2)
  }

  @Test func keepsARecordThatWasCopied() throws {
    let text = "a,b\n" + (0..<1000).map { "x\($0),\"y\"\"\($0)\"\n" }.joined()
    var reader = try CSVReader(
      bytes: Array(text.utf8), file: "x.csv", options: options(blockSize: 16))
    var record = CSVRecord()
    var kept: [CSVRecord] = []
    while try reader.next(&record) { kept.append(record) }
    #expect(kept.count == 1001)
    for (index, record) in kept.dropFirst().enumerated() {
      #expect(record.fields == ["x\(index)", "y\"\(index)"])
      #expect(record.line == index + 2)
    }
  }

  @Test func tellsWhereFieldsBegin() throws {
    var reader = try CSVReader(
      bytes: Array("a,b,c\nқазақ,\"x\ny\",\"z\"\n".utf8), file: "x.csv")
    var record = CSVRecord()
    _ = try reader.next(&record)
    _ = try reader.next(&record)
    let places = (0...3).map { record.position(of: $0) }.map { [$0.line, $0.column] }
    #expect(places == [[2, 1], [2, 7], [3, 4], [3, 7]])
  }

  @Test(arguments: [
    ("0", 0), ("7", 7), ("-7", -7), ("+7", 7), ("0012", 12), ("9223372036854775807", Int.max),
    ("-9223372036854775808", Int.min), ("9223372036854775808", nil), ("", nil), ("-", nil),
    ("1.5", nil), ("1 000", nil), ("0x10", nil), ("\"12\"", 12), ("\"1\"\"2\"", nil),
    ("000000000000000000000000012", 12),
  ])
  func readsWholeNumbers(text: String, expected: Int?) throws {
    var reader = try CSVReader(bytes: Array("\(text),x".utf8), file: "x.csv")
    var record = CSVRecord()
    _ = try reader.next(&record)
    #expect(record.integer(at: 0) == expected)
  }

  @Test(arguments: [
    ("0", 0), ("-0.5", -0.5), ("1e3", 1000), (".5", 0.5), ("5.", 5), ("123456.789", 123456.789),
    ("0.1", 0.1), ("3.141592653589793238", 3.141592653589793), ("1e400", nil), ("", nil),
    (".", nil), ("-", nil), ("1.2.3", nil), ("nan", nil), ("inf", nil), ("0x1p3", nil),
    ("1 5", nil), ("\"1\"\"5\"", nil), ("-12345678901234567890", -12_345_678_901_234_567_168),
  ])
  func readsNumbers(text: String, expected: Double?) throws {
    var reader = try CSVReader(bytes: Array("\(text),x".utf8), file: "x.csv")
    var record = CSVRecord()
    _ = try reader.next(&record)
    #expect(record.number(at: 0) == expected)
  }

  @Test func readsTheNearestNumber() throws {
    var generator = SeededGenerator(seed: 5)
    var text = ""
    for _ in 0..<20_000 {
      let digits = Int.random(in: 1...17, using: &generator)
      var number = (0..<digits).map { _ in String(Int.random(in: 0...9, using: &generator)) }
      number.insert(".", at: Int.random(in: 0...digits, using: &generator))
      text += (Bool.random(using: &generator) ? "-" : "") + number.joined() + ",\n"
    }
    var reader = try CSVReader(bytes: Array(text.utf8), file: "x.csv")
    var record = CSVRecord()
    while try reader.next(&record) { #expect(record.number(at: 0) == Double(record[0])) }
  }
}
