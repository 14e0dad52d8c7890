import CollaborationMetrics
import GraphAlgorithms
import GraphCore
import NetworkStatistics
import StakeholderModel
import Testing
import _TestSupport

/// Reference numbers of published networks, computed with R igraph 1.3.5, sna 2.7 and `glm`, or
/// published; skipped where the data are not there.
@Suite(.enabled(if: SharedData.isThere, "../shared/data is not there"))
struct SharedNetworksTests {
  /// A part of one of the sets.
  enum Part: Sendable, Hashable {
    /// Indiana's tobacco-control organisations 2010 (Luke et al. 2013).
    case tobacco(String, least: Double = 1)
    /// US tobacco-control leaders of the Department of Health 2005.
    case leaders(least: Double)
    /// German research-data consortia that name each other.
    case consortia(year: String)
    /// Lawyers (Lazega 2001).
    case lawyers(String)
    /// The 36 partners among them, tied if both say that they work together.
    case partners
    /// Zambian tailors (Kapferer 1972), the first wave.
    case tailors(String)

    var direction: GraphSnapshot.Direction {
      switch self {
      case .consortia, .lawyers, .tailors("work"): .directed
      case .tobacco, .leaders, .partners, .tailors: .undirected
      }
    }

    func network() throws -> StakeholderNetwork {
      switch self {
      case .tobacco(let relation, let least):
        let ties = try SharedData.rows("tobacco_indiana_2010/edges.csv").filter {
          $0["relation"] == relation && Double($0["weight"] ?? "") ?? 0 >= least
        }
        return try SharedData.network(
          actors: SharedData.rows("tobacco_indiana_2010/nodes.csv"), ties: ties, isDirected: false)
      case .leaders(let least):
        let ties = try SharedData.rows("dhhs_2005/edges.csv").filter {
          Double($0["collab"] ?? "") ?? 0 >= least
        }
        return try SharedData.network(
          actors: SharedData.rows("dhhs_2005/nodes.csv"), ties: ties, isDirected: false)
      case .consortia(let year):
        let ties = try SharedData.rows("nfdi_2019_2021/edges.csv").filter { $0["year"] == year }
        // The two that named nobody and were named by nobody are left out, as in the numbers below.
        let names = Set(ties.flatMap { [$0["source"] ?? "", $0["target"] ?? ""] })
        return try SharedData.network(
          actors: names.sorted().map { ["id": $0] }, ties: ties, isDirected: true)
      case .lawyers(let relation):
        return try SharedData.network(
          actors: SharedData.rows("classic/lazega_\(relation)_nodes.csv"),
          ties: SharedData.rows("classic/lazega_\(relation)_edges.csv"), isDirected: true)
      case .partners:
        let partners = try SharedData.rows("classic/lazega_cowork_nodes.csv")
          .filter { $0["status"] == "1" }
        let ids = Set(partners.compactMap { $0["id"] })
        let ties = try SharedData.rows("classic/lazega_cowork_edges.csv")
        let said = Set(ties.map { [$0["source"] ?? "", $0["target"] ?? ""] })
        let mutual = said.filter {
          ids.isSuperset(of: $0) && $0[0] < $0[1] && said.contains([$0[1], $0[0]])
        }
        return try SharedData.network(
          actors: partners,
          ties: mutual.sorted { $0.joined() < $1.joined() }
            .map { ["source": $0[0], "target": $0[1]] }, isDirected: false)
      case .tailors(let relation):
        let ties = try SharedData.rows("classic/kapferer_\(relation)_union_edges.csv")
        let names = Set(ties.flatMap { [$0["source"] ?? "", $0["target"] ?? ""] })
        return try SharedData.network(
          actors: names.sorted().map { ["id": $0] }, ties: ties.filter { $0["time"] == "1" },
          isDirected: direction == .directed)
      }
    }

