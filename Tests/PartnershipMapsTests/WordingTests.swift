import StakeholderModel
import Testing
import _TestSupport

@testable import PartnershipMaps

struct WordingTests {
  private static let every: [(name: String, wording: MapWording)] =
    MapWording.all.map { ($0.english, $0) } + MapWording.allValues

  @Test func noLanguageIsMissing() {
    for (name, wording) in Self.every {
      for language in Language.allCases {
        let text = wording.text(in: language)
        #expect(!text.isEmpty && text == text.trimmed, "\(name) in \(language)")
      }
    }
  }

  @Test func kazakhAndRussianHaveNoLatinLetters() {
    for (name, wording) in Self.every {
      for text in [wording.kazakh, wording.russian] {
        #expect(
          !text.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic }, "\(name)")
      }
      #expect(wording.english.unicodeScalars.allSatisfy { !("а"..."я").contains($0) }, "\(name)")
    }
  }

  @Test func russianHasNoKazakhLetters() {
    let kazakh = Set("әғқңөұүһіӘҒҚҢӨҰҮҺІ")
    for (name, wording) in Self.every {
      #expect(!wording.russian.contains { kazakh.contains($0) }, "\(name)")
    }
  }

  @Test func everyKnownValueHasWords() {
    for kind in ActorKind.known { #expect(MapWording.actorKinds[kind] != nil, "\(kind)") }
    for kind in TieKind.known { #expect(MapWording.tieKinds[kind] != nil, "\(kind)") }
    for status in Status.allCases {
      #expect(MapWording.tieStatuses[status] != nil && MapWording.actorStatuses[status] != nil)
      #expect(MapWording.viewStatuses[status] != nil)
    }
    for basis in Basis.allCases { #expect(MapWording.basisNames[basis] != nil) }
    for reason in Exclusions.Reason.allCases {
      #expect(MapWording.exclusionReasons[reason] != nil)
    }
  }

  @Test func everyValueOfTheCaseHasWords() throws {
    let network = try Dataset.network("north-kazakhstan")
    for claim in network.claims { #expect(MapWording.tieKinds[claim.kind] != nil, "\(claim.kind)") }
    for actor in network.actors {
      #expect(MapWording.actorKinds[actor.kind] != nil)
      if let sector = actor.sector { #expect(MapWording.groupValues[sector] != nil, "\(sector)") }
    }
  }

  @Test(arguments: [
    (0.0, "0", "0"), (12.5, "12,5", "12.5"), (0.2098, "0,21", "0.21"), (1234.4, "1234", "1234"),
    (-3.25, "−3,25", "-3.25"), (0.0001, "0", "0"), (99.96, "100", "100"),
  ])
  func numbersFollowTheLanguage(_ value: Double, _ russian: String, _ english: String) {
    #expect(MapVocabulary(language: .russian).number(value) == russian)
    #expect(
      MapVocabulary(language: .english).number(value)
        == english.replacing("-", with: "−"))
  }

  @Test func unknownWordsAreShownAsTheyAre() {
    let words = MapVocabulary(language: .kazakh)
    #expect(words.name(of: TieKind(rawValue: "lends_to")) == "lends to")
    #expect(words.metric("pagerank") == "pagerank")
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
