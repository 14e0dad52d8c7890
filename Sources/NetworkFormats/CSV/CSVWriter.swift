/// A writer of comma-separated values, in UTF-8 with `\n` as line end.
///
/// A field is quoted only if it holds the delimiter, a quote or a line end, begins or ends with a
/// space, could be taken for a mark at the beginning of a file, or is the single empty field of its record. The same records always make the same bytes.
public struct CSVWriter: Sendable {
  /// The delimiter.
  public let delimiter: CSVDelimiter
  /// What was written so far and not yet taken.
  public private(set) var bytes: [UInt8] = []

  private var isAtStart = true
  private var isBlank = false

  /// Creates a writer.
  ///
  /// - Parameter delimiter: The delimiter.
  public init(delimiter: CSVDelimiter = .comma) { self.delimiter = delimiter }

  /// Writes a record.
  ///
  /// - Parameter fields: The texts of its fields.
  public mutating func write(_ fields: some Sequence<String>) {
    for field in fields { append(field) }
    endRecord()
  }

  /// Writes one field of the current record.
  ///
  /// - Parameter field: Its text.
  public mutating func append(_ field: String) {
    if !isAtStart { bytes.append(delimiter.byte) }
    isBlank = isAtStart && field.isEmpty
    isAtStart = false
    let quote = UInt8(ascii: "\"")
    guard needsQuotes(field) else {
      bytes.append(contentsOf: field.utf8)
      return
    }
    bytes.append(quote)
    for byte in field.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  /// Ends the current record.
  public mutating func endRecord() {
    // A line of nothing would be skipped by readers, this one included.
    if isBlank { bytes += [UInt8(ascii: "\""), UInt8(ascii: "\"")] }
    bytes.append(UInt8(ascii: "\n"))
    isAtStart = true
    isBlank = false
  }

  /// Hands out what was written so far, and forgets it.
  ///
  /// - Returns: The bytes.
  public mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private func needsQuotes(_ field: String) -> Bool {
    let space = UInt8(ascii: " ")
    if field.utf8.first == space || field.utf8.last == space { return true }
    // At the beginning of a file these would be taken for a mark of the encoding or the delimiter.
    if field.unicodeScalars.first == "\u{FEFF}" || field.hasPrefix("sep=") { return true }
    return field.utf8.contains { byte in
      byte == delimiter.byte || byte == 10 || byte == 13 || byte == UInt8(ascii: "\"")
    }
  }
}
