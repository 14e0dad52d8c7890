public import GraphCore

/// How far ties join nodes of one group.
public struct GroupAssortativity: Sendable, Hashable {
  /// Newman's *r*, from ``minimum`` to 1.
  public let coefficient: Double
  /// The smallest *r* that groups of these sizes allow, above −1: what no tie inside a group gives.
  public let minimum: Double
}

extension GraphSnapshot {
  /// Returns how far ties join nodes of one group (categorical assortativity).
  ///
  /// With *e(g, h)* the share of ties from group *g* to group *h*, and *a*, *b* its row and column
  /// sums, *r = (Σ e(g, g) − Σ a(g) b(g)) / (1 − Σ a(g) b(g))*. In an undirected graph each tie
  /// counts in both directions. 1: only ties inside groups; 0: as chance has it;
  /// −Σ*ab* / (1 − Σ*ab*): none inside. Isolated nodes do not matter. Equals igraph's
  /// `assortativity_nominal` and NetworkX's `attribute_assortativity_coefficient`, both without
  /// weights.
  ///
  /// - Parameters:
  ///   - partition: The group of each node.
  ///   - strengths: Whether strong ties count more.
  /// - Returns: The coefficient and its minimum, or `nil` without ties or if all ends are in one
  ///   group.
  /// - Throws: ``GraphCore/AnalysisError`` if the partition is of another number of nodes.
  /// - Complexity: O(*n* + *m* log *m*) time, O(*m*) space.
  ///
  /// > M. E. J. Newman, "Mixing patterns in networks", *Physical Review E* 67, 2003,
  /// > [doi:10.1103/PhysRevE.67.026126](https://doi.org/10.1103/PhysRevE.67.026126)
  public func assortativity(
    by partition: Partition, strengths: StrengthUse = .ignored
  ) throws -> GroupAssortativity? {
    guard partition.groupOfNode.count == nodeCount else {
      throw AnalysisError(
        .invalidOption,
        "the partition divides \(partition.groupOfNode.count) nodes, the graph has \(nodeCount)")
    }
    var (total, inside) = (0.0, 0.0)
    var sources = [Double](repeating: 0, count: partition.groupCount)
    var targets = sources
    for (source, target, weight) in tieEnds(strengths) {
      let (g, h) = (partition.groupOfNode[source], partition.groupOfNode[target])
      total += weight
      sources[g] += weight
      targets[h] += weight
      if g == h { inside += weight }
    }
    guard total > 0 else { return nil }
    let expected = zip(sources, targets).reduce(0) { $0 + $1.0 / total * ($1.1 / total) }
    guard expected < 1 - 1e-14 else { return nil }
    return GroupAssortativity(
      coefficient: (inside / total - expected) / (1 - expected),
      minimum: -expected / (1 - expected))
  }

  /// Returns how far ties join nodes of like value (numeric assortativity).
  ///
  /// The Pearson correlation, over ties, of the values at the two ends: source and target in a
  /// directed graph, both ways round in an undirected one. With ``degree(_:)`` it is the degree
  /// assortativity. Ties with an end whose value is undefined are left out. Equals igraph's
  /// `assortativity` and NetworkX's `numeric_assortativity_coefficient`.
  ///
  /// - Parameters:
  ///   - measure: One value per node.
  ///   - strengths: Whether strong ties count more.
  /// - Returns: A number from −1 to 1, or `nil` without ties or if the values at one end do not
  ///   vary.
  /// - Throws: ``GraphCore/AnalysisError`` if the measure has another number of nodes.
  /// - Complexity: O(*n* + *m* log *m*) time, O(*m*) space.
  ///
  /// > M. E. J. Newman, "Mixing patterns in networks", *Physical Review E* 67, 2003,
  /// > [doi:10.1103/PhysRevE.67.026126](https://doi.org/10.1103/PhysRevE.67.026126)
  public func assortativity(
    of measure: NodeMeasure, strengths: StrengthUse = .ignored
  ) throws -> Double? {
    guard measure.count == nodeCount else {
      throw AnalysisError(
        .invalidOption, "the measure has \(measure.count) values, the graph \(nodeCount) nodes")
    }
    let ends = tieEnds(strengths).filter { measure[$0.source] != nil && measure[$0.target] != nil }
    let total = ends.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return nil }
    let scores = measure.scores
    let meanSource = ends.reduce(0) { $0 + $1.weight * scores[$1.source] } / total
    let meanTarget = ends.reduce(0) { $0 + $1.weight * scores[$1.target] } / total
    var (product, squareSource, squareTarget) = (0.0, 0.0, 0.0)
    for end in ends {
      let (x, y) = (scores[end.source] - meanSource, scores[end.target] - meanTarget)
      product += end.weight * x * y
      squareSource += end.weight * x * x
      squareTarget += end.weight * y * y
    }
    let spread = (squareSource * squareTarget).squareRoot()
    // Rounding leaves a little of a mean that all values share.
    let scale = total * max(abs(meanSource * meanTarget), 1e-300)
    return spread > 1e-14 * scale ? max(-1, min(1, product / spread)) : nil
  }

  /// Every tie with its two ends, an undirected one both ways.
  private func tieEnds(_ use: StrengthUse) -> [(source: Int, target: Int, weight: Double)] {
    edges.flatMap { edge in
      let weight = use == .counted ? edge.strength : 1
      let forth = (source: edge.source, target: edge.target, weight: weight)
      let back = (source: edge.target, target: edge.source, weight: weight)
      return direction == .undirected ? [forth, back] : [forth]
    }
  }
}
