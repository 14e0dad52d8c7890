import CollaborationMetrics
import GraphCore
import GraphvizRendering
import StakeholderModel
import Testing
import _TestSupport

@testable import PartnershipMaps

struct ReportTests {
  private static func page(
    of network: StakeholderNetwork, _ language: Language = .english, view: View = View(),
    change: (inout ReportOptions) -> Void = { _ in }
  ) throws -> String {
    var options = ReportOptions()
    options.language = language
    options.draws = 10
    change(&options)
    return try NetworkReport(of: network.viewed(as: view), options: options).html {
      document, engine in
      let layout = try Graphviz.layout(document, engine: LayoutEngine(rawValue: engine.rawValue))
      return MapPlacement(nodes: layout.nodes.mapValues { MapPoint($0.x, $0.y) })
    } drawing: { document in
      String(
        decoding: try Graphviz.render(document, engine: .pinned, as: .svg).bytes, as: UTF8.self)
    }
  }

  private static func page(_ language: Language) throws -> String {
    try page(of: Dataset.network("north-kazakhstan"), language)
  }

  private static func network(
    _ names: [String], claims: [(Int, Int)], change: (inout NetworkRecords) -> Void = { _ in }
  ) throws -> StakeholderNetwork {
    var records = NetworkRecords(title: LocalizedName("Sample"))
    records.actors = names.enumerated().map { number, name in
      Actor(
        id: ActorID(rawValue: "A\(number)"), name: LocalizedName(name), kind: .ngo,
        sector: number % 2 == 0 ? "state" : "media")
    }
    records.claims = claims.map { source, target in
      Claim(source: ActorID(rawValue: "A\(source)"), target: ActorID(rawValue: "A\(target)"))
    }
    change(&records)
    return try StakeholderNetwork(records)
  }

  // MARK: Language

  /// What is meant to be in English says so; everything else must be translated.
  @Test(arguments: [Language.kazakh, .russian])
  func nothingIsLeftUntranslated(_ language: Language) throws {
    let page = HTMLOutline(try Self.page(language))
    for text in page.texts where !text.isEnglish && !text.isInside("svg", "style") {
      // A formula is nobody's language, and the program has one name.
      if text.around.last?.attributes["class"] == "formula" { continue }
      #expect(!text.value.replacing("Tarap", with: "").hasLatinWord, "\(text.value)")
    }
    #expect(
      page.elements.contains { $0.name == "html" && $0.attributes["lang"] == language.rawValue })
  }

  @Test func numbersFollowTheLanguage() throws {
    #expect(try Self.page(.russian).contains("0,081"))
    #expect(try Self.page(.kazakh).contains("0,081"))
    #expect(try Self.page(.english).contains("0.081"))
  }

  // MARK: Page

  @Test func pageIsSoundAndSelfContained() throws {
    let page = HTMLOutline(try Self.page(.english))
    #expect(page.isBalanced)
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for element in page.elements {
      if let link = element.attributes["href"] {
        #expect(link.hasPrefix("#") && ids.contains(String(link.dropFirst())), "\(link)")
      }
      for name in (element.attributes["aria-labelledby"] ?? "").split(separator: " ") {
        #expect(ids.contains(String(name)))
      }
      // Nothing is fetched and nothing runs.
      #expect(
        element.attributes["src"] == nil && !["script", "link", "iframe"].contains(element.name))
    }
    #expect(!page.source.contains("url(") && !page.source.contains("@import"))
  }

  @Test func headingsAndTablesAreAccessible() throws {
    let page = HTMLOutline(try Self.page(.english))
    let levels = page.elements.compactMap { element -> Int? in
      element.name.first == "h" && element.name.count == 2 ? Int(element.name.dropFirst()) : nil
    }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
    let tables = page.elements.count { $0.name == "table" }
    #expect(tables > 5 && page.elements.count { $0.name == "caption" } == tables)
    for heading in page.elements where heading.name == "th" {
      #expect(heading.attributes["scope"] != nil)
    }
  }

  @Test func sameInputGivesSameBytes() throws {
    #expect(try Self.page(.kazakh) == Self.page(.kazakh))
  }

  @Test func namesAreTextWhateverTheyHold() throws {
    let evil = "<script>alert(1)</script> \"quoted\" & 'single' </style> \u{200F}rtl"
    let network = try Self.network(
      [evil, "B</td>", "C", "D"], claims: [(0, 1), (1, 2)]
    ) { $0.title = LocalizedName(evil) }
    let page = HTMLOutline(try Self.page(of: network))
    #expect(page.isBalanced && !page.elements.contains { $0.name == "script" })
    #expect(page.source.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
  }

  // MARK: Content

  @Test func caseTellsItsFindings() throws {
    let page = try Self.page(.english)
    for text in [
      "17\u{A0}parties", "11\u{A0}ties", "Civil society", "Of 31\u{A0}gaps, 1 would be closed",
      "Freeman 1977", "doi:10.1016/S0378-8733(03)00012-1",
    ] {
      #expect(page.contains(text), "\(text)")
    }
    #expect(!page.contains("Vissarova") && !page.contains("Dubovaya"))
  }

  @Test func survey() throws {
    let network = try Self.network(["A", "B", "C", "D"], claims: [(0, 1), (2, 0)]) { records in
      records.roster = (0..<4).map {
        RosterEntry(respondent: ActorID(rawValue: "A\($0)"), answered: $0 < 2)
      }
    }
    let page = try Self.page(of: network)
    #expect(page.contains("Of 4 asked, 2 answered (50%)."))
    #expect(page.contains("5 out of 6\u{A0}pairs (83%)"))
  }

  @Test func regionsAndYears() throws {
    let network = try Self.network(["A", "B", "C", "D"], claims: [(0, 1), (2, 3)]) { records in
      records.regions = ["N", "S"].map {
        Region(id: RegionID(rawValue: $0), name: LocalizedName("Region \($0)"))
      }
      for index in records.actors.indices { records.actors[index].region = index < 2 ? "N" : "S" }
      records.claims[0].period = Period(from: PartialDate("2020"), until: PartialDate("2022-01-01"))
      records.claims[1].period = Period(from: PartialDate("2021"))
    }
    let page = HTMLOutline(try Self.page(of: network))
    let texts = page.texts.map(\.value)
    for text in ["Region N", "Region S", "Whole network", "2020", "2021"] {
      #expect(texts.contains(text), "\(text)")
    }
  }

  @Test func oneYearAndOneRegionAreNotCompared() throws {
    #expect(!(try Self.page(.english)).contains("id=\"comparison\""))
  }

  @Test(arguments: [0, 1, 3])
  func networksWithoutTies(_ actors: Int) throws {
    let network = try Self.network((0..<actors).map { "Actor \($0)" }, claims: [])
    let page = HTMLOutline(try Self.page(of: network, .russian))
    #expect(page.isBalanced)
    #expect(page.source.contains("В этом представлении таких участников нет."))
  }

  @Test func directedView() throws {
    var view = View()
    view.direction = .directed
    let page = HTMLOutline(
      try Self.page(of: Dataset.network("classic/high-tech-managers"), view: view))
    #expect(page.isBalanced && page.source.contains("from whom to whom"))
  }
}
