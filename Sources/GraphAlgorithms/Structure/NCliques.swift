public import GraphCore

extension GraphSnapshot {
  /// Returns the maximal *n*-cliques: sets in which everyone is within *n* steps of all others.
  ///
  /// The steps may lead through nodes outside the set, so that an *n*-clique need not hang together
  /// by itself; ``nClans(_:minimumSize:limit:execution:)`` do. A 1-clique is a clique. Directions and
  /// strengths are ignored.
  ///
  /// - Parameters:
  ///   - n: The number of steps, at least 1.
  ///   - minimumSize: The size below which sets are left out.
  ///   - limit: The number of sets at which to give up.
  ///   - execution: How to run.
  /// - Returns: The nodes of each set in rising order; sets by falling size, then by their nodes.
  /// - Throws: ``AnalysisError`` if an option is out of range, or there are more sets than the limit;
  ///   `CancellationError`.
  /// - Complexity: Exponential in the worst case, as the number of sets is.
  ///
  /// > R. D. Luce, "Connectivity and generalized cliques in sociometric group structure",
  /// > *Psychometrika* 15, 1950, [doi:10.1007/BF02289199](https://doi.org/10.1007/BF02289199)
  public func nCliques(
    _ n: Int, minimumSize: Int = 3, limit: Int = 100_000, execution: Execution = .automatic
  ) throws -> [[Int]] {
    guard n > 0 else {
      throw AnalysisError(.invalidOption, "n = \(n); an n-clique spans at least 1 step")
    }
    let graph = try withoutDirections()
    let near = try execution.draws(nodeCount, chunkSize: 16) { node in
      try graph.distances(from: node, execution: .single).hops.enumerated()
        .filter { $0.offset > node && $0.element > 0 && $0.element <= n }
        .map { (node, $0.offset) }
    }
    return try GraphSnapshot(nodeCount: nodeCount, pairs: near.flatMap { $0 })
      .kPlexes(1, minimumSize: minimumSize, limit: limit, execution: execution)
  }

  /// Returns the *n*-clans: the maximal *n*-cliques whose members are within *n* steps of each other
  /// through members alone.
  ///
  /// Directions and strengths are ignored.
  ///
  /// - Parameters:
  ///   - n: The number of steps, at least 1.
  ///   - minimumSize: The size below which sets are left out.
  ///   - limit: The number of *n*-cliques at which to give up.
  ///   - execution: How to run.
  /// - Returns: The nodes of each set in rising order; sets by falling size, then by their nodes.
  /// - Throws: ``AnalysisError`` if an option is out of range, or there are more *n*-cliques than the
  ///   limit; `CancellationError`.
  /// - Complexity: That of ``nCliques(_:minimumSize:limit:execution:)``.
  ///
  /// > R. J. Mokken, "Cliques, clubs and clans", *Quality and Quantity* 13, 1979,
  /// > [doi:10.1007/BF00139635](https://doi.org/10.1007/BF00139635)
  public func nClans(
    _ n: Int, minimumSize: Int = 3, limit: Int = 100_000, execution: Execution = .automatic
  ) throws -> [[Int]] {
    let graph = try withoutDirections()
    return try nCliques(n, minimumSize: minimumSize, limit: limit, execution: execution)
      .filter { clique in
        let number = Dictionary(uniqueKeysWithValues: clique.enumerated().map { ($1, $0) })
        let inside = try GraphSnapshot(
          nodeCount: clique.count,
          pairs: clique.flatMap { node in
            graph.neighbors(of: node).compactMap { other in
              guard let from = number[node], let to = number[other], from < to else { return nil }
              return (from, to)
            }
          })
        return try clique.indices.allSatisfy { node in
          try inside.distances(from: node, execution: .single).hops
            .allSatisfy { $0 >= 0 && $0 <= n }
        }
      }
  }

  /// The same ties read both ways, without strengths.
  package func withoutDirections() throws -> GraphSnapshot {
    guard direction == .directed else { return self }
    return try GraphSnapshot(nodeCount: nodeCount, pairs: edges.map { ($0.source, $0.target) })
  }
}
