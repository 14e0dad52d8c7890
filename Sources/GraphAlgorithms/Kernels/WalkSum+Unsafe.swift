import GraphCore

/// What ``GraphCore/GraphSnapshot/walkSum(from:rows:strengths:factor:tolerance:limit:execution:)``
/// found, by row.
struct WalkSum {
  var values: RowValues<Double>
  var convergence: Convergence
}

extension GraphSnapshot {
  /// Adds up the series Σ_k (f M)^k s of a matrix and a start vector, both by row: the solution of
  /// *x = f M x + s*.
  ///
  /// The series of absolute values is summed alongside a negative factor, because it is that series
  /// whose convergence the methods require: |f| < 1/λ.
  func walkSum(
    from start: [Double], rows: CompressedRows, strengths: StrengthUse, factor: Double,
    tolerance: Double, limit: Int, execution: Execution
  ) throws -> WalkSum {
    let n = nodeCount
    let matrix = RowMatrix(rows, strengths)
    let product = matrix.product
    let silent = execution.silent
    let sum = RowValues<Double>(count: n, repeating: 0)
    let term = RowValues<Double>(count: n, repeating: 0)
    let next = RowValues<Double>(count: n, repeating: 0)
    for row in 0..<n {
      term.start[row] = start[row]
      sum.start[row] = start[row]
    }
    // With M ≥ 0 and s ≥ 0 every entry of a term has one sign, so that a term's L1 norm is that of
    // the series of absolute values, and one loop serves both.
    var (current, other) = (term.start, next.start)
    var total = start.reduce(0, +)
    let x = sum.start
    var change = total
    var iteration = 0
    while change > tolerance * total {
      guard iteration < limit else {
        throw AnalysisError(
          .didNotConverge,
          "the sum over walks had not settled after \(limit) steps; "
            + "the factor \(factor) is at or near 1/λ for the largest eigenvalue λ, lower it")
      }
      iteration += 1
      let (source, target) = (UnsafePointer(current), other)
      change = try matrix.sum(silent) { rows in
        var sum = 0.0
        for row in rows {
          let value = factor * product(row, source)
          target[row] = value
          x[row] += value
          sum += abs(value)
        }
        return sum
      }
      total += change
      guard total < 1e150 else {
        throw AnalysisError(
          .invalidOption,
          "the sum over walks is infinite: the factor \(factor) must be below 1/λ in size, "
            + "for the largest eigenvalue λ")
      }
      swap(&current, &other)
      execution.report(total > 0 ? tolerance * total / max(change, tolerance * total) : 1)
    }
    return WalkSum(
      values: sum,
      convergence: Convergence(iterations: iteration, residual: total > 0 ? change / total : 0))
  }

  /// Scales a vector to a Euclidean length; undefined if it is 0.
  func unitMeasure(_ sum: WalkSum, length: Double) -> NodeMeasure {
    let x = sum.values.start
    var square = 0.0
    for row in 0..<nodeCount { square += x[row] * x[row] }
    guard square > 0 else { return undefinedMeasure() }
    let scale = length / square.squareRoot()
    for row in 0..<nodeCount { x[row] *= scale }
    return measure(ofRows: x, convergence: sum.convergence)
  }
}
