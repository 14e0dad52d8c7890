import GraphAlgorithms
import GraphCore
import StakeholderModel

extension Metric {
  static let networkMetrics: [Metric] =
    [
      count("actors", "How many actors the view shows.", "n") { $0.graph.nodeCount },
      count(
        "ties", "How many links the view shows.", "m",
        "Several claims about one pair are one "
          + "link."
      ) { $0.graph.edgeCount },
      count(
        "sources", "How many actors a tie leads away from.", "|{i : k_out(i) > 0}|",
        "Taken from the directed network also in an undirected view."
      ) { context in
        let graph = try context.directed().graph
        return (0..<graph.nodeCount).count { graph.degree(of: $0) > 0 }
      },
      count(
        "targets", "How many actors a tie leads to.", "|{i : k_in(i) > 0}|",
        "Taken from the directed network also in an undirected view."
      ) { context in
        let graph = try context.directed().graph
        return (0..<graph.nodeCount).count { graph.degree(of: $0, along: .incoming) > 0 }
      },
      density, meanDegree,
      count(
        "components", "Into how many parts the network falls, isolates included.",
        "number of weak components", "Direction is ignored.",
        "Wasserman and Faust 1994, Social Network Analysis, §4.2"
      ) {
        try $0.graph.connectedComponents().groupCount
      },
      count("isolates", "How many actors have no tie in the view.", "|{i : k(i) = 0}|") { context in
        context.graph.degree().scores.count { $0 == 0 }
      },
      count(
        "largest-component", "How many actors the largest part has.", "max component size",
        "Direction is ignored."
      ) { try $0.graph.connectedComponents().sizes.first ?? 0 },
      count(
        "articulation-points", "How many actors hold parts together that would else fall apart.",
        "|{i : removing i adds components}|", "Direction is ignored.",
        "Hopcroft and Tarjan 1973, CACM 16:372–378, doi:10.1145/362248.362272"
      ) {
        try $0.graph.articulationPoints().count
      },
      diameter, degreeCentralization, betweennessCentralization, reciprocity, dyadReciprocity,
      transitivity, eiIndex,
    ] + krackhardt

  private static func count(
    _ name: String, _ summary: String, _ formula: String, _ convention: String = "A count.",
    _ source: String = "Wasserman and Faust 1994, Social Network Analysis, §4.1",
    _ value: @escaping @Sendable (MetricContext) throws -> Int
  ) -> Metric {
    Metric(
      name: name,
      definition: MetricDefinition(
        summary: summary, formula: formula, convention: convention, equals: nil, source: source),
      calculation: .network { NetworkValue(try value($0)) })
  }

  /// The share of possible ties that exist.
  public static let density = Metric(
    name: "density",
    definition: MetricDefinition(
      summary: "The share of possible ties that exist.",
      formula: "m / (n(n − 1)/2), directed m / (n(n − 1))",
      convention: "Pairs that nobody asked about, or that did not answer, are left out of the "
        + "denominator; low and high are what density is if none or all of them are tied. Compare networks of unlike size "
        + "with care: density falls as n grows.",
      equals: "igraph edge_density(), NetworkX density",
      source: "Wasserman and Faust 1994, Social Network Analysis, §4.1"),
    calculation: .network { context in
      let ties = Double(context.graph.edgeCount)
      let possible = context.graph.possibleEdgeCount
      let observed = context.viewed.observedPairCount
      guard possible > 0, observed > 0 else { return NetworkValue(nil) }
      return NetworkValue(
        ties / observed, low: ties / possible,
        high: (ties + possible - observed) / possible)
    })

  /// The mean number of ties of an actor.
  public static let meanDegree = Metric(
    name: "mean-degree",
    definition: MetricDefinition(
      summary: "How many ties an actor has on average.",
      formula: "2m / n, directed m / n",
      convention: "Directed: ties out (equal to ties in). Undefined without actors.",
      equals: nil, source: "Wasserman and Faust 1994, Social Network Analysis, §4.1"),
    calculation: .network { context in
      let n = context.graph.nodeCount
      let ends = Double(context.graph.edgeCount) * (context.graph.direction == .directed ? 1 : 2)
      return NetworkValue(n == 0 ? nil : ends / Double(n))
    })

  /// The longest of the shortest paths.
  public static let diameter = Metric(
    name: "diameter",
    definition: MetricDefinition(
      summary: "The most steps between any two actors who can reach each other.",
      formula: "max d(i,j) over pairs in reach",
      convention: "Within reach only, so that parts do not make it infinite; 0 without ties.",
      equals: "igraph diameter() with unconnected=TRUE",
      source: "Wasserman and Faust 1994, Social Network Analysis, §4.2"),
    calculation: .network { context in
      NetworkValue(try context.graph.eccentricity(execution: context.execution).maximum)
    })

  /// How far ties lead to one actor.
  public static let degreeCentralization = Metric(
    name: "degree-centralization",
    definition: MetricDefinition(
      summary: "How far ties are concentrated on one actor: 0 all alike, 1 a star.",
      formula: "Σ_i (max k − k(i)) / ((n − 1)(n − 2)); directed, total degree / 2(n − 1)(n − 2)",
      convention: "No loops. Strength is ignored. Undefined below three actors.",
      equals: "igraph centr_degree(loops=FALSE), R sna centralization(degree)",
      source: "Freeman 1979, Social Networks 1:215–239, doi:10.1016/0378-8733(78)90021-7"),
    calculation: .network { context in
      guard context.graph.nodeCount > 2 else { return NetworkValue(nil) }
      return NetworkValue(try context.graph.degreeCentralization())
    })

