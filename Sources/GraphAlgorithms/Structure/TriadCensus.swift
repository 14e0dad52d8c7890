public import GraphCore

/// The sixteen kinds of three nodes by the arcs among them.
///
/// A kind is named by its numbers of mutual, asymmetric and null pairs, and D(own), U(p),
/// C(yclic) or T(ransitive) where these do not tell.
public enum Triad: String, Sendable, Hashable, CaseIterable {
  /// No tie.
  case t003 = "003"
  /// One arc.
  case t012 = "012"
  /// One mutual tie.
  case t102 = "102"
  /// Two arcs from one node.
  case t021D = "021D"
  /// Two arcs to one node.
  case t021U = "021U"
  /// Two arcs in a row.
  case t021C = "021C"
  /// A mutual tie, and an arc that enters it.
  case t111D = "111D"
  /// A mutual tie, and an arc that leaves it.
  case t111U = "111U"
  /// Three arcs, a two-path with its short cut.
  case t030T = "030T"
  /// Three arcs in a circle.
  case t030C = "030C"
  /// Two mutual ties.
  case t201 = "201"
  /// A mutual tie, and arcs to both its ends.
  case t120D = "120D"
  /// A mutual tie, and arcs from both its ends.
  case t120U = "120U"
  /// A mutual tie, and a two-path between its ends.
  case t120C = "120C"
  /// Two mutual ties and an arc.
  case t210 = "210"
  /// Three mutual ties.
  case t300 = "300"
}

/// How many triads of each kind a graph has.
public struct TriadCensus: Sendable, Hashable {
  /// The counts in the order of ``Triad/allCases``.
  public let counts: [Int]

  /// The number of triads of a kind.
  public subscript(triad: Triad) -> Int {
    counts[Triad.allCases.firstIndex(of: triad) ?? 0]
  }
}

extension GraphSnapshot {
  /// Returns the triad census: how many of all sets of three nodes are of each kind.
  ///
  /// An undirected tie is mutual, so that only 003, 102, 201 and 300 occur in an undirected graph.
  /// Strengths are ignored, isolated nodes count. The counts add up to *n*(*n* − 1)(*n* − 2)/6.
  /// Equals NetworkX's `triadic_census` and sna's `triad.census`; older igraph versions swap 111D
  /// and 111U in their documentation.
  ///
  /// - Returns: The sixteen counts.
  /// - Complexity: O(*m* *k*) time for a largest degree *k*, O(*n* + *m*) space.
  ///
  /// > V. Batagelj and A. Mrvar, "A subquadratic triad census algorithm for large sparse networks
  /// > with small maximum degree", *Social Networks* 23(3), 2001,
  /// > [doi:10.1016/S0378-8733(01)00035-1](https://doi.org/10.1016/S0378-8733(01)00035-1)
  public func triadCensus() -> TriadCensus {
    let n = nodeCount
    // How a row is tied to its neighbours: 1 by an outgoing arc, 2 by an incoming one.
    let ties = (0..<n).map { row in
      var ties: [UInt32: Int] = [:]
      for target in outgoing.targets(of: row) { ties[target, default: 0] += 1 }
      for source in incoming.targets(of: row) { ties[source, default: 0] += 2 }
      return ties
    }
    var counts = [Int](repeating: 0, count: 16)
    for v in 0..<n {
      for (key, tie) in ties[v] where key > UInt32(v) {
        let u = Int(key)
        var others = Set(ties[v].keys).union(ties[u].keys)
        others.remove(UInt32(v))
        others.remove(key)
        counts[tie == 3 ? 2 : 1] += n - others.count - 2
        for w in others {
          // Count a triad once: at its first pair, in row order, that is tied.
          let fromV = ties[v][w] ?? 0
          guard w > key || (w > UInt32(v) && fromV == 0) else { continue }
          counts[Self.kindOfCode[tie + 4 * fromV + 16 * (ties[u][w] ?? 0)]] += 1
        }
      }
    }
    let all = n < 3 ? 0 : n * (n - 1) / 2 * (n - 2) / 3
    counts[0] = all - counts[1...].reduce(0, +)
    return TriadCensus(counts: counts)
  }

  /// The kind of a triad v, u, w by the code of its pairs: (v, u) + 4 (v, w) + 16 (u, w), each 1
  /// forth, 2 back, 3 both.
  private static let kindOfCode = [
    0, 1, 1, 2, 1, 3, 5, 7, 1, 5, 4, 6, 2, 7, 6, 10, 1, 5, 3, 7, 4, 8, 8, 12, 5, 9, 8, 13, 6, 13,
    11, 14, 1, 4, 5, 6, 5, 8, 9, 13, 3, 8, 8, 11, 7, 12, 13, 14, 2, 6, 7, 10, 6, 11, 13, 14, 7, 13,
    12, 14, 10, 14, 14, 15,
  ]
}
