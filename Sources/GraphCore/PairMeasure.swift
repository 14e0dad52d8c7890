/// One number per pair of nodes, such as how alike they are; it is the same for (*a*, *b*) and
/// (*b*, *a*).
///
/// A pair for which the measure is not defined has `nil`, not 0 and not NaN.
public struct PairMeasure: Sendable, Hashable {
  /// The number of nodes.
  public let nodeCount: Int
  /// The values row by row, with NaN where undefined: for arithmetic over all pairs.
  public let scores: [Double]

  /// Creates a measure.
  ///
  /// - Parameters:
  ///   - nodeCount: The number of nodes.
  ///   - score: The value of two nodes, NaN where undefined; asked once for each pair *a* ≤ *b*.
  /// - Throws: What `score` throws.
  /// - Complexity: O(*n*²) time and space.
  public init(nodeCount: Int, score: (_ a: Int, _ b: Int) throws -> Double) rethrows {
    var scores = [Double](repeating: 0, count: nodeCount * nodeCount)
    for a in 0..<nodeCount {
      for b in a..<nodeCount {
        let value = try score(a, b)
        scores[a * nodeCount + b] = value
        scores[b * nodeCount + a] = value
      }
    }
    self.nodeCount = nodeCount
    self.scores = scores
  }

  /// The value of two nodes, or `nil` where the measure is undefined.
  public subscript(a: Int, b: Int) -> Double? {
    precondition(a >= 0 && a < nodeCount && b >= 0 && b < nodeCount, "no such pair of nodes")
    let score = scores[a * nodeCount + b]
    return score.isNaN ? nil : score
  }
}
