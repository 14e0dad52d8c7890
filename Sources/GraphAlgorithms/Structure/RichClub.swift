public import GraphCore

/// The density among the nodes of more than some degree.
public struct RichClub: Sendable, Hashable {
  /// The members have more neighbours than this.
  public let degree: Int
  /// The number of members.
  public let memberCount: Int
  /// The number of ties among members.
  public let tieCount: Int

  /// φ, the share of possible ties among the members that exist.
  public var coefficient: Double {
    let n = Double(memberCount)
    return Double(tieCount) / (n * (n - 1) / 2)
  }
}

extension GraphSnapshot {
  /// Returns the rich-club coefficients: whether the well connected are tied to each other.
  ///
  /// *φ(k) = E(>k) / (N(>k)(N(>k) − 1)/2)* for the *N(>k)* nodes with more than *k* neighbours and
  /// the *E(>k)* ties among them, for every *k* from 0 on that leaves two members. Directions and
  /// strengths are ignored. φ grows with *k* in random graphs too: compare it with graphs of the
  /// same degrees before speaking of a club. Equals NetworkX's
  /// `rich_club_coefficient(normalized=False)`.
  ///
  /// - Returns: One entry per degree, from 0 up.
  /// - Complexity: O(*n* + *m* + *k*) time and space for a largest degree *k*.
  ///
  /// > V. Colizza, A. Flammini, M. A. Serrano and A. Vespignani, "Detecting rich-club ordering in
  /// > complex networks", *Nature Physics* 2, 2006,
  /// > [doi:10.1038/nphys209](https://doi.org/10.1038/nphys209)
  public func richClubs() -> [RichClub] {
    let rows = undirectedRows()
    let degrees = (0..<rows.rowCount).map { rows.length($0) }
    let largest = degrees.max() ?? 0
    // How many nodes have a degree, and how many ties have it as the smaller of their ends'.
    var nodes = [Int](repeating: 0, count: largest + 1)
    var ties = nodes
    for row in degrees.indices {
      nodes[degrees[row]] += 1
      for target in rows.targets(of: row) where Int(target) < row {
        ties[min(degrees[row], degrees[Int(target)])] += 1
      }
    }
    var clubs: [RichClub] = []
    var (members, inside) = (0, 0)
    for degree in stride(from: largest - 1, through: 0, by: -1) {
      members += nodes[degree + 1]
      inside += ties[degree + 1]
      if members > 1 {
        clubs.append(RichClub(degree: degree, memberCount: members, tieCount: inside))
      }
    }
    return clubs.reversed()
  }
}
