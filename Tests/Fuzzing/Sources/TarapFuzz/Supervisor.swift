import Foundation
import NetworkFormats

/// Runs every format in processes of its own, one after the other, and keeps the inputs that broke
/// one.
struct Supervisor {
  let minutes: Double
  let seed: UInt64
  let output: URL
  let root: URL
  let formats: [NetworkFormat]

  private struct Tally {
    var report = FuzzRun.Report()
    var findings: [String: Int] = [:]
  }

  /// How long one process runs, in seconds.
  private static let slice = 20.0

  func run() throws -> Int32 {
    var tallies: [String: Tally] = [:]
    let end = Date.now.addingTimeInterval(minutes * 60)
    var round: UInt64 = 0
    while Date.now < end {
      for format in formats where Date.now < end {
        let rest = end.timeIntervalSinceNow
        try runSlice(
          format, seed: seed &+ round, seconds: min(Self.slice, max(1, rest)),
          &tallies[format.name, default: Tally()])
      }
      round += 1
      try table(tallies).write(
        to: output.appendingPathComponent("report.md"), atomically: true, encoding: .utf8)
    }
    print(table(tallies), terminator: "")
    return tallies.values.allSatisfy { $0.findings.isEmpty } ? 0 : 1
  }

  private func runSlice(
    _ format: NetworkFormat, seed: UInt64, seconds: Double, _ tally: inout Tally
  ) throws {
    let folder = output.appendingPathComponent("input/\(format.name)")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
    process.arguments = [
      "--format", format.name, "--seed", "\(seed)", "--seconds", "\(seconds)", "--folder",
      folder.path, "--root", root.path,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    if process.terminationReason == .exit, process.terminationStatus == 0 {
      let report = try JSONDecoder().decode(FuzzRun.Report.self, from: data)
      tally.report.inputs += report.inputs
      tally.report.accepted += report.accepted
      tally.report.slowest = max(tally.report.slowest, report.slowest)
      tally.report.peakKB = max(tally.report.peakKB, report.peakKB)
      return
    }
    let what =
      process.terminationReason == .uncaughtSignal
      ? "crash" : Watchdog.Verdict(rawValue: process.terminationStatus).map { "\($0)" } ?? "failure"
    let number = tally.findings.values.reduce(0, +)
    let kept = output.appendingPathComponent("findings/\(format.name)-\(what)-\(seed)-\(number)")
    tally.findings[what, default: 0] += 1
    print("\(format.name): \(what) with seed \(seed); the input is \(kept.path)")
    try FileManager.default.createDirectory(
      at: kept.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? FileManager.default.removeItem(at: kept)
    try? FileManager.default.copyItem(at: folder, to: kept)
  }

  private func table(_ tallies: [String: Tally]) -> String {
    var text = "| format | inputs | accepted | slowest, ms of processor | peak, MB | findings |\n"
    text += "| --- | ---: | ---: | ---: | ---: | --- |\n"
    for format in formats {
      guard let tally = tallies[format.name] else { continue }
      let report = tally.report
      let findings = tally.findings.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
      text += "| \(format.name) | \(report.inputs) | \(report.accepted) "
      text += "| \(Int(report.slowest * 1_000)) | \(report.peakKB >> 10) "
      text += "| \(findings.isEmpty ? "none" : findings.joined(separator: ", ")) |\n"
    }
    return text
  }
}
