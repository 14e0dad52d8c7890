import GraphCore
public import StakeholderModel

/// Who works with whom, group by group.
///
/// For groups *g* and *h* with *n* actors each: the ties between them, how many there could be
/// (*n_g n_h*, within a group *n(n − 1)/2*; directed, ordered pairs), the share that exists, and how
/// many there would be if ties fell on all pairs alike. Actors of unknown group are in no cell.
///
/// > S. Wasserman and K. Faust, *Social Network Analysis*, Cambridge University Press 1994, §9–10
public struct GroupMixing: Sendable, Hashable {
  /// The ties from one group to another.
  public struct Cell: Sendable, Hashable {
    /// The group the ties lead from; in an undirected view the first by name.
    public let source: String
    /// The group they lead to.
    public let target: String
    /// The number of ties.
    public let ties: Int
    /// The number of pairs that could be tied.
    public let pairs: Int
    /// The number of ties if they fell on all pairs alike.
    public let expected: Double
    /// The mean strength of the ties that have one.
    public let meanStrength: Double?

    /// The share of pairs that are tied; `nil` if there is no pair.
    public var density: Double? { pairs == 0 ? nil : Double(ties) / Double(pairs) }
    /// Ties by expected ties: above 1 more than chance; `nil` if none is expected.
    public var ratio: Double? { expected > 0 ? Double(ties) / expected : nil }
  }

  /// One cell per pair of groups, by source and target; in an undirected view each pair once.
  public let cells: [Cell]

  /// Counts the ties between groups.
  ///
  /// - Parameters:
  ///   - viewed: The network, as a view shows it.
  ///   - grouping: The groups; by default by sector, or by kind where no sector is known.
  /// - Complexity: O(*m* + groups²).
  public init(_ viewed: ViewedNetwork, grouping: Grouping? = nil) {
    let grouping = grouping ?? viewed.grouped()
    let isDirected = viewed.view.direction == .directed
    var links: [NodePair: [Link]] = [:]
    for link in viewed.links {
      guard let source = grouping.groupOfNode[link.source],
        let target = grouping.groupOfNode[link.target]
      else { continue }
      let pair = NodePair(source, target)
      links[isDirected ? pair : pair.sorted, default: []].append(link)
    }
    let sizes = grouping.sizes
    func pairs(_ first: Int, _ second: Int) -> Int {
      guard first == second else { return sizes[first] * sizes[second] }
      return sizes[first] * (sizes[first] - 1) / (isDirected ? 1 : 2)
    }
    let groups = grouping.groups.indices
    let keys = groups.flatMap { first in
      groups.filter { isDirected || $0 >= first }.map { NodePair(first, $0) }
    }
    let allPairs = keys.reduce(0) { $0 + pairs($1.source, $1.target) }
    let allTies = links.values.reduce(0) { $0 + $1.count }
    let share = allPairs > 0 ? Double(allTies) / Double(allPairs) : 0
    cells = keys.map { key in
      let found = links[key] ?? []
      let strengths = found.compactMap(\.strength)
      let possible = pairs(key.source, key.target)
      return Cell(
        source: grouping.groups[key.source], target: grouping.groups[key.target],
        ties: found.count, pairs: possible, expected: share * Double(possible),
        meanStrength: strengths.isEmpty
          ? nil : strengths.reduce(0, +) / Double(strengths.count))
    }
  }
}
