import Foundation
import GraphAlgorithms
import GraphCore
import NetworkStatistics
import Testing
import _TestSupport

struct NetworkComparisonTests {
  struct Named: Sendable {
    let graph: GraphSnapshot
    let names: [String]

    init(_ name: String) throws {
      switch name {
      case "marriage", "business":
        graph = try ClassicData.florentine(name == "marriage" ? .marriage : .business)
        names = try ClassicData.names("florentine-\(name)")
      case "karate":
        graph = try ClassicData.karate()
        names = try ClassicData.names("karate")
      case "kite":
        graph = try SampleGraphs.kite()
        names = try ClassicData.names("krackhardt-kite")
      default:
        graph = try ClassicData.highTech(HighTechRelation(rawValue: name) ?? .reports)
        names = try ClassicData.names("high-tech-managers")
      }
    }
  }

  /// Golden/statistics-comparisons.csv, by numpy, NetworkX and the authors' NetLSD.
  @Test(arguments: try ClassicData.golden("statistics-comparisons.csv"))
  func equalsTheGoldenValues(_ row: [String: String]) throws {
    let first = try Named(row["first"] ?? "")
    let second = try Named(row["second"] ?? "")
    let expected = try #require(Double(row["value"] ?? ""))
    let value: Double
    switch row["measure"] {
    case "portrait":
      value = try NetworkPortrait(first.graph).divergence(from: NetworkPortrait(second.graph))
    case "deltacon":
      value = try first.graph.deltaCon(
        with: second.graph, names: first.names, otherNames: second.names
      ).distance
    case "netlsd-none": value = try Self.heatDistance(first, second, .none)
    case "netlsd-empty": value = try Self.heatDistance(first, second, .empty)
    default: value = try Self.heatDistance(first, second, .complete)
    }
    #expect(abs(value - expected) < 1e-9 * max(1, expected))
  }

  private static func heatDistance(
    _ first: Named, _ second: Named, _ scaling: HeatTrace.Scaling
  ) throws -> Double {
    try HeatTrace(first.graph, scaling: scaling).distance(
      to: HeatTrace(second.graph, scaling: scaling))
  }

  @Test func portraitOfAPath() throws {
    let portrait = try NetworkPortrait(SampleGraphs.path(3))
    // Each node has 1 at distance 0; the ends have 1 neighbour, the middle 2; the ends see 1 at 2.
    #expect(portrait.rows == [[0, 3], [0, 2, 1], [1, 2]])
    #expect(try portrait.divergence(from: portrait) == 0)
    let empty = try NetworkPortrait(GraphSnapshot(nodeCount: 0, pairs: []))
    #expect(throws: AnalysisError.self) { try portrait.divergence(from: empty) }
  }

  @Test func comparisonsIgnoreNumbers() throws {
    for (index, graph) in try SampleGraphs.variety().enumerated() where graph.nodeCount > 2 {
      let n = graph.nodeCount
      let order = try PermutationPlan(size: n, draws: 1_000_000, seed: UInt64(index))
        .permutation(index + 1)
      let moved = try GraphSnapshot(
        nodeCount: n, direction: graph.direction,
        edges: graph.edges.map { Edge(order[$0.source], order[$0.target], strength: $0.strength) },
        parallelEdges: .reject)
      #expect(try NetworkPortrait(graph).divergence(from: NetworkPortrait(moved)) == 0)
      #expect(try HeatTrace(graph).distance(to: HeatTrace(moved)) < 1e-9)
      let names = (0..<n).map { "n\($0)" }
      var movedNames = names
      for node in 0..<n { movedNames[order[node]] = names[node] }
      let delta = try graph.deltaCon(with: moved, names: names, otherNames: movedNames)
      #expect(delta.distance < 1e-7)
      let overlap = try graph.edgeOverlap(with: moved, names: names, otherNames: movedNames)
      #expect(overlap.hamming == 0 && overlap.shared == graph.edgeCount)
    }
  }

