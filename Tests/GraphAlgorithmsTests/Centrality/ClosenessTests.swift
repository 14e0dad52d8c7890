import GraphAlgorithms
import GraphCore
import Testing
import _TestSupport

struct ClosenessTests {
  @Test func closedForms() throws {
    #expect(try agree(SampleGraphs.path(3).closeness().scores, [2.0 / 3, 1, 2.0 / 3]))
    #expect(try SampleGraphs.complete(5).closeness().scores == [1, 1, 1, 1, 1])
    #expect(try agree(SampleGraphs.star(leaves: 3).closeness().scores, [1, 0.6, 0.6, 0.6]))
    #expect(
      try agree(SampleGraphs.star(leaves: 3).harmonicCloseness().scores, [3, 2, 2, 2]))
    #expect(
      try agree(
        SampleGraphs.star(leaves: 3).harmonicCloseness(scaling: .others).scores,
        [1, 2.0 / 3, 2.0 / 3, 2.0 / 3]))
  }

  @Test func undefinedWhereNotAllAreReached() throws {
    let graph = try GraphSnapshot(nodeCount: 6, pairs: [(0, 1), (1, 2), (3, 4)])
    #expect(try graph.closeness().values == [nil, nil, nil, nil, nil, nil])
    #expect(
      try agree(
        graph.closeness(rule: .reachable).scores, [2.0 / 3, 1, 2.0 / 3, 1, 1, .nan]))
    #expect(
      try agree(
        graph.closeness(rule: .wassermanFaust).scores,
        [4.0 / 15, 2.0 / 5, 4.0 / 15, 1.0 / 5, 1.0 / 5, 0]))
    #expect(try agree(graph.harmonicCloseness().scores, [1.5, 2, 1.5, 1, 1, 0]))
    #expect(try SampleGraphs.path(1).closeness().values == [nil])
    #expect(try SampleGraphs.path(0).closeness().values.isEmpty)
    #expect(try SampleGraphs.path(2).closeness().scores == [1, 1])
    #expect(
      try SampleGraphs.path(3, direction: .directed).closeness().values == [2.0 / 3, nil, nil])
    #expect(
      try SampleGraphs.path(3, direction: .directed).closeness(along: .incoming).values
        == [nil, nil, 2.0 / 3])
  }

  /// As in NetworkX's tests.
  @Test func kite() throws {
    let scores = try SampleGraphs.kite().closeness().scores
    let published = [0.529, 0.529, 0.500, 0.600, 0.500, 0.643, 0.643, 0.600, 0.429, 0.310]
    #expect(zip(scores, published).allSatisfy { abs($0 - $1) < 5e-4 })
  }

  @Test func agreesWithTheDefinition() throws {
    for graph in try SampleGraphs.variety() {
      let n = graph.nodeCount
      let rules: [(PathCost, (Double) -> Double)] = [
        (.hops, { _ in 1 }), (.length, { $0 }), (.inverseStrength(alpha: 1), { 1 / $0 }),
      ]
      for (cost, value) in rules {
        let distance = SlowPaths(graph, cost: value).distance
        for arcs in [GraphSnapshot.Arcs.outgoing, .incoming] {
          let reached = (0..<n).map { v in
            (0..<n).map { arcs == .outgoing ? distance[v][$0] : distance[$0][v] }
              .filter { $0.isFinite && $0 > 0 }
          }
          let harmonic = reached.map { $0.reduce(0) { $0 + 1 / $1 } }
          let wassermanFaust = reached.map {
            $0.isEmpty ? 0 : Double($0.count * $0.count) / Double(n - 1) / $0.reduce(0, +)
          }
          #expect(try agree(graph.harmonicCloseness(along: arcs, cost: cost).scores, harmonic))
          #expect(
            try agree(
              graph.closeness(rule: .wassermanFaust, along: arcs, cost: cost).scores,
              wassermanFaust))
        }
      }
    }
  }

  @Test func bitsDoNotDependOnThreads() throws {
    let graph = try SampleGraphs.preferentialAttachment(3000, ties: 2, seed: 4)
    let one = try graph.harmonicCloseness(execution: Execution(threads: 1))
    #expect(try graph.harmonicCloseness(execution: Execution(threads: 2)) == one)
    #expect(try graph.harmonicCloseness(execution: Execution(threads: 7)) == one)
    let path = try SampleGraphs.path(1000)
    let expected: [Double] = (0..<1000).map { v in
      let before: Int = v * (v + 1) / 2
      let behind: Int = (999 - v) * (1000 - v) / 2
      return 999 / Double(before + behind)
    }
    #expect(try agree(path.closeness().scores, expected))
  }

  @Test(arguments: [GraphSnapshot.Direction.undirected, .directed])
  func severalBatchesEqualOneSearchPerNode(_ direction: GraphSnapshot.Direction) throws {
    // More nodes than one search has sources; sparse, so that levels are many and some are cut off.
    let nodes = 1_300
    var random = CounterRandom(seed: 5)
    let pairs = (0..<2_000).map { _ in
      (Int.random(in: 0..<nodes, using: &random), Int.random(in: 0..<nodes, using: &random))
    }
    let graph = try GraphSnapshot(nodeCount: nodes, direction: direction, pairs: pairs)
    let found = try graph.harmonicCloseness().scores
    let farthest = try graph.eccentricity().scores
    for node in stride(from: 0, to: nodes, by: 13) {
      let distances = try graph.distances(from: node)
      let sum = distances.hops.reduce(0.0) { $1 > 0 ? $0 + 1 / Double($1) : $0 }
      #expect(abs(found[node] - sum) <= 1e-12 * max(1, sum))
      #expect(farthest[node] == Double(distances.farthest))
    }
    for threads in [1, 2, 7] {
      let again = try graph.harmonicCloseness(execution: Execution(threads: threads)).scores
      #expect(again == found)
    }
  }
}
