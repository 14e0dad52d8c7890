import DOTLanguage
import Foundation
import GraphCore
import GraphvizRendering
import StakeholderModel
import Testing

@testable import PartnershipMaps

struct Gallery {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["GALLERY"] != nil))
  func draw() throws {
    let only = ProcessInfo.processInfo.environment["GALLERY"]!
    let nk = try DataPackages.network("north-kazakhstan")
    func make(
      _ name: String, _ n: StakeholderNetwork, _ v: View = View(), sizing: Bool = false,
      _ f: (inout MapOptions) -> Void = { _ in }
    ) throws {
      guard only == "all" || only.split(separator: ",").contains(where: { name.hasPrefix($0) })
      else { return }
      var o = MapOptions()
      f(&o)
      let viewed = try n.viewed(as: v)
      let s =
        sizing
        ? MapSizing(
          metric: "degree",
          measure: NodeMeasure(
            scores: (0..<viewed.actors.count).map { i in
              Double(viewed.links.count { $0.source == i || $0.target == i })
            })) : nil
      let t0 = ContinuousClock.now
      let map = try PartnershipMap(of: viewed, options: o, sizing: s)
      let r = try map.composed { document, engine in
        let laid = try Graphviz.layout(document, engine: LayoutEngine(rawValue: engine.rawValue))
        return MapPlacement(nodes: laid.nodes.mapValues { MapPoint($0.x, $0.y) })
      }
      print(name, "text", r.smallestTextOnPage, "growth", r.growth, ContinuousClock.now - t0)
      try r.document.text().write(
        toFile: "/tmp/maps/\(name).dot", atomically: true, encoding: .utf8)
      for (format, ending) in [(OutputFormat.svg, "svg"), (.png, "gv.png")] {
        let picture = try Graphviz.render(r.document, engine: .pinned, as: format)
        if !picture.warnings.isEmpty { print("WARN", name, picture.warnings) }
        try Data(picture.bytes).write(to: URL(filePath: "/tmp/maps/\(name).\(ending)"))
      }
    }
    var stated = View()
    stated.bases = [.stated]
    var prop = View()
    prop.statuses = [.existing, .proposed]
    var all = View()
    all.statuses = [.existing, .proposed, .desired, .planned]
    try make("nk-en", nk)
    try make("nk-kk", nk) { $0.language = .kazakh }
    try make("nk-ru", nk) { $0.language = .russian }
    try make("nks-ru", nk, stated) { $0.language = .russian }
    try make("nkp-kk", nk, prop) { $0.language = .kazakh }
    try make("nkp-ru", nk, prop) { $0.language = .russian }
    try make("nkp-en", nk, prop)
    try make("nka-kk", nk, all) { $0.language = .kazakh }
    try make("nka-port", nk, all) {
      $0.language = .russian
      $0.page = .a4Portrait
    }
    try make("nk-slide", nk, prop, sizing: true) {
      $0.language = .kazakh
      $0.page = .slide
    }
    try make("nkc-ru", nk, prop) {
      $0.language = .russian
      $0.clusters = .sector
    }
    try make("nkc-en", nk) { $0.clusters = .sector }
    try make("nkr-kk", nk, prop) {
      $0.clusters = .region
      $0.language = .kazakh
    }
    try make("nkk-en", nk, prop) { $0.colour = .kind }
    try make("nkprint-kk", nk, prop) {
      $0.theme = .print
      $0.language = .kazakh
    }
    try make("nkd-en", nk, prop) { $0.engine = .dot }
    try make("nknum-ru", nk, prop) {
      $0.labels = .numbers
      $0.language = .russian
    }
    try make("flo-en", try DataPackages.network("classic/florentine-marriage"), sizing: true)
    try make("kar-en", try DataPackages.network("classic/karate")) { $0.colour = .column("club") }
    var adv = View()
    adv.direction = .directed
    try make("ht-ru", try DataPackages.network("classic/high-tech-managers"), adv) {
      $0.language = .russian
      $0.colour = .column("dept")
    }
    try make("big-kk", try DataPackages.generated()) { $0.language = .kazakh }
    try make("bigc-kk", try DataPackages.generated()) {
      $0.language = .kazakh
      $0.clusters = .sector
    }
    try make("bign-kk", try DataPackages.generated()) {
      $0.language = .kazakh
      $0.labels = .numbers
    }
    try make("mid-kk", try DataPackages.generated(60, ties: 90)) { $0.language = .kazakh }
    var rep = View()
    rep.tieKinds = ["reports_to"]
    try make("htr-en", try DataPackages.network("classic/high-tech-managers"), rep) {
      $0.engine = .dot
      $0.colour = .column("dept")
    }
  }
}

extension DataPackages {
  /// 200 actors in 6 sectors with 320 ties, from a fixed sequence.
  static func generated(_ n: Int = 200, ties: Int = 320) throws -> StakeholderNetwork {
    var state: UInt64 = 42
    func next(_ k: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % k
    }
    let words = [
      "Қоғамдық", "бірлестігі", "Солтүстік", "Қазақстан", "қоры", "жастар", "орталығы",
      "кәсіпкерлер", "палатасы", "даму",
    ]
    let sectors = ["civil_society", "state", "business", "finance", "media", "public"]
    var r = NetworkRecords(title: LocalizedName("200 actors"))
    r.actors = (0..<n).map { i in
      let name =
        (0...next(3)).map { _ in words[next(words.count)] }.joined(separator: " ") + " \(i)"
      return Actor(
        id: ActorID(rawValue: "a\(i)"), name: LocalizedName(name), kind: ActorKind.known[next(12)],
        sector: sectors[next(6)], isCollective: next(9) == 0)
    }
    r.claims = (0..<ties).compactMap { _ in
      let a = next(n)
      let b = next(3) == 0 ? next(12) : next(n)
      return a == b
        ? nil
        : Claim(
          source: ActorID(rawValue: "a\(a)"), target: ActorID(rawValue: "a\(b)"),
          kind: TieKind.known[next(3)], isDirected: next(2) == 0,
          basis: next(4) == 0 ? .implied : .stated)
    }
    return try StakeholderNetwork(r)
  }
}
