import StakeholderModel

/// The cells of a sheet, row by row; empty ones take no room.
struct Sheet {
  struct Cell {
    var text: String
    /// Its number, from 0.
    var column: UInt16
    var flaw: CellFlaw?
  }

  struct Row {
    /// Its number, from 1.
    var number: Int
    /// The cells that hold anything, from left to right.
    var cells: [Cell]
  }

  /// What messages call the sheet.
  let file: String
  var rows: [Row] = []

  /// The rows as the records of a table; blank rows are left out.
  var records: SheetRecords { SheetRecords(self) }
}

/// The rows of a sheet as the records of a table, all as long as the first.
struct SheetRecords: TableSource {
  private let sheet: Sheet
  private var position = 0
  private var width: Int?

  /// The most cells, empty ones included, that are looked at; more is a sheet made to take long.
  private static let areaLimit = 1 << 28

  init(_ sheet: Sheet) { self.sheet = sheet }

  mutating func next(_ record: inout CellRecord) throws(DataError) -> Bool {
    guard position < sheet.rows.count else { return false }
    let row = sheet.rows[position]
    position += 1
    let needed = row.cells.last.map { Int($0.column) + 1 } ?? 0
    let width = self.width ?? needed
    if self.width == nil {
      self.width = width
      try checkArea(width)
    }
    record.line = row.number
    record.flaws = [:]
    record.texts = [String](repeating: "", count: width)
    for cell in row.cells where cell.column < width {
      record.texts[Int(cell.column)] = cell.text
      if let flaw = cell.flaw { record.flaws[Int(cell.column)] = flaw }
    }
    guard let extra = row.cells.first(where: { $0.column >= width }) else { return true }
    throw DataError(
      .badData,
      [
        Problem(
          at: Place(file: sheet.file, line: row.number, column: Int(extra.column) + 1),
          "the cell stands in a column that the first row does not name",
          remedy: "name the column, or empty the cell")
      ])
  }

  private mutating func checkArea(_ width: Int) throws(DataError) {
    guard width * sheet.rows.count > Self.areaLimit else { return }
    position = sheet.rows.count
    throw DataError(
      .badData,
      [
        Problem(
          at: Place(file: sheet.file),
          "the sheet has \(sheet.rows.count) rows of \(width) columns, more than can be read",
          remedy: "delete columns that are not needed, or keep the table as CSV")
      ])
  }
}
