public import GraphCore

/// The part a broker plays between two others, by the groups of the three.
public enum BrokerageRole: String, Sendable, Hashable, CaseIterable {
  /// A → A → A: all three in one group.
  case coordinator
  /// A → B → A: two of one group through an outsider (UCINET: consultant).
  case itinerant
  /// A → A → B: out of the broker's group.
  case representative
  /// A → B → B: into the broker's group.
  case gatekeeper
  /// A → B → C: three groups.
  case liaison
}

/// How often each actor brokers between two others who are not tied, and in which role.
///
/// *v* brokers for the ordered pair (*a*, *b*) if there are ties *a* → *v* and *v* → *b*, none
/// *a* → *b*, and *a* ≠ *b*. A tie leads the way the resource flows; if the data say “I asked
/// them”, it flows the other way.
///
/// In an undirected view each unordered pair counts once. Representative and gatekeeper are then
/// the two readings of one pair: both report it, ``total(of:)`` counts it once. Pairs with an
/// actor of unknown group are in no role.
///
/// The counts equal those of R sna's `brokerage` on a directed graph, where the columns are w_I,
/// w_O, b_IO, b_OI and b_O in the order of ``BrokerageRole``.
///
/// > R. V. Gould and R. M. Fernandez, "Structures of mediation", *Sociological Methodology* 19,
/// > 1989, [doi:10.2307/270949](https://doi.org/10.2307/270949)
public struct BrokerageRoles: Sendable, Hashable {
  /// A pair that a node brokers for.
  public struct Brokered: Sendable, Hashable {
    /// Where it comes from.
    public let source: Int
    /// Where it goes to.
    public let target: Int
    /// The broker's roles: one, or representative and gatekeeper in an undirected view.
    public let roles: [BrokerageRole]
  }

  private let brokered: [[Brokered]]

  /// Finds the pairs that every node brokers for.
  ///
  /// - Parameters:
  ///   - graph: The graph; strengths are ignored.
  ///   - groups: The group of each node, or `nil` where it is unknown.
  /// - Complexity: O(Σ in-degree × out-degree × log degree).
  public init(_ graph: GraphSnapshot, groups: [Int?]) {
    brokered = (0..<graph.nodeCount).map { broker in
      guard let own = groups[broker] else { return [] }
      var found: [Brokered] = []
      let targets = graph.neighbors(of: broker)
      for source in graph.neighbors(of: broker, along: .incoming) {
        for target in targets where target != source && !graph.hasEdge(from: source, to: target) {
          if graph.direction == .undirected && target < source { continue }
          guard let from = groups[source], let to = groups[target] else { continue }
          found.append(
            Brokered(
              source: source, target: target,
              roles: Self.roles(from, own, to, graph.direction)))
        }
      }
      return found
    }
  }

  /// The roles of a broker of group `own` between two others.
  package static func roles(
    _ from: Int, _ own: Int, _ to: Int, _ direction: GraphSnapshot.Direction
  ) -> [BrokerageRole] {
    switch (from == own, own == to) {
    case (true, true): [.coordinator]
    case (true, false): direction == .directed ? [.representative] : [.representative, .gatekeeper]
    case (false, true): direction == .directed ? [.gatekeeper] : [.representative, .gatekeeper]
    case (false, false): from == to ? [.itinerant] : [.liaison]
    }
  }

  /// Returns the pairs that a node brokers for.
  ///
  /// - Parameters:
  ///   - node: The broker.
  ///   - role: The role; `nil` for any.
  /// - Returns: The pairs by source and target.
  public func pairs(of node: Int, as role: BrokerageRole? = nil) -> [Brokered] {
    brokered[node].filter { role.map($0.roles.contains) ?? true }
  }

  /// Returns how many pairs a node brokers for.
  ///
  /// - Parameter node: The broker.
  /// - Returns: The number of pairs in any role.
  public func total(of node: Int) -> Int { brokered[node].count }

  /// Returns how often every node plays a role.
  ///
  /// - Parameter role: The role; `nil` for any.
  /// - Returns: One count per node.
  public func counts(of role: BrokerageRole? = nil) -> NodeMeasure {
    NodeMeasure(scores: brokered.indices.map { Double(pairs(of: $0, as: role).count) })
  }

  /// Returns how often each role is expected of each node if ties fell on all pairs alike.
  ///
  /// With *N* nodes of known group, *n_g* of them in group *g*, density *d* among them and
  /// *q = d²(1 − d)*, a node of group *i* is expected to be
  ///
  /// | role                       | times                                  |
  /// | ---                        | ---                                    |
  /// | coordinator                | *q* (*n_i* − 1)(*n_i* − 2)             |
  /// | itinerant                  | *q* Σ_{g≠i} *n_g*(*n_g* − 1)           |
  /// | representative, gatekeeper | *q* (*N* − *n_i*)(*n_i* − 1) each      |
  /// | liaison                    | *q* ((Σ_{g≠i} *n_g*)² − Σ_{g≠i} *n_g*²) |
  ///
  /// In an undirected graph pairs are unordered: half of that, but for representative and
  /// gatekeeper, which are two readings of the same pairs. Equals the `exp.nli` of R sna's
  /// `brokerage` on a directed graph.
  ///
  /// - Parameters:
  ///   - role: The role.
  ///   - graph: The graph; strengths are ignored.
  ///   - groups: The group of each node, or `nil` where it is unknown.
  /// - Returns: One number per node, undefined without a group or where the sizes of the groups
  ///   leave nobody to play the role with.
  /// - Complexity: O(*n* + *m* + groups²).
  public static func expected(
    _ role: BrokerageRole, in graph: GraphSnapshot, groups: [Int?]
  ) -> NodeMeasure {
    var sizes = [Double](repeating: 0, count: (groups.compactMap { $0 }.max() ?? -1) + 1)
    for case let group? in groups { sizes[group] += 1 }
    let all = sizes.reduce(0, +)
    let isUndirected = graph.direction == .undirected
    let ties = Double(graph.edges.count { groups[$0.source] != nil && groups[$0.target] != nil })
    let density = all > 1 ? ties / (all * (all - 1)) * (isUndirected ? 2 : 1) : 0
    let chance = density * density * (1 - density)
    let pairsOfGroup = sizes.indices.map { own in
      let others = sizes.indices.filter { $0 != own }.map { sizes[$0] }
      let rest = others.reduce(0, +)
      switch role {
      case .coordinator: return (sizes[own] - 1) * (sizes[own] - 2) / (isUndirected ? 2 : 1)
      case .itinerant:
        return others.reduce(0) { $0 + $1 * ($1 - 1) } / (isUndirected ? 2 : 1)
      case .representative, .gatekeeper: return rest * (sizes[own] - 1)
      case .liaison:
        return (rest * rest - others.reduce(0) { $0 + $1 * $1 }) / (isUndirected ? 2 : 1)
      }
    }
    return NodeMeasure(
      scores: groups.map { group in
        guard let group, pairsOfGroup[group] > 0 else { return .nan }
        return chance * pairsOfGroup[group]
      })
  }
}
