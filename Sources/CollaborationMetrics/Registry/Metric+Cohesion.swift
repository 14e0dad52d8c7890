import GraphAlgorithms
import GraphCore
import StakeholderModel

extension Metric {
  static let cohesionMetrics: [Metric] = [coreness, localClustering]

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
