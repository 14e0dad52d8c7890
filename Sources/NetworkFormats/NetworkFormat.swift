public import StakeholderModel

/// A file format of networks, as a value: `network.write(as: .dataPackage, to: "folder")`.
///
/// A new format is a file with a static member of its own, and a line in ``all``.
public struct NetworkFormat: Sendable {
  /// The name on the command line, in kebab case.
  public let name: String
  /// What people call it.
  public let title: String
  /// The endings of its files, with the dot; none if it is a folder.
  public let fileNameEndings: [String]
  /// What the format's reader can be told beside the files.
  public let settings: Settings
  /// Reads a network; `nil` if the format can only be written.
  public let read: Reading?
  /// Writes a network; `nil` if the format can only be read.
  public let write: Writing?

  /// Reads files, and says what became of their rows.
  public typealias Reading =
    @Sendable (_ files: [String], _ options: ImportOptions) throws(DataError) -> LoadedNetwork

  /// Writes a network, and says what of it the format cannot hold.
  public typealias Writing =
    @Sendable (_ network: StakeholderNetwork, _ path: String, _ existing: ExistingOutput)
    throws(DataError) -> [ExportLoss]

  /// What a format's reader can be told beside the files.
  public enum Settings: Sendable, Hashable {
    /// Nothing: the format says all there is to know.
    case none
    /// The encoding and the delimiter of its text.
    case text
    /// Those, and which column means what.
    case columns
    /// Which column means what; the format says how its text is encoded.
    case sheets

    /// Whether the user can say which column means what.
    public var haveColumns: Bool { self == .columns || self == .sheets }
    /// Whether the user can say how the text is encoded.
    public var haveText: Bool { self == .columns || self == .text }
  }

  /// Creates a format.
  ///
  /// - Parameters:
  ///   - name: The name on the command line, in kebab case.
  ///   - title: What people call it.
  ///   - fileNameEndings: The endings of its files, with the dot; none if it is a folder.
  ///   - settings: What its reader can be told beside the files.
  ///   - read: Reads a network; `nil` if the format can only be written.
  ///   - write: Writes a network; `nil` if the format can only be read.
  public init(
    name: String, title: String, fileNameEndings: [String] = [], settings: Settings = .none,
    read: Reading? = nil, write: Writing? = nil
  ) {
    self.name = name
    self.title = title
    self.fileNameEndings = fileNameEndings
    self.settings = settings
    self.read = read
    self.write = write
  }

  /// Every format, in the order that help texts list them.
  public static let all: [NetworkFormat] = [
    .dataPackage,
    .xlsx,
    .sqlite,
    .edgeTable,
    .adjacencyMatrix,
    .graphML,
    .gexf,
    .gml,
    .pajek,
    .dl,
    .vna,
    .dot,
    .nodeLink,
    .d3,
    .cytoscape,
    .aims,
    .iati,
    .threeSixtyGiving,
    .openContracting,
    .followTheMoney,
    .popolo,
    .ergm,
    .rsiena,
  ]

  /// Finds a format by its name.
  ///
  /// - Parameter name: The name on the command line.
  /// - Returns: The format; `nil` if there is none of this name.
  public static func named(_ name: String) -> NetworkFormat? { all.first { $0.name == name } }

  /// Finds the format of a file by its ending, or of a folder.
  ///
  /// - Parameter path: The file or folder.
  /// - Returns: The format; a data package for a folder, a CSV file and anything unknown.
  public static func suggested(for path: String) -> NetworkFormat {
    if FilePath.kind(path) == .folder { return .dataPackage }
    let lower = path.lowercased()
    return all.first { $0.fileNameEndings.contains { lower.hasSuffix($0) } } ?? .dataPackage
  }
}

extension StakeholderNetwork {
  /// Reads a network.
  ///
  /// - Parameters:
  ///   - format: The format; `nil` to tell it from the ending.
  ///   - path: The file or folder.
  /// - Returns: The network, the balance of its rows, and warnings.
  /// - Throws: `DataError` with every problem found.
  public static func read(
    _ format: NetworkFormat? = nil, from path: String
  ) throws(DataError) -> LoadedNetwork {
    try read(format ?? .suggested(for: path), from: [path])
  }

  /// Reads a network from one file or several.
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - files: The files, or the folder.
  ///   - options: What to tell the reader, and what to do with claims that repeat each other.
  /// - Returns: The network, the balance of its rows, and warnings.
  /// - Throws: `DataError` with every problem found.
  public static func read(
    _ format: NetworkFormat, from files: [String], options: ImportOptions = ImportOptions()
  ) throws(DataError) -> LoadedNetwork {
    let path = files.first ?? ""
    guard let read = format.read else {
      let problem = Problem(
        at: Place(file: path), "\(format.title) can be written but not read",
        remedy: "use another format")
      throw DataError(.badData, [problem])
    }
    return try read(files, options).resolvingDuplicates(options.duplicates)
  }

  /// Writes the network, whole or not at all.
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - path: The file or folder.
  ///   - existing: What to do if there is one already.
  /// - Returns: What of the network the format cannot hold, and so is not in the file.
  /// - Throws: `DataError` with the code `cannotWrite`.
  @discardableResult
  public func write(
    as format: NetworkFormat, to path: String, existing: ExistingOutput = .refuse
  ) throws(DataError) -> [ExportLoss] {
    guard let write = format.write else {
      let problem = Problem(
        at: Place(file: path), "\(format.title) can be read but not written",
        remedy: "use another format")
      throw DataError(.cannotWrite, [problem])
    }
    return try write(self, path, existing)
  }
}
