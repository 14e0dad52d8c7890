public import ArgumentParser
public import TarapKit

/// `tarap project`.
struct Project: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Tie actors by the events they share, and keep the ties that chance does not explain.",
    discussion: """
      Weights: count, the number of shared events; newman, 1/(k − 1) for an event of k, where large \
      meetings count less; hyperbolic, 1/k. Backbones: disparity, ties that are strong for one of \
      their ends; sdsm, pairs that share more events than those who come to so many events do by \
      chance (stochastic degree sequence model). p is the probability of so strong a tie; ties with \
      p of at least --alpha are left out.
      """)

  /// How the ties to keep are chosen.
  enum Method: String, ExpressibleByArgument, CaseIterable {
    case none
    case disparity
    case sdsm
  }

  /// What is tied.
  enum Side: String, ExpressibleByArgument, CaseIterable {
    case actors
    case events
  }

  @OptionGroup var options: NetworkOptions

  @Option(help: "What to tie.")
  var onto: Side = .actors

  @Option(help: "What ties are worth.")
  var weights: ProjectionWeight = .count

  @Option(help: "Which ties to keep.")
  var backbone: Method = .none

  @Option(help: ArgumentHelp("The p from which ties are left out, 0 to 1.", valueName: "share"))
  var alpha = 0.05

  @Flag(help: "Correct p for the number of ties tested (Holm).")
  var corrected = false

  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    if !(0...1).contains(alpha) { throw ValidationError("--alpha is from 0 to 1") }
    if backbone == .sdsm && weights != .count {
      throw ValidationError("--backbone sdsm counts shared events; leave --weights out")
    }
  }

  func run() throws {
    let network = try options.load()
    var view = options.viewOptions.view(of: network)
    view.relation = .coparticipation
    let attendance = try network.attendance(as: view)
    let graph = try attendance.graph
    let mode: TwoModeGraph.Mode = onto == .actors ? .rows : .columns
    let projection = try graph.projection(onto: mode, weight: weights)
    let backbone: Backbone? =
      switch self.backbone {
      case .none: nil
      case .disparity: projection.disparityFilter()
      case .sdsm: try graph.stochasticDegreeSequence(onto: mode)
      }
    let pValues = corrected ? backbone?.correctedPValues : backbone?.pValues
    let ids =
      onto == .actors ? attendance.actors.map(\.id.rawValue) : attendance.events.map(\.id.rawValue)
    var table = ResultTable(
      columns: (["source", "target", "strength"] + (backbone == nil ? [] : ["p"]))
        .map { .init(name: $0) })
    for (number, edge) in projection.edges.enumerated() {
      let p = pValues.map { $0[number] }
      if let p, p >= alpha { continue }
      table.rows.append(
        [.text(ids[edge.source]), .text(ids[edge.target]), .number(edge.strength)]
          + (p.map { [.number($0)] } ?? []))
    }
    table.footnotes = [
      "\(table.rows.count) of \(projection.edgeCount) ties among \(ids.count) \(onto.rawValue); "
        + "weights \(weights.rawValue), backbone \(self.backbone.rawValue)"
        + (backbone == nil
          ? "." : ", p below \(decimal(alpha))\(corrected ? " after Holm's correction" : "")."),
      view.sentence,
    ]
    try output.write(
      table, command: "project", view: view,
      conventions: [
        ("strength", weights.rawValue),
        ("p", "the probability of a tie at least as strong, by \(self.backbone.rawValue)"),
      ], more: backbone == nil ? [] : [("alpha", .number(alpha)), ("corrected", .bool(corrected))])
  }
}

extension ProjectionWeight: ExpressibleByArgument {}
