import IdentityResolution
import StakeholderModel
import Testing
import _TestSupport

struct MergeSuggestionTests {
  static func network(
    _ actors: [Actor], ties: [(String, String)] = [], aliases: [Alias] = []
  ) throws -> StakeholderNetwork {
    var records = NetworkRecords(title: LocalizedName("Test"))
    records.actors = actors
    records.aliases = aliases
    records.claims = ties.map {
      Claim(source: ActorID(rawValue: $0.0), target: ActorID(rawValue: $0.1))
    }
    return try StakeholderNetwork(records)
  }

  static func actor(
    _ id: ActorID, _ name: String, kind: ActorKind = .other, region: RegionID? = nil,
    parent: ActorID? = nil, identifier: String? = nil
  ) -> Actor {
    Actor(
      id: id, name: LocalizedName(name), kind: kind, region: region, parent: parent,
      identifier: identifier)
  }

  @Test func oneBankInTwoSpellings() throws {
    let network = try Self.network([
      Self.actor("A", "АО «Сбербанк»"), Self.actor("B", "Cбербанк АҚ"),
      Self.actor("C", "Народный банк"),
    ])
    let suggestions = try network.mergeSuggestions()
    #expect(suggestions.count == 1)
    let suggestion = try #require(suggestions.first)
    #expect(suggestion.first == "A" && suggestion.second == "B")
    #expect(suggestion.reasons.map(\.kind) == ["same-name", "look-alike-letters"])
    #expect(suggestion.doubts.isEmpty)
    #expect(abs(suggestion.score - 0.93) < 1e-12)
  }

  @Test func translationsAndAliasesCount() throws {
    var kazakh = Self.actor("A", "«Тұтынушылардың құқықтарын қорғау ассоциациясы» ҚБ")
    kazakh.name.translations[.russian] = "ОО «Ассоциация по защите прав потребителей»"
    let network = try Self.network(
      [
        kazakh, Self.actor("B", "Ассоциация по защите прав потребителей"),
        Self.actor("C", "Қоғамдық кеңес"), Self.actor("D", "Общественный совет"),
      ], aliases: [Alias(actor: "C", alias: "Общественный Совет")])
    let found = try network.mergeSuggestions().map { "\($0.first) \($0.second)" }
    #expect(found == ["A B", "C D"])
  }

  @Test func slipsAndEndingsAreFound() throws {
    let network = try Self.network([
      Self.actor("A", "Центр поддержки гражданских инициатив"),
      Self.actor("B", "Центр поддержки гражданскх инициатив"),
      Self.actor("C", "Жастар бірлестігі Арман"), Self.actor("D", "Жастар бірлестік Арман"),
    ])
    let suggestions = try network.mergeSuggestions()
    #expect(suggestions.map { "\($0.first) \($0.second)" } == ["A B", "C D"])
    #expect(suggestions.allSatisfy { $0.reasons.map(\.kind) == ["similar-name"] })
  }

  @Test func numbersAndPlacesKeepNamesApart() throws {
    let network = try Self.network([
      Self.actor("A", "Школа № 5 города Петропавловска"),
      Self.actor("B", "Школа № 15 города Петропавловска"),
      Self.actor("C", "Союз женщин Павлодара"), Self.actor("D", "Союз женщин Кокшетау"),
    ])
    #expect(try network.mergeSuggestions().isEmpty)
  }

