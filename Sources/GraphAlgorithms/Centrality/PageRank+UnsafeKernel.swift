import GraphCore

// Pull over incoming rows: each row adds up its sources' contributions x(u)/s(u) and writes its own
// for the next sweep into a second vector. Gauss-Seidel, in place, needs more than twice the sweeps.
extension GraphSnapshot {
  func pageRankInSinglePrecision(
    _ options: PageRankOptions, _ execution: Execution
  ) throws -> NodeMeasure {
    let current = RowValues<Float>(count: nodeCount, repeating: 0)
    let next = RowValues<Float>(count: nodeCount, repeating: 0)
    return try pageRank(
      options, execution, swapping: (current.start, next.start)
    ) { matrix, row, contribution in
      matrix.product(row, contribution)
    } store: { contribution, row, value in
      contribution[row] = Float(value)
    }
  }

  func pageRankInDoublePrecision(
    _ options: PageRankOptions, _ execution: Execution
  ) throws -> NodeMeasure {
    let current = RowValues<Double>(count: nodeCount, repeating: 0)
    let next = RowValues<Double>(count: nodeCount, repeating: 0)
    return try pageRank(
      options, execution, swapping: (current.start, next.start)
    ) { matrix, row, contribution in
      matrix.product(row, contribution)
    } store: { contribution, row, value in
      contribution[row] = value
    }
  }

  @inline(__always)
  private func pageRank<Value>(
    _ options: PageRankOptions, _ execution: Execution,
    swapping buffers: (UnsafeMutablePointer<Value>, UnsafeMutablePointer<Value>),
    product: (RowMatrix, Int, UnsafePointer<Value>) -> Double,
    store: (UnsafeMutablePointer<Value>, Int, Double) -> Void
  ) throws -> NodeMeasure {
    let n = nodeCount
    let damping = options.damping
    let matrix = RowMatrix(incoming, options.strengths)
    let rank = RowValues<Double>(count: n, repeating: 1 / Double(n))
    let x = rank.start
    // d/s(u), or 0 for a dangling node.
    let outShare = RowValues<Double>(count: n, repeating: 0)
    let share = outShare.start
    var (current, next) = buffers
    var danglingMass = 0.0
    for row in 0..<n {
      let out =
        options.strengths == .counted
        ? outgoing.totalStrength(row) : Double(outgoing.length(row))
      if out > 0 {
        share[row] = damping / out
      } else {
        danglingMass += x[row]
      }
      store(current, row, x[row] * share[row])
    }
    let silent = execution.silent
    let parts = RowValues<(change: Double, dangling: Double)>(
      count: matrix.chunks.count, repeating: (0, 0))
    let part = parts.start
    var change = Double.infinity
    for iteration in 1...options.iterationLimit {
      let base = (1 - damping + damping * danglingMass) / Double(n)
      let source = UnsafePointer(current)
      let target = next
      try silent.forEachChunk(matrix.chunks) { chunk, rows, _ in
        var change = 0.0
        var dangling = 0.0
        for row in rows {
          let value = base + product(matrix, row, source)
          change += abs(value - x[row])
          x[row] = value
          let share = share[row]
          if share == 0 { dangling += value }
          store(target, row, value * share)
        }
        part[chunk] = (change, dangling)
      }
      change = 0
      danglingMass = 0
      for chunk in 0..<matrix.chunks.count {
        change += part[chunk].change
        danglingMass += part[chunk].dangling
      }
      swap(&current, &next)
      execution.report(options.tolerance / max(change, options.tolerance))
      if change <= options.tolerance {
        return measure(
          ofRows: x, convergence: Convergence(iterations: iteration, residual: change))
      }
    }
    throw convergenceFailure("PageRank", limit: options.iterationLimit, residual: change)
  }
}
