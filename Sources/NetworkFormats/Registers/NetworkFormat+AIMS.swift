import StakeholderModel

extension NetworkFormat {
  /// Tables of aid information management systems, as AidData publishes them.
  ///
  /// Read is the table that names funding source, implementer, districts and years of each project
  /// (`projects_ancillary.csv`), or a folder that holds it. A project becomes one claim, from donor
  /// to implementer, for each combination of its lists; what it committed and disbursed is that of
  /// the whole project, and so is kept as an attribute and not as an amount that could be summed.
  public static let aims = NetworkFormat(
    name: "aims", title: "an AIMS table", settings: .text,
    read: { files, options throws(DataError) in
      let tables = files.map { path in
        FilePath.kind(path) == .folder ? FilePath.join(path, "projects_ancillary.csv") : path
      }
      var options = options
      options.columns = [
        .source: "Funding Source", .target: "Implementer", .region: "District", .date: "Year",
      ]
      options.split = CellSplit(";")
      return try EdgeTableReader(
        files: tables, options: options, tieKind: .funding, direction: .directed
      ).read()
    })
}
