import NetworkFormats
import StakeholderModel
import Testing

/// What is written as a data package comes back, whatever it holds.
struct DataPackageWriterTests {
  @Test(arguments: 0..<50)
  func everythingComesBack(seed: Int) throws {
    var random = RandomNetwork(seed: seed)
    let network = try random.everything()
    try withTemporaryFolder { folder in
      try network.write(as: .dataPackage, to: "\(folder)/first")
      let loaded = try StakeholderNetwork.read(.dataPackage, from: "\(folder)/first")
      #expect(loaded.network.records.bare == network.records.bare)
      #expect(loaded.balance.isBalanced)
      #expect(loaded.balance[.ties]?.kept == network.claims.count)
      // The bytes too: Swift takes texts for equal that differ in how letters are composed.
      try loaded.network.write(as: .dataPackage, to: "\(folder)/second")
      #expect(try names(in: "\(folder)/first") == names(in: "\(folder)/second"))
      for name in try names(in: "\(folder)/first") where name.hasSuffix(".csv") {
        let first = try contents(of: "\(folder)/first/\(name)")
        #expect(try first == contents(of: "\(folder)/second/\(name)"), "\(name)")
      }
    }
  }

  @Test(arguments: ["north-kazakhstan", "classic/karate", "classic/southern-women"])
  func aDataSetKeepsItsTables(_ name: String) throws {
    let network = try DataPackageReader(path: "\(datasets)/\(name)").read().network
    try withTemporaryFolder { folder in
      try network.write(as: .dataPackage, to: "\(folder)/copy")
      let copy = try DataPackageReader(path: "\(folder)/copy").read().network
      #expect(copy.records.bare == network.records.bare)
      #expect(copy.records.columns == network.records.columns)
    }
  }

  @Test func leavesWhatIsThereAlone() throws {
    let network = try small()
    try withTemporaryFolder { folder in
      try write(["actors.csv": "mine"], to: folder)
      let error = #expect(throws: DataError.self) {
        try network.write(as: .dataPackage, to: folder)
      }
      #expect(error?.code == .cannotWrite)
      #expect(try names(in: folder) == ["actors.csv"])
      #expect(try contents(of: "\(folder)/actors.csv") == Array("mine".utf8))
    }
  }

  @Test func replacesTablesAndKeepsOtherFiles() throws {
    let network = try small()
    try withTemporaryFolder { folder in
      try write(["actors.csv": "old", "events.csv": "old", "README.md": "mine"], to: folder)
      try network.write(as: .dataPackage, to: folder, existing: .replace)
      #expect(
        try names(in: folder) == ["README.md", "actors.csv", "datapackage.json", "ties.csv"])
      #expect(try contents(of: "\(folder)/README.md") == Array("mine".utf8))
      #expect(try DataPackageReader(path: folder).read().network.actors.count == 2)
    }
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var says: String
    var change: @Sendable (inout NetworkRecords) -> Void
  }

  @Test(arguments: [
    Refusal(testDescription: "NUL", says: "NUL") { $0.actors[0].note = "a\u{0}b" },
    Refusal(testDescription: "padded id", says: "begins or ends with a space") {
      $0.actors.append(Actor(id: " x", name: LocalizedName("x")))
    },
    Refusal(testDescription: "infinite amount", says: "no finite number") {
      $0.claims[0].amount = .infinity
    },
    Refusal(testDescription: "attribute named like a column", says: "cannot be called") {
      $0.actors[0].attributes["sector"] = "x"
    },
    Refusal(testDescription: "id with the list mark", says: "cannot stand in a list") {
      $0.actors.append(Actor(id: "a;b", name: LocalizedName("x")))
      $0.roster.append(RosterEntry(respondent: "A", asked: ["a;b"]))
    },
  ])
  func refusesWhatWouldNotComeBack(_ refusal: Refusal) throws {
    var records = try small().records
    refusal.change(&records)
    let network = try StakeholderNetwork(records)
    try withTemporaryFolder { folder in
      let error = #expect(throws: DataError.self) {
        try network.write(as: .dataPackage, to: "\(folder)/out")
      }
      #expect(error?.code == .cannotWrite)
      let says = error?.description ?? "nothing"
      #expect(says.contains(refusal.says), "\(says)")
      let left = try names(in: folder)
      #expect(left.isEmpty)
    }
  }

  private func small() throws -> StakeholderNetwork {
    var records = NetworkRecords(title: LocalizedName("Two"))
    records.actors = [
      Actor(id: "A", name: LocalizedName("Ә")), Actor(id: "B", name: LocalizedName("Б")),
    ]
    records.claims = [Claim(source: "A", target: "B")]
    return try StakeholderNetwork(records)
  }
}
