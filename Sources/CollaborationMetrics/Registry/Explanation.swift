public import GraphCore

/// The terms that make up one actor's number.
public struct Explanation: Sendable, Hashable {
  /// One term.
  public struct Term: Sendable, Hashable {
    /// What it stands for.
    public let text: String
    /// What it contributes.
    public let value: Double

    init(_ text: String, _ value: Double) {
      self.text = text
      self.value = value
    }
  }

  /// How the terms make up the number.
  public enum Combination: Sendable, Hashable {
    /// Their sum.
    case sum
    /// A number divided by their sum.
    case quotient(dividend: Double)
    /// Their sum times a number.
    case scaled(by: Double)
    /// Their sum is at least the number; the metric is a threshold and no sum.
    case bound
    /// The terms are not a calculation: the metric is undefined, and this is why.
    case undefined(String)
  }

  /// The terms, the largest first; terms that contribute nothing are left out.
  public let terms: [Term]
  /// How they make up the number.
  public let combination: Combination

  init(_ terms: [Term], _ combination: Combination = .sum) {
    self.terms = terms.enumerated()
      .sorted { ($1.element.value, $0.offset) < ($0.element.value, $1.offset) }
      .map(\.element)
    self.combination = combination
  }

  static func undefined(_ why: String) -> Explanation { Explanation([], .undefined(why)) }

  /// The number that the terms make up; for a bound, their sum.
  public var value: Double? {
    let sum = terms.reduce(0) { $0 + $1.value }
    switch combination {
    case .sum, .bound: return sum
    case .quotient(let dividend): return sum == 0 ? nil : dividend / sum
    case .scaled(let factor): return sum * factor
    case .undefined: return nil
    }
  }
}

extension Metric {
  /// Returns the metric of every actor.
  ///
  /// - Parameter context: The network and how to run.
  /// - Returns: One value per node, or `nil` for a metric of the whole network.
  /// - Throws: ``AnalysisError`` where the metric is not defined for this network.
  public func actorValues(_ context: MetricContext) throws -> NodeMeasure? {
    guard case .actor(let measure, _, _) = calculation else { return nil }
    return try measure(context)
  }

  /// Returns the metric of every group or pair of groups.
  ///
  /// - Parameter context: The network and how to run.
  /// - Returns: The values by group, or `nil` for a metric of something else.
  /// - Throws: ``AnalysisError`` where the metric is not defined for this network.
  public func groupValues(_ context: MetricContext) throws -> GroupValues? {
    guard case .group(let measure) = calculation else { return nil }
    return try measure(context)
  }

  /// Returns the metric of the whole network.
  ///
  /// - Parameter context: The network and how to run.
  /// - Returns: The value, or `nil` for a metric of actors.
  /// - Throws: ``AnalysisError`` where the metric is not defined for this network.
  public func networkValue(_ context: MetricContext) throws -> NetworkValue? {
    guard case .network(let measure) = calculation else { return nil }
    return try measure(context)
  }

  /// Returns the terms that make up one actor's number.
  ///
  /// - Parameters:
  ///   - node: The actor's node.
  ///   - context: The network and how to run.
  /// - Returns: The terms, or `nil` for a metric of the whole network.
  /// - Throws: ``AnalysisError`` where the metric is not defined for this network.
  public func explanation(of node: Int, _ context: MetricContext) throws -> Explanation? {
    guard case .actor(_, _, let explained) = calculation else { return nil }
    return try explained(context, node)
  }
}
