/// A logistic regression by maximum likelihood.
///
/// Newton's method, which for this model is iteratively reweighted least squares. Where some
/// combination of columns separates the ones from the zeros, the likelihood has no maximum: it
/// rises for ever along a direction, and Newton's steps turn into that direction. Each step is
/// therefore tried as a proof of separation: it is one if it moves every one up and every zero
/// down, or not at all.
///
/// > A. Albert and J. A. Anderson, "On the existence of maximum likelihood estimates in logistic
/// > regression models", *Biometrika* 71(1), 1984,
/// > [doi:10.1093/biomet/71.1.1](https://doi.org/10.1093/biomet/71.1.1)
struct LogisticFit {
  /// How a fit ended.
  enum Outcome {
    case converged(LogisticFit)
    /// The step that proves separation, and how far it moves each cell.
    case separated(direction: [Double], shifts: [Double])
    /// The columns depend on each other, or there are none.
    case dependent
    /// No convergence within the limit.
    case exhausted
  }

  let coefficients: [Double]
  let standardErrors: [Double]
  let logLikelihood: Double
  let iterations: Int

  /// The estimates over their errors.
  var statistics: [Double] { zip(coefficients, standardErrors).map { $0 / $1 } }

  static func fit(
    outcome: [Double], columns: [[Double]], iterationLimit: Int = 60
  ) -> Outcome {
    guard !columns.isEmpty, outcome.count >= columns.count else { return .dependent }
    // Columns of one length make the pivots of the triangle comparable.
    let count = Double(outcome.count)
    let scales = columns.map { (Vector.dot($0, $0) / count).squareRoot() }
    guard !scales.contains(0) else { return .dependent }
    let columns = zip(columns, scales).map { column, scale in column.map { $0 / scale } }
    var estimate = [Double](repeating: 0, count: columns.count)
    var previous = estimate
    var best = -Double.infinity
    for iteration in 1...iterationLimit {
      let step = Step(outcome: outcome, columns: columns, estimate: estimate)
      // Far from the maximum a full step may overshoot: go back half the way.
      guard iteration == 1 || step.logLikelihood >= best - 1e-9 * abs(best) else {
        estimate = zip(estimate, previous).map { ($0 + $1) / 2 }
        continue
      }
      best = max(best, step.logLikelihood)
      guard let triangle = step.information.choleskyFactor else {
        return iteration == 1 ? .dependent : .exhausted
      }
      let delta = triangle.solve(step.score)
      let largest = delta.map(abs).max() ?? 0
      if largest < 1e-10 * max(1, estimate.map(abs).max() ?? 0) {
        let errors = triangle.inverseDiagonal.map { $0.squareRoot() }
        return .converged(
          LogisticFit(
            coefficients: zip(estimate, scales).map { $0 / $1 },
            standardErrors: zip(errors, scales).map { $0 / $1 },
            logLikelihood: step.logLikelihood, iterations: iteration))
      }
      if iteration > 5, let shifts = separation(outcome, columns, delta) {
        return .separated(direction: zip(delta, scales).map { $0 / $1 }, shifts: shifts)
      }
      previous = estimate
      for index in estimate.indices { estimate[index] += delta[index] }
    }
    return .exhausted
  }

  /// How far a step moves each cell, if it moves none the wrong way and some the right way.
  private static func separation(
    _ outcome: [Double], _ columns: [[Double]], _ delta: [Double]
  ) -> [Double]? {
    var shifts = [Double](repeating: 0, count: outcome.count)
    for (column, change) in zip(columns, delta) { Vector.add(change, column, to: &shifts) }
    let largest = shifts.map(abs).max() ?? 0
    guard largest > 1e-3 else { return nil }
    for (value, shift) in zip(outcome, shifts)
    where (value > 0.5 ? shift : -shift) < -1e-6 * largest {
      return nil
    }
    return shifts
  }

  /// The score, the information and the likelihood at an estimate.
  private struct Step {
    var score: [Double]
    var information: SmallMatrix
    var logLikelihood = 0.0

    init(outcome: [Double], columns: [[Double]], estimate: [Double]) {
      let count = outcome.count
      var predictor = [Double](repeating: 0, count: count)
      for (column, value) in zip(columns, estimate) { Vector.add(value, column, to: &predictor) }
      var weights = predictor
      var rests = predictor
      for cell in 0..<count {
        let eta = predictor[cell]
        let probability = 1 / (1 + Elementary.exp(-eta))
        weights[cell] = probability * (1 - probability)
        rests[cell] = outcome[cell] - probability
        logLikelihood += outcome[cell] * eta - Elementary.softplus(eta)
      }
      score = columns.map { Vector.dot($0, rests) }
      information = SmallMatrix(size: columns.count)
      var weighted = weights
      for row in columns.indices {
        for cell in 0..<count { weighted[cell] = weights[cell] * columns[row][cell] }
        for column in 0...row {
          let value = Vector.dot(weighted, columns[column])
          information[row, column] = value
          information[column, row] = value
        }
      }
    }
  }
}
