import GraphCore
public import NetworkStatistics
public import StakeholderModel

/// The links of a view with their signs.
public struct SignedTies: Sendable {
  /// The graph; its nodes are those of the view.
  public let graph: SignedGraph
  /// The pairs of which some claims are positive and others negative; they are in no sum.
  public let ambivalent: [NodePair]
}

extension ViewedNetwork {
  /// Returns the links with their signs: negative if its claims are of negative kinds.
  ///
  /// Directions are ignored. A link of claims of both signs has none.
  ///
  /// - Parameter negativeKinds: The kinds whose ties are negative.
  /// - Returns: The signed graph and the pairs left out of it.
  /// - Throws: ``AnalysisError`` in a view of shared events, which have no sign.
  /// - Complexity: O(number of links and claims).
  public func signedTies(negativeKinds: Set<TieKind> = TieKind.negative) throws -> SignedTies {
    guard view.relation == .ties else {
      throw AnalysisError(.undefined, "shared events have no sign; look at ties")
    }
    var signs: [NodePair: Set<SignedGraph.Sign>] = [:]
    for link in links {
      let own = claims(of: link).map { negativeKinds.contains($0.kind) }
      signs[NodePair(link.source, link.target).sorted, default: []]
        .formUnion(own.map { $0 ? .negative : .positive })
    }
    let pairs = signs.sorted { ($0.key.source, $0.key.target) < ($1.key.source, $1.key.target) }
    return SignedTies(
      graph: try SignedGraph(
        nodeCount: actors.count,
        ties: pairs.compactMap { pair, signs in
          signs.count == 1
            ? signs.first.map { SignedGraph.Tie(pair.source, pair.target, $0) } : nil
        }),
      ambivalent: pairs.filter { $0.value.count > 1 }.map(\.key))
  }
}
