/// One number per node, in node order.
///
/// A node for which the measure is not defined (the constraint of an isolate, say) has `nil`, not
/// 0 and not NaN.
public struct NodeMeasure: Sendable, Hashable {
  /// The values as plain numbers, with NaN where undefined: for arithmetic over all nodes.
  public let scores: [Double]

  /// How an iterative method ended, or `nil` for a direct one.
  public let convergence: Convergence?

  /// Creates a measure.
  ///
  /// - Parameters:
  ///   - scores: One value per node; NaN where undefined.
  ///   - convergence: How the iteration ended, if there was one.
  public init(scores: [Double], convergence: Convergence? = nil) {
    self.scores = scores
    self.convergence = convergence
  }

  /// The number of nodes.
  public var count: Int { scores.count }

  /// The value of a node, or `nil` where the measure is undefined.
  public subscript(node: Int) -> Double? {
    let score = scores[node]
    return score.isNaN ? nil : score
  }

  /// The values, `nil` where undefined.
  public var values: [Double?] { scores.map { $0.isNaN ? nil : $0 } }

  /// The largest defined value, or `nil` if there is none.
  public var maximum: Double? { scores.lazy.filter { !$0.isNaN }.max() }

  /// Node numbers by falling value; ties by number, undefined last.
  public var ranking: [Int] {
    scores.indices.sorted { first, second in
      switch (self[first], self[second]) {
      case (let a?, let b?): a == b ? first < second : a > b
      case (nil, nil): first < second
      case (let a, _): a != nil
      }
    }
  }
}

/// How an iterative method ended.
public struct Convergence: Sendable, Hashable {
  /// The number of iterations made.
  public let iterations: Int
  /// The last change, in the norm that the method's documentation names.
  public let residual: Double

  /// Creates a record.
  ///
  /// - Parameters:
  ///   - iterations: The number of iterations made.
  ///   - residual: The last change.
  public init(iterations: Int, residual: Double) {
    self.iterations = iterations
    self.residual = residual
  }
}
