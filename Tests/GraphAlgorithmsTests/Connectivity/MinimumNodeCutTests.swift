import GraphAlgorithms
import GraphCore
import Testing
import _TestSupport

struct MinimumNodeCutTests {
  @Test func closedForms() throws {
    let path = try SampleGraphs.path(4)
    #expect(try path.minimumNodeCut(from: 0, to: 3) == [1])
    #expect(try path.nodeDisjointPaths(from: 0, to: 3) == [[0, 1, 2, 3]])
    // A tie that nothing else replaces: no other node can be cut.
    #expect(try path.minimumNodeCut(from: 0, to: 1).isEmpty)
    #expect(try path.nodeDisjointPaths(from: 0, to: 1) == [[0, 1]])
    #expect(try SampleGraphs.cycle(6).minimumNodeCut(from: 0, to: 3) == [1, 5])
    #expect(try SampleGraphs.complete(6).nodeDisjointPaths(from: 1, to: 4).count == 5)
    #expect(try SampleGraphs.complete(6).minimumNodeCut(from: 1, to: 4) == [0, 2, 3, 5])
    // Two edge-disjoint paths that both pass the middle.
    let bow = try GraphSnapshot(
      nodeCount: 5, pairs: [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (2, 4)])
    #expect(try bow.edgeDisjointPaths(from: 0, to: 4).count == 2)
    #expect(try bow.nodeDisjointPaths(from: 0, to: 4) == [[0, 2, 4]])
    #expect(try bow.minimumNodeCut(from: 0, to: 4) == [2])
  }

  @Test func directionAndComponents() throws {
    let path = try SampleGraphs.path(3, direction: .directed)
    #expect(try path.minimumNodeCut(from: 0, to: 2) == [1])
    #expect(try path.nodeDisjointPaths(from: 2, to: 0).isEmpty)
    let parts = try GraphSnapshot(nodeCount: 4, pairs: [(0, 1), (2, 3)])
    #expect(try parts.minimumNodeCut(from: 0, to: 3).isEmpty)
    #expect(try parts.nodeDisjointPaths(from: 0, to: 3).isEmpty)
  }

  @Test func florentineFamilies() throws {
    // NetworkX 3.6.1: node_disjoint_paths and minimum_node_cut of Medici and Strozzi.
    let graph = try SampleGraphs.florentineMarriages()
    #expect(try graph.nodeDisjointPaths(from: 8, to: 14).count == 3)
    #expect(try graph.minimumNodeCut(from: 8, to: 14).count == 3)
  }

  /// Every set of other nodes, removed.
  @Test(arguments: RandomGraph.all.filter { $0.nodes <= 12 })
  func noSmallerSetCuts(_ random: RandomGraph) throws {
    let graph = try random.snapshot
    let n = random.nodes
    for target in 1..<n where !graph.hasEdge(from: 0, to: target) {
      var least = n
      for set in 0..<(1 << n) where set & 1 == 0 && set >> target & 1 == 0 {
        guard set.nonzeroBitCount < least else { continue }
        let rest = try GraphSnapshot(
          nodeCount: n, direction: random.direction,
          pairs: graph.edges.filter { set >> $0.source & 1 == 0 && set >> $0.target & 1 == 0 }
            .map { ($0.source, $0.target) })
        if try rest.distances(from: 0)[target] == nil { least = set.nonzeroBitCount }
      }
      #expect(try graph.minimumNodeCut(from: 0, to: target).count == least)
    }
  }

  @Test(arguments: RandomGraph.all)
  func pathsAreIndependentAndAsManyAsTheCut(_ random: RandomGraph) throws {
    let graph = try random.snapshot
    for target in [1, graph.nodeCount - 1] {
      let paths = try graph.nodeDisjointPaths(from: 0, to: target)
      let isTied = graph.hasEdge(from: 0, to: target)
      let cut = try graph.minimumNodeCut(from: 0, to: target)
      #expect(paths.count == cut.count + (isTied ? 1 : 0))
      let inner = paths.flatMap { $0.dropFirst().dropLast() }
      #expect(Set(inner).count == inner.count)
      for path in paths {
        #expect(path.first == 0 && path.last == target)
        #expect(zip(path, path.dropFirst()).allSatisfy { graph.hasEdge(from: $0, to: $1) })
      }
      let rest = try GraphSnapshot(
        nodeCount: graph.nodeCount, direction: graph.direction,
        pairs: graph.edges.filter { edge in
          let ends = [edge.source, edge.target]
          return Set(ends) != [0, target] && !ends.contains(where: cut.contains)
        }.map { ($0.source, $0.target) })
      #expect(try rest.distances(from: 0)[target] == nil)
    }
  }

  @Test func refusesWhatHasNoCut() throws {
    let graph = try SampleGraphs.path(3)
    #expect(throws: AnalysisError.self) { try graph.minimumNodeCut(from: 0, to: 0) }
    #expect(throws: AnalysisError.self) { try graph.nodeDisjointPaths(from: 0, to: 3) }
  }
}
