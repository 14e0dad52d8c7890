import GraphAlgorithms
import GraphCore
import StakeholderModel

extension Metric {
  private static let lancichinetti =
    "Traag, Waltman and Van Eck 2019, Sci. Reports 9:5233, doi:10.1038/s41598-019-41695-z; "
    + "Lancichinetti and Fortunato 2012, Sci. Reports 2:336, doi:10.1038/srep00336"
  private static let consensus =
    "Communities are the consensus of 20 runs of the Leiden method with resolution 1; “tarap "
    + "communities” shows them and takes other settings. Direction and strength are ignored. "

  /// How surely the actor belongs to its community.
  public static let communityStability = Metric(
    name: "community-stability",
    definition: MetricDefinition(
      summary: "How surely an actor belongs to its community: 1 if every run puts it there.",
      formula: "mean over runs of |R ∩ C| / |R ∪ C|, C the actor's community, R the run's",
      convention: consensus + "An isolate is a community of its own and has 1.",
      equals: nil, source: lancichinetti),
    calculation: .actor(
      { try communities($0).stability },
      explained: { context, node in
        let found = try communities(context)
        let own = Set(found.partition.nodes(of: found.partition.groupOfNode[node]))
        // Runs that put the actor into the same community are one term.
        var runs: [Set<Int>: Int] = [:]
        for run in found.runs { runs[Set(run.nodes(of: run.groupOfNode[node])), default: 0] += 1 }
        return Explanation(
          runs.map { other, count in
            let shared = Double(own.intersection(other).count) / Double(own.union(other).count)
            let others = other.subtracting([node]).sorted().map { context.name($0) }
            return .init(
              "in \(count) of \(found.runs.count) runs with "
                + (others.isEmpty ? "nobody" : others.joined(separator: ", ")),
              shared * Double(count) / Double(found.runs.count))
          }
          .sorted { $0.text < $1.text })
      }))

  /// How far ties keep within communities.
  public static let modularity = Metric(
    name: "modularity",
    definition: MetricDefinition(
      summary: "How far ties keep within the communities that the ties themselves make.",
      formula: "Q = Σ_c [m(c)/m − (k(c)/2m)²], m(c) the ties within community c, k(c) its degrees",
      convention: consensus + "Above 1,000 actors they are those of one run. Random networks have "
        + "some too: compare with “tarap test rewiring”. Undefined without ties.",
      equals: "igraph and NetworkX modularity() of the same communities",
      source: "Newman and Girvan 2004, Phys. Rev. E 69:026113, doi:10.1103/PhysRevE.69.026113"),
    calculation: .network { context in
      guard context.graph.nodeCount > 1_000 else {
        return NetworkValue(try communities(context).modularity)
      }
      // A consensus compares all pairs.
      let graph = try context.graph.withoutDirections()
      let communities = try graph.leidenCommunities(
        CommunityOptions(strengths: .ignored), execution: context.execution)
      return NetworkValue(try graph.modularity(of: communities, strengths: .ignored))
    })

  private static func communities(_ context: MetricContext) throws -> ConsensusCommunities {
    try context.graph.withoutDirections().consensusCommunities(
      CommunityOptions(strengths: .ignored), execution: context.execution)
  }
}
