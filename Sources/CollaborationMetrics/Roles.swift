public import GraphAlgorithms
public import GraphCore
public import StakeholderModel

/// By what actors share a role.
public enum RoleMethod: String, Sendable, Hashable, CaseIterable {
  /// Convergence of iterated correlations.
  case concor
  /// The same ties with the same others, by distance.
  case euclidean
  /// The same ties with the same others, by correlation, whatever their number.
  case correlation
  /// Ties with others of the same roles.
  case regular
}

/// The relations whose ties make up roles.
public enum RoleRelations: Sendable, Hashable {
  /// A tie is a tie.
  case together
  /// Ties of each kind are a relation of their own.
  case byKind
}

/// The roles of a network: blocks of actors with similar ties, and how the blocks are tied.
public struct Roles: Sendable {
  /// One relation between the blocks.
  public struct Relation: Sendable {
    /// The kind of its ties, or `nil` if it has those of every kind.
    public let kind: TieKind?
    /// How the blocks are tied in it.
    public let blockmodel: Blockmodel
  }

  /// The blocks.
  public let partition: Partition
  /// How the blocks are tied, for each relation.
  public let relations: [Relation]
}

extension ViewedNetwork {
  /// Returns the roles of the actors.
  ///
  /// - Parameters:
  ///   - method: By what actors share a role.
  ///   - blocks: The number of blocks; ``GraphAlgorithms/TieProfiles/concor(splits:)`` divides as often as is
  ///     needed to make so many, and can end with fewer or more. The others group their distances by
  ///     ``GraphCore/PairMeasure/averageLinkage(count:)``: 1 − *r* for correlations, with *r* = 0 where
  ///     undefined and isolates at distance 0 of each other; 1 − the similarity for REGE.
  ///   - relations: The relations whose ties make up roles.
  ///   - diagonal: How ties between the two actors that are compared are treated.
  /// - Returns: The roles.
  /// - Throws: ``AnalysisError`` if `blocks` is not positive or the network has more than 2,000
  ///   actors; `CancellationError`.
  /// - Complexity: O(*n*³) for each relation.
  public func roles(
    by method: RoleMethod, blocks: Int, relations: RoleRelations = .together,
    diagonal: DiagonalRule = .reciprocal
  ) throws -> Roles {
    guard blocks > 0 else {
      throw AnalysisError(.invalidOption, "\(blocks) blocks; there is at least 1")
    }
    let graphs = try self.graphs(relations)
    let profiles = try TieProfiles(graphs.map(\.graph), diagonal: diagonal)
    let partition =
      switch method {
      case .concor:
        try profiles.concor(splits: (0...62).first { 1 << $0 >= blocks } ?? 62)
      case .euclidean: try profiles.euclideanDistances().averageLinkage(count: blocks)
      case .correlation: try profiles.correlations().asDistances().averageLinkage(count: blocks)
      case .regular:
        try profiles.regularSimilarity().asDistances().averageLinkage(count: blocks)
      }
    return Roles(
      partition: partition,
      relations: try graphs.map { kind, graph in
        Roles.Relation(kind: kind, blockmodel: try Blockmodel(graph, partition: partition))
      })
  }

  /// The graph of each relation; one whose kinds are unknown, as shared events, is a relation of its
  /// own.
  private func graphs(
    _ relations: RoleRelations
  ) throws -> [(kind: TieKind?, graph: GraphSnapshot)] {
    let kindsOfLink = links.map { link in Set(claims(of: link).map(\.kind)) }
    let kinds = Set(kindsOfLink.joined()).sorted {
      $0.rawValue.utf8.lexicographicallyPrecedes($1.rawValue.utf8)
    }
    guard relations == .byKind, !kinds.isEmpty else { return [(nil, graph)] }
    return try kinds.map { kind in
      let pairs = zip(links, kindsOfLink).filter { $0.1.contains(kind) }
        .map { ($0.0.source, $0.0.target) }
      return (
        kind,
        try GraphSnapshot(nodeCount: actors.count, direction: view.direction, pairs: pairs)
      )
    }
  }
}

extension PairMeasure {
  /// 1 − the similarity; 1 where that is undefined, and 0 between two nodes that have none with
  /// themselves either.
  fileprivate func asDistances() -> PairMeasure {
    PairMeasure(nodeCount: nodeCount) { a, b in
      if a == b { return 0 }
      guard let similarity = self[a, b] else {
        return self[a, a] == nil && self[b, b] == nil ? 0 : 1
      }
      return max(0, 1 - similarity)
    }
  }
}
