/// One cell of a table: a field of a file's record, or a text that another format holds.
enum TableCell {
  case field(CSVRecord, Int)
  case made(String)

  /// The text, to the letter.
  var text: String {
    switch self {
    case .field(let record, let index): record[index]
    case .made(let text): text
    }
  }

  /// The text without the spaces and tabs around it.
  var trimmedText: String { text.withoutOuterBlanks }

  /// The number, if the cell holds one in its plainest form.
  var number: Double? {
    switch self {
    case .field(let record, let index): record.number(at: index)
    case .made: nil
    }
  }
}

extension String {
  /// The text without the spaces and tabs around it.
  var withoutOuterBlanks: String {
    let isBlank: (UInt8?) -> Bool = { $0 == 32 || $0 == 9 }
    guard isBlank(utf8.first) || isBlank(utf8.last) else { return self }
    let trimmed = drop { $0 == " " || $0 == "\t" }
    let end = trimmed.lastIndex { $0 != " " && $0 != "\t" }
    return end.map { String(trimmed[...$0]) } ?? ""
  }

  /// The text with every run of blanks, no-break spaces and line ends as one space, and none
  /// around it.
  var squeezed: String {
    split { $0.isWhitespace }.joined(separator: " ")
  }
}
