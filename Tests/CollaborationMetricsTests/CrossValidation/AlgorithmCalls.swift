import GraphAlgorithms
import GraphCore
import StakeholderModel

/// How this library computes what the golden files call algorithms: what is public but no metric.
enum AlgorithmCalls {
  typealias Call = @Sendable (GoldenNetwork) throws -> [Double]

  static let all: [String: Call] = centrality.merging(structure) { $1 }.merging(pairs) { $1 }

  private static let group = [0, 1, 2]

  private static let centrality: [String: Call] = [
    "katz": { try $0.steps().katzCentrality().scores },
    "hubs": { try $0.steps().hubsAndAuthorities().hubs.scores },
    "authorities": { try $0.steps().hubsAndAuthorities().authorities.scores },
    "bonacich-power": { try $0.steps().bonacichPower(BonacichPowerOptions(exponent: 0.1)).scores },
    "bonacich-power-negative": {
      try $0.steps().bonacichPower(BonacichPowerOptions(exponent: -0.1)).scores
    },
    "edge-betweenness": { try $0.graph.edgeBetweenness().scores },
    "weighted-betweenness": {
      try $0.graph.betweenness(cost: .inverseStrength(alpha: 1)).scores
    },
    "weighted-distances": {
      let tree = try $0.graph.shortestPathTree(from: 0, cost: .inverseStrength(alpha: 1))
      return (0..<$0.graph.nodeCount).map { tree[$0] ?? .nan }
    },
    "group-degree": { [try $0.graph.groupDegree(of: group) ?? .nan] },
    "group-closeness": { [try $0.graph.groupCloseness(of: group) ?? .nan] },
    "group-closeness-farthest": {
      [try $0.graph.groupCloseness(of: group, distance: .farthest) ?? .nan]
    },
    "group-betweenness": { [try $0.graph.groupBetweenness(of: group)] },
    "in-degree-centralization": { [try $0.graph.degreeCentralization(.incoming)] },
    "out-degree-centralization": { [try $0.graph.degreeCentralization(.outgoing)] },
    "closeness-centralization": {
      [try $0.graph.centralization(of: $0.graph.closeness(), as: .closeness)]
    },
  ]

  private static let structure: [String: Call] = [
    "minimum-cut": { [try $0.graph.minimumCut()?.value ?? .nan] },
    "weighted-minimum-cut": { network in
      try (1..<network.graph.nodeCount).map {
        try network.graph.minimumCut(from: 0, to: $0, strengths: .counted).value
      }
    },
    "edge-disjoint-paths": { network in
      try (1..<network.graph.nodeCount).map {
        Double(try network.graph.edgeDisjointPaths(from: 0, to: $0).count)
      }
    },
    "strong-component-size": {
      let parts = try $0.graph.stronglyConnectedComponents()
      return parts.groupOfNode.map { Double(parts.sizes[$0]) }
    },
    "biconnected-components": {
      try $0.graph.biconnectedComponents().blocks.map { Double($0.count) }.sorted(by: >)
    },
    "bridges": { try $0.graph.bridges().flatMap { [Double($0.source), Double($0.target)] } },
    "dyad-census": {
      let census = $0.graph.dyadCensus()
      return [census.mutual, census.asymmetric, census.null].map(Double.init)
    },
    "dyadic-reciprocity": { [$0.graph.reciprocity(.dyadic) ?? .nan] },
    "triad-census": { try $0.graph.triadCensus().counts.map(Double.init) },
    "triangles": { try $0.graph.triangles().scores },
    "mean-distance": { [try $0.graph.meanDistance() ?? .nan] },
    "rich-club": { $0.graph.richClubs().map(\.coefficient) },
    "group-assortativity": { network in
      guard let groups = network.groups else { return [] }
      return [try network.graph.assortativity(by: groups)?.coefficient ?? .nan]
    },
    "degree-assortativity": { network in
      // Directions are left out by the oracles too.
      let either = try GraphSnapshot(
        nodeCount: network.graph.nodeCount,
        pairs: network.viewed.links.map { ($0.source, $0.target) })
      return [try either.assortativity(of: either.degree())?.coefficient ?? .nan]
    },
    "modularity": { network in
      guard let groups = network.groups else { return [] }
      return [try network.graph.modularity(of: groups, strengths: .ignored) ?? .nan]
    },
    "greatest-modularity": { network in
      let options = CommunityOptions(strengths: .ignored)
      let found = try network.graph.leidenCommunities(options)
      return [try network.graph.modularity(of: found, strengths: .ignored) ?? .nan]
    },
  ]

  private static let pairs: [String: Call] = [
    "jaccard": similarity(.jaccard),
    "adamic-adar": similarity(.adamicAdar),
    "resource-allocation": similarity(.resourceAllocation),
  ]

  private static func similarity(_ kind: NeighborhoodSimilarity) -> Call {
    { network in
      let n = network.graph.nodeCount
      return (0..<n).flatMap { first in
        (first + 1..<max(n, first + 1)).map { second in
          network.graph.similarity(kind, between: first, and: second) ?? .nan
        }
      }
    }
  }
}
