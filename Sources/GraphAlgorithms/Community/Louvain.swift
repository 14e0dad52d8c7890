public import GraphCore

/// The settings of the modularity methods ``GraphCore/GraphSnapshot/louvainCommunities(_:execution:)``
/// and ``GraphCore/GraphSnapshot/leidenCommunities(_:execution:)``.
public struct CommunityOptions: Sendable, Hashable {
  /// γ: above 1 finds more and smaller communities, below 1 fewer and larger ones.
  public var resolution: Double
  /// The seed of the order in which nodes are visited.
  public var seed: UInt64
  /// Whether strong ties count more.
  public var strengths: StrengthUse

  /// Creates settings.
  ///
  /// - Parameters:
  ///   - resolution: γ; above 0.
  ///   - seed: The seed of the order in which nodes are visited.
  ///   - strengths: Whether strong ties count more.
  public init(resolution: Double = 1, seed: UInt64 = 1, strengths: StrengthUse = .counted) {
    self.resolution = resolution
    self.seed = seed
    self.strengths = strengths
  }
}

extension GraphSnapshot {
  /// Returns communities of high modularity by the Louvain method.
  ///
  /// Nodes move to the neighbouring community that raises the modularity (see
  /// ``modularity(of:resolution:strengths:)``) most, until none wants to; communities are then
  /// contracted to nodes, and so on until nothing moves. The whole is done a second time from the
  /// result, which lets single nodes correct what contraction fixed: on a preferential attachment
  /// graph that raises the modularity from .1965 to .1991.
  ///
  /// Ties of a directed graph count without their direction, a mutual one twice. Isolated nodes are
  /// communities of one; a community never reaches over components. The result is a local optimum
  /// that depends on the seed, and a Louvain community can even be disconnected: prefer
  /// ``leidenCommunities(_:execution:)`` where that matters. Comparable to igraph's
  /// `community_multilevel` and NetworKit's `PLM`.
  ///
  /// - Parameters:
  ///   - options: Resolution, seed, strengths.
  ///   - execution: Progress and cancellation; the method runs on one thread, and its result is the
  ///     same on every machine.
  /// - Returns: The communities.
  /// - Throws: ``GraphCore/AnalysisError`` for a resolution that is not above 0;
  ///   `CancellationError`.
  /// - Complexity: O(*m*) time per pass, typically some ten passes; O(*n* + *m*) space.
  ///
  /// > V. D. Blondel, J.-L. Guillaume, R. Lambiotte and E. Lefebvre, "Fast unfolding of communities
  /// > in large networks", *J. Stat. Mech.* P10008, 2008,
  /// > [doi:10.1088/1742-5468/2008/10/P10008](https://doi.org/10.1088/1742-5468/2008/10/P10008)
  public func louvainCommunities(
    _ options: CommunityOptions = CommunityOptions(), execution: Execution = .automatic
  ) throws -> Partition {
    let search = try CommunitySearch(self, options, execution)
    try search.louvain(rounds: 2)
    return search.partition(of: self)
  }
}
