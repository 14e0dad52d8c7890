import ArgumentParser
import TarapKit

/// `tarap compare`.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put regions and years side by side: one long table of raw metrics.",
    discussion: """
      Each row is one metric of one region in one year. Only ties with a date count, and only \
      actors that are tied in that region and year. Values are raw: density and its like fall as \
      networks grow, so regions of unlike size do not compare by them alone.
      """)

  /// What to put side by side.
  enum Side: String, ExpressibleByArgument { case region }
  /// Along what.
  enum Along: String, ExpressibleByArgument { case year }

  @OptionGroup var options: NetworkOptions

  @Option(help: "What to compare: region.")
  var by: Side = .region

  @Option(help: "Over what: year.")
  var over: Along = .year

  @Option(
    help: ArgumentHelp("The years, FIRST-LAST (default: all that ties cover).", valueName: "years"))
  var years: String?

  @Option(
    name: .customLong("metric"), parsing: .upToNextOption,
    help: ArgumentHelp("Metrics of the network level.", valueName: "name"))
  var metrics: [String] = [
    "actors", "ties", "sources", "targets", "density", "components", "degree-centralization",
  ]

  @Option(
    help: ArgumentHelp(
      "What groups the actors (default: sector, else kind).", valueName: "column"))
  var groupBy: String?

  @OptionGroup(title: "Output")
  var output: OutputOptions

  func validate() throws {
    for name in metrics where Metric.named(name, level: .network) == nil {
      throw ValidationError("there is no network metric “\(name)”; see tarap metrics --list")
    }
    if years != nil && yearRange == nil {
      throw ValidationError("--years is FIRST-LAST, for example 2005-2014")
    }
  }

  private var yearRange: ClosedRange<Int>? {
    let ends = (years ?? "").split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
      first <= last, first > 0, last < 10_000
    else { return nil }
    return first...last
  }

  func run() throws {
    let network = try options.load()
    let view = options.viewOptions.view(of: network)
    let chosen = metrics.compactMap { Metric.named($0, level: .network) }
    let rows = try network.compared(
      view: view, regions: view.region.map { [$0] }, years: yearRange, metrics: chosen,
      groupedBy: groupBy.map { GroupAttribute($0) })
    var table = ResultTable(columns: [
      .init(name: "region"), .init(name: "name", audience: .people), .init(name: "period"),
      .init(name: "metric"), .init(name: "value"), .init(name: "expected"), .init(name: "z"),
      .init(name: "actors"), .init(name: "ties"),
    ])
    for row in rows {
      let name = network.region(row.region)?.name.text(in: output.language)
      table.rows.append([
        .text(row.region.rawValue), .text(name), .text(String(row.year)), .text(row.metric),
        .number(row.value), .number(nil), .number(nil), .integer(row.actors), .integer(row.ties),
      ])
    }
    table.footnotes = [
      view.sentence, "Raw values, no inference: expected and z are not computed.",
    ]
    try output.write(
      table, command: "compare", view: view,
      conventions: chosen.map { ($0.name, $0.definition.convention) })
  }
}
