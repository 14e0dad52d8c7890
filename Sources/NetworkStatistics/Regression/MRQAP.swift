public import GraphCore

/// How a multiple regression on relations is made and tested.
public struct MRQAPOptions: Sendable, Hashable {
  /// The regression.
  public enum Model: Sendable, Hashable {
    /// Least squares. For ties of 0 and 1 it is a linear-probability reading.
    case linear
    /// Logistic, for ties of 0 and 1.
    case logistic
  }

  /// What is permuted.
  public enum Permutation: Sendable, Hashable {
    /// For each predictor, what the others leave of it (Dekker, Krackhardt & Snijders 2007). Keeps
    /// its level when predictors are correlated; the default. R sna's "qap" and "qapspp".
    case doubleSemiPartialling
    /// The outcome. Valid only if no predictor has an effect, or they are unrelated. R sna's
    /// "qapy".
    case outcome
  }

  /// The regression.
  public var model: Model
  /// What is permuted.
  public var permutation: Permutation
  /// The number of random permutations, for each predictor if semi-partialling.
  public var draws: Int
  /// The seed of the permutations.
  public var seed: UInt64

  /// Creates options.
  ///
  /// - Parameters:
  ///   - model: The regression.
  ///   - permutation: What is permuted.
  ///   - draws: The number of random permutations.
  ///   - seed: The seed of the permutations.
  public init(
    model: Model = .linear, permutation: Permutation = .doubleSemiPartialling,
    draws: Int = 10_000, seed: UInt64 = 1
  ) {
    self.model = model
    self.permutation = permutation
    self.draws = draws
    self.seed = seed
  }
}

/// A regression of one relation on others, with permutation tests.
public struct DyadicRegression: Sendable, Hashable {
  /// A coefficient.
  public struct Term: Sendable, Hashable {
    /// The predictor's name; `intercept` for the constant.
    public let name: String
    /// The change of the outcome (or of its log-odds) per unit.
    public let estimate: Double
    /// The standard error as if pairs were independent.
    ///
    /// It is not the test; it only scales the pivot.
    public let standardError: Double
    /// The permutation test of the pivot, estimate over error; `nil` for the intercept, which no
    /// permutation changes.
    public let test: SignificanceTest?
  }

  /// The terms, the intercept first.
  public let terms: [Term]
  /// What was asked for.
  public let options: MRQAPOptions
  /// The cells that were used: present in the outcome and in every predictor.
  public let cellCount: Int
  /// The share of the outcome's variance that a linear model explains; `nil` for a logistic one.
  public let explainedVariance: Double?
}

extension DyadicMatrix {
  /// Regresses a relation on others and tests each coefficient by permutation (MRQAP).
  ///
  /// The model is *y* = β₀ + β₁*x*₁ + … over all cells off the diagonal, or its logistic form. Cells
  /// of one actor hang together, so the errors of least squares mean nothing; instead, for each
  /// predictor *k*:
  ///
  /// 1. *e* = what is left of *xₖ* after regressing it on the other predictors;
  /// 2. each draw permutes rows and columns of *e* together, giving *e*^π;
  /// 3. *y* is regressed on *e*^π and the other predictors, and the *t* of *e*^π (its *z*, if
  ///    logistic) is compared with the observed *t*.
  ///
  /// The pivot is *t* and not β, because only then does the test keep its level when predictors are
  /// related to each other. The estimates equal those of R sna's `netlm` and `netlogit`; the *p* has
  /// the observed arrangement among the draws, which sna leaves out.
  ///
  /// | matrices             | cells                                                             |
  /// | ---                  | ---                                                               |
  /// | any directed         | ordered pairs                                                     |
  /// | all undirected       | unordered pairs                                                   |
  /// | missing cells        | left out; the residuals' missing cells move with each permutation |
  ///
  /// With one predictor, semi-partialling is plain QAP on the correlation. A draw whose regression
  /// has no solution (a separated logistic one, say) is undefined and counts for nothing.
  ///
  /// - Parameters:
  ///   - predictors: The explaining matrices, of the same size; at least one.
  ///   - options: The regression, the permutation, draws and seed.
  ///   - execution: How to run.
  /// - Returns: Estimates and tests, the same bits for any number of threads.
  /// - Throws: ``AnalysisError`` if the sizes differ, there is no predictor, predictors depend on
  ///   each other or are constant, the outcome does not vary, a logistic outcome is neither 0 nor 1,
  ///   or a logistic fit is separated; `CancellationError`.
  /// - Complexity: O(*n*² · *k*) time per draw and predictor if no cell is missing and the model is
  ///   linear, O(*n*² · *k*²) per iteration of each fit otherwise; O(*n*² · *k*) space.
  ///
  /// > D. Dekker, D. Krackhardt and T. A. B. Snijders, "Sensitivity of MRQAP tests to collinearity
  /// > and autocorrelation conditions", *Psychometrika* 72(4), 2007,
  /// > [doi:10.1007/s11336-007-9016-1](https://doi.org/10.1007/s11336-007-9016-1)
  public func mrqap(
    on predictors: [DyadicPredictor], options: MRQAPOptions = MRQAPOptions(),
    execution: Execution = .automatic
  ) throws -> DyadicRegression {
    let regression = try MRQAPRegression(
      outcome: self, predictors: predictors, options: options)
    return try regression.run(execution: execution)
  }
}

