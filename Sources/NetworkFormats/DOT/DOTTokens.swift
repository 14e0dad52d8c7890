import StakeholderModel

/// The words of a DOT file.
struct DOTTokens {
  enum Token: Equatable {
    case id(String)
    /// A name that stands in quotes, and so is no keyword.
    case quoted(String)
    case mark(Character)
    /// `->` or `--`.
    case edge
    case end
  }

  private let bytes: [UInt8]
  private let file: String
  private var position = 0
  private(set) var line = 1
  /// The token that comes next.
  private(set) var next = Token.end
  /// The line of the token that comes next.
  private(set) var nextLine = 1

  init(_ bytes: [UInt8], file: String) throws(DataError) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw DataError(
        .badData,
        [
          Problem(
            at: Place(file: file, line: 1, column: 1), "the file is not UTF-8",
            remedy: "give the encoding: --encoding windows-1251")
        ])
    }
    self.bytes = bytes
    self.file = file
    try advance()
  }

  /// Takes the next token.
  mutating func take() throws(DataError) -> Token {
    let token = next
    try advance()
    return token
  }

  /// Takes a mark if it comes next.
  mutating func take(_ mark: Character) throws(DataError) -> Bool {
    guard next == .mark(mark) else { return false }
    try advance()
    return true
  }

  /// Takes a name.
  mutating func takeID(_ what: String) throws(DataError) -> String {
    switch next {
    case .id(let text), .quoted(let text):
      try advance()
      return text
    case .mark, .edge, .end: throw error("here should be \(what)", "write it")
    }
  }

  func error(_ what: String, _ remedy: String) -> DataError {
    DataError(
      .badData, [Problem(at: Place(file: file, line: nextLine, column: 1), what, remedy: remedy)])
  }

  private mutating func advance() throws(DataError) {
    try skipBlanks()
    nextLine = line
    guard position < bytes.count else {
      next = .end
      return
    }
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "\""): next = .quoted(try quoted())
    case UInt8(ascii: "<"): next = .quoted(try html())
    case UInt8(ascii: "-")
    where position + 1 < bytes.count
      && [UInt8(ascii: "-"), UInt8(ascii: ">")].contains(bytes[position + 1]):
      position += 2
      next = .edge
    case _ where Self.isNameByte(byte) || byte == UInt8(ascii: "-"):
      let start = position
      position += 1
      while position < bytes.count, Self.isNameByte(bytes[position]) { position += 1 }
      next = .id(String(decoding: bytes[start..<position], as: UTF8.self))
    default:
      position += 1
      next = .mark(Character(UnicodeScalar(byte)))
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 46, 48...57, 65...90, 95, 97...122, 128...255: true
    default: false
    }
  }

  /// A string in quotes, and those that `+` joins to it; `\"` alone is an escape here.
  private mutating func quoted() throws(DataError) -> String {
    var result: [UInt8] = []
    while true {
      let start = line
      position += 1
      while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
        if bytes[position] == UInt8(ascii: "\\"), position + 1 < bytes.count {
          let following = bytes[position + 1]
          if following == UInt8(ascii: "\"") {
            position += 1
          } else if following == 10 {
            line += 1
            position += 2
            continue
          } else if following == UInt8(ascii: "\\") {
            result.append(following)
            position += 1
          }
        }
        if bytes[position] == 10 { line += 1 }
        result.append(bytes[position])
        position += 1
      }
      guard position < bytes.count else {
        nextLine = start
        throw error("the quote that opens here is not closed", "close it; write \\\" inside")
      }
      position += 1
      let end = (position, line)
      try skipBlanks()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "+") else {
        (position, line) = end
        break
      }
      position += 1
      try skipBlanks()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
        throw error("after “+” there is no string", "write one in quotes")
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A text of HTML, of which the letters are kept and the tags are not.
  private mutating func html() throws(DataError) -> String {
    let start = line
    var depth = 0
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == 10 { line += 1 }
      switch byte {
      case UInt8(ascii: "<"):
        depth += 1
        if depth > 1 { text.append(32) }
      case UInt8(ascii: ">"):
        depth -= 1
        if depth == 0 { return GMLText.decoded(String(decoding: text, as: UTF8.self)).squeezed }
      default: if depth == 1 { text.append(byte) }
      }
    }
    nextLine = start
    throw error("the “<” that opens here is not closed", "close it")
  }

  private mutating func skipBlanks() throws(DataError) {
    while position < bytes.count {
      let following = position + 1 < bytes.count ? bytes[position + 1] : 0
      switch bytes[position] {
      case 10:
        line += 1
        position += 1
      case 0...32: position += 1
      case UInt8(ascii: "#") where position == 0 || bytes[position - 1] == 10: skipLine()
      case UInt8(ascii: "/") where following == UInt8(ascii: "/"): skipLine()
      case UInt8(ascii: "/") where following == UInt8(ascii: "*"):
        let start = line
        position += 2
        while position + 1 < bytes.count,
          !(bytes[position] == UInt8(ascii: "*") && bytes[position + 1] == UInt8(ascii: "/"))
        {
          if bytes[position] == 10 { line += 1 }
          position += 1
        }
        guard position + 1 < bytes.count else {
          nextLine = start
          throw error("the comment that opens here is not closed", "close it with */")
        }
        position += 2
      default: return
      }
    }
  }

  private mutating func skipLine() {
    while position < bytes.count, bytes[position] != 10 { position += 1 }
  }
}
