// Fields are read straight from the block's memory: a string per field costs 25 ns and more, a
// number read from the bytes 3 ns.
extension CSVRecord {
  @inlinable
  func field(_ index: Int) -> CSVBlock.Field {
    precondition(index >= 0 && index < fieldCount, "a record has no field of this number")
    return block.fields[firstField &+ index]
  }

  /// Calls a closure with the bytes of a field, without its quotes.
  ///
  /// Nothing is allocated unless the field holds doubled quotes.
  ///
  /// - Parameters:
  ///   - index: The field's number, from 0.
  ///   - body: What to do with the bytes, which are UTF-8.
  /// - Returns: What the closure returns.
  /// - Throws: What the closure throws.
  @inlinable
  public func withBytes<Result, Failure: Error>(
    at index: Int, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let field = field(index)
    if field.hasDoubledQuotes {
      let bytes = unescaped(field)
      return try body(bytes.span)
    }
    let range = field.range
    let buffer = UnsafeBufferPointer(start: block.bytes + range.lowerBound, count: range.count)
    return try body(buffer.span)
  }

  /// The text of a field, without its quotes.
  ///
  /// - Parameter index: The field's number, from 0.
  /// - Returns: The text.
  public func text(at index: Int) -> String {
    let field = field(index)
    let range = field.range
    let buffer = UnsafeBufferPointer(start: block.bytes + range.lowerBound, count: range.count)
    guard field.hasDoubledQuotes else { return String(decoding: buffer, as: UTF8.self) }
    return String(unsafeUninitializedCapacity: buffer.count) { unescape(buffer, to: $0) }
  }

  @usableFromInline
  func unescaped(_ field: CSVBlock.Field) -> [UInt8] {
    let range = field.range
    let buffer = UnsafeBufferPointer(start: block.bytes + range.lowerBound, count: range.count)
    return Array(unsafeUninitializedCapacity: buffer.count) { target, count in
      count = unescape(buffer, to: target)
    }
  }

  /// Copies bytes and makes one quote of two.
  ///
  /// - Returns: How many bytes were written.
  private func unescape(
    _ source: UnsafeBufferPointer<UInt8>, to target: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    var position = 0
    while position < source.count {
      let byte = source[position]
      target[count] = byte
      count &+= 1
      position &+= byte == UInt8(ascii: "\"") ? 2 : 1
    }
    return count
  }

  /// Makes the record show another one of a block.
  @inlinable
  mutating func show(_ index: Int, of block: CSVBlock) {
    // Comparing first saves the reference counting.
    if self.block !== block { self.block = block }
    let record = block.records[index]
    let start = index == 0 ? 0 : Int(block.records[index &- 1].fieldEnd)
    firstField = start
    fieldCount = Int(record.fieldEnd) &- start
    firstLine = Int(record.line)
  }
}
