public import GraphCore

extension TieProfiles {
  /// Returns how far every two nodes have ties to nodes that are themselves alike (REGE).
  ///
  /// Two officials are regularly equivalent if each has the same kinds of partners, though not the
  /// same partners. Every pair starts at 1; each iteration matches every partner *k* of *i* with
  /// that partner *m* of *j* that is most like it, and the other way round:
  ///
  ///     R(i,j) = Σ_k max_m R(k,m) q(i,k; j,m) + Σ_m max_k R(m,k) q(j,m; i,k)
  ///              ───────────────────────────────────────────────────────────
  ///              Σ_k max*_m p(i,k; j,m) + Σ_m max*_k p(j,m; i,k)
  ///
  /// *q* adds up min(*x_ik*, *x_jm*) + min(*x_ki*, *x_mj*) over the relations, *p* the same of maxima,
  /// and max* takes *p* of the match that the numerator chose; of matches equally good, the one with
  /// the least *p*. Nodes without ties are 1 with each other and 0 with all others. In an undirected
  /// relation without strengths and isolates all nodes are 1: use directed or several relations. The
  /// rule for the diagonal plays no part. This is REGE for strengths or their presence; REGDI, which
  /// sums differences, is not offered.
  ///
  /// - Parameter iterations: How many; 3 is usual, since later ones say little and round worse.
  /// - Returns: Similarities from 0 to 1.
  /// - Throws: ``AnalysisError`` if `iterations` is not positive; `CancellationError`.
  /// - Complexity: O(*m*²) time for *m* ties for each iteration, O(*n*²) space.
  ///
  /// > D. R. White and K. P. Reitz, "Graph and semigroup homomorphisms on networks of relations",
  /// > *Social Networks* 5(2), 1983,
  /// > [doi:10.1016/0378-8733(83)90025-4](https://doi.org/10.1016/0378-8733(83)90025-4); S. P. Borgatti
  /// > and M. G. Everett, "Two algorithms for computing regular equivalence", *Social Networks* 15(4),
  /// > 1993, [doi:10.1016/0378-8733(93)90012-A](https://doi.org/10.1016/0378-8733(93)90012-A)
  public func regularSimilarity(iterations: Int = 3) throws -> PairMeasure {
    guard iterations > 0 else {
      throw AnalysisError(.invalidOption, "\(iterations) iterations; there is at least 1")
    }
    let n = nodeCount
    let partners = (0..<n).map { node in
      (0..<n).filter { other in
        other != node
          && relations.contains { cells, _ in
            cells[node * n + other] != 0 || cells[other * n + node] != 0
          }
      }
    }
    var similarity = PairMeasure(nodeCount: n) { _, _ in 1 }
    for _ in 0..<iterations {
      similarity = try PairMeasure(nodeCount: n) { i, j in
        if Task.isCancelled { throw CancellationError() }
        guard i != j, !(partners[i].isEmpty && partners[j].isEmpty) else { return 1 }
        let there = matched(i, partners[i], j, partners[j], similarity.scores)
        let back = matched(j, partners[j], i, partners[i], similarity.scores)
        return (there.found + back.found) / (there.possible + back.possible)
      }
    }
    return similarity
  }

  /// How well the partners of *j* match those of *i*, and how well they could.
  private func matched(
    _ i: Int, _ ofI: [Int], _ j: Int, _ ofJ: [Int], _ similarity: [Double]
  ) -> (found: Double, possible: Double) {
    let n = nodeCount
    var found = 0.0
    var possible = 0.0
    for k in ofI {
      var best = 0.0
      // Without a partner of j to match it with, all of the tie is missing.
      var bestPossible = relations.reduce(0) { $0 + $1.cells[i * n + k] + $1.cells[k * n + i] }
      for (position, m) in ofJ.enumerated() {
        var shared = 0.0
        var either = 0.0
        for (cells, _) in relations {
          shared +=
            min(cells[i * n + k], cells[j * n + m]) + min(cells[k * n + i], cells[m * n + j])
          either +=
            max(cells[i * n + k], cells[j * n + m]) + max(cells[k * n + i], cells[m * n + j])
        }
        shared *= similarity[k * n + m]
        if position == 0 || shared > best || (shared == best && either < bestPossible) {
          best = shared
          bestPossible = either
        }
      }
      found += best
      possible += bestPossible
    }
    return (found, possible)
  }
}
