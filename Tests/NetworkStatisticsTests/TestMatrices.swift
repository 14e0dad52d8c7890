import GraphCore
import NetworkStatistics

/// Seeded random matrices.
enum RandomMatrix {
  static func uniform(
    _ size: Int, _ direction: GraphSnapshot.Direction, seed: UInt64
  ) -> DyadicMatrix {
    withGaps(size, direction, seed: seed, share: 0)
  }

  static func binary(
    _ size: Int, _ direction: GraphSnapshot.Direction, seed: UInt64, density: Double = 0.35
  ) -> DyadicMatrix {
    var random = CounterRandom(seed: seed, stream: 98)
    return DyadicMatrix(size: size, direction: direction) { _, _ in
      Double.random(in: 0..<1, using: &random) < density ? 1 : 0
    }
  }

  static func withGaps(
    _ size: Int, _ direction: GraphSnapshot.Direction, seed: UInt64, share: Double = 0.15
  ) -> DyadicMatrix {
    var random = CounterRandom(seed: seed, stream: 99)
    return DyadicMatrix(size: size, direction: direction) { _, _ in
      let value = Double.random(in: 0..<1, using: &random)
      return Double.random(in: 0..<1, using: &random) < share ? nil : value
    }
  }
}

/// Every permutation, by recursion: the slow second implementation.
enum AllPermutations {
  static func of(_ size: Int) -> [[Int]] {
    guard size > 0 else { return [[]] }
    return of(size - 1).flatMap { shorter in
      (0...shorter.count).map { place in
        Array(shorter[..<place]) + [size - 1] + Array(shorter[place...])
      }
    }
  }
}

/// Pearson's correlation in two passes over ordered pairs.
enum SlowCorrelation {
  static func of(_ x: DyadicMatrix, _ y: DyadicMatrix, permutation: [Int]) -> Double {
    var pairs: [(Double, Double)] = []
    for i in 0..<x.size {
      for j in 0..<x.size where i != j {
        if let a = x[i, j], let b = y[permutation[i], permutation[j]] { pairs.append((a, b)) }
      }
    }
    let count = Double(pairs.count)
    let meanX = pairs.reduce(0) { $0 + $1.0 } / count
    let meanY = pairs.reduce(0) { $0 + $1.1 } / count
    let xy = pairs.reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
    let xx = pairs.reduce(0) { $0 + ($1.0 - meanX) * ($1.0 - meanX) }
    let yy = pairs.reduce(0) { $0 + ($1.1 - meanY) * ($1.1 - meanY) }
    return xy / (xx * yy).squareRoot()
  }
}
