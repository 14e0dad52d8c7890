import GraphCore
import NetworkStatistics
import Testing

struct MRQAPTests {
  private static func predictor(_ relation: HighTechRelation) throws -> DyadicPredictor {
    DyadicPredictor("\(relation)", try DyadicMatrix(ClassicData.highTech(relation)))
  }

  @Test func highTechEstimates() throws {
    let advice = try DyadicMatrix(ClassicData.highTech(.advice))
    let model = try advice.mrqap(
      on: [Self.predictor(.friendship), Self.predictor(.reports)],
      options: MRQAPOptions(draws: 2_000))
    // Computed with R sna.
    let expected = [0.396942, 0.135815, 0.471569]
    for (term, value) in zip(model.terms, expected) { #expect(abs(term.estimate - value) < 1e-6) }
    #expect(model.terms[0].test == nil)
    #expect(model.cellCount == 420)
    // "reports to" is clearly significant; friendship is near the border.
    #expect(try #require(model.terms[2].test).pGreater < 0.01)
    #expect(try #require(model.terms[1].test).pGreater < 0.15)
  }

  /// The definition: regress, permute, regress again, over every permutation of few actors.
  @Test(arguments: [GraphSnapshot.Direction.directed, .undirected], [0.0, 0.05])
  func semiPartiallingEqualsTheDefinition(
    _ direction: GraphSnapshot.Direction, _ missing: Double
  ) throws {
    let y = RandomMatrix.withGaps(6, direction, seed: 1, share: missing)
    let x = (2...4).map { RandomMatrix.withGaps(6, direction, seed: $0, share: missing) }
    let model = try y.mrqap(
      on: x.enumerated().map { DyadicPredictor("x\($0)", $1) },
      options: MRQAPOptions(draws: 720))
    for term in 0..<3 {
      let others = x.indices.filter { $0 != term }.map { x[$0] }
      let residual = SlowRegression.residual(of: x[term], on: others, presentIn: [y] + x)
      let values = AllPermutations.of(6).map { permutation in
        let moved = DyadicMatrix(size: 6, direction: residual.direction) {
          residual[permutation[$0], permutation[$1]]
        }
        return SlowRegression.fit(y, on: others + [moved], presentIn: x).t.last ?? .nan
      }
      let test = try #require(model.terms[term + 1].test)
      #expect(test.method == .enumerated(permutations: 720))
      for (a, b) in zip(test.nullValues.sorted(), values.sorted()) { #expect(abs(a - b) < 1e-8) }
      let observed = SlowRegression.fit(y, on: x, presentIn: []).t[term + 1]
      #expect(abs(test.observed - observed) < 1e-9)
    }
  }

  @Test(arguments: [GraphSnapshot.Direction.directed, .undirected], [0.0, 0.15])
  func outcomePermutationEqualsTheDefinition(
    _ direction: GraphSnapshot.Direction, _ missing: Double
  ) throws {
    let y = RandomMatrix.withGaps(5, direction, seed: 1, share: missing)
    let x = (2...3).map { RandomMatrix.withGaps(5, direction, seed: $0, share: missing) }
    let model = try y.mrqap(
      on: x.enumerated().map { DyadicPredictor("x\($0)", $1) },
      options: MRQAPOptions(permutation: .outcome, draws: 120))
    let values = AllPermutations.of(5).map { permutation in
      let moved = DyadicMatrix(size: 5, direction: direction) {
        y[permutation[$0], permutation[$1]]
      }
      return SlowRegression.fit(moved, on: x, presentIn: []).t
    }
    for term in 1...2 {
      let test = try #require(model.terms[term].test)
      let slow = values.map { $0[term] }.sorted()
      for (a, b) in zip(test.nullValues.sorted(), slow) { #expect(abs(a - b) < 1e-8) }
    }
  }

  @Test func onePredictorIsQAP() throws {
    let marriage = try DyadicMatrix(ClassicData.florentine(.marriage))
    let business = try DyadicMatrix(ClassicData.florentine(.business))
    let model = try business.mrqap(
      on: [DyadicPredictor("marriage", marriage)], options: MRQAPOptions(draws: 999))
    let qap = try business.qapCorrelation(with: marriage, draws: 999)
    let test = try #require(model.terms[1].test)
    // t rises with r, and the same permutations were drawn.
    #expect(test.pGreater == qap.pGreater)
    #expect(test.pLess == qap.pLess)
    #expect(abs(try #require(model.explainedVariance) - qap.observed * qap.observed) < 1e-12)
  }

  @Test func logisticEqualsTheModelOfIndependentTies() throws {
    let advice = try DyadicMatrix(ClassicData.highTech(.advice))
    let predictors = [try Self.predictor(.friendship), try Self.predictor(.reports)]
    let model = try advice.mrqap(
      on: Array(predictors.prefix(1)), options: MRQAPOptions(model: .logistic, draws: 200))
    let ties = try advice.independentTieModel(Array(predictors.prefix(1)))
    for (a, b) in zip(model.terms, ties.terms) {
      #expect(abs(a.estimate - (b.estimate ?? .nan)) < 1e-9)
      #expect(abs(a.standardError - (b.standardError ?? .nan)) < 1e-9)
    }
    #expect(model.explainedVariance == nil)
    #expect(try #require(model.terms[1].test).undefinedDraws == 0)
  }

  @Test(arguments: [
    MRQAPOptions(draws: 61), MRQAPOptions(permutation: .outcome, draws: 61),
    MRQAPOptions(model: .logistic, draws: 61),
    MRQAPOptions(model: .logistic, permutation: .outcome, draws: 61),
  ])
  func sameBitsOnAnyNumberOfThreads(_ options: MRQAPOptions) throws {
    let y = RandomMatrix.binary(15, .directed, seed: 4)
    let x = (5...6).map { RandomMatrix.uniform(15, .directed, seed: $0) }
    let predictors = x.enumerated().map { DyadicPredictor("x\($0)", $1) }
    let runs = try [1, 2, 7].map {
      try y.mrqap(on: predictors, options: options, execution: Execution(threads: $0))
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0] == runs[2])
  }

  @Test func refusesWhatHasNoAnswer() throws {
    let y = RandomMatrix.uniform(6, .directed, seed: 1)
    let x = DyadicPredictor("x", RandomMatrix.uniform(6, .directed, seed: 2))
    let constant = DyadicPredictor("c", DyadicMatrix(size: 6, direction: .directed) { _, _ in 3 })
    #expect(throws: AnalysisError.self) { try y.mrqap(on: []) }
    #expect(throws: AnalysisError.self) { try y.mrqap(on: [x, x]) }
    #expect(throws: AnalysisError.self) { try y.mrqap(on: [constant]) }
    #expect(throws: AnalysisError.self) { try constant.matrix.mrqap(on: [x]) }
    #expect(throws: AnalysisError.self) {
      try y.mrqap(on: [x], options: MRQAPOptions(model: .logistic))
    }
    #expect(throws: AnalysisError.self) {
      try y.mrqap(on: [DyadicPredictor("x", RandomMatrix.uniform(7, .directed, seed: 2))])
    }
    let tie = RandomMatrix.binary(6, .directed, seed: 3)
    #expect(throws: AnalysisError.self) {
      try tie.mrqap(on: [DyadicPredictor("same", tie)], options: MRQAPOptions(model: .logistic))
    }
  }
}

