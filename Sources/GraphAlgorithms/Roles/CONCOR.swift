public import GraphCore

extension TieProfiles {
  /// Returns blocks of nodes with similar ties by convergence of iterated correlations (CONCOR).
  ///
  /// The correlations of the profiles (see ``correlations()``; 0 where undefined) are correlated
  /// again and again until each is 1 or −1, which divides the nodes in two; each part is then divided
  /// in the same way, from the first correlations of its members. Nodes without any tie are a block
  /// of their own. A block whose correlations settle elsewhere, or whose members are all alike, has
  /// nothing to divide it by and is left whole, so that there are at most 2^*s* blocks, and the one
  /// of isolates.
  ///
  /// - Parameter splits: How often to divide, *s*, at least 0.
  /// - Returns: The blocks.
  /// - Throws: ``AnalysisError`` if `splits` is negative; `CancellationError`.
  /// - Complexity: O(*n*³) time for each of some ten iterations, O(*n*²) space.
  ///
  /// > R. L. Breiger, S. A. Boorman and P. Arabie, "An algorithm for clustering relational data with
  /// > applications to social network analysis and comparison with multidimensional scaling",
  /// > *J. Math. Psychology* 12(3), 1975,
  /// > [doi:10.1016/0022-2496(75)90028-0](https://doi.org/10.1016/0022-2496(75)90028-0)
  public func concor(splits: Int) throws -> Partition {
    guard splits >= 0 else {
      throw AnalysisError(.invalidOption, "\(splits) splits; there are at least 0")
    }
    let first = correlations().scores.map { $0.isNaN ? 0 : $0 }
    let isolates = (0..<nodeCount).filter { !hasTies($0) }
    var blocks = [(0..<nodeCount).filter(hasTies)]
    for _ in 0..<splits {
      blocks = try blocks.flatMap { try halves(of: $0, first) }
    }
    var labels = [Int](repeating: 0, count: nodeCount)
    for (label, block) in (blocks + [isolates]).enumerated() {
      for node in block { labels[node] = label }
    }
    return Partition(labels: labels)
  }

  private func halves(of block: [Int], _ first: [Double]) throws -> [[Int]] {
    let n = block.count
    guard n > 1 else { return [block] }
    var matrix = [Double](repeating: 1, count: n * n)
    for (row, a) in block.enumerated() {
      for (column, b) in block.enumerated() where row != column {
        matrix[row * n + column] = first[a * nodeCount + b]
      }
    }
    while true {
      if Task.isCancelled { throw CancellationError() }
      guard let next = correlated(matrix, size: n) else { return [block] }
      let change = zip(matrix, next).reduce(0) { max($0, abs($1.0 - $1.1)) }
      matrix = next
      if matrix.allSatisfy({ abs($0) > 1 - 1e-9 }) { break }
      if change < 1e-12 { return [block] }
    }
    let inFirst = (0..<n).map { matrix[$0] > 0 }
    let parts = [true, false].map { side in (0..<n).filter { inFirst[$0] == side }.map { block[$0] }
    }
    return parts.filter { !$0.isEmpty }
  }

  /// The correlations of the rows of a matrix, or `nil` if a row has no spread.
  private func correlated(_ matrix: [Double], size n: Int) -> [Double]? {
    var rows: [[Double]] = []
    for row in 0..<n {
      let cells = matrix[row * n..<(row + 1) * n]
      let mean = cells.reduce(0, +) / Double(n)
      let length = cells.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }.squareRoot()
      guard length > 1e-9 else { return nil }
      rows.append(cells.map { ($0 - mean) / length })
    }
    return PairMeasure(nodeCount: n) { a, b in
      a == b ? 1 : zip(rows[a], rows[b]).reduce(0) { $0 + $1.0 * $1.1 }
    }.scores
  }
}
