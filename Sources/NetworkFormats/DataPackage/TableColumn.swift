import StakeholderModel

/// A row of a table that remembers where it came from and what the table has beyond the model.
protocol TableRow: Sendable {
  var attributes: [String: String] { get set }
  var line: Int { get set }
}

/// One column that the model knows: its name, what its cells hold, and the field of a row that it
/// stands for.
struct TableColumn<Row: TableRow>: Sendable {
  /// What is wrong with a cell, and what to do about it.
  struct CellError: Error {
    var what: String
    var remedy: String
  }

  let name: String
  let content: CellContent
  /// Puts a cell that is not empty into a row.
  let read: @Sendable (inout Row, CSVRecord, Int) throws(CellError) -> Void
  /// Gives the text of a row's cell; empty if the row does not know.
  let write: @Sendable (Row) -> String
}

/// What the cells of a column hold.
enum CellContent: Sendable {
  case text
  /// An id of this table or of another.
  case id(of: Table)
  case date
  case boolean
  case number
  case choice([String])
  /// Ids with `;` between them.
  case list
}

extension TableColumn {
  /// A column of text, kept to the letter.
  static func text(
    _ name: String, get: @escaping @Sendable (Row) -> String?,
    set: @escaping @Sendable (inout Row, String) -> Void
  ) -> Self {
    Self(name: name, content: .text) { row, record, index in
      set(&row, record[index])
    } write: {
      get($0) ?? ""
    }
  }

  /// A column of ids.
  static func id<ID: RecordID>(
    _ name: String, of table: Table, get: @escaping @Sendable (Row) -> ID?,
    set: @escaping @Sendable (inout Row, ID) -> Void
  ) -> Self {
    Self(name: name, content: .id(of: table)) { row, record, index in
      set(&row, ID(rawValue: record.trimmedText(at: index)))
    } write: {
      get($0)?.rawValue ?? ""
    }
  }

  /// A column of words that anybody may add to.
  static func word<Word: Vocabulary>(
    _ name: String, get: @escaping @Sendable (Row) -> Word,
    set: @escaping @Sendable (inout Row, Word) -> Void
  ) -> Self {
    Self(name: name, content: .text) { row, record, index in
      set(&row, Word(rawValue: record.trimmedText(at: index)))
    } write: {
      get($0).rawValue
    }
  }

  /// A column of words from a fixed list.
  static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ name: String, get: @escaping @Sendable (Row) -> Choice?,
    set: @escaping @Sendable (inout Row, Choice) -> Void
  ) -> Self {
    let legal = Choice.allCases.map(\.rawValue)
    return Self(name: name, content: .choice(legal)) { row, record, index throws(CellError) in
      let text = record.trimmedText(at: index)
      guard let choice = Choice(rawValue: text) else {
        throw .noChoice(text, of: name, legal: legal)
      }
      set(&row, choice)
    } write: {
      get($0)?.rawValue ?? ""
    }
  }

  /// A column of dates of which the day or the month may be unknown.
  static func date(
    _ name: String, get: @escaping @Sendable (Row) -> PartialDate?,
    set: @escaping @Sendable (inout Row, PartialDate) -> Void
  ) -> Self {
    Self(name: name, content: .date) { row, record, index throws(CellError) in
      let text = record.trimmedText(at: index)
      guard let date = PartialDate(text) else { throw .noDate(text) }
      set(&row, date)
    } write: {
      get($0)?.description ?? ""
    }
  }

  /// A column of numbers.
  static func number(
    _ name: String, get: @escaping @Sendable (Row) -> Double?,
    set: @escaping @Sendable (inout Row, Double) -> Void
  ) -> Self {
    Self(name: name, content: .number) { row, record, index throws(CellError) in
      if let number = record.number(at: index) { return set(&row, number) }
      let text = record.trimmedText(at: index)
      guard let number = Double(decimal: text) else { throw .noNumber(text) }
      set(&row, number)
    } write: {
      get($0).map(\.shortText) ?? ""
    }
  }

  /// A column of yes and no.
  static func boolean(
    _ name: String, get: @escaping @Sendable (Row) -> Bool,
    set: @escaping @Sendable (inout Row, Bool) -> Void
  ) -> Self {
    Self(name: name, content: .boolean) { row, record, index throws(CellError) in
      let text = record.trimmedText(at: index)
      switch text.lowercased() {
      case "true", "1", "yes": set(&row, true)
      case "false", "0", "no": set(&row, false)
      default: throw .noBoolean(text)
      }
    } write: {
      get($0) ? "true" : "false"
    }
  }

  /// The four columns of a name in up to three languages.
  static func names(
    _ path: any WritableKeyPath<Row, LocalizedName> & Sendable
  ) -> [Self] {
    let name = Self.text("name") {
      $0[keyPath: path].name
    } set: {
      $0[keyPath: path].name = $1
    }
    return [name]
      + Language.allCases.map { language in
        Self.text("name_\(language.rawValue)") {
          $0[keyPath: path].translations[language]
        } set: {
          $0[keyPath: path].translations[language] = $1
        }
      }
  }

  /// The two columns of a period.
  static func period(_ path: any WritableKeyPath<Row, Period> & Sendable) -> [Self] {
    [
      .date("valid_from") {
        $0[keyPath: path].from
      } set: {
        $0[keyPath: path].from = $1
      },
      .date("valid_until") {
        $0[keyPath: path].until
      } set: {
        $0[keyPath: path].until = $1
      },
    ]
  }
}
