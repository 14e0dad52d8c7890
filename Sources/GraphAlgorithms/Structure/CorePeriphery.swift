public import GraphCore

/// What an ideal core–periphery structure has between core and periphery.
public enum OffDiagonalBlock: Sendable, Hashable {
  /// Nothing is said of these pairs; they are left out.
  case missing
  /// Every pair is tied: the ideal has 1 where either end is in the core.
  case full
  /// No pair is tied: the ideal has 1 where both ends are in the core.
  case empty
  /// The pairs have this density in the ideal, between 0 and 1.
  case density(Double)
}

/// A division into a core whose members are tied to each other and a periphery whose are not.
public struct CorePeriphery: Sendable, Hashable {
  /// How the division was found.
  public enum Search: String, Sendable, Hashable {
    /// Every division was tried.
    case exact
    /// Divisions were improved from several starts; there may be a better one.
    case heuristic
  }

  /// The nodes of the core, rising; the others are the periphery.
  public let core: [Int]
  /// Pearson's *r* of the ties and the ideal.
  public let correlation: Double
  /// What the ideal has between core and periphery.
  public let offDiagonal: OffDiagonalBlock
  /// How the division was found.
  public let search: Search
}

extension GraphSnapshot {
  /// Returns the division into core and periphery that is most like an ideal one.
  ///
  /// The fit is Pearson's *r* over pairs *i* ≠ *j* of the ties *a(i, j)* and the ideal *δ(i, j)*,
  /// which is 1 within the core, 0 within the periphery, and between them what `offDiagonal` says:
  ///
  /// | option      | δ between core and periphery | on Krackhardt's kite        |
  /// | ---         | ---                          | ---                         |
  /// | `.missing`  | left out of *r*              | *r* = 0.600, core of 5 |
  /// | `.full`     | 1                            | *r* = 0.327 |
  /// | `.empty`    | 0                            | *r* = 0.509, core of 7 |
  /// | `.density`  | the number given             | |
  ///
  /// The options find different cores, so print the option beside the numbers. UCINET offers all of
  /// them, R netUtils has `.missing`. Unordered pairs count in an undirected graph, ordered ones in
  /// a directed one. Isolated nodes are peripheral. A core has at least one node and leaves at least
  /// one out.
  ///
  /// Up to 16 nodes every division is tried. Beyond that the best of the cores made of the nodes with
  /// the most ties, and up to 2,000 nodes 8 random ones, are improved by moving single nodes (and, up to 400
  /// nodes, by swaps) until nothing gains; the result says which. Of equal divisions the one with the
  /// largest core is returned, and of those the one with the smallest nodes.
  ///
  /// - Parameters:
  ///   - offDiagonal: What the ideal has between core and periphery.
  ///   - strengths: Whether strong ties count more.
  ///   - seed: Where the random numbers of the heuristic start.
  /// - Returns: The division, or `nil` if none has a correlation: fewer than three nodes, or all
  ///   pairs alike.
  /// - Throws: ``AnalysisError`` if a density is not between 0 and 1; `CancellationError`.
  /// - Complexity: O(2ⁿ *n*) up to 16 nodes; O(*n* + *m*) per sweep of moves, O(*n*²) of swaps.
  ///
  /// > S. P. Borgatti and M. G. Everett, "Models of core/periphery structures", *Social Networks*
  /// > 21(4), 2000, [doi:10.1016/S0378-8733(99)00019-2](https://doi.org/10.1016/S0378-8733(99)00019-2)
  public func corePeriphery(
    _ offDiagonal: OffDiagonalBlock = .missing, strengths: StrengthUse = .ignored, seed: UInt64 = 1
  ) throws -> CorePeriphery? {
    if case .density(let density) = offDiagonal, !(density > 0 && density < 1) {
      throw AnalysisError(
        .invalidOption, "a density of \(density) off the diagonal; it lies between 0 and 1")
    }
    let isExact = nodeCount <= 16
    var division = CoreDivision(self, offDiagonal, strengths)
    guard let best = try isExact ? division.exhaustive() : division.improved(seed: seed) else {
      return nil
    }
    return CorePeriphery(
      core: best.core, correlation: best.correlation, offDiagonal: offDiagonal,
      search: isExact ? .exact : .heuristic)
  }
}

