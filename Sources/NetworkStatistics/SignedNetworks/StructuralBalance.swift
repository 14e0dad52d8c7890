import GraphCore

/// The triangles of a signed graph by their negative ties.
///
/// A triangle is balanced if it has none or two: friends of friends are friends, and so are foes of
/// foes.
public struct SignedTriangles: Sendable, Hashable {
  /// The number of triangles with 0, 1, 2 and 3 negative ties.
  public let byNegativeTies: [Int]

  /// The number of triangles.
  public var count: Int { byNegativeTies.reduce(0, +) }
  /// The number of triangles with no or two negative ties.
  public var balanced: Int { byNegativeTies[0] + byNegativeTies[2] }
  /// ``balanced`` by ``count``, or `nil` without triangles.
  public var balancedShare: Double? { count > 0 ? Double(balanced) / Double(count) : nil }
}

extension SignedGraph {
  /// Returns how many triangles have how many negative ties.
  ///
  /// - Returns: The counts.
  /// - Complexity: O(Σ*k*²) time, O(*n* + *m*) space.
  ///
  /// > D. Cartwright and F. Harary, "Structural balance: a generalization of Heider's theory",
  /// > *Psychological Review* 63(5), 1956, [doi:10.1037/h0046049](https://doi.org/10.1037/h0046049)
  public func triangles() -> SignedTriangles {
    let neighbors = self.neighbors
    var counts = [0, 0, 0, 0]
    var signs = [Sign?](repeating: nil, count: nodeCount)
    for node in 0..<nodeCount {
      for (other, sign) in neighbors[node] { signs[other] = sign }
      for (second, first) in neighbors[node] where second > node {
        for (third, middle) in neighbors[second] where third > second {
          guard let last = signs[third] else { continue }
          counts[[first, middle, last].count { $0 == .negative }] += 1
        }
      }
      for (other, _) in neighbors[node] { signs[other] = nil }
    }
    return SignedTriangles(byNegativeTies: counts)
  }

  /// The largest number of nodes for which ``walkBalance()`` weighs walks past negative ties.
  public static let largestForWalks = 2_000

  /// Returns how far closed walks of all lengths are balanced, short ones counting most:
  /// *K* = tr e^*A* / tr e^|*A*|.
  ///
  /// A closed walk is balanced if it passes negative ties an even number of times; a walk of length
  /// *l* has the weight 1/*l*!, so that *K* is the mean sign of all of them. 1 if and only if the
  /// graph is balanced, and also without any cycle, where triangles say nothing.
  ///
  /// - Returns: Above 0 and at most 1, or `nil` without nodes.
  /// - Throws: ``AnalysisError`` if there are negative ties and more than ``largestForWalks`` nodes.
  /// - Complexity: O(*n*³) time and O(*n*²) space, O(*m*) without negative ties.
  ///
  /// > E. Estrada and M. Benzi, "Walk-based measure of balance in signed networks: detecting lack of
  /// > balance in social networks", *Physical Review E* 90, 2014,
  /// > [doi:10.1103/PhysRevE.90.042802](https://doi.org/10.1103/PhysRevE.90.042802)
  public func walkBalance() throws -> Double? {
    let n = nodeCount
    guard n > 0 else { return nil }
    guard hasNegativeTies else { return 1 }
    guard n <= Self.largestForWalks else {
      throw AnalysisError(
        .tooManyNodes, "\(n) nodes; walks are weighed for at most \(Self.largestForWalks)")
    }
    var signed = [Double](repeating: 0, count: n * n)
    for tie in ties {
      signed[tie.source * n + tie.target] = Double(tie.sign.rawValue)
      signed[tie.target * n + tie.source] = Double(tie.sign.rawValue)
    }
    guard let own = DenseMatrix.eigenvalues(ofSymmetric: signed, size: n),
      let plain = DenseMatrix.eigenvalues(ofSymmetric: signed.map(abs), size: n)
    else { throw AnalysisError(.didNotConverge, "the eigenvalues of the graph were not found") }
    // The largest value is that of |A|; taking it off all of them keeps the powers in range.
    let top = plain.max() ?? 0
    func trace(_ values: [Double]) -> Double { values.reduce(0) { $0 + Elementary.exp($1 - top) } }
    return min(1, trace(own) / trace(plain))
  }
}
