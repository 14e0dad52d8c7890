import StakeholderModel

/// A reader of workbooks.
///
/// If there are sheets `actors` and `ties`, and nobody says which column means what, the sheets are
/// the tables of a data package. Otherwise the first sheet with a source and a target column has
/// the ties, and the first with an id or a name the actors, as with CSV files. What is merged over
/// several rows counts for each of them. Sheets that are not read are named in a warning.
struct XLSXReader {
  let path: String
  let options: ImportOptions

  func read() throws(DataError) -> LoadedNetwork {
    let workbook = try Workbook(path: path)
    let tables = WorkbookTables(workbook, title: try title(in: workbook))
    var loaded: LoadedNetwork
    let read: Set<String>
    if options.columns.isEmpty, options.split == nil, tables.has(.actors), tables.has(.ties) {
      var reading = DataPackageReading(tables, input: path, problemLimit: options.problemLimit)
      loaded = try reading.report().loaded()
      read = tables.sheetNames
    } else {
      let sheets = try edgeSheets(of: workbook)
      let inputs = sheets.map { sheet in
        EdgeTableInput(file: sheet.file) { () throws(DataError) in sheet.records }
      }
      let reader = EdgeTableReader(files: [path], options: options)
      var reading = EdgeTableReading(reader, inputs)
      loaded = try reading.run()
      read = Set(sheets.map(\.file))
    }
    for name in workbook.sheetNames where name.lowercased() != TitleSheet.name {
      guard !read.contains(name), !read.contains(workbook.file(of: name)) else { continue }
      loaded.warnings.append(
        Problem(
          .warning, at: Place(file: workbook.file(of: name)), "the sheet is not read",
          remedy: "name it after a table of a network, if it is one"))
    }
    return loaded
  }

  /// The sheet of ties and the sheet of actors; the first sheet if there is none of them.
  private func edgeSheets(of workbook: Workbook) throws(DataError) -> [Sheet] {
    var found: [EdgeTableHeader.Content: Sheet] = [:]
    var first: Sheet?
    for name in workbook.sheetNames {
      let sheet = try workbook.sheet(name)
      if first == nil { first = sheet }
      var records = sheet.records
      var record = CellRecord()
      guard try records.next(&record) else { continue }
      let names = record.texts.map(\.withoutOuterBlanks)
      let header = EdgeTableHeader(names, given: options.columns)
      if let content = header.content, found[content] == nil { found[content] = sheet }
    }
    let sheets = [found[.actors], found[.ties]].compactMap { $0 }
    return sheets.isEmpty ? [first].compactMap { $0 } : sheets
  }

  private func title(in workbook: Workbook) throws(DataError) -> LocalizedName {
    var title = LocalizedName(FilePath.stem(of: path))
    guard let name = workbook.sheetNames.first(where: { $0.lowercased() == TitleSheet.name })
    else { return title }
    var records = try workbook.sheet(name).records
    var header = CellRecord()
    var row = CellRecord()
    guard try records.next(&header) else { return title }
    title.name = ""
    guard try records.next(&row) else { return title }
    for (column, text) in zip(header.texts, row.texts) where !text.isEmpty {
      if column == "title" { title.name = text }
      for language in Language.allCases where column == "title_" + language.rawValue {
        title.translations[language] = text
      }
    }
    return title
  }
}

/// The sheets of a workbook that are named as tables.
private struct WorkbookTables: TableStore {
  let title: LocalizedName
  private let workbook: Workbook
  private let sheets: [Table: String]

  init(_ workbook: Workbook, title: LocalizedName) {
    self.workbook = workbook
    self.title = title
    sheets = Dictionary(
      workbook.sheetNames.compactMap { name in
        Table(rawValue: name.lowercased().withoutOuterBlanks).map { ($0, name) }
      }, uniquingKeysWith: { first, _ in first })
  }

  var sheetNames: Set<String> { Set(sheets.values) }

  func has(_ table: Table) -> Bool { sheets[table] != nil }

  func file(of table: Table) -> String { workbook.file(of: sheets[table] ?? table.rawValue) }

  func complaint(ofMissing table: Table) -> Problem? { nil }

  func records(of table: Table) throws(DataError) -> SheetRecords {
    try workbook.sheet(sheets[table] ?? table.rawValue).records
  }
}
