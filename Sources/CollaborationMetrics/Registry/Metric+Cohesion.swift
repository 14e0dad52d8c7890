import GraphAlgorithms
import GraphCore
import StakeholderModel

extension Metric {
  static let cohesionMetrics: [Metric] = [coreness, continuousCoreness, localClustering]

  /// How deep in the dense middle the actor lies.
  public static let coreness = Metric(
    name: "coreness",
    definition: MetricDefinition(
      summary: "The largest k such that an actor belongs to a group whose members all have k "
        + "ties within it.",
      formula: "max k such that i is in the k-core",
      convention: "Direction and strength are ignored. An isolate has 0.",
      equals: "igraph coreness(), NetworkX core_number",
      source: "Seidman 1983, Social Networks 5:269–287, doi:10.1016/0378-8733(83)90028-X"),
    calculation: .actor(
      { $0.graph.coreness() },
      explained: { context, node in
        let cores = context.graph.coreness().scores
        let partners = Set(
          context.graph.neighbors(of: node) + context.graph.neighbors(of: node, along: .incoming))
        return Explanation(
          partners.sorted().filter { cores[$0] >= cores[node] }
            .map { .init("tie with \(context.name($0)), of coreness \(Int(cores[$0]))", 1) },
          .bound)
      }))

  /// How far the actor belongs to the core.
  public static let continuousCoreness = Metric(
    name: "continuous-coreness",
    definition: MetricDefinition(
      summary: "How far an actor belongs to the core of the network, by degrees.",
      formula: "c that minimises Σ_{i≠j} (a(i,j) − c(i) c(j))², with Σ c² = 1",
      convention: "MINRES, the diagonal left out, scaled to unit length. A local optimum from the "
        + "degrees. Directed: the mean of both directions. Strength is ignored; undefined without "
        + "ties or with all of them. The network's core-periphery fit says whether there is a core.",
      equals:
        "UCINET Core/Periphery, continuous, MINRES, up to scale (by definition; not run here)",
      source: "Borgatti and Everett 2000, Social Networks 21:375–395, "
        + "doi:10.1016/S0378-8733(99)00019-2"),
    calculation: .actor(
      { context in
        try context.graph.continuousCorePeriphery()?.coreness
          ?? NodeMeasure(scores: context.viewed.actors.map { _ in .nan })
      },
      explained: { context, node in
        let graph = context.graph
        guard let coreness = try graph.continuousCorePeriphery()?.coreness.scores else {
          return .undefined("all pairs are alike")
        }
        let terms = graph.partners(of: node).map { other in
          let ties = [graph.hasEdge(from: node, to: other), graph.hasEdge(from: other, to: node)]
          return Explanation.Term(
            "tie with \(context.name(other)), of coreness",
            coreness[other] * Double(ties.count { $0 }) / 2)
        }
        let sum = terms.reduce(0) { $0 + $1.value }
        guard sum > 0 else { return Explanation([]) }
        return Explanation(terms, .scaled(by: coreness[node] / sum))
      }))

  /// How many of the actor's partners are tied to each other.
  public static let localClustering = Metric(
    name: "local-clustering",
    definition: MetricDefinition(
      summary: "The share of pairs of an actor's partners who are tied to each other.",
      formula: "c(i) = triangles(i) / (k(k − 1)/2)",
      convention: "Direction and strength are ignored. Undefined below two partners.",
      equals: "igraph transitivity(type=\"local\"); NetworkX clustering gives 0 where undefined",
      source: "Watts and Strogatz 1998, Nature 393:440–442, doi:10.1038/30918"),
    calculation: .actor(
      { try $0.graph.localClustering(execution: $0.execution) },
      explained: { context, node in
        let graph = context.graph
        func partners(_ node: Int) -> Set<Int> {
          Set(graph.neighbors(of: node) + graph.neighbors(of: node, along: .incoming))
        }
        let own = partners(node).sorted()
        guard own.count > 1 else { return .undefined("it has \(own.count) partners") }
        let pairs = Double(own.count * (own.count - 1) / 2)
        var terms: [Explanation.Term] = []
        for (index, first) in own.enumerated() {
          let others = partners(first)
          for second in own[(index + 1)...] where others.contains(second) {
            terms.append(.init("\(context.name(first)) – \(context.name(second))", 1 / pairs))
          }
        }
        return Explanation(terms)
      }))
}
