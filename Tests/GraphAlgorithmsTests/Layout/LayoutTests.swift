import GraphAlgorithms
import GraphCore
import Testing
import _TestSupport

@Suite struct LayoutTests {
  /// A layout algorithm, by name.
  struct Algorithm: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let run: @Sendable (GraphSnapshot, Execution) throws -> GraphLayout
  }

  static let algorithms = [
    Algorithm(testDescription: "stress") { try $0.stressLayout(execution: $1) },
    Algorithm(testDescription: "sparse stress") {
      try $0.stressLayout(exactLimit: 10, pivots: 20, execution: $1)
    },
    Algorithm(testDescription: "spring") { try $0.springLayout(execution: $1) },
  ]

  @Test(arguments: algorithms)
  func placesEveryNodeOfAnyGraph(_ algorithm: Algorithm) throws {
    for graph in [
      try GraphSnapshot(nodeCount: 0, pairs: []),
      try GraphSnapshot(nodeCount: 1, pairs: []),
      try GraphSnapshot(nodeCount: 2, pairs: []),
      try GraphSnapshot(nodeCount: 2, pairs: [(0, 1)]),
      try GraphSnapshot(nodeCount: 2, direction: .directed, pairs: [(1, 0)]),
      try GraphSnapshot(nodeCount: 7, pairs: [(0, 1), (1, 2), (4, 5)]),
    ] {
      let layout = try algorithm.run(graph, .automatic)
      #expect(layout.count == graph.nodeCount)
      #expect((layout.x + layout.y).allSatisfy { $0.isFinite })
      for node in 0..<graph.nodeCount {
        for other in 0..<node { #expect(distance(layout, node, other) > 0.1) }
      }
    }
  }

  @Test func drawsAPathStraight() throws {
    let path = try GraphSnapshot(nodeCount: 12, pairs: (0..<11).map { ($0, $0 + 1) })
    let layout = try path.stressLayout()
    for node in 0..<12 {
      for other in 0..<node {
        let steps = Double(node - other)
        #expect(abs(distance(layout, node, other) - steps) < 0.05 * steps)
      }
    }
  }

  @Test(arguments: algorithms)
  func partsTheLeavesOfAHub(_ algorithm: Algorithm) throws {
    let star = try GraphSnapshot(nodeCount: 61, pairs: (1...60).map { (0, $0) })
    let layout = try algorithm.run(star, .automatic)
    for leaf in 1...60 {
      for other in 1..<leaf { #expect(distance(layout, leaf, other) > 0.001) }
    }
  }

  /// In a grid no edges cross; the layouts find that out.
  @Test(arguments: algorithms)
  func unfoldsAGrid(_ algorithm: Algorithm) throws {
    let side = 12
    var pairs: [(Int, Int)] = []
    for node in 0..<side * side {
      if node % side + 1 < side { pairs.append((node, node + 1)) }
      if node + side < side * side { pairs.append((node, node + side)) }
    }
    let layout = try algorithm.run(
      try GraphSnapshot(nodeCount: side * side, pairs: pairs), .automatic)
    #expect(crossings(pairs, layout) == 0)
  }

  @Test(arguments: algorithms)
  func isTheSameOnAnyNumberOfThreads(_ algorithm: Algorithm) throws {
    let graph = try SampleGraphs.random(1500, probability: 0.0035, seed: 3)
    let single = try algorithm.run(graph, Execution(threads: 1))
    for threads in [2, 7] {
      #expect(try algorithm.run(graph, Execution(threads: threads)) == single)
    }
  }

  @Test(arguments: algorithms)
  func stopsWhenCancelled(_ algorithm: Algorithm) async throws {
    let graph = try SampleGraphs.random(3000, probability: 0.002, seed: 3)
    let task = Task { try algorithm.run(graph, Execution(threads: 2)) }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  private func distance(_ layout: GraphLayout, _ first: Int, _ second: Int) -> Double {
    let (dx, dy) = (layout.x[first] - layout.x[second], layout.y[first] - layout.y[second])
    return (dx * dx + dy * dy).squareRoot()
  }

  private func crossings(_ pairs: [(Int, Int)], _ layout: GraphLayout) -> Int {
    func side(_ a: Int, _ b: Int, _ c: Int) -> Bool {
      (layout.x[b] - layout.x[a]) * (layout.y[c] - layout.y[a])
        > (layout.y[b] - layout.y[a]) * (layout.x[c] - layout.x[a])
    }
    var count = 0
    for (position, (a, b)) in pairs.enumerated() {
      for (c, d) in pairs[..<position] where Set([a, b, c, d]).count == 4 {
        if side(a, b, c) != side(a, b, d), side(c, d, a) != side(c, d, b) { count += 1 }
      }
    }
    return count
  }
}
