import TarapKit

/// A table of results, ready to be printed as text, CSV or JSON.
struct ResultTable {
  /// One cell.
  enum Cell {
    case text(String?)
    case number(Double?)
    case integer(Int)
    /// Something that only JSON can nest, with the text that stands for it elsewhere.
    case nested(JSONValue, text: String)
  }

  /// One column.
  struct Column {
    /// Where a column is worth showing.
    enum Audience {
      /// In every format.
      case everyone
      /// For people, such as a name beside an id; programs have it elsewhere.
      case people
      /// For programs: the parts of what people see as one text.
      case programs
    }

    /// The key in JSON and the header elsewhere.
    let name: String
    var audience = Audience.everyone
  }

  var columns: [Column]
  var rows: [[Cell]] = []
  /// What people should read below the table.
  var footnotes: [String] = []

  // MARK: Text

  /// Returns the table with aligned columns, numbers to four decimals.
  func text() -> String {
    guard !columns.isEmpty else { return footnotes.joined(separator: "\n") + "\n" }
    let shown = columns.indices.filter { columns[$0].audience != .programs }
    let lines = [shown.map { columns[$0].name }] + rows.map { row in shown.map { text(row[$0]) } }
    let widths = shown.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    let isNumeric = shown.map { column in rows.contains { isNumber($0[column]) } }
    var result = ""
    for (number, line) in lines.enumerated() {
      let cells = line.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        return isNumeric[column] ? padding + cell : cell + padding
      }
      result += trimmed(cells.joined(separator: "  ")) + "\n"
      if number == 0 {
        result += widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ") + "\n"
      }
    }
    for note in footnotes { result += "\n" + note }
    return footnotes.isEmpty ? result : result + "\n"
  }

  private func isNumber(_ cell: Cell) -> Bool {
    switch cell {
    case .number, .integer: true
    case .text, .nested: false
    }
  }

  private func text(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): text ?? "–"
    case .number(let number): number.map(decimal) ?? "–"
    case .integer(let number): String(number)
    case .nested(_, let text): text
    }
  }

  private func trimmed(_ line: String) -> String {
    var line = Substring(line)
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  // MARK: CSV

  /// Returns the table as CSV, numbers in full.
  func csv() -> String {
    let shown = columns.indices
    let lines = [shown.map { columns[$0].name }] + rows.map { row in shown.map { plain(row[$0]) } }
    var writer = CSVWriter()
    for line in lines { writer.write(line) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func plain(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): text ?? ""
    case .number(let number): number.map { JSONValue.number($0).text() } ?? ""
    case .integer(let number): String(number)
    case .nested(_, let text): text
    }
  }

  // MARK: JSON

  /// Returns the rows as JSON objects.
  func json() -> JSONValue {
    .array(
      rows.map { row in
        .object(
          zip(columns, row).filter { $0.0.audience != .people }.map { ($0.0.name, json($0.1)) })
      })
  }

  private func json(_ cell: Cell) -> JSONValue {
    switch cell {
    case .text(let text): text.map { .string($0) } ?? .null
    case .number(let number): number.map { .number($0) } ?? .null
    case .integer(let number): .integer(number)
    case .nested(let value, _): value
    }
  }
}

/// Returns a number for people: four decimals at most, no trailing zeros; below that two digits and a
/// power of ten.
func decimal(_ number: Double) -> String {
  guard number.isFinite, abs(number) < 1e15 else { return String(number) }
  let scaled = (abs(number) * 10_000).rounded()
  guard scaled > 0 else { return number == 0 ? "0" : scientific(number) }
  let whole = Int(scaled) / 10_000
  var fraction = String(Int(scaled) % 10_000 + 10_000).dropFirst()
  while fraction.last == "0" { fraction.removeLast() }
  return (number < 0 ? "−" : "") + String(whole) + (fraction.isEmpty ? "" : "." + fraction)
}

/// Two digits and a power of ten, of a number nearer to 0 than 1.
private func scientific(_ number: Double) -> String {
  var tenths = abs(number) * 10
  var exponent = 0
  while tenths < 9.95 {
    tenths *= 10
    exponent -= 1
  }
  let digits = Int(tenths.rounded())
  let fraction = digits % 10 == 0 ? "" : ".\(digits % 10)"
  return (number < 0 ? "−" : "") + "\(digits / 10)\(fraction)e−\(-exponent)"
}
