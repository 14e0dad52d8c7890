public import GraphCore

/// How the ties of actors spread over groups.
///
/// ```text
/// P(i) = 1 − Σ_s (k(i,s) / k(i))²            participation coefficient
/// z(i) = (k(i,own) − mean) / deviation       within-group degree, over the members of i's group
/// ```
///
/// *k(i, s)* counts the ties of *i* with actors of group *s*. *P* is 0 if all ties lead to one
/// group and at most 1 − 1/*S* with *S* groups. The deviation is the population's; *z* is 0 where
/// it is 0. Ties with actors of unknown group do not count; without any other, *P* is undefined.
/// Direction and strength are ignored.
///
/// > R. Guimerà and L. A. N. Amaral, "Functional cartography of complex metabolic networks",
/// > *Nature* 433, 2005, [doi:10.1038/nature03288](https://doi.org/10.1038/nature03288)
public struct GroupParticipation: Sendable, Hashable {
  /// The number of ties of each node with each group.
  public let tiesByGroup: [[Int]]
  private let groupOfNode: [Int?]

  /// Counts the ties of every node by group.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - groups: The group of each node, or `nil` where it is unknown.
  /// - Complexity: O(*n* × groups + *m*).
  public init(_ graph: GraphSnapshot, groups: [Int?]) {
    let count = (groups.compactMap { $0 }.max() ?? -1) + 1
    groupOfNode = groups
    tiesByGroup = (0..<graph.nodeCount).map { node in
      var ties = [Int](repeating: 0, count: count)
      for partner in graph.partners(of: node) {
        if let group = groups[partner] { ties[group] += 1 }
      }
      return ties
    }
  }

  /// The participation coefficient of every node.
  public var coefficient: NodeMeasure {
    NodeMeasure(
      scores: tiesByGroup.map { ties in
        let all = Double(ties.reduce(0, +))
        guard all > 0 else { return .nan }
        return 1 - ties.reduce(0) { $0 + Double($1) * Double($1) } / (all * all)
      })
  }

  /// The within-group degree of every node in standard deviations of its group.
  public var withinGroupScore: NodeMeasure {
    let own = groupOfNode.indices.map { node in groupOfNode[node].map { tiesByGroup[node][$0] } }
    let members = Dictionary(grouping: groupOfNode.indices.filter { own[$0] != nil }) {
      groupOfNode[$0]
    }
    var scores = [Double](repeating: .nan, count: groupOfNode.count)
    for nodes in members.values {
      let values = nodes.map { Double(own[$0] ?? 0) }
      let mean = values.reduce(0, +) / Double(values.count)
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
      for (node, value) in zip(nodes, values) {
        scores[node] = variance > 0 ? (value - mean) / variance.squareRoot() : 0
      }
    }
    return NodeMeasure(scores: scores)
  }
}
