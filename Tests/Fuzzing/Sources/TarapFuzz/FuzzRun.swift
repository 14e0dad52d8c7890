import Foundation
import NetworkFormats
import StakeholderModel

/// Reads mutated files of one format for some seconds, in this process.
struct FuzzRun {
  /// What came of it, as one line of JSON.
  struct Report: Codable {
    var inputs = 0
    var accepted = 0
    var slowest = 0.0
    var peakKB = 0
  }

  let format: NetworkFormat
  let seed: UInt64
  let seconds: Double
  /// Where the input is that is being read.
  let folder: URL
  let root: URL

  func run() throws -> Report {
    var mutator = Mutator(try Corpus(format, root: root), seed: seed)
    let watchdog = Watchdog()
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    var report = Report()
    while clock.now < end {
      let sample = mutator.next()
      let paths = try write(sample)
      watchdog.restart()
      let start = Watchdog.processorTime
      report.inputs += 1
      if read(sample.isFolder ? [folder.path] : paths) { report.accepted += 1 }
      report.slowest = max(report.slowest, Watchdog.processorTime - start)
    }
    report.peakKB = Watchdog.peakMemory
    return report
  }

  private func write(_ sample: Sample) throws -> [String] {
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return try sample.files.map { name, bytes in
      let url = folder.appendingPathComponent(name)
      try Data(bytes).write(to: url)
      return url.path
    }
  }

  /// Reads, and writes what was read; only the reader's errors about the data are in order.
  private func read(_ paths: [String]) -> Bool {
    do throws(DataError) {
      let loaded = try StakeholderNetwork.read(format, from: paths)
      if !loaded.balance.isBalanced { Watchdog.end(.unbalanced) }
      if format.write != nil {
        let copy = folder.appendingPathComponent("copy" + (format.fileNameEndings.first ?? "")).path
        _ = try loaded.network.write(as: format, to: copy, existing: .replace)
      }
      return true
    } catch {
      return false
    }
  }
}
