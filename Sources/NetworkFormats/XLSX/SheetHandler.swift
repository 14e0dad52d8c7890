import StakeholderModel

/// Reads the cells of a sheet.
struct SheetHandler: XMLElementHandler {
  private let context: SheetContext
  private var sheet: Sheet
  private var row = Sheet.Row(number: 0, cells: [])
  private var cell = CellState()
  private var isPhonetic = false
  private var cellCount = 0
  private var merges: [CellRange] = []
  private var filled = 0

  /// The most cells that a sheet may hold.
  private static let cellLimit = 20_000_000

  /// A cell that is being read.
  private struct CellState {
    var column = -1
    var type = "n"
    var style = 0
    var value: String?
    var inline = ""
    var hasFormula = false
  }

  init(file: String, context: SheetContext) {
    self.context = context
    sheet = Sheet(file: file)
  }

  mutating func start(
    _ name: String, _ attributes: [String: String], at place: TextPosition
  ) throws(DataError) {
    switch name {
    case "row": try startRow(attributes["r"])
    case "c": try startCell(attributes)
    case "f": cell.hasFormula = true
    case "rPh": isPhonetic = true
    case "mergeCell":
      if let range = attributes["ref"].flatMap({ CellRange($0) }) { merges.append(range) }
    default: break
    }
  }

  mutating func end(_ name: String, text: String) throws(DataError) {
    switch name {
    case "v": cell.value = text
    case "t": if !isPhonetic { cell.inline += text }
    case "rPh": isPhonetic = false
    case "c": try endCell()
    case "row": if !row.cells.isEmpty { sheet.rows.append(row) }
    default: break
    }
  }

  /// Returns the sheet, with a value that is merged over several rows in each of them.
  mutating func finish() throws(DataError) -> Sheet {
    guard !merges.isEmpty else { return sheet }
    let positions = Dictionary(
      uniqueKeysWithValues: sheet.rows.enumerated().map { ($0.element.number, $0.offset) })
    for merge in merges { try fill(merge, positions) }
    return sheet
  }

  // MARK: Rows and cells

  private mutating func startRow(_ text: String?) throws(DataError) {
    let number = text.map { Int($0) ?? 0 } ?? row.number + 1
    guard number > row.number, number <= 1 << 20 else {
      throw failure(row.number, 0, "row “\(text ?? "")” stands after row \(row.number)")
    }
    row = Sheet.Row(number: number, cells: [])
    cell = CellState()
  }

  private mutating func startCell(_ attributes: [String: String]) throws(DataError) {
    let before = cell.column
    cell = CellState()
    cell.column = before + 1
    if let reference = attributes["r"] {
      guard let address = CellAddress(reference), address.row == row.number else {
        throw failure(row.number, 0, "the cell “\(reference)” stands in row \(row.number)")
      }
      cell.column = address.column
    }
    guard cell.column > before, cell.column < 1 << 14 else {
      throw failure(row.number, before + 1, "the cells are out of order")
    }
    cell.type = attributes["t"] ?? "n"
    cell.style = attributes["s"].flatMap { Int($0) } ?? 0
  }

  private mutating func endCell() throws(DataError) {
    guard let (text, flaw) = try content(), !text.isEmpty else { return }
    cellCount += 1
    guard cellCount <= Self.cellLimit else {
      throw failure(row.number, 0, "the sheet holds more than \(Self.cellLimit) cells")
    }
    row.cells.append(Sheet.Cell(text: text, column: UInt16(cell.column), flaw: flaw))
  }

  /// ECMA-376, part 1, 18.3.1.4 and 18.18.11.
  private func content() throws(DataError) -> (text: String, flaw: CellFlaw?)? {
    guard let value = cell.value else {
      if cell.type == "inlineStr" { return (cell.inline.withoutWorkbookEscapes, nil) }
      return cell.hasFormula ? ("=", .noValue) : nil
    }
    switch cell.type {
    case "s":
      guard let index = Int(value.withoutOuterBlanks), context.strings.indices.contains(index)
      else { throw failure(row.number, cell.column + 1, "there is no text \(value)") }
      return (context.strings[index], nil)
    case "str", "inlineStr": return (value.withoutWorkbookEscapes, nil)
    case "b": return (value == "1" || value == "true" ? "true" : "false", nil)
    case "e": return (value, .error)
    case "d": return (Self.date(value), .date)
    default:
      guard !value.isEmpty else { return nil }
      guard let number = Double(decimal: value.withoutOuterBlanks) else {
        throw failure(row.number, cell.column + 1, "“\(value)” is no number")
      }
      return self.text(of: number)
    }
  }

