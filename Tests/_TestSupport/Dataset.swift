public import Foundation
import NetworkFormats
public import StakeholderModel

/// The project's own data packages.
public enum Dataset {
  /// The folder that holds them.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Datasets")

  /// Reads a data package by its path below ``root``.
  public static func network(_ path: String) throws -> StakeholderNetwork {
    try DataPackageReader(path: root.appending(path: path).path).read().network
  }
}
