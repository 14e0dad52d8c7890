public import GraphCore

/// One link of a view: a pair of actors and the claims that say they are tied.
public struct Link: Sendable, Hashable {
  /// The node it starts from; in an undirected view the smaller of the two.
  public let source: Int
  /// The node it leads to.
  public let target: Int
  /// The claims behind it, as positions in ``StakeholderNetwork/claims``; in a view of
  /// co-participation, the shared events' positions in ``StakeholderNetwork/events``.
  public let evidence: [Int]
  /// The strength by the view's rule, or `nil` if no claim gives one.
  public let strength: Double?
}

/// A network as one view shows it: the actors and links that count, and the graph they make.
///
/// Nodes of ``graph`` are positions in ``actors``.
public struct ViewedNetwork: Sendable {
  /// The whole network.
  public let network: StakeholderNetwork
  /// What was looked at.
  public let view: View
  /// The actors that count, in file order.
  public let actors: [Actor]
  /// The links that count, ordered by source and then target.
  public let links: [Link]
  /// The graph of the links; weighted only if every link has a strength.
  public let graph: GraphSnapshot
  /// The pairs of actors of which it is known that nobody asked about them.
  public let notAsked: Set<NodePair>
  /// What was left out.
  public let exclusions: Exclusions
  /// Links that no claim tells of, put in to see what if; see ``supposing(_:)``.
  public let supposed: [NodePair]

  private let nodeOfActor: [ActorID: Int]
  private let linkOfPair: [NodePair: Int]

  init(
    network: StakeholderNetwork, view: View, actors: [Actor], links: [Link],
    notAsked: Set<NodePair>, exclusions: Exclusions, supposed: [NodePair] = []
  ) throws {
    self.network = network
    self.view = view
    self.actors = actors
    self.links = links
    self.notAsked = notAsked
    self.exclusions = exclusions
    self.supposed = supposed
    let isWeighted = !links.isEmpty && links.allSatisfy { $0.strength != nil }
    graph =
      isWeighted
      ? try GraphSnapshot(
        nodeCount: actors.count, direction: view.direction,
        edges: links.map { Edge($0.source, $0.target, strength: $0.strength ?? 1) },
        parallelEdges: .reject)
      : try GraphSnapshot(
        nodeCount: actors.count, direction: view.direction,
        pairs: links.map { ($0.source, $0.target) })
    nodeOfActor = Dictionary(
      uniqueKeysWithValues: actors.enumerated().map { ($0.element.id, $0.offset) })
    linkOfPair = Dictionary(
      uniqueKeysWithValues: links.enumerated().map {
        (NodePair($0.element.source, $0.element.target), $0.offset)
      })
  }

  /// Returns the node of an actor.
  ///
  /// - Parameter id: The actor's id.
  /// - Returns: Its position in ``actors``, or `nil` if the view leaves it out.
  public func node(of id: ActorID) -> Int? { nodeOfActor[id] }

  /// Returns the link from one node to another; in an undirected view, in either order.
  ///
  /// - Parameters:
  ///   - source: A node.
  ///   - target: Another node.
  /// - Returns: The link, or `nil` if there is none.
  public func link(from source: Int, to target: Int) -> Link? {
    let pair = NodePair(source, target)
    return linkOfPair[view.direction == .undirected ? pair.sorted : pair].map { links[$0] }
  }

  /// Returns the claims behind a link; empty in a view of co-participation.
  ///
  /// - Parameter link: A link of this view.
  /// - Returns: The claims in file order.
  public func claims(of link: Link) -> [Claim] {
    view.relation == .ties ? link.evidence.map { network.claims[$0] } : []
  }

  /// Returns the same view without its isolates.
  ///
  /// - Returns: The view with only those actors that a link ties.
  /// - Throws: Nothing that a valid view can cause.
  public func tiedOnly() throws -> ViewedNetwork {
    let tied = Set(links.flatMap { [$0.source, $0.target] }).sorted()
    let number = Dictionary(uniqueKeysWithValues: tied.enumerated().map { ($1, $0) })
    let kept = links.compactMap { link -> Link? in
      guard let source = number[link.source], let target = number[link.target] else { return nil }
      return Link(
        source: source, target: target, evidence: link.evidence, strength: link.strength)
    }
    let pairs = notAsked.compactMap { pair -> NodePair? in
      guard let source = number[pair.source], let target = number[pair.target] else { return nil }
      return NodePair(source, target)
    }
    return try ViewedNetwork(
      network: network, view: view, actors: tied.map { actors[$0] }, links: kept,
      notAsked: Set(pairs), exclusions: exclusions)
  }

  /// Returns the same view with more links than claims tell of.
  ///
  /// Where all links have a strength, the new ones get the mean of them.
  ///
  /// - Parameter pairs: The pairs to link; those that are linked already stay as they are.
  /// - Returns: The view with the links; they have no evidence.
  /// - Throws: Nothing that pairs of different nodes of this view can cause.
  public func supposing(_ pairs: [NodePair]) throws -> ViewedNetwork {
    let isDirected = view.direction == .directed
    let new = Set(pairs.map { isDirected ? $0 : $0.sorted }).filter { linkOfPair[$0] == nil }
    let strengths = links.compactMap(\.strength)
    let strength =
      strengths.count == links.count && !links.isEmpty
      ? strengths.reduce(0, +) / Double(links.count) : nil
    let added = new.map { pair in
      Link(source: pair.source, target: pair.target, evidence: [], strength: strength)
    }
    return try ViewedNetwork(
      network: network, view: view, actors: actors,
      links: (links + added).sorted { ($0.source, $0.target) < ($1.source, $1.target) },
      notAsked: notAsked.subtracting(new), exclusions: exclusions,
      supposed: (supposed + new).sorted { ($0.source, $0.target) < ($1.source, $1.target) })
  }

  /// Of which pairs it is known whether they are tied.
  ///
  /// - Complexity: O(number of roster entries, and of claims if there is a roster).
  public var observation: DyadObservation { DyadObservation(self) }

  /// The number of pairs of actors of which it is known whether they are tied.
  ///
  /// It is the denominator of density where some pairs were not asked about or did not answer.
  public var observedPairCount: Double { observation.observedCount }
}

/// A pair of nodes.
public struct NodePair: Sendable, Hashable {
  /// The first node.
  public let source: Int
  /// The second node.
  public let target: Int

  /// Creates a pair.
  ///
  /// - Parameters:
  ///   - source: The first node.
  ///   - target: The second node.
  public init(_ source: Int, _ target: Int) {
    self.source = source
    self.target = target
  }

  /// The pair with the smaller node first.
  public var sorted: NodePair { source <= target ? self : NodePair(target, source) }
}