  /// How far one actor bridges all others.
  public static let betweennessCentralization = Metric(
    name: "betweenness-centralization",
    definition: MetricDefinition(
      summary: "How far one actor alone bridges all others: 0 all alike, 1 a star.",
      formula: "Σ_i (max b − b(i)) / ((n − 1)²(n − 2)/2), directed / (n − 1)²(n − 2)",
      convention: "On betweenness counts. Undefined below three actors.",
      equals: "igraph centr_betw(), R sna centralization(betweenness)",
      source: "Freeman 1979, Social Networks 1:215–239, doi:10.1016/0378-8733(78)90021-7"),
    calculation: .network { context in
      guard context.graph.nodeCount > 2 else { return NetworkValue(nil) }
      let counts = try context.graph.betweenness(execution: context.execution)
      return NetworkValue(try context.graph.centralization(of: counts, as: .betweennessCounts))
    })

  /// The share of ties that are returned.
  public static let reciprocity = Metric(
    name: "reciprocity",
    definition: MetricDefinition(
      summary: "The share of directed ties that are returned.",
      formula: "arcs (i,j) with an arc (j,i) / arcs",
      convention: "Edge-wise. Taken from the directed network also in an undirected view; a claim "
        + "that is not directed counts as returned. Undefined without ties.",
      equals: "igraph reciprocity(mode=\"default\"), NetworkX reciprocity, R sna "
        + "grecip(\"edgewise\")",
      source: "Wasserman and Faust 1994, Social Network Analysis, §13.3"),
    calculation: .network { NetworkValue(try $0.directed().graph.reciprocity(.edgewise)) })

  /// The share of tied pairs whose tie is returned.
  public static let dyadReciprocity = Metric(
    name: "dyad-reciprocity",
    definition: MetricDefinition(
      summary: "The share of tied pairs that are tied both ways.",
      formula: "mutual / (mutual + asymmetric)",
      convention: "Over non-null dyads. Taken from the directed network also in an undirected "
        + "view. Undefined without ties.",
      equals: "igraph reciprocity(mode=\"ratio\"), R sna grecip(\"dyadic.nonnull\")",
      source: "Wasserman and Faust 1994, Social Network Analysis, §13.3"),
    calculation: .network { NetworkValue(try $0.directed().graph.reciprocity(.nonNullDyads)) })

  /// The share of two-paths that are closed.
  public static let transitivity = Metric(
    name: "transitivity",
    definition: MetricDefinition(
      summary: "The share of partners' partners who are partners themselves.",
      formula: "3 × triangles / paths of two ties",
      convention: "Direction and strength are ignored. Undefined without a path of two ties.",
      equals: "igraph transitivity(type=\"global\"), NetworkX transitivity (0 where undefined)",
      source: "Luce and Perry 1949, Psychometrika 14:95–116, doi:10.1007/BF02289146"),
    calculation: .network { NetworkValue(try $0.graph.transitivity(execution: $0.execution)) })

  /// How far ties lead out of groups.
  public static let eiIndex = Metric(
    name: "ei-index",
    definition: MetricDefinition(
      summary: "How far ties lead between groups: −1 wholly within, +1 wholly between.",
      formula: "EI = (E − I) / (E + I)",
      convention: "Groups by --group-by (default the sector, else the kind). Compare with "
        + "expected, the mean if the same labels were dealt at random: 0 is not neutral.",
      equals: "UCINET E-I index (by definition; not run here)",
      source: "Krackhardt and Stern 1988, Soc. Psychology Quarterly 51:123–140, "
        + "doi:10.2307/2786835"),
    calculation: .network { context in
      let index = EIIndex(context.viewed, grouping: context.grouping)
      return NetworkValue(index.value, expected: index.expected)
    })

  private static let krackhardt: [Metric] = [
    hierarchyDimension(
      "krackhardt-connectedness", "The share of pairs of actors in one part of the network.",
      "pairs in one weak component / pairs", "R sna connectedness()"
    ) { $0.connectedness },
    hierarchyDimension(
      "krackhardt-hierarchy", "How far reach is one-way: 1 if nobody reaches back.",
      "1 − mutually reachable pairs / pairs with any reach",
      "R sna hierarchy(measure=\"krackhardt\")"
    ) { $0.hierarchy },
    hierarchyDimension(
      "krackhardt-efficiency", "How few ties there are beyond what holds the parts together.",
      "1 − (m − Σ(N − 1)) / Σ(N(N − 1) − (N − 1)) over weak components of N",
      "R sna efficiency()"
    ) { $0.efficiency },
    hierarchyDimension(
      "krackhardt-lubness", "How many pairs have one closest superior in common.",
      "1 − pairs without a least upper bound / Σ(N − 1)(N − 2)/2",
      "no tool: R sna lubness() tests the greatest upper bound in place of the least"
    ) { $0.leastUpperBoundedness },
  ]

  private static func hierarchyDimension(
    _ name: String, _ summary: String, _ formula: String, _ equals: String,
    _ value: @escaping @Sendable (KrackhardtHierarchy) -> Double?
  ) -> Metric {
    Metric(
      name: name,
      definition: MetricDefinition(
        summary: summary, formula: formula,
        convention: "Taken from the directed network also in an undirected view; ties lead from "
          + "superior to subordinate. Says little where almost everybody reaches everybody.",
        equals: equals,
        source: "Krackhardt 1994, in Carley and Prietula, Computational Organization Theory, 89–111"
      ),
      calculation: .network {
        NetworkValue(value(try $0.directed().graph.krackhardtHierarchy()))
      })
  }
}
