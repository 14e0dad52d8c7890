import GraphCore

// Lanczos iteration finds the dominant eigenvector of a symmetric matrix in 9 to 15 products where
// power iteration takes 20 to 30, and a star's −λ does not trouble it. 20 vectors, then a restart
// from the best combination; without reorthogonalisation, since only one vector is wanted.
extension GraphSnapshot {
  /// The dominant eigenvector of an undirected graph's matrix.
  func lanczosEigenvector(
    _ options: EigenvectorOptions, _ execution: Execution
  ) throws -> NodeMeasure {
    let basisLimit = 20
    // Rows are hub-first, so those without a tie are the last ones.
    var live = nodeCount
    while live > 0, outgoing.length(live - 1) == 0 { live -= 1 }
    let matrix = RowMatrix(outgoing, options.strengths, rowCount: live)
    let vector = RowValues<Double>(count: nodeCount, repeating: 0)
    let x = vector.start
    for row in 0..<live {
      x[row] =
        options.strengths == .counted
        ? outgoing.totalStrength(row) : Double(outgoing.length(row))
    }
    let silent = execution.silent
    guard try scaleToUnit(x, matrix, silent) else { return undefinedMeasure() }

    // Gathering from single precision costs less than it changes when the tolerance is coarse.
    let floats = options.tolerance >= 1e-6 ? RowValues<Float>(count: live, repeating: 0) : nil
    let rounded = floats?.start
    let multiply = matrix.product
    var basis: [RowValues<Double>] = []
    let work = RowValues<Double>(count: live, repeating: 0)
    let w = work.start
    var projection = TridiagonalMatrix()
    var residual = Double.infinity
    var iteration = 0
    while iteration < options.iterationLimit {
      projection.removeAll()
      var step = 0
      while step < basisLimit, iteration < options.iterationLimit {
        iteration += 1
        if basis.count == step { basis.append(RowValues(count: live, repeating: 0)) }
        let q = basis[step].start
        let from = UnsafePointer(step == 0 ? x : w)
        let factor = step == 0 ? 1 : 1 / projection.lastCoupling
        _ = try matrix.sum(silent) { rows in
          for row in rows { q[row] = from[row] * factor }
          if let rounded { for row in rows { rounded[row] = Float(q[row]) } }
          return 0
        }
        let earlier = step > 0 ? UnsafePointer(basis[step - 1].start) : nil
        let coupling = projection.lastCoupling
        let diagonal = try matrix.sum(silent) { rows in
          var sum = 0.0
          for row in rows {
            var value =
              if let rounded { multiply(row, UnsafePointer(rounded)) } else {
                multiply(row, UnsafePointer(q))
              }
            if let earlier { value -= coupling * earlier[row] }
            w[row] = value
            sum += value * q[row]
          }
          return sum
        }
        let square = try matrix.sum(silent) { rows in
          var sum = 0.0
          for row in rows {
            let value = w[row] - diagonal * q[row]
            w[row] = value
            sum += value * value
          }
          return sum
        }
        projection.append(diagonal: diagonal, coupling: square.squareRoot())
        step += 1
        residual = projection.solve()
        execution.report(options.tolerance / max(residual, options.tolerance))
        if residual <= options.tolerance { break }
      }
      // The best combination of the basis is the answer, or the next start.
      let parts = basis.prefix(step).map { UnsafePointer($0.start) }
      let weights = projection.vector
      _ = try matrix.sum(silent) { rows in
        for row in rows { x[row] = 0 }
        for (part, weight) in zip(parts, weights) {
          for row in rows { x[row] += weight * part[row] }
        }
        // The eigenvector has no negative entry; what is below 0 is rounding.
        for row in rows { x[row] = max(0, x[row]) }
        return 0
      }
      guard try scaleToUnit(x, matrix, silent) else { return undefinedMeasure() }
      if residual <= options.tolerance {
        return measure(
          ofRows: x, convergence: Convergence(iterations: iteration, residual: residual))
      }
    }
    throw convergenceFailure(
      "eigenvector centrality", limit: options.iterationLimit, residual: residual)
  }

  /// Scales a vector to length 1; returns false if it is 0.
  private func scaleToUnit(
    _ x: UnsafeMutablePointer<Double>, _ matrix: RowMatrix, _ execution: Execution
  ) throws -> Bool {
    let square = try matrix.sum(execution) { rows in
      var sum = 0.0
      for row in rows { sum += x[row] * x[row] }
      return sum
    }
    guard square > 0 else { return false }
    let scale = 1 / square.squareRoot()
    for row in 0..<nodeCount { x[row] *= scale }
    return true
  }
}

/// The matrix that Lanczos iteration leaves: α on the diagonal, β beside it.
private struct TridiagonalMatrix {
  private var diagonal: [Double] = []
  private var coupling: [Double] = []
  private(set) var vector: [Double] = []
  private var eigenvalue = 0.0

  /// The last β, which couples to the vector that comes next.
  var lastCoupling: Double { coupling.last ?? 0 }

  mutating func removeAll() {
    diagonal.removeAll(keepingCapacity: true)
    coupling.removeAll(keepingCapacity: true)
  }

  mutating func append(diagonal alpha: Double, coupling beta: Double) {
    diagonal.append(alpha)
    coupling.append(beta)
  }

  /// Finds the largest eigenvalue θ and its unit eigenvector *s*; returns the relative residual
  /// β_k |s_k| / θ of the vector that *s* combines.
  mutating func solve() -> Double {
    let k = diagonal.count
    // θ grows by at most β_{k-1} when a row is added. From above the largest root, Newton's method
    // on the characteristic polynomial falls to it and never passes it.
    var theta =
      k == 1 ? diagonal[0] : max(eigenvalue, diagonal[k - 1]) + coupling[k - 2] * (1 + 1e-12)
    if k > 1 {
      for _ in 0..<100 {
        var ratio = theta - diagonal[0]
        var slope = 1.0
        var sum = slope / ratio
        for i in 1..<k {
          let pull = coupling[i - 1] * coupling[i - 1] / ratio
          slope = 1 + pull / ratio * slope
          ratio = theta - diagonal[i] - pull
          sum += slope / ratio
        }
        guard sum > 0, sum.isFinite else { break }
        theta -= 1 / sum
        if 1 / sum <= 1e-15 * abs(theta) { break }
      }
    }
    eigenvalue = theta
    // From the last entry back, the direction in which the entries grow.
    vector = [Double](repeating: 1, count: k)
    for i in stride(from: k - 1, to: 0, by: -1) {
      let below = i + 1 < k ? coupling[i] * vector[i + 1] : 0
      vector[i - 1] = ((theta - diagonal[i]) * vector[i] - below) / coupling[i - 1]
    }
    var square = 0.0
    for entry in vector { square += entry * entry }
    let scale = 1 / square.squareRoot()
    for i in 0..<k { vector[i] *= scale }
    return theta > 0 ? coupling[k - 1] * abs(vector[k - 1]) / theta : .infinity
  }
}
