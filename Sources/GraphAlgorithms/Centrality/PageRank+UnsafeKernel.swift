import GraphCore

// Pull over incoming rows: each row adds up its sources' contributions x(u)/s(u) and writes its own
// for the next sweep into a second vector. Gauss-Seidel, in place, needs more than twice the sweeps.
extension GraphSnapshot {
  func pageRank<Value: GatheredValue>(
    _ options: PageRankOptions, gathering: Value.Type, _ execution: Execution
  ) throws -> NodeMeasure {
    let n = nodeCount
    let damping = options.damping
    // Rows are hub-first, so those without a tie are the last ones; all have one score.
    var live = n
    while live > 0, incoming.length(live - 1) + outgoing.length(live - 1) == 0 { live -= 1 }
    let isolates = Double(n - live)
    let matrix = RowMatrix(incoming, options.strengths, rowCount: live)
    let rank = RowValues<Double>(count: n, repeating: 1 / Double(n))
    // d/s(u), or 0 for a dangling node.
    let outShare = RowValues<Double>(count: live, repeating: 0)
    let contributions = (
      RowValues<Value>(count: live, repeating: Value(0)),
      RowValues<Value>(count: live, repeating: Value(0))
    )
    let (x, share) = (rank.start, outShare.start)
    var (current, next) = (contributions.0.start, contributions.1.start)
    var isolateScore = 1 / Double(n)
    var danglingMass = isolates * isolateScore
    for row in 0..<live {
      let out =
        options.strengths == .counted
        ? outgoing.totalStrength(row) : Double(outgoing.length(row))
      if out > 0 {
        share[row] = damping / out
      } else {
        danglingMass += x[row]
      }
      current[row] = Value(x[row] * share[row])
    }
    let silent = execution.silent
    let chunkCount = matrix.chunks.count
    let parts = RowValues<(change: Double, dangling: Double)>(
      count: chunkCount, repeating: (0, 0))
    let part = parts.start
    let product = matrix.product
    var change = Double.infinity
    for iteration in 1...options.iterationLimit {
      let base = (1 - damping + damping * danglingMass) / Double(n)
      let (source, target) = (UnsafePointer(current), next)
      try silent.forEachChunk(matrix.chunks) { chunk, rows, _ in
        var change = 0.0
        var dangling = 0.0
        for row in rows {
          let value = base + product(row, source)
          change += abs(value - x[row])
          x[row] = value
          let share = share[row]
          if share == 0 { dangling += value }
          target[row] = Value(value * share)
        }
        part[chunk] = (change, dangling)
      }
      change = isolates * abs(base - isolateScore)
      danglingMass = isolates * base
      isolateScore = base
      for chunk in 0..<chunkCount {
        change += part[chunk].change
        danglingMass += part[chunk].dangling
      }
      swap(&current, &next)
      execution.report(options.tolerance / max(change, options.tolerance))
      if change <= options.tolerance {
        for row in live..<n { x[row] = isolateScore }
        return measure(
          ofRows: x, convergence: Convergence(iterations: iteration, residual: change))
      }
    }
    throw convergenceFailure("PageRank", limit: options.iterationLimit, residual: change)
  }
}
