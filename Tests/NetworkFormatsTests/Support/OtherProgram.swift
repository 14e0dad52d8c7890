import Foundation
import Testing

/// NetworkX and igraph, run by the Python of the project's environment.
enum OtherProgram {
  /// A graph as another program read it.
  struct Graph: Decodable {
    var directed: Bool
    var nodes: [String: String]
    var edges: [Edge]

    struct Edge: Decodable, Hashable {
      var source: String
      var target: String
      var weight: Double?

      init(from decoder: any Decoder) throws {
        var values = try decoder.unkeyedContainer()
        source = try values.decode(String.self)
        target = try values.decode(String.self)
        weight = try values.decodeIfPresent(Double.self)
      }
    }

    /// The edges as text, the ends sorted if there is no direction.
    var edgeTexts: [String] {
      edges.map { edge in
        let ends = directed ? [edge.source, edge.target] : [edge.source, edge.target].sorted()
        return ends.joined(separator: "–") + " \(edge.weight ?? 1)"
      }.sorted()
    }
  }

  private static let root = "\(datasets)/.."
  private static let python = "\(root)/.venv/bin/python"

  /// Whether both can be run; says so if not.
  static let areThere: Bool = {
    let found = (try? run(["-c", "import networkx, igraph"])) != nil
    if !found { print("skipped: .venv has no networkx and igraph; make venv installs them") }
    return found
  }()

  static func read(_ library: String, _ format: String, _ path: String) throws -> Graph {
    let output = try run([
      "\(root)/Tests/CrossValidation/graph_files.py", "read", library, format, path,
    ])
    return try JSONDecoder().decode(Graph.self, from: output)
  }

  static func write(_ library: String, _ format: String, to path: String) throws {
    _ = try run(["\(root)/Tests/CrossValidation/graph_files.py", "write", library, format, path])
  }

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private static func run(_ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = arguments
    let output = Pipe()
    let errors = FileManager.default.temporaryDirectory
      .appendingPathComponent("tarap-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: errors) }
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: (try? String(contentsOf: errors, encoding: .utf8)) ?? "")
    }
    return data
  }
}
