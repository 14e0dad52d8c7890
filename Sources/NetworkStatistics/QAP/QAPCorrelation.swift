public import GraphCore

extension DyadicMatrix {
  /// Tests the correlation of two relations on the same actors by permuting the actors of one
  /// (quadratic assignment procedure, QAP).
  ///
  /// The statistic is Pearson's *r* over all cells off the diagonal that are present in both
  /// matrices. Each draw permutes rows and columns of one matrix together, which keeps its
  /// structure and breaks the link between its actors and those of the other; the share of draws
  /// with an *r* at least as large is the one-sided *p*.
  ///
  /// | matrices                   | cells                                              |
  /// | ---                        | ---                                                |
  /// | one or both directed       | ordered pairs                                      |
  /// | both undirected            | unordered pairs                                    |
  /// | missing cells              | left out, anew in each permutation, pair by pair   |
  ///
  /// Few permutations exist for few actors: if *n*! ≤ `draws`, each is taken once and the *p* is
  /// exact; ``SignificanceTest/method`` says which was done. The *r* equals that of R sna's `gcor`;
  /// the *p* has the observed arrangement among the draws, which sna's `qaptest` leaves out. A draw
  /// that leaves a matrix without variation is undefined and counts for nothing.
  ///
  /// - Parameters:
  ///   - other: A matrix of the same size; the one that is permuted.
  ///   - draws: The number of random permutations.
  ///   - seed: The seed of the permutations.
  ///   - execution: How to run.
  /// - Returns: The observed *r* and its null distribution, the same bits for any number of threads.
  /// - Throws: ``AnalysisError`` if the sizes differ, `draws` is not positive, or *r* is undefined
  ///   because a matrix does not vary; `CancellationError`.
  /// - Complexity: O(*n*²) time per draw, or O(*n* + *m*) if one matrix has the same number in all but
  ///   *m* cells, at most an eighth; O(*n*²) space.
  ///
  /// > D. Krackhardt, "Predicting with networks: nonparametric multiple regression analysis of
  /// > dyadic data", *Social Networks* 10(4), 1988,
  /// > [doi:10.1016/0378-8733(88)90004-4](https://doi.org/10.1016/0378-8733(88)90004-4)
  public func qapCorrelation(
    with other: DyadicMatrix, draws: Int = 10_000, seed: UInt64 = 1,
    execution: Execution = .automatic
  ) throws -> SignificanceTest {
    guard size == other.size else {
      throw AnalysisError(
        .invalidOption, "the matrices have \(size) and \(other.size) actors; align them first")
    }
    let plan = try PermutationPlan(size: size, draws: draws, seed: seed)
    let pair = MatrixPair(self, other)
    let observed = pair.correlation(Array(0..<size))
    guard !observed.isNaN else {
      throw AnalysisError(
        .undefined, "the correlation is undefined: a matrix has the same number in every cell")
    }
    let values =
      isComplete && other.isComplete
      ? try pair.completeCorrelations(plan, execution: execution)
      : try execution.draws(plan.count, chunkSize: 8) { pair.correlation(plan.permutation($0)) }
    return SignificanceTest(
      observed: observed, method: plan.method, nullValues: values,
      automorphismShare: Self.automorphismShare(self, other))
  }

  /// Returns Pearson's correlation of two relations over the cells present in both.
  ///
  /// - Parameter other: A matrix of the same size.
  /// - Returns: A number from −1 to 1, or `nil` if one of them does not vary over these cells.
  /// - Throws: ``AnalysisError`` if the sizes differ.
  /// - Complexity: O(*n*²).
  public func correlation(with other: DyadicMatrix) throws -> Double? {
    guard size == other.size else {
      throw AnalysisError(
        .invalidOption, "the matrices have \(size) and \(other.size) actors; align them first")
    }
    let r = MatrixPair(self, other).correlation(Array(0..<size))
    return r.isNaN ? nil : r
  }
}

/// Two matrices of one size, and the cells to compare.
private struct MatrixPair {
  let first: [Double]
  let second: [Double]
  let size: Int
  let direction: GraphSnapshot.Direction

  init(_ a: DyadicMatrix, _ b: DyadicMatrix) {
    first = a.values
    second = b.values
    size = a.size
    direction = a.direction == .undirected && b.direction == .undirected ? .undirected : .directed
  }

  /// Pearson's *r* of the first matrix and the permuted second; NaN where one does not vary.
  ///
  /// Two passes, since sums of squares taken in one lose digits.
  func correlation(_ permutation: [Int]) -> Double {
    var count = 0.0
    var sumX = 0.0
    var sumY = 0.0
    forEachCell(permutation) { x, y in
      count += 1
      sumX += x
      sumY += y
    }
    let meanX = sumX / count
    let meanY = sumY / count
    var xx = 0.0
    var yy = 0.0
    var xy = 0.0
    forEachCell(permutation) { x, y in
      let x = x - meanX
      let y = y - meanY
      xx += x * x
      yy += y * y
      xy += x * y
    }
    // What is left of a constant matrix is rounding.
    guard xx > 1e-24 * count * meanX * meanX, yy > 1e-24 * count * meanY * meanY else {
      return .nan
    }
    return xy / (xx * yy).squareRoot()
  }

  /// Visits the cells that are present in both matrices.
  @inline(__always)
  private func forEachCell(_ permutation: [Int], _ body: (Double, Double) -> Void) {
    for row in 0..<size {
      let image = permutation[row] * size
      for column in (direction == .directed ? 0 : row + 1)..<max(row + 1, size)
      where column != row {
        let x = first[row * size + column]
        let y = second[image + permutation[column]]
        if !x.isNaN && !y.isNaN { body(x, y) }
      }
    }
  }

  /// Correlations where no cell is missing: means and variances are those of any permutation.
  func completeCorrelations(_ plan: PermutationPlan, execution: Execution) throws -> [Double] {
    let x = centred(first)
    let y = centred(second)
    let scale = 1 / (x.squares * y.squares).squareRoot()
    let sparse = SparseProductsKernel(
      fixed: x.values, permuted: y.values, size: size, direction: direction)
    if let sparse {
      return try sparse.products(plan, execution: execution).map { $0 * scale }
    }
    let kernel = PermutedProductsKernel(
      permuted: y.values, fixed: [x.values], size: size, direction: direction)
    return try kernel.products(plan, execution: execution).map { $0 * scale }
  }

  private func centred(_ values: [Double]) -> (values: [Double], squares: Double) {
    let cells = Double(size * max(0, size - 1))
    let mean = values.reduce(0, +) / max(1, cells)
    var result = values.map { $0 - mean }
    for row in 0..<size { result[row * size + row] = 0 }
    let squares = result.reduce(0) { $0 + $1 * $1 }
    return (result, direction == .undirected ? squares / 2 : squares)
  }
}
