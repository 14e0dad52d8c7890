import StakeholderModel

/// What the header of a DL file says; it may be spread over any number of lines.
struct DLHeader {
  enum Format: String {
    case fullMatrix = "fullmatrix"
    case lowerHalf = "lowerhalf"
    case upperHalf = "upperhalf"
    case edgeList1 = "edgelist1"
    case edgeList2 = "edgelist2"
    case nodeList1 = "nodelist1"
    case nodeList2 = "nodelist2"

    var isTwoMode: Bool { self == .edgeList2 || self == .nodeList2 }
    var isMatrix: Bool { self == .fullMatrix || self == .lowerHalf || self == .upperHalf }
  }

  var format = Format.fullMatrix
  var rowCount: Int?
  var columnCount: Int?
  var matrixCount = 1
  var rowLabels: [String] = []
  var columnLabels: [String] = []
  var matrixLabels: [String] = []
  var areRowLabelsEmbedded = false
  var areColumnLabelsEmbedded = false
  var hasDiagonal = true

  /// Reads the words up to `data:`.
  ///
  /// - Returns: The words that follow `data:` in its line.
  mutating func read(_ scanner: inout TextScanner) throws(DataError) -> [TextScanner.Word] {
    var list: WritableKeyPath<Self, [String]>?
    var owner = ""
    var isFirst = true
    while let line = try scanner.nextLine() {
      var words = ArraySlice(line)
      while let word = words.popFirst() {
        if isFirst {
          guard word.text.lowercased() == "dl" else {
            throw scanner.error(
              word.line, "the file does not begin with DL", "check that it is UCINET's DL")
          }
          isFirst = false
          continue
        }
        let text = word.isQuoted ? "" : word.text.lowercased()
        switch text {
        case "data:": return Array(words)
        case "row", "rows", "column", "col", "columns", "matrix", "level": owner = text
        case "labels:", "labels":
          if words.first?.text.lowercased().hasPrefix("embedded") == true {
            words.removeFirst()
            if !owner.hasPrefix("col") { areRowLabelsEmbedded = true }
            if !owner.hasPrefix("row") { areColumnLabelsEmbedded = true }
            list = nil
          } else {
            list =
              owner.hasPrefix("col")
              ? \.columnLabels
              : owner.hasPrefix("m") || owner == "level" ? \.matrixLabels : \.rowLabels
          }
          if text == "labels:" || list == nil { owner = "" }
        case "embedded", "embedded:":
          areRowLabelsEmbedded = true
          areColumnLabelsEmbedded = true
        case "n", "nr", "nc", "nm", "format", "diagonal":
          guard list == nil || words.first?.text == "" else { fallthrough }
          guard let value = words.popFirst() else {
            throw scanner.error(word.line, "“\(text)” has no value", "write \(text)=…")
          }
          try set(text, value, scanner)
        default:
          guard let list else {
            throw scanner.error(
              word.line, "“\(word.text)” is no part of a header",
              "write n=, format=, labels: or data:")
          }
          self[keyPath: list].append(word.text)
        }
      }
    }
    if isFirst { throw scanner.error(1, "the file is empty", "check that it is UCINET's DL") }
    throw scanner.error(max(1, scanner.line - 1), "there is no “data:”", "write it before the data")
  }

  private mutating func set(
    _ key: String, _ value: TextScanner.Word, _ scanner: TextScanner
  ) throws(DataError) {
    switch key {
    case "format":
      let name = value.text.lowercased()
      guard let known = Format(rawValue: name) ?? Format(rawValue: name + "1") else {
        throw scanner.error(
          value.line, "the format “\(value.text)” is not read",
          "write fullmatrix, lowerhalf, upperhalf, edgelist1, edgelist2, nodelist1 or nodelist2")
      }
      format = known
    case "diagonal": hasDiagonal = value.text.lowercased() != "absent"
    default:
      guard let count = Int(value.text), (0...scanner.countLimit).contains(count) else {
        throw scanner.error(
          value.line, "\(key)=\(value.text) is no number", "write how many there are")
      }
      switch key {
      case "nr": rowCount = count
      case "nc": columnCount = count
      case "nm": matrixCount = count
      default:
        rowCount = count
        columnCount = count
      }
    }
  }
}
