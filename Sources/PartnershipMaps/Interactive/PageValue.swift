/// A value of the data in a page, written so that it can stand inside a `script` element.
enum PageValue: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([PageValue])
  case object([(key: String, value: PageValue)])

  static func string(_ text: String?) -> PageValue { text.map { .string($0) } ?? .null }
  static func integer(_ number: Int?) -> PageValue { number.map { .integer($0) } ?? .null }

  /// A place or a length, to a hundredth of a point.
  static func points(_ value: Double) -> PageValue { .number((value * 100).rounded() / 100) }

  static func strings(_ texts: [String]) -> PageValue { .array(texts.map { .string($0) }) }

  /// Appends the value as compact JSON.
  ///
  /// `<`, `>` and `&` are written as escapes, so that no text can end the element or open another.
  func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let value):
      if !value.isFinite {
        text += "null"
      } else if let whole = Int(exactly: value), abs(whole) < 1 << 53 {
        text += String(whole)
      } else {
        text += String(value)
      }
    case .string(let value): Self.write(value, to: &text)
    case .array(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," }
        value.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," }
        Self.write(member.key, to: &text)
        text += ":"
        member.value.write(to: &text)
      }
      text += "}"
    }
  }

  private static func write(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{FEFF}", "\0"..."\u{1F}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
