/// A dense linear system, solved by elimination with pivots.
struct DenseSystem {
  let solution: [Double]

  init(_ matrix: [[Double]], _ right: [Double]) {
    var a = matrix
    var b = right
    let n = b.count
    for column in 0..<n {
      let pivot = (column..<n).max { abs(a[$0][column]) < abs(a[$1][column]) } ?? column
      a.swapAt(column, pivot)
      b.swapAt(column, pivot)
      for row in column + 1..<max(n, column + 1) {
        let factor = a[row][column] / a[column][column]
        for k in column..<n { a[row][k] -= factor * a[column][k] }
        b[row] -= factor * b[column]
      }
    }
    for row in (0..<n).reversed() {
      for k in row + 1..<max(n, row + 1) { b[row] -= a[row][k] * b[k] }
      b[row] /= a[row][row]
    }
    solution = b
  }

  /// The spectral radius of a matrix without negative entries, by repeated squaring.
  static func spectralRadius(_ matrix: [[Double]]) -> Double {
    var power = matrix
    // ‖A^(2^k)‖^(1/2^k), with the scale taken out after each squaring.
    var weight = 1.0
    var radius = 1.0
    for _ in 0..<30 {
      let size = power.flatMap { $0 }.reduce(0, +)
      guard size > 0 else { return 0 }
      radius *= root(size, weight)
      power = power.map { $0.map { $0 / size } }
      power = power.map { row in
        power.indices.map { j in row.indices.reduce(0) { $0 + row[$1] * power[$1][j] } }
      }
      weight *= 2
    }
    return radius
  }

  private static func root(_ x: Double, _ degree: Double) -> Double {
    var value = x
    var rest = degree
    while rest > 1 {
      value = value.squareRoot()
      rest /= 2
    }
    return value
  }
}
