public import GraphCore

extension TieProfiles {
  /// Returns how far the profiles of every two nodes are apart: √Σ(*x* − *y*)² over what is compared.
  ///
  /// 0 is structural equivalence: the same ties to and from the same others. An undirected relation
  /// counts its ties once, a directed one those to and those from. Isolates are equivalent to each
  /// other. With `.ignored`, equals R sna's `sedist(method="euclidean")`.
  ///
  /// - Returns: Distances of at least 0.
  /// - Complexity: O(*n*³) time for each relation, O(*n*²) space.
  ///
  /// > R. S. Burt, "Positions in networks", *Social Forces* 55(1), 1976,
  /// > [doi:10.1093/sf/55.1.93](https://doi.org/10.1093/sf/55.1.93)
  public func euclideanDistances() -> PairMeasure {
    PairMeasure(nodeCount: nodeCount) { i, j in
      guard i != j else { return 0 }
      var squares = 0.0
      forEachPair(i, j) { squares += ($0 - $1) * ($0 - $1) }
      return squares.squareRoot()
    }
  }

  /// Returns how alike the profiles of every two nodes are: Pearson's *r* over what is compared.
  ///
  /// Unlike a distance it does not mind that one node has more ties than another. Undefined where
  /// a profile has no spread, as that of an isolate. With `.ignored`, equals R sna's
  /// `sedist(method="correlation")`, which has 0 where undefined.
  ///
  /// - Returns: Correlations from −1 to 1; 1 on the diagonal of profiles that spread.
  /// - Complexity: O(*n*³) time for each relation, O(*n*²) space.
  ///
  /// > S. Wasserman and K. Faust, *Social Network Analysis*, 1994, §9.2.2,
  /// > [doi:10.1017/CBO9780511815478](https://doi.org/10.1017/CBO9780511815478)
  public func correlations() -> PairMeasure {
    PairMeasure(nodeCount: nodeCount) { i, j in
      guard i != j else { return hasTies(i) ? 1 : .nan }
      var (count, x, y, xx, yy, xy) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
      forEachPair(i, j) { a, b in
        count += 1
        x += a
        y += b
        xx += a * a
        yy += b * b
        xy += a * b
      }
      let spread = (count * xx - x * x) * (count * yy - y * y)
      // Sums of whole numbers are exact; those of strengths are not quite 0 where there is no spread.
      guard spread > 1e-12 * count * count * xx * yy, spread > 0 else { return .nan }
      return max(-1, min(1, (count * xy - x * y) / spread.squareRoot()))
    }
  }

  /// Whether a node has a tie in any relation.
  func hasTies(_ node: Int) -> Bool {
    relations.contains { cells, _ in
      (0..<nodeCount).contains {
        cells[node * nodeCount + $0] != 0 || cells[$0 * nodeCount + node] != 0
      }
    }
  }
}