  @Test func sharedIdentifiersAreFoundEvenMangled() throws {
    let network = try Self.network([
      Self.actor("A", "Арман", identifier: "KZ-BIN:000640002067"),
      Self.actor("B", "Болашақ", identifier: "KZ-BIN:640002067"),
      Self.actor("C", "Даму", identifier: "KZ-BIN:950440001673"),
      Self.actor("D", "Даму қоры", identifier: "KZ-BIN:9.5044E+11"),
      Self.actor("E", "Даму", identifier: "KZ-BIN:990940003030"),
    ])
    let suggestions = try network.mergeSuggestions(leastScore: 0.05)
    let first = try #require(suggestions.first)
    #expect(first.first == "A" && first.second == "B")
    #expect(first.reasons == [.sameIdentifier("KZ-BIN:000640002067")])
    let rounded = try #require(suggestions.first { $0.first == "C" && $0.second == "D" })
    #expect(rounded.reasons.map(\.kind).contains("rounded-identifier"))
    let apart = try #require(suggestions.first { $0.first == "C" && $0.second == "E" })
    #expect(apart.doubts.map(\.kind) == ["different-identifiers"])
    #expect(apart.score < 0.1)
  }

  @Test func sharedNeighboursStrengthenButNeverSuggest() throws {
    let actors = [
      Self.actor("A", "Даму"), Self.actor("B", "Damu"), Self.actor("C", "Банк"),
      Self.actor("D", "Палата"), Self.actor("X", "Ай"), Self.actor("Y", "Күн"),
    ]
    let bare = try Self.network(actors).mergeSuggestions()
    let tied = try Self.network(
      actors,
      ties: [
        ("A", "C"), ("B", "C"), ("A", "D"), ("D", "B"), ("X", "C"), ("Y", "C"), ("X", "D"),
        ("Y", "D"),
      ]
    ).mergeSuggestions()
    #expect(bare.count == 1 && tied.count == 1)
    #expect(tied[0].score > bare[0].score)
    #expect(tied[0].reasons.contains(.sharedNeighbours(["C", "D"], ofAll: 2)))
  }

  @Test func doubtsLowerTheScore() throws {
    let network = try Self.network([
      Self.actor("A", "Палата «Атамекен»", region: "N"),
      Self.actor("B", "Филиал палаты Атамекен", region: "S", parent: "A"),
      Self.actor("C", "ОО «Арман»", kind: .ngo), Self.actor("D", "ТОО «Арман»", kind: .company),
    ])
    let suggestions = try network.mergeSuggestions(leastScore: 0)
    let branch = suggestions.first { $0.first == "A" }
    if let branch {
      #expect(Set(branch.doubts.map(\.kind)).isSuperset(of: ["parent-and-part"]))
      #expect(branch.score < 0.2)
    }
    let forms = try #require(suggestions.first { $0.first == "C" })
    #expect(forms.doubts.map(\.kind) == ["different-legal-forms", "different-kinds"])
    #expect(abs(forms.score - 0.9 * 0.7 * 0.8) < 1e-12)
  }

  @Test func theCaseHasNoDuplicates() throws {
    let suggestions = try Dataset.network("north-kazakhstan").mergeSuggestions()
    #expect(suggestions.isEmpty, "\(suggestions)")
  }

  /// Generated names, a fifth of them second spellings; 100,000 of them take 5 s in a release build.
  @Test func manyNamesTakeSeconds() throws {
    #if DEBUG
      let generated = GeneratedNames(organisations: 6_400, seconds: 1_600, seed: 7)
    #else
      let generated = GeneratedNames(organisations: 80_000, seconds: 20_000, seed: 7)
    #endif
    let network = try Self.network(generated.actors)
    let start = ContinuousClock.now
    let suggestions = try network.mergeSuggestions()
    let time = start.duration(to: .now)
    let found = Set(suggestions.map { "\($0.first) \($0.second)" })
    let recalled = generated.pairs.count { found.contains("\($0.0) \($0.1)") }
    let right = Set(generated.pairs.map { "\($0.0) \($0.1)" })
    let precision = Double(found.intersection(right).count) / Double(max(1, found.count))
    print(
      "\(generated.actors.count) names: \(time), \(suggestions.count) suggestions, "
        + "recall \(Double(recalled) / Double(generated.pairs.count)), precision \(precision)")
    #expect(Double(recalled) / Double(generated.pairs.count) > 0.95)
    #expect(precision > 0.9)
    #expect(time < .seconds(120))
  }
}
