/// Numbers for labels, in the order in which they come.
///
/// A label of up to 16 bytes is kept in its slot of the table, as two words, so that finding it
/// touches memory once; longer ones are compared where they are kept. With a dictionary of strings
/// four million lines take 2.6 s, with this table 0.5 s (one thread).
final class LabelTable {
  struct Slot {
    /// The first eight bytes, or the hash of a long label.
    var low: UInt64 = 0
    /// The next eight, or where a long label begins in `text`.
    var high: UInt64 = 0
    /// The number of bytes; 0 in a free slot.
    var length: UInt32 = 0
    var number: UInt32 = 0
  }

  /// The bytes that may be read after a label, whatever they are.
  static let padding = 16
  private static let inlineLimit = 16

  /// The labels in the order of their numbers.
  private(set) var entries: [Slot] = []
  /// Whether a label is no text in UTF-8, or holds NUL.
  private(set) var hasBadText = false
  private var text: [UInt8] = []
  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  // Nobody can write a file in which all labels fall into one slot.
  private let seed = UInt64.random(in: 0 ... .max)
  private let seed2 = UInt64.random(in: 0 ... .max)

  init() {
    mask = (1 << 10) - 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: Slot(), count: mask + 1)
  }

  deinit { slots.deallocate() }

  var count: Int { entries.count }

  /// Returns the number of a label, a new one if it is new.
  func number(of label: Span<UInt8>) -> UInt32 {
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: label.count + Self.padding)
    defer { bytes.deallocate() }
    for index in label.indices { bytes[index] = label[index] }
    return number(of: bytes, length: label.count)
  }

  /// Returns the number of a label of at least one byte, a new one if it is new; `padding` bytes
  /// after it can be read.
  @inline(__always)
  func number(of start: UnsafePointer<UInt8>, length: Int) -> UInt32 {
    guard length <= Self.inlineLimit else { return longNumber(of: start, length: length) }
    var low = Self.load(start)
    var high: UInt64 = 0
    if length <= 8 {
      low &= .max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* length)
    } else {
      high = Self.load(start + 8) & .max &>> UInt64(truncatingIfNeeded: 128 &- 8 &* length)
    }
    return shortNumber(low, high, length)
  }

  @inline(__always)
  private func shortNumber(_ low: UInt64, _ high: UInt64, _ length: Int) -> UInt32 {
    let slots = self.slots
    let mask = self.mask
    var index = Int(truncatingIfNeeded: shortHash(low, high)) & mask
    while true {
      let slot = slots[index]
      if slot.low == low, slot.high == high, Int(slot.length) == length { return slot.number }
      if slot.length == 0 { break }
      index = (index &+ 1) & mask
    }
    return insert(Slot(low: low, high: high, length: UInt32(length)), at: index)
  }

  private func longNumber(of start: UnsafePointer<UInt8>, length: Int) -> UInt32 {
    let hash = longHash(start, length)
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index].length != 0 {
      let slot = slots[index]
      if slot.low == hash, Int(slot.length) == length, isText(at: Int(slot.high), start, length) {
        return slot.number
      }
      index = (index &+ 1) & mask
    }
    let slot = Slot(low: hash, high: UInt64(text.count), length: UInt32(length))
    text.append(contentsOf: UnsafeBufferPointer(start: start, count: length))
    return insert(slot, at: index)
  }

  /// Returns the number of a label of another table.
  func number(of entry: Slot, in other: LabelTable) -> UInt32 {
    let length = Int(entry.length)
    if length <= Self.inlineLimit { return shortNumber(entry.low, entry.high, length) }
    return other.text.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return 0 }
      return longNumber(of: base + Int(entry.high), length: length)
    }
  }

  /// The labels by number.
  var labels: NodeLabels {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    ends.reserveCapacity(count)
    bytes.reserveCapacity(entries.reduce(0) { $0 + Int($1.length) })
    for entry in entries {
      withBytes(of: entry) { bytes.append(contentsOf: $0) }
      ends.append(bytes.count)
    }
    return NodeLabels(bytes: bytes, ends: ends)
  }

  private func withBytes(of entry: Slot, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let length = Int(entry.length)
    if length <= Self.inlineLimit {
      withUnsafeBytes(of: (entry.low.littleEndian, entry.high.littleEndian)) { pair in
        body(UnsafeBufferPointer(rebasing: pair.bindMemory(to: UInt8.self)[0..<length]))
      }
    } else {
      text.withUnsafeBufferPointer { text in
        let start = Int(entry.high)
        body(UnsafeBufferPointer(rebasing: text[start..<start + length]))
      }
    }
  }

  @inline(never)
  private func insert(_ slot: Slot, at index: Int) -> UInt32 {
    var slot = slot
    slot.number = UInt32(entries.count)
    slots[index] = slot
    entries.append(slot)
    withBytes(of: slot) { bytes in
      var high: UInt8 = 0
      var hasNul = false
      for byte in bytes {
        high |= byte
        hasNul = hasNul || byte == 0
      }
      if hasNul || (high >= 0x80 && String(validating: bytes, as: UTF8.self) == nil) {
        hasBadText = true
      }
    }
    if 2 * entries.count > mask { grow() }
    return slot.number
  }

  private func grow() {
    slots.deallocate()
    mask = 4 * (mask + 1) - 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: Slot(), count: mask + 1)
    for entry in entries {
      let hash =
        Int(entry.length) <= Self.inlineLimit ? shortHash(entry.low, entry.high) : entry.low
      var index = Int(truncatingIfNeeded: hash) & mask
      while slots[index].length != 0 { index = (index &+ 1) & mask }
      slots[index] = entry
    }
  }

  private func isText(at position: Int, _ start: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    text.withUnsafeBufferPointer { text in
      for index in 0..<length where text[position + index] != start[index] { return false }
      return true
    }
  }

  @inline(__always)
  private func shortHash(_ low: UInt64, _ high: UInt64) -> UInt64 {
    Self.mix(low ^ seed, high ^ seed2)
  }

  private func longHash(_ start: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
    var hash = seed
    var position = 0
    while position + 8 <= length {
      hash = Self.mix(hash ^ Self.load(start + position), 0x9E37_79B9_7F4A_7C15)
      position += 8
    }
    return Self.mix(hash ^ Self.load(start + length - 8), seed2 ^ UInt64(length))
  }

  /// Folds the product of two words.
  @inline(__always)
  private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }

  @inline(__always)
  private static func load(_ start: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
  }
}
