import StakeholderModel

extension TableColumn.CellError {
  static func noChoice(_ text: String, of name: String, legal: [String]) -> Self {
    let guess = text.nearest(in: legal).map { ", “\($0)” if that is meant" } ?? ""
    return Self(
      what: "\(name) “\(text)” is not known",
      remedy: "write one of \(legal.joined(separator: ", "))\(guess)")
  }

  static func noBoolean(_ text: String) -> Self {
    Self(what: "“\(text)” is neither true nor false", remedy: "write true or false")
  }

  static func noNumber(_ text: String) -> Self {
    Self(
      what: "“\(text)” is no number",
      remedy: plainNumber(text).map { "write \($0)" }
        ?? "write a number such as 2.5, or leave it empty")
  }

  static func noDate(_ text: String) -> Self {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count == 3, let month = PartialDate(parts[0] + "-" + parts[1]),
      let day = Int(parts[2]), day > 28
    {
      let length = month.endDay - month.firstDay
      return Self(
        what: "“\(text)” is no date: that month has \(length) days",
        remedy: "correct the day, or write \(month) if the day is not known")
    }
    return Self(
      what: "“\(text)” is no date",
      remedy: plainDate(text).map { "write \($0)" }
        ?? "write 2013, 2013-05 or 2013-05-31, or leave it empty")
  }

  /// Finds the number that a spreadsheet of another country means: `1 234,5` is 1234.5.
  private static func plainNumber(_ text: String) -> String? {
    var digits = text.filter { !$0.isWhitespace && $0 != "'" && $0 != "’" }
    if digits.filter({ $0 == "," }).count == 1, !digits.contains(".") {
      digits.replace(",", with: ".")
    }
    guard digits != text, Double(decimal: digits) != nil else { return nil }
    return digits
  }

  /// Finds the date that is meant by `31.05.2013`, `05.2013` or `2013/05/31`.
  private static func plainDate(_ text: String) -> PartialDate? {
    let parts = text.split { $0 == "." || $0 == "/" || $0 == "-" }
    guard (2...3).contains(parts.count), let first = parts.first, let last = parts.last else {
      return nil
    }
    // With slashes, nobody can tell the day from the month.
    if last.count == 4, text.contains("/") { return nil }
    let ordered = first.count == 4 ? Array(parts) : parts.reversed()
    guard ordered[0].count == 4 else { return nil }
    let numbers = ordered.compactMap { Int($0) }
    guard numbers.count == parts.count else { return nil }
    return PartialDate(
      year: numbers[0], month: numbers[1], day: numbers.count > 2 ? numbers[2] : nil)
  }
}

extension Double {
  /// Reads a decimal number with `.` as decimal sign, and nothing else that `Double` would take.
  init?(decimal text: String) {
    let legal: (UInt8) -> Bool = { byte in
      (48...57).contains(byte) || [43, 45, 46, 69, 101].contains(byte)
    }
    guard text.utf8.allSatisfy(legal), let value = Double(text), value.isFinite else {
      return nil
    }
    self = value
  }

  /// The shortest text that gives the same number again, without `.0`.
  var shortText: String {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension CSVRecord {
  /// The text of a field without the spaces and tabs around it.
  func trimmedText(at index: Int) -> String {
    let text = self[index]
    let isSpace: (UInt8?) -> Bool = { $0 == 32 || $0 == 9 }
    guard isSpace(text.utf8.first) || isSpace(text.utf8.last) else { return text }
    let trimmed = text.drop { $0 == " " || $0 == "\t" }
    let end = trimmed.lastIndex { $0 != " " && $0 != "\t" }
    return end.map { String(trimmed[...$0]) } ?? ""
  }
}
