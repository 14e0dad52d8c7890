import Foundation

/// The data sets that lie beside the project where they are too large, or not ours, to keep in it.
enum SharedData {
  static let folder = "\(datasets)/../../shared/data"

  /// Whether a data set is there; says so if it is not.
  static func has(_ name: String) -> Bool {
    let isThere = FileManager.default.fileExists(atPath: "\(folder)/\(name)")
    if !isThere { print("skipped: ../shared/data/\(name) is not there") }
    return isThere
  }
}
