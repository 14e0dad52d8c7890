import GRDB
import StakeholderModel

/// A writer of a network as one SQLite file: the tables and columns of a data package, with foreign
/// keys where both tables are there.
///
/// Ids, dates and all other text are `TEXT`, empty cells `NULL`; strengths, amounts and confidences
/// are `REAL`, yes and no `INTEGER`. Rows keep their order in `rowid`. A table `network` of one row
/// has the title.
struct SQLiteWriter {
  let path: String
  let existing: ExistingOutput

  func write(_ network: StakeholderNetwork) throws(DataError) {
    let tables = WrittenTable.tables(of: network.records)
    let title = network.title
    try AtomicOutput.write(to: path, existing: existing) { (temporary) throws(DataError) in
      do {
        try write(tables, title, to: temporary)
      } catch let error as DataError {
        throw error
      } catch {
        throw failure("it cannot be written: \(error)", "check the disk and the path")
      }
    }
  }

  private func write(
    _ tables: [WrittenTable], _ title: LocalizedName, to temporary: String
  ) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      // Nobody sees the file before it is whole, so it needs no journal beside it.
      try database.execute(sql: "PRAGMA journal_mode = MEMORY")
    }
    let queue = try DatabaseQueue(path: temporary, configuration: configuration)
    try queue.write { database in
      try database.execute(sql: "PRAGMA application_id = \(SQLiteSchema.applicationID)")
      try database.execute(sql: "PRAGMA user_version = \(SQLiteSchema.version)")
      try database.execute(sql: SQLiteSchema.titleTable)
      try database.execute(
        sql: SQLiteSchema.titleInsertion,
        arguments: [title.name]
          + StatementArguments(Language.allCases.map { title.translations[$0] }))
      let present = Set(tables.map(\.table))
      let schemas = try tables.map { try SQLiteSchema($0) }
      // Rows can refer to those of every table, so all tables come before any row.
      for sql in schemas.flatMap({ $0.statements(among: present) }) {
        try database.execute(sql: sql)
      }
      for (table, schema) in zip(tables, schemas) {
        let insertion = try database.makeStatement(sql: schema.insertion)
        try table.forEachRow { (texts) throws(DataError) in
          do {
            try insertion.execute(arguments: StatementArguments(schema.values(texts)))
          } catch {
            throw failure("\(table.table.rawValue): \(error)", "run tarap check on the network")
          }
        }
      }
    }
    try queue.close()
  }

  private func failure(_ what: String, _ remedy: String) -> DataError {
    DataError(.cannotWrite, [Problem(at: Place(file: path), what, remedy: remedy)])
  }
}

extension NetworkFormat {
  /// One SQLite file with the tables of a data package; it holds all that a network can hold.
  public static let sqlite = NetworkFormat(
    name: "sqlite", title: "a SQLite file", fileNameEndings: [".sqlite", ".db"],
    read: { files, options throws(DataError) in
      let path = try files.only(for: "a SQLite file")
      return try SQLiteReader(path: path, problemLimit: options.problemLimit).read()
    },
    write: { network, path, existing throws(DataError) in
      try SQLiteWriter(path: path, existing: existing).write(network)
      return []
    })
}
