import StakeholderModel

/// The tables of one network, wherever they are kept: a folder, a workbook, a database.
protocol TableStore {
  associatedtype Source: TableSource

  /// What the network is called.
  var title: LocalizedName { get }

  /// Whether a table is there.
  func has(_ table: Table) -> Bool
  /// What messages call a table.
  func file(of table: Table) -> String
  /// What to say of a table that is not there; `nil` if a network can do without it.
  func complaint(ofMissing table: Table) -> Problem?
  /// Opens a table.
  func records(of table: Table) throws(DataError) -> Source
}

/// A folder of CSV files, or one file of ties.
struct CSVFolder: TableStore {
  private struct TablePlace {
    var path: String
    var delimiter: CSVDelimiter?
    var isRequired: Bool
  }

  let title: LocalizedName
  private var places: [Table: TablePlace] = [:]

  /// Looks at a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - path: Its description, which need not be there.
  /// - Throws: `DataError` if the description is wrong.
  init(_ folder: String, descriptor path: String) throws(DataError) {
    var descriptor = DataPackageDescriptor()
    if FilePath.kind(path) != .nothing { descriptor = try DataPackageDescriptor(path: path) }
    title = descriptor.title ?? LocalizedName(FilePath.folderName(folder))
    for table in Table.allCases {
      let resource = descriptor.resources[table]
      places[table] = TablePlace(
        path: FilePath.join(folder, resource?.path ?? table.fileName),
        delimiter: resource?.delimiter,
        isRequired: resource != nil || table == .actors || table == .ties)
    }
  }

  /// Takes a file as the ties of a network.
  init(ties path: String) {
    let name = FilePath.name(of: path)
    title = LocalizedName(
      name.lowercased().hasSuffix(".csv") ? String(name.dropLast(4)) : name)
    places[.ties] = TablePlace(path: path, delimiter: nil, isRequired: true)
  }

  func has(_ table: Table) -> Bool {
    places[table].map { FilePath.kind($0.path) != .nothing } ?? false
  }

  func file(of table: Table) -> String { places[table]?.path ?? table.fileName }

  func complaint(ofMissing table: Table) -> Problem? {
    guard let place = places[table], place.isRequired else { return nil }
    let isCore = table == .actors || table == .ties
    return Problem(
      at: Place(file: place.path), "the file is missing",
      remedy: isCore
        ? "a network needs \(Table.actors.fileName) and \(Table.ties.fileName): add it"
        : "add it, or delete it from \(DataPackageReader.descriptorName)")
  }

  func records(of table: Table) throws(DataError) -> CSVTable {
    let options = CSVOptions(delimiter: places[table]?.delimiter)
    return CSVTable(try CSVReader(path: file(of: table), options: options))
  }
}
