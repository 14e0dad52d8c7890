import ArgumentParser
import TarapKit

/// `tarap two-mode`.
struct TwoMode: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "two-mode",
    abstract: "Compute how central actors and events are in who took part in what.",
    discussion: """
      Centralities are scaled for two modes (Borgatti and Everett 1997): degree by the size of the \
      other mode, closeness and betweenness by the most that is possible. Events are listed after \
      actors, both by falling degree. Closeness is undefined where somebody is out of reach.
      """)

  @OptionGroup var options: NetworkOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let network = try options.load()
    var view = options.viewOptions.view(of: network)
    view.relation = .coparticipation
    let attendance = try network.attendance(as: view)
    let graph = try attendance.graph
    let execution = Progress.execution("two-mode")
    let measures = [
      graph.degreeCentrality(), try graph.closenessCentrality(execution: execution),
      try graph.betweennessCentrality(execution: execution),
    ]
    var table = ResultTable(columns: [
      .init(name: "mode"), .init(name: "id"), .init(name: "name", audience: .people),
      .init(name: "degree"), .init(name: "closeness"), .init(name: "betweenness"),
    ])
    for node in measures[0].rows.ranking {
      let actor = attendance.actors[node]
      table.rows.append(
        [
          .text("actor"), .text(actor.id.rawValue), .text(actor.name.text(in: output.language)),
        ] + measures.map { .number($0.rows[node]) })
    }
    for node in measures[0].columns.ranking {
      let event = attendance.events[node]
      table.rows.append(
        [
          .text("event"), .text(event.id.rawValue), .text(event.name.text(in: output.language)),
        ] + measures.map { .number($0.columns[node]) })
    }
    table.footnotes = [
      "\(attendance.actors.count) actors, \(attendance.events.count) events, "
        + "\(attendance.pairs.count) times taken part; density "
        + "\(graph.density.map(decimal) ?? "undefined").",
      view.sentence,
    ]
    try output.write(
      table, command: "two-mode", view: view,
      conventions: [
        ("degree", "share of the other mode"),
        ("closeness", "(m + 2(n − 1)) / Σ d for a mode of n when the other has m"),
        ("betweenness", "by the greatest that a node of the mode can have"),
      ], more: [("density", graph.density.map { .number($0) } ?? .null)])
  }
}
