import ArgumentParser
import TarapKit

/// `tarap gaps`.
struct Gaps: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List who should meet: missing ties, why they matter, and who could introduce.",
    discussion: """
      A gap is a pair without a tie that shares an event, hangs on a single partner, or stands for \
      two groups without any tie. The score is the sum of its reasons' scores, each from 0 to 1; \
      every reason is shown with its share.
      """)

  @OptionGroup var options: NetworkOptions

  @Option(
    help: ArgumentHelp(
      "What groups the actors (default: sector, else kind).", valueName: "column"))
  var groupBy: String?

  @Option(
    help: ArgumentHelp(
      "Only gaps with this reason: shared-event, single-bridge or unlinked-groups.",
      valueName: "reason"))
  var reason: String?

  @Option(help: ArgumentHelp("List only the first.", valueName: "count"))
  var top: Int?

  @OptionGroup(title: "Output")
  var output: OutputOptions

  private static let kinds = ["shared-event", "single-bridge", "unlinked-groups"]

  func validate() throws {
    if let reason, !Self.kinds.contains(reason) {
      throw ValidationError("--reason is one of \(Self.kinds.joined(separator: ", "))")
    }
    if let top, top < 1 { throw ValidationError("--top is at least 1") }
  }

  func run() throws {
    let viewed = try options.loadViewed()
    let grouping = viewed.grouped(by: groupBy.map { GroupAttribute($0) })
    var gaps = viewed.gaps(grouping: grouping)
    if let reason { gaps = gaps.filter { $0.reasons.contains { $0.kind == reason } } }
    if let top { gaps = Array(gaps.prefix(top)) }
    var table = ResultTable(columns: [
      .init(name: "source"), .init(name: "target"), .init(name: "score"),
      .init(name: "reasons"), .init(name: "introducers"),
    ])
    for gap in gaps { table.rows.append(row(gap, viewed, grouping.attribute)) }
    let effect = try viewed.effectOfProposals()
    let findings = effect.map { viewed.findings(of: $0, in: output.language) } ?? []
    table.footnotes = findings + [viewed.view.sentence, "Groups by \(grouping.attribute)."]
    try output.write(
      table, command: "gaps", view: viewed.view,
      conventions: [
        ("shared-event", "1 / (participants − 1)"), ("single-bridge", "1 / (partners − 1)"),
        ("unlinked-groups", "share of all pairs that are tied; groups by \(grouping.attribute)"),
        ("score", "sum of the reasons' scores"),
      ],
      more: [("findings", .array(findings.map { .string($0) })), ("proposals", json(effect))],
      prose: { prose(gaps, viewed, grouping.attribute, footnotes: table.footnotes) })
  }

  /// A numbered list: a table would be wider than any screen.
  private func prose(
    _ gaps: [Gap], _ viewed: ViewedNetwork, _ attribute: GroupAttribute, footnotes: [String]
  ) -> String {
    func name(_ node: Int) -> String {
      let actor = viewed.actors[node]
      return "\(actor.name.text(in: output.language)) (\(actor.id))"
    }
    var lines: [String] = []
    for (number, gap) in gaps.enumerated() {
      lines.append("\(number + 1). \(name(gap.pair.source))")
      lines.append("   – \(name(gap.pair.target))")
      for reason in gap.reasons {
        let text = viewed.text(of: reason, in: output.language, groupedBy: attribute)
        lines.append("   \(decimal(reason.score))  \(text)")
      }
      let introducers = gap.introducers.map(name)
      lines.append("   " + viewed.introduction(by: introducers, in: output.language))
      lines.append("")
    }
    return (lines + footnotes).joined(separator: "\n") + "\n"
  }

  private func row(
    _ gap: Gap, _ viewed: ViewedNetwork, _ attribute: GroupAttribute
  ) -> [ResultTable.Cell] {
    let texts = gap.reasons.map {
      viewed.text(of: $0, in: output.language, groupedBy: attribute)
    }
    let reasons = zip(gap.reasons, texts).map { reason, text in
      JSONValue.object(
        [("kind", .string(reason.kind)), ("score", .number(reason.score)), ("text", .string(text))]
          + details(reason))
    }
    let introducers = gap.introducers.map { viewed.actors[$0].id.rawValue }
    return [
      .text(viewed.actors[gap.pair.source].id.rawValue),
      .text(viewed.actors[gap.pair.target].id.rawValue),
      .number(gap.score),
      .nested(.array(reasons), text: texts.joined(separator: " ")),
      .nested(.array(introducers.map { .string($0) }), text: introducers.joined(separator: ", ")),
    ]
  }

  private func details(_ reason: GapReason) -> [(key: String, value: JSONValue)] {
    switch reason {
    case .sharedEvent(let event, let participants):
      [("event", .string(event.rawValue)), ("participants", .integer(participants))]
    case .singleBridge(let bridge, let partners):
      [("bridge", .string(bridge.rawValue)), ("partners", .integer(partners))]
    case .unlinkedGroups(let first, let second, let expected, let pairs):
      [
        ("groups", .array([.string(first), .string(second)])), ("expected", .number(expected)),
        ("pairs", .integer(pairs)),
      ]
    }
  }

  private func json(_ effect: ProposalEffect?) -> JSONValue {
    guard let effect else { return .null }
    func ids(_ ids: [ActorID]) -> JSONValue { .array(ids.map { .string($0.rawValue) }) }
    return .object([
      ("ties_added", .integer(effect.tiesAdded)), ("actors_added", ids(effect.actorsAdded)),
      ("parts", .array(effect.parts.map(ids))),
      ("joined", .array(effect.joined.map { .array($0.map { .integer($0) }) })),
      (
        "apart",
        .array(effect.apart.map { .array([.integer($0.source), .integer($0.target)]) })
      ),
    ])
  }
}
