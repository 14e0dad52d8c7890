import StakeholderModel

/// A noun behind a number, in every form that the three languages need.
///
/// Kazakh has one form; English two; Russian three, by the last digits: 1 and 21, but not 11, take
/// the first, 2–4 and 22–24, but not 12–14, the second, all others the third. The rules are those of
/// the Unicode CLDR for whole numbers.
struct PluralWording: Sendable {
  /// The form after any number.
  let kazakh: String
  /// The forms after 1, 2 and 5.
  let russian: (one: String, few: String, many: String)
  /// The forms after 1 and 2.
  let english: (one: String, other: String)

  init(
    kk kazakh: String, ru russian: (one: String, few: String, many: String),
    en english: (one: String, other: String)
  ) {
    self.kazakh = kazakh
    self.russian = russian
    self.english = english
  }

  /// Returns the form that stands behind a number.
  func form(after count: Int, in language: Language) -> String {
    switch language {
    case .kazakh: kazakh
    case .russian:
      switch (count.magnitude % 10, count.magnitude % 100) {
      case (_, 11...14): russian.many
      case (1, _): russian.one
      case (2...4, _): russian.few
      default: russian.many
      }
    case .english: count.magnitude == 1 ? english.one : english.other
    }
  }
}

extension PluralWording {
  static let parties = PluralWording(
    kk: "тарап", ru: ("участник", "участника", "участников"), en: ("party", "parties"))
  static let ties = PluralWording(
    kk: "байланыс", ru: ("связь", "связи", "связей"), en: ("tie", "ties"))
  /// Of so many ties.
  static let ofTies = PluralWording(
    kk: "байланыстың", ru: ("связи", "связей", "связей"), en: ("tie", "ties"))
  /// Into so many parts.
  static let intoParts = PluralWording(
    kk: "бөлек бөлікке", ru: ("отдельную часть", "отдельные части", "отдельных частей"),
    en: ("separate part", "separate parts"))
  /// Instead of so many parts.
  static let insteadOfParts = PluralWording(
    kk: "бөліктен", ru: ("части", "частей", "частей"), en: ("part", "parts"))
  static let participants = PluralWording(
    kk: "қатысушы", ru: ("участник", "участника", "участников"),
    en: ("participant", "participants"))
  static let partners = PluralWording(
    kk: "серіктес", ru: ("партнёр", "партнёра", "партнёров"), en: ("partner", "partners"))
  static let gaps = PluralWording(
    kk: "олқылық", ru: ("пробел", "пробела", "пробелов"), en: ("gap", "gaps"))
  /// Of so many gaps.
  static let ofGaps = PluralWording(
    kk: "олқылықтың", ru: ("пробела", "пробелов", "пробелов"), en: ("gap", "gaps"))
  static let proposals = PluralWording(
    kk: "ұсыныс", ru: ("предложение", "предложения", "предложений"),
    en: ("proposal", "proposals"))
  static let claims = PluralWording(
    kk: "мәлімет", ru: ("сведение", "сведения", "сведений"), en: ("claim", "claims"))
  static let events = PluralWording(
    kk: "шара", ru: ("событие", "события", "событий"), en: ("event", "events"))
  /// Of so many pairs.
  static let ofPairs = PluralWording(
    kk: "жұптың", ru: ("пары", "пар", "пар"), en: ("pair", "pairs"))
  /// Of so many trials.
  static let ofTrials = PluralWording(
    kk: "сынақтың", ru: ("испытания", "испытаний", "испытаний"), en: ("trial", "trials"))

  /// Every noun, for the test that none lacks a form.
  static let all: [PluralWording] = [
    parties, ties, ofTies, intoParts, insteadOfParts, participants, partners, gaps, ofGaps,
    proposals, claims, events, ofPairs, ofTrials,
  ]
}
