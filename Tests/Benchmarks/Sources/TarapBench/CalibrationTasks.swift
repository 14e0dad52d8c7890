import Foundation
import GraphAlgorithms
import GraphCore
import NetworkStatistics

/// How often tests reject a true null hypothesis at 5 %.
///
/// The answer is the share of p ≤ 0.05 over 2,000 simulated data sets, of 20 actors if not said
/// otherwise. For regressions a second share is by the errors of least squares. For statistics of few
/// values it is that of randomised p, which are uniform whatever the ties among draws: where the first
/// share stays below 0.05 and the second does not, the statistic's steps are the reason and not the
/// test. `Tests/CrossValidation/README.md` holds the table.
let calibrationTasks: [BenchmarkTask] = [
  calibration("calibration_qap") { random in
    let x = Simulation.relation(&random)
    let y = Simulation.relation(&random)
    return [try x.qapCorrelation(with: y, draws: 199, execution: .one).pTwoSided]
  },
  calibration("calibration_mrqap") { random in
    try Simulation.regression(.linear, .doubleSemiPartialling, draws: 199, &random)
  },
  calibration("calibration_mrqap_outcome") { random in
    try Simulation.regression(.linear, .outcome, draws: 199, &random)
  },
  calibration("calibration_mrqap_logistic") { random in
    try Simulation.regression(.logistic, .doubleSemiPartialling, draws: 99, &random)
  },
  calibration("calibration_cug_edges") { random in
    let empty = try GraphSnapshot(nodeCount: 20, pairs: Simulation.pairs(57, &random))
    let test = try empty.conditionalUniformTest(
      given: .edges, draws: 199, seed: random.next(), execution: .one
    ) { try $0.transitivity(execution: .one) }
    return [test.pGreater, test.randomisedP(.orMore, &random)]
  },
  calibration("calibration_rewiring") { random in
    let test = try Simulation.rewiring(&random) { try $0.transitivity(execution: .one) }
    return [test.pGreater, test.randomisedP(.orMore, &random)]
  },
  // The same graphs, and a statistic of many values.
  calibration("calibration_rewiring_centralization") { random in
    let test = try Simulation.rewiring(&random) {
      try $0.centralization(of: $0.betweenness(execution: .one), as: .betweennessCounts)
    }
    return [test.pGreater, test.randomisedP(.orMore, &random)]
  },
  calibration("calibration_ei") { random in
    let test = try Simulation.eiIndex(actors: 20, ties: 57, &random)
    return [test.pLess, test.randomisedP(.orLess, &random)]
  },
  // So many ties that the index takes many values.
  calibration("calibration_ei_200") { random in
    let test = try Simulation.eiIndex(actors: 200, ties: 4_000, &random)
    return [test.pLess, test.randomisedP(.orLess, &random)]
  },
]

extension SignificanceTest {
  fileprivate enum Side {
    case orMore
    case orLess
  }

  /// The share of draws beyond the observed, and of those equal to it (itself one) a random part.
  fileprivate func randomisedP(_ side: Side, _ random: inout CounterRandom) -> Double {
    var beyond = 0
    var equal = 1
    for value in nullValues where !value.isNaN {
      if abs(value - observed) <= 1e-11 * max(1, abs(observed)) {
        equal += 1
      } else if (value > observed) == (side == .orMore) {
        beyond += 1
      }
    }
    let all = nullValues.count { !$0.isNaN } + 1
    let part = Double.random(in: 0..<1, using: &random) * Double(equal)
    return (Double(beyond) + part) / Double(all)
  }
}

private func calibration(
  _ name: String, _ pValues: @escaping @Sendable (inout CounterRandom) throws -> [Double]
) -> BenchmarkTask {
  BenchmarkTask(name) { _ in
    {
      var rejected: [Double] = []
      for run in 0..<2_000 {
        var random = CounterRandom(seed: 2_024, stream: UInt64(run))
        let values = try pValues(&random)
        if rejected.isEmpty { rejected = values.map { _ in 0 } }
        for (index, p) in values.enumerated() where p <= 0.05 { rejected[index] += 1 }
      }
      let shares = rejected.map { $0 / 2_000 }
      FileHandle.standardError.write(Data("\(name): \(shares)\n".utf8))
      return { shares }
    }
  }
}

extension Execution {
  fileprivate static var one: Execution { Execution(threads: 1) }
}

/// Data without an effect.
private enum Simulation {
  static let size = 20

  /// A relation in which cells of one sender, and of one receiver, hang together.
  static func relation(_ random: inout CounterRandom) -> DyadicMatrix {
    let senders = (0..<size).map { _ in normal(&random) }
    let receivers = (0..<size).map { _ in normal(&random) }
    return DyadicMatrix(size: size, direction: .directed) { row, column in
      senders[row] + receivers[column] + normal(&random)
    }
  }

  /// The p of a predictor without an effect that goes with one that has an effect; by permutation,
  /// and by the errors of least squares.
  static func regression(
    _ model: MRQAPOptions.Model, _ permutation: MRQAPOptions.Permutation, draws: Int,
    _ random: inout CounterRandom
  ) throws -> [Double] {
    let cause = relation(&random)
    let first = relation(&random)
    let noise = relation(&random)
    let companion = combined(cause, first) { $0 + $1 }
    let outcome = combined(cause, noise) { cause, noise in
      guard model == .logistic else { return cause + noise }
      return cause + noise + normal(&random) > 0.5 ? 1 : 0
    }
    let result = try outcome.mrqap(
      on: [DyadicPredictor("companion", companion), DyadicPredictor("cause", cause)],
      options: MRQAPOptions(
        model: model, permutation: permutation, draws: draws, seed: random.next()),
      execution: .one)
    let term = result.terms[1]
    let byLeastSquares = erfc(abs(term.estimate / term.standardError) / 2.0.squareRoot())
    return [term.test?.pTwoSided ?? 1, byLeastSquares]
  }

  static func rewiring(
    _ random: inout CounterRandom, statistic: @Sendable (GraphSnapshot) throws -> Double?
  ) throws -> SignificanceTest {
    let star = (1..<12).map { (0, $0) }
    let graph = try GraphSnapshot(nodeCount: size, pairs: star + pairs(40, &random))
    let null = try graph.rewired(stepsPerEdge: 50, seed: random.next()).graph
    return try null.rewiringTest(
      draws: 99, stepsPerEdge: 20, seed: random.next(), execution: .one, statistic: statistic)
  }

  static func eiIndex(
    actors: Int, ties: Int, _ random: inout CounterRandom
  ) throws -> SignificanceTest {
    let edges = pairs(ties, of: actors, &random)
    let labels = (0..<actors).map { $0 % 3 }.shuffled(using: &random)
    return try EIIndexTest(
      labels: labels, edges: edges, draws: 199, seed: random.next(), execution: .one
    ).test
  }

  static func pairs(
    _ count: Int, of actors: Int = size, _ random: inout CounterRandom
  ) -> [(Int, Int)] {
    let all = (0..<actors).flatMap { b in (0..<b).map { ($0, b) } }
    return Array(all.shuffled(using: &random).prefix(count))
  }

  private static func combined(
    _ a: DyadicMatrix, _ b: DyadicMatrix, _ rule: (Double, Double) -> Double
  ) -> DyadicMatrix {
    DyadicMatrix(size: size, direction: .directed) { row, column in
      guard let x = a[row, column], let y = b[row, column] else { return nil }
      return rule(x, y)
    }
  }

  private static func normal(_ random: inout CounterRandom) -> Double {
    // The sum of twelve uniform numbers is near enough.
    (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0..<1, using: &random) }
  }
}
