extension CSVBlock {
  /// Checks that the bytes not yet checked are UTF-8 without NUL, and cuts the block off where
  /// they are not.
  ///
  /// - Parameter isLast: Whether no bytes follow, so that the last character must be complete.
  func check(isLast: Bool) {
    let end = byteCount
    var position = endOfSimple(checkedCount, end)
    while position < end {
      let length = scalarLength(position, end)
      if length > 0 {
        position = endOfSimple(position + length, end)
      } else if length == 0 && !isLast {
        // The character goes on in the next block.
        break
      } else {
        let byte = bytes[position]
        failure = byte == 0 ? .nul(at: position) : .invalidUTF8(at: position, byte: byte)
        byteCount = position
        break
      }
    }
    checkedCount = position
  }

  /// Returns a position up to which there is ASCII without NUL, and characters of two bytes, which
  /// most of Cyrillic is.
  private func endOfSimple(_ start: Int, _ end: Int) -> Int {
    var position = start
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high: UInt64 = 0x8080_8080_8080_8080
    while position &+ 8 <= end {
      let word = load(position)
      // A byte of 0 borrows and so gets its highest bit; others of ASCII do not.
      let other = ((word &- ones) | word) & high
      if other == 0 {
        position = endOfWideASCII(position &+ 8, end)
        continue
      }
      let letters = other.trailingZeroBitCount &>> 3
      if letters > 0 {
        position &+= letters
        continue
      }
      // In each 16 bits: 110xxxxx, 10xxxxxx, and the first of them not 0xC0 or 0xC1.
      let shape = (word & 0xC0E0_C0E0_C0E0_C0E0) ^ 0x80C0_80C0_80C0_80C0
      let long = (word & 0x001E_001E_001E_001E) &+ 0x007E_007E_007E_007E
      let wrong = shape | (~long & 0x0080_0080_0080_0080)
      let pairs = wrong.trailingZeroBitCount &>> 4
      if pairs == 0 { break }
      position &+= pairs &* 2
    }
    return position
  }

  /// Returns a position up to which there is ASCII without NUL, in steps of 64 bytes.
  @inline(__always)
  private func endOfWideASCII(_ start: Int, _ end: Int) -> Int {
    var position = start
    while position &+ 64 <= end {
      var bits: UInt64 = 0
      var offset = 0
      // No early exit inside, so that the compiler makes vector code of it.
      while offset < 64 {
        let word = load(position &+ offset)
        bits |= (word &- 0x0101_0101_0101_0101) | word
        offset &+= 8
      }
      if bits & 0x8080_8080_8080_8080 != 0 { break }
      position &+= 64
    }
    return position
  }

  @inline(__always)
  private func load(_ position: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(bytes + position).loadUnaligned(as: UInt64.self))
  }

  /// Returns the length of the character at a position: -1 if it is not UTF-8 or is NUL, 0 if it
  /// is cut off by the end.
  private func scalarLength(_ position: Int, _ end: Int) -> Int {
    let first = bytes[position]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0x01...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return -1
    }
    guard position + 1 < end else { return 0 }
    guard second.contains(bytes[position + 1]) else { return -1 }
    for offset in 2..<max(2, length) {
      guard position + offset < end else { return 0 }
      guard bytes[position + offset] & 0xC0 == 0x80 else { return -1 }
    }
    return length
  }
}
