import Foundation
import NetworkFormats

// tarap-fuzz --minutes N [--seed N] [--only FORMAT,FORMAT] --out FOLDER --root PROJECT
// tarap-fuzz --format NAME --seed N --seconds N --folder FOLDER --root PROJECT   (as the first calls)

/// Runs all formats, or one of them as the supervisor asks for it.
func run(_ arguments: [String]) throws -> Int32 {
  var values: [String: String] = [:]
  for index in stride(from: 0, to: arguments.count - 1, by: 2) {
    values[arguments[index]] = arguments[index + 1]
  }
  let seed = values["--seed"].flatMap { UInt64($0) } ?? 1
  let root = URL(fileURLWithPath: values["--root"] ?? ".")
  if let name = values["--format"], let format = NetworkFormat.named(name) {
    let report = try FuzzRun(
      format: format, seed: seed, seconds: values["--seconds"].flatMap { Double($0) } ?? 10,
      folder: URL(fileURLWithPath: values["--folder"] ?? "fuzz-input"), root: root
    ).run()
    FileHandle.standardOutput.write(try JSONEncoder().encode(report))
    return 0
  }
  let only = (values["--only"] ?? "").split(separator: ",").map(String.init)
  return try Supervisor(
    minutes: values["--minutes"].flatMap { Double($0) } ?? 1, seed: seed,
    output: URL(fileURLWithPath: values["--out"] ?? "out/fuzz"), root: root,
    formats: NetworkFormat.all.filter {
      $0.read != nil && (only.isEmpty || only.contains($0.name))
    }
  ).run()
}

do {
  exit(try run(Array(CommandLine.arguments.dropFirst())))
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(1)
}
