import CollaborationMetrics
import Foundation
import GraphAlgorithms
import GraphCore
import StakeholderModel
import Testing
import _TestSupport

/// Every metric of the registry, and every public algorithm beside it, against the golden files of
/// `Tests/CrossValidation`, whose README has the table.
struct MetricCrossValidationTests {
  private static let rows = Dictionary(grouping: GoldenRow.all, by: \.key)
  static let keys = rows.keys.sorted { ($0.level, $0.metric) < ($1.level, $1.metric) }

  /// Metrics that no golden file has yet; tests of their own check them, and the README names them.
  private static let withoutGoldenValues: Set<String> = [
    "alpha-degree", "assortativity", "closeness-centralization", "community-stability",
    "continuous-coreness", "core-periphery", "degree-assortativity", "ego-effective-size",
    "ego-efficiency", "ego-hierarchy", "frustration",
    "group ei-index", "in-degree-centralization", "modularity", "network-trust",
    "network-trust-by-maximum", "out-degree-centralization", "reciprocity-correlation",
    "relative-connectivity", "triangle-balance", "trust", "trust-raters", "two-mode-betweenness",
    "two-mode-closeness", "two-mode-degree", "two-mode-density", "valente-bridging", "value",
    "value-raters", "walk-balance",
  ]

  private static func lacksGoldenValues(_ metric: Metric) -> Bool {
    withoutGoldenValues.contains(metric.name)
      || withoutGoldenValues.contains("\(metric.level.rawValue) \(metric.name)")
  }

  /// How far values may lie apart, relative to the larger of 1 and the value.
  private static func tolerance(_ metric: String) -> Double {
    switch metric {
    // Iterations that stop at a tolerance, here and there.
    case "eigenvector", "pagerank", "hubs", "authorities", "katz": 1e-7
    // Leiden's may fall short of the greatest there is.
    case "greatest-modularity": 0.01
    default: 1e-9
    }
  }

  @Test(arguments: keys)
  func agreesWithEveryOracle(_ key: GoldenRow.Key) throws {
    for row in Self.rows[key] ?? [] {
      let difference = try Self.difference(row)
      #expect(
        difference <= Self.tolerance(row.metric),
        "\(row.metric) of \(row.network): \(row.source) differs by \(difference)")
    }
  }

  /// What the README explains one by one; a tool that has been mended shows here.
  @Test(arguments: GoldenRow.disagreements)
  func stillDisagrees(_ row: GoldenRow) throws {
    #expect(try Self.difference(row) > 1e-6, "\(row.source) agrees by now on \(row.network)")
    let readme = try String(
      contentsOf: GoldenRow.folder.appending(path: "README.md"), encoding: .utf8)
    let function = row.source.split(separator: " ")[1].prefix { $0 != "(" }
    let isExplained = readme.contains("`\(function)")
    #expect(isExplained, "the README says nothing of \(row.source)")
  }

  @Test func everyMetricHasThreeNetworksOneDirectedOneDisconnected() throws {
    for metric in Metric.all {
      let key = GoldenRow.Key(level: metric.level.rawValue, metric: metric.name)
      if Self.lacksGoldenValues(metric) {
        #expect(Self.rows[key] == nil, "\(metric.name) has golden values: take it off the list")
        continue
      }
      let networks = Set((Self.rows[key] ?? []).map(\.network)).compactMap { GoldenNetwork.all[$0] }
      #expect(networks.count >= 3, "\(metric.name) (\(metric.level)): \(networks.count) networks")
      #expect(networks.contains { $0.isDirected }, "\(metric.name) on no directed network")
      #expect(
        try networks.contains { try $0.isDisconnected() }, "\(metric.name) on no disconnected one")
    }
    for algorithm in AlgorithmCalls.all.keys {
      #expect(Self.rows[GoldenRow.Key(level: "algorithm", metric: algorithm)] != nil)
    }
  }

  /// The table of the README: `RECORD_SNAPSHOTS=1` writes it anew.
  @Test func readmeHasTheTable() throws {
    let file = GoldenRow.folder.appending(path: "README.md")
    let old = try String(contentsOf: file, encoding: .utf8)
    let parts = old.components(separatedBy: "<!-- metrics -->\n")
    try #require(parts.count == 3, "the table stands between two lines <!-- metrics -->")
    let table = try Self.table()
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      let new = [parts[0], table, parts[2]].joined(separator: "<!-- metrics -->\n")
      try new.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(parts[1] == table, "RECORD_SNAPSHOTS=1 swift test writes the table anew")
    }
  }

  private static func table() throws -> String {
    var lines = [
      "| metric | of | oracles | networks | largest difference |",
      "| --- | --- | --- | --- | --- |",
    ]
    for key in keys {
      let rows = rows[key] ?? []
      let oracles = Oracle.allCases.map(\.title).filter { title in
        rows.contains { $0.source == title }
      }
      let names = Set(rows.map(\.network))
      let networks =
        names.count == GoldenNetwork.all.count ? "all" : names.sorted().joined(separator: ", ")
      let largest = try rows.map { try difference($0) }.max() ?? 0
      lines.append(
        "| `\(key.metric)` | \(key.level) | \(oracles.joined(separator: ", ")) | "
          + "\(networks) | \(bound(largest)) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A difference in a few steps, so that another machine's last bits do not change the table.
  private static func bound(_ difference: Double) -> String {
    let bounds = [1e-11, 1e-9, 1e-7, 1e-2]
    return bounds.first { difference < $0 }.map { "< \($0)" } ?? "unlike"
  }

  /// How far this library is from an oracle, at most; infinite where only one of them is undefined.
  private static func difference(_ row: GoldenRow) throws -> Double {
    let network = try #require(GoldenNetwork.all[row.network], "no network \(row.network)")
    let ours = try values(row, network)
    try #require(
      ours.count == row.values.count,
      "\(row.metric) of \(row.network): \(row.source) has \(row.values.count) values")
    return zip(ours, row.values).reduce(0) { largest, pair in
      let (a, b) = pair
      if a.isNaN || b.isNaN { return a.isNaN && b.isNaN ? largest : .infinity }
      return a == b ? largest : max(largest, abs(a - b) / max(1, abs(b)))
    }
  }

  private static func values(_ row: GoldenRow, _ network: GoldenNetwork) throws -> [Double] {
    if row.level == "algorithm" {
      let call = try #require(AlgorithmCalls.all[row.metric], "no call for \(row.metric)")
      return try call(network)
    }
    let level = try #require(Metric.Level(rawValue: row.level))
    let metric = try #require(
      Metric.named(row.metric, level: level), "the registry has no \(row.metric) (\(row.level))")
    switch level {
    case .actor: return try #require(try metric.actorValues(network.context)).scores
    case .group:
      switch try #require(try metric.groupValues(network.context)) {
      case .pairs(let mixing): return mixing.cells.map { Double($0.ties) }
      case .single(let values): return values.map { $0.value ?? .nan }
      }
    case .network: return [try metric.networkValue(network.context)?.value ?? .nan]
    }
  }
}
