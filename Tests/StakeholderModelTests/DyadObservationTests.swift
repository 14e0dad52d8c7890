import GraphCore
import StakeholderModel
import Testing

struct DyadObservationTests {
  private func network(
    _ count: Int, roster: [RosterEntry], claims: [Claim] = []
  ) throws -> StakeholderNetwork {
    var records = NetworkRecords(title: LocalizedName("Test"))
    records.actors = (0..<count).map {
      Actor(id: ActorID(rawValue: "\($0)"), name: LocalizedName("\($0)"), kind: .ngo)
    }
    records.claims = claims
    records.roster = roster
    return try StakeholderNetwork(records)
  }

  private func observation(
    _ network: StakeholderNetwork, _ direction: GraphSnapshot.Direction
  ) throws -> DyadObservation {
    var view = View()
    view.direction = direction
    return try network.viewed(as: view).observation
  }

  private func entries(_ count: Int, silent: Set<Int>) -> [RosterEntry] {
    (0..<count).map {
      RosterEntry(respondent: ActorID(rawValue: "\($0)"), answered: !silent.contains($0))
    }
  }

  /// One silent actor of ten leaves 81 of 90 ordered pairs.
  @Test func silentActorsLeaveTheirPairsOpen() throws {
    let network = try network(10, roster: entries(10, silent: [3]))
    let directed = try observation(network, .directed)
    #expect(directed.observedCount == 81 && directed.possibleCount == 90)
    #expect(directed.responseRate == 0.9)
    #expect(directed.unobservedPairs().allSatisfy { $0.source == 3 })
    // The others tell of the pairs with the silent one.
    let undirected = try observation(network, .undirected)
    #expect(undirected.observedCount == 45 && undirected.unobservedPairs().isEmpty)
    let two = try self.network(10, roster: entries(10, silent: [3, 7]))
    #expect(try observation(two, .undirected).unobservedPairs() == [NodePair(3, 7)])
  }

  @Test func withoutARosterAllIsObservedButWhatNobodyAsked() throws {
    let plain = try network(4, roster: [])
    #expect(try observation(plain, .undirected).observedCount == 6)
    #expect(try observation(plain, .undirected).responseRate == nil)
    let open = try network(
      4, roster: [], claims: [Claim(source: "0", target: "1", state: .notAsked)])
    let observation = try observation(open, .undirected)
    #expect(observation.observedCount == 5 && !observation.isObserved(1, 0))
    #expect(observation.unobservedPairs() == [NodePair(0, 1)])
  }

  @Test func claimsSettleWhatTheRosterLeavesOpen() throws {
    let network = try network(
      4, roster: entries(4, silent: [0, 1, 2, 3]),
      claims: [
        Claim(source: "0", target: "1"), Claim(source: "2", target: "3", state: .none),
      ])
    let observation = try observation(network, .undirected)
    #expect(observation.observedCount == 2)
    #expect(observation.isObserved(1, 0) && observation.isObserved(3, 2))
  }

  /// The counts equal those of a look at every pair, on random rosters.
  @Test(arguments: 0..<40)
  func countsEqualALookAtEveryPair(_ seed: Int) throws {
    var random = CounterRandom(seed: UInt64(seed))
    let n = Int.random(in: 2...9, using: &random)
    func actor() -> ActorID { ActorID(rawValue: "\(Int.random(in: 0..<n, using: &random))") }
    let roster = (0..<Int.random(in: 1...8, using: &random)).map { _ in
      RosterEntry(
        respondent: actor(),
        asked: Bool.random(using: &random)
          ? nil : (0..<Int.random(in: 0...4, using: &random)).map { _ in actor() },
        answered: Int.random(in: 0..<3, using: &random) > 0)
    }
    let claims = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      Claim(
        source: actor(), target: actor(), isDirected: Bool.random(using: &random),
        state: [.tie, .none, .notAsked][Int.random(in: 0..<3, using: &random)])
    }
    let network = try network(n, roster: roster, claims: claims)
    for direction in [GraphSnapshot.Direction.directed, .undirected] {
      let observation = try observation(network, direction)
      var open: [NodePair] = []
      for i in 0..<n {
        for j in (direction == .directed ? 0 : i + 1)..<n where i != j {
          if !observation.isObserved(i, j) { open.append(NodePair(i, j)) }
        }
      }
      #expect(observation.unobservedPairs() == open)
      #expect(observation.unobservedCount == Double(open.count))
    }
  }
}
