public import StakeholderModel

/// A writer of a network as a folder of CSV files with a `datapackage.json`.
///
/// The folder appears whole or not at all. Reading it back gives the same rows; columns that the
/// model does not know, and their order, included.
public struct DataPackageWriter: Sendable {
  /// The folder.
  public let path: String
  /// What to do if there is such a folder with files in it.
  ///
  /// With `replace`, files of it that are no tables of a network stay.
  public var existing: ExistingOutput

  /// Creates a writer.
  ///
  /// - Parameters:
  ///   - path: The folder; the one that it is to lie in must be there.
  ///   - existing: What to do if there is such a folder with files in it.
  public init(path: String, existing: ExistingOutput = .refuse) {
    self.path = path
    self.existing = existing
  }

  /// Writes a network.
  ///
  /// - Parameter network: The network.
  /// - Throws: `DataError` with the code `cannotWrite`; nothing is changed then.
  public func write(_ network: StakeholderNetwork) throws(DataError) {
    let records = network.records
    var tables: [WrittenTable] = []
    try append(.actors, records.actors, records, to: &tables)
    try append(.aliases, records.aliases, records, to: &tables)
    try append(.ties, records.claims, records, to: &tables)
    try append(.events, records.events, records, to: &tables)
    try append(.participation, records.participations, records, to: &tables)
    try append(.proposals, records.proposals, records, to: &tables)
    try append(.mandates, records.mandates, records, to: &tables)
    try append(.regions, records.regions, records, to: &tables)
    try append(.sources, records.sources, records, to: &tables)
    try append(.roster, records.roster, records, to: &tables)
    let descriptor = descriptor(records.title, tables)
    var files = tables.map { (name: $0.table.fileName, bytes: $0.bytes) }
    files.append((DataPackageReader.descriptorName, Array(descriptor.text.utf8)))
    try AtomicOutput.writeFolder(
      files, to: path, existing: existing,
      obsolete: Table.allCases.map(\.fileName) + [DataPackageReader.descriptorName])
  }

  private func append<Row>(
    _ schema: TableSchema<Row>, _ rows: [Row], _ records: NetworkRecords,
    to tables: inout [WrittenTable]
  ) throws(DataError) {
    let file = records.files[schema.table] ?? schema.table.fileName
    let writer = TableWriter(schema: schema, file: file)
    if let table = try writer.write(rows, order: records.columns[schema.table]) {
      tables.append(table)
    }
  }

  private func descriptor(_ title: LocalizedName, _ tables: [WrittenTable]) -> JSONNode {
    var members: [(String, JSONNode)] = [
      ("name", .string(Self.slug(FilePath.folderName(path)))), ("title", .string(title.name)),
    ]
    for language in Language.allCases {
      if let text = title.translations[language] {
        members.append(("title_" + language.rawValue, .string(text)))
      }
    }
    let present = Set(tables.map(\.table))
    members.append(("resources", .array(tables.map { $0.resource(among: present) })))
    return .object(members)
  }

  /// A name of a package: lower case letters, digits, `.`, `_` and `-`.
  private static func slug(_ name: String) -> String {
    let legal = name.lowercased().map { character in
      character.isASCII && (character.isLetter || character.isNumber || "._-".contains(character))
        ? character : "-"
    }
    let slug = String(legal).split(separator: "-").joined(separator: "-")
    return slug.isEmpty ? "network" : slug
  }
}
