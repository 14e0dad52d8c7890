import StakeholderModel

extension NetworkFormat {
  /// A folder of CSV files with a `datapackage.json`, a Frictionless Data Package.
  ///
  /// It is the project's own format and holds all that a network can hold.
  public static let dataPackage = NetworkFormat(
    name: "data-package", title: "a data package",
    read: { path throws(DataError) in try DataPackageReader(path: path).read() },
    write: { network, path, existing throws(DataError) in
      try DataPackageWriter(path: path, existing: existing).write(network)
    })
}
