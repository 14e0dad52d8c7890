/// A counter-based random stream (SplitMix64): the *i*-th number is a function of the seed and *i*
/// alone, so that any part of a stream can be made anywhere, in any order.
///
/// > G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators",
/// > *OOPSLA* 2014, [doi:10.1145/2660193.2660195](https://doi.org/10.1145/2660193.2660195)
public struct CounterRandom: RandomNumberGenerator, Sendable, Hashable {
  private let key: UInt64
  private var counter: UInt64 = 0

  /// Creates the stream of a seed.
  ///
  /// - Parameters:
  ///   - seed: The seed of the whole computation.
  ///   - stream: Which of the seed's streams; a chunk or a draw has its own.
  public init(seed: UInt64, stream: UInt64 = 0) {
    key = Self.mix(Self.mix(seed) &+ stream &* 0xD1B5_4A32_D192_ED03)
  }

  /// Returns the next number.
  ///
  /// - Returns: 64 random bits.
  public mutating func next() -> UInt64 {
    counter &+= 1
    return Self.mix(key &+ counter &* 0x9E37_79B9_7F4A_7C15)
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