  private func text(of number: Double) -> (text: String, flaw: CellFlaw?) {
    let format =
      context.formats.indices.contains(cell.style) ? context.formats[cell.style] : .plain
    let isWhole = number.rounded() == number && number.magnitude < 0x1p63
    let plain = isWhole ? String(Int(number)) : number.shortText
    let flaw: CellFlaw = number.magnitude < 1e15 ? .number : .longNumber
    switch format {
    case .plain: return (plain, flaw)
    case .padded(let width):
      guard isWhole, number >= 0 else { return (plain, flaw) }
      let zeros = String(repeating: "0", count: max(0, width - plain.count))
      return (zeros + plain, flaw == .longNumber ? flaw : nil)
    case .date(let precision):
      guard let date = SerialDate.text(number, epoch: context.epoch, precision: precision) else {
        return (plain, flaw)
      }
      return (date, .date)
    case .time:
      guard let time = SerialDate.time(number) else { return (plain, flaw) }
      return (time, .date)
    }
  }

  /// A date in ISO 8601 without a time that says nothing.
  private static func date(_ text: String) -> String {
    for zero in ["T00:00:00.000Z", "T00:00:00Z", "T00:00:00.000", "T00:00:00"]
    where text.hasSuffix(zero) {
      return String(text.dropLast(zero.count))
    }
    return text
  }

  // MARK: Merged cells

  private mutating func fill(_ range: CellRange, _ positions: [Int: Int]) throws(DataError) {
    guard range.rows.count > 1, let first = positions[range.rows.lowerBound],
      let cell = sheet.rows[first].cells.first(where: { $0.column == range.column })
    else { return }
    for index in sheet.rows.indices.dropFirst(first + 1) {
      guard range.rows.contains(sheet.rows[index].number) else { break }
      filled += 1
      guard cellCount + filled <= Self.cellLimit else {
        throw failure(0, 0, "the sheet holds more than \(Self.cellLimit) cells")
      }
      let cells = sheet.rows[index].cells
      let place = cells.firstIndex { $0.column >= range.column } ?? cells.count
      if place < cells.count, cells[place].column == range.column { continue }
      sheet.rows[index].cells.insert(cell, at: place)
    }
  }

  private func failure(_ line: Int, _ column: Int, _ what: String) -> DataError {
    DataError(
      .badData,
      [
        Problem(
          at: Place(file: sheet.file, line: line, column: column), what,
          remedy: "save the workbook again from a spreadsheet, or keep the table as CSV")
      ])
  }
}

/// The place of a cell: letters for the column, digits for the row.
struct CellAddress: Hashable {
  /// From 1.
  var row: Int
  /// From 0.
  var column: Int

  init?(_ text: some StringProtocol) {
    var column = 0
    var digits = 0
    var row = 0
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0 && column < 1 << 15:
        column = column * 26 + Int(byte - 64)
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0 && digits < 8:
        row = row * 10 + Int(byte - 48)
        digits += 1
      default: return nil
      }
    }
    guard column > 0, row > 0 else { return nil }
    self.row = row
    self.column = column - 1
  }
}

/// The first column of cells that are shown as one.
struct CellRange: Hashable {
  var rows: ClosedRange<Int>
  var column: Int

  /// Reads a range such as `A2:A4`.
  init?(_ text: String) {
    let ends = text.split(separator: ":").compactMap { CellAddress($0) }
    guard ends.count == 2, ends[0].row <= ends[1].row else { return nil }
    rows = ends[0].row...ends[1].row
    column = ends[0].column
  }
}
