/// The Secure Hash Algorithm of 256 bits, by which a page names the only scripts that may run in it.
///
/// > NIST, *Secure Hash Standard*, FIPS 180-4, 2015,
/// > [doi:10.6028/NIST.FIPS.180-4](https://doi.org/10.6028/NIST.FIPS.180-4)
enum SHA256 {
  /// Returns the 32 bytes of the hash.
  static func digest(of message: [UInt8]) -> [UInt8] {
    var state: [UInt32] = firstPrimes(8).map { fraction(ofRootOf: $0, power: 2) }
    let constants = firstPrimes(64).map { fraction(ofRootOf: $0, power: 3) }
    var padded = message + [0x80]
    padded += [UInt8](repeating: 0, count: (120 - padded.count % 64) % 64)
    padded += (0..<8).map { UInt8(truncatingIfNeeded: (message.count * 8) >> (56 - 8 * $0)) }
    for block in stride(from: 0, to: padded.count, by: 64) {
      compress(padded[block..<block + 64], into: &state, constants)
    }
    return state.flatMap { word in
      (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) }
    }
  }

  private static func compress(
    _ block: ArraySlice<UInt8>, into state: inout [UInt32], _ constants: [UInt32]
  ) {
    var words = [UInt32](repeating: 0, count: 64)
    for (index, byte) in block.enumerated() {
      words[index / 4] |= UInt32(byte) << (24 - 8 * UInt32(index % 4))
    }
    for i in 16..<64 {
      let (a, b) = (words[i - 15], words[i - 2])
      let s0 = rotated(a, 7) ^ rotated(a, 18) ^ (a >> 3)
      let s1 = rotated(b, 17) ^ rotated(b, 19) ^ (b >> 10)
      words[i] = words[i - 16] &+ s0 &+ words[i - 7] &+ s1
    }
    var v = state
    for i in 0..<64 {
      let s1 = rotated(v[4], 6) ^ rotated(v[4], 11) ^ rotated(v[4], 25)
      let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
      let first = v[7] &+ s1 &+ choice &+ constants[i] &+ words[i]
      let s0 = rotated(v[0], 2) ^ rotated(v[0], 13) ^ rotated(v[0], 22)
      let majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
      v = [first &+ s0 &+ majority, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
    }
    for i in state.indices { state[i] &+= v[i] }
  }

  private static func rotated(_ word: UInt32, _ bits: UInt32) -> UInt32 {
    word >> bits | word << (32 - bits)
  }

  private static func firstPrimes(_ count: Int) -> [UInt64] {
    var primes: [UInt64] = []
    var candidate: UInt64 = 2
    while primes.count < count {
      if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
      candidate += 1
    }
    return primes
  }

  /// The first 32 bits after the point of a square or cube root: the standard's constants.
  private static func fraction(ofRootOf prime: UInt64, power: Int) -> UInt32 {
    // The largest whole r for which r to the power is at most prime times 2 to the (32 · power).
    let target = UInt128(prime) << UInt128(32 * power)
    var root: UInt128 = 0
    for bit in (0..<37).reversed() {
      let trial = root | UInt128(1) << UInt128(bit)
      let raised = power == 2 ? trial * trial : trial * trial * trial
      if raised <= target { root = trial }
    }
    return UInt32(truncatingIfNeeded: root)
  }
}
