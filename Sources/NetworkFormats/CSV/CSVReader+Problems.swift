import StakeholderModel

extension CSVBlock {
  /// Says what stops the reading, where, and what to do.
  func problem(_ failure: Failure, file: String, limit: Int) -> Problem {
    func position(_ byte: Int) -> TextPosition {
      self.position(of: byte, from: usedCount, line: nextLine)
    }
    func problem(_ byte: Int, _ what: String, _ remedy: String) -> Problem {
      let position = position(byte)
      let place = Place(file: file, line: position.line, column: position.column)
      return Problem(at: place, what, remedy: remedy)
    }
    switch failure {
    case .invalidUTF8(let at, let byte):
      return problem(
        at, "byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8 text",
        "save the file again as “CSV UTF-8”; "
          + "if it comes from Windows: iconv -f WINDOWS-1251 -t UTF-8")
    case .nul(let at):
      return problem(
        at, "the file holds a NUL byte, which is no text",
        "delete the byte, or check that it is the right file")
    case .textAfterQuote(let at, let opened):
      let start = position(opened)
      let here = position(at)
      let origin =
        start.line == here.line ? "in column \(start.column)" : "in line \(start.line)"
      return problem(
        at, "text follows the quote that closes the field begun \(origin)",
        "write quotes inside a field twice, or look for a quote that is lost before")
    case .unclosedQuote(let opened):
      return problem(
        opened, "the quote that opens here is not closed",
        "close it, or write quotes inside a field twice and the whole field in quotes")
    case .recordTooLong(let at):
      return problem(
        at, "the record that begins here is longer than \(Self.size(limit))",
        "check that it is the right file and that it has line ends")
    }
  }

  private static func size(_ bytes: Int) -> String {
    bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : "\(bytes) bytes"
  }
}

extension CSVReader {
  /// Says that a record has another number of fields than the first.
  func problem(of record: CSVRecord, expected: Int) -> Problem {
    let hasMore = record.count > expected
    // One looks where the first field too many stands, or where fields are missing.
    let position = record.position(of: min(record.count, expected))
    return Problem(
      at: Place(file: file, line: position.line, column: position.column),
      "the record has \(record.count) fields where the first has \(expected)",
      remedy: hasMore
        ? "put fields that hold “\(delimiter)” in quotes, or delete what is too much"
        : "add the fields that are missing, or “\(delimiter)” for each that is empty")
  }
}