/// A division that changes node by node, with the sums that its correlation needs.
private struct CoreDivision {
  typealias Found = (core: [Int], correlation: Double)

  private let count: Int
  private let offDiagonal: OffDiagonalBlock
  /// What each node has with each partner, both directions added.
  private let partners: [[(node: Int, value: Double, square: Double)]]
  private let strength: [Double]
  private let squares: [Double]
  private let totalStrength: Double
  private let totalSquares: Double
  /// Ordered pairs per unordered one.
  private let ways: Double

  private var isCore: [Bool]
  private var coreSize = 0
  /// What each node has with the core.
  private var withCore: [Double]
  private var squaresWithCore: [Double]
  /// What there is within the core, each pair once, and from the core to anybody.
  private var inside = 0.0
  private var insideSquares = 0.0
  private var ofCore = 0.0
  private var squaresOfCore = 0.0

  init(_ graph: GraphSnapshot, _ offDiagonal: OffDiagonalBlock, _ use: StrengthUse) {
    count = graph.nodeCount
    self.offDiagonal = offDiagonal
    ways = graph.direction == .directed ? 2 : 1
    var partners = [[Int: (Double, Double)]](repeating: [:], count: count)
    for edge in graph.edges {
      let value = use == .counted ? edge.strength : 1
      for (node, other) in [(edge.source, edge.target), (edge.target, edge.source)] {
        let old = partners[node][other] ?? (0, 0)
        partners[node][other] = (old.0 + value, old.1 + value * value)
      }
    }
    self.partners = partners.map { row in
      row.sorted { $0.key < $1.key }.map { (node: $0.key, value: $0.value.0, square: $0.value.1) }
    }
    strength = self.partners.map { $0.reduce(0) { $0 + $1.value } }
    squares = self.partners.map { $0.reduce(0) { $0 + $1.square } }
    totalStrength = strength.reduce(0, +) / 2
    totalSquares = squares.reduce(0, +) / 2
    isCore = [Bool](repeating: false, count: count)
    withCore = [Double](repeating: 0, count: count)
    squaresWithCore = withCore
  }

  private var core: [Int] { isCore.indices.filter { isCore[$0] } }

  private mutating func move(_ node: Int) {
    let sign: Double = isCore[node] ? -1 : 1
    inside += sign * withCore[node]
    insideSquares += sign * squaresWithCore[node]
    ofCore += sign * strength[node]
    squaresOfCore += sign * squares[node]
    coreSize += isCore[node] ? -1 : 1
    isCore[node].toggle()
    for partner in partners[node] {
      withCore[partner.node] += sign * partner.value
      squaresWithCore[partner.node] += sign * partner.square
    }
  }

  /// The correlation as it is, or after nodes have entered and left the core; `between` is what an
  /// entering and a leaving node have with each other.
  private func correlation(
    entering: Int? = nil, leaving: Int? = nil, between: (Double, Double) = (0, 0)
  ) -> Double? {
    var size = coreSize
    var (inside, insideSquares, ofCore, squaresOfCore) = (
      inside, insideSquares, ofCore, squaresOfCore
    )
    if let entering {
      size += 1
      inside += withCore[entering]
      insideSquares += squaresWithCore[entering]
      ofCore += strength[entering]
      squaresOfCore += squares[entering]
    }
    if let leaving {
      size -= 1
      inside -= withCore[leaving] + between.0
      insideSquares -= squaresWithCore[leaving] + between.1
      ofCore -= strength[leaving]
      squaresOfCore -= squares[leaving]
    }
    guard size > 0, size < count else { return nil }
    let k = Double(size)
    let rest = Double(count - size)
    let corePairs = ways * k * (k - 1) / 2
    let crossPairs = ways * k * rest
    let restPairs = ways * rest * (rest - 1) / 2
    let across = ofCore - 2 * inside
    let ideal: Double
    switch offDiagonal {
    case .missing:
      let acrossSquares = squaresOfCore - 2 * insideSquares
      return pearson(
        pairs: corePairs + restPairs, x: totalStrength - across, xx: totalSquares - acrossSquares,
        y: corePairs, yy: corePairs, xy: inside)
    case .full: ideal = 1
    case .empty: ideal = 0
    case .density(let density): ideal = density
    }
    return pearson(
      pairs: corePairs + crossPairs + restPairs, x: totalStrength, xx: totalSquares,
      y: corePairs + ideal * crossPairs, yy: corePairs + ideal * ideal * crossPairs,
      xy: inside + ideal * across)
  }

