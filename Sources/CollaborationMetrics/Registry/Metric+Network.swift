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
      diameter, reciprocity, dyadReciprocity, reciprocityCorrelation, transitivity, corePeriphery,
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

  /// The share of ties that are returned.
  public static let reciprocity = Metric(
    name: "reciprocity",
    definition: MetricDefinition(
      summary: "The share of directed ties that are returned: reciprocity of arcs.",
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
      summary: "The share of tied pairs that are tied both ways: reciprocity of dyads.",
      formula: "mutual / (mutual + asymmetric)",
      convention: "Over non-null dyads. Taken from the directed network also in an undirected "
        + "view. Undefined without ties.",
      equals: "igraph reciprocity(mode=\"ratio\"), R sna grecip(\"dyadic.nonnull\")",
      source: "Wasserman and Faust 1994, Social Network Analysis, §13.3"),
    calculation: .network { NetworkValue(try $0.directed().graph.reciprocity(.nonNullDyads)) })

  /// How far ties are returned beyond chance.
  public static let reciprocityCorrelation = Metric(
    name: "reciprocity-correlation",
    definition: MetricDefinition(
      summary:
        "How far ties are returned beyond what their number makes likely: 0 as chance has it.",
      formula: "ρ = (r − a) / (1 − a), r the reciprocity of arcs, a the density",
      convention:
        "Garlaschelli and Loffredo's correlation of the matrix with its transpose; unlike "
        + "the other reciprocities it can be compared across densities. Taken from the directed "
        + "network also in an undirected view. Undefined without ties or with all of them.",
      equals: nil,
      source: "Garlaschelli and Loffredo 2004, Phys. Rev. Letters 93:268701, "
        + "doi:10.1103/PhysRevLett.93.268701"),
    calculation: .network { NetworkValue(try $0.directed().graph.reciprocityCorrelation()) })

  /// How far the network is a core and a periphery.
  public static let corePeriphery = Metric(
    name: "core-periphery",
    definition: MetricDefinition(
      summary: "How far the network is a dense core and a periphery that is tied to it alone.",
      formula:
        "max over cores of Pearson's r of a(i,j) and 1 within the core, 0 within the periphery",
      convention:
        "Pairs of core and periphery are left out (option missing). Every core is tried up "
        + "to 16 actors, beyond that a search that may miss a better one. Strength is ignored. For the "
        + "members and other options see tarap core-periphery, for chance tarap test core-periphery.",
      equals: "UCINET Core/Periphery, categorical, CORR (by definition; not run here)",
      source: "Borgatti and Everett 2000, Social Networks 21:375–395, "
        + "doi:10.1016/S0378-8733(99)00019-2"),
    calculation: .network { NetworkValue(try $0.graph.corePeriphery()?.correlation) })

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
