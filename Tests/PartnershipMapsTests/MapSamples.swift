import DOTLanguage
import GraphCore
import GraphvizRendering
import StakeholderModel
import _TestSupport

@testable import PartnershipMaps

/// Networks and views that maps are tested on.
struct MapSample: Sendable, CustomStringConvertible {
  var description: String
  var network: @Sendable () throws -> StakeholderNetwork
  var view = View()
  var options = MapOptions()
  var isSized = false

  func map() throws -> PartnershipMap {
    let viewed = try network().viewed(as: view)
    let degrees = viewed.actors.indices.map { node in
      Double(viewed.links.count { $0.source == node || $0.target == node })
    }
    return try PartnershipMap(
      of: viewed, options: options,
      sizing: isSized
        ? MapSizing(metric: "degree", measure: NodeMeasure(scores: degrees)) : nil)
  }

  func composed() throws -> ComposedMap { try map().drawn() }

  static func northKazakhstan(
    _ name: String = "", _ language: Language = .english, statuses: Set<Status> = [.existing],
    bases: Set<Basis>? = nil, isSized: Bool = false, change: (inout MapOptions) -> Void = { _ in }
  ) -> MapSample {
    var view = View()
    view.statuses = statuses
    view.bases = bases
    var options = MapOptions()
    options.language = language
    change(&options)
    return MapSample(
      description: "North Kazakhstan \(name) \(language.rawValue)",
      network: { try Dataset.network("north-kazakhstan") }, view: view, options: options,
      isSized: isSized)
  }

  static func classic(
    _ name: String, direction: GraphSnapshot.Direction = .undirected, colour: GroupAttribute? = nil
  ) -> MapSample {
    var view = View()
    view.direction = direction
    var options = MapOptions()
    options.colour = colour
    return MapSample(
      description: name, network: { try Dataset.network("classic/\(name)") }, view: view,
      options: options)
  }

  static func generated(
    actors: Int, ties: Int, clusters: MapClusters = .none, labels: MapLabels = .names,
    engine: MapEngine? = nil
  ) -> MapSample {
    var options = MapOptions()
    options.language = .kazakh
    options.clusters = clusters
    options.labels = labels
    options.engine = engine
    return MapSample(
      description: "\(actors) actors, clusters \(clusters), \(labels)",
      network: { try generatedNetwork(actors: actors, ties: ties) }, options: options)
  }

  /// Actors with one to four words for a name, from a fixed sequence.
  private static func generatedNetwork(actors: Int, ties: Int) throws -> StakeholderNetwork {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let words = [
      "Қоғамдық", "бірлестігі", "Солтүстік", "Қазақстан", "қоры", "жастар", "орталығы",
      "кәсіпкерлер", "палатасы", "даму",
    ]
    let sectors = ["civil_society", "state", "business", "finance", "media", "public"]
    var records = NetworkRecords(title: LocalizedName("\(actors) actors"))
    records.actors = (0..<actors).map { index in
      let name = (0...next(3)).map { _ in words[next(words.count)] }.joined(separator: " ")
      return Actor(
        id: ActorID(rawValue: "a\(index)"), name: LocalizedName("\(name) \(index)"),
        kind: ActorKind.known[next(12)], sector: sectors[next(6)], isCollective: next(9) == 0)
    }
    records.claims = (0..<ties).compactMap { _ in
      let source = next(actors)
      let target = next(3) == 0 ? next(12) : next(actors)
      guard source != target else { return nil }
      return Claim(
        source: ActorID(rawValue: "a\(source)"), target: ActorID(rawValue: "a\(target)"),
        kind: TieKind.known[next(3)], isDirected: next(2) == 0,
        basis: next(4) == 0 ? .implied : .stated)
    }
    return try StakeholderNetwork(records)
  }

  /// The maps that are checked for overlaps.
  static let all: [MapSample] = [
    northKazakhstan("default", .english), northKazakhstan("default", .russian),
    northKazakhstan("default", .kazakh), northKazakhstan("stated", .russian, bases: [.stated]),
    northKazakhstan("proposed", .english, statuses: [.existing, .proposed]),
    northKazakhstan("proposed", .russian, statuses: [.existing, .proposed]),
    northKazakhstan("proposed", .kazakh, statuses: [.existing, .proposed]),
    northKazakhstan("all", .kazakh, statuses: Set(Status.allCases)),
    northKazakhstan("portrait", .russian, statuses: Set(Status.allCases)) { $0.page = .a4Portrait },
    northKazakhstan("slide", .kazakh, statuses: [.existing, .proposed], isSized: true) {
      $0.page = .slide
    },
    northKazakhstan("by kind", .english) { $0.colour = .kind },
    northKazakhstan("sectors", .russian, statuses: [.existing, .proposed]) {
      $0.clusters = .sector
    },
    northKazakhstan("sectors", .kazakh) { $0.clusters = .sector },
    northKazakhstan("regions", .russian) { $0.clusters = .region },
    northKazakhstan("layers", .english, statuses: [.existing, .proposed]) { $0.engine = .dot },
    northKazakhstan("circo", .english) { $0.engine = .circo },
    northKazakhstan("twopi", .english) { $0.engine = .twopi },
    northKazakhstan("print", .kazakh, statuses: [.existing, .proposed]) { $0.theme = .print },
    northKazakhstan("numbers", .russian) { $0.labels = .numbers },
    classic("florentine-marriage"), classic("florentine-business"),
    classic("karate", colour: .column("club")), classic("krackhardt-kite"),
    classic("high-tech-managers", direction: .directed, colour: .column("dept")),
    generated(actors: 60, ties: 90), generated(actors: 200, ties: 320),
    generated(actors: 200, ties: 320, clusters: .sector),
    generated(actors: 120, ties: 150, labels: .numbers),
    generated(actors: 30, ties: 0), generated(actors: 1, ties: 0),
  ]
}

extension PartnershipMap {
  /// The map as Graphviz lays it out.
  func drawn() throws -> ComposedMap {
    try composed { document, engine in
      let layout = try Graphviz.layout(document, engine: LayoutEngine(rawValue: engine.rawValue))
      return MapPlacement(nodes: layout.nodes.mapValues { MapPoint($0.x, $0.y) })
    }
  }
}

extension ComposedMap {
  /// The map as SVG.
  func svg() throws -> String {
    String(
      decoding: try Graphviz.render(document, engine: .pinned, as: .svg).bytes, as: UTF8.self)
  }
}
