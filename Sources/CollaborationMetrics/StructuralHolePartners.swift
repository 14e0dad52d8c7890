public import GraphAlgorithms
public import GraphCore

/// Which partners of an actor repeat each other, and which new one would free it most.
public struct StructuralHolePartners: Sendable, Hashable {
  /// A partner the actor has.
  public struct Partner: Sendable, Hashable {
    /// Its node.
    public let node: Int
    /// What it adds to the actor's constraint.
    public let constraint: Double
    /// How far it repeats other partners: 0 not at all.
    public let redundancy: Double
    /// The other partners it is tied to.
    public let repeats: [Int]
  }

  /// A partner the actor could have.
  public struct Prospect: Sendable, Hashable {
    /// Its node.
    public let node: Int
    /// The actor's constraint with the new tie.
    public let constraint: Double
    /// How much that is more than before; `nil` where there was none.
    public let change: Double?
  }

  /// The actor's node.
  public let node: Int
  /// Which ties of partners count.
  public let model: EgoModel
  /// The actor's constraint; `nil` without partners.
  public let constraint: Double?
  /// The actor's partners, the most redundant first.
  public let partners: [Partner]
  /// Everybody else, the one that would lower constraint most first.
  public let prospects: [Prospect]
}

extension GraphSnapshot {
  /// Returns which partners of a node are redundant and which missing tie would lower its constraint
  /// most.
  ///
  /// Redundancy and constraint are Burt's, see ``structuralHoles(_:strengths:execution:)``; each
  /// missing tie from the node is put in, alone, and constraint taken anew. Strengths are ignored. In
  /// a directed graph partners are tied in either direction and the new tie leads from the node.
  ///
  /// - Parameters:
  ///   - node: The node.
  ///   - model: Which ties of partners count.
  /// - Returns: Partners and prospects.
  /// - Throws: Nothing that a snapshot and one of its nodes can cause.
  /// - Complexity: O(*n* (*n* + *m*)).
  ///
  /// > R. S. Burt, *Structural Holes*, Harvard University Press 1992, chapter 2.
  public func structuralHolePartners(
    of node: Int, _ model: EgoModel = .wholeNetwork
  ) throws -> StructuralHolePartners {
    let terms = structuralHoleTerms(of: node, model, strengths: .ignored)
    let constraint = terms.isEmpty ? nil : terms.reduce(0) { $0 + $1.constraint }
    let own = Set(terms.map(\.contact))
    let partners = terms.map { term in
      StructuralHolePartners.Partner(
        node: term.contact, constraint: term.constraint, redundancy: term.redundancy,
        repeats: self.partners(of: term.contact).filter(own.contains))
    }
    let pairs = edges.map { ($0.source, $0.target) }
    let prospects = try (0..<nodeCount).filter { $0 != node && !own.contains($0) }.map { other in
      let wider = try GraphSnapshot(
        nodeCount: nodeCount, direction: direction, pairs: pairs + [(node, other)])
      let value = wider.structuralHoleTerms(of: node, model, strengths: .ignored)
        .reduce(0) { $0 + $1.constraint }
      return StructuralHolePartners.Prospect(
        node: other, constraint: value, change: constraint.map { value - $0 })
    }
    return StructuralHolePartners(
      node: node, model: model, constraint: constraint,
      partners: partners.sorted { ($1.redundancy, $0.node) < ($0.redundancy, $1.node) },
      prospects: prospects.sorted { ($0.constraint, $0.node) < ($1.constraint, $1.node) })
  }
}