    func viewed() throws -> ViewedNetwork {
      var view = View()
      view.direction = direction
      return try network().viewed(as: view)
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let part: Part
    let metric: String
    let expected: Double
    let column: String?
    var testDescription: String { "\(metric) of \(part) \(column ?? "")" }

    init(_ part: Part, _ metric: String, _ expected: Double, by column: String? = nil) {
      self.part = part
      self.metric = metric
      self.expected = expected
      self.column = column
    }
  }

  static let cases =
    tobacco + leaders + consortia + lawyers + [
      Case(.tailors("social"), "ties", 158), Case(.tailors("work"), "ties", 109),
    ]

  private static let tobacco = [
    Case(.tobacco("contact"), "density", 0.583333),
    Case(.tobacco("collaboration"), "density", 0.536667),
    Case(.tobacco("dissemination"), "density", 0.343333),
    Case(.tobacco("collaboration", least: 3), "ties", 80),
    Case(.tobacco("contact"), "ei-index", 0.291429, by: "agency_lvl"),
    Case(.tobacco("collaboration"), "ei-index", 0.267081, by: "agency_lvl"),
    Case(.tobacco("dissemination"), "ei-index", 0.184466, by: "agency_lvl"),
    Case(.tobacco("contact"), "ei-index", 0.417143, by: "agency_cat"),
    Case(.tobacco("collaboration"), "ei-index", 0.391304, by: "agency_cat"),
    Case(.tobacco("dissemination"), "ei-index", 0.533981, by: "agency_cat"),
  ]

  // The E–I index changes its sign between “shares information” and “runs projects together”.
  private static let leaders = [
    Case(.leaders(least: 1), "density", 0.312369),
    Case(.leaders(least: 1), "transitivity", 0.546722),
    Case(.leaders(least: 1), "diameter", 4),
    Case(.leaders(least: 1), "ties", 447), Case(.leaders(least: 2), "ties", 284),
    Case(.leaders(least: 3), "ties", 173), Case(.leaders(least: 4), "ties", 79),
    Case(.leaders(least: 1), "ei-index", 0.230425, by: "agency"),
    Case(.leaders(least: 2), "ei-index", 0.084507, by: "agency"),
    Case(.leaders(least: 3), "ei-index", -0.132948, by: "agency"),
    Case(.leaders(least: 4), "ei-index", -0.443038, by: "agency"),
  ]

  private static let consortia = [
    Case(.consortia(year: "2019"), "density", 0.219368),
    Case(.consortia(year: "2020"), "density", 0.192308),
    Case(.consortia(year: "2021"), "density", 0.100713),
    Case(.consortia(year: "2019"), "reciprocity", 0.792793),
    Case(.consortia(year: "2020"), "reciprocity", 0.352),
    Case(.consortia(year: "2021"), "reciprocity", 0.247788),
    Case(.consortia(year: "2019"), "actors", 23), Case(.consortia(year: "2019"), "ties", 111),
    Case(.consortia(year: "2020"), "actors", 26), Case(.consortia(year: "2020"), "ties", 125),
    Case(.consortia(year: "2021"), "actors", 34), Case(.consortia(year: "2021"), "ties", 113),
  ]

  private static let lawyers = [
    Case(.lawyers("advice"), "ties", 892), Case(.lawyers("cowork"), "ties", 1_104),
    Case(.lawyers("friendship"), "ties", 575),
    Case(.lawyers("advice"), "density", 0.179477), Case(.lawyers("cowork"), "density", 0.222133),
    Case(.lawyers("friendship"), "density", 0.115694),
    Case(.lawyers("advice"), "reciprocity", 0.392377),
    Case(.lawyers("cowork"), "reciprocity", 0.684783),
    Case(.lawyers("friendship"), "reciprocity", 352.0 / 575),
    Case(.partners, "actors", 36), Case(.partners, "ties", 115),
    Case(.partners, "transitivity", 0.388769),
    Case(.partners, "ei-index", -0.478261, by: "office"),
    Case(.partners, "ei-index", -0.252174, by: "practice"),
    Case(.partners, "ei-index", -0.721739, by: "gender"),
  ]

