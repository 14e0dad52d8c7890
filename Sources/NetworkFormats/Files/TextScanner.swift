import StakeholderModel

/// The words of a text file one after the other, for formats that are lists of words.
///
/// Lines end with `\n`, `\r\n` or `\r`. A word in quotes may hold blanks; what quotes mean inside
/// one is the format's business.
struct TextScanner {
  /// A word and where it stands.
  struct Word {
    var text: String
    var isQuoted: Bool
    var line: Int
  }

  let file: String
  private let bytes: [UInt8]
  private var position = 0
  private(set) var line = 1
  private let separators: [Bool]

  /// Creates a scanner.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8.
  ///   - file: What messages call it.
  ///   - separators: What stands between words beside spaces and tabs.
  /// - Throws: `DataError` if it is not UTF-8, or holds NUL.
  init(_ bytes: [UInt8], file: String, separators: String = "") throws(DataError) {
    self.bytes = bytes
    self.file = file
    var table = [Bool](repeating: false, count: 256)
    for byte in [UInt8(32), 9] + Array(separators.utf8) { table[Int(byte)] = true }
    self.separators = table
    if let wrong = Self.firstInvalid(bytes) {
      let place = TextPosition(after: bytes[..<wrong])
      throw error(
        place.line, column: place.column, "byte 0x\(String(bytes[wrong], radix: 16)) is no text",
        "give the encoding: --encoding windows-1251")
    }
  }

  /// The most actors to believe in where a file only says how many there are: such a number costs
  /// whoever writes it nothing.
  var countLimit: Int { 100_000 + bytes.count }

  var isAtEnd: Bool { position >= bytes.count }

  /// The words of the next line; `nil` at the end.
  mutating func nextLine() throws(DataError) -> [Word]? {
    guard !isAtEnd else { return nil }
    var words: [Word] = []
    while let word = try nextWord() { words.append(word) }
    return words
  }

  /// The next line as it is; `nil` at the end.
  mutating func nextRawLine() -> String? {
    guard !isAtEnd else { return nil }
    let start = position
    while position < bytes.count, bytes[position] != 10, bytes[position] != 13 { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    endLine()
    return text
  }

  /// The next word of the line; `nil` at its end, which is passed.
  private mutating func nextWord() throws(DataError) -> Word? {
    while position < bytes.count, separators[Int(bytes[position])] { position += 1 }
    guard position < bytes.count, bytes[position] != 10, bytes[position] != 13 else {
      endLine()
      return nil
    }
    let start = position
    let first = bytes[position]
    if first == UInt8(ascii: "\"") {
      position += 1
      while position < bytes.count, bytes[position] != first {
        guard bytes[position] != 10, bytes[position] != 13 else { break }
        position += 1
      }
      guard position < bytes.count, bytes[position] == first else {
        throw error(line, "a quote is not closed in this line", "close it")
      }
      position += 1
      return Word(
        text: String(decoding: bytes[start + 1..<position - 1], as: UTF8.self), isQuoted: true,
        line: line)
    }
    while position < bytes.count, !separators[Int(bytes[position])], bytes[position] != 10,
      bytes[position] != 13
    {
      position += 1
    }
    return Word(
      text: String(decoding: bytes[start..<position], as: UTF8.self), isQuoted: false, line: line)
  }

  private mutating func endLine() {
    guard position < bytes.count else { return }
    if bytes[position] == 13, position + 1 < bytes.count, bytes[position + 1] == 10 {
      position += 1
    }
    position += 1
    line += 1
  }

  /// Returns an error of a line.
  func error(_ line: Int, column: Int = 1, _ what: String, _ remedy: String) -> DataError {
    DataError(
      .badData,
      [Problem(at: Place(file: file, line: line, column: column), what, remedy: remedy)])
  }

  /// The position of the first byte that is not UTF-8, or NUL.
  private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    var position = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        if scalar.value == 0 { return position }
        position += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return min(position, bytes.count - 1)
      }
    }
  }
}
