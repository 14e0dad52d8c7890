public import GraphCore
public import StakeholderModel

/// The E–I index: how far ties lead out of one's own group.
///
/// ```text
/// EI = (E − I) / (E + I)
/// ```
///
/// *E* counts ties between groups and *I* ties within them; −1 is wholly inward, +1 wholly
/// outward. Zero is **not** neutral: what to compare with is ``expected``, the mean over all ways
/// to deal the same group labels to the same actors, which depends on the group sizes alone.
///
/// Ties are binary. An undirected tie counts once, a directed one once per direction. Ties of
/// actors whose group is unknown count in neither *E* nor *I*; ``unknown`` says how many.
///
/// > D. Krackhardt and R. N. Stern, "Informal networks and organizational crises", *Social
/// > Psychology Quarterly* 51(2), 1988, [doi:10.2307/2786835](https://doi.org/10.2307/2786835)
public struct EIIndex: Sendable, Hashable {
  /// Ties between groups.
  public let external: Int
  /// Ties within groups.
  public let `internal`: Int
  /// Ties of an actor whose group is unknown.
  public let unknown: Int
  /// The number of actors in each group.
  public let groupSizes: [Int]
  /// Whether an ordered or an unordered pair can hold a tie.
  public let direction: GraphSnapshot.Direction

  /// The index, or `nil` without ties.
  public var value: Double? {
    let ties = external + `internal`
    return ties == 0 ? nil : Double(external - `internal`) / Double(ties)
  }

  /// The mean of the index over all permutations of the labels: 1 − 2 Σ n_g(n_g − 1) / n(n − 1).
  public var expected: Double? {
    let n = groupSizes.reduce(0, +)
    guard n > 1 else { return nil }
    let pairsWithin = groupSizes.reduce(0.0) { $0 + Double($1) * Double($1 - 1) }
    return 1 - 2 * pairsWithin / (Double(n) * Double(n - 1))
  }

  /// The smallest and the largest index that this number of ties can have with these group sizes.
  public var range: ClosedRange<Double>? {
    let scale: Double = direction == .directed ? 2 : 1
    let n = Double(groupSizes.reduce(0, +))
    let mostInternal = scale * groupSizes.reduce(0.0) { $0 + Double($1) * Double($1 - 1) / 2 }
    return Self.range(
      ties: Double(external + `internal`), mostInternal: mostInternal,
      mostExternal: scale * n * (n - 1) / 2 - mostInternal)
  }

  /// The index on a scale from −1, the smallest that is possible, to 1, the largest; `nil` if only
  /// one value is possible.
  public var rescaled: Double? {
    guard let value, let range, range.upperBound > range.lowerBound else { return nil }
    return 2 * (value - range.lowerBound) / (range.upperBound - range.lowerBound) - 1
  }

  private static func range(
    ties: Double, mostInternal: Double, mostExternal: Double
  ) -> ClosedRange<Double>? {
    guard ties > 0 else { return nil }
    let low = max(0, ties - mostExternal)
    let high = min(ties, mostInternal)
    return (ties - 2 * high) / ties...(ties - 2 * low) / ties
  }

  /// Returns the index of every group: (*E* − *I*) / (*E* + *I*) over the ties with an end in it.
  ///
  /// The range is what so many ties of a group of this size allow.
  ///
  /// - Parameters:
  ///   - viewed: The network, as a view shows it.
  ///   - grouping: The groups; by default by sector, or by kind where no sector is known.
  /// - Returns: One value per group; undefined without ties.
  /// - Complexity: O(*n* + *m*).
  public static func ofGroups(
    _ viewed: ViewedNetwork, grouping: Grouping? = nil
  ) -> [GroupValue] {
    let grouping = grouping ?? viewed.grouped()
    let sizes = grouping.sizes
    var external = [Int](repeating: 0, count: sizes.count)
    var inside = external
    for link in viewed.links {
      guard let source = grouping.groupOfNode[link.source],
        let target = grouping.groupOfNode[link.target]
      else { continue }
      if source == target {
        inside[source] += 1
      } else {
        external[source] += 1
        external[target] += 1
      }
    }
    let scale: Double = viewed.view.direction == .directed ? 2 : 1
    let all = sizes.reduce(0, +)
    return sizes.indices.map { group in
      let ties = external[group] + inside[group]
      let members = Double(sizes[group])
      return GroupValue(
        group: grouping.groups[group], memberCount: sizes[group],
        value: ties == 0 ? nil : Double(external[group] - inside[group]) / Double(ties),
        range: range(
          ties: Double(ties), mostInternal: scale * members * (members - 1) / 2,
          mostExternal: scale * members * Double(all - sizes[group])))
    }
  }

  /// Counts ties between and within groups.
  ///
  /// - Parameters:
  ///   - viewed: The network, as a view shows it.
  ///   - grouping: The groups; by default by sector, or by kind where no sector is known.
  /// - Complexity: O(*n* + *m*).
  public init(_ viewed: ViewedNetwork, grouping: Grouping? = nil) {
    let grouping = grouping ?? viewed.grouped()
    var external = 0
    var `internal` = 0
    var unknown = 0
    for link in viewed.links {
      switch (grouping.groupOfNode[link.source], grouping.groupOfNode[link.target]) {
      case (let source?, let target?) where source == target: `internal` += 1
      case (.some, .some): external += 1
      default: unknown += 1
      }
    }
    self.external = external
    self.internal = `internal`
    self.unknown = unknown
    self.groupSizes = grouping.sizes
    self.direction = viewed.view.direction
  }
}

extension ViewedNetwork {
  /// Returns the E–I index of every actor: (*E* − *I*) / (*E* + *I*) over its own ties.
  ///
  /// In a directed view the ties that leave and those that enter both count. An actor without
  /// ties, or of unknown group, has none.
  ///
  /// - Parameter grouping: The groups; by default by sector, or by kind where no sector is known.
  /// - Returns: One value per node.
  /// - Complexity: O(*n* + *m*).
  public func eiIndexOfActors(grouping: Grouping? = nil) -> NodeMeasure {
    let groups = (grouping ?? grouped()).groupOfNode
    var difference = [Int](repeating: 0, count: actors.count)
    var ties = [Int](repeating: 0, count: actors.count)
    for link in links {
      guard let source = groups[link.source], let target = groups[link.target] else { continue }
      for end in [link.source, link.target] {
        difference[end] += source == target ? -1 : 1
        ties[end] += 1
      }
    }
    return NodeMeasure(
      scores: zip(difference, ties).map { $1 == 0 ? .nan : Double($0) / Double($1) })
  }
}
