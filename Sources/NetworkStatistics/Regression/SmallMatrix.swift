/// A square matrix of a few rows.
struct SmallMatrix {
  let size: Int
  private var values: [Double]

  init(size: Int) {
    self.size = size
    values = [Double](repeating: 0, count: size * size)
  }

  subscript(row: Int, column: Int) -> Double {
    get { values[row * size + column] }
    set { values[row * size + column] = newValue }
  }

  /// The lower triangle *L* with *LL*ᵀ equal to this matrix, or `nil` if it is not positive
  /// definite.
  var choleskyFactor: CholeskyFactor? {
    var lower = self
    for column in 0..<size {
      for row in column..<size {
        var sum = self[row, column]
        for k in 0..<column { sum -= lower[row, k] * lower[column, k] }
        if row == column {
          guard sum > 1e-13 * self[row, row], sum > 0 else { return nil }
          lower[row, row] = sum.squareRoot()
        } else {
          lower[row, column] = sum / lower[column, column]
        }
      }
    }
    return CholeskyFactor(lower: lower)
  }
}

/// A factored positive-definite matrix.
struct CholeskyFactor {
  let lower: SmallMatrix

  /// Returns the solution of *LL*ᵀ*x* = *b*.
  func solve(_ right: [Double]) -> [Double] {
    let size = lower.size
    var x = right
    for row in 0..<size {
      for k in 0..<row { x[row] -= lower[row, k] * x[k] }
      x[row] /= lower[row, row]
    }
    for row in stride(from: size - 1, through: 0, by: -1) {
      for k in row + 1..<max(row + 1, size) { x[row] -= lower[k, row] * x[k] }
      x[row] /= lower[row, row]
    }
    return x
  }

  /// The diagonal of the inverse.
  var inverseDiagonal: [Double] {
    (0..<lower.size).map { index in
      var unit = [Double](repeating: 0, count: lower.size)
      unit[index] = 1
      return solve(unit)[index]
    }
  }
}
