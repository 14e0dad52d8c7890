import GraphCore
import Testing
import _TestSupport

struct GraphSnapshotBuildingTests {
  /// The slow way: a dictionary of pairs.
  private func merged(
    _ edges: [Edge], _ direction: GraphSnapshot.Direction, _ rule: ParallelEdgeRule
  ) -> [Edge] {
    var strengths: [[Int]: Double] = [:]
    for edge in edges where edge.source != edge.target {
      let isTurned = direction == .undirected && edge.target < edge.source
      let key = isTurned ? [edge.target, edge.source] : [edge.source, edge.target]
      if let earlier = strengths[key] {
        strengths[key] = rule == .sum ? earlier + edge.strength : max(earlier, edge.strength)
      } else {
        strengths[key] = edge.strength
      }
    }
    return strengths.map { Edge($0.key[0], $0.key[1], strength: $0.value) }
      .sorted { ($0.source, $0.target) < ($1.source, $1.target) }
  }

  private func randomEdges(_ count: Int, nodes: Int, seed: UInt64) -> [Edge] {
    var random = CounterRandom(seed: seed)
    return (0..<count).map { _ in
      let u = Double.random(in: 0..<1, using: &random)
      return Edge(
        Int(u * u * Double(nodes)), Int.random(in: 0..<nodes, using: &random),
        strength: Double(Int.random(in: 0...8, using: &random)) / 2)
    }
  }

