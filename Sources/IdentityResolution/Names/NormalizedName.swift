/// A name without what does not tell one organisation from another: legal form, quotes, spaces,
/// case, alphabet.
///
/// ```swift
/// NormalizedName("ТОО «Қазақ тілі»").key == NormalizedName("Qazaq tili LLP").key
/// ```
public struct NormalizedName: Sendable, Hashable {
  /// The name as it was given.
  public let text: String
  /// The words in lower case, without legal form, letters of one script in each.
  public let words: [String]
  /// The skeleton of each word in `a`–`z` and digits, one for all alphabets; of equal count with
  /// ``words``.
  public let skeletons: [String]
  /// The legal forms that were taken away, in the order of the name.
  public let legalForms: [LegalForm]
  /// The letters that stood in a word of the other script.
  public let lookAlikes: [LookAlike]
  /// Whether the name says that it is a branch or an office of another organisation.
  public let scope: Scope

  /// Whether a name is of a whole organisation.
  public enum Scope: String, Sendable, Hashable {
    /// Of the organisation itself, as far as the name tells.
    case whole
    /// Of a branch, a department or an office of it.
    case branch
  }

  /// What two names must share to be one name: the skeletons in order.
  public var key: String { skeletons.joined(separator: " ") }

  /// Normalises a name.
  ///
  /// - Parameter text: The name, in any of the alphabets.
  public init(_ text: String) {
    self.text = text
    lookAlikes = LookAlike.all(in: text)
    let corrected = LookAlike.corrected(text, lookAlikes)
    var words = NameWords.split(corrected.lowercased()).map { String($0) }
    let short = words
    var forms: [LegalForm] = []
    if words.count > 1 { forms = Self.takeForms(from: &words) }
    // A name of nothing but a form is still a name.
    if words.isEmpty {
      words = short
      forms = []
    }
    var skeletons = words.map { LetterFolding.skeleton(of: $0.unicodeScalars) }
    let isKept = skeletons.map { !$0.isEmpty }
    if isKept.contains(false) {
      words = zip(words, isKept).compactMap { $1 ? $0 : nil }
      skeletons = skeletons.filter { !$0.isEmpty }
    }
    self.words = words
    self.skeletons = skeletons
    legalForms = forms
    scope = words.contains(where: Self.branchWords.contains) ? .branch : .whole
  }

  private static func takeForms(from words: inout [String]) -> [LegalForm] {
    var forms: [LegalForm] = []
    var kept: [String] = []
    kept.reserveCapacity(words.count)
    var index = 0
    while index < words.count {
      if let (count, form) = form(at: index, in: words) {
        forms.append(form)
        index += count
      } else {
        kept.append(words[index])
        index += 1
      }
    }
    words = kept
    return forms
  }

  private static func form(at index: Int, in words: [String]) -> (count: Int, form: LegalForm)? {
    let word = words[index]
    for (form, kind) in LegalFormIndex.byFirstWord[word] ?? []
    where words[index...].starts(with: form) { return (form.count, kind) }
    guard word.utf8.count <= 8, word.count <= 4 else { return nil }
    return LegalFormIndex.shortForms[LookAlike.latinised(word.uppercased())].map { (1, $0) }
  }

  private static let branchWords: Set<String> = [
    "филиал", "филиалы", "филиала", "представительство", "өкілдігі", "өкілдік", "branch",
    "отделение", "бөлімшесі", "filial", "filialy", "subsidiary",
  ]
}
