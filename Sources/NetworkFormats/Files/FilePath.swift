#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The few things that readers and writers ask about paths.
enum FilePath {
  enum Kind {
    case file
    case folder
    case nothing
  }

  static func kind(_ path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .nothing }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The folder that a path lies in; empty for the current one.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? ""
  }

  /// The last part of a path without its ending.
  static func stem(of path: String) -> String {
    let name = name(of: path)
    let end = name.lastIndex(of: ".") ?? name.endIndex
    return String(end == name.startIndex ? name[...] : name[..<end])
  }

  /// The name of a folder, even of `.`.
  static func folderName(_ path: String) -> String {
    let name = name(of: path)
    guard name.isEmpty || name == "." || name == ".." else { return name }
    guard let resolved = realpath(path.isEmpty ? "." : path, nil) else { return name }
    defer { free(resolved) }
    return Self.name(of: String(cString: resolved))
  }
}
