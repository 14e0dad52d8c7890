extension DOTDocument {
  /// Returns the document in the DOT language; the same document is always the same text.
  ///
  /// - Returns: The text, one statement a line.
  /// - Throws: ``DOTError`` if a name or value cannot be written.
  public func text() throws(DOTError) -> String {
    var writer = DOTWriter(edgeOperator: kind.edgeOperator)
    try writer.line("\(kind.rawValue) \(DOTQuoting.id(name)) {")
    writer.depth += 1
    try writer.defaults("graph", attributes)
    try writer.defaults("node", nodeDefaults)
    try writer.defaults("edge", edgeDefaults)
    try writer.statements(statements)
    writer.depth -= 1
    writer.line("}")
    return writer.text
  }
}

private struct DOTWriter {
  let edgeOperator: String
  var text = ""
  var depth = 0

  init(edgeOperator: String) { self.edgeOperator = edgeOperator }

  mutating func line(_ line: String) {
    text += String(repeating: "  ", count: depth) + line + "\n"
  }

  mutating func defaults(_ target: String, _ attributes: [DOTAttribute]) throws(DOTError) {
    guard !attributes.isEmpty else { return }
    line(target + (try list(attributes)))
  }

  mutating func statements(_ statements: [DOTStatement]) throws(DOTError) {
    for statement in statements {
      switch statement {
      case .node(let name, let attributes):
        line(try DOTQuoting.id(name) + list(attributes))
      case .edge(let tail, let head, let attributes):
        line(
          try "\(DOTQuoting.id(tail)) \(edgeOperator) \(DOTQuoting.id(head))" + list(attributes))
      case .subgraph(let name, let attributes, let inner):
        line("subgraph \(try DOTQuoting.id(name)) {")
        depth += 1
        try defaults("graph", attributes)
        try self.statements(inner)
        depth -= 1
        line("}")
      }
    }
  }

  private func list(_ attributes: [DOTAttribute]) throws(DOTError) -> String {
    guard !attributes.isEmpty else { return "" }
    var parts: [String] = []
    for attribute in attributes {
      parts.append(try DOTQuoting.id(attribute.name) + "=" + value(attribute.value))
    }
    return " [" + parts.joined(separator: ", ") + "]"
  }

  private func value(_ value: DOTValue) throws(DOTError) -> String {
    switch value {
    case .word(let word): try DOTQuoting.id(word)
    case .number(let number): try DOTQuoting.id(DOTNumber.text(number))
    case .integer(let number): String(number)
    case .text(let text): try DOTQuoting.id(DOTQuoting.escaped(text))
    case .lines(let lines, let justification):
      try DOTQuoting.id(
        justification == .centered
          ? lines.map(DOTQuoting.escaped).joined(separator: justification.rawValue)
          : lines.map { DOTQuoting.escaped($0) + justification.rawValue }.joined())
    }
  }
}

/// Numbers as DOT writes them: digits and a point, never an exponent.
public enum DOTNumber {
  /// Returns a number to a ten-thousandth.
  ///
  /// - Parameter number: A finite number below 10¹⁴.
  /// - Returns: The digits, without trailing zeros.
  public static func text(_ number: Double) -> String {
    guard number.isFinite, abs(number) < 1e14 else { return "0" }
    let scaled = Int((number * 10_000).rounded())
    let magnitude = abs(scaled)
    let sign = scaled < 0 ? "-" : ""
    var digits = String(magnitude % 10_000 + 10_000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return sign + String(magnitude / 10_000) + (digits.isEmpty ? "" : "." + digits)
  }
}
