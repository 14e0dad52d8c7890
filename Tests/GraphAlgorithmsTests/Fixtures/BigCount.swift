/// A whole number without a limit, for counting paths exactly.
struct BigCount: Hashable {
  /// Digits of 32 bits, the lowest first, without leading zeros.
  private var digits: [UInt32]

  static let zero = BigCount(digits: [])
  static let one = BigCount(digits: [1])

  static func + (a: BigCount, b: BigCount) -> BigCount {
    var sum: [UInt32] = []
    var carry: UInt64 = 0
    for index in 0..<max(a.digits.count, b.digits.count) {
      for number in [a, b] where index < number.digits.count {
        carry += UInt64(number.digits[index])
      }
      sum.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    if carry > 0 { sum.append(UInt32(carry)) }
    return BigCount(digits: sum)
  }

  static func * (a: BigCount, b: BigCount) -> BigCount {
    var product = [UInt32](repeating: 0, count: a.digits.count + b.digits.count)
    for (i, x) in a.digits.enumerated() {
      var carry: UInt64 = 0
      for (j, y) in b.digits.enumerated() {
        carry += UInt64(product[i + j]) + UInt64(x) * UInt64(y)
        product[i + j] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      product[i + b.digits.count] = UInt32(carry)
    }
    while product.last == 0 { product.removeLast() }
    return BigCount(digits: product)
  }

  /// The nearest `Double` to a quotient, but for the last bits.
  static func / (a: BigCount, b: BigCount) -> Double {
    let (x, y) = (a.leading, b.leading)
    return Double(
      sign: .plus, exponent: 32 * (a.digits.count - b.digits.count), significand: x / y)
  }

  var bitCount: Int { 32 * digits.count - (digits.last?.leadingZeroBitCount ?? 0) }

  /// The number with its highest digit in front of the point.
  private var leading: Double {
    digits.suffix(4).reversed().enumerated().reduce(0) {
      $0 + Double(sign: .plus, exponent: -32 * $1.offset, significand: Double($1.element))
    }
  }
}
