import Foundation
import GraphCore

/// The files that the harness names, read on demand.
struct BenchmarkInput: Sendable {
  var graphPath = ""
  var weightsPath = ""
  var csvPath = ""
  var sourcesPath = ""
  var threads = 1

  var execution: Execution { Execution(threads: threads) }

  /// The graph without strengths.
  func graph() throws -> GraphSnapshot {
    let rows = try rows()
    return try GraphSnapshot(
      rowStarts: rows.starts, neighbors: rows.neighbors, execution: execution)
  }

  /// The graph with the harness's weights as strengths.
  func weightedGraph() throws -> GraphSnapshot {
    let rows = try rows()
    let weights: [Double] = try read(weightsPath, at: 0, count: rows.neighbors.count)
    return try GraphSnapshot(
      rowStarts: rows.starts, neighbors: rows.neighbors, strengths: weights, execution: execution)
  }

  /// The first `count` sources.
  func sources(_ count: Int) throws -> [Int] {
    let text = try String(contentsOfFile: sourcesPath, encoding: .utf8)
    return text.split(separator: "\n").prefix(count).compactMap { Int($0) }
  }

  /// The rows of a `.sg` file: a byte, the numbers of arcs and nodes, where rows start, neighbours.
  func rows() throws -> (starts: [Int], neighbors: [UInt32]) {
    let sizes: [Int] = try read(graphPath, at: 1, count: 2)
    let starts: [Int] = try read(graphPath, at: 17, count: sizes[1] + 1)
    let neighbors: [UInt32] = try read(graphPath, at: 17 + 8 * (sizes[1] + 1), count: sizes[0])
    return (starts, neighbors)
  }

  private func read<Value: BitwiseCopyable>(
    _ path: String, at offset: Int, count: Int
  ) throws -> [Value] {
    guard let file = fopen(path, "rb") else { throw BenchmarkError("cannot open \(path)") }
    defer { fclose(file) }
    fseek(file, offset, SEEK_SET)
    let values = [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
      initialized =
        buffer.baseAddress.map { fread($0, MemoryLayout<Value>.stride, count, file) } ?? 0
    }
    guard values.count == count else { throw BenchmarkError("\(path) is too short") }
    return values
  }
}
