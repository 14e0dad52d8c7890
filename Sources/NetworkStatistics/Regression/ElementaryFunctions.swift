#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The functions that the standard library leaves to the C library.
enum Elementary {
  static func exp(_ x: Double) -> Double { _exp(x) }
  static func log(_ x: Double) -> Double { _log(x) }
  static func log2(_ x: Double) -> Double { _log2(x) }
  static func power(_ base: Double, _ exponent: Double) -> Double { _pow(base, exponent) }

  /// log(1 + e^*x*), without overflow.
  static func softplus(_ x: Double) -> Double { max(x, 0) + _log1p(_exp(-abs(x))) }

  /// The two-sided *p* of a standard normal deviate.
  static func normalTwoSidedP(_ z: Double) -> Double { _erfc(abs(z) / 2.0.squareRoot()) }
}

private func _exp(_ x: Double) -> Double { exp(x) }
private func _log(_ x: Double) -> Double { log(x) }
private func _log2(_ x: Double) -> Double { log2(x) }
private func _log1p(_ x: Double) -> Double { log1p(x) }
private func _erfc(_ x: Double) -> Double { erfc(x) }
private func _pow(_ x: Double, _ y: Double) -> Double { pow(x, y) }
