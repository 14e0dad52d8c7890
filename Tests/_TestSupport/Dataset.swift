public import Foundation
import NetworkFormats
public import StakeholderModel

/// The project's own data packages.
public enum Dataset {
  /// The folder that holds them.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Datasets")

  /// Reads a data package by its path below ``root``.
  public static func network(_ path: String) throws -> StakeholderNetwork {
    try DataPackageReader(path: root.appending(path: path).path).read().network
  }

  /// Reads a network of the data that lie beside the project, or says why not.
  ///
  /// - Parameters:
  ///   - edges: A file with columns `source` and `target`; a column `relation` names kinds, one
  ///     `weight` or `collab` strengths.
  ///   - nodes: A file with a column `id`; without one, actors are the ends of edges.
  ///   - isDirected: Whether edges have a direction.
  ///   - isKept: Which rows of `edges` count.
  /// - Returns: The network, or `nil` where the files are absent.
  /// - Throws: What reading the files throws.
  public static func shared(
    edges: String, nodes: String? = nil, isDirected: Bool = false,
    isKept: ([String: String]) -> Bool = { _ in true }
  ) throws -> StakeholderNetwork? {
    guard let rows = try sharedRows(edges)?.filter(isKept) else { return nil }
    var records = NetworkRecords()
    records.claims = rows.map { row in
      Claim(
        source: ActorID(rawValue: row["source"] ?? ""),
        target: ActorID(rawValue: row["target"] ?? ""),
        kind: TieKind(rawValue: row["relation"] ?? ""), isDirected: isDirected,
        strength: (row["weight"] ?? row["collab"]).flatMap { Double($0) })
    }
    let actors =
      try nodes.flatMap { try sharedRows($0) }
      ?? Set(rows.flatMap { [$0["source"] ?? "", $0["target"] ?? ""] }).sorted().map { ["id": $0] }
    records.actors = actors.map { row in
      let id = row["id"] ?? ""
      return Actor(id: ActorID(rawValue: id), name: LocalizedName(id), attributes: row)
    }
    return try StakeholderNetwork(records)
  }

  private static func sharedRows(_ path: String) throws -> [[String: String]]? {
    let url = root.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "shared/data").appending(path: path)
    guard FileManager.default.fileExists(atPath: url.path) else {
      print("skipped: there is no ../shared/data/\(path) beside the package")
      return nil
    }
    let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline)
      .map { line in
        line.split(separator: ",", omittingEmptySubsequences: false)
          .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "\"")) }
      }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map {
      Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first })
    }
  }
}
