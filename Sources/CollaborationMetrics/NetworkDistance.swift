public import GraphCore
public import NetworkStatistics
public import StakeholderModel

/// How unlike two networks are, beside what random networks of their sizes and ties would be.
public struct NetworkDistance: Sendable {
  /// The ties that both have, or `nil` if they have different actors.
  public let overlap: EdgeOverlap?
  /// How alike they spread what flows through ties, or `nil` if they have different actors.
  public let deltaCon: DeltaConSimilarity?
  /// How unlike their shapes are at all distances: 0 to 1.
  public let portraitDivergence: Double
  /// How unlike heat spreads over them, each divided by that of as many actors without ties.
  public let netLSD: Double
  /// ``portraitDivergence`` of pairs of random networks with their numbers of actors and ties.
  public let portraitTest: SignificanceTest
  /// ``netLSD`` of the same pairs.
  public let netLSDTest: SignificanceTest
}

extension ViewedNetwork {
  /// Compares this network with another.
  ///
  /// Ties and DeltaCon compare the same actors, by id; where the actors differ they are `nil`, and
  /// only the shapes can be compared. Those say little by themselves, since networks of unlike size
  /// and density differ anyway: each is given beside its values for pairs of random networks with the
  /// numbers of actors and ties of these two. Strengths play no part.
  ///
  /// - Parameters:
  ///   - other: The other network, directed if this one is.
  ///   - draws: The number of random pairs.
  ///   - seed: The seed of the random networks.
  ///   - execution: How to run.
  /// - Returns: The distances.
  /// - Throws: ``AnalysisError`` if a network has no actor or more than 2,000, only one is directed, or
  ///   `draws` is not positive; `CancellationError`.
  /// - Complexity: `draws` times O(*n*³).
  public func distance(
    to other: ViewedNetwork, draws: Int = 200, seed: UInt64 = 1,
    execution: Execution = .automatic
  ) throws -> NetworkDistance {
    guard view.direction == other.view.direction else {
      throw AnalysisError(.invalidOption, "one network is directed and the other is not")
    }
    let (first, second) = (try graph.withoutStrengths(), try other.graph.withoutStrengths())
    let (names, otherNames) = (actors.map(\.id.rawValue), other.actors.map(\.id.rawValue))
    let isSame = Set(names) == Set(otherNames)
    let portraits = try first.comparisonTest(
      with: second, draws: draws, seed: seed, execution: execution
    ) {
      try NetworkPortrait($0, execution: .single).divergence(
        from: NetworkPortrait($1, execution: .single))
    }
    let traces = try first.comparisonTest(
      with: second, draws: draws, seed: seed, execution: execution
    ) { try HeatTrace($0).distance(to: HeatTrace($1)) }
    return NetworkDistance(
      overlap: isSame
        ? try first.edgeOverlap(with: second, names: names, otherNames: otherNames) : nil,
      deltaCon: isSame
        ? try first.deltaCon(with: second, names: names, otherNames: otherNames) : nil,
      portraitDivergence: portraits.observed, netLSD: traces.observed, portraitTest: portraits,
      netLSDTest: traces)
  }
}
