import GraphAlgorithms
import GraphCore
import Testing
import _TestSupport

struct DiameterTests {
  @Test func closedForms() throws {
    #expect(try SampleGraphs.path(0).diameter() == nil)
    #expect(try SampleGraphs.path(1).diameter() == 0)
    #expect(try SampleGraphs.path(2).diameter() == 1)
    #expect(try SampleGraphs.path(100).diameter() == 99)
    #expect(try SampleGraphs.path(101).diameter() == 100)
    #expect(try SampleGraphs.path(7, direction: .directed).diameter() == 6)
    #expect(try SampleGraphs.complete(6).diameter() == 1)
    #expect(try SampleGraphs.star(leaves: 9).diameter() == 2)
    #expect(try GraphSnapshot(nodeCount: 5, pairs: []).diameter() == 0)
    // The longest path lies in a smaller component.
    let pairs = (1..<9).map { (0, $0) } + [(9, 10), (10, 11), (11, 12), (12, 13)]
    #expect(try GraphSnapshot(nodeCount: 15, pairs: pairs).diameter() == 4)
  }

  /// Rings and grids have many nodes far from any middle.
  @Test func ringsAndGrids() throws {
    for n in [3, 4, 50, 51, 700] { #expect(try SampleGraphs.cycle(n).diameter() == n / 2) }
    let side = 25
    var pairs: [(Int, Int)] = []
    for row in 0..<side {
      for column in 0..<side {
        let node = row * side + column
        if column + 1 < side { pairs.append((node, node + 1)) }
        if row + 1 < side { pairs.append((node, node + side)) }
      }
    }
    #expect(try GraphSnapshot(nodeCount: side * side, pairs: pairs).diameter() == 2 * (side - 1))
  }

  @Test(arguments: RandomGraph.unweighted)
  func equalsLargestEccentricity(_ random: RandomGraph) throws {
    let graph = try random.snapshot
    #expect(try graph.diameter() == graph.eccentricity().maximum.map { Int($0) })
  }

  @Test func sparseGraphsOfManyComponents() throws {
    for seed in 0..<UInt64(12) {
      let graph = try SampleGraphs.random(400, probability: 0.004, seed: seed)
      let expected = try graph.eccentricity().maximum.map { Int($0) }
      for threads in [1, 2, 7] {
        #expect(try graph.diameter(execution: Execution(threads: threads)) == expected)
      }
    }
    let graph = try SampleGraphs.preferentialAttachment(1500, ties: 1, seed: 5)
    #expect(try graph.diameter() == graph.eccentricity().maximum.map { Int($0) })
  }

  @Test func stopsWhenCancelled() async throws {
    let graph = try SampleGraphs.path(50)
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try graph.diameter()
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
