import StakeholderModel

/// An XLSX workbook: the names of its sheets, and what their cells refer to.
///
/// Standard: ECMA-376 (Office Open XML), parts 1 and 2; both its namespaces are read.
struct Workbook {
  let path: String
  /// The sheets that hold cells, in the order of their tabs.
  let sheetNames: [String]

  private let archive: ZIPArchive
  private let parts: [String: String]
  private let context: SheetContext

  /// Opens a workbook; sheets are read when they are asked for.
  ///
  /// - Throws: `DataError` if there is no such file, it is no workbook, or it is refused.
  init(path: String) throws(DataError) {
    self.path = path
    let start = try ByteSource(path: path).read(4)
    guard start.starts(with: [0x50, 0x4B]) else {
      let isOld = start == [0xD0, 0xCF, 0x11, 0xE0]
      throw Self.failure(
        path,
        isOld ? "this is an old workbook, or one with a password" : "this is no XLSX workbook",
        isOld ? "save it as .xlsx, without a password" : "save the table as .xlsx or CSV")
    }
    archive = try ZIPArchive(path: path)
    let main = try Self.related(to: "", in: archive).first { $0.kind == "officeDocument" }
    guard let main else {
      throw Self.failure(
        path, "the archive is no workbook", "save the table as .xlsx or CSV")
    }
    var handler = WorkbookHandler()
    try XMLDocumentReader.read(archive.contents(of: main.target), with: &handler)
    let related = try Self.related(to: main.target, in: archive)
    let sheets = Dictionary(
      related.filter { $0.kind == "worksheet" }.map { ($0.id, $0.target) },
      uniquingKeysWith: { first, _ in first })
    parts = Dictionary(
      handler.sheets.compactMap { sheet in sheets[sheet.id].map { (sheet.name, $0) } },
      uniquingKeysWith: { first, _ in first })
    let parts = parts
    sheetNames = handler.sheets.map(\.name).filter { parts[$0] != nil }
    var strings = SharedStringsHandler()
    if let part = related.first(where: { $0.kind == "sharedStrings" }) {
      try XMLDocumentReader.read(archive.contents(of: part.target), with: &strings)
    }
    var styles = StylesHandler()
    if let part = related.first(where: { $0.kind == "styles" }) {
      try XMLDocumentReader.read(archive.contents(of: part.target), with: &styles)
    }
    context = SheetContext(
      strings: strings.strings, formats: styles.formats, epoch: handler.epoch)
  }

  /// Reads a sheet.
  ///
  /// - Parameter name: The text on its tab.
  /// - Returns: Its rows.
  /// - Throws: `DataError` with row and column if it cannot be read.
  func sheet(_ name: String) throws(DataError) -> Sheet {
    let file = file(of: name)
    guard let part = parts[name] else {
      throw Self.failure(path, "there is no sheet “\(name)”", "add it")
    }
    var handler = SheetHandler(file: file, context: context)
    try XMLDocumentReader.read(archive.contents(of: part), with: &handler)
    return try handler.finish()
  }

  /// What messages call a sheet.
  func file(of sheet: String) -> String { "\(path)[\(sheet)]" }

  /// What a part of the archive refers to.
  private static func related(
    to part: String, in archive: ZIPArchive
  ) throws(DataError) -> [RelationshipsHandler.Relationship] {
    let folder = FilePath.folder(of: part)
    let name = FilePath.join(
      FilePath.join(folder, "_rels"), FilePath.name(of: part) + ".rels")
    guard archive.has(name) else { return [] }
    var handler = RelationshipsHandler(folder: folder)
    try XMLDocumentReader.read(archive.contents(of: name), with: &handler)
    return handler.relationships
  }

  private static func failure(_ path: String, _ what: String, _ remedy: String) -> DataError {
    DataError(.badData, [Problem(at: Place(file: path), what, remedy: remedy)])
  }
}

/// What the cells of every sheet of a workbook refer to.
struct SheetContext {
  var strings: [String]
  var formats: [CellNumberFormat]
  var epoch: SerialDate.Epoch
}
