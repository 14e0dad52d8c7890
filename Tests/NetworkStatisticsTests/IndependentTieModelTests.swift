import Foundation
import GraphCore
import NetworkStatistics
import Testing

struct IndependentTieModelTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let terms: @Sendable ([Double?]) -> [DyadicPredictor]
    /// Estimate and standard error per term.
    let expected: [(Double, Double)]

    var testDescription: String { name }
  }

  // The values of the statnet tutorial (Sunbelt 2016) and of R's glm.
  @Test(arguments: [
    Case(name: "edges", terms: { _ in [] }, expected: [(-1.609438, 0.244945)]),
    Case(
      name: "edges + wealth sum", terms: { [DyadicPredictor("wealth", .sum($0))] },
      expected: [(-2.594929, 0.536052), (0.010546, 0.004674)]),
    Case(
      name: "edges + wealth difference",
      terms: { [DyadicPredictor("difference", .absoluteDifference($0))] },
      expected: [(-2.302042, 0.401903), (0.015519, 0.006157)]),
  ])
  func florentineMarriages(_ c: Case) throws {
    let marriage = try DyadicMatrix(ClassicData.florentine(.marriage))
    let model = try marriage.independentTieModel(c.terms(try ClassicData.florentineWealth()))
    #expect(model.dyadCount == 120)
    #expect(!model.isSeparated)
    #expect(model.terms.map(\.name).first == "edges")
    for (term, (estimate, error)) in zip(model.terms, c.expected) {
      #expect(abs(try #require(term.estimate) - estimate) < 1e-6)
      // glm's errors come from the weights of the step before the last: 0.244945 where the exact
      // value is 1/√(120 · 1/6 · 5/6) = 0.244949.
      #expect(abs(try #require(term.standardError) - error) < 2e-5)
    }
  }

  @Test func edgesAloneIsTheLogOddsOfTheDensity() throws {
    let marriage = try DyadicMatrix(ClassicData.florentine(.marriage))
    let model = try marriage.independentTieModel()
    // 20 ties in 120 pairs: log L = 20 log(1/6) + 100 log(5/6) = -54.06734.
    #expect(abs(try #require(model.terms[0].estimate) - -1.6094379124341003) < 1e-12)
    #expect(abs(try #require(model.terms[0].standardError) - 0.24494897427831780) < 1e-12)
    #expect(abs(model.logLikelihood - -54.06734) < 1e-5)
    #expect(abs(model.akaikeCriterion - (2 - 2 * model.logLikelihood)) < 1e-12)
    #expect(try #require(model.terms[0].waldP) < 1e-9)
  }

  @Test func tobaccoLeadAgencyIsSeparated() throws {
    guard let actors = try ClassicData.sharedRows("tobacco_indiana_2010/nodes.csv"),
      let ties = try ClassicData.sharedRows("tobacco_indiana_2010/edges.csv")
    else { return }
    let names = actors.compactMap { $0["id"] }
    let number = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let pairs = ties.filter { $0["relation"] == "dissemination" }.compactMap { tie in
      if let a = number[tie["source"] ?? ""], let b = number[tie["target"] ?? ""] {
        (a, b)
      } else {
        nil
      }
    }
    let dissemination = try DyadicMatrix(GraphSnapshot(nodeCount: names.count, pairs: pairs))
    let edges = try dissemination.independentTieModel().terms[0]
    #expect(abs(try #require(edges.estimate) - -0.648475) < 1e-6)
    #expect(abs(try #require(edges.standardError) - 0.121593) < 1e-6)
    func attribute(_ name: String) -> [Double?] { actors.map { Double($0[name] ?? "") } }
    let model = try dissemination.independentTieModel([
      DyadicPredictor("lead_agency", .sum(attribute("lead_agency"))),
      DyadicPredictor("tob_yrs", .sum(attribute("tob_yrs"))),
    ])
    // R's glm prints 17.628 with a standard error of 800 for the lead agency, tied to everyone.
    #expect(model.terms[1].effect == .separatedPositive)
    #expect(model.separatedDyadCount == 24)
    #expect(abs(try #require(model.terms[0].estimate) - -1.678349) < 1e-6)
    #expect(abs(try #require(model.terms[2].estimate) - 0.059937) < 1e-6)
    #expect(abs(try #require(model.terms[2].standardError) - 0.022835) < 1e-6)
  }

  @Test func extremesAreSeparatedToo() throws {
    let complete = try DyadicMatrix(
      GraphSnapshot(nodeCount: 4, pairs: [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]))
    let full = try complete.independentTieModel()
    #expect(full.terms[0].effect == .separatedPositive)
    #expect(full.separatedDyadCount == 6 && full.logLikelihood == 0)
    let empty = try DyadicMatrix(GraphSnapshot(nodeCount: 4, pairs: []))
    #expect(try empty.independentTieModel().terms[0].effect == .separatedNegative)
    // Two cliques: the labels tell every pair.
    let cliques = try DyadicMatrix(
      GraphSnapshot(nodeCount: 6, pairs: [(0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5)]))
    let perfect = try cliques.independentTieModel([
      DyadicPredictor("same", .match([1, 1, 1, 2, 2, 2]))
    ])
    #expect(perfect.terms.map(\.effect) == [.separatedNegative, .separatedPositive])
    #expect(perfect.separatedDyadCount == 15)
  }

  @Test func refusesWhatIsNoModel() throws {
    let marriage = try DyadicMatrix(ClassicData.florentine(.marriage))
    let wealth = try ClassicData.florentineWealth()
    #expect(throws: AnalysisError.self) {
      try marriage.independentTieModel([
        DyadicPredictor("a", .sum(wealth)), DyadicPredictor("b", .sum(wealth)),
      ])
    }
    #expect(throws: AnalysisError.self) { try DyadicMatrix.sum(wealth).independentTieModel() }
    #expect(throws: AnalysisError.self) {
      try marriage.independentTieModel([DyadicPredictor("a", .sum([1, 2]))])
    }
  }

  @Test func scoresVanishAtTheEstimate() throws {
    // At the maximum, expected and observed statistics agree, term by term.
    let y = RandomMatrix.binary(14, .directed, seed: 8)
    let x = RandomMatrix.withGaps(14, .directed, seed: 9)
    let model = try y.independentTieModel([DyadicPredictor("x", x)])
    let a = try #require(model.terms[0].estimate)
    let b = try #require(model.terms[1].estimate)
    var rests = (0.0, 0.0)
    for i in 0..<14 {
      for j in 0..<14 {
        guard let tie = y[i, j], let value = x[i, j] else { continue }
        let eta = a + b * value
        let probability = 1 / (1 + exp(-eta))
        rests.0 += tie - probability
        rests.1 += value * (tie - probability)
      }
    }
    #expect(abs(rests.0) < 1e-8 && abs(rests.1) < 1e-8)
  }
}
