public import GraphCore

/// How far ties join nodes of one group.
public struct GroupAssortativity: Sendable, Hashable {
  /// Newman's *r*, from ``minimum`` to 1.
  public let coefficient: Double
  /// The smallest *r* that groups of these sizes allow, above −1: what no tie inside a group gives.
  public let minimum: Double
  /// The jackknife error: √Σ(*r* − *rᵢ*)² over the ties *i*, *rᵢ* without that tie; `nil` if some
  /// *rᵢ* is undefined.
  public let standardError: Double?
}

/// How far ties join nodes of like value.
public struct NumericAssortativity: Sendable, Hashable {
  /// The correlation of the values at the two ends, −1 to 1.
  public let coefficient: Double
  /// The jackknife error: √Σ(*r* − *rᵢ*)² over the ties *i*, *rᵢ* without that tie; `nil` if some
  /// *rᵢ* is undefined.
  public let standardError: Double?
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
    var counts = GroupTies(groupCount: partition.groupCount, isDirected: direction == .directed)
    let ties = edges.map { edge in
      (
        partition.groupOfNode[edge.source], partition.groupOfNode[edge.target],
        strengths == .counted ? edge.strength : 1
      )
    }
    for (g, h, weight) in ties { counts.add(g, h, weight) }
    guard let whole = counts.assortativity else { return nil }
    return GroupAssortativity(
      coefficient: whole.coefficient, minimum: whole.minimum,
      standardError: jackknifeError(
        of: whole.coefficient,
        without: ties.map { counts.without($0.0, $0.1, $0.2).assortativity?.coefficient }))
  }

  /// Returns how far ties join nodes of like value (numeric assortativity).
  ///
  /// The Pearson correlation, over ties, of the values at the two ends: at the source and at the
  /// target in a directed graph, both ways round in an undirected one. Ties with an end whose value
  /// is undefined are left out. Equals igraph's `assortativity` and NetworkX's
  /// `numeric_assortativity_coefficient`.
  ///
  /// - Parameters:
  ///   - measure: One value per node.
  ///   - target: Another value per node that counts at the targets of arcs; by default the same.
  ///     An undirected graph has no use for it.
  ///   - strengths: Whether strong ties count more.
  /// - Returns: The correlation and its error, or `nil` without ties or if the values at one end do
  ///   not vary.
  /// - Throws: ``GraphCore/AnalysisError`` if a measure has another number of nodes.
  /// - Complexity: O(*n* + *m* log *m*) time, O(*m*) space.
  ///
  /// > M. E. J. Newman, "Mixing patterns in networks", *Physical Review E* 67, 2003,
  /// > [doi:10.1103/PhysRevE.67.026126](https://doi.org/10.1103/PhysRevE.67.026126)
  public func assortativity(
    of measure: NodeMeasure, to target: NodeMeasure? = nil, strengths: StrengthUse = .ignored
  ) throws -> NumericAssortativity? {
    let target = direction == .directed ? target ?? measure : measure
    for count in [measure.count, target.count] where count != nodeCount {
      throw AnalysisError(
        .invalidOption, "the measure has \(count) values, the graph \(nodeCount) nodes")
    }
    let ties = edges.compactMap { edge in
      measure[edge.source].flatMap { x in
        target[edge.target].map { y in
          EndValues(x: x, y: y, weight: strengths == .counted ? edge.strength : 1)
        }
      }
    }
    return EndValues.assortativity(of: ties, isDirected: direction == .directed)
  }

  /// Returns how far ties join nodes of like degree (degree assortativity).
  ///
  /// In a directed graph the out-degree at the source goes with the in-degree at the target, as in
  /// igraph's `assortativity_degree` and NetworkX's `degree_assortativity_coefficient`.
  ///
  /// - Returns: The correlation and its error, or `nil` without ties or if degrees do not vary.
  /// - Throws: Nothing that a snapshot can cause.
  /// - Complexity: O(*n* + *m* log *m*) time, O(*m*) space.
  ///
  /// > M. E. J. Newman, "Assortative mixing in networks", *Physical Review Letters* 89, 2002,
  /// > [doi:10.1103/PhysRevLett.89.208701](https://doi.org/10.1103/PhysRevLett.89.208701)
  public func degreeAssortativity() throws -> NumericAssortativity? {
    try assortativity(of: degree(.outgoing), to: degree(.incoming))
  }
}

