public import StakeholderModel

/// A cooperation gap: two actors who are not tied, and why that is worth an agenda item.
public struct Gap: Sendable, Hashable {
  /// The two nodes, the smaller first.
  public let pair: NodePair
  /// Why the missing tie matters; at least one reason.
  public let reasons: [GapReason]
  /// The nodes tied to both, who could introduce them; by falling degree.
  public let introducers: [Int]

  /// The sum of the reasons' scores, by which gaps are ranked.
  public var score: Double { reasons.reduce(0) { $0 + $1.score } }
}

/// One reason why a missing tie matters, with the share it has in the gap's score.
///
/// Every score lies between 0 and 1.
public enum GapReason: Sendable, Hashable {
  /// The two met at an event. The score is 1 / (*k* − 1) for an event of *k* actors: a small
  /// meeting brings each pair closer than a large one (Newman's weight of co-authorship).
  case sharedEvent(EventID, participants: Int)
  /// Exactly one actor is tied to both: if it falls away, so does their connection. The score is
  /// 1 / (*k* − 1) for a bridge with *k* partners.
  case singleBridge(ActorID, partners: Int)
  /// Their groups have no tie at all, and these two are the best connected of each. The score is
  /// the share of pairs that are tied in the whole network: how likely chance alone would tie
  /// these two. `expected` is how many of the groups' `pairs` it would tie.
  case unlinkedGroups(String, String, expected: Double, pairs: Int)

  /// The name of the kind of reason, as tables and JSON have it.
  public var kind: String {
    switch self {
    case .sharedEvent: "shared-event"
    case .singleBridge: "single-bridge"
    case .unlinkedGroups: "unlinked-groups"
    }
  }

  /// What the reason adds to the gap's score.
  public var score: Double {
    switch self {
    case .sharedEvent(_, let participants): 1 / Double(max(1, participants - 1))
    case .singleBridge(_, let partners): 1 / Double(max(1, partners - 1))
    case .unlinkedGroups(_, _, let expected, let pairs): expected / Double(max(1, pairs))
    }
  }
}
