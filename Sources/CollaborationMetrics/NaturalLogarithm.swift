#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// The modules below the command line do without Foundation.

/// The power of e that gives a number.
func naturalLogarithm(_ number: Double) -> Double { log(number) }
