import CollaborationMetrics
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
  }

  @Test(arguments: [0, 10, -1])
  func refusesSetsOfImpossibleSize(_ count: Int) {
    #expect(throws: AnalysisError.self) { try kite().keyPlayers(count, for: .reach) }
  }
}
