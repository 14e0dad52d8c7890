import CollaborationMetrics
import GraphAlgorithms
import GraphCore
import StakeholderModel
import Testing
import _TestSupport

struct KeyPlayersTests {
  // The kite with NetworkX's numbering: Andre 0 … Jane 9. Values by exhaustive search in Python.
  private func kite() throws -> GraphSnapshot {
    try Dataset.network("classic/krackhardt-kite").viewed().graph
  }

  @Test func kiteBreaksWithoutOneOrTwo() throws {
    let one = try kite().keyPlayers(1, for: .fragment)
    #expect(one.nodes == [7] && one.search == .exact)
    #expect(abs(one.value - 0.4861) < 5.1e-5)
    #expect(abs(try #require(one.fragmentation) - 0.3889) < 5.1e-5)
    // The best two do not contain the best one.
    let two = try kite().keyPlayers(2, for: .fragment)
    #expect(two.nodes == [5, 6])
    #expect(abs(two.value - 0.6071) < 5.1e-5)
    #expect(abs(try #require(two.fragmentation) - 0.5357) < 5.1e-5)
  }

  @Test func twoReachTheWholeKite() throws {
    let two = try kite().keyPlayers(2, for: .reach)
    #expect(two.nodes == [3, 8])
    #expect(two.value == 1 && two.fragmentation == nil)
    // The three conventions for members.
    #expect(two.reach(.members) == 1 && two.reach(.othersByOthers) == 1)
    #expect(abs(try #require(two.reach(.othersByAll)) - 0.8) < 1e-12)
    #expect(try kite().keyPlayers(2, for: .fragment).reach(.members) == nil)
  }

  @Test(arguments: KeyPlayers.Goal.allCases)
  func theSameOnAnyNumberOfThreads(_ goal: KeyPlayers.Goal) throws {
    let graph = try Dataset.network("classic/karate").viewed().graph
    let first = try graph.keyPlayers(3, for: goal, execution: Execution(threads: 1))
    for threads in [2, 7] {
      #expect(try graph.keyPlayers(3, for: goal, execution: Execution(threads: threads)) == first)
    }
    #expect(first.search == .exact)
  }

  @Test func saysWhenItIsNotExact() throws {
    // A ring of 100 with a hub that everybody knows.
    let ring = (1..<100).map { ($0, $0 % 99 + 1) } + (1..<100).map { (0, $0) }
    let graph = try GraphSnapshot(nodeCount: 100, pairs: ring)
    let found = try graph.keyPlayers(1, for: .reach)
    #expect(found.nodes == [0] && found.value == 1 && found.search == .heuristic)
    #expect(found.bound == 1 && found.gap == 0)
  }

  /// The bound holds of every set, tried, and of what the heuristic finds.
  @Test(arguments: 0..<6, KeyPlayers.Goal.allCases)
  func noSetExceedsTheBound(_ seed: Int, _ goal: KeyPlayers.Goal) throws {
    let small = try SampleGraphs.random(
      14, probability: [0.12, 0.3, 0.6][seed % 3], seed: UInt64(seed))
    // 52 nodes without ties make the network too large to try every set.
    let pairs = small.edges.map { ($0.source, $0.target) }
    let large = try GraphSnapshot(nodeCount: 66, pairs: pairs)
    let found = try large.keyPlayers(2, for: goal)
    #expect(found.search == .heuristic && found.value <= found.bound + 1e-12)
    for first in 0..<14 {
      for second in 0..<first {
        let rest = try GraphSnapshot(
          nodeCount: 66,
          pairs: goal == .reach
            ? pairs
            : pairs.filter { ![first, second].contains($0.0) && ![first, second].contains($0.1) })
        let value: Double
        switch goal {
        case .reach:
          let distances = try [first, second].map { try rest.distances(from: $0) }
          value =
            (0..<66).reduce(0.0) { sum, node in
              let nearest = distances.compactMap { $0[node] }.min()
              return sum + (nearest.map { 1 / Double(max(1, $0)) } ?? 0)
            } / 66
        case .fragment:
          value = try 1 - rest.harmonicCloseness().scores.reduce(0, +) / (64 * 63)
        }
        #expect(value <= found.bound + 1e-12)
      }
    }
  }

  @Test func theGapOfASparseNetworkIsSmall() throws {
    let graph = try SampleGraphs.preferentialAttachment(150, ties: 3, seed: 2)
    for goal in KeyPlayers.Goal.allCases {
      let found = try graph.keyPlayers(2, for: goal)
      #expect(found.search == .heuristic && found.gap < 0.15, "\(goal): \(found.gap)")
    }
  }

  @Test func exactSearchesHaveNoGap() throws {
    for goal in KeyPlayers.Goal.allCases {
      let found = try kite().keyPlayers(2, for: goal)
      #expect(found.bound == found.value && found.gap == 0)
    }
  }

  @Test func directionIsIgnored() throws {
    // Managers report to their heads and these to manager 7: who parts them most by NetworkX 3.6.1.
    var view = View()
    view.tieKinds = ["reports_to"]
    let network = try Dataset.network("classic/high-tech-managers")
    let undirected = try network.viewed(as: view).graph
    view.direction = .directed
    let directed = try network.viewed(as: view).graph
    for goal in KeyPlayers.Goal.allCases {
      let found = try directed.keyPlayers(1, for: goal)
      #expect(try undirected.keyPlayers(1, for: goal) == found)
    }
    #expect(abs(try directed.keyPlayers(1, for: .fragment).value - 0.834211) < 1e-6)
  }

  @Test func partsThatAreApartAreFragmented() throws {
    // Florentine marriages, with Pucci apart: every family left out in turn, by NetworkX 3.6.1.
    let graph = try Dataset.network("classic/florentine-marriage").viewed().graph
    let found = try graph.keyPlayers(1, for: .fragment)
    #expect(found.nodes == [8] && found.search == .exact)
    #expect(abs(found.value - 0.717302) < 1e-6)
  }

  @Test(arguments: [0, 10, -1])
  func refusesSetsOfImpossibleSize(_ count: Int) {
    #expect(throws: AnalysisError.self) { try kite().keyPlayers(count, for: .reach) }
  }
}
