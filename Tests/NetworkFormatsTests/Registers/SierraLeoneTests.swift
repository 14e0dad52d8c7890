import NetworkFormats
import StakeholderModel
import Testing

/// Aid to Sierra Leone 1992–2014: numbers that were computed independently of this project.
@Suite(.enabled(if: SharedData.has("sierra_leone_aims")))
struct SierraLeoneTests {
  static let table = "\(SharedData.folder)/sierra_leone_aims/projects_ancillary.csv"

  /// Squeezed and split at “;”: 314 pairs, together 1,011 times, of 23 donors and 167 implementers.
  @Test func pairsAndTheirWeights() throws {
    var options = ImportOptions()
    options.columns = [.source: "Funding Source", .target: "Implementer"]
    options.split = CellSplit(";")
    options.duplicates = .sum
    let loaded = try EdgeTableReader(
      files: [Self.table], options: options, direction: .directed
    ).read()
    let ties = try #require(loaded.balance[.ties])
    #expect(ties.read == 880 && loaded.balance.isBalanced)
    let summed = try StakeholderNetwork.read(.directedTable, from: [Self.table], options: options)
    let claims = summed.network.claims
    #expect(claims.count == 314)
    #expect(claims.compactMap(\.strength).reduce(0, +) == 1011)
    #expect(Set(claims.map(\.source)).count == 23)
    #expect(Set(claims.map(\.target)).count == 167)
    #expect(Set(claims.map(\.source)).intersection(claims.map(\.target)).count == 6)
    #expect(claims.compactMap(\.strength).sorted().suffix(4) == [28, 37, 55, 88])
    #expect(summed.balance.isBalanced)
  }

  @Test func claimsHaveDistrictAndYear() throws {
    let loaded = try StakeholderNetwork.read(.aims, from: "\(SharedData.folder)/sierra_leone_aims")
    #expect(loaded.balance.isBalanced)
    #expect(loaded.balance[.ties]?.read == 880)
    #expect(loaded.network.regions.count == 22)
    let pairs = Set(loaded.network.claims.map { [$0.source, $0.target] })
    #expect(pairs.count == 314)
    #expect(loaded.network.claims.allSatisfy { $0.isDirected && $0.kind == .funding })
  }
}

extension NetworkFormat {
  /// An edge table whose ties have a direction.
  fileprivate static let directedTable = NetworkFormat(
    name: "directed-table", title: "an edge table",
    read: { files, options throws(DataError) in
      try EdgeTableReader(files: files, options: options, direction: .directed).read()
    })
}
