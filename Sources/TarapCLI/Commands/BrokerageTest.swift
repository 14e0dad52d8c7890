import ArgumentParser
import TarapKit

/// `tarap test brokerage`.
struct BrokerageTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brokerage",
    abstract: "Does an actor broker between groups more than its place in the network explains?",
    discussion: """
      Each broker's count in each role (Gould and Fernandez 1989) beside two expectations: expected, \
      if ties fell on all pairs alike, and null_mean, if the group labels were dealt anew and the ties \
      stayed. p is of the latter. Ties lead the way the resource flows; use --directed to tell \
      representatives from gatekeepers. A role that nobody could play has no expectation (–).
      """)

  @OptionGroup var options: NetworkOptions

  @Option(
    parsing: .upToNextOption,
    help: "Roles: coordinator, itinerant, representative, gatekeeper, liaison (default: all).")
  var role: [BrokerageRole] = BrokerageRole.allCases

  @Option(
    help: ArgumentHelp(
      "What groups the actors (default: sector, else kind).", valueName: "column"))
  var groupBy: String?

  @OptionGroup var draws: DrawOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let viewed = try options.loadViewed()
    let grouping = viewed.grouped(by: groupBy.map { GroupAttribute($0) })
    let tests = try BrokerageRoleTest.ofBrokers(
      viewed.graph, groups: grouping.groupOfNode, draws: draws.draws, seed: draws.seed,
      execution: Progress.execution("brokerage"))
    var table = ResultTable(
      columns: [.init(name: "actor"), .init(name: "name", audience: .people)]
        + ["role", "count", "expected", "null_mean", "null_sd", "p_greater", "p_less"]
        .map { .init(name: $0) })
    for found in tests where role.contains(found.role) {
      let actor = viewed.actors[found.node]
      table.rows.append([
        .text(actor.id.rawValue), .text(actor.name.text(in: output.language)),
        .text(found.role.rawValue), .integer(found.count), .number(found.expected),
        .number(found.test.nullMean), .number(found.test.nullDeviation),
        .number(found.test.pGreater), .number(found.test.pLess),
      ])
    }
    table.footnotes = [
      "Groups by \(grouping.attribute): \(grouping.groups.joined(separator: ", ")).",
      viewed.view.sentence,
      "Seed \(draws.seed); of many rows some have a small p by chance.",
    ]
    try output.write(
      table, command: "test brokerage", view: viewed.view,
      conventions: [
        ("expected", "d²(1 − d) × pairs that the sizes of the groups allow"),
        ("p", "(1 + draws at least as extreme) / (draws + 1)"),
      ], seed: draws.seed)
  }
}
