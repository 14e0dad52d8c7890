/// A reader of JSON as RFC 8259 has it: no comments, no trailing commas, no name twice.
struct JSONParser {
  struct Failure: Error {
    var offset: Int
    var what: String
    var remedy: String
  }

  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  /// How deep values may lie in each other; deeper ones could exhaust the stack.
  static let depthLimit = 200

  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func parse() throws(Failure) -> JSONNode {
    if bytes.starts(with: Self.mark) { position = 3 }
    let node = try value()
    skipSpace()
    guard position == bytes.count else {
      throw failure("text follows the end of the value", "delete it")
    }
    return node
  }

  private mutating func value() throws(Failure) -> JSONNode {
    skipSpace()
    let start = position
    guard let byte = peek else { throw failure("the text ends too early", "complete it") }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      throw failure("values lie more than \(Self.depthLimit) deep", "make the text flatter")
    }
    let kind: JSONNode.Kind
    switch byte {
    case UInt8(ascii: "{"): kind = .object(try object())
    case UInt8(ascii: "["): kind = .array(try array())
    case UInt8(ascii: "\""): kind = .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): kind = .number(try number())
    default: kind = try word()
    }
    return JSONNode(kind, offset: start)
  }

  private mutating func object() throws(Failure) -> [JSONNode.Member] {
    position += 1
    var members: [JSONNode.Member] = []
    var names: Set<String> = []
    skipSpace()
    if take("}") { return members }
    while true {
      skipSpace()
      let start = position
      guard peek == UInt8(ascii: "\"") else {
        throw failure("a name in quotes is missing", "write \"name\": value")
      }
      let name = try string()
      guard names.insert(name).inserted else {
        throw Failure(
          offset: start, what: "the name “\(name)” stands twice", remedy: "delete one of them")
      }
      skipSpace()
      guard take(":") else { throw failure("a colon is missing", "write \"name\": value") }
      members.append(JSONNode.Member(name: name, value: try value()))
      skipSpace()
      if take(",") { continue }
      if take("}") { return members }
      throw failure("a comma or } is missing", "separate members with commas")
    }
  }

  private mutating func array() throws(Failure) -> [JSONNode] {
    position += 1
    var nodes: [JSONNode] = []
    skipSpace()
    if take("]") { return nodes }
    while true {
      nodes.append(try value())
      skipSpace()
      if take(",") { continue }
      if take("]") { return nodes }
      throw failure("a comma or ] is missing", "separate values with commas")
    }
  }

  private mutating func word() throws(Failure) -> JSONNode.Kind {
    let words: [(String, JSONNode.Kind)] = [
      ("null", .null), ("true", .boolean(true)), ("false", .boolean(false)),
    ]
    for (word, kind) in words where bytes[position...].starts(with: word.utf8) {
      position += word.utf8.count
      return kind
    }
    throw failure("this is no JSON value", "write a string in double quotes, or a number")
  }

  private mutating func number() throws(Failure) -> String {
    let start = position
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws(Failure) {
    let start = position
    while let byte = peek, (48...57).contains(byte) { position += 1 }
    guard position > start else { throw failure("a digit is missing", "complete the number") }
  }

  // MARK: Strings

  private mutating func string() throws(Failure) -> String {
    let opened = position
    position += 1
    var text: [UInt8] = []
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        guard let result = String(validating: text, as: UTF8.self) else {
          throw Failure(
            offset: opened, what: "the string is not UTF-8", remedy: "save the file as UTF-8")
        }
        return result
      case UInt8(ascii: "\\"):
        text.append(contentsOf: try escape().utf8)
      case 0..<0x20:
        throw failure("a control character stands in a string", "write it as \\n, \\t or \\u00XX")
      default:
        text.append(byte)
        position += 1
      }
    }
    throw Failure(
      offset: opened, what: "the string that begins here is not closed",
      remedy: "close it with a double quote")
  }

  private mutating func escape() throws(Failure) -> String {
    let start = position
    position += 1
    guard let byte = peek else { throw failure("the text ends too early", "complete it") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      var units = [try codeUnit(from: start)]
      if UTF16.isLeadSurrogate(units[0]), take("\\"), take("u") {
        units.append(try codeUnit(from: start))
      }
      if let text = String(validating: units, as: UTF16.self) { return text }
      throw Failure(
        offset: start, what: "half of a surrogate pair stands alone",
        remedy: "write the character itself")
    default:
      throw Failure(
        offset: start, what: "there is no such escape", remedy: "write a backslash twice")
    }
  }

  private mutating func codeUnit(from start: Int) throws(Failure) -> UInt16 {
    let digits = bytes[position..<min(position + 4, bytes.count)]
    let text = String(decoding: digits, as: UTF8.self)
    guard digits.count == 4, text.utf8.allSatisfy({ $0 != 43 && $0 != 45 }),
      let unit = UInt16(text, radix: 16)
    else {
      throw Failure(
        offset: start, what: "\\u needs four hexadecimal digits", remedy: "complete them")
    }
    position += 4
    return unit
  }

  // MARK: Bytes

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ expected: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: expected) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, [9, 10, 13, 32].contains(byte) { position += 1 }
  }

  private func failure(_ what: String, _ remedy: String) -> Failure {
    Failure(offset: position, what: what, remedy: remedy)
  }
}
