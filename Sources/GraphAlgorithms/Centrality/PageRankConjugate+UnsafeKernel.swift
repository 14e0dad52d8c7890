import GraphCore

// Where ties have no direction, PageRank solves M x = c with M = I − d A S⁻¹, S the strengths of
// the rows, and M is self-adjoint and positive in the inner product Σ u v / s. Sweeping
// x = c + d A S⁻¹ x gains a factor d per product once the small components are what is left,
// conjugate gradients 1.8 = 1/.557. On an R-MAT graph of 15.7 million edges they start to win at
// about 1e-6 and need a third of the products at 1e-10.
//
// A uniform start gives every component the sum of scores that it will have. Those sums are what
// the smallest eigenvalue 1 − d belongs to, which therefore never enters.
extension GraphSnapshot {
  func conjugatePageRank(
    _ options: PageRankOptions, _ execution: Execution
  ) throws -> NodeMeasure {
    let n = nodeCount
    let damping = options.damping
    // Rows are hub-first, so those without a tie are the last ones.
    var live = n
    while live > 0, outgoing.length(live - 1) == 0 { live -= 1 }
    let matrix = RowMatrix(outgoing, options.strengths, rowCount: live)
    let product = matrix.product
    let silent = execution.silent
    let rank = RowValues<Double>(count: n, repeating: 0)
    let residuals = RowValues<Double>(count: live, repeating: 0)
    let directions = RowValues<Double>(count: live, repeating: 0)
    let products = RowValues<Double>(count: live, repeating: 0)
    // d/s(u), or 0 for a row whose ties have no strength.
    let shares = RowValues<Double>(count: live, repeating: 0)
    let contributions = RowValues<Double>(count: live, repeating: 0)
    let (x, r, p, q) = (rank.start, residuals.start, directions.start, products.start)
    let (share, gathered) = (shares.start, contributions.start)

    var tied = 0
    for row in 0..<live {
      let strength =
        options.strengths == .counted
        ? outgoing.totalStrength(row) : Double(outgoing.length(row))
      guard strength > 0 else { continue }
      tied += 1
      share[row] = damping / strength
    }
    // What every row has before any tie: dangling rows have no more and give all back.
    let base = 1 / (Double(tied) / (1 - damping) + Double(n - tied))
    for row in 0..<live {
      x[row] = share[row] > 0 ? base / (1 - damping) : base
      gathered[row] = x[row] * share[row]
    }
    for row in live..<n { x[row] = base }

    let parts = SumParts(
      count: max(matrix.chunks.count, (live + Self.rowsPerChunk) / Self.rowsPerChunk))
    let source = UnsafePointer(gathered)
    var sums = try parts.sum(matrix.chunks, silent) { rows in
      var sums = SIMD2<Double>.zero
      for row in rows {
        let value = base + product(row, source) - x[row]
        r[row] = value
        sums += SIMD2(value * value * share[row], abs(value))
      }
      return sums
    }
    var before = 0.0
    var iteration = 1
    while true {
      let change = sums.y
      execution.report(options.tolerance / max(change, options.tolerance))
      if change <= options.tolerance {
        // x + r is one more sweep, for nothing; no exact score is below the base.
        for row in 0..<live { x[row] = max(base, x[row] + r[row]) }
        return measure(
          ofRows: x, convergence: Convergence(iterations: iteration, residual: change))
      }
      guard iteration < options.iterationLimit else {
        throw convergenceFailure("PageRank", limit: options.iterationLimit, residual: change)
      }
      iteration += 1
      let bend = before > 0 ? sums.x / before : 0
      before = sums.x
      try silent.forEachChunk(of: live, size: Self.rowsPerChunk) { _, rows in
        for row in rows {
          let value = r[row] + bend * p[row]
          p[row] = value
          gathered[row] = value * share[row]
        }
      }
      let along = try parts.sum(matrix.chunks, silent) { rows in
        var sum = 0.0
        for row in rows {
          let value = p[row] - product(row, source)
          q[row] = value
          sum += p[row] * value * share[row]
        }
        return SIMD2(sum, 0)
      }
      let step = along.x > 0 ? sums.x / along.x : 0
      sums = try parts.sum(of: live, silent) { rows in
        var sums = SIMD2<Double>.zero
        for row in rows {
          x[row] += step * p[row]
          let value = r[row] - step * q[row]
          r[row] = value
          sums += SIMD2(value * value * share[row], abs(value))
        }
        return sums
      }
    }
  }

  fileprivate static var rowsPerChunk: Int { 1 << 14 }
}

/// Sums over chunks, taken in chunk order.
private struct SumParts {
  private let values: RowValues<SIMD2<Double>>

  init(count: Int) { values = RowValues(count: count, repeating: .zero) }

  func sum(
    _ chunks: RowChunks, _ execution: Execution, _ body: (Range<Int>) -> SIMD2<Double>
  ) throws -> SIMD2<Double> {
    let part = values.start
    try execution.forEachChunk(chunks) { chunk, rows, _ in part[chunk] = body(rows) }
    return total(chunks.count)
  }

  func sum(
    of count: Int, _ execution: Execution, _ body: (Range<Int>) -> SIMD2<Double>
  ) throws -> SIMD2<Double> {
    let part = values.start
    let size = GraphSnapshot.rowsPerChunk
    try execution.forEachChunk(of: count, size: size) { chunk, rows in part[chunk] = body(rows) }
    return total((count + size - 1) / size)
  }

  private func total(_ count: Int) -> SIMD2<Double> {
    var total = SIMD2<Double>.zero
    for chunk in 0..<count { total += values.start[chunk] }
    return total
  }
}
