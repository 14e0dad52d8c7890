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
  /// What becomes of the `datapackage.json` of a folder that is replaced.
  public var description: Description

  /// What becomes of a description that is there.
  public enum Description: Sendable, Hashable {
    /// It is written anew: another network takes the place of the old.
    case written
    /// It stays, licences and remarks included, as far as it is still true: the same network,
    /// changed.
    case revised
  }

  /// Creates a writer.
  ///
  /// - Parameters:
  ///   - path: The folder; the one that it is to lie in must be there.
  ///   - existing: What to do if there is such a folder with files in it.
  ///   - description: What becomes of the `datapackage.json` of a folder that is replaced.
  public init(
    path: String, existing: ExistingOutput = .refuse, description: Description = .written
  ) {
    self.path = path
    self.existing = existing
    self.description = description
  }

  /// Writes a network.
  ///
  /// - Parameter network: The network.
  /// - Throws: `DataError` with the code `cannotWrite`; nothing is changed then.
  public func write(_ network: StakeholderNetwork) throws(DataError) {
    let records = network.records
    let tables = WrittenTable.tables(of: records)
    let oldPath = FilePath.join(path, DataPackageReader.descriptorName)
    let descriptor =
      existing == .replace && description == .revised && FilePath.kind(oldPath) == .file
      ? DescriptorRevision(old: try JSONDocument(path: oldPath), tables: tables).bytes
      : Array(descriptor(records.title, tables).text.utf8)
    var files: [(name: String, bytes: [UInt8])] = []
    for table in tables { files.append((table.table.fileName, try table.csv())) }
    files.append((DataPackageReader.descriptorName, descriptor))
    try AtomicOutput.writeFolder(
      files, to: path, existing: existing,
      obsolete: Table.allCases.map(\.fileName) + [DataPackageReader.descriptorName])
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
