import GraphAlgorithms
import GraphCore
import StakeholderModel

extension Metric {
  static let mixingMetrics: [Metric] = [eiIndex, assortativity, degreeAssortativity]

  /// How far ties lead out of groups.
  public static let eiIndex = Metric(
    name: "ei-index",
    definition: MetricDefinition(
      summary: "How far ties lead between groups: −1 wholly within, +1 wholly between.",
      formula: "EI = (E − I) / (E + I)",
      convention: "Groups by --group-by (default the sector, else the kind). Compare with "
        + "expected, the mean if the same labels were dealt at random: 0 is not neutral. The range "
        + "is what so many ties and groups of these sizes allow.",
      equals: "UCINET E-I index (by definition; not run here)",
      source: "Krackhardt and Stern 1988, Soc. Psychology Quarterly 51:123–140, "
        + "doi:10.2307/2786835"),
    calculation: .network { context in
      let index = EIIndex(context.viewed, grouping: context.grouping)
      return NetworkValue(index.value, expected: index.expected, range: index.range)
    })

  private static let newman =
    "Newman 2003, Phys. Rev. E 67:026126, doi:10.1103/PhysRevE.67.026126"

  /// How far ties join actors of one group.
  public static let assortativity = Metric(
    name: "assortativity",
    definition: MetricDefinition(
      summary: "How far ties join actors of one group: 1 wholly, 0 as chance has it.",
      formula: "r = (Tr e − Σ a(g) b(g)) / (1 − Σ a(g) b(g)), e(g,h) the share of ties from g to h",
      convention:
        "Groups by --group-by (default the sector, else the kind); ties of actors of unknown "
        + "group do not count. The range starts above −1. The error is a jackknife over ties. Strength "
        + "is ignored. Undefined if all ends are in one group.",
      equals: "igraph assortativity_nominal(), NetworkX attribute_assortativity_coefficient",
      source: newman),
    calculation: .network { context in
      let groups = context.grouping.groupOfNode
      let pairs = context.graph.edges.filter {
        groups[$0.source] != nil && groups[$0.target] != nil
      }
      let known = try GraphSnapshot(
        nodeCount: groups.count, direction: context.graph.direction,
        pairs: pairs.map { ($0.source, $0.target) })
      guard let found = try known.assortativity(by: Partition(labels: groups)) else {
        return NetworkValue(nil, reason: "there are no ties, or all their ends are in one group")
      }
      return NetworkValue(
        found.coefficient, expected: 0, range: found.minimum...1,
        standardError: found.standardError)
    })

  /// How far ties join actors of like degree.
  public static let degreeAssortativity = Metric(
    name: "degree-assortativity",
    definition: MetricDefinition(
      summary: "How far the well tied are tied to each other: below 0 hubs serve the poorly tied.",
      formula: "Pearson's r over ties of the degrees at the two ends",
      convention:
        "Undirected: each tie both ways round. Directed: out-degree at the source, in-degree "
        + "at the target. The error is a jackknife over ties. Undefined where degrees do not vary.",
      equals: "igraph assortativity_degree(), NetworkX degree_assortativity_coefficient",
      source: newman),
    calculation: .network { context in
      guard let found = try context.graph.degreeAssortativity() else {
        return NetworkValue(
          nil, reason: "there are no ties, or the degrees at their ends are alike")
      }
      return NetworkValue(
        found.coefficient, expected: 0, range: -1...1, standardError: found.standardError)
    })
}
