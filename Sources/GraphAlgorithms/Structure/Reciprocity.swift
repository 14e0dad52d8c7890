public import GraphCore

/// How the three kinds of pairs make up one number.
public enum ReciprocityKind: Sendable, Hashable {
  /// Symmetric pairs over all pairs, (*M* + *N*) / (*M* + *A* + *N*): a pair without ties is
  /// symmetric too. sna's default, "dyadic".
  case dyadic
  /// Mutual pairs over pairs with a tie, *M* / (*M* + *A*). sna's "dyadic.nonnull", igraph's
  /// `mode="ratio"`.
  case nonNullDyads
  /// Returned arcs over arcs, 2*M* / (2*M* + *A*). sna's "edgewise", igraph's and NetworkX's
  /// default.
  case edgewise
}

/// The pairs of nodes by the ties between them.
public struct DyadCensus: Sendable, Hashable {
  /// *M*, pairs tied both ways; in an undirected graph, every tied pair.
  public let mutual: Int
  /// *A*, pairs tied one way.
  public let asymmetric: Int
  /// *N*, pairs without a tie.
  public let null: Int
}

extension GraphSnapshot {
  /// Returns the number of mutual, asymmetric and null pairs.
  ///
  /// In an undirected graph every tie is mutual. Strengths are ignored. Equals igraph's
  /// `dyad_census`.
  ///
  /// - Returns: The three counts; they add up to *n*(*n* − 1)/2.
  /// - Complexity: O(*n* + *m*) time, O(1) space.
  ///
  /// > P. W. Holland and S. Leinhardt, "A method for detecting structure in sociometric data",
  /// > *American Journal of Sociology* 76(3), 1970,
  /// > [doi:10.1086/224954](https://doi.org/10.1086/224954)
  public func dyadCensus() -> DyadCensus {
    let pairs = nodeCount * (nodeCount - 1) / 2
    guard direction == .directed else {
      return DyadCensus(mutual: edgeCount, asymmetric: 0, null: pairs - edgeCount)
    }
    var returned = 0
    for row in 0..<nodeCount {
      // Both rows rise, so one merge finds the arcs that lead both ways.
      var out = outgoing.offsets[row]
      var into = incoming.offsets[row]
      let outEnd = outgoing.offsets[row + 1]
      let inEnd = incoming.offsets[row + 1]
      while out < outEnd, into < inEnd {
        let source = outgoing.targets[out]
        let target = incoming.targets[into]
        if source == target { returned += 1 }
        if source <= target { out += 1 }
        if target <= source { into += 1 }
      }
    }
    let mutual = returned / 2
    let asymmetric = edgeCount - returned
    return DyadCensus(
      mutual: mutual, asymmetric: asymmetric, null: pairs - mutual - asymmetric)
  }

  /// Returns how far ties are returned.
  ///
  /// Three numbers go by this name; with *M* mutual, *A* asymmetric and *N* null pairs they are
  ///
  /// | kind            | formula                   | 4 nodes, arcs 1→2, 2→1, 2→3, 3→4 |
  /// | ---             | ---                       | ---   |
  /// | `.dyadic`       | (M + N) / (M + A + N)     | 0.667 |
  /// | `.nonNullDyads` | M / (M + A)               | 0.333 |
  /// | `.edgewise`     | 2M / (2M + A)             | 0.5   |
  ///
  /// so the kind has no default. An undirected graph has reciprocity 1. Strengths are ignored.
  ///
  /// - Parameter kind: Which of the three.
  /// - Returns: A number from 0 to 1, or `nil` where there is nothing to divide by: no pairs, or no
  ///   ties.
  /// - Complexity: O(*n* + *m*) time, O(1) space.
  ///
  /// > S. Wasserman and K. Faust, *Social Network Analysis*, Cambridge University Press 1994,
  /// > §13.3, [doi:10.1017/CBO9780511815478](https://doi.org/10.1017/CBO9780511815478)
  public func reciprocity(_ kind: ReciprocityKind) -> Double? {
    let census = dyadCensus()
    let part: Int
    let whole: Int
    switch kind {
    case .dyadic:
      part = census.mutual + census.null
      whole = part + census.asymmetric
    case .nonNullDyads:
      part = census.mutual
      whole = census.mutual + census.asymmetric
    case .edgewise:
      part = 2 * census.mutual
      whole = part + census.asymmetric
    }
    return whole == 0 ? nil : Double(part) / Double(whole)
  }

  /// Returns how far ties are returned beyond what their number makes likely.
  ///
  /// *ρ = (r − a) / (1 − a)* with *r* the share of arcs that are returned and *a* the density:
  /// the correlation of the adjacency matrix with its transpose. Above 0 ties are returned more
  /// than chance would have it, below 0 they avoid it, so that networks of unlike density can be
  /// compared. An undirected graph has 1. Strengths are ignored.
  ///
  /// - Returns: A number from −1 to 1, or `nil` without ties or with all of them.
  /// - Complexity: O(*n* + *m*) time, O(1) space.
  ///
  /// > D. Garlaschelli and M. I. Loffredo, "Patterns of link reciprocity in directed networks",
  /// > *Physical Review Letters* 93, 2004,
  /// > [doi:10.1103/PhysRevLett.93.268701](https://doi.org/10.1103/PhysRevLett.93.268701)
  public func reciprocityCorrelation() -> Double? {
    guard let share = reciprocity(.edgewise), let density = density(), density < 1 else {
      return nil
    }
    return (share - density) / (1 - density)
  }
}
