import NetworkFormats
import StakeholderModel

/// One CSV file of an export, with its columns found by the names of the form's fields.
///
/// KoboToolbox writes the groups of a field in front of it with `/`, ODK Central with `-`; a question
/// with several answers may be one column of names with spaces between, or one column of 0 and 1 for
/// each choice.
struct AnswerTable {
  /// A row and the line that it stands in.
  struct Row {
    let line: Int
    let cells: [String]
  }

  let file: String
  let columns: [String]
  let rows: [Row]
  private let multiple = ["partners", "given", "received"]

  init(path: String) throws(DataError) {
    file = path
    var reader = try CSVReader(path: path)
    var record = CSVRecord()
    var columns: [String] = []
    var rows: [Row] = []
    if try reader.next(&record) { columns = record.fields.map(Self.trimmed) }
    while try reader.next(&record) {
      let cells = record.fields
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      rows.append(Row(line: record.line, cells: cells.map(Self.trimmed)))
    }
    self.columns = columns
    self.rows = rows
  }

  /// The number of the column of a field.
  func column(_ name: String) -> Int? {
    columns.firstIndex(of: name)
      ?? columns.firstIndex { column in
        !isChoice(column) && (column.hasSuffix("/" + name) || column.hasSuffix("-" + name))
      }
  }

  /// The text of a field; empty if there is no such column.
  func text(_ name: String, _ row: Row) -> String {
    guard let column = column(name), column < row.cells.count else { return "" }
    return row.cells[column]
  }

  /// The choices that were ticked.
  func choices(_ name: String, _ row: Row) -> [String] {
    if let column = column(name), column < row.cells.count {
      return row.cells[column].split(separator: " ").map(String.init)
    }
    let marks: Set<String> = ["1", "true", "yes", "1.0"]
    return columns.enumerated().compactMap { index, column in
      guard let range = column.ranges(of: name + "/").last, index < row.cells.count,
        range.lowerBound == column.startIndex
          || "/-".contains(column[column.index(before: range.lowerBound)]),
        marks.contains(row.cells[index].lowercased())
      else { return nil }
      return String(column[range.upperBound...])
    }
  }

  private func isChoice(_ column: String) -> Bool {
    multiple.contains {
      column.hasPrefix($0 + "/") || column.contains("/\($0)/") || column.contains("-\($0)/")
    }
  }

  private static func trimmed(_ text: String) -> String {
    var part = Substring(text)
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
}
