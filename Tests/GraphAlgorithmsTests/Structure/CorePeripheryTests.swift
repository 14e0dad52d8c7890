import GraphAlgorithms
import GraphCore
import Testing
import _TestSupport

struct CorePeripheryTests {
  struct Golden: Sendable {
    let option: OffDiagonalBlock
    let correlation: Double
    let core: [Int]?
  }

  /// Every core of the kite, tried in Python.
  @Test(arguments: [
    Golden(option: .full, correlation: 0.327, core: nil),
    Golden(option: .empty, correlation: 0.509, core: [0, 1, 2, 3, 4, 5, 6]),
    Golden(option: .missing, correlation: 0.600, core: [0, 1, 3, 5, 6]),
  ])
  func matchesTheKite(_ golden: Golden) throws {
    let found = try #require(try SampleGraphs.kite().corePeriphery(golden.option))
    #expect(abs(found.correlation - golden.correlation) < 5.1e-4)
    #expect(found.search == .exact)
    if let core = golden.core { #expect(found.core == core) }
  }

  @Test func idealStructuresFitExactly() throws {
    // A core of three tied to each other and to nobody else; three loners.
    let clique = try GraphSnapshot(nodeCount: 6, pairs: [(0, 1), (0, 2), (1, 2)])
    for option in [OffDiagonalBlock.missing, .empty] {
      let found = try #require(try clique.corePeriphery(option))
      #expect(found.core == [0, 1, 2] && abs(found.correlation - 1) < 1e-12)
    }
    // A star is the ideal of a core that everybody is tied to.
    let star = try #require(try SampleGraphs.star(leaves: 5).corePeriphery(.full))
    #expect(star.core == [0] && abs(star.correlation - 1) < 1e-12)
    // Directed: the core names everybody in it, both ways.
    let arcs = try GraphSnapshot(
      nodeCount: 5, direction: .directed, pairs: [(0, 1), (1, 0), (0, 3), (4, 1)])
    let directed = try #require(try arcs.corePeriphery(.missing))
    #expect(directed.core == [0, 1] && abs(directed.correlation - 1) < 1e-12)
  }

  /// r of the matrices, for every core.
  @Test(
    arguments: RandomGraph.all.filter { $0.nodes <= 12 },
    [OffDiagonalBlock.missing, .full, .empty, .density(0.4)])
  func noCoreFitsBetter(_ random: RandomGraph, _ option: OffDiagonalBlock) throws {
    let matrix = random.matrix
    let n = random.nodes
    let isUndirected = random.direction == .undirected
    var best = -2.0
    for core in 1..<(1 << n) - 1 {
      var pairs: [(Double, Double)] = []
      for i in 0..<n {
        for j in 0..<n where i != j && (!isUndirected || i < j) {
          let members = (core >> i & 1) + (core >> j & 1)
          let ideal: Double
          switch (members, option) {
          case (2, _): ideal = 1
          case (0, _): ideal = 0
          case (_, .missing): continue
          case (_, .full): ideal = 1
          case (_, .empty): ideal = 0
          case (_, .density(let density)): ideal = density
          }
          pairs.append((matrix[i][j], ideal))
        }
      }
      if let r = correlation(pairs) { best = max(best, r) }
    }
    let found = try random.snapshot.corePeriphery(option, strengths: .counted)
    #expect(abs((found?.correlation ?? -2) - best) < 1e-9)
  }

  private func correlation(_ pairs: [(Double, Double)]) -> Double? {
    let n = Double(pairs.count)
    let (x, y) = pairs.reduce((0.0, 0.0)) { ($0.0 + $1.0 / n, $0.1 + $1.1 / n) }
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for (a, b) in pairs {
      xx += (a - x) * (a - x)
      yy += (b - y) * (b - y)
      xy += (a - x) * (b - y)
    }
    return xx > 1e-9 && yy > 1e-9 ? xy / (xx * yy).squareRoot() : nil
  }

  @Test func largeNetworksAreSearchedAndSaid() throws {
    // A planted core of 8 among 40: dense within, sparse outside.
    var random = CounterRandom(seed: 5)
    var pairs: [(Int, Int)] = []
    for a in 0..<40 {
      for b in 0..<a {
        let chance = b < 8 && a < 8 ? 0.95 : (b < 8 ? 0.3 : 0.04)
        if Double.random(in: 0..<1, using: &random) < chance { pairs.append((a, b)) }
      }
    }
    let graph = try GraphSnapshot(nodeCount: 40, pairs: pairs)
    let found = try #require(try graph.corePeriphery(.missing))
    #expect(found.search == .heuristic)
    #expect(Set(found.core).isSuperset(of: 0..<8) && found.core.count <= 10)
    #expect(try graph.corePeriphery(.missing) == found)
  }

  @Test func isUndefinedWhereNothingVaries() throws {
    for n in 0...2 { #expect(try SampleGraphs.path(n).corePeriphery() == nil) }
    #expect(try SampleGraphs.complete(5).corePeriphery(.empty) == nil)
    #expect(try GraphSnapshot(nodeCount: 5, pairs: []).corePeriphery() == nil)
    #expect(throws: AnalysisError.self) {
      try SampleGraphs.path(4).corePeriphery(.density(1.5))
    }
  }
}
