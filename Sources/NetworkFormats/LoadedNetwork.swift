public import StakeholderModel

/// What became of the rows that an import read: read + made = kept + merged + rejected.
public struct ImportBalance: Sendable, Hashable {
  /// The balance of one table.
  public struct Entry: Sendable, Hashable {
    /// The table.
    public var table: Table
    /// The file it came from, as messages name it.
    public var file: String
    /// How many rows the file has.
    public var read = 0
    /// How many rows were made that no file has, such as actors known only as ends of ties.
    public var made = 0
    /// How many rows the network has.
    public var kept = 0
    /// How many rows were joined with others.
    public var merged = 0
    /// How many rows were refused because of an error.
    public var rejected = 0
    /// How many rows were refused, by reason, where the reader goes on without them.
    public var reasons: [String: Int] = [:]

    /// Creates the balance of a table of which nothing was read yet.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - file: The file it came from, as messages name it.
    public init(table: Table, file: String) {
      self.table = table
      self.file = file
    }

    /// Whether no row was lost.
    public var isBalanced: Bool { read + made == kept + merged + rejected }
  }

  /// One entry per table that was there, in the order of ``Table``.
  public var entries: [Entry] = []

  /// Creates an empty balance.
  public init() {}

  /// Whether no row was lost.
  public var isBalanced: Bool { entries.allSatisfy(\.isBalanced) }

  /// The balance of a table; `nil` if it was not there.
  ///
  /// - Parameter table: The table.
  public subscript(table: Table) -> Entry? { entries.first { $0.table == table } }
}

/// A network that was read, and what the reader has to say about it.
public struct LoadedNetwork: Sendable {
  /// The network.
  public var network: StakeholderNetwork
  /// What became of the rows.
  public var balance: ImportBalance
  /// What the user should know about the data, with line and column; no errors.
  public var warnings: [Problem]

  /// Creates a loaded network.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - balance: What became of the rows.
  ///   - warnings: What the user should know about the data.
  public init(network: StakeholderNetwork, balance: ImportBalance, warnings: [Problem] = []) {
    self.network = network
    self.balance = balance
    self.warnings = warnings
  }
}

/// What came of looking at an input: a network, or the reasons why there is none.
public struct ImportReport: Sendable {
  /// The network; `nil` if there are errors.
  public var network: StakeholderNetwork?
  /// What became of the rows.
  public var balance: ImportBalance
  /// Errors and warnings in file order, with line and column.
  public var problems: [Problem]
  /// What kind of failure it is, if there is no network.
  public var code: DataError.Code

  init(
    network: StakeholderNetwork?, balance: ImportBalance, problems: [Problem], code: DataError.Code
  ) {
    self.network = network
    self.balance = balance
    self.problems = problems
    self.code = code
  }

  /// Looks at an input of whatever format.
  ///
  /// - Parameter path: The file or folder; its ending tells the format.
  public init(lookingAt path: String) {
    let format = NetworkFormat.suggested(for: path)
    guard format.name != NetworkFormat.dataPackage.name else {
      self = DataPackageReader(path: path).report()
      return
    }
    do throws(DataError) {
      let loaded = try StakeholderNetwork.read(format, from: path)
      self.init(
        network: loaded.network, balance: loaded.balance, problems: loaded.warnings, code: .badData)
    } catch {
      self.init(error)
    }
  }

  /// Creates the report of an input of which nothing could be read.
  init(_ error: DataError) {
    self.init(
      network: nil, balance: ImportBalance(), problems: error.problems, code: error.code)
  }

  /// Returns the network.
  ///
  /// - Returns: The network with its warnings.
  /// - Throws: `DataError` with every problem, if there is no network.
  public func loaded() throws(DataError) -> LoadedNetwork {
    guard let network else { throw DataError(code, problems) }
    return LoadedNetwork(network: network, balance: balance, warnings: problems)
  }
}
