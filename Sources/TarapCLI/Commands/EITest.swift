import ArgumentParser
import TarapKit

/// `tarap test ei`.
struct EITest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ei",
    abstract: "Do ties keep within groups, or lead out of them, more than the group sizes explain?",
    discussion: """
      The group labels are dealt anew to the same actors; the ties stay. A small p_less says \
      inward, a small p_greater outward. For single actors (--level actor) each keeps its own label \
      and the p-values are exact.
      """)

  @OptionGroup var options: NetworkOptions

  @Option(help: "Whose ties: of the network, of each group, or of each actor.")
  var level: Metric.Level = .network

  @Option(
    help: ArgumentHelp(
      "What groups the actors (default: sector, else kind).", valueName: "column"))
  var groupBy: String?

  @OptionGroup var draws: DrawOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let viewed = try options.loadViewed()
    let grouping = viewed.grouped(by: groupBy.map { GroupAttribute($0) })
    switch level {
    case .network: try testNetwork(viewed, grouping)
    case .group: try testGroups(viewed, grouping)
    case .actor: try testActors(viewed, grouping)
    }
  }

  private func edges(_ viewed: ViewedNetwork) -> [(Int, Int)] {
    viewed.links.map { ($0.source, $0.target) }
  }

  private func sentence(_ grouping: Grouping) -> String {
    "Groups by \(grouping.attribute): \(grouping.groups.joined(separator: ", "))."
  }

  private func testNetwork(_ viewed: ViewedNetwork, _ grouping: Grouping) throws {
    let test = try EIIndexTest(
      labels: grouping.groupOfNode, edges: edges(viewed), direction: viewed.view.direction,
      draws: draws.draws, seed: draws.seed, execution: Progress.execution("ei"))
    var table = TestTable(term: "ei-index")
    table.add("ei-index", test.test, centre: .elsewhere)
    table.footnotes = [
      "External \(test.external), internal \(test.internal), unknown group \(test.unlabelled); "
        + "the index can lie from \(decimal(test.range.lowerBound)) to "
        + "\(decimal(test.range.upperBound))"
        + (test.rescaled.map { ", rescaled to −1 … 1 it is \(decimal($0))" } ?? "")
        + "; expected \(decimal(test.expected)), which is what to compare it with, and not 0.",
      sentence(grouping),
    ]
    try table.write(to: output, command: "test ei", viewed.view, draws)
  }

  private func testGroups(_ viewed: ViewedNetwork, _ grouping: Grouping) throws {
    var table = TestTable(term: "ei-index")
    for found in try EIIndexTest.ofGroups(
      labels: grouping.groupOfNode, edges: edges(viewed), direction: viewed.view.direction,
      draws: draws.draws, seed: draws.seed, execution: Progress.execution("ei"))
    {
      let name = grouping.groups[found.group]
      table.add(name, found.test, centre: .elsewhere)
      table.footnotes.append(
        "\(name): actors \(found.memberCount), external \(found.external), internal "
          + "\(found.internal); from \(decimal(found.range.lowerBound)) to "
          + "\(decimal(found.range.upperBound)).")
    }
    table.footnotes.append(sentence(grouping))
    try table.write(to: output, command: "test ei", viewed.view, draws)
  }

  private func testActors(_ viewed: ViewedNetwork, _ grouping: Grouping) throws {
    var table = ResultTable(
      columns: [.init(name: "actor"), .init(name: "name", audience: .people)]
        + [
          "group", "external", "internal", "value", "range_low", "range_high", "expected", "p_less",
          "p_greater",
        ].map { .init(name: $0) })
    for found in try EIIndexTest.ofActors(labels: grouping.groupOfNode, edges: edges(viewed)) {
      let actor = viewed.actors[found.node]
      table.rows.append([
        .text(actor.id.rawValue), .text(actor.name.text(in: output.language)),
        .text(grouping.groupOfNode[found.node].map { grouping.groups[$0] }),
        .integer(found.external), .integer(found.internal), .number(found.index),
        .number(found.range.lowerBound), .number(found.range.upperBound),
        .number(found.expected), .number(found.pLess), .number(found.pGreater),
      ])
    }
    table.footnotes = [
      "Each actor keeps its group and the labels of all others are dealt anew; p is exact, of one "
        + "actor at a time: of many actors some have a small p by chance.",
      sentence(grouping), viewed.view.sentence,
    ]
    try output.write(
      table, command: "test ei", view: viewed.view,
      conventions: [("p", "exact: the chance of an index as small (p_less) or large (p_greater)")])
  }
}
