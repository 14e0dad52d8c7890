import GraphAlgorithms
import GraphCore
import StakeholderModel

extension Metric {
  static let pathMetrics: [Metric] = [
    betweenness, harmonicCloseness, closeness, eccentricity, componentSize, articulationPoint,
  ]

  /// How often the actor lies on the shortest paths of others.
  public static let betweenness = Metric(
    name: "betweenness",
    definition: MetricDefinition(
      summary: "How often an actor lies on the shortest paths between others: who bridges whom.",
      formula: "b(i) = Σ_{s,t ≠ i} σ(s,t|i) / σ(s,t)",
      convention: "Counts, not scaled. Undirected: each pair once; directed: each ordered pair. "
        + "Every tie is one step, strength is ignored. Pairs without a path add nothing.",
      equals: "igraph betweenness(), NetworkX betweenness_centrality(normalized=False)",
      source: "Freeman 1977, Sociometry 40:35–41, doi:10.2307/3033543; algorithm Brandes 2001, "
        + "doi:10.1080/0022250X.2001.9990249"),
    calculation: .actor(
      { try $0.graph.betweenness(execution: $0.execution) },
      explained: { context, node in
        Explanation(betweennessTerms(of: node, in: context.graph) { context.name($0) })
      }))

  /// The sum of inverse distances.
  public static let harmonicCloseness = Metric(
    name: "harmonic-closeness",
    definition: MetricDefinition(
      summary: "How near an actor is to all others; those out of reach count as infinitely far.",
      formula: "h(i) = Σ_{j ≠ i} 1 / d(i,j), with 1/∞ = 0",
      convention: "A sum, not scaled. Directed: along the direction of ties. Every tie is one "
        + "step, strength is ignored. Defined in networks of several parts.",
      equals: "igraph harmonic_centrality(normalized=FALSE), NetworkX harmonic_centrality (which "
        + "follows directed ties backwards)",
      source: "Marchiori and Latora 2000, Physica A 285:539–546, "
        + "doi:10.1016/S0378-4371(00)00311-3"),
    calculation: .actor(
      { try $0.graph.harmonicCloseness(execution: $0.execution) },
      explained: { context, node in
        Explanation(
          try reached(context, from: node).map { other, distance in
            .init("\(context.name(other)), \(distance) away", 1 / Double(distance))
          })
      }))

  /// The inverse of the mean distance.
  public static let closeness = Metric(
    name: "closeness",
    definition: MetricDefinition(
      summary: "The inverse of an actor's mean distance to all others.",
      formula: "c(i) = (n − 1) / Σ_j d(i,j)",
      convention: "Undefined for an actor that cannot reach all others; use harmonic-closeness "
        + "there. Directed: along the direction of ties. Every tie is one step.",
      equals: "NetworkX closeness_centrality on connected undirected networks",
      source: "Freeman 1979, Social Networks 1:215–239, doi:10.1016/0378-8733(78)90021-7"),
    calculation: .actor(
      { try $0.graph.closeness(execution: $0.execution) },
      explained: { context, node in
        let others = try reached(context, from: node)
        let n = context.graph.nodeCount
        guard n > 1, others.count == n - 1 else {
          return .undefined("it reaches \(others.count) of \(max(0, n - 1)) others")
        }
        return Explanation(
          others.map { .init("distance to \(context.name($0))", Double($1)) },
          .quotient(dividend: Double(n - 1)))
      }))

  /// The distance to the farthest actor in reach.
  public static let eccentricity = Metric(
    name: "eccentricity",
    definition: MetricDefinition(
      summary: "How many steps the farthest actor in reach is away.",
      formula: "e(i) = max_j d(i,j) over the actors in reach",
      convention: "Within reach only; an isolate has 0. Directed: along the direction of ties.",
      equals: "igraph eccentricity(); NetworkX refuses networks of several parts",
      source: "Hage and Harary 1995, Social Networks 17:57–63, doi:10.1016/0378-8733(94)00248-9"),
    calculation: .actor(
      { try $0.graph.eccentricity(execution: $0.execution) },
      explained: { context, node in
        guard let farthest = try reached(context, from: node).max(by: { $0.1 < $1.1 }) else {
          return Explanation([])
        }
        return Explanation([
          .init("distance to \(context.name(farthest.0)), the farthest", Double(farthest.1))
        ])
      }))

