/// A language of names, messages and maps.
public enum Language: String, Sendable, Hashable, CaseIterable {
  /// Kazakh.
  case kazakh = "kk"
  /// Russian.
  case russian = "ru"
  /// English.
  case english = "en"
}

/// A name in up to three languages.
public struct LocalizedName: Sendable, Hashable {
  /// The name as the source has it.
  public var name: String
  /// The name in each language, where known.
  public var translations: [Language: String]

  /// Creates a name.
  ///
  /// - Parameters:
  ///   - name: The name as the source has it.
  ///   - translations: The name in each language, where known.
  public init(_ name: String, translations: [Language: String] = [:]) {
    self.name = name
    self.translations = translations
  }

  /// Returns the name in a language, or as the source has it where there is no translation.
  ///
  /// - Parameter language: The language to show.
  /// - Returns: The name to show.
  public func text(in language: Language?) -> String {
    language.flatMap { translations[$0] } ?? name
  }
}