  @Test(arguments: cases)
  func networkValue(_ c: Case) throws {
    let metric = try #require(Metric.named(c.metric, level: .network))
    let context = MetricContext(
      try c.part.viewed(), groupedBy: c.column.map { GroupAttribute($0) })
    let value = try #require(try metric.networkValue(context)?.value)
    #expect(abs(value - c.expected) < 6e-7, "\(value)")
  }

  struct Leader: Sendable {
    let part: Part
    let metric: String
    /// Who has the largest value, and what it is.
    let leaders: Set<ActorID>
    let expected: Double
  }

  @Test(arguments: [
    Leader(
      part: .tobacco("dissemination"), metric: "degree", leaders: ["ITPC"], expected: 24),
    Leader(
      part: .tobacco("dissemination"), metric: "betweenness", leaders: ["ITPC"],
      expected: 108.8409),
    Leader(part: .leaders(least: 1), metric: "betweenness", leaders: ["OS-5"], expected: 234.917),
    Leader(
      part: .consortia(year: "2019"), metric: "in-degree", leaders: ["NFDI4Ing"], expected: 11),
    Leader(
      part: .consortia(year: "2020"), metric: "in-degree", leaders: ["NFDI4Ing"], expected: 11),
    Leader(
      part: .consortia(year: "2021"), metric: "in-degree", leaders: ["NFDI4Chem", "NFDI4Ing"],
      expected: 7),
  ])
  func leads(_ leader: Leader) throws {
    let viewed = try leader.part.viewed()
    let metric = try #require(Metric.named(leader.metric, level: .actor))
    let values = try #require(try metric.actorValues(MetricContext(viewed)))
    let largest = try #require(values.maximum)
    #expect(abs(largest - leader.expected) < 5.1e-4)
    let found = viewed.actors.indices.filter { values[$0] == largest }.map { viewed.actors[$0].id }
    #expect(Set(found) == leader.leaders)
  }

  struct Pair: Sendable {
    let first: Part
    let second: Part
    let expected: Double
  }

  @Test(arguments: [
    Pair(first: .tobacco("contact"), second: .tobacco("collaboration"), expected: 0.651961),
    Pair(first: .tobacco("contact"), second: .tobacco("dissemination"), expected: 0.497197),
    Pair(first: .tobacco("collaboration"), second: .tobacco("dissemination"), expected: 0.531079),
    Pair(
      first: .tobacco("collaboration", least: 3), second: .tobacco("dissemination"),
      expected: 0.532341),
  ])
  func relationsCorrelate(_ pair: Pair) throws {
    let test = try DyadicMatrix(pair.first.viewed().graph)
      .qapCorrelation(with: DyadicMatrix(pair.second.viewed().graph), draws: 10)
    #expect(abs(test.observed - pair.expected) < 6e-7)
  }

  /// The independent part of the model of Hunter and Handcock 2006, by R's `glm`.
  @Test func partnersLogit() throws {
    let viewed = try Part.partners.viewed()
    func numbers(_ column: String) -> [Double?] {
      viewed.actors.map { $0.attributes[column].flatMap(Double.init) }
    }
    func same(_ column: String) -> DyadicMatrix {
      .match(viewed.actors.map { $0.attributes[column] })
    }
    // Practice is 0 for litigation and 1 for corporate law.
    let practice = numbers("practice").map { $0.map { $0 - 1 } }
    let model = try DyadicMatrix(viewed.graph).independentTieModel([
      DyadicPredictor("seniority", .sum(numbers("seniority"))),
      DyadicPredictor("practice", .sum(practice)),
      DyadicPredictor("same practice", same("practice")),
      DyadicPredictor("same gender", same("gender")),
      DyadicPredictor("same office", same("office")),
    ])
    let expected = [-3.071400, -0.042602, 0.852951, 0.867732, 0.903149, 1.648679]
    for (term, expected) in zip(model.terms, expected) {
      #expect(abs(try #require(term.estimate) - expected) < 1e-6, "\(term)")
    }
    #expect(abs(try #require(model.terms[0].standardError) - 0.483684) < 2e-5)
    #expect(try viewed.graph.triangleCount() == 120)
  }
}
