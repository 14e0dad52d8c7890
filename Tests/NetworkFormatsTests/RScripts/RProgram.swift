import Foundation

/// R with the package network, where they are installed.
enum RProgram {
  private static let path = "/usr/bin/Rscript"

  /// Whether it can be run; says so if not.
  static let isThere: Bool = {
    let found = (try? run(["-e", "library(network)"])) != nil
    if !found {
      print("skipped: R or its package network is missing; r-cran-network installs both")
    }
    return found
  }()

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// Returns what a script prints; throws what it says where it fails.
  static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["--vanilla"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(description: text) }
    return text
  }
}
