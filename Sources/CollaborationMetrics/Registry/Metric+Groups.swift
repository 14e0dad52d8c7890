import GraphAlgorithms
import GraphCore
import StakeholderModel

extension Metric {
  static let groupMetrics: [Metric] =
    [actorEIIndex, participation, withinGroupScore, bridging, valenteBridging, brokerage]
    + BrokerageRole.allCases.map(role)

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

  private static let guimera =
    "Guimerà and Amaral 2005, Nature 433:895–900, doi:10.1038/nature03288"
  private static let gould =
    "Gould and Fernandez 1989, Sociological Methodology 19:89–126, doi:10.2307/270949"
  private static let byGroups =
    "Groups by --group-by (default the sector, else the kind); ties of actors of unknown group do "
    + "not count. "

  /// How evenly the actor's ties spread over groups.
  public static let participation = Metric(
    name: "participation-coefficient",
    definition: MetricDefinition(
      summary: "How evenly an actor's ties spread over groups: 0 all with one group.",
      formula: "P(i) = 1 − Σ_s (k(i,s) / k(i))²",
      convention: byGroups + "The most it can be is 1 − 1/S with S groups. Direction and strength "
        + "are ignored; undefined without ties.",
      equals: nil, source: guimera),
    calculation: .actor(
      {
        GroupParticipation($0.graph, groups: $0.grouping.groupOfNode).coefficient
      },
      explained: { context, node in
        let groups = context.grouping
        let ties = GroupParticipation(context.graph, groups: groups.groupOfNode).tiesByGroup[node]
        let all = Double(ties.reduce(0, +))
        guard all > 0 else { return .undefined("it has no tie with an actor of known group") }
        // 1 − Σ p² = Σ p (1 − p): what each group adds.
        return Explanation(
          ties.indices.filter { ties[$0] > 0 }.map { group in
            let share = Double(ties[group]) / all
            return .init("\(ties[group]) ties with \(groups.groups[group])", share * (1 - share))
          })
      }))

  /// How central the actor is within its own group.
  public static let withinGroupScore = Metric(
    name: "within-group-score",
    definition: MetricDefinition(
      summary: "How many ties within its group an actor has, in standard deviations of the group.",
      formula: "z(i) = (k(i,own) − mean_own) / sd_own",
      convention: byGroups + "The deviation is the population's; 0 where it is 0. Direction and "
        + "strength are ignored.",
      equals: nil, source: guimera),
    calculation: .actor(
      {
        GroupParticipation($0.graph, groups: $0.grouping.groupOfNode).withinGroupScore
      },
      explained: { context, node in
        let participation = GroupParticipation(
          context.graph, groups: context.grouping.groupOfNode)
        guard let score = participation.withinGroupScore[node],
          let group = context.grouping.groupOfNode[node]
        else { return .undefined("its group is unknown") }
        let ties = participation.tiesByGroup[node][group]
        return Explanation([.init("\(ties) ties within \(context.grouping.groups[group])", score)])
      }))

  /// Betweenness where the partners have few other ties.
  public static let bridging = Metric(
    name: "bridging-centrality",
    definition: MetricDefinition(
      summary: "How far an actor is a bridge between dense parts, rather than a hub.",
      formula: "b(i) × (1/k(i)) / Σ_j 1/k(j) over i's partners",
      convention: "Betweenness counts times the bridging coefficient. Direction counts for "
        + "betweenness alone; strength is ignored; 0 for an isolate.",
      equals: nil,
      source: "Hwang et al. 2006, Bridging centrality, Proc. 12th ACM SIGKDD"),
    calculation: .actor(
      { context in
        let counts = try context.graph.betweenness(execution: context.execution).scores
        return NodeMeasure(
          scores: counts.indices.map { counts[$0] * bridgingCoefficient($0, context.graph) })
      },
      explained: { context, node in
        let terms = try betweenness.explanation(of: node, context)?.terms ?? []
        return Explanation(terms, .scaled(by: bridgingCoefficient(node, context.graph)))
      }))

