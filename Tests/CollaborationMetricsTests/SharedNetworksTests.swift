import CollaborationMetrics
import GraphAlgorithms
import GraphCore
import StakeholderModel
import Testing
import _TestSupport

/// Reference values of real networks that lie beside the project; skipped where they do not.
///
/// Computed with R igraph 1.3.5 and sna 2.7 unless a comment says otherwise.
struct SharedNetworksTests {
  private func value(
    _ name: String, _ network: StakeholderNetwork, kind: String? = nil,
    _ direction: GraphSnapshot.Direction = .undirected, groupBy column: String? = nil
  ) throws -> Double? {
    var view = View()
    view.tieKinds = kind.map { [TieKind(rawValue: $0)] }
    view.direction = direction
    let context = MetricContext(
      try network.viewed(as: view), groupedBy: column.map { GroupAttribute($0) })
    return try #require(Metric.named(name, level: .network)).networkValue(context)?.value
  }

  @Test(arguments: [
    ("contact", 0.583333, 0.291429, 0.417143), ("collaboration", 0.536667, 0.267081, 0.391304),
    ("dissemination", 0.343333, 0.184466, 0.533981),
  ])
  func tobacco(_ kind: String, _ density: Double, _ byLevel: Double, _ byCategory: Double) throws {
    guard
      let network = try Dataset.shared(
        edges: "tobacco_indiana_2010/edges.csv", nodes: "tobacco_indiana_2010/nodes.csv")
    else { return }
    #expect(abs(try #require(try value("density", network, kind: kind)) - density) < 1e-6)
    let level = try value("ei-index", network, kind: kind, groupBy: "agency_lvl")
    #expect(abs(try #require(level) - byLevel) < 1e-6)
    let category = try value("ei-index", network, kind: kind, groupBy: "agency_cat")
    #expect(abs(try #require(category) - byCategory) < 1e-6)
  }

  @Test func tobaccoLeadAndOverlap() throws {
    guard
      let network = try Dataset.shared(
        edges: "tobacco_indiana_2010/edges.csv", nodes: "tobacco_indiana_2010/nodes.csv")
    else { return }
    var view = View()
    view.tieKinds = ["dissemination"]
    let viewed = try network.viewed(as: view)
    let lead = try #require(viewed.node(of: "ITPC"))
    #expect(viewed.graph.degree(of: lead) == 24)
    #expect(abs(try viewed.graph.betweenness().scores[lead] - 108.8409) < 1e-4)
    // The lead agency reaches everybody: any set with it is best.
    #expect(try viewed.graph.keyPlayers(1, for: .reach).nodes == [lead])
    let all = try network.viewed()
    let overlap = all.overlap(of: "contact", "collaboration")
    #expect(overlap.both.count + overlap.onlyFirst.count == 175)
    #expect(overlap.both.count + overlap.onlySecond.count == 161)
  }

  // Ties of at least this strength, and the E–I index by agency: its sign flips.
  @Test(arguments: [
    (1.0, 447, 0.230425), (2, 284, 0.084507), (3, 173, -0.132948), (4, 79, -0.443038),
  ])
  func leadersByThreshold(_ least: Double, _ ties: Int, _ index: Double) throws {
    let network = try Dataset.shared(
      edges: "dhhs_2005/edges.csv", nodes: "dhhs_2005/nodes.csv",
      isKept: { ($0["collab"].flatMap { Double($0) } ?? 0) >= least })
    guard let network else { return }
    #expect(try value("ties", network) == Double(ties))
    let found = try #require(try value("ei-index", network, groupBy: "agency"))
    #expect(abs(found - index) < 1e-6)
    guard least == 1 else { return }
    #expect(abs(try #require(try value("density", network)) - 0.312369) < 1e-6)
    #expect(abs(try #require(try value("transitivity", network)) - 0.546722) < 1e-6)
    #expect(try value("diameter", network) == 4)
    let viewed = try network.viewed()
    let counts = try viewed.graph.betweenness()
    let most = try #require(counts.ranking.first)
    #expect(viewed.actors[most].id == "OS-5" && abs(counts.scores[most] - 234.917) < 5e-4)
  }

  // Without the two consortia that name nobody and are named by nobody, which an edge list loses.
  @Test(arguments: [
    ("2019", 0.219368, 0.792793), ("2020", 0.192308, 0.352), ("2021", 0.100713, 0.247788),
  ])
  func consortia(_ year: String, _ density: Double, _ reciprocity: Double) throws {
    let network = try Dataset.shared(
      edges: "nfdi_2019_2021/edges.csv", isDirected: true, isKept: { $0["year"] == year })
    guard let network else { return }
    #expect(abs(try #require(try value("density", network, .directed)) - density) < 1e-6)
    #expect(abs(try #require(try value("reciprocity", network)) - reciprocity) < 1e-6)
    let correlation = (reciprocity - density) / (1 - density)
    let found = try #require(try value("reciprocity-correlation", network))
    #expect(abs(found - correlation) < 1e-5)
  }

  @Test(arguments: [
    ("advice", 892.0, 0.179477, 0.392377), ("cowork", 1104.0, 0.222133, 0.684783),
    ("friendship", 575.0, 0.115694, 0.6121739),
  ])
  func lawyers(_ kind: String, _ ties: Double, _ density: Double, _ reciprocity: Double) throws {
    guard
      let network = try Dataset.shared(
        edges: "classic/lazega_\(kind)_edges.csv", nodes: "classic/lazega_\(kind)_nodes.csv",
        isDirected: true)
    else { return }
    #expect(try value("ties", network, .directed) == ties)
    #expect(abs(try #require(try value("density", network, .directed)) - density) < 1e-6)
    #expect(abs(try #require(try value("reciprocity", network)) - reciprocity) < 1e-6)
  }

  // 36 partners and who works with whom by both words: published by Stringer, see the data's page.
  @Test(arguments: [("office", -0.478261), ("practice", -0.252174), ("gender", -0.721739)])
  func partnersWhoWorkTogether(_ column: String, _ index: Double) throws {
    guard
      let network = try Dataset.shared(
        edges: "classic/lazega_cowork_edges.csv", nodes: "classic/lazega_cowork_nodes.csv",
        isDirected: true)
    else { return }
    var records = network.records
    let arcs = Set(records.claims.map { [$0.source, $0.target] })
    records.actors.removeAll { $0.attributes["status"] != "1" }
    let partners = Set(records.actors.map(\.id))
    records.claims.removeAll { claim in
      !arcs.contains([claim.target, claim.source]) || !partners.contains(claim.source)
        || !partners.contains(claim.target)
    }
    let mutual = try StakeholderNetwork(records)
    #expect(try value("ties", mutual) == 115)
    #expect(abs(try #require(try value("transitivity", mutual)) - 0.388769) < 1e-6)
    let found = try #require(try value("ei-index", mutual, groupBy: column))
    #expect(abs(found - index) < 1e-6)
  }
}
