import StakeholderModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// The system call writes to an address; reading into an array first would cost one copy more.
extension ByteSource {
  /// Reads up to `count` bytes to an address.
  ///
  /// - Returns: How many bytes were read; fewer than `count` only at the end.
  /// - Throws: ``DataError`` if the system cannot read on.
  func read(_ count: Int, to target: UnsafeMutablePointer<UInt8>) throws(DataError) -> Int {
    if descriptor < 0 {
      let length = min(count, memory.count - position)
      memory.withUnsafeBufferPointer { bytes in
        guard let start = bytes.baseAddress else { return }
        target.update(from: start + position, count: length)
      }
      position += length
      return length
    }
    var done = 0
    while done < count {
      let result = systemRead(descriptor, target + done, count - done)
      if result == 0 { break }
      if result < 0 {
        if errno == EINTR { continue }
        throw .cannotRead(name, errno)
      }
      done += result
    }
    return done
  }

  /// Reads up to `count` bytes.
  ///
  /// - Returns: The bytes; none at the end.
  /// - Throws: ``DataError`` if the system cannot read on.
  func read(_ count: Int) throws(DataError) -> [UInt8] {
    let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: count)
    defer { buffer.deallocate() }
    let length = try read(count, to: buffer)
    return Array(UnsafeBufferPointer(start: buffer, count: length))
  }
}

/// The system's `read`, by a name that the methods above do not hide.
private func systemRead(_ descriptor: Int32, _ target: UnsafeMutableRawPointer, _ count: Int) -> Int
{
  read(descriptor, target, count)
}