  private func pearson(
    pairs: Double, x: Double, xx: Double, y: Double, yy: Double, xy: Double
  ) -> Double? {
    guard pairs > 0 else { return nil }
    let spreadX = xx - x * x / pairs
    let spreadY = yy - y * y / pairs
    guard spreadX > 1e-12 * max(1, xx), spreadY > 1e-12 * max(1, yy) else { return nil }
    return (xy - x * y / pairs) / (spreadX * spreadY).squareRoot()
  }

  // MARK: Searches

  private static func isBetter(_ found: Found, than best: Found?) -> Bool {
    guard let best else { return true }
    // Sums in another order differ in the last bits; such divisions are equal.
    if abs(found.correlation - best.correlation) > 1e-12 {
      return found.correlation > best.correlation
    }
    return found.core.count == best.core.count
      ? found.core.lexicographicallyPrecedes(best.core) : found.core.count > best.core.count
  }

  /// Tries every core, each one move from the one before (Gray code).
  mutating func exhaustive() throws -> Found? {
    var best: Found?
    guard count > 0 else { return nil }
    for step in 1..<(1 << count) {
      if step & 0xFFFF == 0 { try Task.checkCancellation() }
      move(step.trailingZeroBitCount)
      guard let value = correlation(), value > (best?.correlation ?? -2) - 1e-12 else { continue }
      let found = (core: core, correlation: value)
      if Self.isBetter(found, than: best) { best = found }
    }
    return best
  }

  /// Improves the best core of busiest nodes, and random ones.
  mutating func improved(seed: UInt64) throws -> Found? {
    var best = try climbed()
    let busiest = strength.indices.sorted { (-strength[$0], $0) < (-strength[$1], $1) }
    restart(with: [])
    var top: (size: Int, value: Double)?
    for (position, node) in busiest.enumerated() {
      move(node)
      if let value = correlation(), value > (top?.value ?? -2) { top = (position + 1, value) }
    }
    var starts = [Array(busiest.prefix(top?.size ?? 1))]
    var random = CounterRandom(seed: seed)
    for _ in 0..<(count <= 2_000 ? 8 : 0) {
      starts.append(strength.indices.filter { _ in random.next() >> 62 == 0 })
    }
    for start in starts {
      restart(with: start)
      guard let found = try climbed() else { continue }
      if Self.isBetter(found, than: best) { best = found }
    }
    return best
  }

  private mutating func restart(with nodes: [Int]) {
    for node in core { move(node) }
    for node in nodes { move(node) }
  }

  /// Makes the best move or swap until none gains.
  private mutating func climbed() throws -> Found? {
    guard var value = correlation() else { return nil }
    while true {
      try Task.checkCancellation()
      var best = value + 1e-12
      var change: [Int] = []
      for node in isCore.indices {
        let moved = isCore[node] ? correlation(leaving: node) : correlation(entering: node)
        if let moved, moved > best {
          best = moved
          change = [node]
        }
      }
      if change.isEmpty && count <= 400 {
        for leaving in core {
          let ties = Dictionary(
            uniqueKeysWithValues: partners[leaving].map { ($0.node, ($0.value, $0.square)) })
          for entering in isCore.indices where !isCore[entering] {
            let swapped = correlation(
              entering: entering, leaving: leaving, between: ties[entering] ?? (0, 0))
            if let swapped, swapped > best {
              best = swapped
              change = [leaving, entering]
            }
          }
        }
      }
      guard !change.isEmpty else { return (core, value) }
      for node in change { move(node) }
      guard let now = correlation() else { return (core, value) }
      value = now
    }
  }
}
