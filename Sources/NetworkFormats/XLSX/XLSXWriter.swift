import StakeholderModel

/// A writer of a network as a workbook with a sheet for each table of a data package.
///
/// Every cell is a text, so that ids keep their zeros; only strengths, amounts and confidences are
/// numbers. A sheet `network` of one row has the title.
struct XLSXWriter {
  let path: String
  let existing: ExistingOutput

  func write(_ network: StakeholderNetwork) throws(DataError) {
    var sheets = WrittenTable.tables(of: network.records).map { table in
      let numbers = table.columns.indices.filter { index in
        if case .number = table.columns[index].content { true } else { false }
      }
      return WorkbookSheet(
        name: table.table.rawValue, columns: table.columns.map(\.name),
        numberColumns: Set(numbers), forEachRow: table.forEachRow)
    }
    let title = network.title
    sheets.append(
      WorkbookSheet(
        name: TitleSheet.name, columns: TitleSheet.columns,
        rows: [[title.name] + Language.allCases.map { title.translations[$0] ?? "" }]))
    try WorkbookWriter(path: path, existing: existing).write(sheets)
  }
}

/// The sheet that has the title.
enum TitleSheet {
  static let name = "network"
  static let columns = ["title"] + Language.allCases.map { "title_" + $0.rawValue }
}

extension NetworkFormat {
  /// An Excel workbook: sheets named as the tables of a data package, or an edge table of anybody's.
  public static let xlsx = NetworkFormat(
    name: "xlsx", title: "a workbook", fileNameEndings: [".xlsx"], settings: .sheets,
    read: { files, options throws(DataError) in
      let path = try files.only(for: "a workbook")
      return try XLSXReader(path: path, options: options).read()
    },
    write: { network, path, existing throws(DataError) in
      try XLSXWriter(path: path, existing: existing).write(network)
      return []
    })
}
