/// Writes strings as IDs of the DOT language; the only place that does.
///
/// By the grammar an ID is a name (letters, digits, underscores and bytes above 127, no digit
/// first, no keyword), a numeral, or a quoted string. Within quotes `\"` is a quote and a pair of
/// backslashes stays a pair; nothing else is an escape. A string in which an odd number of
/// backslashes stands before a quote or the end therefore cannot be written, and Graphviz loses a
/// line's end before the closing quote. Neither occurs in ``DOTValue/text(_:)``, where backslashes
/// come in pairs and line ends are escapes.
enum DOTQuoting {
  /// Returns a string as an ID that reads back as that string.
  static func id(_ string: String) throws(DOTError) -> String {
    if isName(string) || isNumeral(string) { return string }
    var result = "\""
    var backslashes = 0
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\0", "\n", "\r":
        throw DOTError(
          message: "“\(string)” has a line's end or a NUL character, which DOT cannot write "
            + "outside of texts; remove it")
      case "\\":
        backslashes += 1
        result += "\\"
        continue
      case "\"":
        try check(backslashes, in: string)
        result += "\\\""
      default: result.unicodeScalars.append(scalar)
      }
      backslashes = 0
    }
    try check(backslashes, in: string)
    return result + "\""
  }

  /// Returns text as an escape string that shows to the letter.
  ///
  /// Graphviz reads backslash sequences and HTML entities in labels, so both are disarmed.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "&": result += "&amp;"
      case "\n": result += "\\n"
      case "\r": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func check(_ backslashes: Int, in string: String) throws(DOTError) {
    guard backslashes % 2 == 1 else { return }
    throw DOTError(
      message: "“\(string)” ends, or has a quote, after an odd number of backslashes, which DOT "
        + "cannot write; remove or double the backslash")
  }

  private static let keywords: Set = ["node", "edge", "graph", "digraph", "subgraph", "strict"]

  private static func isName(_ string: String) -> Bool {
    guard let first = string.utf8.first, !(48...57).contains(first) else { return false }
    return string.utf8.allSatisfy(isNameByte) && !keywords.contains(string.lowercased())
  }

  /// Bytes above 127 are legal in names too, but quoted they cannot be mistaken.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 95, 97...122: true
    default: false
    }
  }

  /// Whether a string is a minus or none, digits, and a point with or without more digits.
  private static func isNumeral(_ string: String) -> Bool {
    var digits = Substring(string)
    if digits.first == "-" { digits.removeFirst() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.contains(where: { !$0.isEmpty }) else {
      return false
    }
    return parts.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
  }
}
