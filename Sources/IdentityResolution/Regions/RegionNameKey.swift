/// What two names of a region must share: the skeletons of the words that tell, and whether the
/// name is of an oblast or of a city.
struct RegionNameKey {
  private enum Unit: String {
    case oblast
    case city
    case any
  }

  private let core: String
  private let unit: Unit

  init(_ text: String) {
    var unit = Unit.any
    var core: [String] = []
    let words = NameWords.split(LookAlike.corrected(text).lowercased())
    for word in words {
      let skeleton = LetterFolding.skeleton(of: word)
      if Self.oblastWords.contains(skeleton) {
        unit = .oblast
      } else if Self.cityWords.contains(skeleton) {
        unit = .city
      } else if !Self.countryWords.contains(skeleton), !skeleton.isEmpty {
        core.append(Self.stem(skeleton))
      }
    }
    // An adjective, as in «Алматинская», is of an oblast; the city has a noun.
    if unit == .any, core.last?.hasSuffix(Self.adjective) == true { unit = .oblast }
    self.unit = unit
    self.core = core.joined()
  }

  /// The keys under which a region of this name is found.
  var keys: [String] {
    guard !core.isEmpty else { return [] }
    // A region of which the unit is told is also found by the bare name, after those of the city:
    // «Алматы» is the city, «Павлодар» the oblast that has it.
    return unit == .any ? [core + "/any"] : [core + "/" + unit.rawValue, core + "/bare"]
  }

  /// The keys to look for, the best first.
  var forms: [String] {
    guard !core.isEmpty else { return [] }
    let city = core + "/" + Unit.city.rawValue
    switch unit {
    case .any: return [core + "/any", city, core + "/bare"]
    case .oblast: return [core + "/oblast", core + "/any"]
    case .city: return [city, core + "/any"]
    }
  }

  private static let adjective = "/adj"

  /// Cuts off the endings of Russian adjectives in any case and of Kazakh ones.
  private static func stem(_ skeleton: String) -> String {
    for ending in ["skaia", "skoi", "skuiu", "skii", "ski"] where skeleton.hasSuffix(ending) {
      let stem = skeleton.dropLast(ending.count)
      if stem.count >= 4 { return stem + adjective }
    }
    return skeleton
  }

  private static let oblastWords = words([
    "облысы", "облыс", "облысында", "облысының", "область", "области", "областью", "обл", "oblast",
    "oblysy", "region", "province", "өңірі",
  ])
  private static let cityWords = words([
    "қаласы", "қала", "қаласында", "қ", "город", "города", "городе", "г", "city", "qalasy",
  ])
  private static let countryWords = words([
    "республикасы", "республика", "республики", "republic", "of", "the", "в", "по",
  ])

  private static func words(_ words: [String]) -> Set<String> {
    Set(words.map { LetterFolding.skeleton(of: $0.unicodeScalars) })
  }
}
