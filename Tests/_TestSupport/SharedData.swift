public import Foundation
public import StakeholderModel

/// Published networks that are no part of the project: read from `../shared/data` where that is there.
public enum SharedData {
  /// The folder beside the project.
  public static let folder = Dataset.root.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/data")

  /// Whether the folder is there; says so if not.
  public static let isThere: Bool = {
    let found = FileManager.default.fileExists(atPath: folder.path)
    if !found { print("skipped: there is no ../shared/data beside the project") }
    return found
  }()

  /// Reads the rows of a CSV file without commas in its fields.
  public static func rows(_ file: String) throws -> [[String: String]] {
    let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: CharacterSet(charactersIn: "\""))
      }
    }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map {
      Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first })
    }
  }

  /// Makes a network of rows with an id, and rows with source and target.
  public static func network(
    actors: [[String: String]], ties: [[String: String]], isDirected: Bool, kind: String? = nil,
    strength: String? = nil
  ) throws -> StakeholderNetwork {
    var records = NetworkRecords()
    records.actors = actors.map { row in
      let id = row["id"] ?? ""
      return Actor(
        id: ActorID(rawValue: id), name: LocalizedName(id),
        attributes: row.filter { $0.key != "id" })
    }
    records.claims = ties.map { row in
      Claim(
        source: ActorID(rawValue: row["source"] ?? ""),
        target: ActorID(rawValue: row["target"] ?? ""),
        kind: kind.flatMap { row[$0] }.map(TieKind.init(rawValue:)) ?? .unspecified,
        isDirected: isDirected, strength: strength.flatMap { row[$0] }.flatMap(Double.init))
    }
    return try StakeholderNetwork(records)
  }
}
