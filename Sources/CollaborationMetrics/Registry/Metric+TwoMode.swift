import GraphAlgorithms
import GraphCore
import StakeholderModel

extension Metric {
  static let twoModeMetrics: [Metric] = [twoModeDegree, twoModeCloseness, twoModeBetweenness]

  private static let borgatti =
    "Borgatti and Everett 1997, Social Networks 19:243–269, doi:10.1016/S0378-8733(96)00301-2"
  private static let modes =
    "Actors and the events that they took part in (participation.csv), whatever their ties. “tarap "
    + "two-mode” has the events too. "

  /// The share of events that the actor took part in.
  public static let twoModeDegree = Metric(
    name: "two-mode-degree",
    definition: MetricDefinition(
      summary: "The share of events that an actor took part in.",
      formula: "k(i) / m, m the number of events",
      convention: modes + "Undefined without events.",
      equals: "NetworkX bipartite.degree_centrality", source: borgatti),
    calculation: .actor(
      { context in
        try measure(context) { graph in graph.degreeCentrality().rows }
      }, reads: .participation,
      explained: { context, node in
        guard let (attendance, graph, actor) = try actor(node, context), graph.columnCount > 0
        else { return .undefined("there is no event to take part in") }
        return Explanation(
          graph.partners(of: actor, in: .rows).map {
            .init(
              "took part in \(attendance.events[$0].name.name)", 1 / Double(graph.columnCount))
          })
      }))

  /// How near the actor is to all actors and events.
  public static let twoModeCloseness = Metric(
    name: "two-mode-closeness",
    definition: MetricDefinition(
      summary: "How near an actor is to all others and all events, by way of shared events.",
      formula: "(m + 2(n − 1)) / Σ_j d(i,j) over n actors and m events",
      convention: modes + "1 for an actor who took part in everything. Undefined for an actor who "
        + "does not reach all; NetworkX scales by the share reached instead.",
      equals: "NetworkX bipartite.closeness_centrality on connected networks", source: borgatti),
    calculation: .actor(
      { context in
        try measure(context) {
          try $0.closenessCentrality(execution: context.execution).rows
        }
      }, reads: .participation,
      explained: { context, node in
        guard let (attendance, graph, actor) = try actor(node, context) else {
          return .undefined("it is not among those who could take part")
        }
        let distances = try graph.graph.distances(from: actor)
        guard distances.reachedCount == graph.graph.nodeCount, graph.graph.nodeCount > 1 else {
          return .undefined("it does not reach all actors and events")
        }
        return Explanation(
          distances.hops.enumerated().filter { $0.element > 0 }.map { other, steps in
            .init("distance to \(name(other, attendance))", Double(steps))
          }, .quotient(dividend: graph.leastDistanceSum(.rows)))
      }))

  /// How often the actor lies between others.
  public static let twoModeBetweenness = Metric(
    name: "two-mode-betweenness",
    definition: MetricDefinition(
      summary: "How often an actor lies on the shortest ways between actors and events.",
      formula: "Σ_{s,t ≠ i} σ(s,t|i) / σ(s,t), by the most that is possible with n actors and m "
        + "events",
      convention: modes + "Each pair counts once. Undefined where nobody could lie between others.",
      equals: "NetworkX bipartite.betweenness_centrality", source: borgatti),
    calculation: .actor(
      { context in
        try measure(context) {
          try $0.betweennessCentrality(execution: context.execution).rows
        }
      }, reads: .participation,
      explained: { context, node in
        guard let (attendance, graph, actor) = try actor(node, context),
          graph.greatestBetweenness(.rows) > 0
        else { return .undefined("there is nothing to lie between") }
        return Explanation(
          betweennessTerms(of: actor, in: graph.graph) { name($0, attendance) },
          .scaled(by: 1 / graph.greatestBetweenness(.rows)))
      }))

  /// The share of actor–event pairs that met.
  public static let twoModeDensity = Metric(
    name: "two-mode-density",
    definition: MetricDefinition(
      summary: "The share of actor–event pairs in which the actor took part in the event.",
      formula: "pairs / (n m) for n actors and m events",
      convention: modes + "Actors without events and events without actors count.",
      equals: "NetworkX bipartite.density", source: borgatti),
    calculation: .network { context in
      NetworkValue(try context.viewed.network.attendance(as: context.viewed.view).graph.density)
    })

  /// The rows of a two-mode measure, for the nodes of the view.
  private static func measure(
    _ context: MetricContext, _ rows: (TwoModeGraph) throws -> NodeMeasure
  ) throws -> NodeMeasure {
    let attendance = try context.viewed.network.attendance(as: context.viewed.view)
    let measure = try rows(attendance.graph)
    let score = Dictionary(
      uniqueKeysWithValues: zip(attendance.actors.map(\.id), measure.scores))
    return NodeMeasure(scores: context.viewed.actors.map { score[$0.id] ?? .nan })
  }

  /// The row of a node, or `nil` if those who could take part do not have it among them.
  private static func actor(
    _ node: Int, _ context: MetricContext
  ) throws -> (Attendance, TwoModeGraph, Int)? {
    let attendance = try context.viewed.network.attendance(as: context.viewed.view)
    let id = context.viewed.actors[node].id
    guard let actor = attendance.actors.firstIndex(where: { $0.id == id }) else { return nil }
    return (attendance, try attendance.graph, actor)
  }

  private static func name(_ node: Int, _ attendance: Attendance) -> String {
    node < attendance.actors.count
      ? attendance.actors[node].name.name
      : attendance.events[node - attendance.actors.count].name.name
  }
}
