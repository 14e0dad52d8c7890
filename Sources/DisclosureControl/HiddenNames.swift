import IdentityResolution
import StakeholderModel

/// The names and ids that must not appear, and how a text is searched for them.
///
/// Words are compared by their skeleton, so that case, alphabet and Kazakh and Russian spelling do
/// not matter, and by their beginning, so that endings of declension do not. A word of a person's
/// name counts alone: texts say “Dubovaya” where the table says “Nadezhda Dubovaya”. It errs on the
/// side of hiding: a text about hope is cleared where a person is called so.
struct HiddenNames: Sendable {
  private var ids: Set<String> = []
  /// Skeletons that must be a whole word.
  private var words: Set<String> = []
  /// Skeletons that may have an ending, by their first two letters.
  private var stems: [String: [String]] = [:]
  /// Names as sequences of skeletons, for actors that are hidden by their whole name.
  private var phrases: Set<[String]> = []
  /// Words that stand in names that stay public, and so tell nobody apart.
  private let publicWords: Set<String>

  var isEmpty: Bool { ids.isEmpty && words.isEmpty && stems.isEmpty && phrases.isEmpty }

  /// Starts with no name.
  ///
  /// - Parameter publicNames: Names that stay, such as those of regions.
  init(publicNames: [String]) {
    publicWords = Set(publicNames.flatMap { NormalizedName($0).skeletons })
  }

  /// Adds an id; short ones and small numbers are too common to be a trace.
  mutating func insert(id: String) {
    if id.count >= (id.contains(where: \.isLetter) ? 3 : 6) { ids.insert(id) }
  }

  /// Adds the name of a person, each word of which is a trace.
  mutating func insert(person name: String) {
    for skeleton in NormalizedName(name).skeletons where !publicWords.contains(skeleton) {
      if skeleton.count < 2 { continue }
      if skeleton.count < 4 {
        words.insert(skeleton)
        continue
      }
      // The last vowel goes where endings come.
      let isLong = skeleton.count > 4
      let stem =
        isLong && skeleton.last.map("aeiou".contains) == true
        ? String(skeleton.dropLast()) : skeleton
      stems[String(stem.prefix(2)), default: []].append(stem)
    }
  }

  /// Adds the name of an organisation, which only as a whole is a trace.
  mutating func insert(organisation name: String) {
    let skeletons = NormalizedName(name).skeletons
    if skeletons.count == 1 { words.insert(skeletons[0]) } else { phrases.insert(skeletons) }
  }

  /// The longest ending of declension, in letters of the skeleton.
  private static let longestEnding = 4

  private func isHidden(_ skeleton: String) -> Bool {
    if words.contains(skeleton) { return true }
    return stems[String(skeleton.prefix(2))]?.contains { stem in
      skeleton.hasPrefix(stem) && skeleton.count <= stem.count + Self.longestEnding
    } == true
  }

  /// Whether a text holds a name or an id that must not appear.
  func mentions(_ text: String) -> Bool {
    guard !isEmpty, !text.isEmpty else { return false }
    if Self.tokens(of: text).contains(where: { ids.contains(String($0)) }) { return true }
    if ids.contains(text) { return true }
    let skeletons = NormalizedName(text).skeletons
    if skeletons.contains(where: isHidden) { return true }
    return phrases.contains { phrase in
      guard !phrase.isEmpty, skeletons.count >= phrase.count else { return false }
      return (0...(skeletons.count - phrase.count)).contains {
        skeletons[$0..<($0 + phrase.count)].elementsEqual(phrase)
      }
    }
  }

  /// A text that must stay, with dots in place of each hidden word; all of it where no single word
  /// is to blame.
  func blanked(_ text: String) -> String {
    var result = ""
    for token in Self.pieces(of: text) {
      let isTrace =
        ids.contains(String(token))
        || NormalizedName(String(token)).skeletons.contains(where: isHidden)
      result += isTrace ? "…" : String(token)
    }
    return mentions(result) ? "…" : result
  }

  /// What an id could be in a text: letters, digits, `_` and `-`.
  private static func tokens(of text: String) -> [Substring] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
  }

  /// The tokens of a text and what stands between them.
  private static func pieces(of text: String) -> [Substring] {
    var pieces: [Substring] = []
    var start = text.startIndex
    var index = start
    func isWord(_ character: Character) -> Bool {
      character.isLetter || character.isNumber || character == "_"
    }
    while index < text.endIndex {
      let next = text.index(after: index)
      if next == text.endIndex || isWord(text[index]) != isWord(text[next]) {
        pieces.append(text[start..<next])
        start = next
      }
      index = next
    }
    return pieces
  }
}
