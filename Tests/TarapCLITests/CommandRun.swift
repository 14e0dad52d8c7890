import Foundation
import Testing

/// One run of the built command.
struct CommandRun {
  let status: Int32
  let output: String
  let errors: String

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Runs `tarap` in the project's root.
  init(_ arguments: [String], environment: [String: String] = [:]) throws {
    let process = Process()
    // The command is built beside the tests.
    process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "tarap")
    process.arguments = arguments
    process.currentDirectoryURL = Self.root
    process.environment = ProcessInfo.processInfo.environment.merging(["NO_COLOR": "1"]) { $1 }
      .merging(environment) { $1 }
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // Both pipes are read to the end before waiting, so that neither can fill up and block; on a
    // queue and not in a task, because blocked tests may hold every thread that tasks run on.
    nonisolated(unsafe) var errorBytes = Data()
    let reading = DispatchGroup()
    DispatchQueue.global().async(group: reading) {
      errorBytes = errors.fileHandleForReading.readDataToEndOfFile()
    }
    self.output = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    reading.wait()
    process.waitUntilExit()
    status = process.terminationStatus
    self.errors = String(decoding: errorBytes, as: UTF8.self)
  }

  /// The output as a JSON object.
  func json() throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
  }

  /// The rows of a table in JSON.
  func rows() throws -> [[String: Any]] { try #require(try json()["rows"] as? [[String: Any]]) }
}

/// A folder for one test's files, removed with the value's last use.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "tarap-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: url.appending(path: name))
  }

  func contents(_ name: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(name)).sorted()
  }
}

/// Compares text with a file that is recorded only on request.
func expectSnapshot(
  _ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Snapshots").appending(path: name)
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name); read it, then run again", sourceLocation: sourceLocation)
    return
  }
  let recorded = try #require(
    try? String(contentsOf: file, encoding: .utf8),
    "no snapshot \(name); run with RECORD_SNAPSHOTS=1", sourceLocation: sourceLocation)
  let difference = zip(
    text.split(separator: "\n", omittingEmptySubsequences: false),
    recorded.split(separator: "\n", omittingEmptySubsequences: false)
  ).first { $0 != $1 }
  #expect(
    text == recorded,
    "first difference: \(difference.map { "“\($0)” was “\($1)”" } ?? "length")",
    sourceLocation: sourceLocation)
}
