import GraphAlgorithms
import GraphCore
import Testing

struct RichClubTests {
  @Test func matchesNetworkX() throws {
    // networkx algorithms/tests/test_richclub.py: {0: 12/30, 1: 8/12}.
    let graph = try GraphSnapshot(
      nodeCount: 6, pairs: [(0, 1), (0, 2), (1, 2), (1, 3), (1, 4), (4, 5)])
    #expect(graph.richClubs().map(\.coefficient) == [12.0 / 30, 8.0 / 12])
  }

  @Test(arguments: RandomGraph.undirected)
  func equalsCountingTheMatrix(_ random: RandomGraph) throws {
    let matrix = random.matrix
    let degrees = matrix.map { $0.count { $0 > 0 } }
    for club in try random.snapshot.richClubs() {
      let members = degrees.indices.filter { degrees[$0] > club.degree }
      let ties = members.reduce(0) { sum, i in
        sum + members.count { $0 < i && matrix[i][$0] > 0 }
      }
      #expect(club.memberCount == members.count)
      #expect(club.tieCount == ties)
    }
  }

  @Test func closedForms() throws {
    #expect(try ClosedForm.path(0).richClubs().isEmpty)
    #expect(try ClosedForm.path(1).richClubs().isEmpty)
    #expect(try ClosedForm.path(2).richClubs().map(\.coefficient) == [1])
    #expect(try ClosedForm.complete(5).richClubs().map(\.coefficient) == [1, 1, 1, 1])
    #expect(try ClosedForm.star(5).richClubs().map(\.coefficient) == [0.4])
  }
}
