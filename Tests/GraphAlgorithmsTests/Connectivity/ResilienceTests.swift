import GraphAlgorithms
import GraphCore
import Testing
import _TestSupport

struct ResilienceTests {
  @Test(arguments: NodeLoss.allCases, LossOrder.allCases)
  func closedForms(_ loss: NodeLoss, _ order: LossOrder) throws {
    // A complete network loses one node at a time whatever the order: R = (n − 1) / 2n.
    let complete = try SampleGraphs.complete(6).resilience(under: loss, order, draws: 5)
    #expect(abs(try #require(complete.robustness) - 5.0 / 12) < 1e-12)
    #expect(abs(complete.largestShares[0] - 1) < 1e-12)
    // Without ties every share but the last is 1/n.
    let empty = try GraphSnapshot(nodeCount: 4, pairs: [])
      .resilience(under: loss, order, draws: 5)
    #expect(largestDifference(empty.largestShares, [0.25, 0.25, 0.25, 0.25, 0]) < 1e-12)
    #expect(Set(empty.lostNodes) == [0, 1, 2, 3])
  }

  @Test(arguments: [NodeLoss.degree, .betweenness], LossOrder.allCases)
  func starsFallApart(_ loss: NodeLoss, _ order: LossOrder) throws {
    let curve = try SampleGraphs.star(leaves: 4).resilience(under: loss, order)
    #expect(largestDifference(curve.largestShares, [1, 0.2, 0.2, 0.2, 0.2, 0]) < 1e-12)
    #expect(curve.lostNodes.first == 0)
    #expect(curve.losses(until: 0.5) == 1)
  }

  @Test func recomputedOrdersSeeTheDamage() throws {
    // The middle of a path of seven falls first; then the middles of its halves.
    let path = try SampleGraphs.path(7)
    let anew = try path.resilience(under: .betweenness, .recomputed)
    #expect(anew.lostNodes.prefix(3) == [3, 1, 5])
    let once = try path.resilience(under: .betweenness, .initial)
    #expect(once.lostNodes.prefix(3) == [3, 2, 4])
    #expect(try #require(anew.robustness) < #require(once.robustness))
  }

  @Test func randomLossIsTheMeanOverDraws() throws {
    // A path of three: the middle is lost first by a third of the orders. Shares after one loss
    // are 1/3 or 2/3, the mean 5/9.
    let path = try SampleGraphs.path(3)
    let curve = try path.resilience(under: .random, draws: 6_000, seed: 3)
    #expect(abs(curve.largestShares[1] - 5.0 / 9) < 0.01)
    #expect(abs(try #require(curve.deviations?[1]) - (2.0 / 81).squareRoot()) < 0.01)
    for threads in [1, 2, 7] {
      let again = try path.resilience(
        under: .random, draws: 6_000, seed: 3, execution: Execution(threads: threads))
      #expect(again == curve)
    }
    #expect(try path.resilience(under: .random, draws: 6_000, seed: 4) != curve)
    #expect(throws: AnalysisError.self) { try path.resilience(under: .random, draws: 0) }
  }

  /// Components counted anew after every loss.
  @Test(arguments: RandomGraph.all)
  func equalsCountingComponents(_ random: RandomGraph) throws {
    let graph = try random.snapshot
    let curve = try graph.resilience(under: .degree)
    for step in 0...random.nodes {
      let lost = Set(curve.lostNodes.prefix(step))
      let rest = try GraphSnapshot(
        nodeCount: random.nodes,
        pairs: graph.edges.filter { !lost.contains($0.source) && !lost.contains($0.target) }
          .map { ($0.source, $0.target) })
      let parts = try rest.connectedComponents()
      let largest =
        parts.sizes.indices.filter { part in
          !parts.nodes(of: part).contains(where: lost.contains)
        }.map { parts.sizes[$0] }.max() ?? 0
      #expect(curve.largestShares[step] == Double(largest) / Double(random.nodes))
    }
  }

  @Test func hasNoRobustnessWithoutNodes() throws {
    let curve = try SampleGraphs.path(0).resilience(under: .random)
    #expect(curve.robustness == nil)
  }
}
