import Foundation
import Testing
import _TestSupport

/// Who computed a golden value.
enum Oracle: String, Sendable, CaseIterable {
  case networkX = "metrics-networkx"
  case pythonIgraph = "metrics-python-igraph"
  case rIgraph = "metrics-r-igraph"
  case sna = "metrics-r-sna"
  case bctpy = "metrics-bctpy"
  case formulas = "metrics-formulas"

  var title: String {
    switch self {
    case .networkX: "NetworkX"
    case .pythonIgraph: "igraph (Python)"
    case .rIgraph: "igraph (R)"
    case .sna: "sna (R)"
    case .bctpy: "bctpy"
    case .formulas: "formula"
    }
  }
}

/// What an oracle says of one metric on one network.
struct GoldenRow: Sendable, CustomTestStringConvertible {
  /// The oracle, and for a disagreement its call.
  let source: String
  let level: String
  let metric: String
  let network: String
  /// NaN where the oracle leaves a value undefined.
  let values: [Double]

  var testDescription: String { "\(source): \(metric) of \(network)" }

  static let folder = Dataset.root.deletingLastPathComponent()
    .appending(path: "Tests/CrossValidation")

  /// Every row of every oracle; this library's values are the same.
  static let all = Oracle.allCases.flatMap { read("\($0.rawValue).csv", source: $0.title) }

  /// Rows of oracles whose values are not this library's.
  static let disagreements =
    read("disagreements-python.csv", source: "") + read("disagreements-r.csv", source: "")

  // A file that cannot be read leaves metrics without a row, which a test reports.
  private static func read(_ file: String, source: String) -> [GoldenRow] {
    let url = folder.appending(path: "Golden").appending(path: file)
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return GoldenRow(
        source: fields.count > 4 ? fields[4] : source, level: fields[0], metric: fields[1],
        network: fields[2],
        values: fields[3].split(separator: " ").compactMap { Double($0) })
    }
  }

  /// A metric of a level, or an algorithm.
  struct Key: Sendable, Hashable, CustomTestStringConvertible {
    let level: String
    let metric: String
    var testDescription: String { "\(metric) (\(level))" }
  }

  var key: Key { Key(level: level, metric: metric) }
}
