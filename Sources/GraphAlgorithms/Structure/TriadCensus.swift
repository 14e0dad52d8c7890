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
  /// - Parameter execution: How to run.
  /// - Returns: The sixteen counts.
  /// - Throws: ``GraphCore/AnalysisError`` if there are more triads than an `Int` counts, which takes
  ///   2.6 million nodes; `CancellationError`.
  /// - Complexity: O(Σ min(*k*, *k*′)) time over the ties between nodes with *k* and *k*′
  ///   neighbours, O(*n* + *m*) space and O(*n*) per thread.
  ///
  /// > V. Batagelj and A. Mrvar, "A subquadratic triad census algorithm for large sparse networks
  /// > with small maximum degree", *Social Networks* 23(3), 2001,
  /// > [doi:10.1016/S0378-8733(01)00035-1](https://doi.org/10.1016/S0378-8733(01)00035-1)
  public func triadCensus(execution: Execution = .automatic) throws -> TriadCensus {
    let n = nodeCount
    let (triples, overflow) = (n * max(0, n - 1) / 2).multipliedReportingOverflow(by: max(0, n - 2))
    guard !overflow else {
      throw AnalysisError(.tooManyNodes, "\(n) nodes make more triads than can be counted")
    }
    var counts = try tiedTriads(kindOfCode: Self.kindOfCode, execution)
    counts[0] = triples / 3 - counts[1...].reduce(0, +)
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
