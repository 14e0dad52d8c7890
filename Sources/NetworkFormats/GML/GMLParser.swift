import StakeholderModel

/// A value of a GML file.
struct GMLValue {
  /// A key and its value.
  struct Member {
    var key: String
    var value: GMLValue
  }

  enum Kind {
    case number(String)
    case string(String)
    case list([Member])
  }

  var kind: Kind
  var line: Int

  /// The members of a list.
  var members: [Member] {
    if case .list(let members) = kind { members } else { [] }
  }

  /// The text of a number or a string.
  var text: String? {
    switch kind {
    case .number(let text), .string(let text): text
    case .list: nil
    }
  }

  subscript(key: String) -> GMLValue? { members.first { $0.key == key }?.value }
}

/// A parser of GML: keys, numbers, strings and lists in brackets.
struct GMLParser {
  private let bytes: [UInt8]
  private let file: String
  private var position = 0
  private var line = 1

  private static let depthLimit = 200

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  mutating func parse() throws(DataError) -> GMLValue {
    let members = try members(depth: 0)
    guard position >= bytes.count else { throw error("a “]” closes nothing", "delete it") }
    return GMLValue(kind: .list(members), line: 1)
  }

  private mutating func members(
    depth: Int
  ) throws(DataError) -> [GMLValue.Member] {
    guard depth < Self.depthLimit else {
      throw error("lists are nested \(depth) deep", "check that it is the right file")
    }
    var members: [GMLValue.Member] = []
    while true {
      skipBlanks()
      guard position < bytes.count, bytes[position] != UInt8(ascii: "]") else { return members }
      let key = word()
      guard let first = key.utf8.first, first < 128, Character(UnicodeScalar(first)).isLetter else {
        throw error("“\(key.prefix(20))” is no key", "write key value")
      }
      skipBlanks()
      members.append(GMLValue.Member(key: key, value: try value(of: key, depth: depth)))
    }
  }

  private mutating func value(of key: String, depth: Int) throws(DataError) -> GMLValue {
    guard position < bytes.count else { throw error("\(key) has no value", "write one") }
    let start = line
    switch bytes[position] {
    case UInt8(ascii: "["):
      position += 1
      let list = try members(depth: depth + 1)
      guard position < bytes.count else {
        line = start
        throw error("the “[” of \(key) is not closed", "write ] at its end")
      }
      position += 1
      return GMLValue(kind: .list(list), line: start)
    case UInt8(ascii: "\""): return GMLValue(kind: .string(try string(of: key)), line: start)
    default:
      let text = word()
      guard
        Double(decimal: text) != nil || ["NAN", "INF", "+INF", "-INF"].contains(text.uppercased())
      else {
        throw error(
          "\(key) “\(text.prefix(20))” is neither number nor string nor list", "put it in quotes")
      }
      return GMLValue(kind: .number(text), line: start)
    }
  }

  private mutating func string(of key: String) throws(DataError) -> String {
    let start = line
    position += 1
    let begin = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      if bytes[position] == 10 { line += 1 }
      position += 1
    }
    guard position < bytes.count else {
      line = start
      throw error("the quote of \(key) is not closed", "close it; write &quot; inside strings")
    }
    defer { position += 1 }
    guard let text = String(validating: bytes[begin..<position], as: UTF8.self) else {
      throw error("the string of \(key) is not UTF-8", "give the encoding: --encoding windows-1251")
    }
    return GMLText.decoded(text)
  }

  /// A run of anything but blanks and brackets.
  private mutating func word() -> String {
    let start = position
    while position < bytes.count, bytes[position] > 32,
      ![UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\"")].contains(bytes[position])
    {
      position += 1
    }
    // Whatever stands here must be passed, or the parser would not end.
    if start == position { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case 10:
        line += 1
        position += 1
      case UInt8(ascii: "#"):
        while position < bytes.count, bytes[position] != 10 { position += 1 }
      case 0...32: position += 1
      default: return
      }
    }
  }

  private func error(_ what: String, _ remedy: String) -> DataError {
    DataError(
      .badData, [Problem(at: Place(file: file, line: line, column: 1), what, remedy: remedy)])
  }
}
