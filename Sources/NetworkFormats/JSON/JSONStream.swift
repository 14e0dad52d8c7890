import StakeholderModel

/// A reader of JSON that is too large to hold: value after value, and long lists element by element.
///
/// Values may follow each other, one a line or not, as in JSON Lines. Memory is bounded by the
/// largest value or element, and that by ``valueLimit``.
struct JSONStream {
  /// The largest value to accept, in bytes.
  static let valueLimit = 1 << 26

  private let file: String
  private let source: ByteSource
  private var buffer: [UInt8] = []
  private var position = 0
  private var place = TextPosition(line: 1, column: 1)

  /// Opens a file.
  ///
  /// - Parameter path: The file.
  /// - Throws: `DataError` if there is no readable file.
  init(path: String) throws(DataError) {
    file = path
    source = try ByteSource(path: path)
  }

  /// Reads the file to its end.
  ///
  /// - Parameters:
  ///   - lists: The names of the lists, members of outermost objects, that are read element by
  ///     element; with any given, so is an outermost list.
  ///   - body: What to do with each element of such a list, and with each outermost value that has
  ///     none; of an outermost object it gets the members that are no such lists.
  /// - Throws: `DataError` if it is no JSON, or if the body throws.
  mutating func read(
    elementsOf lists: Set<String> = [], _ body: (JSONDocument) throws(DataError) -> Void
  ) throws(DataError) {
    try skipMark()
    while true {
      try skipSpace()
      switch try peek() {
      case nil: return
      case UInt8(ascii: "{") where !lists.isEmpty: try readObject(lists, body)
      case UInt8(ascii: "[") where !lists.isEmpty: try readElements(body)
      default: try body(try value())
      }
    }
  }

  private mutating func readObject(
    _ lists: Set<String>, _ body: (JSONDocument) throws(DataError) -> Void
  ) throws(DataError) {
    let start = place
    try advance()
    try skipSpace()
    var bytes = [UInt8(ascii: "{")]
    var hasList = false
    var isFirst = true
    while try peek() != UInt8(ascii: "}") {
      if !isFirst { try expect(",", "a comma or } is missing", "separate members with commas") }
      try skipSpace()
      guard try peek() == UInt8(ascii: "\"") else {
        throw failure("a name in quotes is missing", "write \"name\": value")
      }
      let name = try value()
      try skipSpace()
      try expect(":", "a colon is missing", "write \"name\": value")
      try skipSpace()
      if let text = name.root.string, lists.contains(text), try peek() == UInt8(ascii: "[") {
        hasList = true
        try readElements(body)
      } else {
        if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
        bytes += name.bytes + [UInt8(ascii: ":")] + (try value()).bytes
        guard bytes.count <= Self.valueLimit else { throw tooLarge() }
      }
      try skipSpace()
      isFirst = false
    }
    try advance()
    guard !hasList else { return }
    try body(try JSONDocument(bytes + [UInt8(ascii: "}")], file: file, from: start))
  }

  private mutating func readElements(
    _ body: (JSONDocument) throws(DataError) -> Void
  ) throws(DataError) {
    try advance()
    try skipSpace()
    var isFirst = true
    while try peek() != UInt8(ascii: "]") {
      if !isFirst { try expect(",", "a comma or ] is missing", "separate values with commas") }
      try skipSpace()
      try body(try value())
      try skipSpace()
      isFirst = false
    }
    try advance()
  }

  // MARK: Values

  /// Takes the bytes of one value, which end where its brackets close, and parses them.
  private mutating func value() throws(DataError) -> JSONDocument {
    let start = place
    var bytes: [UInt8] = []
    var depth = 0
    while let byte = try peek() {
      if depth == 0, !bytes.isEmpty, Self.endsWord(byte) { break }
      switch byte {
      case UInt8(ascii: "\""):
        try takeString(&bytes)
        if depth == 0 { return try document(bytes, start) }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
      bytes.append(byte)
      try advance()
      guard bytes.count <= Self.valueLimit else { throw tooLarge() }
      if depth <= 0, byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { break }
    }
    return try document(bytes, start)
  }

  private mutating func takeString(_ bytes: inout [UInt8]) throws(DataError) {
    bytes.append(UInt8(ascii: "\""))
    try advance()
    var isEscaped = false
    while let byte = try peek() {
      bytes.append(byte)
      try advance()
      guard bytes.count <= Self.valueLimit else { throw tooLarge() }
      if !isEscaped, byte == UInt8(ascii: "\"") { return }
      isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
    }
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 9, 10, 13, 32, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "]"), UInt8(ascii: "}"),
      UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "\""):
      true
    default: false
    }
  }

  private func document(_ bytes: [UInt8], _ start: TextPosition) throws(DataError) -> JSONDocument {
    try JSONDocument(bytes, file: file, from: start)
  }

  // MARK: Bytes

  private mutating func peek() throws(DataError) -> UInt8? {
    if position == buffer.count {
      buffer = try source.read(1 << 16)
      position = 0
    }
    return position < buffer.count ? buffer[position] : nil
  }

  /// Passes the byte that ``peek()`` gave.
  private mutating func advance() throws(DataError) {
    let byte = buffer[position]
    position += 1
    if byte == 10 {
      place = TextPosition(line: place.line + 1, column: 1)
    } else if byte & 0xC0 != 0x80 {
      place.column += 1
    }
  }

  private mutating func skipSpace() throws(DataError) {
    while let byte = try peek(), byte == 32 || byte == 10 || byte == 13 || byte == 9 {
      try advance()
    }
  }

  private mutating func skipMark() throws(DataError) {
    guard try peek() == JSONParser.mark[0] else { return }
    let first = try source.read(max(0, JSONParser.mark.count - buffer.count))
    buffer += first
    if buffer.starts(with: JSONParser.mark) { position = JSONParser.mark.count }
  }

  private mutating func expect(
    _ scalar: Unicode.Scalar, _ what: String, _ remedy: String
  ) throws(DataError) {
    guard try peek() == UInt8(ascii: scalar) else { throw failure(what, remedy) }
    try advance()
  }

  private func failure(_ what: String, _ remedy: String) -> DataError {
    let place = Place(file: file, line: place.line, column: place.column)
    return DataError(.badData, [Problem(at: place, what, remedy: remedy)])
  }

  private func tooLarge() -> DataError {
    failure(
      "a value is larger than \(Self.valueLimit >> 20) MiB", "check that it is the right file")
  }
}
