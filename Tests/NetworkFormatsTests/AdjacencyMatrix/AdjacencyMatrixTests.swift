import NetworkFormats
import StakeholderModel
import Testing

/// Matrices with labels come in and go out.
struct AdjacencyMatrixTests {
  private func read(_ text: String) throws -> LoadedNetwork {
    try withTemporaryFolder { folder in
      try write(Array(text.utf8), to: "\(folder)/m.csv")
      return try StakeholderNetwork.read(.adjacencyMatrix, from: "\(folder)/m.csv")
    }
  }

  @Test func aSymmetricMatrixHasTiesWithoutDirection() throws {
    let loaded = try read(";Ә;B;C\nӘ;0;2;NA\nB;2;0;\nC;NA;0;1\n")
    let claims = loaded.network.claims
    #expect(claims.map(\.isDirected) == [false, false, false])
    #expect(claims.map(\.strength) == [2, nil, 1])
    #expect(claims.map(\.state) == [.tie, .notAsked, .tie])
    let balance = try #require(loaded.balance[.ties])
    #expect(balance.read == 5 && balance.kept == 3 && balance.merged == 2)
    #expect(loaded.balance.isBalanced)
  }

  @Test func anotherHasTiesWithDirection() throws {
    let loaded = try read(",B,A\nA,1,0\nB,0,0\n")
    #expect(loaded.network.claims.map(\.source.rawValue) == ["A"])
    #expect(loaded.network.claims.map(\.target.rawValue) == ["B"])
    #expect(loaded.network.claims.map(\.isDirected) == [true])
  }

  @Test func unlikeLabelsAreTwoSetsOfActors() throws {
    let loaded = try read(",E1,E2\nEvelyn,1,0\nLaura,1,3\n")
    #expect(loaded.network.actors.count == 4)
    #expect(loaded.network.claims.map(\.strength) == [1, 1, 3])
    #expect(loaded.network.claims.allSatisfy { !$0.isDirected })
  }

  @Test(arguments: 0..<30)
  func whatAMatrixHoldsComesBack(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    var records = NetworkRecords(title: LocalizedName("m"))
    let ids = (0..<Int.random(in: 2...9, using: &generator)).map { "Ұйым \"\($0)\"" }
    records.actors = ids.map { Actor(id: ActorID(rawValue: $0), name: LocalizedName($0)) }
    // A matrix that is symmetric by chance would come back without direction.
    let isDirected = generator.chance(0.5)
    for i in ids.indices {
      for j in ids.indices where i < j {
        guard generator.chance(0.5) || (i == 0 && j == 1) else { continue }
        records.claims.append(
          Claim(
            source: records.actors[i].id, target: records.actors[j].id, isDirected: isDirected,
            strength: generator.pick([1, 2.5, 1e-9])))
      }
    }
    let network = try StakeholderNetwork(records)
    try withTemporaryFolder { folder in
      let losses = try network.write(as: .adjacencyMatrix, to: "\(folder)/m.csv")
      #expect(losses.map(\.what) == ["title"])
      let loaded = try StakeholderNetwork.read(.adjacencyMatrix, from: "\(folder)/m.csv")
      #expect(loaded.network.records.bare == network.records.bare)
    }
  }

  @Test(arguments: [
    (",A\nA,x\n", "m.csv:2:3: error: “x” is no strength"),
    (",A\nA,-1\n", "m.csv:2:3: error: “-1” is no strength"),
    (",A,A\nA,0,0\n", "two columns are called “A”"),
    (",A\nA,0\nA,0\n", "two rows are called “A”"),
    (",A\n,0\n", "a row has no label"),
    ("A\n", "there is no matrix"),
    (",A\nA\n", "1 fields where the first has 2"),
  ])
  func mistakesAreErrors(_ text: String, _ says: String) throws {
    let error = #expect(throws: DataError.self) { try read(text) }
    #expect(error?.description.contains(says) == true, "\(error?.description ?? "")")
  }
}
