import GraphAlgorithms
import GraphCore
import Testing

struct TriadCensusTests {
  @Test func matchesTheAdviceNetwork() throws {
    // sna triad.census on Krackhardt's high-tech managers.
    let census = try PublishedGraph.highTechAdvice.snapshot.triadCensus()
    #expect(
      census.counts == [
        74, 153, 90, 160, 86, 49, 59, 101, 190, 2, 72, 62, 78, 17, 107, 30,
      ])
  }

  @Test func matchesFlorentineMarriages() throws {
    // sulliv.com/posts/florentine-families-network-analysis: 324, 195, 38 and 3.
    let census = try PublishedGraph.florentineMarriage.snapshot.triadCensus()
    #expect(census[.t003] == 324)
    #expect(census[.t102] == 195)
    #expect(census[.t201] == 38)
    #expect(census[.t300] == 3)
  }

  @Test(arguments: RandomGraph.unweighted)
  func equalsTheInvariantsOfAllTriples(_ random: RandomGraph) throws {
    let census = try random.snapshot.triadCensus()
    let matrix = random.matrix
    var expected = [Int](repeating: 0, count: 16)
    for i in 0..<random.nodes {
      for j in 0..<i {
        for k in 0..<j { expected[Self.kind([i, j, k], matrix)] += 1 }
      }
    }
    #expect(census.counts == expected)
  }

  /// The kind by its numbers of mutual and asymmetric pairs and its degrees.
  private static func kind(_ nodes: [Int], _ matrix: [[Double]]) -> Int {
    let arc = { (i: Int, j: Int) in i != j && matrix[i][j] > 0 }
    let pairs = [(0, 1), (0, 2), (1, 2)].map { (nodes[$0.0], nodes[$0.1]) }
    let mutual = pairs.count { arc($0.0, $0.1) && arc($0.1, $0.0) }
    let asymmetric = pairs.count { arc($0.0, $0.1) != arc($0.1, $0.0) }
    let out = nodes.map { i in nodes.count { arc(i, $0) } }.sorted()
    let into = nodes.map { j in nodes.count { arc($0, j) } }.sorted()
    let name: String
    switch (mutual, asymmetric) {
    case (0, 2): name = out == [0, 0, 2] ? "021D" : into == [0, 0, 2] ? "021U" : "021C"
    case (1, 1): name = into == [0, 1, 2] ? "111D" : "111U"
    case (0, 3): name = out == [1, 1, 1] ? "030C" : "030T"
    case (1, 2):
      // Down: one node names both ends of the mutual tie. Up: both ends name it.
      name = into == [0, 2, 2] ? "120D" : out == [0, 2, 2] ? "120U" : "120C"
    default: name = "\(mutual)\(asymmetric)\(3 - mutual - asymmetric)"
    }
    return Triad.allCases.firstIndex { $0.rawValue == name } ?? -1
  }

  @Test(arguments: [GraphSnapshot.Direction.undirected, .directed])
  func doesNotDependOnThreads(_ direction: GraphSnapshot.Direction) throws {
    let graph = try RandomGraph.skewed(nodes: 4_000, edges: 40_000, direction: direction)
    let one = try graph.triadCensus(execution: Execution(threads: 1))
    let triples = 4_000 * 3_999 * 3_998 / 6
    #expect(one.counts.reduce(0, +) == triples)
    #expect(try graph.triadCensus(execution: Execution(threads: 2)) == one)
    #expect(try graph.triadCensus(execution: Execution(threads: 7)) == one)
    let triangles = try graph.triangleCount()
    #expect(direction == .directed || one[.t300] == triangles)
  }

  @Test func refusesMoreTriadsThanCanBeCounted() throws {
    let graph = try GraphSnapshot(nodeCount: 2_700_000, pairs: [(0, 1)])
    #expect(throws: AnalysisError.self) { try graph.triadCensus() }
  }

  @Test(arguments: [0, 1, 2])
  func survivesTinyGraphs(_ n: Int) throws {
    #expect(try ClosedForm.path(n).triadCensus().counts == [Int](repeating: 0, count: 16))
  }
}
