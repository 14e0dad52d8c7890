import StakeholderModel

/// What the first bytes of a file tell: where its records begin and what stands between fields.
struct CSVOpening {
  /// The position of the first record.
  private(set) var start = 0
  /// The line that it is in.
  private(set) var line = 1
  /// The delimiter found; `nil` if the first record has none of those that are looked for.
  private(set) var delimiter: CSVDelimiter?

  /// Looks at the first bytes of a file; gives `nil` if more bytes are needed.
  ///
  /// - Parameters:
  ///   - block: The bytes.
  ///   - isAll: Whether there are no more.
  ///   - file: What messages call the file.
  /// - Throws: `DataError` if the file is of another kind.
  init?(_ block: CSVBlock, isAll: Bool, file: String) throws(DataError) {
    guard isAll || block.byteCount >= 4 else { return nil }
    try Self.refuseOthers(block.array(0..<min(4, block.byteCount)), file: file)
    if block.starts(with: [0xEF, 0xBB, 0xBF], at: 0) { start = 3 }
    guard let end = Self.endOfLine(block, from: start, isAll: isAll) else { return nil }
    if block.starts(with: Array("sep=".utf8), at: start), end.position == start + 5,
      let named = CSVDelimiter(Character(UnicodeScalar(block[start + 4])))
    {
      // Spreadsheets write, and read, a first line that names the delimiter.
      delimiter = named
      start = end.next
      line = 2
      return
    }
    let counts = CSVDelimiter.detected.map { end.counts[Int($0.byte)] }
    if let most = counts.max(), most > 0, let index = counts.firstIndex(of: most) {
      delimiter = CSVDelimiter.detected[index]
    }
  }

  private struct LineEnd {
    var position: Int
    var next: Int
    var counts: [Int]
  }

  /// Finds the first line end outside quotes, and counts the bytes outside quotes before it.
  private static func endOfLine(_ block: CSVBlock, from start: Int, isAll: Bool) -> LineEnd? {
    var counts = [Int](repeating: 0, count: 256)
    var isQuoted = false
    for position in start..<max(start, block.byteCount) {
      let byte = block[position]
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted && (byte == 10 || byte == 13) {
        // With `\r` last, nobody knows yet whether `\n` belongs to it.
        guard isAll || position + 1 < block.byteCount else { return nil }
        let isPair = byte == 13 && block.starts(with: [10], at: position + 1)
        return LineEnd(position: position, next: position + (isPair ? 2 : 1), counts: counts)
      } else if !isQuoted {
        counts[Int(byte)] += 1
      }
    }
    guard isAll else { return nil }
    return LineEnd(position: block.byteCount, next: block.byteCount, counts: counts)
  }

  /// Refuses files that people take for CSV.
  private static func refuseOthers(_ first: [UInt8], file: String) throws(DataError) {
    let isWide =
      first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF])
      || (first.count == 4 && first.map { $0 == 0 } == [false, true, false, true])
      || (first.count == 4 && first.map { $0 == 0 } == [true, false, true, false])
    let (what, remedy): (String, String)
    if isWide {
      what = "the file is in UTF-16, not in UTF-8"
      remedy = "save it again as “CSV UTF-8”, or convert it: iconv -f UTF-16 -t UTF-8"
    } else if first.starts(with: [0x50, 0x4B, 0x03, 0x04])
      || first.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    {
      what = "the file is a workbook or an archive, not CSV"
      remedy = "open it and save the sheet as “CSV UTF-8”"
    } else if first.starts(with: [0x1F, 0x8B]) {
      what = "the file is compressed"
      remedy = "unpack it first: gunzip"
    } else {
      return
    }
    throw DataError(
      .badData, [Problem(at: Place(file: file, line: 1, column: 1), what, remedy: remedy)])
  }
}

extension CSVBlock {
  /// Returns whether some bytes stand at a position.
  func starts(with expected: [UInt8], at position: Int) -> Bool {
    position + expected.count <= byteCount
      && array(position..<position + expected.count) == expected
  }
}
