extension Vector {
  /// Returns Σ *a*ᵢ*b*ᵢ over the first `count` values, in four lanes.
  ///
  /// Columns of arrays and rows of matrices are summed here alike, so that both have the same bits.
  @inline(__always)
  static func dot(
    _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, _ count: Int
  ) -> Double {
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
