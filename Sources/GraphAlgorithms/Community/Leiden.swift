public import GraphCore

extension GraphSnapshot {
  /// Returns connected communities of high modularity by the Leiden method.
  ///
  /// Like Louvain's, but before communities are contracted each is divided into well connected
  /// parts, and it is the parts that become nodes. Every community is connected; this is checked at
  /// the end, and a community that is not is divided into its components, which never lowers the
  /// modularity. Two rounds are made, as by igraph's
  /// `community_leiden(objective_function="modularity", n_iterations=2)`; only the second divides
  /// communities into parts, which costs half the time at the same modularity (.1996 on a
  /// preferential attachment graph where igraph reaches .1989 and NetworKit .1938). A part is chosen
  /// by the largest gain instead of at random.
  ///
  /// Ties of a directed graph count without their direction, a mutual one twice. Isolated nodes are
  /// communities of one. The result depends on the seed.
  ///
  /// - Parameters:
  ///   - options: Resolution, seed, strengths.
  ///   - execution: Progress and cancellation; the method runs on one thread, and its result is the
  ///     same on every machine.
  /// - Returns: The communities.
  /// - Throws: ``GraphCore/AnalysisError`` for a resolution that is not above 0;
  ///   `CancellationError`.
  /// - Complexity: O(*m*) time per pass, typically some twenty passes; O(*n* + *m*) space.
  ///
  /// > V. A. Traag, L. Waltman and N. J. van Eck, "From Louvain to Leiden: guaranteeing
  /// > well-connected communities", *Scientific Reports* 9, 2019,
  /// > [doi:10.1038/s41598-019-41695-z](https://doi.org/10.1038/s41598-019-41695-z)
  public func leidenCommunities(
    _ options: CommunityOptions = CommunityOptions(), execution: Execution = .automatic
  ) throws -> Partition {
    let search = try CommunitySearch(self, options, execution)
    try search.leiden()
    return search.partition(of: self)
  }
}
