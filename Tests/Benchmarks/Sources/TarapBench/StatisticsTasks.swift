import GraphAlgorithms
import GraphCore
import NetworkStatistics

/// Permutation tests and bootstraps.
let statisticsTasks: [BenchmarkTask] = [
  BenchmarkTask("qap_200") { input in
    let x = uniform(200, seed: 61) { $0 }
    let y = uniform(200, seed: 62) { $0 }
    let sum = DyadicMatrix(size: 200, direction: .directed) { row, column in
      guard let a = x[row, column], let b = y[row, column] else { return nil }
      return 0.3 * a + b
    }
    return {
      let test = try x.qapCorrelation(with: sum, draws: 1_000, execution: input.execution)
      return { [test.observed, test.pGreater] }
    }
  },
  // Not tasks of the harness: R sna's netlm on the same sizes is timed by
  // Tests/CrossValidation/statistics_times.R.
  regression("mrqap_100", actors: 100, draws: 10_000),
  regression("mrqap_1000", actors: 1_000, draws: 10_000),
]

/// A regression on three predictors, 10,000 permutations of each.
private func regression(_ name: String, actors: Int, draws: Int) -> BenchmarkTask {
  BenchmarkTask(name) { input in
    let predictors = (1...3).map {
      DyadicPredictor("x\($0)", uniform(actors, seed: UInt64($0)) { $0 })
    }
    let noise = uniform(actors, seed: 4) { $0 }
    let outcome = DyadicMatrix(size: actors, direction: .directed) { row, column in
      guard let a = predictors[0].matrix[row, column], let b = noise[row, column] else {
        return nil
      }
      return 0.1 * a + b
    }
    return {
      let model = try outcome.mrqap(
        on: predictors, options: MRQAPOptions(draws: draws), execution: input.execution)
      return { model.terms.map(\.estimate) + model.terms.compactMap { $0.test?.pTwoSided } }
    }
  }
}

/// The harness's uniform numbers: SplitMix64 of the cell's number.
private func uniform(
  _ size: Int, seed: UInt64, _ transform: (Double) -> Double
) -> DyadicMatrix {
  DyadicMatrix(size: size, direction: .directed) { row, column in
    var z = UInt64(row * size + column) &* 0x9E37_79B9_7F4A_7C15 &+ seed
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return transform(Double((z ^ (z >> 31)) >> 11) * 0x1p-53)
  }
}
