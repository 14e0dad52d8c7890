/// Texts and names as GML has them: ASCII alone, all else by number.
enum GMLText {
  /// Writes every character that is not plain ASCII as `&#…;`.
  static func encoded(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "&quot;"
      case "&": result += "&amp;"
      case " "..<"\u{7F}": result.unicodeScalars.append(scalar)
      default: result += "&#\(scalar.value);"
      }
    }
    return result
  }

  /// Reads `&#…;`, `&#x…;` and the five names that every program knows.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      guard let end = rest.prefix(12).firstIndex(of: ";"),
        let scalar = scalar(rest[rest.index(after: start)..<end])
      else {
        result += "&"
        rest = rest.dropFirst()
        continue
      }
      result.unicodeScalars.append(scalar)
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func scalar(_ name: Substring) -> UnicodeScalar? {
    switch name {
    case "quot": return "\""
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "apos": return "'"
    default: break
    }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value =
      digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    return value.flatMap(UnicodeScalar.init)
  }

  /// Makes a key of any name: letters and digits stay, all else becomes its number between `_`.
  static func key(_ name: String) -> String {
    let isPlain = name.utf8.enumerated().allSatisfy { index, byte in
      isLetter(byte) || (index > 0 && (isDigit(byte) || byte == UInt8(ascii: "_")))
    }
    if isPlain, !name.isEmpty, !name.hasPrefix(prefix) { return name }
    return prefix
      + name.unicodeScalars.map { scalar in
        scalar.isASCII && (isLetter(UInt8(scalar.value)) || isDigit(UInt8(scalar.value)))
          ? String(scalar) : "_" + String(scalar.value, radix: 16) + "_"
      }.joined()
  }

  /// Finds the name that a key was made of.
  static func name(_ key: String) -> String {
    guard key.hasPrefix(prefix) else { return key }
    var name = ""
    for (index, part) in key.dropFirst(prefix.count).split(
      separator: "_", omittingEmptySubsequences: false
    ).enumerated() {
      if index % 2 == 0 {
        name += part
      } else {
        guard let scalar = UInt32(part, radix: 16).flatMap(UnicodeScalar.init) else { return key }
        name.unicodeScalars.append(scalar)
      }
    }
    return name
  }

  private static let prefix = "tarapkey"

  private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte & ~32) }
  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
