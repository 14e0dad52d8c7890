import CXLSXWriter
import NetworkFormats
public import StakeholderModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension SurveyForm {
  /// Returns the form as one CSV text: each sheet's name, its header, its rows.
  ///
  /// `pyxform` reads it as it reads a workbook.
  ///
  /// - Returns: The bytes.
  public func csv() -> [UInt8] {
    var writer = CSVWriter()
    for sheet in sheets {
      writer.write([sheet.name] + sheet.columns.map { _ in "" })
      writer.write([""] + sheet.columns)
      for row in sheet.rows { writer.write([""] + row) }
    }
    return writer.take()
  }

  /// Writes the form as an XLSX workbook, whole or not at all; every cell is a text.
  ///
  /// The same form always makes the same bytes.
  ///
  /// - Parameter path: The file; one that is there is replaced.
  /// - Throws: `DataError` with the code `cannotWrite`.
  public func writeXLSX(to path: String) throws(DataError) {
    let temporary = path + ".\(String(UInt32.random(in: 0 ... .max), radix: 36)).tmp"
    // The library tells of most mistakes only when it closes the file.
    guard let book = workbook_new(temporary) else { throw failure(path, "out of memory") }
    var properties = lxw_doc_properties()
    // 2000-01-01: the time of writing would make every file another.
    properties.created = 946_684_800
    workbook_set_properties(book, &properties)
    let bold = workbook_add_format(book)
    format_set_bold(bold)
    let wrapped = workbook_add_format(book)
    format_set_text_wrap(wrapped)
    var status = LXW_NO_ERROR
    for sheet in sheets {
      guard let page = workbook_add_worksheet(book, sheet.name) else {
        workbook_close(book)
        unlink(temporary)
        throw failure(path, "the sheet \(sheet.name) cannot be made")
      }
      worksheet_freeze_panes(page, 1, 0)
      worksheet_set_column(page, 0, UInt16(max(0, sheet.columns.count - 1)), 24, nil)
      for (row, cells) in ([sheet.columns] + sheet.rows).enumerated() {
        for (column, text) in cells.enumerated() where !text.isEmpty {
          let result = worksheet_write_string(
            page, UInt32(row), UInt16(column), text, row == 0 ? bold : wrapped)
          if status == LXW_NO_ERROR { status = result }
        }
      }
    }
    let closed = workbook_close(book)
    if status == LXW_NO_ERROR { status = closed }
    guard status == LXW_NO_ERROR else {
      unlink(temporary)
      throw failure(path, lxw_strerror(status).map { String(cString: $0) } ?? "unknown error")
    }
    guard rename(temporary, path) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(temporary)
      throw failure(path, reason)
    }
  }

  private func failure(_ path: String, _ reason: String) -> DataError {
    DataError(
      .cannotWrite,
      [
        Problem(
          at: Place(file: path), "it cannot be written: \(reason)",
          remedy: "check that its folder exists and may be written to")
      ])
  }
}
