/// Sums over long columns.
enum Vector {
  /// Returns Σ *a*ᵢ*b*ᵢ, in four lanes and so in an order of its own.
  static func dot(_ a: [Double], _ b: [Double]) -> Double {
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        let count = min(a.count, b.count)
        var lanes = SIMD4<Double>.zero
        var index = 0
        while index &+ 4 <= count {
          lanes +=
            SIMD4(a[index], a[index &+ 1], a[index &+ 2], a[index &+ 3])
            * SIMD4(b[index], b[index &+ 1], b[index &+ 2], b[index &+ 3])
          index &+= 4
        }
        var sum = lanes.sum()
        while index < count {
          sum += a[index] * b[index]
          index &+= 1
        }
        return sum
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
