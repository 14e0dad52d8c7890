#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// e to a power; the modules below the command line do without Foundation.
func exponential(_ power: Double) -> Double { exp(power) }
