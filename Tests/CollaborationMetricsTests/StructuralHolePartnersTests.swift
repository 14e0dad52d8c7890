import CollaborationMetrics
import GraphAlgorithms
import GraphCore
import StakeholderModel
import Testing
import _TestSupport

struct StructuralHolePartnersTests {
  @Test func tellsRedundantPartnersOfTheKite() throws {
    // Fernando (5): Andre 0, Carol 2, Diane 3, Garth 6, Heather 7.
    let found = try SampleGraphs.kite().structuralHolePartners(of: 5)
    #expect(abs(try #require(found.constraint) - 0.4451) < 5.1e-5)
    #expect(found.partners.first?.node == 3)
    #expect(found.partners.first?.repeats == [0, 2, 6])
    #expect(found.partners.last.map(\.node) == 7)
    // Burt's redundancies add up to what the effective size lacks: 5 − 3.
    #expect(abs(found.partners.reduce(0) { $0 + $1.redundancy } - 2) < 1e-12)
    // Ike and Jane are tied to no partner but Heather.
    #expect(found.prospects.first?.node == 9)
    #expect(found.prospects.map(\.node).sorted() == [1, 4, 8, 9])
  }

  /// Constraint of the network with the tie, for every missing tie.
  @Test(arguments: [GraphSnapshot.Direction.undirected, .directed], 0..<4)
  func prospectsAreTheWholeNetworksConstraint(
    _ direction: GraphSnapshot.Direction, _ seed: Int
  ) throws {
    let graph = try SampleGraphs.random(
      12, probability: 0.15, direction: direction, seed: UInt64(seed))
    let before = try graph.constraint()
    for node in 0..<12 {
      let found = try graph.structuralHolePartners(of: node)
      #expect(found.constraint == nil || abs(found.constraint! - before.scores[node]) < 1e-12)
      #expect(found.constraint != nil || before[node] == nil)
      #expect(found.partners.count + found.prospects.count == 11)
      for prospect in found.prospects {
        let wider = try GraphSnapshot(
          nodeCount: 12, direction: direction,
          pairs: graph.edges.map { ($0.source, $0.target) } + [(node, prospect.node)])
        #expect(try abs(prospect.constraint - wider.constraint().scores[node]) < 1e-12)
      }
      let values = found.prospects.map(\.constraint)
      #expect(values == values.sorted())
    }
  }

  @Test func isolatesHaveProspectsAlone() throws {
    let found = try SampleGraphs.florentineMarriages().structuralHolePartners(of: 11, .egoNetwork)
    #expect(found.constraint == nil && found.partners.isEmpty && found.prospects.count == 15)
    #expect(found.prospects.allSatisfy { $0.constraint == 1 && $0.change == nil })
  }
}
