import NetworkFormats
public import StakeholderModel

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
    try WorkbookWriter(path: path, existing: .replace).write(
      sheets.map { WorkbookSheet(name: $0.name, columns: $0.columns, rows: $0.rows) })
  }
}