  /// The number of actors in the actor's part of the network.
  public static let componentSize = Metric(
    name: "component-size",
    definition: MetricDefinition(
      summary: "How many actors the part of the network has that an actor belongs to.",
      formula: "|{j : there is a path between i and j}|, i included",
      convention: "Weak components: direction is ignored. An isolate has 1.",
      equals: "igraph components()$csize by member",
      source: "Wasserman and Faust 1994, Social Network Analysis, §4.2"),
    calculation: .actor(
      { context in
        let components = try context.graph.connectedComponents()
        return NodeMeasure(
          scores: components.groupOfNode.map { Double(components.sizes[$0]) })
      },
      explained: { context, node in
        let components = try context.graph.connectedComponents()
        return Explanation(
          components.nodes(of: components.groupOfNode[node]).map {
            .init($0 == node ? "the actor itself" : context.name($0), 1)
          })
      }))

  /// How many parts more there are without the actor.
  public static let articulationPoint = Metric(
    name: "articulation-point",
    definition: MetricDefinition(
      summary: "Into how many more parts the network falls without an actor; 0 if it does not.",
      formula: "components of the network without i − components of the rest before",
      convention: "Direction is ignored. An actor with a value above 0 is an articulation point "
        + "(cut point).",
      equals: "igraph articulation_points() are the actors above 0",
      source: "Hopcroft and Tarjan 1973, CACM 16:372–378, doi:10.1145/362248.362272"),
    calculation: .actor(
      { context in
        let points = Set(try context.graph.articulationPoints())
        return NodeMeasure(
          scores: context.viewed.actors.indices.map { node in
            points.contains(node) ? Double(partsWithout(node, context).count - 1) : 0
          })
      },
      explained: { context, node in
        Explanation(
          partsWithout(node, context).dropFirst().map { part in
            let names = part.prefix(3).map(context.name).joined(separator: ", ")
            return .init(
              "cut off: \(names)\(part.count > 3 ? " and \(part.count - 3) more" : "")", 1)
          })
      }))

  // MARK: Terms

  /// The actors in reach and how far they are.
  private static func reached(_ context: MetricContext, from node: Int) throws -> [(Int, Int)] {
    let distances = try context.graph.distances(from: node, execution: context.execution)
    return context.viewed.actors.indices.compactMap { other in
      guard other != node, let distance = distances[other] else { return nil }
      return (other, distance)
    }
  }

  /// The parts that a node's component falls into without it, the largest first.
  private static func partsWithout(_ node: Int, _ context: MetricContext) -> [[Int]] {
    let graph = context.graph
    func around(_ node: Int) -> [Int] {
      graph.neighbors(of: node) + graph.neighbors(of: node, along: .incoming)
    }
    var seen: Set<Int> = [node]
    var parts: [[Int]] = []
    for start in around(node) where seen.insert(start).inserted {
      var part = [start]
      var next = 0
      while next < part.count {
        for other in around(part[next]) where seen.insert(other).inserted { part.append(other) }
        next += 1
      }
      parts.append(part.sorted())
    }
    return parts.sorted { (-$0.count, $0[0]) < (-$1.count, $1[0]) }
  }

  /// One term per pair that the node lies between: its share of the pair's shortest paths.
  static func betweennessTerms(
    of node: Int, in graph: GraphSnapshot, name: (Int) -> String
  ) -> [Explanation.Term] {
    let here = paths(from: node, in: graph, along: .outgoing)
    let toHere = paths(from: node, in: graph, along: .incoming)
    var terms: [Explanation.Term] = []
    for source in 0..<graph.nodeCount where source != node {
      guard let before = toHere.distance[source] else { continue }
      let all = paths(from: source, in: graph, along: .outgoing)
      for target in 0..<graph.nodeCount where target != node && target != source {
        if graph.direction == .undirected && target < source { continue }
        guard let after = here.distance[target], let whole = all.distance[target],
          before + after == whole
        else { continue }
        let share = toHere.count[source] * here.count[target] / all.count[target]
        let arrow = graph.direction == .directed ? "→" : "–"
        terms.append(.init("\(name(source)) \(arrow) \(name(target))", share))
      }
    }
    return terms
  }

  /// Distances and numbers of shortest paths from a node.
  private static func paths(
    from start: Int, in graph: GraphSnapshot, along arcs: GraphSnapshot.Arcs
  ) -> (distance: [Int?], count: [Double]) {
    var distance = [Int?](repeating: nil, count: graph.nodeCount)
    var count = [Double](repeating: 0, count: graph.nodeCount)
    distance[start] = 0
    count[start] = 1
    var queue = [start]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      guard let depth = distance[node] else { continue }
      for other in graph.neighbors(of: node, along: arcs) {
        if distance[other] == nil {
          distance[other] = depth + 1
          queue.append(other)
        }
        if distance[other] == depth + 1 { count[other] += count[node] }
      }
    }
    return (distance, count)
  }
}
