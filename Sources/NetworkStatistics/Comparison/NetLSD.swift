public import GraphCore

/// The heat trace of a graph: what it looks like to heat that spreads over it, at all scales of
/// time (NetLSD).
///
/// > A. Tsitsulin, D. Mottin, P. Karras, A. Bronstein and E. Müller, "NetLSD: hearing the shape of a
/// > graph", *KDD* 2018,
/// > [doi:10.1145/3219819.3219991](https://doi.org/10.1145/3219819.3219991)
public struct HeatTrace: Sendable, Hashable {
  /// How graphs of different sizes are made comparable.
  public enum Scaling: Sendable, Hashable {
    /// Not at all: the trace grows with the number of nodes.
    case none
    /// Divided by the trace of the graph without ties, *n*.
    case empty
    /// Divided by the trace of the complete graph, 1 + (*n* − 1)e^(−*tn*/(*n* − 1)).
    case complete
  }

  /// The times, from 10⁻² to 10².
  public let times: [Double]
  /// *h*(*t*) = Σe^(−*tλ*) at each time, scaled.
  public let values: [Double]
  /// How the values are scaled.
  public let scaling: Scaling

  /// Computes the heat trace of a graph.
  ///
  /// λ are the eigenvalues of the normalised Laplacian *I* − *D*^(−½)*AD*^(−½); that of an isolated
  /// node is 0. Strengths are the entries of *A* where the graph has them; arcs are read as ties. 250
  /// times evenly spaced by their logarithm, as in the authors' program.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - scaling: How graphs of different sizes are made comparable.
  /// - Throws: ``AnalysisError`` if the graph has no nodes or more than 2,000.
  /// - Complexity: O(*n*³) time, O(*n*²) space.
  public init(_ graph: GraphSnapshot, scaling: Scaling = .empty) throws {
    let n = graph.nodeCount
    guard n > 0 else {
      throw AnalysisError(.undefined, "a graph without nodes has no heat trace")
    }
    var matrix = try graph.symmetricMatrix()
    let roots = (0..<n).map { row in matrix[row * n..<(row + 1) * n].reduce(0, +).squareRoot() }
    for row in 0..<n where roots[row] > 0 {
      for column in 0..<n where matrix[row * n + column] > 0 {
        matrix[row * n + column] /= -(roots[row] * roots[column])
      }
      matrix[row * n + row] = 1
    }
    guard let eigenvalues = DenseMatrix.eigenvalues(ofSymmetric: matrix, size: n) else {
      throw AnalysisError(.didNotConverge, "the eigenvalues of the graph were not found")
    }
    let times = (0..<250).map { Elementary.power(10, -2 + 4 * Double($0) / 249) }
    let count = Double(n)
    values = times.map { time in
      let trace = eigenvalues.reduce(0) { $0 + Elementary.exp(-time * $1) }
      switch scaling {
      case .none: return trace
      case .empty: return trace / count
      case .complete where n == 1: return trace
      case .complete:
        return trace / (1 + (count - 1) * Elementary.exp(-time * count / (count - 1)))
      }
    }
    self.times = times
    self.scaling = scaling
  }

  /// Returns the Euclidean distance of two heat traces.
  ///
  /// - Parameter other: A trace with the same scaling.
  /// - Returns: 0 for graphs with the same spectrum; there is no largest value.
  /// - Throws: ``AnalysisError`` if the traces are scaled differently.
  /// - Complexity: O(1).
  public func distance(to other: HeatTrace) throws -> Double {
    guard scaling == other.scaling else {
      throw AnalysisError(.invalidOption, "the heat traces are scaled differently")
    }
    return zip(values, other.values).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }
}
