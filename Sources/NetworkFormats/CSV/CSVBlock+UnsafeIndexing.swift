// Sixty-four bytes at a time become a mask of those that may end a field, and the loop visits only
// these. All state is in local variables: a struct that methods change would live in memory and
// not in registers, which halves the speed.
extension CSVBlock {
  /// Finds the records and fields of the bytes that were checked.
  ///
  /// - Parameters:
  ///   - delimiter: The byte between fields.
  ///   - isLast: Whether no bytes follow, so that the last record needs no line end.
  func index(delimiter: UInt8, isLast: Bool) {
    let bytes = UnsafePointer(self.bytes)
    let end = byteCount
    let isLast = isLast && failure == nil
    // Line ends after the data stop every search.
    self.bytes.advanced(by: end).update(repeating: 10, count: Self.padding)

    var field = fields
    var record = records
    var line = nextLine
    var recordLine = line
    var recordStart = usedCount
    var fieldStart = usedCount
    var window = Window(bytes, at: usedCount, delimiter)

    while true {
      let position: Int
      if bytes[fieldStart] == UInt8(ascii: "\"") {
        let quoted = quotedField(bytes, openedAt: fieldStart, delimiter, end: end, isLast: isLast)
        guard quoted.next >= 0 else { break }
        field.pointee = quoted.field
        line &+= quoted.lineCount
        position = quoted.next
        window.skip(to: position &+ 1, bytes)
      } else {
        position = window.next(bytes)
        field.pointee = Field(
          start: UInt32(truncatingIfNeeded: fieldStart), end: UInt32(truncatingIfNeeded: position))
      }
      if bytes[position] == delimiter {
        field += 1
        fieldStart = position &+ 1
        continue
      }
      if position >= end {
        if isLast && recordStart < end {
          field += 1
          record.pointee = Record(fieldEnd: field - fields, line: recordLine)
          record += 1
          recordStart = end
        }
        break
      }
      var next = position &+ 1
      if bytes[position] == 13 {
        // The other half of the line end may come with the next block.
        if next >= end && !isLast { break }
        if next < end && bytes[next] == 10 {
          next &+= 1
          window.skip(to: next, bytes)
        }
      }
      // A blank line is no record.
      if position > recordStart {
        field += 1
        record.pointee = Record(fieldEnd: field - fields, line: recordLine)
        record += 1
      }
      line &+= 1
      recordLine = line
      fieldStart = next
      recordStart = next
    }
    recordCount = record - records
    usedCount = recordStart
    nextLine = recordLine
  }

  private struct QuotedField {
    var field = Field(start: 0, end: 0)
    /// The position after the closing quote; -1 if the field is not complete or is wrong.
    var next = -1
    /// How many line ends it holds.
    var lineCount = 0
  }

  /// Reads a field from its opening quote on.
  private func quotedField(
    _ bytes: UnsafePointer<UInt8>, openedAt opened: Int, _ delimiter: UInt8, end: Int, isLast: Bool
  ) -> QuotedField {
    let quote = UInt8(ascii: "\"")
    let quotes = UInt64(quote) &* 0x0101_0101_0101_0101
    var position = opened &+ 1
    var result = QuotedField()
    var flag: UInt32 = 0
    while true {
      var found = lineEndsOrEqual(load(bytes + position), quotes)
      while found == 0 {
        position &+= 8
        found = lineEndsOrEqual(load(bytes + position), quotes)
      }
      position &+= found.trailingZeroBitCount &>> 3
      if position >= end {
        if isLast { failure = .unclosedQuote(opened: opened) }
        return result
      }
      let byte = bytes[position]
      position &+= 1
      if byte == quote {
        if position >= end && !isLast { return result }
        guard position < end, bytes[position] == quote else { break }
        flag = Field.flag
        position &+= 1
      } else if byte == 10 || (byte == 13 && bytes[position] != 10) {
        result.lineCount &+= 1
      }
    }
    let next = bytes[position]
    guard position >= end || next == delimiter || next == 10 || next == 13 else {
      failure = .textAfterQuote(at: position, opened: opened)
      return result
    }
    result.field.start = UInt32(truncatingIfNeeded: opened &+ 1) | Field.flag
    result.field.end = UInt32(truncatingIfNeeded: position &- 1) | flag
    result.next = position
    return result
  }
}

/// The 64 bytes that are being looked at.
private struct Window {
  private let pattern: UInt64
  private var start: Int
  /// The bytes that are still to be visited, one bit each.
  private var mask: UInt64

  @inline(__always)
  init(_ bytes: UnsafePointer<UInt8>, at start: Int, _ delimiter: UInt8) {
    self.start = start
    pattern = UInt64(delimiter) &* 0x0101_0101_0101_0101
    mask = lineEndsOrEqual64(bytes + start, pattern)
  }

  /// Returns the position of the next byte that ends a field.
  @inline(__always)
  mutating func next(_ bytes: UnsafePointer<UInt8>) -> Int {
    while mask == 0 {
      start &+= 64
      mask = lineEndsOrEqual64(bytes + start, pattern)
    }
    defer { mask &= mask &- 1 }
    return start &+ mask.trailingZeroBitCount
  }

  /// Leaves out what lies before a position.
  @inline(__always)
  mutating func skip(to position: Int, _ bytes: UnsafePointer<UInt8>) {
    let distance = position &- start
    if distance < 64 {
      mask &= UInt64.max &<< UInt64(truncatingIfNeeded: distance)
    } else {
      start = position
      mask = lineEndsOrEqual64(bytes + position, pattern)
    }
  }
}

/// Returns which of 64 bytes end a line or equal the pattern's, one bit each.
@inline(__always)
private func lineEndsOrEqual64(_ bytes: UnsafePointer<UInt8>, _ pattern: UInt64) -> UInt64 {
  var bits: UInt64 = 0
  var word = 0
  while word < 8 {
    let found = lineEndsOrEqual(load(bytes + word &* 8), pattern)
    // Gathers the eight highest bits into one byte.
    let byte = ((found &>> 7) &* 0x0102_0408_1020_4080) &>> 56
    bits |= byte &<< UInt64(truncatingIfNeeded: word &* 8)
    word &+= 1
  }
  return bits
}

/// Returns a word with the highest bit set in each byte that is `\n` or `\r` or equals the
/// pattern's.
@inline(__always)
private func lineEndsOrEqual(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
  zeros(word ^ pattern) | zeros(word ^ 0x0A0A_0A0A_0A0A_0A0A) | zeros(word ^ 0x0D0D_0D0D_0D0D_0D0D)
}

/// Returns a word with the highest bit set in each byte that is zero.
@inline(__always)
private func zeros(_ word: UInt64) -> UInt64 {
  let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  return ~(((word & low) &+ low) | word | low)
}

@inline(__always)
private func load(_ address: UnsafePointer<UInt8>) -> UInt64 {
  UInt64(littleEndian: UnsafeRawPointer(address).loadUnaligned(as: UInt64.self))
}
