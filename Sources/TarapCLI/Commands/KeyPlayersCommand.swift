import ArgumentParser
import TarapKit

/// `tarap key-players`.
struct KeyPlayersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key-players",
    abstract: "Find the set of actors whose loss breaks the network, or who reach it fastest.",
    discussion: """
      A set is chosen as a whole: the best two need not contain the best one. Whether every set was \
      tried (exact) or good ones were improved (heuristic) is said; no set of the size can have more \
      than the bound.
      """)

  @OptionGroup var options: NetworkOptions

  @Option(help: ArgumentHelp("The size of the set.", valueName: "count"))
  var count = 2

  @Option(help: "What for: fragment or reach (default: both).")
  var goal: KeyPlayers.Goal?

  @OptionGroup(title: "Output")
  var output: OutputOptions

  func run() throws {
    let viewed = try options.loadViewed()
    var table = ResultTable(columns: [
      .init(name: "goal"), .init(name: "actors"), .init(name: "value"),
      .init(name: "fragmentation"), .init(name: "search"), .init(name: "bound"),
    ])
    for goal in goal.map({ [$0] }) ?? KeyPlayers.Goal.allCases {
      let found = try viewed.graph.keyPlayers(
        count, for: goal, execution: Progress.execution("key players"))
      let actors = found.nodes.map { viewed.actors[$0] }
      table.rows.append([
        .text(goal.rawValue),
        .nested(
          .array(actors.map { .string($0.id.rawValue) }),
          text: actors.map(\.id.rawValue).joined(separator: ", ")),
        .number(found.value), .number(found.fragmentation), .text(found.search.rawValue),
        .number(found.bound),
      ])
      let names = actors.map { $0.name.text(in: output.language) }.joined(separator: "; ")
      table.footnotes.append("\(goal.rawValue): \(names).")
    }
    table.footnotes.append(viewed.view.sentence)
    try output.write(
      table, command: "key-players", view: viewed.view,
      conventions: [
        ("fragment", "1 − 2 Σ 1/d / n(n − 1) without the set; fragmentation with 0 or 1 for 1/d"),
        ("reach", "Σ 1/d / n from the set, members counted as one step away"),
      ])
  }
}
