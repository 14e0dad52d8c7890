import GraphAlgorithms
import GraphCore
import Testing

struct HubsAndAuthoritiesTests {
  @Test func matchesNetworkX() throws {
    // networkx algorithms/link_analysis/tests/test_hits.py, nodes 1 to 6 as 0 to 5.
    let graph = try GraphSnapshot(
      nodeCount: 6, direction: .directed,
      pairs: [(0, 2), (0, 4), (1, 0), (2, 4), (4, 3), (4, 2), (5, 4)])
    let scores = try graph.hubsAndAuthorities()
    let hubs = [0.366025, 0, 0.211325, 0, 0.211325, 0.211325]
    #expect(largestDifference(scores.hubs.scores, hubs) < 1e-5)
    let authorities = [0, 0, 0.366025, 0.133975, 0.5, 0]
    #expect(largestDifference(scores.authorities.scores, authorities) < 1e-5)
  }

  @Test(arguments: RandomGraph.all.filter { $0.density >= 0.3 })
  func satisfyTheirEquations(_ random: RandomGraph) throws {
    let matrix = random.matrix
    let options = HubsAndAuthoritiesOptions(tolerance: 1e-13)
    let scores = try random.snapshot.hubsAndAuthorities(options)
    let h = scores.hubs.scores
    let a = h.indices.map { v in h.indices.reduce(0) { $0 + matrix[$1][v] * h[$1] } }
    let sum = a.reduce(0, +)
    #expect(largestDifference(scores.authorities.scores, a.map { $0 / sum }) < 1e-10)
    let next = h.indices.map { u in h.indices.reduce(0) { $0 + matrix[u][$1] * a[$1] } }
    let nextSum = next.reduce(0, +)
    #expect(largestDifference(h, next.map { $0 / nextSum }) < 1e-10)
  }

  @Test(arguments: [0, 1, 2])
  func areUndefinedWithoutTies(_ n: Int) throws {
    let graph = try GraphSnapshot(nodeCount: n, direction: .directed, pairs: [])
    let scores = try graph.hubsAndAuthorities()
    #expect(scores.hubs.values == [Double?](repeating: nil, count: n))
    #expect(scores.authorities.values == [Double?](repeating: nil, count: n))
  }
}
