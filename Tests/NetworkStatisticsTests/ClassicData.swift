import Foundation
import GraphCore
import NetworkStatistics

enum HighTechRelation: String, Sendable {
  case advice
  case friendship
  case reports = "reports_to"
}

/// The project's data packages of classic networks, read by splitting at commas.
enum ClassicData {
  enum Florentine: String, Sendable {
    case marriage
    case business
  }

  private static let packageRoot = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func florentine(_ relation: Florentine) throws -> GraphSnapshot {
    try graph("florentine-\(relation.rawValue)", kind: relation.rawValue, .undirected)
  }

  static func florentineWealth() throws -> [Double?] {
    try rows("florentine-marriage/actors.csv").map { Double($0["wealth"] ?? "") }
  }

  static func highTech(_ relation: HighTechRelation) throws -> GraphSnapshot {
    try graph("high-tech-managers", kind: relation.rawValue, .directed)
  }

  static func sampson(wave: Int) throws -> GraphSnapshot {
    try graph("sampson", kind: "liking_\(wave)", .directed)
  }

  static func karate() throws -> GraphSnapshot { try graph("karate", kind: "contact", .undirected) }

  static func names(_ package: String) throws -> [String] {
    try rows("\(package)/actors.csv").compactMap { $0["id"] }
  }

  private static func graph(
    _ package: String, kind: String, _ direction: GraphSnapshot.Direction
  ) throws -> GraphSnapshot {
    let names = try names(package)
    let number = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let pairs = try rows("\(package)/ties.csv").filter { $0["kind"] == kind }.compactMap { tie in
      if let source = number[tie["source"] ?? ""], let target = number[tie["target"] ?? ""] {
        (source, target)
      } else {
        nil
      }
    }
    return try GraphSnapshot(nodeCount: names.count, direction: direction, pairs: pairs)
  }

  private static func rows(_ file: String) throws -> [[String: String]] {
    try rows(packageRoot.appending(path: "Datasets/classic").appending(path: file))
  }

  /// A file of the shared data, or `nil` with a printed reason where the folder is absent.
  static func sharedRows(_ file: String) throws -> [[String: String]]? {
    let url = packageRoot.deletingLastPathComponent().appending(path: "shared/data")
      .appending(path: file)
    guard FileManager.default.fileExists(atPath: url.path) else {
      print("skipped: there is no ../shared/data/\(file) beside the package")
      return nil
    }
    return try rows(url)
  }

  /// A golden file of `Tests/CrossValidation`.
  static func golden(_ file: String) throws -> [[String: String]] {
    try rows(packageRoot.appending(path: "Tests/CrossValidation/Golden").appending(path: file))
  }

  private static func rows(_ url: URL) throws -> [[String: String]] {
    let text = try String(contentsOf: url, encoding: .utf8)
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
}
