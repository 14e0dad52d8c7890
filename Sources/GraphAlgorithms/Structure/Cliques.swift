public import GraphCore

/// The maximal cliques of a graph, or as many as were asked for.
public struct MaximalCliques: Sendable, Hashable {
  /// The nodes of each clique in rising order; larger cliques first, equal ones by their nodes.
  public let cliques: [[Int]]

  /// Whether there are no others of the size asked for.
  public let isComplete: Bool

  /// For each node, the number of cliques that it belongs to.
  ///
  /// - Parameter nodeCount: The number of nodes of the graph.
  /// - Returns: One number per node.
  public func memberships(nodeCount: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: nodeCount)
    for clique in cliques { for node in clique { counts[node] += 1 } }
    return counts
  }
}

extension GraphSnapshot {
  /// Returns the maximal cliques: the sets of nodes that are all tied to each other and to which no
  /// node can be added.
  ///
  /// In a directed graph an arc in either direction is a tie. Strengths play no part, and an
  /// isolated node is a clique of one. A graph of *n* nodes can have 3^(*n*/3) of them, so the
  /// search stops at a limit. Equals igraph's `maximal_cliques` and NetworkX's `find_cliques`.
  ///
  /// - Parameters:
  ///   - minimumSize: The size of the smallest cliques to return; with 3, single ties are left out.
  ///   - limit: The most cliques to return.
  ///   - execution: How to run.
  /// - Returns: The cliques, the same for any number of threads also if the limit cuts them short.
  /// - Throws: ``GraphCore/AnalysisError`` if the size or the limit is below 1; `CancellationError`.
  /// - Complexity: O(*d* *n* 3^(*d*/3)) time for a largest core number *d*, at most; on networks of
  ///   people about proportional to the cliques found. O(*n* + *m*) space, O(*n* + *d* *k*) per
  ///   thread for a largest degree *k*.
  ///
  /// > C. Bron and J. Kerbosch, "Algorithm 457: finding all cliques of an undirected graph",
  /// > *Comm. ACM* 16(9), 1973, [doi:10.1145/362342.362367](https://doi.org/10.1145/362342.362367);
  /// > D. Eppstein, M. Löffler and D. Strash, "Listing all maximal cliques in large sparse
  /// > real-world graphs", *ACM J. Experimental Algorithmics* 18, 2013,
  /// > [doi:10.1145/2543629](https://doi.org/10.1145/2543629)
  public func maximalCliques(
    minimumSize: Int = 1, limit: Int = 100_000, execution: Execution = .automatic
  ) throws -> MaximalCliques {
    guard minimumSize > 0 else {
      throw AnalysisError(
        .invalidOption, "the minimum size is \(minimumSize); a clique has at least 1 node")
    }
    guard limit > 0 else {
      throw AnalysisError(.invalidOption, "the limit is \(limit); it must be at least 1")
    }
    let graph = PeeledGraph(undirectedRows())
    // A round of chunks in peeling order, then a look at the limit: what is cut off does not depend
    // on which thread was first.
    let (chunkSize, chunksPerRound) = (64, 16)
    let searches = (0..<execution.threads).map { _ in
      CliqueSearch(graph, minimumSize: minimumSize, limit: limit + 1)
    }
    var found: [[UInt32]] = []
    for start in stride(from: 0, to: nodeCount, by: chunkSize * chunksPerRound) {
      let count = min(chunkSize * chunksPerRound, nodeCount - start)
      var part = execution
      if let progress = execution.progress {
        let total = Double(nodeCount)
        part.progress = { progress((Double(start) + $0 * Double(count)) / total) }
      }
      found += try cliques(searches, start: start, count: count, chunkSize: chunkSize, part)
      if found.count > limit { break }
    }
    let cliques = found.prefix(limit).map { clique in clique.map { order.node(Int($0)) }.sorted() }
    return MaximalCliques(
      cliques: cliques.sorted {
        $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count > $1.count
      },
      isComplete: found.count <= limit)
  }
}
