import CXLSXWriter
package import StakeholderModel

/// A sheet of a workbook that is to be written; its first row names the columns.
package struct WorkbookSheet {
  /// The text on its tab.
  package var name: String
  /// The names of the columns.
  package var columns: [String]
  /// The numbers of the columns whose cells are numbers; all others are texts, whatever they look
  /// like.
  var numberColumns: Set<Int> = []
  /// Calls a body with the texts of each row.
  let forEachRow: (_ body: ([String]) throws(DataError) -> Void) throws(DataError) -> Void

  init(
    name: String, columns: [String], numberColumns: Set<Int>,
    forEachRow:
      @escaping (_ body: ([String]) throws(DataError) -> Void) throws(DataError) -> Void
  ) {
    self.name = name
    self.columns = columns
    self.numberColumns = numberColumns
    self.forEachRow = forEachRow
  }

  /// Creates a sheet of texts.
  ///
  /// - Parameters:
  ///   - name: The text on its tab.
  ///   - columns: The names of the columns.
  ///   - rows: The texts of each row.
  package init(name: String, columns: [String], rows: [[String]]) {
    self.init(name: name, columns: columns, numberColumns: []) { (body) throws(DataError) in
      for row in rows { try body(row) }
    }
  }
}

/// A writer of XLSX workbooks, through libxlsxwriter; the same sheets always make the same bytes.
package struct WorkbookWriter {
  private let path: String
  private let existing: ExistingOutput

  /// Creates a writer.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - existing: What to do if there is one.
  package init(path: String, existing: ExistingOutput) {
    self.path = path
    self.existing = existing
  }

  /// Writes a workbook, whole or not at all.
  ///
  /// - Parameter sheets: Its sheets.
  /// - Throws: `DataError` with the code `cannotWrite`.
  package func write(_ sheets: [WorkbookSheet]) throws(DataError) {
    try AtomicOutput.write(to: path, existing: existing) { (temporary) throws(DataError) in
      // Rows go to the disk as they come, so that large tables need no memory.
      var options = lxw_workbook_options(constant_memory: 1, tmpdir: nil, use_zip64: 0)
      options.use_zip64 = 1
      guard let book = workbook_new_opt(temporary, &options) else {
        throw failure("out of memory", "close other programs")
      }
      do throws(DataError) {
        try fill(book, sheets)
      } catch {
        workbook_close(book)
        throw error
      }
      try check(workbook_close(book))
    }
  }

  private func fill(
    _ book: UnsafeMutablePointer<lxw_workbook>, _ sheets: [WorkbookSheet]
  ) throws(DataError) {
    var properties = lxw_doc_properties()
    // 2000-01-01: the time of writing would make every file another.
    properties.created = 946_684_800
    workbook_set_properties(book, &properties)
    let bold = workbook_add_format(book)
    format_set_bold(bold)
    // A spreadsheet leaves alone what is entered into cells of text: 007 stays 007.
    let text = workbook_add_format(book)
    format_set_num_format(text, "@")
    for sheet in sheets {
      guard let page = workbook_add_worksheet(book, sheet.name) else {
        throw failure("the sheet \(sheet.name) cannot be made", "shorten its name")
      }
      worksheet_freeze_panes(page, 1, 0)
      for column in sheet.columns.indices.prefix(1 << 14) {
        let isNumber = sheet.numberColumns.contains(column)
        worksheet_set_column(
          page, UInt16(column), UInt16(column), 24, isNumber ? nil : text)
      }
      var row: UInt32 = 0
      for (column, name) in sheet.columns.enumerated() {
        try put(name, row, column, page, bold, sheet)
      }
      try sheet.forEachRow { (cells) throws(DataError) in
        row += 1
        for (column, cell) in cells.enumerated() where !cell.isEmpty {
          if sheet.numberColumns.contains(column), let number = Self.number(cell) {
            try check(worksheet_write_number(page, row, UInt16(column), number, nil))
          } else {
            try put(cell, row, column, page, text, sheet)
          }
        }
      }
    }
  }

  private func put(
    _ cell: String, _ row: UInt32, _ column: Int, _ page: UnsafeMutablePointer<lxw_worksheet>,
    _ format: UnsafeMutablePointer<lxw_format>?, _ sheet: WorkbookSheet
  ) throws(DataError) {
    let result = worksheet_write_string(
      page, row, UInt16(clamping: column), cell.withWorkbookEscapes, format)
    switch result {
    case LXW_NO_ERROR: return
    case LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE:
      throw failure(
        "the table \(sheet.name) is larger than a sheet, which has 1,048,576 rows and 16,384 columns",
        "write another format, such as sqlite")
    case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED:
      throw failure(
        "a text in the column \(sheet.columns[column]) of \(sheet.name) is longer than a cell, "
          + "which has 32,767 characters: “\(cell.prefix(40))…”",
        "shorten it, or write another format, such as sqlite")
    default: try check(result)
    }
  }

  /// The number of a text, if a workbook keeps all its digits: the library writes 16.
  private static func number(_ text: String) -> Double? {
    text.utf8.count { (48...57).contains($0) } <= 15 ? Double(decimal: text) : nil
  }

  private func check(_ result: lxw_error) throws(DataError) {
    guard result != LXW_NO_ERROR else { return }
    throw failure(
      "it cannot be written: "
        + (lxw_strerror(result).map { String(cString: $0) } ?? "unknown error"),
      "check that its folder exists and may be written to, and that the disk has room")
  }

  private func failure(_ what: String, _ remedy: String) -> DataError {
    DataError(.cannotWrite, [Problem(at: Place(file: path), what, remedy: remedy)])
  }
}

extension String {
  /// The text with those characters that would be read as escapes escaped themselves.
  fileprivate var withWorkbookEscapes: String {
    guard contains("_x") else { return self }
    return replacing(#/_(x[0-9A-Fa-f]{4}_)/#) { "_x005F_" + $0.1 }
  }
}
