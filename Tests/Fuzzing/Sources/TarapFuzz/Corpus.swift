import Foundation
import NetworkFormats
import StakeholderModel

/// A file, or the files of a folder, to begin with.
struct Sample {
  var files: [(name: String, bytes: [UInt8])]
  /// Whether the reader gets the folder and not the files.
  var isFolder = false
}

/// What there is to begin with for a format: files that others write, and networks as we write them.
struct Corpus {
  private(set) var samples: [Sample] = []
  /// Words, numbers and marks of all samples.
  private(set) var tokens: [[UInt8]] = []

  init(_ format: NetworkFormat, root: URL) throws {
    let folder = root.appendingPathComponent("Tests/Fuzzing/Corpus/\(format.name)")
    let manager = FileManager.default
    for name in (try? manager.contentsOfDirectory(atPath: folder.path).sorted()) ?? [] {
      let url = folder.appendingPathComponent(name)
      samples.append(Sample(files: [(name, try Self.bytes(url))]))
    }
    for name in ["north-kazakhstan", "classic/krackhardt-kite", "classic/southern-women"] {
      let source = root.appendingPathComponent("Datasets/\(name)").path
      guard format.write != nil, let network = try? StakeholderNetwork.read(from: source).network
      else { continue }
      samples.append(try Self.written(network, as: format))
    }
    var seen: Set<[UInt8]> = []
    for sample in samples {
      for file in sample.files {
        for token in Self.tokens(of: file.bytes) where seen.insert(token).inserted {
          tokens.append(token)
        }
      }
    }
  }

  private static func written(
    _ network: StakeholderNetwork, as format: NetworkFormat
  ) throws -> Sample {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tarap-fuzz-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let isFolder = format.fileNameEndings.isEmpty
    let path = folder.appendingPathComponent("net" + (format.fileNameEndings.first ?? "")).path
    try network.write(as: format, to: path)
    let place = isFolder ? URL(fileURLWithPath: path) : folder
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path).sorted()
    return Sample(
      files: try names.map { ($0, try bytes(place.appendingPathComponent($0))) },
      isFolder: isFolder)
  }

  private static func bytes(_ url: URL) throws -> [UInt8] { Array(try Data(contentsOf: url)) }

  /// Runs of letters and digits, and single marks.
  private static func tokens(of bytes: [UInt8]) -> [[UInt8]] {
    var tokens: [[UInt8]] = []
    var word: [UInt8] = []
    for byte in bytes {
      let isMark = byte < 0x80 && !(48...57).contains(byte) && !(65...90).contains(byte & 0xDF)
      if isMark {
        if !word.isEmpty { tokens.append(word) }
        word = []
        tokens.append([byte])
      } else {
        word.append(byte)
      }
    }
    return word.isEmpty ? tokens : tokens + [word]
  }
}
