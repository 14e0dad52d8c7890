import ArgumentParser
import TarapKit

/// `tarap describe`.
struct Describe: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what a network holds: size, kinds, parts, density, periods, sources.",
    discussion: """
      Everything is counted in the view that the options ask for; what the view leaves out is \
      counted too, with the reason.
      """)

  @OptionGroup var options: NetworkOptions

  @OptionGroup(title: "Output")
  var output: OutputOptions

  func run() throws {
    let viewed = try options.loadViewed()
    let network = viewed.network
    var table = ResultTable(
      columns: [.init(name: "topic"), .init(name: "item"), .init(name: "value")])
    func add(_ topic: String, _ item: String, _ value: ResultTable.Cell) {
      table.rows.append([.text(topic), .text(item), value])
    }
    add("network", "title", .text(network.title.text(in: output.language)))
    let context = MetricContext(viewed)
    for name in ["actors", "ties", "density", "components", "isolates", "largest-component"] {
      let value = try Metric.named(name, level: .network)?.networkValue(context)?.value
      add("size", name, .number(value))
    }
    for (kind, count) in counted(viewed.actors.map { Optional($0.kind.rawValue) }) {
      add("actors by kind", kind, .integer(count))
    }
    for (sector, count) in counted(viewed.actors.map(\.sector)) {
      add("actors by sector", sector, .integer(count))
    }
    let claims = viewed.links.flatMap { viewed.claims(of: $0) }
    add("claims", "counted", .integer(claims.count))
    for (kind, count) in counted(claims.map { Optional($0.kind.rawValue) }) {
      add("claims by kind", kind, .integer(count))
    }
    for (basis, count) in counted(claims.map { $0.basis?.rawValue }) {
      add("claims by basis", basis, .integer(count))
    }
    for (source, count) in counted(claims.map { $0.evidence?.rawValue }) {
      add("claims by source", source, .integer(count))
    }
    add("claims", "with a date", .integer(claims.count { !$0.period.isUnknown }))
    add("time", "years", .text(network.years.map { "\($0.lowerBound)–\($0.upperBound)" }))
    add("events", "events", .integer(network.events.count))
    add("events", "participations", .integer(network.participations.count))
    add("proposals", "proposals", .integer(network.proposals.count))
    let warnings = addResponse(viewed, add)
    for reason in Exclusions.Reason.allCases {
      if let count = viewed.exclusions.actors[reason] {
        add("actors left out", reason.rawValue, .integer(count))
      }
    }
    for reason in Exclusions.Reason.allCases {
      if let count = viewed.exclusions.claims[reason] {
        add("claims left out", reason.rawValue, .integer(count))
      }
    }
    table.footnotes = warnings.map { "Warning: \($0)" } + [viewed.view.sentence]
    try output.write(
      table, command: "describe", view: viewed.view,
      more: [("warnings", .array(warnings.map { .string($0) }))])
  }

  /// Adds the response of a survey, and returns what it cannot carry.
  private func addResponse(
    _ viewed: ViewedNetwork, _ add: (String, String, ResultTable.Cell) -> Void
  ) -> [String] {
    let observation = viewed.observation
    guard let rate = observation.responseRate else { return [] }
    add("response", "asked", .integer(observation.invitedCount))
    add("response", "answered", .integer(observation.answeredCount))
    add("response", "rate", .number(rate))
    add("response", "pairs", .number(observation.possibleCount))
    add("response", "observed pairs", .number(observation.observedCount))
    let submissions = viewed.network.records.roster.compactMap { entry in
      entry.attributes["submissions"].flatMap { Int($0) }
    }
    if !submissions.isEmpty {
      add("response", "submissions", .integer(submissions.reduce(0, +)))
    }
    guard let support = viewed.rankingSupport(), !support.isCertain else { return [] }
    let rivals = support.rivals.prefix(3).map { "\($0.actor) (up to \($0.most))" }
    let more = support.rivals.count - rivals.count
    return [
      "with \(observation.answeredCount) of \(observation.invitedCount) answered, the response cannot "
        + "carry a ranking by ties: \(support.leader.actor) leads with \(support.leader.least), but "
        + rivals.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
        + " could have more. Rule: a ranking holds if nobody could overtake the leader, were all of "
        + "their unobserved pairs tied."
    ]
  }

  /// Values by falling count, then by name; unknown ones last.
  private func counted(_ values: [String?]) -> [(String, Int)] {
    let groups = Dictionary(grouping: values) { $0.flatMap { $0.isEmpty ? nil : $0 } }
    let known = groups.compactMap { value, rows in value.map { ($0, rows.count) } }
      .sorted { (-$0.1, $0.0) < (-$1.1, $1.0) }
    let unknown = groups[nil].map { [("(unknown)", $0.count)] } ?? []
    return known.isEmpty ? [] : known + unknown
  }
}
