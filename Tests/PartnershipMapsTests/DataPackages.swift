import Foundation
import StakeholderModel

/// Reads the project's own data packages, just enough for maps.
///
/// The library's reader is not used here, so that a map's tests fail for a map's faults only.
enum DataPackages {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Datasets")

  static func network(_ name: String) throws -> StakeholderNetwork {
    let folder = root.appending(path: name)
    let package = try JSONSerialization.jsonObject(
      with: Data(contentsOf: folder.appending(path: "datapackage.json")))
    let title = (package as? [String: Any])?["title"] as? String ?? name
    var records = NetworkRecords(title: LocalizedName(title))
    records.actors = try rows(folder, "actors").map { row in
      var translations: [Language: String] = [:]
      for language in Language.allCases {
        translations[language] = row["name_\(language.rawValue)"]
      }
      let known: Set = [
        "id", "name", "name_kk", "name_ru", "name_en", "kind", "sector", "level", "region",
        "parent", "identifier", "status", "valid_from", "valid_until", "collective", "note",
      ]
      return Actor(
        id: ActorID(rawValue: row["id"] ?? ""),
        name: LocalizedName(row["name"] ?? "", translations: translations),
        kind: row["kind"].map { ActorKind(rawValue: $0) } ?? .other, sector: row["sector"],
        level: row["level"], region: row["region"].map { RegionID(rawValue: $0) },
        status: row["status"].flatMap { Status(rawValue: $0) } ?? .existing,
        isCollective: row["collective"] == "true",
        attributes: row.filter { !known.contains($0.key) })
    }
    records.claims = try rows(folder, "ties").map { row in
      Claim(
        source: ActorID(rawValue: row["source"] ?? ""),
        target: ActorID(rawValue: row["target"] ?? ""),
        kind: TieKind(rawValue: row["kind"] ?? ""), isDirected: row["directed"] == "true",
        status: row["status"].flatMap { Status(rawValue: $0) } ?? .existing,
        basis: row["basis"].flatMap { Basis(rawValue: $0) },
        evidence: row["evidence"].map { SourceID(rawValue: $0) })
    }
    records.sources = try rows(folder, "sources").map { row in
      Source(
        id: SourceID(rawValue: row["id"] ?? ""), title: row["title"],
        publisher: row["publisher"], date: row["date"].flatMap { PartialDate($0) },
        dateBasis: row["date_basis"])
    }
    records.regions = try rows(folder, "regions").map { row in
      var translations: [Language: String] = [:]
      for language in Language.allCases {
        translations[language] = row["name_\(language.rawValue)"]
      }
      return Region(
        id: RegionID(rawValue: row["id"] ?? ""),
        name: LocalizedName(row["name"] ?? "", translations: translations),
        parent: row["parent"].map { RegionID(rawValue: $0) })
    }
    return try StakeholderNetwork(records)
  }

  /// The rows of a table with their non-empty cells; empty if there is no such table.
  private static func rows(_ folder: URL, _ table: String) throws -> [[String: String]] {
    let file = folder.appending(path: "\(table).csv")
    guard FileManager.default.fileExists(atPath: file.path) else { return [] }
    let lines = cells(try String(contentsOf: file, encoding: .utf8))
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { line in
      Dictionary(uniqueKeysWithValues: zip(header, line)).filter { !$0.value.isEmpty }
    }
  }

  private static func cells(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    for character in text {
      switch character {
      case "\"":
        if isQuoted { cell.append("\"") }
        isQuoted.toggle()
      case ",", "\n", "\r\n":
        if isQuoted {
          cell.append(character)
          continue
        }
        row.append(clean(cell))
        cell = ""
        if character != "," {
          rows.append(row)
          row = []
        }
      default: cell.append(character)
      }
    }
    return rows
  }

  /// Every quote was kept but the doubled: the closing one goes.
  private static func clean(_ cell: String) -> String {
    cell.hasSuffix("\"") ? String(cell.dropLast()) : cell
  }
}
