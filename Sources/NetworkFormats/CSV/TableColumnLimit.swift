import StakeholderModel

/// How many columns a table may have: more than any spreadsheet of ties has ever needed.
enum TableColumnLimit {
  static let count = 10_000

  static func error(_ file: String, _ columns: Int) -> DataError {
    DataError(
      .badData,
      [
        Problem(
          at: Place(file: file, line: 1, column: 1),
          "the table has \(columns) columns; the most is \(count)",
          remedy: "check what stands between cells: --delimiter, and that it is the right file")
      ])
  }
}
