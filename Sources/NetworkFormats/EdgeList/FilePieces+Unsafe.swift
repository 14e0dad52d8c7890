import StakeholderModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file of known size, of which several threads read pieces at once.
///
/// Reading into a buffer that stays in cache costs less than mapping the file, which faults once
/// per 4 KB, and a file that is cut off meanwhile gives an error and not a signal.
final class FilePieces: @unchecked Sendable {
  let size: Int
  private let source: ByteSource

  /// Opens a file; `nil` if it is none whose parts can be read in any order.
  init?(path: String) throws(DataError) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    source = try ByteSource(path: path)
    guard fstat(source.descriptor, &status) == 0 else { return nil }
    size = Int(status.st_size)
  }

  init(bytes: [UInt8]) {
    source = ByteSource(bytes, name: "")
    size = bytes.count
  }

  /// Reads a piece, and returns whether all of it was there.
  func read(_ range: Range<Int>, to target: UnsafeMutablePointer<UInt8>) -> Bool {
    if source.descriptor < 0 {
      source.memory.withUnsafeBufferPointer { bytes in
        guard let start = bytes.baseAddress else { return }
        target.update(from: start + range.lowerBound, count: range.count)
      }
      return true
    }
    var done = 0
    while done < range.count {
      let result = pread(
        source.descriptor, target + done, range.count - done, off_t(range.lowerBound + done))
      if result < 0 && errno == EINTR { continue }
      guard result > 0 else { return false }
      done += result
    }
    return true
  }
}
