import GraphCore

/// What following an edge costs, for every measure that counts or sums along shortest paths.
///
/// A strength says how close two actors are, so a path through strong ties must be *short*: it is
/// never taken as a length. Measures that ignore strengths use ``hops``.
public enum PathCost: Sendable, Hashable {
  /// Every edge costs 1, whatever its strength.
  case hops
  /// An edge of strength *s* costs 1 / *s*^alpha; an edge of strength 0 cannot be followed.
  ///
  /// With alpha 0 this is ``hops``, with alpha 1 the plain inverse.
  ///
  /// > T. Opsahl, F. Agneessens and J. Skvoretz, "Node centrality in weighted networks",
  /// > *Social Networks* 32(3), 2010,
  /// > [doi:10.1016/j.socnet.2010.03.006](https://doi.org/10.1016/j.socnet.2010.03.006)
  case inverseStrength(alpha: Double)
  /// The numbers stored as strengths are lengths: kilometres, days, prices.
  case length
}

/// One cost per arc of a row structure; infinite where an arc cannot be followed.
final class ArcCosts: @unchecked Sendable {
  let values: UnsafePointer<Double>

  init(adopting values: UnsafeMutablePointer<Double>) { self.values = UnsafePointer(values) }

  deinit { values.deallocate() }
}

extension PathCost {
  /// Returns the cost of every arc, or `nil` if each costs 1.
  func arcCosts(of rows: CompressedRows) throws -> ArcCosts? {
    if case .inverseStrength(let alpha) = self, !(alpha >= 0 && alpha.isFinite) {
      throw AnalysisError(
        .invalidOption, "alpha is \(alpha); an exponent of strength is finite and at least 0")
    }
    guard let strengths = rows.strengths else { return nil }
    let count = rows.arcCount
    switch self {
    case .hops, .inverseStrength(alpha: 0): return nil
    case .length:
      let values = UnsafeMutablePointer<Double>.allocate(capacity: max(1, count))
      for arc in 0..<count { values[arc] = strengths[arc] }
      return ArcCosts(adopting: values)
    case .inverseStrength(let alpha):
      let values = UnsafeMutablePointer<Double>.allocate(capacity: max(1, count))
      for arc in 0..<count {
        values[arc] = alpha == 1 ? 1 / strengths[arc] : inversePower(strengths[arc], alpha)
      }
      return ArcCosts(adopting: values)
    }
  }

  /// Returns the cost of every arc as above, and throws if one is 0: with edges of no length the
  /// number of shortest paths is not defined.
  func positiveArcCosts(of rows: CompressedRows) throws -> ArcCosts? {
    let costs = try arcCosts(of: rows)
    guard let costs else { return nil }
    for arc in 0..<rows.arcCount where costs.values[arc] <= 0 {
      throw AnalysisError(
        .invalidStrength, "an edge has length 0; counting shortest paths needs lengths above 0")
    }
    return costs
  }
}
