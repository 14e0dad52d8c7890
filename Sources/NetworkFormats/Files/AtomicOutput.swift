import StakeholderModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a writer does where something stands already.
public enum ExistingOutput: Sendable, Hashable {
  /// Leaves it alone, and says so.
  case refuse
  /// Puts the new in its place.
  case replace
}

/// Writing files and folders so that nobody ever sees half of one: under another name first.
enum AtomicOutput {
  /// Writes a file.
  ///
  /// - Parameters:
  ///   - bytes: What it is to hold.
  ///   - path: The file.
  ///   - existing: What to do if there is one.
  /// - Throws: `DataError` with the code `cannotWrite`.
  static func write(
    _ bytes: [UInt8], to path: String, existing: ExistingOutput
  ) throws(DataError) {
    try write(to: path, existing: existing) { (temporary) throws(DataError) in
      try writeFile(bytes, to: temporary)
    }
  }

  /// Lets somebody else write a file, under another name first.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - existing: What to do if there is one.
  ///   - body: Writes the file of the name that it is given.
  /// - Throws: `DataError` with the code `cannotWrite`, or what the body throws.
  static func write(
    to path: String, existing: ExistingOutput,
    by body: (_ temporary: String) throws(DataError) -> Void
  ) throws(DataError) {
    switch FilePath.kind(path) {
    case .folder: throw failure(path, "this is a folder, not a file", "choose another name")
    case .file where existing == .refuse: throw isThere(path)
    case .file, .nothing: break
    }
    let temporary = temporaryPath(for: path)
    do throws(DataError) {
      try body(temporary)
      guard rename(temporary, path) == 0 else { throw systemFailure(path) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Writes a folder of files.
  ///
  /// A folder that is there and to be replaced keeps the files that the new one does not have,
  /// except those in `obsolete`.
  ///
  /// - Parameters:
  ///   - files: The names of the files and what they are to hold.
  ///   - path: The folder.
  ///   - existing: What to do if there is one with anything in it.
  ///   - obsolete: The names of files that go with the old folder.
  /// - Throws: `DataError` with the code `cannotWrite`.
  static func writeFolder(
    _ files: [(name: String, bytes: [UInt8])], to path: String, existing: ExistingOutput,
    obsolete: [String]
  ) throws(DataError) {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let old = FilePath.kind(path)
    if old == .file { throw failure(path, "this is a file, not a folder", "choose another name") }
    let kept = old == .folder ? try names(in: path) : []
    if !kept.isEmpty && existing == .refuse { throw isThere(path) }
    let temporary = temporaryPath(for: path)
    do throws(DataError) {
      guard mkdir(temporary, 0o777) == 0 else { throw systemFailure(path) }
      for file in files {
        try writeFile(file.bytes, to: FilePath.join(temporary, file.name))
      }
      if old == .nothing || kept.isEmpty {
        // An empty folder makes room for another by itself.
        guard rename(temporary, path) == 0 else { throw systemFailure(path) }
        return
      }
      try exchange(temporary, with: path)
    } catch {
      removeFolder(temporary, names: files.map(\.name))
      throw error
    }
    let written = Set(files.map(\.name))
    for name in kept where !written.contains(name) && !obsolete.contains(name) {
      // What is not ours moves over; if it cannot, the old folder stays beside the new one.
      _ = rename(FilePath.join(temporary, name), FilePath.join(path, name))
    }
    removeFolder(temporary, names: obsolete + files.map(\.name))
  }

  // MARK: The system

  private static func writeFile(_ bytes: [UInt8], to path: String) throws(DataError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw systemFailure(path) }
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { systemWrite(descriptor, $0) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        let error = systemFailure(path)
        close(descriptor)
        throw error
      }
      done += count
    }
    // A full disk may tell only now.
    guard fsync(descriptor) == 0 || errno == EINVAL, close(descriptor) == 0 else {
      throw systemFailure(path)
    }
  }

  /// Lets two folders change places; if the second step fails, the first is taken back.
  private static func exchange(_ new: String, with old: String) throws(DataError) {
    let aside = new + ".old"
    guard rename(old, aside) == 0 else { throw systemFailure(old) }
    guard rename(new, old) == 0 else {
      let error = systemFailure(old)
      _ = rename(aside, old)
      throw error
    }
    guard rename(aside, new) == 0 else { throw systemFailure(aside) }
  }

  private static func names(in folder: String) throws(DataError) -> [String] {
    guard let directory = opendir(folder) else { throw systemFailure(folder) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func removeFolder(_ path: String, names: [String]) {
    for name in names { unlink(FilePath.join(path, name)) }
    rmdir(path)
  }

  /// A name beside the path, so that both are on one disk.
  private static func temporaryPath(for path: String) -> String {
    let tag = String(UInt32.random(in: 0 ... .max), radix: 36)
    return FilePath.join(FilePath.folder(of: path), ".\(FilePath.name(of: path)).\(tag).tmp")
  }

  // MARK: Errors

  private static func isThere(_ path: String) -> DataError {
    failure(path, "it is there already", "choose another name, or ask for it to be replaced")
  }

  /// The error for what the system has just refused to do with a path.
  static func systemFailure(_ path: String) -> DataError {
    let code = errno
    let remedy =
      switch code {
      case ENOENT, ENOTDIR: "make the folder that it is to lie in first"
      case EACCES, EPERM, EROFS: "choose a folder that you may write to"
      case ENOSPC, EDQUOT: "make room on the disk"
      default: "check the disk and the path"
      }
    return failure(path, "it cannot be written: \(String(cString: strerror(code)))", remedy)
  }

  private static func failure(_ path: String, _ what: String, _ remedy: String) -> DataError {
    DataError(.cannotWrite, [Problem(at: Place(file: path), what, remedy: remedy)])
  }
}

/// The system's `write`, by a name that the methods above do not hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
