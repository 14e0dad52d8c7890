public import StakeholderModel

/// A reader of a network that is kept as a folder of CSV files, a Frictionless Data Package.
///
/// `actors.csv` and `ties.csv` must be there, the other tables may be; `datapackage.json` may name
/// the network, and place and delimiter of the tables. A single CSV file is taken as the ties of a
/// network whose actors are known by their ids only.
///
/// Columns are found by their names. Those that the model does not know become attributes of the
/// rows. Every problem is found in one go, in whatever file, and is given with line and column.
public struct DataPackageReader: Sendable {
  /// The folder, its `datapackage.json`, or a CSV file of ties.
  public let path: String
  /// The most errors, and the most warnings, to list.
  public var problemLimit: Int

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - path: The folder, its `datapackage.json`, or a CSV file of ties.
  ///   - problemLimit: The most errors, and the most warnings, to list.
  public init(path: String, problemLimit: Int = 100) {
    self.path = path
    self.problemLimit = problemLimit
  }

  /// Reads the network.
  ///
  /// - Returns: The network, the balance of its rows, and warnings.
  /// - Throws: `DataError` with every problem found.
  public func read() throws(DataError) -> LoadedNetwork { try report().loaded() }

  /// Looks at the network, and tells all there is to tell even if it cannot be used.
  ///
  /// - Returns: The network if there is no error, the balance of rows, and every problem.
  public func report() -> ImportReport {
    do throws(DataError) {
      switch FilePath.kind(path) {
      case .folder:
        return try report(path, descriptor: FilePath.join(path, Self.descriptorName))
      case .file where path.lowercased().hasSuffix(".json"):
        return try report(FilePath.folder(of: path), descriptor: path)
      case .file:
        var reading = DataPackageReading(
          CSVFolder(ties: path), input: path, problemLimit: problemLimit)
        return reading.reportOfTies()
      case .nothing:
        let problem = Problem(
          at: Place(file: path), "there is no such folder or file", remedy: "check the path")
        throw DataError(.noInput, [problem])
      }
    } catch {
      return ImportReport(error)
    }
  }

  private func report(_ folder: String, descriptor: String) throws(DataError) -> ImportReport {
    let store = try CSVFolder(folder, descriptor: descriptor)
    var reading = DataPackageReading(store, input: path, problemLimit: problemLimit)
    return reading.report()
  }

  /// The name of the file that describes a data package.
  static let descriptorName = "datapackage.json"
}
