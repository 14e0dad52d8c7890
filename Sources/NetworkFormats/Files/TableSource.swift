import StakeholderModel

/// One record of a table: its cells as text, and where they stand.
protocol TableRecord {
  /// Creates a record without cells, for a source to fill.
  init()

  /// The line of the file, or the row of the sheet, that the record begins in.
  var line: Int { get }
  /// How many cells the record has.
  var count: Int { get }
  /// The text of a cell.
  subscript(index: Int) -> String { get }

  func isEmpty(at index: Int) -> Bool
  func position(of index: Int) -> TextPosition
  /// The cell, for columns that can read more of it than its text.
  func cell(at index: Int) -> TableCell
  /// What the program that made the file may have done to the cell.
  func flaw(at index: Int) -> CellFlaw?
}

extension TableRecord {
  /// The text of a cell without the spaces and tabs around it.
  func trimmedText(at index: Int) -> String { self[index].withoutOuterBlanks }

  /// Whether no cell holds anything.
  var isBlank: Bool { !(0..<count).contains { !isEmpty(at: $0) } }
}

/// The records of a table, one after another; the first names the columns.
protocol TableSource {
  associatedtype Record: TableRecord

  /// Reads the next record.
  ///
  /// - Parameter record: What to fill.
  /// - Returns: Whether there was a record.
  /// - Throws: `DataError`; if `record` has cells then, only they are wrong and the next record can
  ///   be read.
  mutating func next(_ record: inout Record) throws(DataError) -> Bool
}

extension CSVRecord: TableRecord {
  func cell(at index: Int) -> TableCell { .field(self, index) }
  func flaw(at index: Int) -> CellFlaw? { nil }
}

/// The records of a CSV file; the reader itself cannot be copied, as generic code may want to.
final class CSVTable: TableSource {
  private var reader: CSVReader

  init(_ reader: consuming CSVReader) { self.reader = reader }

  func next(_ record: inout CSVRecord) throws(DataError) -> Bool { try reader.next(&record) }
}

/// A record of a table that is no text: a row of a sheet or of a database.
struct CellRecord: TableRecord {
  var line = 0
  var texts: [String] = []
  /// The flaws of the few cells that have one.
  var flaws: [Int: CellFlaw] = [:]

  var count: Int { texts.count }
  subscript(index: Int) -> String { texts[index] }
  func isEmpty(at index: Int) -> Bool { texts[index].isEmpty }
  func position(of index: Int) -> TextPosition { TextPosition(line: line, column: index + 1) }
  func cell(at index: Int) -> TableCell { .made(texts[index]) }
  func flaw(at index: Int) -> CellFlaw? { flaws[index] }
}

/// What a spreadsheet or a database has made of a cell, which a text file would not have.
enum CellFlaw: UInt8, Hashable, Sendable {
  /// A formula that failed, such as `#N/A`.
  case error
  /// A formula whose value was never computed.
  case noValue
  /// Bytes that are no text.
  case bytes
  /// A number where an id is meant: zeros before it are lost.
  case number
  /// A number of so many digits that the last of them are lost.
  case longNumber
  /// A date where an id is meant.
  case date

  /// Whether nothing of use is in the cell, whatever is meant.
  var isFatal: Bool { self == .error || self == .noValue || self == .bytes }

  /// What is wrong with a cell.
  func what(_ text: String) -> String {
    switch self {
    case .error: "the cell holds the error \(text)"
    case .noValue: "the cell holds a formula without a value"
    case .bytes: "the cell holds bytes and no text"
    case .number: "the id \(text) is a number in the file, so zeros before it would be lost"
    case .longNumber: "the id \(text) is a number in the file, which keeps no more than 15 digits"
    case .date: "the id is a date in the file, \(text)"
    }
  }

  /// What to do about it.
  var remedy: String {
    switch self {
    case .error: "correct the formula, or empty the cell"
    case .noValue: "open the file in a spreadsheet and save it, so that its formulas are computed"
    case .bytes: "store text in the column"
    case .number: "format the column as text and enter the ids again, if any begins with a zero"
    case .longNumber, .date: "format the column as text and enter the id again"
    }
  }
}