  /// What the network loses with the actor's ties.
  public static let valenteBridging = Metric(
    name: "valente-bridging",
    definition: MetricDefinition(
      summary: "How much the network's cohesion falls, on average, without one of an actor's ties.",
      formula: "mean over i's ties of c(G) − c(G − tie), c = Σ_{i≠j} 1/d(i,j) / n(n − 1)",
      convention: "Pairs without a path add 0 to the cohesion. Every tie is one step, strength is "
        + "ignored. Directed: along ties, over those in and out. An isolate is undefined.",
      equals: "R influenceR bridging() (by definition; not run here)",
      source: "Valente and Fujimoto 2010, Social Networks 32:212–220, "
        + "doi:10.1016/j.socnet.2010.03.003"),
    calculation: .actor(
      { try $0.graph.valenteBridging(execution: $0.execution).scores },
      explained: { context, node in
        let losses = try context.graph.valenteBridging(execution: context.execution).losses
        let own = zip(losses.edges, losses.scores).filter { edge, _ in
          edge.source == node || edge.target == node
        }
        guard !own.isEmpty else { return .undefined("it has no tie") }
        return Explanation(
          own.map { edge, loss in
            let other = edge.source == node ? edge.target : edge.source
            return .init("without the tie with \(context.name(other))", loss / Double(own.count))
          })
      }))

  private static func bridgingCoefficient(_ node: Int, _ graph: GraphSnapshot) -> Double {
    let partners = graph.partners(of: node)
    guard !partners.isEmpty else { return 0 }
    let sum = partners.reduce(0) { $0 + 1 / Double(graph.partners(of: $1).count) }
    return 1 / Double(partners.count) / sum
  }

  /// How many pairs the actor brokers for.
  public static let brokerage = brokerage(
    "brokerage", nil, summary: "For how many pairs, not tied themselves, an actor is the way.")

  private static func role(_ role: BrokerageRole) -> Metric {
    let summary =
      switch role {
      case .coordinator: "For how many pairs of its own group an actor is the way."
      case .itinerant: "For how many pairs of one other group an actor is the way."
      case .representative: "For how many pairs an actor leads from its own group to another."
      case .gatekeeper: "For how many pairs an actor leads from another group into its own."
      case .liaison: "For how many pairs of two other groups an actor is the way."
      }
    return brokerage(role.rawValue, role, summary: summary)
  }

  private static func brokerage(_ name: String, _ role: BrokerageRole?, summary: String) -> Metric {
    Metric(
      name: name,
      definition: MetricDefinition(
        summary: summary,
        formula: "|{(a,b) : a → i → b, not a → b, a ≠ b}|"
          + (role == nil ? "" : " with the groups of a \(name)"),
        convention: byGroups + "Undirected: each pair once, and representative and gatekeeper are "
          + "two readings of the same pairs. A tie leads the way the resource flows.",
        equals: "R sna brokerage() on directed networks (by definition; not run here)",
        source: gould),
      calculation: .actor(
        { BrokerageRoles($0.graph, groups: $0.grouping.groupOfNode).counts(of: role) },
        explained: { context, node in
          let arrow = context.graph.direction == .directed ? "→" : "–"
          return Explanation(
            BrokerageRoles(context.graph, groups: context.grouping.groupOfNode)
              .pairs(of: node, as: role)
              .map { pair in
                .init("\(context.name(pair.source)) \(arrow) \(context.name(pair.target))", 1)
              })
        }))
  }

  /// Ties between groups.
  public static let mixing = Metric(
    name: "mixing",
    definition: MetricDefinition(
      summary: "How many ties there are between each two groups, and how many chance would make.",
      formula:
        "ties(g,h); density = ties / pairs; mean strength over ties that have one; expected = "
        + "pairs × all ties / all pairs; ratio = ties / expected",
      convention: byGroups + "Undirected: each pair of groups once; directed: from row to column.",
      equals: "R sna mixingmatrix() for the ties (by definition; not run here)",
      source: "Wasserman and Faust 1994, Social Network Analysis, §9–10"),
    calculation: .group { .pairs(GroupMixing($0.viewed, grouping: $0.grouping)) })

  /// How far the ties of each group lead out of it.
  public static let groupEIIndex = Metric(
    name: "ei-index",
    definition: MetricDefinition(
      summary: "How far the ties of a group lead out of it: −1 wholly in, +1 wholly out.",
      formula: "EI(g) = (E(g) − I(g)) / (E(g) + I(g)) over ties with an end in g",
      convention: byGroups + "Ties are binary. The range is what so many ties of so many members "
        + "allow; for what chance would give, run tarap test ei --level group.",
      equals: "UCINET E-I index (by definition; not run here)",
      source: "Krackhardt and Stern 1988, Soc. Psychology Quarterly 51:123–140, "
        + "doi:10.2307/2786835"),
    calculation: .group { .single(EIIndex.ofGroups($0.viewed, grouping: $0.grouping)) })
}
