import StakeholderModel

/// A writer of XML in UTF-8, with two spaces of indent per level.
struct XMLTextWriter {
  private let file: String
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var open: [String] = []

  init(file: String) { self.file = file }

  /// Begins an element that has children.
  mutating func start(_ name: String, _ attributes: [(String, String)] = []) throws(DataError) {
    try tag(name, attributes)
    text += ">\n"
    open.append(name)
  }

  /// Ends the element that was begun last.
  mutating func end() {
    guard let name = open.popLast() else { return }
    text += indent + "</" + name + ">\n"
  }

  /// Writes an element without children.
  mutating func element(
    _ name: String, _ attributes: [(String, String)] = [], text content: String = ""
  ) throws(DataError) {
    try tag(name, attributes)
    if content.isEmpty {
      text += "/>\n"
    } else {
      text += ">"
      try escape(content, isAttribute: false)
      text += "</" + name + ">\n"
    }
  }

  private var indent: String { String(repeating: "  ", count: open.count) }

  private mutating func tag(_ name: String, _ attributes: [(String, String)]) throws(DataError) {
    text += indent + "<" + name
    for (name, value) in attributes {
      text += " " + name + "=\""
      try escape(value, isAttribute: true)
      text += "\""
    }
  }

  private mutating func escape(_ content: String, isAttribute: Bool) throws(DataError) {
    for scalar in content.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"" where isAttribute: text += "&quot;"
      case "\r": text += "&#13;"
      // Readers take these for spaces in attributes.
      case "\n" where isAttribute: text += "&#10;"
      case "\t" where isAttribute: text += "&#9;"
      case "\n", "\t": text.unicodeScalars.append(scalar)
      case "\0"..<" ", "\u{FFFE}", "\u{FFFF}":
        throw DataError(
          .cannotWrite,
          [
            Problem(
              at: Place(file: file),
              "XML cannot hold the control character U+\(String(scalar.value, radix: 16)) of “\(content)”",
              remedy: "delete it")
          ])
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
