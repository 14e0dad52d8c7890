import GraphCore

extension TwoModeGraph {
  /// Returns how remarkable it is that two nodes of a mode share as many nodes of the other as they
  /// do: the stochastic degree sequence model.
  ///
  /// Random graphs of the model have, on average, the degrees of this one: row *i* and column *k* are
  /// tied with probability *p_ik* = *x_i y_k* / (1 + *x_i y_k*), independently, with *x* and *y* such
  /// that the expected degrees are the observed ones (the bipartite configuration model). Two nodes
  /// then share a Poisson-binomial number of others, whose upper tail is computed exactly.
  ///
  /// - Parameter mode: The mode whose nodes are compared.
  /// - Returns: Every pair that shares at least one node, its strength the number shared, with its *p*.
  /// - Throws: ``AnalysisError`` if the model does not come to fit the degrees; `CancellationError`.
  /// - Complexity: O(*e* · *m* · *w*) time for *e* pairs that share, *m* nodes of the other mode and
  ///   *w* shared, and that of the fit; O(*n* · *m*) space.
  ///
  /// > Z. P. Neal, "The backbone of bipartite projections: inferring relationships from co-authorship,
  /// > co-sponsorship, co-attendance and other co-behaviors", *Social Networks* 39, 2014,
  /// > [doi:10.1016/j.socnet.2014.06.001](https://doi.org/10.1016/j.socnet.2014.06.001); F. Saracco
  /// > and others, "Randomizing bipartite networks: the case of the World Trade Web", *Sci. Reports*
  /// > 5, 2015, [doi:10.1038/srep10595](https://doi.org/10.1038/srep10595)
  public func stochasticDegreeSequence(onto mode: Mode = .rows) throws -> Backbone {
    let other: Mode = mode == .rows ? .columns : .rows
    let fit = try ConfigurationModel(
      (0..<count(of: mode)).map { partners(of: $0, in: mode).count },
      (0..<count(of: other)).map { partners(of: $0, in: other).count })
    let edges = try projection(onto: mode).edges
    let pValues = try edges.map { edge in
      if Task.isCancelled { throw CancellationError() }
      return fit.probabilityOfSharing(Int(edge.strength), edge.source, edge.target)
    }
    return Backbone(edges: edges, pValues: pValues)
  }
}

/// The probabilities of ties between two modes whose expected degrees are given.
struct ConfigurationModel {
  /// The probability of each tie, row by row.
  private(set) var probabilities: [[Double]]

  /// Fits the model.
  ///
  /// - Throws: ``AnalysisError`` if the iteration does not reach a residual of 10⁻⁸.
  init(_ rowDegrees: [Int], _ columnDegrees: [Int]) throws {
    probabilities = [[Double]](
      repeating: [Double](repeating: 0, count: columnDegrees.count), count: rowDegrees.count)
    var rowDegrees = rowDegrees
    var columnDegrees = columnDegrees
    var rows = Set(rowDegrees.indices)
    var columns = Set(columnDegrees.indices)
    // Who is tied to all, or to nobody, is so for certain; what is left may then have more of them.
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for row in rows where rowDegrees[row] == 0 || rowDegrees[row] == columns.count {
        if rowDegrees[row] > 0 {
          for column in columns {
            probabilities[row][column] = 1
            columnDegrees[column] -= 1
          }
        }
        rows.remove(row)
        hasChanged = true
      }
      for column in columns where columnDegrees[column] == 0 || columnDegrees[column] == rows.count
      {
        if columnDegrees[column] > 0 {
          for row in rows {
            probabilities[row][column] = 1
            rowDegrees[row] -= 1
          }
        }
        columns.remove(column)
        hasChanged = true
      }
    }
    try fit(rows.sorted(), columns.sorted(), rowDegrees, columnDegrees)
  }

  private mutating func fit(
    _ rows: [Int], _ columns: [Int], _ rowDegrees: [Int], _ columnDegrees: [Int]
  ) throws {
    guard !rows.isEmpty, !columns.isEmpty else { return }
    let ties = Double(rows.reduce(0) { $0 + rowDegrees[$1] })
    var x = rows.map { Double(rowDegrees[$0]) / ties.squareRoot() }
    var y = columns.map { Double(columnDegrees[$0]) / ties.squareRoot() }
    for _ in 0..<100_000 {
      if Task.isCancelled { throw CancellationError() }
      for (i, row) in rows.enumerated() {
        x[i] = Double(rowDegrees[row]) / y.reduce(0) { $0 + $1 / (1 + x[i] * $1) }
      }
      for (k, column) in columns.enumerated() {
        y[k] = Double(columnDegrees[column]) / x.reduce(0) { $0 + $1 / (1 + y[k] * $1) }
      }
      // Columns fit better after their own step, so that rows tell how far all is from fitting.
      let residual = rows.indices.reduce(0.0) { largest, i in
        let expected = y.reduce(0) { $0 + x[i] * $1 / (1 + x[i] * $1) }
        return max(largest, abs(expected - Double(rowDegrees[rows[i]])))
      }
      guard residual < 1e-8 else { continue }
      for (i, row) in rows.enumerated() {
        for (k, column) in columns.enumerated() {
          probabilities[row][column] = x[i] * y[k] / (1 + x[i] * y[k])
        }
      }
      return
    }
    throw AnalysisError(
      .didNotConverge,
      "the model of random graphs does not fit these degrees; use another backbone")
  }

  /// The probability that two rows share at least so many columns.
  func probabilityOfSharing(_ count: Int, _ first: Int, _ second: Int) -> Double {
    // The chance of having met 0, 1, … so far; whoever has reached the count stays there.
    var met = [Double](repeating: 0, count: count + 1)
    met[0] = 1
    for (a, b) in zip(probabilities[first], probabilities[second]) {
      let both = a * b
      guard both > 0 else { continue }
      met[count] += met[count - 1] * both
      for shared in stride(from: count - 1, to: 0, by: -1) {
        met[shared] = met[shared] * (1 - both) + met[shared - 1] * both
      }
      met[0] *= 1 - both
    }
    return min(1, met[count])
  }
}
