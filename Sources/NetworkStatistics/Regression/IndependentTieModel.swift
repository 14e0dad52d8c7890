import GraphCore

/// A fitted exponential random graph model whose ties are independent of each other, given what is
/// known of their actors.
public struct IndependentTieModel: Sendable, Hashable {
  /// A term of the model.
  public struct Term: Sendable, Hashable {
    /// The predictor's name; `edges` for the constant.
    public let name: String
    /// What was found.
    public let effect: Effect
  }

  /// What is known of a term's effect.
  public enum Effect: Sendable, Hashable {
    /// The change of the log-odds of a tie per unit, and its standard error.
    case estimated(Double, standardError: Double)
    /// The term predicts ties without fault over some pairs, so that its estimate is +∞.
    case separatedPositive
    /// The term predicts the absence of ties without fault over some pairs: −∞.
    case separatedNegative
    /// Over the pairs that are left, the term is a combination of the others.
    case dependent
  }

  /// The terms, `edges` first.
  public let terms: [Term]
  /// The pairs that were used.
  public let dyadCount: Int
  /// The pairs that separated terms predict without fault; they tell nothing of the other terms.
  public let separatedDyadCount: Int
  /// The logarithm of the likelihood; separated pairs have likelihood 1.
  public let logLikelihood: Double

  /// Whether some term separates tied from untied pairs, so that its estimate is infinite.
  public var isSeparated: Bool { separatedDyadCount > 0 }
  /// Akaike's criterion, 2*k* − 2 log *L*.
  public var akaikeCriterion: Double { 2 * Double(terms.count) - 2 * logLikelihood }
  /// The Bayesian criterion, *k* log *N* − 2 log *L* over *N* pairs.
  public var bayesianCriterion: Double {
    Double(terms.count) * Elementary.log(Double(dyadCount)) - 2 * logLikelihood
  }
}

extension IndependentTieModel.Term {
  /// The change of the log-odds of a tie per unit, or `nil` where it is not a number.
  public var estimate: Double? {
    if case .estimated(let value, _) = effect { value } else { nil }
  }
  /// The standard error of ``estimate``.
  public var standardError: Double? {
    if case .estimated(_, let error) = effect { error } else { nil }
  }
  /// The two-sided *p* of the estimate over its error, as if normal.
  ///
  /// It takes the pairs as independent, which those of one actor rarely are: see
  /// ``DyadicMatrix/mrqap(on:options:execution:)`` for a test that does not.
  public var waldP: Double? {
    guard case .estimated(let value, let error) = effect else { return nil }
    return Elementary.normalTwoSidedP(value / error)
  }
}

