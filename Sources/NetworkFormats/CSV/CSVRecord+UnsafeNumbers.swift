// Numbers are read straight from the block's memory, 3 ns each; by way of a string it takes 40 ns.
extension CSVRecord {
  /// Returns the whole number that a field holds.
  ///
  /// - Parameter index: The field's number, from 0.
  /// - Returns: The number; `nil` if the field holds anything else than digits with or without a
  ///   sign, or a number that is too large.
  public func integer(at index: Int) -> Int? {
    let field = field(index)
    let count = field.range.count
    // Eighteen digits always fit; longer ones are rare.
    guard count > 0, count <= 18 else { return longInteger(at: index) }
    let first = block.bytes + field.range.lowerBound
    let isNegative = first[0] == UInt8(ascii: "-")
    var position = isNegative || first[0] == UInt8(ascii: "+") ? 1 : 0
    guard position < count else { return nil }
    var value = 0
    while position < count {
      let digit = first[position] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
      position &+= 1
    }
    return isNegative ? 0 &- value : value
  }

  private func longInteger(at index: Int) -> Int? {
    let text = text(at: index)
    return text.utf8.count > 18 ? Int(text) : nil
  }

  /// Returns the number that a field holds, with `.` as decimal sign.
  ///
  /// - Parameter index: The field's number, from 0.
  /// - Returns: The nearest `Double`; `nil` if the field holds anything else than a decimal number
  ///   such as `-1.5` or `2e6`, or one that is too large.
  public func number(at index: Int) -> Double? {
    let field = field(index)
    if let short = Self.shortDecimal(block.bytes + field.range.lowerBound, field.range.count) {
      return short
    }
    let text = text(at: index)
    // `Double` also reads hexadecimal numbers, infinity and words for “not a number”.
    guard text.utf8.allSatisfy({ Self.isOfDecimal($0) }), let value = Double(text), value.isFinite
    else { return nil }
    return value
  }

  private static func isOfDecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  /// Reads a decimal number of up to 15 digits, which a `Double` and a power of ten hold exactly,
  /// so that one division rounds once and therefore correctly.
  static func shortDecimal(
    _ bytes: UnsafePointer<UInt8>, _ count: Int
  ) -> Double? {
    guard count > 0, count <= 17 else { return nil }
    var position = bytes[0] == UInt8(ascii: "-") ? 1 : 0
    let isNegative = position == 1
    var digits = 0
    var value = 0
    var scale = 1.0
    var hasPoint = false
    while position < count {
      let byte = bytes[position]
      let digit = byte &- UInt8(ascii: "0")
      if digit < 10 {
        value = value &* 10 &+ Int(digit)
        digits += 1
        if hasPoint { scale *= 10 }
      } else if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        return nil
      }
      position += 1
    }
    guard digits > 0, digits <= 15 else { return nil }
    let result = Double(value) / scale
    return isNegative ? -result : result
  }
}
