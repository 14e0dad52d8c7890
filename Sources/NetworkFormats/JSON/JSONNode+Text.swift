extension JSONNode {
  /// The value as JSON text, with two spaces of indent per level and a line end.
  var text: String {
    var text = ""
    write(to: &text, indent: "\n")
    return text + "\n"
  }

  private func write(to text: inout String, indent: String) {
    switch kind {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .number(let number): text += number
    case .string(let string): Self.quote(string, to: &text)
    case .array(let nodes):
      Self.list(nodes, "[", "]", to: &text, indent) { $0.write(to: &$1, indent: indent + "  ") }
    case .object(let members):
      Self.list(members, "{", "}", to: &text, indent) { member, text in
        Self.quote(member.name, to: &text)
        text += ": "
        member.value.write(to: &text, indent: indent + "  ")
      }
    }
  }

  private static func list<Element>(
    _ elements: [Element], _ open: String, _ close: String, to text: inout String,
    _ indent: String, _ write: (Element, inout String) -> Void
  ) {
    text += open
    for (index, element) in elements.enumerated() {
      text += (index == 0 ? "" : ",") + indent + "  "
      write(element, &text)
    }
    text += (elements.isEmpty ? "" : indent) + close
  }

  private static func quote(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