extension DyadicMatrix {
  /// Fits an exponential random graph model with dyad-independent terms to a matrix of ties.
  ///
  /// With terms that depend on the actors alone, the model is the logistic regression
  ///
  ///     log(P(tie) / P(no tie)) = θ₀ + θ₁x₁(i, j) + θ₂x₂(i, j) + …
  ///
  /// over all pairs, and θ₀ is the term `edges`. The estimates equal those of statnet's `ergm` with
  /// `edges + nodecov + absdiff + nodematch + edgecov …` and of R's `glm`.
  ///
  /// A term that separates tied from untied pairs (an actor tied to everyone, say) has no finite
  /// estimate. Other programs print some large number with a huge error, where their iteration
  /// happened to stop. Here separation is proved, the term says so, and the other terms get the
  /// limit of their estimates, that is, those of the pairs that the separated term leaves open.
  ///
  /// | input             | treatment                                              |
  /// | ---               | ---                                                    |
  /// | all undirected    | unordered pairs                                        |
  /// | any directed      | ordered pairs                                          |
  /// | missing cells     | the pair is left out                                   |
  ///
  /// - Parameter terms: The predictors besides `edges`.
  /// - Returns: Estimates, errors and separation.
  /// - Throws: ``AnalysisError`` if the sizes differ, a cell is neither 0 nor 1, the terms depend on
  ///   each other, or there are no pairs.
  /// - Complexity: O(*n*² · *k*²) time per iteration for *k* terms, mostly 5 to 10 iterations;
  ///   O(*n*² · *k*) space.
  ///
  /// > S. Wasserman and P. Pattison, "Logit models and logistic regressions for social networks",
  /// > *Psychometrika* 61(3), 1996, [doi:10.1007/BF02294547](https://doi.org/10.1007/BF02294547)
  public func independentTieModel(_ terms: [DyadicPredictor] = []) throws -> IndependentTieModel {
    let layout = try CellLayout([self] + terms.map(\.matrix), size: size)
    let outcome = layout.column(self)
    for (cell, value) in zip(layout.cells, outcome) where value != 0 && value != 1 {
      throw AnalysisError(
        .undefined, "cell (\(cell.row), \(cell.column)) holds \(value); a tie is 0 or 1")
    }
    guard !outcome.isEmpty else {
      throw AnalysisError(.undefined, "there is no pair with all cells present")
    }
    let names = ["edges"] + terms.map(\.name)
    let constant = [Double](repeating: 1, count: outcome.count)
    var separation = SeparatedFit(
      outcome: outcome, columns: [constant] + terms.map { layout.column($0.matrix) })
    guard separation.isIndependent else {
      throw AnalysisError(.undefined, "the terms depend on each other; leave one out")
    }
    try separation.run()
    return IndependentTieModel(
      terms: zip(names, separation.effects).map { IndependentTieModel.Term(name: $0, effect: $1) },
      dyadCount: outcome.count, separatedDyadCount: separation.separatedCount,
      logLikelihood: separation.logLikelihood)
  }
}

/// A logistic fit that takes separated cells and terms out until a maximum exists.
private struct SeparatedFit {
  var outcome: [Double]
  var columns: [[Double]]
  var effects: [IndependentTieModel.Effect]
  var separatedCount = 0
  var logLikelihood = 0.0
  /// The terms that are still in the model.
  private var active: [Int]

  init(outcome: [Double], columns: [[Double]]) {
    self.outcome = outcome
    self.columns = columns
    active = Array(columns.indices)
    effects = columns.map { _ in .dependent }
  }

  var isIndependent: Bool {
    var basis = OrthonormalBasis()
    return columns.allSatisfy { basis.append($0) }
  }

  mutating func run() throws {
    while !active.isEmpty, !outcome.isEmpty {
      switch LogisticFit.fit(outcome: outcome, columns: active.map { columns[$0] }) {
      case .converged(let fit):
        for (position, term) in active.enumerated() {
          effects[term] = .estimated(
            fit.coefficients[position], standardError: fit.standardErrors[position])
        }
        logLikelihood = fit.logLikelihood
        return
      case .separated(let direction, let shifts):
        remove(direction: direction, shifts: shifts)
      case .dependent, .exhausted:
        throw AnalysisError(
          .didNotConverge, "the likelihood has no maximum that could be found; leave a term out")
      }
    }
  }

  private mutating func remove(direction: [Double], shifts: [Double]) {
    let largest = shifts.map(abs).max() ?? 0
    let open = shifts.indices.filter { abs(shifts[$0]) <= 1e-4 * largest }
    separatedCount += outcome.count - open.count
    outcome = open.map { outcome[$0] }
    columns = columns.map { column in open.map { column[$0] } }
    // Terms that take part in the direction are the first to go when the rest depend on each other.
    let parts = zip(active, direction).map { term, change in (term: term, change: change) }
    let scale = parts.map { abs($0.change) }.max() ?? 0
    let isPart = parts.map { abs($0.change) > 1e-4 * scale }
    let order =
      parts.indices.filter { !isPart[$0] } + parts.indices.filter { isPart[$0] }
    var basis = OrthonormalBasis()
    var kept: [Int] = []
    for index in order {
      if !outcome.isEmpty, basis.append(columns[parts[index].term]) {
        kept.append(parts[index].term)
      } else if isPart[index] {
        effects[parts[index].term] =
          parts[index].change > 0 ? .separatedPositive : .separatedNegative
      }
    }
    active = kept.sorted()
  }
}
