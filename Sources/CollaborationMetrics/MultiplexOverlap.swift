public import StakeholderModel

/// How far two kinds of ties join the same actors.
public struct MultiplexOverlap: Sendable, Hashable {
  /// One kind.
  public let first: TieKind
  /// Another kind.
  public let second: TieKind
  /// The pairs with ties of both kinds.
  public let both: [NodePair]
  /// The pairs with a tie of the first kind and none of the second: “funded but not talking”.
  public let onlyFirst: [NodePair]
  /// The pairs with a tie of the second kind and none of the first.
  public let onlySecond: [NodePair]

  /// Pairs with both over pairs with either; `nil` without any.
  public var jaccard: Double? { share(of: both.count + onlyFirst.count + onlySecond.count) }

  /// Pairs with both over those with the rarer kind; `nil` if that has none.
  public var overlapCoefficient: Double? {
    share(of: both.count + min(onlyFirst.count, onlySecond.count))
  }

  /// The share of the pairs with the first kind that have the second too; `nil` without any.
  public var shareOfFirst: Double? { share(of: both.count + onlyFirst.count) }

  /// The share of the pairs with the second kind that have the first too; `nil` without any.
  public var shareOfSecond: Double? { share(of: both.count + onlySecond.count) }

  private func share(of all: Int) -> Double? {
    all == 0 ? nil : Double(both.count) / Double(all)
  }
}

extension ViewedNetwork {
  /// The kinds of the ties that the view counts, by name.
  public var tieKindsInUse: [TieKind] {
    Set(links.flatMap { claims(of: $0).map(\.kind) }).sorted { $0.rawValue < $1.rawValue }
  }

  /// Returns how far ties of two kinds join the same actors.
  ///
  /// A pair has a kind if a claim that the view counts says so; in a directed view pairs are ordered,
  /// and a claim that is not directed counts both ways. Strengths play no part.
  ///
  /// - Parameters:
  ///   - first: One kind.
  ///   - second: Another kind.
  /// - Returns: The pairs with both, and with one alone, by source and target.
  /// - Complexity: O(number of claims).
  ///
  /// > S. Wasserman and K. Faust, *Social Network Analysis*, Cambridge University Press 1994, §3.3;
  /// > P. Jaccard, *New Phytologist* 11(2), 1912,
  /// > [doi:10.1111/j.1469-8137.1912.tb05611.x](https://doi.org/10.1111/j.1469-8137.1912.tb05611.x)
  public func overlap(of first: TieKind, _ second: TieKind) -> MultiplexOverlap {
    var both: [NodePair] = []
    var onlyFirst: [NodePair] = []
    var onlySecond: [NodePair] = []
    for link in links {
      let kinds = Set(claims(of: link).map(\.kind))
      let pair = NodePair(link.source, link.target)
      switch (kinds.contains(first), kinds.contains(second)) {
      case (true, true): both.append(pair)
      case (true, false): onlyFirst.append(pair)
      case (false, true): onlySecond.append(pair)
      case (false, false): break
      }
    }
    return MultiplexOverlap(
      first: first, second: second, both: both, onlyFirst: onlyFirst, onlySecond: onlySecond)
  }
}
