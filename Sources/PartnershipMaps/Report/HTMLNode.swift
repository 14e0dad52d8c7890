/// A piece of an HTML page.
///
/// Texts and attributes are escaped when it is written, so that no name can become markup.
indirect enum HTMLNode: Sendable, ExpressibleByStringLiteral {
  /// Text, as people read it.
  case text(String)
  /// Markup that is known to be sound.
  case markup(String)
  /// An element with its attributes and what it holds.
  case element(String, [(name: String, value: String)], [HTMLNode])

  init(stringLiteral text: String) { self = .text(text) }

  /// An element.
  static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: HTMLNode...
  ) -> HTMLNode {
    .element(name, attributes.map { ($0.key, $0.value) }, children)
  }

  /// An element whose children are a list.
  static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], all children: [HTMLNode]
  ) -> HTMLNode {
    .element(name, attributes.map { ($0.key, $0.value) }, children)
  }

  /// Text in another language than the page's.
  static func english(_ name: String, _ text: String) -> HTMLNode {
    .tag(name, ["lang": "en"], .text(text))
  }

  /// Elements that stand on lines of their own.
  private static let blocks: Set<String> = [
    "html", "head", "body", "title", "meta", "style", "header", "main", "section", "article",
    "footer", "nav",
    "h1", "h2", "h3", "p", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody",
    "tr", "th", "td", "figure", "figcaption", "div", "script",
  ]
  /// Elements that hold nothing and have no end.
  private static let void: Set<String> = ["meta", "br"]

  /// Writes the piece.
  func write(to page: inout String) {
    switch self {
    case .text(let text): page += Self.escaped(text)
    case .markup(let markup): page += markup
    case .element(let name, let attributes, let children):
      page += "<" + name
      for attribute in attributes {
        page += " \(attribute.name)=\"\(Self.escaped(attribute.value))\""
      }
      page += ">"
      if !Self.void.contains(name) {
        for child in children { child.write(to: &page) }
        page += "</\(name)>"
      }
      if Self.blocks.contains(name) { page += "\n" }
    }
  }

  /// A text as it stands in HTML.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
