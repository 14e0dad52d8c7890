import GRDB
import StakeholderModel

import enum StakeholderModel.Table

/// A table as SQLite has it.
struct SQLiteSchema {
  /// The mark of our files, “Tara” as a number, which SQLite keeps in the header of the file.
  static let applicationID = 0x5461_7261
  /// The version of the layout; a change that older readers would misread raises it.
  static let version = 1

  /// Makes the table of one row that has the title.
  static let titleTable =
    "CREATE TABLE network ("
    + titleColumns.map { "\($0) TEXT" }.joined(separator: ", ") + ") STRICT"
  /// Fills it.
  static let titleInsertion =
    "INSERT INTO network VALUES ("
    + titleColumns.map { _ in "?" }.joined(separator: ", ") + ")"
  private static let titleColumns = ["title"] + Language.allCases.map { "title_" + $0.rawValue }

  private let table: Table
  private let columns: [(name: String, content: CellContent)]

  /// - Throws: `DataError` if the columns cannot all have names of their own.
  init(_ table: WrittenTable) throws(DataError) {
    self.table = table.table
    var taken: Set<String> = []
    var columns: [(name: String, content: CellContent)] = []
    for (name, content) in table.columns {
      var free = name
      // SQLite does not tell small letters from capitals, as data packages do.
      if name.hasPrefix(RecordAssembly.mark) || taken.contains(Self.folded(name)) {
        free = RecordAssembly.mark + name
      }
      guard taken.insert(Self.folded(free)).inserted else {
        throw DataError(
          .cannotWrite,
          [
            Problem(
              at: Place(file: table.table.fileName, field: name),
              "three columns are called “\(name)” but for capitals", remedy: "rename one of them")
          ])
      }
      columns.append((free, content))
    }
    self.columns = columns
  }

  /// What makes the table.
  ///
  /// - Parameter tables: All tables that the file will have, which ids can refer to.
  /// - Returns: The statements of SQL.
  func statements(among tables: Set<Table>) -> [String] {
    let definitions = columns.map { name, content in
      Self.quoted(name) + " " + definition(name, content, tables)
    }
    var statements = [
      "CREATE TABLE \(Self.quoted(table.rawValue)) (\(definitions.joined(separator: ", "))) STRICT"
    ]
    if table == .ties {
      statements += ["source", "target"].map { "CREATE INDEX ties_\($0) ON ties (\($0))" }
    }
    return statements
  }

  /// What adds a row.
  var insertion: String {
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    return "INSERT INTO \(Self.quoted(table.rawValue)) VALUES (\(places))"
  }

  /// The values of a row's texts.
  func values(_ texts: [String]) -> [DatabaseValue] {
    zip(texts, columns).map { text, column in
      if text.isEmpty { return .null }
      return switch column.content {
      case .number: (Double(decimal: text) ?? .nan).databaseValue
      case .boolean: (text == "true").databaseValue
      case .text, .id, .date, .choice, .list: text.databaseValue
      }
    }
  }

  private func definition(
    _ name: String, _ content: CellContent, _ tables: Set<Table>
  ) -> String {
    switch content {
    case .text, .date, .list: "TEXT"
    case .number: "REAL"
    case .boolean: "INTEGER CHECK (\(Self.quoted(name)) IN (0, 1))"
    case .choice(let legal):
      "TEXT CHECK (\(Self.quoted(name)) IN ("
        + legal.map { "'\($0)'" }.joined(separator: ", ") + "))"
    case .id(let other) where other == table && name == "id": "TEXT PRIMARY KEY NOT NULL"
    case .id(let other) where tables.contains(other):
      // Rows may refer to later ones.
      "TEXT REFERENCES \(Self.quoted(other.rawValue)) (id) DEFERRABLE INITIALLY DEFERRED"
    case .id: "TEXT"
    }
  }

  /// A name as SQLite compares it, which takes only the letters of ASCII for the same in both sizes.
  static func folded(_ name: String) -> String {
    String(decoding: name.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
  }

  static func quoted(_ name: String) -> String {
    "\"" + name.replacing("\"", with: "\"\"") + "\""
  }
}
