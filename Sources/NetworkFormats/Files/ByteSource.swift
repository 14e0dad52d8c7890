import StakeholderModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bytes that are read once, from front to back: an open file, or memory.
final class ByteSource {
  /// What messages call the source.
  let name: String
  /// The open file, or -1 if the bytes are in memory.
  let descriptor: Int32
  let memory: [UInt8]
  /// How many bytes of `memory` were read.
  var position = 0

  /// Opens a file.
  ///
  /// - Throws: ``DataError`` with the code `noInput` if there is no readable file.
  init(path: String) throws(DataError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotRead(path, errno) }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw .cannotRead(path, EISDIR)
    }
    self.name = path
    self.descriptor = descriptor
    self.memory = []
  }

  /// Makes a source of bytes in memory.
  init(_ bytes: [UInt8], name: String) {
    self.name = name
    self.descriptor = -1
    self.memory = bytes
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Reads what is left.
  ///
  /// - Throws: ``DataError`` if the system cannot read on, or if there are more bytes than `limit`.
  func readAll(limit: Int) throws(DataError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let part = try read(1 << 16)
      if part.isEmpty { return bytes }
      bytes += part
      if bytes.count > limit {
        throw DataError(
          .badData,
          [
            Problem(
              at: Place(file: name), "the file is larger than \(limit >> 20) MiB",
              remedy: "check that it is the right file")
          ])
      }
    }
  }
}

extension DataError {
  /// Returns the error for a file that cannot be opened or read.
  ///
  /// - Parameters:
  ///   - path: The file, as the user named it.
  ///   - code: The system's error number.
  /// - Returns: The error.
  static func cannotRead(_ path: String, _ code: Int32) -> DataError {
    let (what, remedy) =
      switch code {
      case ENOENT, ENOTDIR: ("there is no such file", "check the path")
      case EISDIR: ("this is a folder, not a file", "give the path of a file")
      case EACCES, EPERM: ("reading the file is not allowed", "ask its owner for leave to read it")
      default:
        (
          "the file cannot be read: \(String(cString: strerror(code)))",
          "check the disk and the path"
        )
      }
    return DataError(.noInput, [Problem(at: Place(file: path), what, remedy: remedy)])
  }
}
