import GraphAlgorithms
import GraphCore
import StakeholderModel

extension Metric {
  static let centralizationMetrics: [Metric] = [
    degreeCentralization, inDegreeCentralization, outDegreeCentralization,
    betweennessCentralization, closenessCentralization,
  ]

  private static let freeman =
    "Freeman 1979, Social Networks 1:215–239, doi:10.1016/0378-8733(78)90021-7"

  /// How far ties lead to one actor.
  public static let degreeCentralization = Metric(
    name: "degree-centralization",
    definition: MetricDefinition(
      summary: "How far ties are concentrated on one actor: 0 all alike, 1 a star.",
      formula: "Σ_i (max k − k(i)) / ((n − 1)(n − 2)); directed, total degree / 2(n − 1)(n − 2)",
      convention: "No loops. Strength is ignored. Undefined below three actors.",
      equals: "igraph centr_degree(loops=FALSE), R sna centralization(degree)", source: freeman),
    calculation: .network { context in
      try NetworkValue { try context.graph.degreeCentralization() }
    })

  /// How far ties lead to one actor, by ties in.
  public static let inDegreeCentralization = byDirection(
    "in-degree-centralization", .incoming, "one actor is named by all", "in")

  /// How far ties lead away from one actor.
  public static let outDegreeCentralization = byDirection(
    "out-degree-centralization", .outgoing, "one actor names all", "out")

  private static func byDirection(
    _ name: String, _ kind: DegreeKind, _ extreme: String, _ mode: String
  ) -> Metric {
    Metric(
      name: name,
      definition: MetricDefinition(
        summary: "How far ties \(mode) are concentrated on one actor: 0 all alike, 1 if \(extreme) "
          + "and no other tie exists.",
        formula: "Σ_i (max k_\(mode) − k_\(mode)(i)) / (n − 1)²",
        convention: "No loops. Strength is ignored. Taken from the directed network also in an "
          + "undirected view. Undefined below two actors.",
        equals: "igraph centr_degree(mode=\"\(mode)\", loops=FALSE), R sna centralization(degree, "
          + "cmode=\"\(mode)degree\")",
        source: freeman),
      calculation: .network { context in
        let graph = try context.directed().graph
        return try NetworkValue { try graph.degreeCentralization(kind) }
      })
  }

  /// How far one actor bridges all others.
  public static let betweennessCentralization = Metric(
    name: "betweenness-centralization",
    definition: MetricDefinition(
      summary: "How far one actor alone bridges all others: 0 all alike, 1 a star.",
      formula: "Σ_i (max b − b(i)) / ((n − 1)²(n − 2)/2), directed / (n − 1)²(n − 2)",
      convention: "On betweenness counts. Undefined below three actors.",
      equals: "igraph centr_betw(), R sna centralization(betweenness)", source: freeman),
    calculation: .network { context in
      let counts = try context.graph.betweenness(execution: context.execution)
      return try NetworkValue {
        try context.graph.centralization(of: counts, as: .betweennessCounts)
      }
    })

  /// How far one actor is nearer to all than the others.
  public static let closenessCentralization = Metric(
    name: "closeness-centralization",
    definition: MetricDefinition(
      summary: "How far one actor is nearer to all than the others are: 0 all alike, 1 a star.",
      formula: "Σ_i (max c − c(i)) / ((n − 1)(n − 2)/(2n − 3)), c = (n − 1) / Σ_j d(i,j)",
      convention:
        "Undirected networks of one part alone: directed closeness has no known maximum, and "
        + "closeness is undefined where somebody is out of reach. R sna and igraph divide directed "
        + "closeness by what holds only if the unreachable count as n steps away.",
      equals: "igraph centr_clo() on connected undirected networks", source: freeman),
    calculation: .network { context in
      try NetworkValue {
        let graph = context.graph
        if graph.direction == .undirected, try graph.connectedComponents().groupCount > 1 {
          throw AnalysisError(
            .undefined, "closeness is undefined in a network of several parts; look at one of them")
        }
        return try graph.centralization(
          of: graph.closeness(execution: context.execution), as: .closeness)
      }
    })
}
