public import StakeholderModel

/// Whether the answers can carry a ranking of actors by their ties.
///
/// The rule: an actor that leads on the observed ties leads for certain only if no other could have
/// more ties, were all of its unobserved pairs tied. No threshold of the response rate says that:
/// one silent actor can be the best connected of all.
public struct RankingSupport: Sendable, Hashable {
  /// An actor and how many ties it has, at least and at most.
  public struct Range: Sendable, Hashable {
    /// The actor.
    public let actor: ActorID
    /// The observed ties.
    public let least: Int
    /// The observed ties and all unobserved pairs.
    public let most: Int
  }

  /// The actor with the most observed ties, the first in file order of several.
  public let leader: Range
  /// The actors that could have more ties than the leader has for certain, the likeliest first.
  public let rivals: [Range]

  /// Whether the leader is certain.
  public var isCertain: Bool { rivals.isEmpty }
}

extension ViewedNetwork {
  /// Returns whether the answers can carry a ranking by ties.
  ///
  /// - Returns: The leader and its rivals; `nil` without a roster, or without any tie.
  /// - Complexity: O(*n*²).
  public func rankingSupport() -> RankingSupport? {
    let observation = self.observation
    guard observation.invitedCount > 0, !links.isEmpty else { return nil }
    var least = Array(repeating: 0, count: actors.count)
    for link in links {
      least[link.source] += 1
      least[link.target] += 1
    }
    var most = least
    for pair in observation.unobservedPairs() {
      most[pair.source] += 1
      most[pair.target] += 1
    }
    let ranges = actors.indices.map {
      RankingSupport.Range(actor: actors[$0].id, least: least[$0], most: most[$0])
    }
    guard let top = least.max(), let first = least.firstIndex(of: top) else { return nil }
    let rivals = ranges.indices.filter { $0 != first && most[$0] > top && most[$0] > least[$0] }
      .sorted { (-most[$0], $0) < (-most[$1], $1) }
    return RankingSupport(leader: ranges[first], rivals: rivals.map { ranges[$0] })
  }
}
