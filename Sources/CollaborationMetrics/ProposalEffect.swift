import GraphAlgorithms
import GraphCore
public import StakeholderModel

/// Whether what is proposed would join the parts that a network falls into.
///
/// Parts are components of at least two actors in the view as it is. With every proposed and
/// planned tie and actor added to the view, some of them end up in one part; those that do not
/// are what the proposals leave apart.
public struct ProposalEffect: Sendable, Hashable {
  /// The parts of the network as it is: actors in file order, the largest part first.
  public let parts: [[ActorID]]
  /// The number of ties that the proposals add.
  public let tiesAdded: Int
  /// The actors that the proposals add.
  public let actorsAdded: [ActorID]
  /// The parts, as positions in ``parts``, that are one with the proposals in place.
  public let joined: [[Int]]

  /// Whether no two parts are joined.
  public var joinsNothing: Bool { joined.allSatisfy { $0.count == 1 } }

  /// The pairs that stay apart of what the proposals make of the parts, as positions in
  /// ``joined``.
  public var apart: [NodePair] {
    joined.indices.flatMap { first in
      joined.indices.dropFirst(first + 1).map { NodePair(first, $0) }
    }
  }
}

extension ViewedNetwork {
  /// Returns this view with what is proposed and planned in place.
  ///
  /// - Returns: The wider view, or `nil` if it has no more ties or counts proposals already.
  /// - Throws: `CancellationError`.
  public func withProposals() throws -> ViewedNetwork? {
    let hoped: Set<Status> = [.proposed, .planned]
    guard view.statuses.isDisjoint(with: hoped) else { return nil }
    var wider = view
    wider.statuses.formUnion(hoped)
    let after = try network.viewed(as: wider)
    return after.links.count > links.count ? after : nil
  }

  /// Returns whether what is proposed and planned would join the parts of this view.
  ///
  /// - Returns: The effect, or `nil` if the network proposes nothing or the view counts proposals
  ///   already.
  /// - Throws: `CancellationError`.
  /// - Complexity: O(number of rows).
  public func effectOfProposals() throws -> ProposalEffect? {
    guard let after = try withProposals() else { return nil }
    let before = try graph.connectedComponents()
    let parts = before.sizes.indices.filter { before.sizes[$0] > 1 }.map { before.nodes(of: $0) }
    let groupAfter = try after.graph.connectedComponents().groupOfNode
    let joined = Dictionary(grouping: parts.indices) { part in
      parts[part].first.flatMap { after.node(of: actors[$0].id) }.map { groupAfter[$0] }
    }
    return ProposalEffect(
      parts: parts.map { $0.map { actors[$0].id } },
      tiesAdded: after.links.count - links.count,
      actorsAdded: after.actors.map(\.id).filter { node(of: $0) == nil },
      joined: joined.values.sorted { $0[0] < $1[0] })
  }
}
