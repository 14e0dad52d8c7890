import CZip
import StakeholderModel

// The library reads to an address; reading into an array first would cost one copy more.

/// A ZIP archive, opened through libzip for reading only.
///
/// Nothing is unpacked to the disk. Archives that are made to fill the memory, or to write outside
/// a folder if somebody unpacks them, are refused before anything of them is read.
final class ZIPArchive {
  /// The most files that an archive may hold.
  static let entryLimit = 10_000
  /// The most bytes that they may unpack to.
  static let sizeLimit = 1 << 30
  /// How many times its packed size a large file may have; sheets have 10 to 50.
  static let ratioLimit = 250
  /// The size up to which nobody asks for the ratio.
  private static let smallSize = 8 << 20

  private struct Entry {
    var index: UInt64
    var size: Int
  }

  private let path: String
  private let archive: OpaquePointer
  private var entries: [String: Entry] = [:]

  /// Opens an archive and looks at its list of files.
  ///
  /// - Throws: `DataError` if it is no archive, or one that is refused.
  init(path: String) throws(DataError) {
    self.path = path
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_RDONLY, &code) else {
      throw Self.refusal(
        path, "the file is no ZIP archive, or is cut off",
        "get it again, or save it again from the program that made it")
    }
    self.archive = archive
    let count = zip_get_num_entries(archive, 0)
    guard count <= Self.entryLimit else {
      throw Self.refusal(
        path, "the archive holds \(count) files, more than \(Self.entryLimit)",
        "check that it is the right file")
    }
    var total = 0
    for index in 0..<UInt64(max(0, count)) {
      let (name, size) = try list(index)
      total += size
      guard size <= Self.sizeLimit, total <= Self.sizeLimit else {
        throw Self.refusal(
          path, "the archive unpacks to more than \(Self.sizeLimit >> 20) MiB",
          "check that it is the right file; split a table that is so large, or keep it as CSV")
      }
      guard entries.updateValue(Entry(index: index, size: size), forKey: name) == nil else {
        throw Self.refusal(
          path, "the archive holds two files called “\(name)”", "save it again")
      }
    }
  }

  deinit { zip_discard(archive) }

  /// Whether there is a file of this name.
  func has(_ name: String) -> Bool { entries[name] != nil }

  /// Unpacks a file.
  ///
  /// - Parameter name: Its path in the archive.
  /// - Returns: What it holds, to be read; messages call it by the archive and its path in it.
  /// - Throws: `DataError` if it is not there or damaged.
  func contents(of name: String) throws(DataError) -> ByteSource {
    guard let entry = entries[name] else {
      throw Self.refusal(
        path, "the archive lacks “\(name)”", "save it again from the program that made it")
    }
    guard let file = zip_fopen_index(archive, entry.index, 0) else { throw damage(name) }
    defer { zip_fclose(file) }
    // The size that the list names may be a lie.
    let room = entry.size + 1
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      while count < room {
        let read = zip_fread(file, buffer.baseAddress.map { $0 + count }, UInt64(room - count))
        guard read > 0 else {
          if read < 0 { count = 0 }
          return
        }
        count += Int(read)
      }
    }
    guard bytes.count == entry.size else { throw damage(name) }
    return ByteSource(bytes, name: "\(path)/\(name)")
  }

  private func list(_ index: UInt64) throws(DataError) -> (name: String, size: Int) {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat_index(archive, index, 0, &status) == 0, let pointer = status.name else {
      throw damage("file \(index + 1)")
    }
    let name = String(cString: pointer)
    guard Self.isInside(name) else {
      throw Self.refusal(
        path, "the archive holds “\(name)”, a path that leads out of it",
        "do not unpack it; get the file from somebody you trust")
    }
    guard status.encryption_method == UInt16(ZIP_EM_NONE) else {
      throw Self.refusal(path, "the file is protected by a password", "save it without one")
    }
    let size = Int(clamping: status.size)
    let packed = max(1, Int(clamping: status.comp_size))
    guard size <= Self.smallSize || size / packed <= Self.ratioLimit else {
      throw Self.refusal(
        path,
        "“\(name)” unpacks to \(size / packed) times its size, more than \(Self.ratioLimit)",
        "check that it is the right file; save it again, or keep the table as CSV")
    }
    return (name, size)
  }

  private static func isInside(_ name: String) -> Bool {
    let hasDrive = name.dropFirst().first == ":"
    return !name.isEmpty && !name.hasPrefix("/") && !name.contains("\\") && !hasDrive
      && !name.split(separator: "/").contains("..")
  }

  private func damage(_ name: String) -> DataError {
    Self.refusal(
      path, "“\(name)” in the archive is damaged",
      "get it again, or save it again from the program that made it")
  }

  private static func refusal(_ path: String, _ what: String, _ remedy: String) -> DataError {
    DataError(.badData, [Problem(at: Place(file: path), what, remedy: remedy)])
  }
}
