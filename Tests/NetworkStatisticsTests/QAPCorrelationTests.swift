import GraphCore
import NetworkStatistics
import Testing

struct QAPCorrelationTests {
  @Test func florentineMarriageAndBusiness() throws {
    let marriage = try DyadicMatrix(ClassicData.florentine(.marriage))
    let business = try DyadicMatrix(ClassicData.florentine(.business))
    let test = try marriage.qapCorrelation(with: business, draws: 20_000, seed: 7)
    // Correlation 0.372 as in the UCINET literature; computed with R: 0.3718679, p about 0.0005.
    #expect(abs(test.observed - 0.3718679) < 5e-8)
    #expect(test.pGreater >= 0.0001 && test.pGreater <= 0.003)
    #expect(abs(test.nullDeviation - 0.0921) < 0.003)
    #expect(test.method == .sampled(draws: 20_000, seed: 7))
    #expect(test.smallestReachableP == 1.0 / 20_001)
  }

  @Test(arguments: [
    (HighTechRelation.advice, HighTechRelation.friendship, 0.154586),
    (.advice, .reports, 0.223558),
    (.friendship, .reports, 0.186236),
  ])
  func highTechManagers(
    _ a: HighTechRelation, _ b: HighTechRelation, _ expected: Double
  ) throws {
    let first = try DyadicMatrix(ClassicData.highTech(a))
    let second = try DyadicMatrix(ClassicData.highTech(b))
    let r = try #require(try first.correlation(with: second))
    #expect(abs(r - expected) < 1e-6)
  }

  @Test(arguments: [GraphSnapshot.Direction.directed, .undirected])
  func kernelEqualsTheDefinition(_ direction: GraphSnapshot.Direction) throws {
    for size in [3, 4, 5, 6, 9, 14, 31] {
      let x = RandomMatrix.uniform(size, direction, seed: 3)
      let y = RandomMatrix.uniform(size, direction, seed: 4)
      let fast = try x.qapCorrelation(with: y, draws: 30, seed: 9)
      let plan = try PermutationPlan(size: size, draws: 30, seed: 9)
      #expect(plan.method == fast.method && plan.count == fast.nullValues.count)
      for (draw, value) in fast.nullValues.enumerated() {
        let slow = SlowCorrelation.of(x, y, permutation: plan.permutation(draw))
        #expect(abs(value - slow) < 1e-12)
      }
    }
  }

  @Test(arguments: [GraphSnapshot.Direction.directed, .undirected], [true, false])
  func sparseKernelEqualsTheDefinition(
    _ direction: GraphSnapshot.Direction, _ isFirstSparse: Bool
  ) throws {
    let sparse = RandomMatrix.binary(24, direction, seed: 3, density: 0.05)
    let dense = RandomMatrix.uniform(24, direction, seed: 4)
    let x = isFirstSparse ? sparse : dense
    let y = isFirstSparse ? dense : sparse
    let test = try x.qapCorrelation(with: y, draws: 30, seed: 9)
    let plan = try PermutationPlan(size: 24, draws: 30, seed: 9)
    for (draw, value) in test.nullValues.enumerated() {
      let slow = SlowCorrelation.of(x, y, permutation: plan.permutation(draw))
      #expect(abs(value - slow) < 1e-12)
    }
  }

  @Test func enumerationHoldsEveryPermutationOnce() throws {
    for size in 0...6 {
      let plan = try PermutationPlan(size: size, draws: 720, seed: 1)
      let all = Set((0..<plan.count).map(plan.permutation))
      #expect(all == Set(AllPermutations.of(size)))
    }
  }

  @Test func fullEnumerationIsExact() throws {
    let path = try DyadicMatrix(
      GraphSnapshot(nodeCount: 5, pairs: [(0, 1), (1, 2), (2, 3), (3, 4)]))
    let test = try path.qapCorrelation(with: path, draws: 1_000)
    #expect(test.method == .enumerated(permutations: 120))
    // The path has 2 automorphisms, so that 2 of 120 permutations give r = 1.
    #expect(path.automorphismCount == 2)
    #expect(abs(test.observed - 1) < 1e-12)
    #expect(test.pGreater == 2.0 / 120)
    #expect(test.smallestReachableP == 2.0 / 120)
  }

  @Test func automorphismsBoundTheSampledP() throws {
    let star = try DyadicMatrix(
      GraphSnapshot(nodeCount: 7, pairs: (1..<7).map { (0, $0) }))
    #expect(star.automorphismCount == 720)
    let test = try star.qapCorrelation(with: star, draws: 1_000)
    #expect(test.smallestReachableP == 720.0 / 5_040)
    #expect(test.pGreater > 0.1)
  }

  @Test(arguments: [GraphSnapshot.Direction.directed, .undirected])
  func missingCellsAreLeftOutOfEachPermutation(_ direction: GraphSnapshot.Direction) throws {
    let x = RandomMatrix.withGaps(5, direction, seed: 5)
    let y = RandomMatrix.withGaps(5, direction, seed: 6)
    let test = try x.qapCorrelation(with: y, draws: 120)
    let slow = AllPermutations.of(5).map { SlowCorrelation.of(x, y, permutation: $0) }
    #expect(test.nullValues.count == 120)
    for (a, b) in zip(test.nullValues.sorted(), slow.sorted()) { #expect(abs(a - b) < 1e-12) }
  }

  @Test(arguments: [0.0, 0.1])
  func sameBitsOnAnyNumberOfThreads(_ missing: Double) throws {
    let x = RandomMatrix.withGaps(23, .directed, seed: 1, share: missing)
    let y = RandomMatrix.withGaps(23, .directed, seed: 2, share: missing)
    let runs = try [1, 2, 7].map {
      try x.qapCorrelation(with: y, draws: 101, seed: 3, execution: Execution(threads: $0))
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0] == runs[2])
    #expect(runs[0] != (try x.qapCorrelation(with: y, draws: 101, seed: 4)))
  }

  @Test func refusesWhatHasNoCorrelation() throws {
    let constant = DyadicMatrix(size: 4, direction: .directed) { _, _ in 1 }
    let varied = RandomMatrix.uniform(4, .directed, seed: 1)
    #expect(throws: AnalysisError.self) { try constant.qapCorrelation(with: varied) }
    #expect(throws: AnalysisError.self) {
      try varied.qapCorrelation(with: RandomMatrix.uniform(5, .directed, seed: 1))
    }
    #expect(throws: AnalysisError.self) { try varied.qapCorrelation(with: varied, draws: 0) }
    let empty = DyadicMatrix(size: 0, direction: .directed) { _, _ in 1 }
    #expect(throws: AnalysisError.self) { try empty.qapCorrelation(with: empty) }
  }
}