  @Test(arguments: [GraphSnapshot.Direction.undirected, .directed])
  func keepsWhatADictionaryKeeps(_ direction: GraphSnapshot.Direction) throws {
    for (count, nodes) in [(0, 0), (0, 1), (3, 1), (4, 2), (30, 7), (200, 40), (3000, 60)] {
      for rule in [ParallelEdgeRule.strongest, .sum] {
        let edges = randomEdges(count, nodes: nodes, seed: UInt64(count))
        let graph = try GraphSnapshot(
          nodeCount: nodes, direction: direction, edges: edges, parallelEdges: rule)
        let expected = merged(edges, direction, rule)
        let loops = edges.count { $0.source == $0.target }
        #expect(graph.edges == expected)
        #expect(graph.edgeCount == expected.count)
        #expect(graph.construction.loopsDropped == loops)
        #expect(graph.construction.parallelsMerged == count - loops - expected.count)
        for node in 0..<nodes {
          let out = expected.filter {
            $0.source == node || (direction == .undirected && $0.target == node)
          }
          let into = expected.filter {
            $0.target == node || (direction == .undirected && $0.source == node)
          }
          #expect(graph.degree(of: node) == out.count)
          #expect(
            graph.neighbors(of: node, along: .incoming)
              == into.map { $0.source == node ? $0.target : $0.source }.sorted())
        }
      }
    }
  }

  @Test func rowsAreHubFirst() throws {
    for direction in [GraphSnapshot.Direction.undirected, .directed] {
      // Node 9 has many parallel edges to one neighbour, which must not make it a hub.
      var edges = (0..<50).map { _ in Edge(9, 3) }
      edges += (0..<8).map { Edge(0, $0 + 1) }
      let graph = try GraphSnapshot(
        nodeCount: 12, direction: direction, edges: edges, parallelEdges: .strongest)
      let degrees = graph.order.nodeOfRow.map { row in
        graph.degree(of: Int(row))
          + (direction == .directed ? graph.degree(of: Int(row), along: .incoming) : 0)
      }
      #expect(degrees == degrees.sorted(by: >))
      for rows in [graph.outgoing, graph.incoming] {
        for row in 0..<12 { #expect(rows.targets(of: row) == rows.targets(of: row).sorted()) }
      }
    }
  }

  @Test(arguments: [GraphSnapshot.Direction.undirected, .directed])
  func theSameForAnyNumberOfThreads(_ direction: GraphSnapshot.Direction) throws {
    let edges = randomEdges(150_000, nodes: 20_000, seed: 2)
    func build(_ threads: Int) throws -> GraphSnapshot {
      try GraphSnapshot(
        nodeCount: 20_000, direction: direction, sources: edges.map { UInt32($0.source) },
        targets: edges.map { UInt32($0.target) }, strengths: edges.map(\.strength),
        parallelEdges: .sum, execution: Execution(threads: threads))
    }
    let one = try build(1)
    #expect(one.edges == merged(edges, direction, .sum))
    for threads in [2, 7] {
      let many = try build(threads)
      #expect(many.edges == one.edges)
      #expect(many.order.nodeOfRow == one.order.nodeOfRow)
    }
  }

  @Test func rowsOfAMatrix() throws {
    let graph = try SampleGraphs.random(60, probability: 0.1, isWeighted: true, seed: 4)
    var starts = [0]
    var neighbors: [UInt32] = []
    var strengths: [Double] = []
    for node in 0..<60 {
      for neighbor in graph.neighbors(of: node) {
        neighbors.append(UInt32(neighbor))
        strengths.append(graph.strength(from: node, to: neighbor) ?? 0)
      }
      starts.append(neighbors.count)
    }
    let again = try GraphSnapshot(rowStarts: starts, neighbors: neighbors, strengths: strengths)
    #expect(again.edges == graph.edges)
    #expect(again.order.nodeOfRow == graph.order.nodeOfRow)
    #expect(try GraphSnapshot(rowStarts: [], neighbors: []).nodeCount == 0)
    #expect(try GraphSnapshot(rowStarts: [0], neighbors: []).nodeCount == 0)
    #expect(try GraphSnapshot(rowStarts: [0, 0], neighbors: []).nodeCount == 1)
    strengths[0] += 1
    #expect(throws: AnalysisError.self) {
      try GraphSnapshot(rowStarts: starts, neighbors: neighbors, strengths: strengths)
    }
  }

  @Test(arguments: [
    ([0, 1, 1], [1]), ([0, 1, 2], [1, 1]), ([0, 2, 4], [1, 1, 0, 0]), ([0, 1, 2], [1, 7]),
    ([0, 1], [0]), ([0, 2, 1], [1, 0]), ([0, 1, 3], [1, 0]), ([1, 1, 2], [1, 0]),
    ([0, 1, 2, 3], [1, 2, 0]),
  ])
  func refusesRowsThatAreNoGraph(_ starts: [Int], _ neighbors: [UInt32]) {
    #expect(throws: AnalysisError.self) {
      try GraphSnapshot(rowStarts: starts, neighbors: neighbors)
    }
  }

  @Test func refusesBadEdges() {
    #expect(throws: AnalysisError.self) { try GraphSnapshot(nodeCount: 2, pairs: [(0, 2)]) }
    #expect(throws: AnalysisError.self) { try GraphSnapshot(nodeCount: 2, pairs: [(-1, 0)]) }
    #expect(throws: AnalysisError.self) { try GraphSnapshot(nodeCount: -1, pairs: []) }
    #expect(throws: AnalysisError.self) {
      try GraphSnapshot(nodeCount: 2, sources: [0], targets: [5])
    }
    #expect(throws: AnalysisError.self) {
      try GraphSnapshot(nodeCount: 2, sources: [0], targets: [])
    }
    for strength in [-1, .infinity, .nan] {
      #expect(throws: AnalysisError.self) {
        try GraphSnapshot(
          nodeCount: 2, edges: [Edge(0, 1, strength: strength)], parallelEdges: .sum)
      }
    }
    #expect {
      try GraphSnapshot(nodeCount: 4, edges: [Edge(3, 1), Edge(1, 3)], parallelEdges: .reject)
    } throws: { error in
      (error as? AnalysisError)?.code == .parallelEdges && "\(error)".contains("nodes 1 and 3")
    }
  }
}
