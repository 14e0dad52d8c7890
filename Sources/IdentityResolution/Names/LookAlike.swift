/// A letter of one script that stands in a word of another, where it looks the same.
///
/// «Cбербанк» with a Latin C is another text than «Сбербанк» and splits one bank in two.
public struct LookAlike: Sendable, Hashable, CustomStringConvertible {
  /// A script in which names are written here.
  public enum Script: String, Sendable, Hashable {
    /// Latin letters.
    case latin = "Latin"
    /// Cyrillic letters, Kazakh ones included.
    case cyrillic = "Cyrillic"
  }

  /// The position of the letter in the name, counted in characters from 1.
  public let position: Int
  /// The letter that stands there.
  public let found: Character
  /// The letter of the word's own script that was meant.
  public let meant: Character
  /// The script of the letter that stands there.
  public let script: Script

  /// The letter and its place in words, such as `Latin C for С at 1`.
  public var description: String { "\(script.rawValue) \(found) for \(meant) at \(position)" }

  /// Finds the letters of a name that stand in a word of the other script.
  ///
  /// A word is taken to be in the script that most of its letters can only be of; if it has as many
  /// of both, in that of the rest of the name. A word of which some foreign letter looks like none
  /// of its script, as in «UПрофи», is a choice and no slip, and is left alone.
  ///
  /// - Parameter name: The name.
  /// - Returns: The letters, in the order of their positions.
  public static func all(in name: String) -> [LookAlike] {
    // Most names are in one script, which costs no more than a look at each byte.
    let hasLatin = name.utf8.contains { ($0 >= 65 && $0 <= 90) || ($0 >= 97 && $0 <= 122) }
    guard hasLatin,
      name.utf8.contains(where: { $0 == 0xD0 || $0 == 0xD1 || $0 == 0xD2 || $0 == 0xD3 })
    else { return [] }
    let characters = Array(name)
    let scripts = characters.map(Self.script(of:))
    let whole = majority(characters.indices, characters, scripts) ?? .cyrillic
    var result: [LookAlike] = []
    var start = 0
    while start < characters.count {
      guard scripts[start] != nil else {
        start += 1
        continue
      }
      let end = scripts[start...].firstIndex { $0 == nil } ?? characters.count
      result += all(in: start..<end, characters, scripts, rest: whole)
      start = end
    }
    return result
  }

  /// Replaces the letters that stand in a word of the other script by those that were meant.
  ///
  /// - Parameter name: The name.
  /// - Returns: The name with every word in one script.
  public static func corrected(_ name: String) -> String {
    corrected(name, all(in: name))
  }

  static func corrected(_ name: String, _ found: [LookAlike]) -> String {
    guard !found.isEmpty else { return name }
    var characters = Array(name)
    for slip in found { characters[slip.position - 1] = slip.meant }
    return String(characters)
  }

  private static func all(
    in word: Range<Int>, _ characters: [Character], _ scripts: [Script?], rest: Script
  ) -> [LookAlike] {
    guard Set(scripts[word]).count == 2 else { return [] }
    let own = majority(word, characters, scripts) ?? rest
    var result: [LookAlike] = []
    for index in word where scripts[index] != own {
      let twins = own == .cyrillic ? cyrillicTwin : latinTwin
      guard let meant = twins[characters[index]], let script = scripts[index] else { return [] }
      result.append(
        LookAlike(
          position: index + 1, found: characters[index], meant: meant, script: script))
    }
    return result
  }

  /// The script that more letters can only be of; letters with a twin tell less than those without.
  private static func majority(
    _ indices: Range<Int>, _ characters: [Character], _ scripts: [Script?]
  ) -> Script? {
    var certain: [Script: Int] = [:]
    var all: [Script: Int] = [:]
    for index in indices {
      guard let script = scripts[index] else { continue }
      all[script, default: 0] += 1
      let twins = script == .latin ? cyrillicTwin : latinTwin
      if twins[characters[index]] == nil { certain[script, default: 0] += 1 }
    }
    for counts in [certain, all] {
      let latin = counts[.latin] ?? 0
      let cyrillic = counts[.cyrillic] ?? 0
      if latin != cyrillic { return latin > cyrillic ? .latin : .cyrillic }
    }
    return nil
  }

  private static func script(of character: Character) -> Script? {
    guard let value = character.unicodeScalars.first?.value else { return nil }
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: return .latin
    case 0x400...0x52F: return .cyrillic
    default: return nil
    }
  }

  private static let cyrillicTwin = Dictionary(
    uniqueKeysWithValues: twins.map { ($0.latin, $0.cyrillic) })
  static let latinTwin = Dictionary(
    uniqueKeysWithValues: twins.map { ($0.cyrillic, $0.latin) })

  private static let twins: [(latin: Character, cyrillic: Character)] = Array(
    zip(
      "ABCEHIKMOPTXYaceiopxyhs".map { $0 },
      "АВСЕНІКМОРТХУасеіорхуһѕ".map { $0 })
  ).map { (latin: $0.0, cyrillic: $0.1) }
}
