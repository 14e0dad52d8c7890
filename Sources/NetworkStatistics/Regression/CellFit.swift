import GraphCore

/// A linear or logistic fit over cells, as far as permutation tests need it.
struct CellFit {
  let coefficients: [Double]
  let standardErrors: [Double]
  /// The sum of squared residuals of a linear fit.
  let residualSquares: Double?

  /// The estimates over their errors: *t* or *z*.
  var statistics: [Double] { zip(coefficients, standardErrors).map { $0 / $1 } }

  /// - Throws: ``AnalysisError`` if the fit has no solution.
  init(_ model: MRQAPOptions.Model, outcome: [Double], columns: [[Double]]) throws {
    var basis = OrthonormalBasis()
    for column in columns {
      guard basis.append(column) else {
        throw AnalysisError(
          .undefined, "a predictor is constant or depends on those before it; leave it out")
      }
    }
    switch model {
    case .linear:
      guard let fit = LinearFit(outcome: outcome, columns: columns) else {
        throw AnalysisError(.undefined, "there are no more cells than predictors")
      }
      coefficients = fit.coefficients
      standardErrors = fit.standardErrors
      residualSquares = fit.residualSquares
    case .logistic:
      switch LogisticFit.fit(outcome: outcome, columns: columns) {
      case .converged(let fit):
        coefficients = fit.coefficients
        standardErrors = fit.standardErrors
        residualSquares = nil
      case .separated:
        throw AnalysisError(
          .undefined,
          "the predictors separate tied from untied pairs, so an estimate is infinite; "
            + "the model of independent ties says which")
      case .dependent, .exhausted:
        throw AnalysisError(.didNotConverge, "the likelihood has no maximum that could be found")
      }
    }
  }

  /// The statistics of a permuted fit, or `nil` if it has no solution.
  static func statistics(
    _ model: MRQAPOptions.Model, outcome: [Double], columns: [[Double]]
  ) -> [Double]? {
    switch model {
    case .linear: return LinearFit(outcome: outcome, columns: columns)?.statistics
    case .logistic:
      guard case .converged(let fit) = LogisticFit.fit(outcome: outcome, columns: columns) else {
        return nil
      }
      return fit.statistics
    }
  }
}