/// A regression that is ready to be tested.
struct MRQAPRegression {
  let options: MRQAPOptions
  let plan: PermutationPlan
  let names: [String]
  let outcome: DyadicMatrix
  let predictors: [DyadicMatrix]
  let layout: CellLayout
  /// The outcome's cells.
  let response: [Double]
  /// The constant and the predictors' cells.
  let columns: [[Double]]
  /// The cells where every predictor is present, and their columns: a permuted outcome may fill
  /// cells that the outcome lacks.
  let predictorLayout: CellLayout
  let predictorColumns: [[Double]]
  let fit: CellFit

  init(outcome: DyadicMatrix, predictors: [DyadicPredictor], options: MRQAPOptions) throws {
    guard !predictors.isEmpty else {
      throw AnalysisError(.invalidOption, "a regression needs at least one predictor")
    }
    self.options = options
    self.outcome = outcome
    self.predictors = predictors.map(\.matrix)
    names = predictors.map(\.name)
    plan = try PermutationPlan(size: outcome.size, draws: options.draws, seed: options.seed)
    layout = try CellLayout([outcome] + self.predictors, size: outcome.size)
    response = layout.column(outcome)
    columns = layout.design(self.predictors)
    let isDirected = layout.direction == .directed
    predictorLayout = try CellLayout(
      self.predictors, size: outcome.size, direction: isDirected ? .directed : .undirected)
    predictorColumns = predictorLayout.design(self.predictors)
    if options.model == .logistic, let cell = response.firstIndex(where: { $0 != 0 && $0 != 1 }) {
      throw AnalysisError(
        .undefined,
        "cell (\(layout.cells[cell].row), \(layout.cells[cell].column)) holds \(response[cell]); "
          + "a logistic regression explains ties of 0 and 1")
    }
    guard let first = response.first, response.contains(where: { $0 != first }) else {
      throw AnalysisError(.undefined, "the outcome is the same in every cell")
    }
    fit = try CellFit(options.model, outcome: response, columns: columns)
  }

  func run(execution: Execution) throws -> DyadicRegression {
    let nulls: [[Double]]
    switch options.permutation {
    case .doubleSemiPartialling:
      var parts: [[Double]] = []
      for term in predictors.indices {
        let part = execution.part(term, of: predictors.count)
        parts.append(try semiPartialledNulls(term, execution: part))
      }
      nulls = parts
    case .outcome:
      nulls = try outcomeNulls(execution: execution)
    }
    let mean = response.reduce(0, +) / Double(response.count)
    let total = response.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let intercept = DyadicRegression.Term(
      name: "intercept", estimate: fit.coefficients[0], standardError: fit.standardErrors[0],
      test: nil)
    let terms = names.indices.map { term in
      DyadicRegression.Term(
        name: names[term], estimate: fit.coefficients[term + 1],
        standardError: fit.standardErrors[term + 1],
        test: SignificanceTest(
          observed: fit.statistics[term + 1], method: plan.method, nullValues: nulls[term],
          automorphismShare: DyadicMatrix.automorphismShare(outcome, predictors[term])))
    }
    return DyadicRegression(
      terms: [intercept] + terms, options: options, cellCount: response.count,
      explainedVariance: fit.residualSquares.map { 1 - $0 / total })
  }
}

extension Execution {
  /// The same threads, with progress as one of several equal parts.
  func part(_ index: Int, of count: Int) -> Execution {
    guard let progress else { return self }
    return Execution(threads: threads) { progress((Double(index) + $0) / Double(count)) }
  }
}
