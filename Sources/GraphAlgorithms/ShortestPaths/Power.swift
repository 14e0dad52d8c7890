#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Returns 1 / `base`^`exponent`; infinite for base 0.
func inversePower(_ base: Double, _ exponent: Double) -> Double { pow(base, -exponent) }

/// Returns `base`^`exponent`.
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
