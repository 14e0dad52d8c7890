import ArgumentParser
import TarapKit

/// `tarap routes`.
struct Routes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Show by how many independent routes two actors reach each other, and whose loss cuts.",
    discussion: """
      Independent routes have no actor in common but the two ends, so that no single loss cuts more \
      than one of them. As many actors must be lost to part the two as there are routes through \
      others, and as many ties as there are routes without a common tie. With --directed, routes \
      follow ties from the first actor to the second.
      """)

  @OptionGroup var options: NetworkOptions

  @Argument(help: "An actor.")
  var first: String

  @Argument(help: "Another actor.")
  var second: String

  @OptionGroup(title: "Output")
  var output: OutputOptions

  func run() throws {
    let viewed = try options.loadViewed()
    let ends = try [first, second].map { text in
      let actor = try viewed.network.theActor(matching: text)
      guard let node = viewed.node(of: actor.id) else {
        throw ValidationError("“\(actor.id)” is not in the view (\(viewed.view.sentence))")
      }
      return node
    }
    guard ends[0] != ends[1] else {
      throw ValidationError("“\(first)” and “\(second)” are one actor; name two")
    }
    let graph = viewed.graph
    let routes = try graph.nodeDisjointPaths(from: ends[0], to: ends[1])
    let cutActors = try graph.minimumNodeCut(from: ends[0], to: ends[1])
    let cutTies = try graph.minimumCut(from: ends[0], to: ends[1]).edges
    let arrow = graph.direction == .directed ? " → " : " – "
    func id(_ node: Int) -> String { viewed.actors[node].id.rawValue }
    func name(_ node: Int) -> String { viewed.actors[node].name.text(in: output.language) }
    var table = ResultTable(columns: [
      .init(name: "route"), .init(name: "steps"), .init(name: "actors"),
    ])
    for (number, route) in routes.enumerated() {
      table.rows.append([
        .integer(number + 1), .integer(route.count - 1),
        .nested(
          .array(route.map { .string(id($0)) }), text: route.map(id).joined(separator: arrow)),
      ])
    }
    let isTied = graph.hasEdge(from: ends[0], to: ends[1])
    table.footnotes =
      sentences(
        ends.map(name), routes.count, isTied: isTied, actors: cutActors.map(name),
        ties: cutTies.map { name($0.source) + arrow + name($0.target) })
      + [viewed.view.sentence]
    try output.write(
      table, command: "routes", view: viewed.view,
      conventions: [("route", "no actor but the two ends is on two routes")],
      more: [
        ("direct_tie", .bool(isTied)),
        ("cut_actors", .array(cutActors.map { .string(id($0)) })),
        (
          "cut_ties",
          .array(cutTies.map { .array([.string(id($0.source)), .string(id($0.target))]) })
        ),
      ])
  }

  /// What the numbers mean for the two.
  private func sentences(
    _ ends: [String], _ routes: Int, isTied: Bool, actors: [String], ties: [String]
  ) -> [String] {
    let pair = "\(ends[0]) and \(ends[1])"
    guard routes > 0 else {
      return [
        options.viewOptions.directed
          ? "No route leads from \(ends[0]) to \(ends[1])."
          : "No route joins \(pair): they are in different parts of the network."
      ]
    }
    let count = routes == 1 ? "one route" : "\(routes) independent routes"
    let through =
      switch (isTied, actors.count) {
      case (true, 0): "They are tied to each other and nobody else joins them."
      case (true, _):
        "Without \(list(actors)) they would have their own tie alone."
      case (false, 1): "It leads through \(actors[0]), whose loss alone would part the two."
      case (false, _): "The loss of \(list(actors)) together would part the two."
      }
    let fewest =
      ties.count == 1
      ? "One tie carries them all: \(ties[0])."
      : "At least \(ties.count) ties must fail to part them, for example "
        + "\(ties.joined(separator: ", "))."
    return ["\(pair) have \(count).", through, fewest]
  }

  /// “A, B and C”.
  private func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " and \(last)"
  }
}
