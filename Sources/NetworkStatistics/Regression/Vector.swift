/// Sums over long columns.
enum Vector {
  /// Returns Σ *a*ᵢ*b*ᵢ, in four lanes and so in an order of its own.
  static func dot(_ a: [Double], _ b: [Double]) -> Double {
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        guard let first = a.baseAddress, let second = b.baseAddress else { return 0 }
        return dot(first, second, min(a.count, b.count))
      }
    }
  }

  /// Adds `factor` · *b* to *a*.
  static func add(_ factor: Double, _ b: [Double], to a: inout [Double]) {
    b.withUnsafeBufferPointer { b in
      a.withUnsafeMutableBufferPointer { a in
        for index in 0..<min(a.count, b.count) { a[index] += factor * b[index] }
      }
    }
  }
}
