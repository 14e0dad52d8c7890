public import GraphCore

extension GraphSnapshot {
  /// Returns the modularity of a division: the share of ties inside groups, less what chance gives.
  ///
  /// *Q = Σ_c [w(c) / m − γ (K(c) / 2m)²]* with *w(c)* the strength of the ties inside group *c*,
  /// *K(c)* the sum of its nodes' strengths and *m* the strength of all ties. Ties of a directed
  /// graph count without their direction, a mutual one twice; this is *not* the directed modularity
  /// of Leicht and Newman. Isolated nodes do not matter. Equals igraph's and NetworkX's
  /// `modularity` on undirected graphs.
  ///
  /// - Parameters:
  ///   - partition: A division of this graph's nodes.
  ///   - resolution: γ.
  ///   - strengths: Whether strong ties count more.
  /// - Returns: A number below 1, or `nil` if the graph has no tie (of positive strength).
  /// - Throws: ``GraphCore/AnalysisError`` if the partition is of another number of nodes.
  /// - Complexity: O(*n* + *m*) time, O(*n*) space.
  ///
  /// > M. E. J. Newman and M. Girvan, "Finding and evaluating community structure in networks",
  /// > *Physical Review E* 69, 2004,
  /// > [doi:10.1103/PhysRevE.69.026113](https://doi.org/10.1103/PhysRevE.69.026113)
  public func modularity(
    of partition: Partition, resolution: Double = 1, strengths: StrengthUse = .counted
  ) throws -> Double? {
    guard partition.groupOfNode.count == nodeCount else {
      throw AnalysisError(
        .invalidOption,
        "the partition divides \(partition.groupOfNode.count) nodes, the graph has \(nodeCount)")
    }
    var inside = 0.0
    var totals = [Double](repeating: 0, count: partition.groupCount)
    let groupOfRow = order.nodeOfRow.map { partition.groupOfNode[Int($0)] }
    for row in 0..<nodeCount {
      for position in 0..<outgoing.length(row) {
        let target = Int(outgoing.targets[outgoing.offsets[row] + position])
        let weight =
          strengths == .counted ? outgoing.strength(row: row, position: position) : 1
        totals[groupOfRow[row]] += weight
        totals[groupOfRow[target]] += weight
        if groupOfRow[row] == groupOfRow[target] { inside += 2 * weight }
      }
    }
    // Every arc was counted at both ends, so that all sums are alike too large by one factor.
    let total = totals.reduce(0, +)
    guard total > 0 else { return nil }
    let expected = totals.reduce(0) { $0 + ($1 / total) * ($1 / total) }
    return inside / total - resolution * expected
  }
}
