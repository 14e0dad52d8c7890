import Foundation
import NetworkFormats
import StakeholderModel
import Testing

/// What is written comes back from every format, but for what the writer has listed as lost.
struct RoundTripTests {
  static let formats = NetworkFormat.all.filter { $0.read != nil && $0.write != nil }.map(\.name)

  /// The formats that hold all that a network can hold.
  static let whole: Set = ["data-package", "xlsx", "sqlite"]
  /// The formats that hold all that actors and ties can hold.
  static let graphs: Set = ["graphml", "gexf", "gml", "dot", "node-link", "d3", "cytoscape"]

  @Test(arguments: formats, 0..<40)
  func actorsAndTies(name: String, seed: Int) throws {
    var random = RandomNetwork(seed: seed)
    let network = try random.graph()
    let losses = try expectBack(network, name)
    if Self.whole.contains(name) || Self.graphs.contains(name) { #expect(losses == []) }
  }

  @Test(arguments: formats, 0..<15)
  func everything(name: String, seed: Int) throws {
    var random = RandomNetwork(seed: 1_000 + seed)
    let network = try random.everything()
    let losses = try expectBack(network, name)
    if Self.whole.contains(name) { #expect(losses == []) }
  }

  /// Writes a network, reads it, and expects that every difference is a loss that was listed.
  private func expectBack(_ network: StakeholderNetwork, _ name: String) throws -> [ExportLoss] {
    let format = try #require(NetworkFormat.named(name))
    return try withTemporaryFolder { folder in
      let path = "\(folder)/net" + (format.fileNameEndings.first ?? "")
      let losses = try network.write(as: format, to: path)
      let isFolder = format.fileNameEndings.isEmpty
      let files = isFolder ? [path] : try names(in: folder).map { "\(folder)/\($0)" }
      let loaded = try StakeholderNetwork.read(format, from: files)
      #expect(loaded.balance.isBalanced)
      for loss in losses {
        #expect(ListedLoss(loss.what) != nil, "nobody knows what “\(loss.what)” means")
        #expect(loss.count > 0)
      }
      let difference = try NetworkDifference(
        from: network, to: loaded.network, without: losses.compactMap { ListedLoss($0.what) })
      #expect(difference.found == [], "\(name)")
      return losses
    }
  }
}
