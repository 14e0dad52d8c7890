import GraphAlgorithms
import GraphCore
import StakeholderModel

extension Metric {
  static let spectralMetrics: [Metric] = [eigenvector, pageRank]

  /// Being tied to the well tied.
  public static let eigenvector = Metric(
    name: "eigenvector",
    definition: MetricDefinition(
      summary: "How well an actor is tied to others who are well tied themselves.",
      formula: "λ x(i) = Σ_j a(j,i) x(j), with Σ x² = 1",
      convention: "Scaled to unit length. Directed: by ties in. Strength is ignored. In a network "
        + "of several parts only the part with the largest λ has scores; the others have 0.",
      equals: "igraph eigen_centrality() up to scale, NetworkX eigenvector_centrality_numpy",
      source: "Bonacich 1972, J. Math. Sociology 2:113–120, doi:10.1080/0022250X.1972.9989806"),
    calculation: .actor(
      { context in
        try context.graph.eigenvectorCentrality(
          EigenvectorOptions(strengths: .ignored), execution: context.execution)
      },
      explained: { context, node in
        let measure = try context.graph.eigenvectorCentrality(
          EigenvectorOptions(strengths: .ignored), execution: context.execution)
        let terms = context.graph.neighbors(of: node, along: .incoming)
          .map { Explanation.Term("score of \(context.name($0))", measure.scores[$0]) }
          .filter { $0.value > 0 }
        let sum = terms.reduce(0) { $0 + $1.value }
        guard sum > 0 else { return Explanation([]) }
        return Explanation(terms, .scaled(by: measure.scores[node] / sum))
      }))

  /// Where a random walker spends its time.
  public static let pageRank = Metric(
    name: "pagerank",
    definition: MetricDefinition(
      summary: "The share of time that a walker along random ties spends at an actor.",
      formula: "p(i) = (1 − d)/n + d Σ_j p(j)/k_out(j), d = 0.85",
      convention: "Sums to 1. An actor without ties out hands its share to all evenly. Strength "
        + "is ignored. Undirected: every tie goes both ways.",
      equals: "igraph page_rank(), NetworkX pagerank",
      source: "Brin and Page 1998, Computer Networks 30:107–117, "
        + "doi:10.1016/S0169-7552(98)00110-X"),
    calculation: .actor(
      { context in
        try context.graph.pageRank(
          PageRankOptions(strengths: .ignored), execution: context.execution)
      },
      explained: { context, node in
        let graph = context.graph
        let options = PageRankOptions(strengths: .ignored)
        let scores = try graph.pageRank(options, execution: context.execution).scores
        let n = Double(scores.count)
        var terms = graph.neighbors(of: node, along: .incoming).map { other in
          Explanation.Term(
            "from \(context.name(other)), shared among \(graph.degree(of: other))",
            options.damping * scores[other] / Double(graph.degree(of: other)))
        }
        let idle = scores.indices.filter { graph.degree(of: $0) == 0 }
        terms.append(.init("jump from anywhere", (1 - options.damping) / n))
        if !idle.isEmpty {
          terms.append(
            .init(
              "even share of the \(idle.count) without ties out",
              options.damping * idle.reduce(0) { $0 + scores[$1] } / n))
        }
        return Explanation(terms)
      }))
}
