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
  // Not tasks of the harness: two undirected relations, and two networks of 1,000 actors with 5,000
  // ties each.
  BenchmarkTask("qap_200_undirected") { input in
    let x = symmetric(200, seed: 61)
    let y = symmetric(200, seed: 62)
    return {
      let test = try x.qapCorrelation(with: y, draws: 1_000, execution: input.execution)
      return { [test.observed, test.pGreater] }
    }
  },
  BenchmarkTask("qap_1000_sparse") { input in
    let networks = try (1...2).map { (seed: UInt64) in
      var random = CounterRandom(seed: seed)
      let pairs = (0..<5_000).map { _ in
        (Int.random(in: 0..<1_000, using: &random), Int.random(in: 0..<1_000, using: &random))
      }
      return DyadicMatrix(
        try GraphSnapshot(nodeCount: 1_000, direction: .directed, pairs: pairs))
    }
    return {
      let test = try networks[0].qapCorrelation(
        with: networks[1], draws: 1_000, execution: input.execution)
      return { [test.observed, test.pGreater] }
    }
  },
  // Not tasks of the harness: R sna's netlm on the same sizes is timed by
  // Tests/CrossValidation/statistics_times.R.
  regression("mrqap_100", actors: 100, draws: 10_000),
  regression("mrqap_1000", actors: 1_000, draws: 10_000),
  // 1,000 spoiled graphs of 25 nodes and 161 ties; Tests/CrossValidation/statistics_times.py times
  // igraph's betweenness of the unspoiled one as often.
  rankIntervals("ranks_25", of: .tieNoise(probability: 0.05)),
  rankIntervals("ranks_25_dropping", of: .nodeDropping(share: 0.1)),
]

/// Rank intervals of betweenness on a random graph of the tobacco network's size.
private func rankIntervals(_ name: String, of perturbation: Perturbation) -> BenchmarkTask {
  BenchmarkTask(name) { input in
    var pairs: [(Int, Int)] = []
    for b in 1..<25 { for a in 0..<b { pairs.append((a, b)) } }
    var random = CounterRandom(seed: 25)
    let graph = try GraphSnapshot(
      nodeCount: 25, pairs: Array(pairs.shuffled(using: &random).prefix(161)))
    return {
      let ranks = try graph.rankIntervals(
        of: perturbation, draws: 1_000, execution: input.execution
      ) { try $0.betweenness(execution: Execution(threads: 1)) }
      return { ranks.nodes.compactMap(\.median) }
    }
  }
}

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

private func symmetric(_ size: Int, seed: UInt64) -> DyadicMatrix {
  let cells = uniform(size, seed: seed) { $0 }
  return DyadicMatrix(size: size, direction: .undirected) { cells[$0, $1] }
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
