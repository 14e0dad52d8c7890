import GraphAlgorithms
import GraphCore
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

struct OpenPairsTests {
  static let similarities: [NeighborhoodSimilarity] = [
    .commonNeighbors, .jaccard, .adamicAdar, .resourceAllocation,
  ]

  @Test func closedForms() throws {
    // The leaves of a star share its centre, and nothing else.
    let star = try ClosedForm.star(5)
    let pairs = try star.openPairs(by: .jaccard, limit: 10)
    #expect(pairs.count == 6)
    #expect(pairs.allSatisfy { $0.score == 1 && $0.source > 0 })
    #expect(star.similarity(.adamicAdar, between: 1, and: 2) == 1 / log(4))
    #expect(star.similarity(.resourceAllocation, between: 1, and: 2) == 0.25)
    #expect(star.similarity(.jaccard, between: 0, and: 1) == 0)
    #expect(try ClosedForm.complete(6).openPairSummary().pairCount == 0)
    let none = try GraphSnapshot(nodeCount: 2, pairs: [])
    #expect(none.similarity(.jaccard, between: 0, and: 1) == nil)
  }

  @Test(arguments: [0, 1, 2])
  func survivesTinyGraphs(_ n: Int) throws {
    #expect(try ClosedForm.path(n).openPairs(by: .adamicAdar, limit: 5).isEmpty)
    #expect(try ClosedForm.path(n).openPairSummary().pairCount == 0)
  }

  @Test(arguments: RandomGraph.unweighted, similarities)
  func equalsSetsOfNeighbours(
    _ random: RandomGraph, _ similarity: NeighborhoodSimilarity
  ) throws {
    let graph = try random.snapshot
    let neighbors = (0..<random.nodes).map {
      Set(graph.neighbors(of: $0)).union(graph.neighbors(of: $0, along: .incoming))
    }
    var expected: [(source: Int, target: Int, score: Double)] = []
    for a in 0..<random.nodes {
      for b in a + 1..<max(random.nodes, a + 1) where !neighbors[a].contains(b) {
        let common = neighbors[a].intersection(neighbors[b])
        if common.isEmpty { continue }
        let score: Double
        switch similarity {
        case .commonNeighbors: score = Double(common.count)
        case .jaccard:
          score = Double(common.count) / Double(neighbors[a].union(neighbors[b]).count)
        case .adamicAdar: score = common.reduce(0) { $0 + 1 / log(Double(neighbors[$1].count)) }
        case .resourceAllocation: score = common.reduce(0) { $0 + 1 / Double(neighbors[$1].count) }
        }
        expected.append((a, b, score))
      }
    }
    let found = try graph.openPairs(by: similarity, limit: 1_000_000)
    #expect(found.count == expected.count)
    let scoreOf = Dictionary(
      uniqueKeysWithValues: found.map { ([$0.source, $0.target], $0.score) })
    for pair in expected {
      let score = try #require(scoreOf[[pair.source, pair.target]])
      #expect(abs(score - pair.score) < 1e-12)
      let single = try #require(
        graph.similarity(similarity, between: pair.source, and: pair.target))
      #expect(abs(single - pair.score) < 1e-12)
    }
    #expect(try graph.openPairSummary().pairCount == expected.count)
    #expect(try graph.openPairs(by: similarity, limit: 3) == Array(found.prefix(3)))
  }

  @Test func isBitIdenticalOnAnyNumberOfThreads() throws {
    let graph = try RandomGraph.skewed(nodes: 3000, edges: 20_000)
    let one = try graph.openPairSummary(execution: Execution(threads: 1))
    let best = try graph.openPairs(by: .adamicAdar, limit: 50, execution: Execution(threads: 1))
    for threads in [2, 7] {
      let execution = Execution(threads: threads)
      #expect(try graph.openPairSummary(execution: execution) == one)
      #expect(try graph.openPairs(by: .adamicAdar, limit: 50, execution: execution) == best)
    }
  }

  @Test func refusesANegativeLimit() throws {
    let graph = try ClosedForm.path(3)
    #expect(throws: AnalysisError.self) { try graph.openPairs(by: .jaccard, limit: -1) }
    #expect(try graph.openPairs(by: .jaccard, limit: 0).isEmpty)
  }
}
