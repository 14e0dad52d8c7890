/// Dense linear algebra on rows in one array, for matrices of up to some thousand rows.
enum DenseMatrix {
  /// Returns the inverse of a symmetric positive-definite matrix, by Cholesky's *LL*ᵀ.
  static func inverse(ofPositiveDefinite matrix: [Double], size n: Int) -> [Double] {
    var lower = matrix
    var inverse = [Double](repeating: 0, count: n * n)
    lower.withUnsafeMutableBufferPointer { lower in
      inverse.withUnsafeMutableBufferPointer { inverse in
        guard let l = lower.baseAddress, let x = inverse.baseAddress else { return }
        for row in 0..<n {
          let own = l + row * n
          for column in 0...row {
            let sum = own[column] - Vector.dot(own, l + column * n, column)
            own[column] = column == row ? sum.squareRoot() : sum / l[column * n + column]
          }
        }
        // Column c of L⁻¹ is kept as row c, so that both factors of a product are rows.
        for column in 0..<n {
          let out = x + column * n
          out[column] = 1 / l[column * n + column]
          for row in (column + 1)..<max(column + 1, n) {
            let own = l + row * n
            out[row] =
              -Vector.dot(own + column, out + column, row - column) / own[row]
          }
        }
        // S = L⁻ᵀL⁻¹: entry (i, j) is the product of rows i and j from the larger number on.
        for row in 0..<n {
          for column in 0...row {
            let value = Vector.dot(x + column * n + row, x + row * n + row, n - row)
            l[row * n + column] = value
            l[column * n + row] = value
          }
        }
      }
    }
    return lower
  }

  /// Returns the eigenvalues of a symmetric matrix in rising order.
  ///
  /// Householder reflections to a tridiagonal matrix, then the implicit QL iteration: what LAPACK's
  /// `dsterf` path and EISPACK's `tred1` and `imtql1` do. 4/3 *n*³ multiplications; 1,000 rows take
  /// about a second.
  ///
  /// > J. H. Wilkinson and C. Reinsch, *Linear Algebra*, Handbook for Automatic Computation II,
  /// > Springer 1971, [doi:10.1007/978-3-642-86940-2](https://doi.org/10.1007/978-3-642-86940-2)
  ///
  /// - Returns: `nil` if the iteration does not converge, which has not been seen.
  static func eigenvalues(ofSymmetric matrix: [Double], size n: Int) -> [Double]? {
    var work = matrix
    var diagonal = [Double](repeating: 0, count: n)
    var side = [Double](repeating: 0, count: n)
    work.withUnsafeMutableBufferPointer { work in
      diagonal.withUnsafeMutableBufferPointer { diagonal in
        side.withUnsafeMutableBufferPointer { side in
          guard let a = work.baseAddress, let d = diagonal.baseAddress, let e = side.baseAddress
          else { return }
          tridiagonalize(a, n, d, e)
        }
      }
    }
    guard implicitQL(&diagonal, &side) else { return nil }
    return diagonal.sorted()
  }

  /// Reduces the lower triangle row by row from the last; `e[i]` joins *i* − 1 and *i*.
  private static func tridiagonalize(
    _ a: UnsafeMutablePointer<Double>, _ n: Int, _ d: UnsafeMutablePointer<Double>,
    _ e: UnsafeMutablePointer<Double>
  ) {
    var i = n - 1
    while i >= 0 {
      // Row i left of the diagonal becomes (0, …, 0, e).
      let v = a + i * n
      d[i] = v[i]
      guard i > 0 else { break }
      let tail = i > 1 ? Vector.dot(v, v, i - 1) : 0
      if tail == 0 {
        e[i] = v[i - 1]
        i -= 1
        continue
      }
      let norm = (tail + v[i - 1] * v[i - 1]).squareRoot()
      let alpha = v[i - 1] > 0 ? -norm : norm
      e[i] = alpha
      let h = tail + v[i - 1] * v[i - 1] - v[i - 1] * alpha
      v[i - 1] -= alpha
      // p = Av / h over the leading block, of which only the lower triangle is kept.
      let p = e
      for row in 0..<i { p[row] = 0 }
      for row in 0..<i {
        let own = a + row * n
        let factor = v[row]
        var sum = own[row] * factor
        for column in 0..<row {
          sum += own[column] * v[column]
          p[column] += own[column] * factor
        }
        p[row] += sum
      }
      var k = 0.0
      for row in 0..<i {
        p[row] /= h
        k += p[row] * v[row]
      }
      k /= 2 * h
      for row in 0..<i { p[row] -= k * v[row] }
      // A ← A − vqᵀ − qvᵀ.
      for row in 0..<i {
        let own = a + row * n
        let first = v[row]
        let second = p[row]
        for column in 0...row { own[column] -= first * p[column] + second * v[column] }
      }
      i -= 1
    }
    e[0] = 0
  }

  private static func implicitQL(_ d: inout [Double], _ e: inout [Double]) -> Bool {
    let n = d.count
    guard n > 1 else { return true }
    for i in 1..<n { e[i - 1] = e[i] }
    e[n - 1] = 0
    // What the largest row would round away counts as 0 everywhere: beside a diagonal of zeros, as
    // graphs of two modes have, nothing would be small enough otherwise.
    let least = (0..<n).reduce(0) { max($0, abs(d[$1]) + abs(e[$1])) } * 1e-16
    for l in 0..<n {
      var iteration = 0
      while true {
        var m = l
        while m < n - 1, abs(e[m]) > max(least, 1e-16 * (abs(d[m]) + abs(d[m + 1]))) {
          m += 1
        }
        if m == l { break }
        iteration += 1
        guard iteration <= 60 else { return false }
        var g = (d[l + 1] - d[l]) / (2 * e[l])
        var r = (g * g + 1).squareRoot()
        g = d[m] - d[l] + e[l] / (g + (g >= 0 ? r : -r))
        var s = 1.0
        var c = 1.0
        var p = 0.0
        var i = m - 1
        var isSplit = false
        while i >= l {
          let f = s * e[i]
          let b = c * e[i]
          r = (f * f + g * g).squareRoot()
          e[i + 1] = r
          if r == 0 {
            d[i + 1] -= p
            e[m] = 0
            isSplit = true
            break
          }
          s = f / r
          c = g / r
          g = d[i + 1] - p
          r = (d[i] - g) * s + 2 * c * b
          p = s * r
          d[i + 1] = g + p
          g = c * r - b
          i -= 1
        }
        if isSplit { continue }
        d[l] -= p
        e[l] = g
        e[m] = 0
      }
    }
    return true
  }
}
