import GRDB
import StakeholderModel

import enum StakeholderModel.Table

/// A reader of the files that ``SQLiteWriter`` writes, changed by whatever program.
///
/// The file is opened for reading only. Nothing of it is run: views, virtual tables and computed
/// columns, which could, are refused.
struct SQLiteReader {
  let path: String
  let problemLimit: Int

  func read() throws(DataError) -> LoadedNetwork {
    let start = try ByteSource(path: path).read(16)
    guard start == Array("SQLite format 3\0".utf8) else {
      throw .notOurs(path, "this is no SQLite file", "check that it is the right file")
    }
    let report: ImportReport
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.prepareDatabase { database in
        try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
      }
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      report = try queue.read { database in
        let store = try SQLiteTables(database, path: path)
        var reading = DataPackageReading(store, input: path, problemLimit: problemLimit)
        return reading.report()
      }
      try queue.close()
    } catch let error as DataError {
      throw error
    } catch {
      throw .unreadable(path, error)
    }
    return try report.loaded()
  }
}

/// The tables of an open database.
private struct SQLiteTables: TableStore {
  let title: LocalizedName
  private let database: Database
  private let path: String
  private var present: Set<Table> = []

  init(_ database: Database, path: String) throws {
    self.database = database
    self.path = path
    try Self.checkVersion(database, path)
    let definitions = try Row.fetchAll(
      database, sql: "SELECT type, name, sql FROM sqlite_schema WHERE type IN ('table', 'view')")
    for definition in definitions {
      guard let table = Table(rawValue: definition["name"]) else { continue }
      let sql: String = definition["sql"] ?? ""
      guard definition["type"] == "table", sql.uppercased().hasPrefix("CREATE TABLE") else {
        throw DataError.notOurs(
          path, "\(table.rawValue) is a view or a virtual table", "make it a table")
      }
      present.insert(table)
    }
    title = try Self.title(database, path)
  }

  private static func checkVersion(_ database: Database, _ path: String) throws {
    guard
      try Int.fetchOne(database, sql: "PRAGMA application_id") == SQLiteSchema.applicationID
    else {
      throw DataError.notOurs(
        path, "this SQLite file holds no network of Tarap",
        "export its tables as CSV and import them with: tarap import edge-table")
    }
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard version == SQLiteSchema.version else {
      throw DataError.notOurs(
        path, "the file has layout \(version); this program reads layout \(SQLiteSchema.version)",
        version > SQLiteSchema.version ? "update Tarap" : "write the file again with tarap export")
    }
  }

  private static func title(_ database: Database, _ path: String) throws -> LocalizedName {
    guard try database.tableExists("network"),
      let row = try Row.fetchOne(database, sql: "SELECT * FROM network")
    else { return LocalizedName(FilePath.stem(of: path)) }
    var title = LocalizedName(row["title"] ?? "")
    for language in Language.allCases {
      title.translations[language] = row["title_" + language.rawValue]
    }
    return title
  }

  func has(_ table: Table) -> Bool { present.contains(table) }

  func file(of table: Table) -> String { "\(path)[\(table.rawValue)]" }

  func complaint(ofMissing table: Table) -> Problem? {
    guard table == .actors || table == .ties else { return nil }
    return Problem(
      at: Place(file: path), "the table \(table.rawValue) is missing",
      remedy: "a network needs the tables actors and ties: add it")
  }

  func records(of table: Table) throws(DataError) -> SQLiteRecords {
    do {
      return try SQLiteRecords(database, table, file: file(of: table))
    } catch let error as DataError {
      throw error
    } catch {
      throw .unreadable(file(of: table), error)
    }
  }
}

/// The rows of a table in the order in which they were added.
private struct SQLiteRecords: TableSource {
  private let file: String
  private let names: [String]
  private let rows: RowCursor
  private var isAtHeader = true
  private var isAtEnd = false

  init(_ database: Database, _ table: Table, file: String) throws {
    self.file = file
    let name = SQLiteSchema.quoted(table.rawValue)
    let columns = try Row.fetchAll(database, sql: "PRAGMA table_xinfo(\(name))")
    guard columns.allSatisfy({ $0["hidden"] == 0 }) else {
      throw DataError.notOurs(file, "the table has computed columns", "store their values")
    }
    let stored: [String] = columns.map { $0["name"] }
    let taken = Set(stored.map(SQLiteSchema.folded))
    // A column may have the name by which rows are numbered, but hardly all three names.
    guard let number = ["rowid", "_rowid_", "oid"].first(where: { !taken.contains($0) }) else {
      throw DataError.notOurs(
        file, "there are columns rowid, _rowid_ and oid", "rename one of them")
    }
    let list = ([number] + stored.map(SQLiteSchema.quoted)).joined(separator: ", ")
    rows = try Row.fetchCursor(database, sql: "SELECT \(list) FROM \(name) ORDER BY \(number)")
    names = stored.map { name in
      name.hasPrefix(RecordAssembly.mark)
        ? String(name.dropFirst(RecordAssembly.mark.count)) : name
    }
  }

  mutating func next(_ record: inout CellRecord) throws(DataError) -> Bool {
    if isAtHeader {
      isAtHeader = false
      record = CellRecord(line: 1, texts: names)
      return true
    }
    do {
      guard !isAtEnd, let row = try rows.next() else { return false }
      record.line = row[0]
      record.flaws = [:]
      for index in names.indices { fill(index, of: &record, with: row[index + 1]) }
      return true
    } catch {
      isAtEnd = true
      record = CellRecord()
      throw .unreadable(file, error)
    }
  }

  private func fill(_ index: Int, of record: inout CellRecord, with value: DatabaseValue) {
    switch value.storage {
    case .null: record.texts[index] = ""
    case .int64(let number): record.texts[index] = String(number)
    case .double(let number): record.texts[index] = number.shortText
    case .string(let text): record.texts[index] = text
    case .blob:
      record.texts[index] = "?"
      record.flaws[index] = .bytes
    }
  }
}

extension DataError {
  fileprivate static func notOurs(_ file: String, _ what: String, _ remedy: String) -> DataError {
    DataError(.badData, [Problem(at: Place(file: file), what, remedy: remedy)])
  }

  fileprivate static func unreadable(_ file: String, _ error: any Error) -> DataError {
    notOurs(
      file, "the file cannot be read: \(error)",
      "close other programs that use it, or take a copy that is whole")
  }
}
