import GraphCore
import StakeholderModel

extension Metric {
  static let groupMetrics: [Metric] = [actorEIIndex]

  /// How far the actor's ties lead out of its group.
  public static let actorEIIndex = Metric(
    name: "ei-index",
    definition: MetricDefinition(
      summary: "How far an actor's ties lead out of its own group: −1 wholly in, +1 wholly out.",
      formula: "EI(i) = (E − I) / (E + I) over i's ties",
      convention: "Groups by --group-by (default the sector, else the kind). Ties are binary; "
        + "ties of actors of unknown group do not count. Undefined without ties.",
      equals: "UCINET E-I index (by definition; not run here)",
      source: "Krackhardt and Stern 1988, Soc. Psychology Quarterly 51:123–140, "
        + "doi:10.2307/2786835"),
    calculation: .actor(
      { $0.viewed.eiIndexOfActors(grouping: $0.grouping) }, reads: .claims,
      explained: { context, node in
        let groups = context.grouping.groupOfNode
        let others = context.viewed.links.compactMap { link -> Int? in
          guard link.source == node || link.target == node else { return nil }
          let other = link.source == node ? link.target : link.source
          return groups[node] == nil || groups[other] == nil ? nil : other
        }
        guard !others.isEmpty else { return .undefined("it has no tie between known groups") }
        return Explanation(
          others.map { other in
            let isInside = groups[other] == groups[node]
            return .init(
              "\(isInside ? "inside" : "outside"): \(context.name(other))",
              (isInside ? -1 : 1) / Double(others.count))
          })
      }))
}
