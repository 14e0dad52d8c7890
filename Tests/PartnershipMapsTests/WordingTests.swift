import StakeholderModel
import Testing
import _TestSupport

@testable import PartnershipMaps

struct WordingTests {
  private static let every: [(name: String, wording: MapWording)] =
    (MapWording.all + GapWording.all + ReportWording.all + LiveWording.all).map { ($0.english, $0) }
    + MapWording.allValues

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
        // Formulas are the same in every language, and variables are single letters.
        #expect(wording.english == text || !text.hasLatinWord, "\(name)")
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

  /// A sentence that is filled in must say as much in every language.
  @Test func placeholdersAreTheSameInEveryLanguage() {
    for (name, wording) in Self.every {
      let places = Language.allCases.map { language in
        Set(
          wording.text(in: language).split(separator: "{", omittingEmptySubsequences: false)
            .dropFirst().map { $0.prefix(2) })
      }
      let formula = wording.text(in: .english).contains("Σ")
      #expect(formula || (places[0] == places[1] && places[1] == places[2]), "\(name)")
    }
  }

  @Test func placeholdersAreFilledInAnyOrder() {
    let wording = MapWording(kk: "{2}-{1}", ru: "{1}{1}", en: "{1} of {2}, {3}")
    #expect(MapVocabulary(language: .kazakh).text(wording, "a", "b") == "b-a")
    #expect(MapVocabulary(language: .russian).text(wording, "a", "b") == "aa")
    // What is filled in is not read again.
    #expect(MapVocabulary(language: .english).text(wording, "{2}", "b") == "{2} of b, ")
  }

  @Test(arguments: [
    (0, "связей"), (1, "связь"), (2, "связи"), (4, "связи"), (5, "связей"), (11, "связей"),
    (12, "связей"), (14, "связей"), (21, "связь"), (22, "связи"), (25, "связей"),
    (101, "связь"), (111, "связей"), (1_002, "связи"),
  ])
  func russianNounsFollowTheNumber(_ count: Int, _ form: String) {
    #expect(PluralWording.ties.form(after: count, in: .russian) == form)
  }

  @Test func englishAndKazakhNounsFollowTheNumber() {
    #expect(MapVocabulary(language: .english).count(1, .parties) == "1\u{A0}party")
    #expect(MapVocabulary(language: .english).count(21, .parties) == "21\u{A0}parties")
    #expect(MapVocabulary(language: .kazakh).count(1, .parties) == "1\u{A0}тарап")
    #expect(MapVocabulary(language: .kazakh).count(21, .parties) == "21\u{A0}тарап")
  }

  @Test func everyNounHasItsForms() {
    for noun in PluralWording.all {
      let russian = [noun.russian.one, noun.russian.few, noun.russian.many]
      for text in [noun.kazakh] + russian { #expect(!text.isEmpty && !text.hasLatinWord) }
      #expect(!noun.english.one.isEmpty && !noun.english.other.isEmpty)
      #expect(!russian.contains { $0.contains { "әғқңөұүһі".contains($0) } })
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
    (12_345, "12\u{202F}345", "12,345"), (-1_234_567, "−1\u{202F}234\u{202F}567", "-1,234,567"),
  ])
  func numbersFollowTheLanguage(_ value: Double, _ russian: String, _ english: String) {
    #expect(MapVocabulary(language: .russian).number(value) == russian)
    #expect(
      MapVocabulary(language: .english).number(value)
        == english.replacing("-", with: "−"))
  }

  @Test func sharesAreRoundedPercentages() {
    #expect(MapVocabulary(language: .english).percent(0.846) == "85%")
    #expect(MapVocabulary(language: .russian).percent(0.846) == "85\u{A0}%")
    #expect(MapVocabulary(language: .kazakh).number(-12_345) == "−12\u{202F}345")
  }

  @Test func unknownWordsAreShownAsTheyAre() {
    let words = MapVocabulary(language: .kazakh)
    #expect(words.name(of: TieKind(rawValue: "lends_to")) == "lends to")
    #expect(words.metric("pagerank") == "pagerank")
  }
}

extension String {
  /// Whether two Latin letters stand side by side.
  var hasLatinWord: Bool {
    let isLatin = unicodeScalars.map { $0.isASCII && $0.properties.isAlphabetic }
    return zip(isLatin, isLatin.dropFirst()).contains { $0 && $1 }
  }

  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
