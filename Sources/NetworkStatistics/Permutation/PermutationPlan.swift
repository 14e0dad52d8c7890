import GraphCore

/// Which permutations of *n* things to draw: random ones, or all where they are few.
///
/// Permutation *k* depends on the seed and *k* alone, so that any thread can make any of them.
package struct PermutationPlan: Sendable {
  package let size: Int
  package let method: SignificanceTest.Method

  /// - Parameters:
  ///   - size: The number of things.
  ///   - draws: How many random permutations to draw; all *n*! are taken if they are no more.
  ///   - seed: The seed of the random ones.
  /// - Throws: ``AnalysisError`` if `draws` is not positive.
  package init(size: Int, draws: Int, seed: UInt64) throws {
    guard draws > 0 else {
      throw AnalysisError(.invalidOption, "\(draws) draws; a permutation test needs at least 1")
    }
    self.size = size
    if let all = Self.factorial(size), all <= draws {
      method = .enumerated(permutations: all)
    } else {
      method = .sampled(draws: draws, seed: seed)
    }
  }

  /// The number of permutations.
  package var count: Int {
    switch method {
    case .sampled(let draws, _): draws
    case .enumerated(let permutations): permutations
    }
  }

  /// Returns permutation *k*.
  package func permutation(_ k: Int) -> [Int] {
    var permutation = Array(0..<size)
    switch method {
    case .sampled(_, let seed):
      var random = CounterRandom(seed: seed, stream: UInt64(k))
      random.shuffle(&permutation)
    case .enumerated:
      // The digits of k in the factorial number system.
      var rest = k
      for (position, radix) in zip(0..<size, stride(from: size, to: 0, by: -1)) {
        let other = position + rest % radix
        rest /= radix
        permutation.swapAt(position, other)
      }
    }
    return permutation
  }

  /// *n*! where it is at most 20!, which is all that 64 bits hold.
  static func factorial(_ n: Int) -> Int? {
    n <= 20 ? (1...max(1, n)).reduce(1, *) : nil
  }
}

extension CounterRandom {
  /// Returns a number in 0 ..< `bound`.
  ///
  /// The high half of a product, without the rejection that would make it exact: the error is
  /// below `bound` / 2⁶⁴.
  package mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: UInt64(truncatingIfNeeded: bound).multipliedFullWidth(by: next()).high)
  }

  /// Returns a number in [0, 1) with 53 random bits.
  package mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Puts things into a random order (Fisher and Yates).
  mutating func shuffle<Element>(_ things: inout [Element]) {
    for last in stride(from: things.count - 1, to: 0, by: -1) {
      things.swapAt(last, below(last + 1))
    }
  }
}
