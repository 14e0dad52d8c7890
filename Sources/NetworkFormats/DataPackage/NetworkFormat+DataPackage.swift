import StakeholderModel

extension NetworkFormat {
  /// A folder of CSV files with a `datapackage.json`, a Frictionless Data Package.
  ///
  /// It is the project's own format and holds all that a network can hold.
  public static let dataPackage = NetworkFormat(
    name: "data-package", title: "a data package",
    read: { files, options throws(DataError) in
      let path = try files.only(for: "a data package")
      return try DataPackageReader(path: path, problemLimit: options.problemLimit).read()
    },
    write: { network, path, existing throws(DataError) in
      try DataPackageWriter(path: path, existing: existing).write(network)
      return []
    })
}

extension [String] {
  /// The one path that a format reads.
  func only(for format: String) throws(DataError) -> String {
    if count == 1 { return self[0] }
    throw DataError(
      .badData,
      [
        Problem(
          at: Place(file: count > 1 ? self[1] : ""), "\(format) is one path, not \(count)",
          remedy: "import them one by one")
      ])
  }
}
