public import GraphCore

/// What makes degrees of coreness fit the ties best.
public enum CorenessFit: String, Sendable, Hashable, CaseIterable {
  /// The least sum of squares Σ (*a(i, j)* − *c(i) c(j)*)², the diagonal left out (MINRES).
  case minimumResiduals = "minres"
  /// The largest Pearson correlation of *a(i, j)* and *c(i) c(j)*.
  case correlation
}

/// How far each node belongs to the core.
public struct ContinuousCorePeriphery: Sendable, Hashable {
  /// The coreness of each node, at least 0; 1 is the length of the vector, Σ *c*² = 1.
  public let coreness: NodeMeasure
  /// Pearson's *r* of the ties *a(i, j)* and *c(i) c(j)*, *i* ≠ *j*.
  public let correlation: Double
  /// What was made best.
  public let fit: CorenessFit
}

extension GraphSnapshot {
  /// Returns how far each node belongs to the core (continuous core–periphery model).
  ///
  /// The ideal tie between two nodes is the product of their coreness, *δ(i, j) = c(i) c(j)*. By
  /// `.minimumResiduals` *c(i) = Σ_j a(i, j) c(j) / Σ_{j≠i} c(j)²*; by `.correlation` each *c(i)* is
  /// the one that makes Pearson's *r* largest, the others given, starting from the former. Both are
  /// sweeps over the nodes that never make the fit worse, so the optimum found is a local one; the
  /// start is the degrees. Coreness is scaled to unit length, which the correlation does not depend
  /// on. In a star the sum of squares has no minimum: the middle grows for ever against the leaves,
  /// and sweeps end when they change little.
  ///
  /// In a directed graph *a(i, j)* is the mean of the two arcs for the coreness, and the arcs are
  /// what *r* is of. Isolated nodes have 0 by `.minimumResiduals`. UCINET offers both fits.
  ///
  /// - Parameters:
  ///   - fit: What to make best.
  ///   - strengths: Whether strong ties count more.
  ///   - tolerance: The largest change of a coreness of unit length in the last sweep.
  /// - Returns: Coreness and correlation, or `nil` if there is none: no ties, or all pairs alike.
  /// - Throws: ``AnalysisError`` if 100,000 sweeps are not enough; `CancellationError`.
  /// - Complexity: O(*n* + *m*) per sweep.
  ///
  /// > S. P. Borgatti and M. G. Everett, "Models of core/periphery structures", *Social Networks*
  /// > 21(4), 2000, [doi:10.1016/S0378-8733(99)00019-2](https://doi.org/10.1016/S0378-8733(99)00019-2);
  /// > A. L. Comrey, "The minimum residual method of factor analysis", *Psychological Reports* 11,
  /// > 1962, [doi:10.2466/pr0.1962.11.1.15](https://doi.org/10.2466/pr0.1962.11.1.15)
  public func continuousCorePeriphery(
    _ fit: CorenessFit = .minimumResiduals, strengths: StrengthUse = .ignored,
    tolerance: Double = 1e-7
  ) throws -> ContinuousCorePeriphery? {
    var model = CorenessModel(self, strengths)
    guard model.hasTies else { return nil }
    var sweeps = try model.sweeps(to: tolerance) { $0.leastSquares($1) }
    if fit == .correlation {
      guard model.correlation != nil else { return nil }
      sweeps += try model.sweeps(to: tolerance) { $0.mostCorrelated($1) }
    }
    guard let correlation = model.correlation else { return nil }
    return ContinuousCorePeriphery(
      coreness: NodeMeasure(
        scores: model.unitCoreness,
        convergence: Convergence(iterations: sweeps, residual: tolerance)),
      correlation: correlation, fit: fit)
  }
}

/// Coreness that is improved node by node.
private struct CorenessModel {
  private let partners: [[(node: Int, value: Double)]]
  private var coreness: [Double]
  private let pairs: Double
  private let total: Double
  /// Σ (*a* − mean)² over ordered pairs.
  private let spread: Double

  init(_ graph: GraphSnapshot, _ use: StrengthUse) {
    let count = graph.nodeCount
    var partners = [[Int: Double]](repeating: [:], count: count)
    let isDirected = graph.direction == .directed
    var total = 0.0
    var squares = 0.0
    for edge in graph.edges {
      let value = use == .counted ? edge.strength : 1
      // Per ordered pair: an undirected tie is two of them.
      total += isDirected ? value : 2 * value
      squares += (isDirected ? 1 : 2) * value * value
      for (node, other) in [(edge.source, edge.target), (edge.target, edge.source)] {
        partners[node][other, default: 0] += isDirected ? value / 2 : value
      }
    }
    self.partners = partners.map { row in
      row.sorted { $0.key < $1.key }.map { (node: $0.key, value: $0.value) }
    }
    pairs = Double(count) * Double(count - 1)
    self.total = total
    spread = pairs > 0 ? squares - total * total / pairs : 0
    let strengths = self.partners.map { $0.reduce(0) { $0 + $1.value } }
    let scale = (strengths.max() ?? 0) > 0 ? (strengths.max() ?? 1) : 1
    coreness = strengths.map { $0 / scale }
  }

