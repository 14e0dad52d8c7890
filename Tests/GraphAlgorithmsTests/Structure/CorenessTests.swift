import GraphAlgorithms
import GraphCore
import Testing

struct CorenessTests {
  @Test func closedForms() throws {
    #expect(try ClosedForm.star(6).coreness().scores == [Double](repeating: 1, count: 6))
    #expect(try ClosedForm.cycle(5).coreness().scores == [Double](repeating: 2, count: 5))
    #expect(try ClosedForm.complete(5).coreness().scores == [Double](repeating: 4, count: 5))
    for n in 0..<3 {
      let graph = try GraphSnapshot(nodeCount: n, pairs: [])
      #expect(graph.coreness().scores == [Double](repeating: 0, count: n))
    }
  }

  @Test func countsTheCoresOfKarate() throws {
    // igraph: 1, 11, 12 and 10 members with core numbers 1, 2, 3 and 4.
    let cores = try PublishedGraph.karate.snapshot.coreness()
    let sizes = (1...4).map { core in cores.scores.count { $0 == Double(core) } }
    #expect(sizes == [1, 11, 12, 10])
  }

  @Test(arguments: RandomGraph.unweighted)
  func equalsRepeatedDeletion(_ random: RandomGraph) throws {
    let matrix = random.matrix
    var core = [Double](repeating: 0, count: random.nodes)
    for k in 1..<random.nodes {
      var kept = Set(0..<random.nodes)
      while let weak = kept.first(where: { i in
        kept.count { matrix[i][$0] > 0 || matrix[$0][i] > 0 } < k
      }) {
        kept.remove(weak)
      }
      for node in kept { core[node] = Double(k) }
    }
    #expect(try random.snapshot.coreness().scores == core)
  }
}
