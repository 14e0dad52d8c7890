/// A document that claims rest on; one row of `sources.csv`.
public struct Source: Sendable, Hashable {
  /// The id, unique in the network.
  public var id: SourceID
  /// The title.
  public var title: String?
  /// Who published it.
  public var publisher: String?
  /// When it was published.
  public var date: PartialDate?
  /// How the date is known.
  public var dateBasis: String?
  /// The language, as ISO 639 has it.
  public var language: String?
  /// Where it can be read.
  public var url: String?
  /// The licence of the data.
  public var licence: String?
  /// A remark.
  public var note: String?
  /// Columns that this project does not know, by name.
  public var attributes: [String: String]
  /// The line of the file the record came from, or 0.
  public var line: Int

  /// Creates a record.
  ///
  /// - Parameters:
  ///   - id: The id, unique in the network.
  ///   - title: The title.
  ///   - publisher: Who published it.
  ///   - date: When it was published.
  ///   - dateBasis: How the date is known.
  ///   - language: The language, as ISO 639 has it.
  ///   - url: Where it can be read.
  ///   - licence: The licence of the data.
  ///   - note: A remark.
  ///   - attributes: Columns that this project does not know, by name.
  ///   - line: The line of the file the record came from, or 0.
  public init(
    id: SourceID, title: String? = nil, publisher: String? = nil, date: PartialDate? = nil,
    dateBasis: String? = nil, language: String? = nil, url: String? = nil,
    licence: String? = nil, note: String? = nil, attributes: [String: String] = [:],
    line: Int = 0
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.date = date
    self.dateBasis = dateBasis
    self.language = language
    self.url = url
    self.licence = licence
    self.note = note
    self.attributes = attributes
    self.line = line
  }
}

extension Source {
  /// Returns the title in a language: the column `title_kk` and so on, where there is one.
  ///
  /// - Parameter language: The language to show.
  /// - Returns: The title to show; the id where there is none.
  public func title(in language: Language?) -> String {
    language.flatMap { attributes["title_" + $0.rawValue] } ?? title ?? id.rawValue
  }
}

/// Who was asked about whom; one row of `roster.csv`.
public struct RosterEntry: Sendable, Hashable {
  /// The actor that was asked.
  public var respondent: ActorID
  /// The wave of the survey.
  public var wave: String?
  /// Whom it was asked about; `nil` for everybody.
  public var asked: [ActorID]?
  /// Whether it answered.
  public var answered: Bool
  /// Columns that this project does not know, by name.
  public var attributes: [String: String]
  /// The line of the file the record came from, or 0.
  public var line: Int

  /// Creates a record.
  ///
  /// - Parameters:
  ///   - respondent: The actor that was asked.
  ///   - wave: The wave of the survey.
  ///   - asked: Whom it was asked about; `nil` for everybody.
  ///   - answered: Whether it answered.
  ///   - attributes: Columns that this project does not know, by name.
  ///   - line: The line of the file the record came from, or 0.
  public init(
    respondent: ActorID, wave: String? = nil, asked: [ActorID]? = nil, answered: Bool = true,
    attributes: [String: String] = [:], line: Int = 0
  ) {
    self.respondent = respondent
    self.wave = wave
    self.asked = asked
    self.answered = answered
    self.attributes = attributes
    self.line = line
  }
}
