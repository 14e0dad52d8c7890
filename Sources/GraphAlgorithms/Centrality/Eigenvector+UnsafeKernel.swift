import GraphCore

extension GraphSnapshot {
  /// The dominant eigenvector of a directed graph's transposed matrix, by shifted power iteration.
  func powerEigenvector(
    _ options: EigenvectorOptions, _ execution: Execution
  ) throws -> NodeMeasure {
    let n = nodeCount
    guard hasPositiveCycle(options.strengths) else { return undefinedMeasure() }
    let matrix = RowMatrix(incoming, options.strengths)
    let multiply = matrix.product
    let silent = execution.silent
    let unit = RowValues<Double>(count: n, repeating: 1 / Double(n).squareRoot())
    let product = RowValues<Double>(count: n, repeating: 0)
    let (x, w) = (unit.start, product.start)
    var residual = Double.infinity
    for iteration in 1...options.iterationLimit {
      // λ by the Rayleigh quotient of the unit vector x.
      let eigenvalue = try matrix.sum(silent) { rows in
        var sum = 0.0
        for row in rows {
          w[row] = multiply(row, x)
          sum += w[row] * x[row]
        }
        return sum
      }
      var size = 0.0
      var error = 0.0
      // Half of λ keeps the eigenvalues of a periodic graph, which lie on a circle, apart; while
      // no mass has reached a cycle the quotient is 0 and any shift will do.
      let shift = eigenvalue > 0 ? eigenvalue / 2 : 1
      for row in 0..<n {
        let difference = w[row] - eigenvalue * x[row]
        error += difference * difference
        w[row] += shift * x[row]
        size += w[row] * w[row]
      }
      residual = eigenvalue > 0 ? error.squareRoot() / eigenvalue : .infinity
      execution.report(options.tolerance / max(residual, options.tolerance))
      if residual <= options.tolerance {
        return measure(
          ofRows: x, convergence: Convergence(iterations: iteration, residual: residual))
      }
      let scale = 1 / size.squareRoot()
      for row in 0..<n { x[row] = w[row] * scale }
    }
    throw convergenceFailure(
      "eigenvector centrality", limit: options.iterationLimit, residual: residual)
  }

  /// Whether a directed graph has a cycle of ties that count, that is, a positive eigenvalue.
  private func hasPositiveCycle(_ use: StrengthUse) -> Bool {
    let strengthOf = use == .counted ? outgoing.strengths : nil
    func counts(_ arc: Int) -> Bool { strengthOf.map { $0[arc] > 0 } ?? true }
    var open = [Int](repeating: 0, count: nodeCount)
    for arc in 0..<outgoing.arcCount where counts(arc) { open[Int(outgoing.targets[arc])] += 1 }
    var ready = (0..<nodeCount).filter { open[$0] == 0 }
    var removed = 0
    while let row = ready.popLast() {
      removed += 1
      for arc in outgoing.offsets[row]..<outgoing.offsets[row + 1] where counts(arc) {
        let target = Int(outgoing.targets[arc])
        open[target] -= 1
        if open[target] == 0 { ready.append(target) }
      }
    }
    return removed < nodeCount
  }
}
