import GraphvizRendering
import NetworkStatistics
import StakeholderModel
import Testing
import _TestSupport

@testable import PartnershipMaps

struct InteractiveMapTests {
  private static func page(
    of network: StakeholderNetwork, _ language: Language = .english, view: View = View()
  ) throws -> String {
    var options = MapOptions()
    options.language = language
    return try InteractiveMap(of: network.viewed(as: view), options: options).html {
      document, engine in
      let layout = try Graphviz.layout(document, engine: LayoutEngine(rawValue: engine.rawValue))
      return MapPlacement(nodes: layout.nodes.mapValues { MapPoint($0.x, $0.y) })
    }
  }

  private static func northKazakhstan(_ language: Language = .english) throws -> String {
    try page(of: Dataset.network("north-kazakhstan"), language)
  }

  @Test(arguments: Language.allCases)
  func theSameNetworkIsTheSameBytes(_ language: Language) throws {
    #expect(try Self.northKazakhstan(language) == Self.northKazakhstan(language))
  }

  @Test func nothingIsLoaded() throws {
    let page = try Self.northKazakhstan()
    // What a page loads from elsewhere stands in one of these.
    for loader in [
      "src=", "href=\"http", "@import", "url(http", "<link", "<img", "<iframe", "fetch(",
      "XMLHttpRequest", "import(", "EventSource", "WebSocket", "sendBeacon",
    ] {
      #expect(!page.contains(loader), "\(loader)")
    }
    #expect(page.contains("default-src 'none'; style-src 'sha256-"))
    #expect(!page.contains("unsafe-inline") && !page.contains("unsafe-eval"))
    #expect(page.firstRange(of: "<script") != nil)
    #expect(!page.contains("{{"))
  }

  @Test func textInNamesIsNoMarkup() throws {
    let nasty = [
      "<script>alert(1)</script>", "</script><img src=x>", "</style>", "<!--", "\"quoted\" & 'so'",
      "\u{202E}right to left", "{{data}}", "\u{2028}line",
    ]
    var records = NetworkRecords(title: LocalizedName("</title><script>alert(2)</script>"))
    records.actors = nasty.enumerated().map { index, name in
      Actor(
        id: ActorID(rawValue: "\(name)\(index)"), name: LocalizedName(name),
        kind: ActorKind(rawValue: name), sector: name, note: name)
    }
    records.claims = records.actors.dropFirst().map { actor in
      Claim(
        source: records.actors[0].id, target: actor.id, kind: TieKind(rawValue: actor.name.name),
        note: actor.name.name)
    }
    let page = try Self.page(of: StakeholderNetwork(records))
    let clean = try Self.northKazakhstan()
    for tag in ["<script", "</script", "</style", "<img", "<!--", "<title", "</title"] {
      #expect(
        page.ranges(of: tag).count == clean.ranges(of: tag).count, "\(tag) came from a name")
    }
    #expect(page.contains(#"\u003cscript\u003ealert(1)\u003c/script\u003e"#))
    #expect(page.contains("&lt;/title&gt;&lt;script&gt;"))
    #expect(page.contains(#"\u2028line"#))
  }

  @Test func ranksHaveIntervalsInTheStartingView() throws {
    let network = try Dataset.network("north-kazakhstan")
    let page = try InteractiveMap(of: network.viewed(as: View()))
    #expect(page.certainty.intervals.map(\.metric) == PageData.computed)
    for (metric, ranks) in page.certainty.intervals {
      #expect(ranks.nodes.count == page.viewed.actors.count, "\(metric)")
      for node in ranks.nodes {
        guard let range = node.range else { continue }
        #expect(range.lowerBound >= 1 && range.upperBound <= Double(ranks.nodes.count))
      }
    }
  }

  @Test func personsAreInThePageOnlyIfAskedFor() throws {
    let network = try Dataset.network("north-kazakhstan")
    #expect(try !Self.page(of: network).contains("P_VIS"))
    var view = View()
    view.actorKinds = Set(network.actors.map(\.kind))
    #expect(try Self.page(of: network, view: view).contains("\"P_VIS\""))
  }

  /// Keys that scripts put together from a value.
  private static let families = ["tie.", "actor.", "status.", "basis.", "help."]

  @Test func everyWordOfTheScriptsIsInTheCatalogue() throws {
    var used: Set<String> = []
    for match in PageTemplate.script.matches(of: #/\bt\("([A-Za-z.-]+)"\)/#) {
      used.insert(String(match.1))
    }
    for match in PageTemplate.frame.matches(of: #/data-t="([A-Za-z.-]+)"/#) {
      used.insert(String(match.1))
    }
    #expect(used.count > 60)
    for key in used { #expect(MapWording.page[key] != nil, "\(key)") }
    for key in ["filters", "legend", "path", "party"] { #expect(MapWording.page[key] != nil) }
    for name in PageData.computed { #expect(MapWording.page["help.\(name)"] != nil) }
  }

  @Test func everyWordOfTheCatalogueIsUsed() {
    for key in MapWording.page.keys where !Self.families.contains(where: key.hasPrefix) {
      #expect(
        PageTemplate.script.contains("\"\(key)\"") || PageTemplate.frame.contains("\"\(key)\""),
        "\(key)")
    }
  }

  @Test func scriptsHoldNoTextOfTheirOwn() {
    // Letters of Kazakh and Russian stand in the table of the search and the names of languages.
    let cyrillic = PageTemplate.scripts.map { String(decoding: $0, as: UTF8.self) }.filter {
      $0.unicodeScalars.contains { ("\u{400}"..."\u{4FF}").contains($0) }
    }
    #expect(cyrillic.count <= 2)
  }

  @Test func namesFitInEveryLanguage() throws {
    let network = try Dataset.network("north-kazakhstan")
    let map = try InteractiveMap(of: network.viewed(as: View())).map
    for (index, node) in map.content.nodes.enumerated() {
      let size = map.content.size(of: index, fontSize: 10)
      for language in Language.allCases {
        let lines = map.content.lines(of: node.actor.name.text(in: language), in: node)
        let text = TextMeasure.size(of: lines, fontSize: 10)
        #expect(text.width <= size.width && text.height <= size.height, "\(node.actor.id)")
      }
    }
  }
}