  @Test func heatTracesInClosedForm() throws {
    // The complete graph has eigenvalues 0 and n/(n − 1), n − 1 times: its trace is its own scale.
    let complete = try HeatTrace(SampleGraphs.complete(7), scaling: .complete)
    for value in complete.values { #expect(abs(value - 1) < 1e-12) }
    // A star has 0, 1 (n − 2 times) and 2.
    let star = try HeatTrace(SampleGraphs.star(leaves: 5), scaling: .none)
    for (time, value) in zip(star.times, star.values) {
      #expect(abs(value - (1 + 4 * exp(-time) + exp(-2 * time))) < 1e-12)
    }
    #expect(star.times.first == 0.01 && abs((star.times.last ?? 0) - 100) < 1e-12)
    #expect(throws: AnalysisError.self) { try star.distance(to: complete) }
    #expect(try HeatTrace(SampleGraphs.path(1)).values.allSatisfy { $0 == 1 })
    #expect(throws: AnalysisError.self) {
      try HeatTrace(GraphSnapshot(nodeCount: 0, pairs: []))
    }
  }

  @Test func heatTraceOfALargerCycle() throws {
    // Eigenvalues 1 − cos 2πk/n.
    let trace = try HeatTrace(SampleGraphs.cycle(201), scaling: .none)
    for (time, value) in zip(trace.times, trace.values) {
      let expected = (0..<201).reduce(0.0) {
        $0 + exp(-time * (1 - cos(2 * .pi * Double($1) / 201)))
      }
      #expect(abs(value - expected) < 1e-10 * expected)
    }
  }

  @Test func differentNamesAreRefused() throws {
    let graph = try SampleGraphs.path(3)
    let names = ["a", "b", "c"]
    for wrong in [["a", "b", "d"], ["a", "b", "b"], ["a", "b"]] {
      #expect(throws: AnalysisError.self) {
        try graph.deltaCon(with: graph, names: names, otherNames: wrong)
      }
      #expect(throws: AnalysisError.self) {
        try graph.edgeOverlap(with: graph, names: wrong, otherNames: names)
      }
    }
    let directed = try SampleGraphs.path(3, direction: .directed)
    #expect(throws: AnalysisError.self) {
      try graph.edgeOverlap(with: directed, names: names, otherNames: names)
    }
  }

  @Test func florentineOverlap() throws {
    let marriage = try Named("marriage")
    let business = try Named("business")
    let overlap = try marriage.graph.edgeOverlap(
      with: business.graph, names: marriage.names, otherNames: business.names)
    // Computed: 8 shared ties, Jaccard 8/27, 101 of 120 pairs agree.
    #expect(overlap.shared == 8 && overlap.hamming == 19)
    #expect(overlap.jaccard == 8.0 / 27)
    #expect(abs(try #require(overlap.hammingShare) - 19.0 / 120) < 1e-12)
    let empty = try GraphSnapshot(nodeCount: 1, pairs: [])
    let none = try empty.edgeOverlap(with: empty, names: ["a"], otherNames: ["a"])
    #expect(none.jaccard == nil && none.hammingShare == nil)
  }

  @Test func aLostBridgeCountsMore() throws {
    // Two cliques of 5 joined by one tie: losing it hurts more than losing a tie in a clique.
    let cliques = (0..<2).flatMap { side in
      (0..<5).flatMap { a in (0..<a).map { (5 * side + a, 5 * side + $0) } }
    }
    let names = (0..<10).map(String.init)
    let whole = try GraphSnapshot(nodeCount: 10, pairs: cliques + [(4, 5)])
    let unbridged = try GraphSnapshot(nodeCount: 10, pairs: cliques)
    let thinned = try GraphSnapshot(nodeCount: 10, pairs: cliques.dropFirst() + [(4, 5)])
    let bridge = try whole.deltaCon(with: unbridged, names: names, otherNames: names)
    let inner = try whole.deltaCon(with: thinned, names: names, otherNames: names)
    #expect(bridge.similarity < inner.similarity)
    let same = try whole.deltaCon(with: whole, names: names, otherNames: names)
    #expect(same.similarity == 1)
  }
}