/// Least squares by normal equations and elimination.
enum SlowRegression {
  static func fit(
    _ y: DyadicMatrix, on x: [DyadicMatrix], presentIn extra: [DyadicMatrix]
  ) -> (coefficients: [Double], t: [Double]) {
    let all = [y] + x + extra
    var rows: [([Double], Double)] = []
    let isDirected = all.contains { $0.direction == .directed }
    for i in 0..<y.size {
      for j in 0..<y.size where i != j && (isDirected || i < j) {
        guard all.allSatisfy({ $0[i, j] != nil }) else { continue }
        rows.append(([1] + x.map { $0[i, j] ?? 0 }, y[i, j] ?? 0))
      }
    }
    let count = x.count + 1
    var system = (0..<count).map { a in
      (0..<count).map { b in rows.reduce(0) { $0 + $1.0[a] * $1.0[b] } }
        + [rows.reduce(0) { $0 + $1.0[a] * $1.1 }]
        + (0..<count).map { $0 == a ? 1.0 : 0 }
    }
    for pivot in 0..<count {
      let best = (pivot..<count).max { abs(system[$0][pivot]) < abs(system[$1][pivot]) } ?? pivot
      system.swapAt(pivot, best)
      let scale = system[pivot][pivot]
      system[pivot] = system[pivot].map { $0 / scale }
      for row in 0..<count where row != pivot {
        let factor = system[row][pivot]
        system[row] = zip(system[row], system[pivot]).map { $0 - factor * $1 }
      }
    }
    let coefficients = system.map { $0[count] }
    let rest = rows.reduce(0) { sum, row in
      let error = row.1 - zip(row.0, coefficients).reduce(0) { $0 + $1.0 * $1.1 }
      return sum + error * error
    }
    let variance = rest / Double(rows.count - count)
    let t = (0..<count).map {
      coefficients[$0] / (variance * system[$0][count + 1 + $0]).squareRoot()
    }
    return (coefficients, t)
  }

  static func residual(
    of y: DyadicMatrix, on x: [DyadicMatrix], presentIn extra: [DyadicMatrix]
  ) -> DyadicMatrix {
    let coefficients = fit(y, on: x, presentIn: extra).coefficients
    let all = [y] + x + extra
    let isDirected = all.contains { $0.direction == .directed }
    return DyadicMatrix(size: y.size, direction: isDirected ? .directed : .undirected) { i, j in
      guard all.allSatisfy({ $0[i, j] != nil }), let value = y[i, j] else { return nil }
      return value - coefficients[0]
        - x.indices.reduce(0) { $0 + coefficients[$1 + 1] * (x[$1][i, j] ?? 0) }
    }
  }
}