/// √Σ(*r* − *rᵢ*)², Newman's jackknife over ties.
private func jackknifeError(of whole: Double, without: [Double?]) -> Double? {
  var sum = 0.0
  for part in without {
    guard let part else { return nil }
    sum += (whole - part) * (whole - part)
  }
  return sum.squareRoot()
}

/// The ties between groups, as far as the assortativity needs them.
private struct GroupTies {
  private var total = 0.0
  private var inside = 0.0
  /// Σ_g (ties out of *g*)(ties into *g*).
  private var product = 0.0
  private var sources: [Double]
  private var targets: [Double]
  private let isDirected: Bool

  init(groupCount: Int, isDirected: Bool) {
    sources = [Double](repeating: 0, count: groupCount)
    targets = sources
    self.isDirected = isDirected
  }

  /// Adds a tie, an undirected one both ways; a negative weight takes it back.
  mutating func add(_ source: Int, _ target: Int, _ weight: Double) {
    for (g, h) in isDirected ? [(source, target)] : [(source, target), (target, source)] {
      product += weight * targets[g]
      sources[g] += weight
      product += weight * sources[h]
      targets[h] += weight
      total += weight
      if g == h { inside += weight }
    }
  }

  /// The ties less one; the sums alone are right afterwards.
  func without(_ source: Int, _ target: Int, _ weight: Double) -> GroupTies {
    var fewer = self
    fewer.add(source, target, -weight)
    return fewer
  }

  var assortativity: (coefficient: Double, minimum: Double)? {
    guard total > 1e-14 else { return nil }
    let expected = product / (total * total)
    guard expected < 1 - 1e-14 else { return nil }
    return ((inside / total - expected) / (1 - expected), -expected / (1 - expected))
  }
}

/// The values at the two ends of a tie.
private struct EndValues {
  var x: Double
  var y: Double
  var weight: Double

  static func assortativity(of ties: [EndValues], isDirected: Bool) -> NumericAssortativity? {
    let ends =
      isDirected ? ties : ties + ties.map { EndValues(x: $0.y, y: $0.x, weight: $0.weight) }
    let total = ends.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return nil }
    let meanX = ends.reduce(0) { $0 + $1.weight * $1.x } / total
    let meanY = ends.reduce(0) { $0 + $1.weight * $1.y } / total
    // About the means, so that sums of large values do not cancel.
    func centred(_ end: EndValues) -> EndValues {
      EndValues(x: end.x - meanX, y: end.y - meanY, weight: end.weight)
    }
    // Rounding leaves a little of a mean that all values share.
    let scale = max(abs(meanX * meanY), 1e-300)
    var moments = Moments()
    for end in ends { moments.add(centred(end), 1) }
    guard let whole = moments.correlation(scale) else { return nil }
    let error = jackknifeError(
      of: whole,
      without: ties.map { tie in
        var fewer = moments
        fewer.add(centred(tie), -1)
        if !isDirected {
          fewer.add(centred(EndValues(x: tie.y, y: tie.x, weight: tie.weight)), -1)
        }
        return fewer.correlation(scale)
      })
    return NumericAssortativity(coefficient: whole, standardError: error)
  }

  private struct Moments {
    var (total, x, y, xx, yy, xy) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)

    mutating func add(_ end: EndValues, _ sign: Double) {
      let weight = sign * end.weight
      total += weight
      x += weight * end.x
      y += weight * end.y
      xx += weight * end.x * end.x
      yy += weight * end.y * end.y
      xy += weight * end.x * end.y
    }

    func correlation(_ scale: Double) -> Double? {
      guard total > 1e-14 else { return nil }
      let spread = ((xx - x * x / total) * (yy - y * y / total)).squareRoot()
      guard spread > 1e-14 * total * scale else { return nil }
      return max(-1, min(1, (xy - x * y / total) / spread))
    }
  }
}
