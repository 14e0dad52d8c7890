/// The elements and texts of a page, read plainly: enough to check what a page holds.
struct HTMLOutline {
  struct Element {
    let name: String
    let attributes: [String: String]
  }

  struct Text {
    let value: String
    /// The elements around it, the outermost first.
    let around: [Element]

    var isEnglish: Bool {
      around.last { $0.attributes["lang"] != nil }?.attributes["lang"] == "en"
    }

    func isInside(_ names: String...) -> Bool { around.contains { names.contains($0.name) } }
  }

  let source: String
  private(set) var elements: [Element] = []
  private(set) var texts: [Text] = []
  /// Whether every element ends where it should.
  private(set) var isBalanced = true

  init(_ source: String) {
    self.source = source
    var open: [Element] = []
    var rest = Substring(source)
    while let start = rest.firstIndex(of: "<") {
      let text = rest[..<start].split(whereSeparator: \.isNewline).joined(separator: " ")
      if text.contains(where: { !$0.isWhitespace }) {
        texts.append(Text(value: text, around: open))
      }
      rest = rest[rest.index(after: start)...]
      if rest.hasPrefix("!--"), let end = rest.firstRange(of: "-->") {
        rest = rest[end.upperBound...]
        continue
      }
      guard let end = rest.firstIndex(of: ">") else { break }
      let tag = rest[..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        if open.popLast()?.name != String(tag.dropFirst()) { isBalanced = false }
        continue
      }
      let element = Self.element(tag)
      elements.append(element)
      if !tag.hasSuffix("/") && !["meta", "br"].contains(element.name) { open.append(element) }
    }
    if !open.isEmpty { isBalanced = false }
  }

  private static func element(_ tag: Substring) -> Element {
    let name = tag.prefix { !$0.isWhitespace && $0 != "/" }
    var attributes: [String: String] = [:]
    var rest = tag.dropFirst(name.count)
    while let equals = rest.firstRange(of: "=\""),
      let end = rest[equals.upperBound...].firstIndex(of: "\"")
    {
      let key = rest[..<equals.lowerBound].split(whereSeparator: \.isWhitespace).last ?? ""
      attributes[String(key)] = String(rest[equals.upperBound..<end])
      rest = rest[rest.index(after: end)...]
    }
    return Element(name: String(name), attributes: attributes)
  }
}
