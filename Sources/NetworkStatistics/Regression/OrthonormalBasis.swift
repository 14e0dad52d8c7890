/// The space spanned by some columns, as orthonormal columns *Q* and the triangle *R* with
/// *X* = *QR*.
///
/// Made by modified Gram–Schmidt, each column twice, which is as accurate as reflections.
///
/// > L. Giraud, J. Langou and M. Rozložník, "The loss of orthogonality in the Gram–Schmidt
/// > orthogonalization process", *Computers & Mathematics with Applications* 50(7), 2005,
/// > [doi:10.1016/j.camwa.2005.08.009](https://doi.org/10.1016/j.camwa.2005.08.009)
struct OrthonormalBasis {
  /// *Q*, column by column.
  private(set) var columns: [[Double]] = []
  /// *R*, column by column: entry *m* of column *k* is *q*ₘ · *x*ₖ.
  private(set) var triangle: [[Double]] = []

  /// Adds a column, unless it depends on those before it.
  ///
  /// - Returns: Whether it was added.
  mutating func append(_ column: [Double]) -> Bool {
    let norm = Vector.dot(column, column).squareRoot()
    var (rest, coefficients) = split(column)
    let length = Vector.dot(rest, rest).squareRoot()
    guard norm > 0, length > 1e-9 * norm else { return false }
    for index in rest.indices { rest[index] /= length }
    columns.append(rest)
    coefficients.append(length)
    triangle.append(coefficients)
    return true
  }

  /// Returns what is left of a column outside the space.
  func residual(of column: [Double]) -> [Double] { split(column).rest }

  private func split(_ column: [Double]) -> (rest: [Double], coefficients: [Double]) {
    var rest = column
    var coefficients = [Double](repeating: 0, count: columns.count)
    for _ in 0..<2 {
      for (number, base) in columns.enumerated() {
        let share = Vector.dot(base, rest)
        coefficients[number] += share
        Vector.add(-share, base, to: &rest)
      }
    }
    return (rest, coefficients)
  }

  /// *R*⁻¹, row by row.
  var inverseTriangle: [[Double]] {
    let count = triangle.count
    var inverse = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for column in 0..<count {
      inverse[column][column] = 1 / triangle[column][column]
      for row in stride(from: column - 1, through: 0, by: -1) {
        var sum = 0.0
        for middle in (row + 1)...column { sum += triangle[middle][row] * inverse[middle][column] }
        inverse[row][column] = -sum / triangle[row][row]
      }
    }
    return inverse
  }
}

/// A least-squares fit.
struct LinearFit {
  let coefficients: [Double]
  let standardErrors: [Double]
  let residualSquares: Double

  /// The estimates over their errors.
  var statistics: [Double] { zip(coefficients, standardErrors).map { $0 / $1 } }

  /// - Returns: `nil` if the columns depend on each other or are as many as the cells.
  init?(outcome: [Double], columns: [[Double]]) {
    guard outcome.count > columns.count else { return nil }
    var basis = OrthonormalBasis()
    for column in columns {
      guard basis.append(column) else { return nil }
    }
    let shares = basis.columns.map { Vector.dot($0, outcome) }
    let rest = basis.residual(of: outcome)
    residualSquares = Vector.dot(rest, rest)
    let variance = residualSquares / Double(outcome.count - columns.count)
    let inverse = basis.inverseTriangle
    coefficients = inverse.map { Vector.dot($0, shares) }
    standardErrors = inverse.map { (variance * Vector.dot($0, $0)).squareRoot() }
  }
}
