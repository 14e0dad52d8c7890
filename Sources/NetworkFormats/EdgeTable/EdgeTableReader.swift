public import StakeholderModel

/// A reader of CSV tables of ties and, beside them, of actors: anybody's spreadsheet.
///
/// A file with a source and a target column holds ties; one with an id (or only a name) holds
/// actors. Columns are found by the names that ``ImportOptions/columns`` gives, else by their usual
/// ones; columns that a data package has are taken for what they are there, and all others become
/// attributes. Actors that only ties name are made, with the text as id and name.
///
/// With ``ImportOptions/split``, cells of the source, target, region and date columns hold lists,
/// and a row becomes one claim for each combination. A row that cannot be used is rejected with the
/// reason, and the others are read.
public struct EdgeTableReader: Sendable {
  /// The files.
  public let files: [String]
  /// How to read them.
  public var options: ImportOptions
  /// What every tie is about, if no column says so.
  public var tieKind: TieKind
  /// Whether a tie has a direction, if no column says so.
  public var direction: Direction

  /// Whether ties have a direction.
  public enum Direction: String, Sendable, Hashable, CaseIterable {
    /// Source and target play different parts.
    case directed
    /// They do not.
    case undirected
  }

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - options: How to read them.
  ///   - tieKind: What every tie is about, if no column says so.
  ///   - direction: Whether a tie has a direction, if no column says so.
  public init(
    files: [String], options: ImportOptions = ImportOptions(), tieKind: TieKind = .unspecified,
    direction: Direction = .undirected
  ) {
    self.files = files
    self.options = options
    self.tieKind = tieKind
    self.direction = direction
  }

  /// Reads the network; duplicates are left as they are.
  ///
  /// - Returns: The network, the balance of its rows, and warnings.
  /// - Throws: `DataError` with every problem found.
  public func read() throws(DataError) -> LoadedNetwork {
    var inputs: [EdgeTableInput<CSVTable>] = []
    for file in files { inputs.append(try input(file)) }
    var reading = EdgeTableReading(self, inputs)
    return try reading.run()
  }

  private func input(_ file: String) throws(DataError) -> EdgeTableInput<CSVTable> {
    let csv = CSVOptions(delimiter: options.delimiter)
    let mark = try ByteSource(path: file).read(2)
    let isWide = mark == [0xFF, 0xFE] || mark == [0xFE, 0xFF]
    guard isWide || options.encoding != nil else {
      return EdgeTableInput(file: file) { () throws(DataError) in
        CSVTable(try CSVReader(path: file, options: csv))
      }
    }
    let bytes = try ByteSource.text(of: file, encoding: options.encoding)
    return EdgeTableInput(file: file) { () throws(DataError) in
      CSVTable(try CSVReader(bytes: bytes, file: file, options: csv))
    }
  }
}
