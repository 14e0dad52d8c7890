import GraphAlgorithms
import GraphCore
import StakeholderModel

extension Metric {
  static let degreeMetrics: [Metric] = [degree, inDegree, outDegree, strength, alphaDegree]

  private static let freeman =
    "Freeman 1979, Social Networks 1:215–239, doi:10.1016/0378-8733(78)90021-7"

  /// The number of partners.
  public static let degree = Metric(
    name: "degree",
    definition: MetricDefinition(
      summary: "How many others an actor is tied to.",
      formula: "k(i) = Σ_j a(i,j)",
      convention: "Undirected: partners. Directed: ties in plus ties out. Strength is ignored; an "
        + "isolate has 0.",
      equals: "igraph degree(), NetworkX degree", source: freeman),
    calculation: .actor(
      { $0.graph.degree() },
      explained: { context, node in
        let outgoing = context.graph.neighbors(of: node)
        guard context.graph.direction == .directed else {
          return Explanation(outgoing.map { .init("tie with \(context.name($0))", 1) })
        }
        return Explanation(
          outgoing.map { .init("tie to \(context.name($0))", 1) }
            + context.graph.neighbors(of: node, along: .incoming)
            .map { .init("tie from \(context.name($0))", 1) })
      }))

  /// The number of ties that lead to the actor.
  public static let inDegree = Metric(
    name: "in-degree",
    definition: MetricDefinition(
      summary: "How many others name an actor, give to it or otherwise lead a tie to it.",
      formula: "k_in(i) = Σ_j a(j,i)",
      convention: "Taken from the directed network also in an undirected view; a claim that is "
        + "not directed counts both ways. Strength is ignored.",
      equals: "igraph degree(mode=\"in\"), NetworkX in_degree", source: freeman),
    calculation: .actor(
      { try $0.directed().graph.degree(.incoming) }, reads: .claims,
      explained: { context, node in
        Explanation(
          try context.directed().graph.neighbors(of: node, along: .incoming)
            .map { .init("tie from \(context.name($0))", 1) })
      }))

  /// The number of ties that lead away from the actor.
  public static let outDegree = Metric(
    name: "out-degree",
    definition: MetricDefinition(
      summary: "How many others an actor names, gives to or otherwise leads a tie to.",
      formula: "k_out(i) = Σ_j a(i,j)",
      convention: "Taken from the directed network also in an undirected view; a claim that is "
        + "not directed counts both ways. Strength is ignored.",
      equals: "igraph degree(mode=\"out\"), NetworkX out_degree", source: freeman),
    calculation: .actor(
      { try $0.directed().graph.degree(.outgoing) }, reads: .claims,
      explained: { context, node in
        Explanation(
          try context.directed().graph.neighbors(of: node)
            .map { .init("tie to \(context.name($0))", 1) })
      }))

  /// The sum of the strengths of the actor's ties.
  public static let strength = Metric(
    name: "strength",
    definition: MetricDefinition(
      summary: "The strengths of an actor's ties, added up.",
      formula: "s(i) = Σ_j w(i,j)",
      convention: "Undefined unless every link of the view has a strength. Directed: ties in plus "
        + "ties out. Several claims about one link are combined by the view's strength rule.",
      equals: "igraph strength(), NetworkX degree(weight=…)",
      source: "Barrat et al. 2004, PNAS 101:3747–3752, doi:10.1073/pnas.0400087101"),
    calculation: .actor(
      { context in
        context.graph.isWeighted
          ? context.graph.strength()
          : NodeMeasure(scores: context.viewed.actors.map { _ in .nan })
      },
      explained: { context, node in
        guard context.graph.isWeighted else {
          return .undefined("not every link of the view has a strength")
        }
        return Explanation(
          context.viewed.links.compactMap { link in
            guard link.source == node || link.target == node, let strength = link.strength else {
              return nil
            }
            let other = link.source == node ? link.target : link.source
            return .init("tie with \(context.name(other))", strength)
          })
      }))

  /// The number of ties and their strengths, weighed against each other.
  public static let alphaDegree = Metric(
    name: "alpha-degree",
    definition: MetricDefinition(
      summary: "The number of an actor's ties and their strengths, weighed against each other.",
      formula: "k(i)^(1 − α) × s(i)^α",
      convention:
        "α by --alpha (default 0.5): 0 counts ties, 1 adds up strengths; below 1 many weak "
        + "ties count for more than few strong ones, above 1 the reverse. Undefined unless every link "
        + "of the view has a strength. Directed: ties in plus ties out.",
      equals: "R tnet degree_w(alpha) (by definition; not run here)",
      source: "Opsahl, Agneessens and Skvoretz 2010, Social Networks 32:245–251, "
        + "doi:10.1016/j.socnet.2010.03.006"),
    calculation: .actor(
      { context in
        context.graph.isWeighted
          ? try context.graph.degree(alpha: context.alpha)
          : NodeMeasure(scores: context.viewed.actors.map { _ in .nan })
      },
      explained: { context, node in
        guard let ties = try strength.explanation(of: node, context), let sum = ties.value else {
          return .undefined("not every link of the view has a strength")
        }
        guard sum > 0 else { return Explanation([]) }
        let value = try context.graph.degree(alpha: context.alpha).scores[node]
        return Explanation(ties.terms, .scaled(by: value / sum))
      }))
}