  var hasTies: Bool { total > 0 }

  var unitCoreness: [Double] {
    let length = coreness.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? coreness.map { $0 / length } : coreness
  }

  /// Σ of *c*, *c*², *c*⁴ over all nodes.
  fileprivate struct Powers {
    var (one, two, four) = (0.0, 0.0, 0.0)

    mutating func add(_ value: Double, _ sign: Double) {
      let square = value * value
      one += sign * value
      two += sign * square
      four += sign * square * square
    }
  }

  /// What a sweep knows when it comes to a node: the sums without it.
  struct Others {
    fileprivate var powers: Powers
    /// Σ *a(j, k) c(j) c(k)* over ordered pairs of the others.
    fileprivate var fitted: Double
    /// Σ_j *a(i, j) c(j)*.
    fileprivate var own: Double
    /// The coreness that the node has.
    fileprivate var now: Double
  }

  var correlation: Double? {
    var powers = Powers()
    for value in coreness { powers.add(value, 1) }
    return correlation(powers, fitted: fitted)
  }

  private var fitted: Double {
    partners.indices.reduce(0) { sum, node in
      sum + coreness[node] * partners[node].reduce(0) { $0 + $1.value * coreness[$1.node] }
    }
  }

  private func correlation(_ powers: Powers, fitted: Double) -> Double? {
    let sum = powers.one * powers.one - powers.two
    let squares = powers.two * powers.two - powers.four
    let deviation = squares - sum * sum / pairs
    guard spread > 1e-12 * max(1, total), deviation > 1e-12 * squares else { return nil }
    return (fitted - total * sum / pairs) / (spread * deviation).squareRoot()
  }

  /// *c(i)* that leaves the least squares.
  func leastSquares(_ others: Others) -> Double {
    others.powers.two > 0 ? others.own / others.powers.two : others.now
  }

  /// *c(i)* ≥ 0 that makes *r* largest.
  ///
  /// As a function of *t = c(i)*, *r* is (*α* + *βt*) / √(*p* + *qt* + *st*²) up to a constant; it
  /// is largest where its derivative is 0, or at 0.
  func mostCorrelated(_ others: Others) -> Double {
    let one = others.powers.one
    let two = others.powers.two
    let sum = one * one - two
    let alpha = others.fitted - total * sum / pairs
    let beta = 2 * others.own - total * 2 * one / pairs
    // Σ x = sum + 2t·one and Σ x² = squares + 2t²·two over the products x.
    let p = two * two - others.powers.four - sum * sum / pairs
    let q = -4 * one * sum / pairs
    let s = 2 * two - 4 * one * one / pairs
    func value(_ t: Double) -> Double {
      let square = p + q * t + s * t * t
      return square > 1e-300 ? (alpha + beta * t) / square.squareRoot() : -.infinity
    }
    let slope = beta * q / 2 - alpha * s
    var best = others.now
    for candidate in [0, slope == 0 ? 0 : (alpha * q / 2 - beta * p) / slope]
    where candidate >= 0 && candidate.isFinite && value(candidate) > value(best) {
      best = candidate
    }
    return best
  }

  /// Sweeps until no coreness changes by more than the tolerance; returns how many it took.
  mutating func sweeps(
    to tolerance: Double, _ better: (CorenessModel, Others) -> Double
  ) throws -> Int {
    var last = unitCoreness
    for sweep in 1...100_000 {
      try Task.checkCancellation()
      var powers = Powers()
      for value in coreness { powers.add(value, 1) }
      var fitted = self.fitted
      for node in coreness.indices {
        let now = coreness[node]
        let own = partners[node].reduce(0) { $0 + $1.value * coreness[$1.node] }
        powers.add(now, -1)
        fitted -= 2 * now * own
        let next = better(self, Others(powers: powers, fitted: fitted, own: own, now: now))
        coreness[node] = next
        powers.add(next, 1)
        fitted += 2 * next * own
      }
      let unit = unitCoreness
      let change = zip(unit, last).reduce(0) { max($0, abs($1.0 - $1.1)) }
      if change <= tolerance { return sweep }
      last = unit
    }
    throw AnalysisError(
      .didNotConverge, "coreness still changes after 100,000 sweeps; allow a larger tolerance")
  }
}
