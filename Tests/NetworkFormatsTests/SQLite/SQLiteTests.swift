import GRDB
import NetworkFormats
import StakeholderModel
import Testing

/// A network in one SQLite file.
struct SQLiteTests {
  private func inFile(
    _ change: (inout NetworkRecords) -> Void = { _ in }, sql: String = "",
    _ body: (String) throws -> Void
  ) throws {
    var random = RandomNetwork(seed: 7)
    var records = try random.everything().records
    change(&records)
    let network = try StakeholderNetwork(records)
    try withTemporaryFolder { folder in
      let path = "\(folder)/net.sqlite"
      try network.write(as: .sqlite, to: path)
      if !sql.isEmpty {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
      }
      try body(path)
    }
  }

  @Test func otherProgramsSeeTypesKeysAndVersion() throws {
    try inFile { records in
      records.actors[0].id = "007"
      records.claims = [Claim(source: "007", target: "007", strength: 2.5)]
      (records.aliases, records.participations) = ([], [])
      (records.proposals, records.mandates, records.roster) = ([], [], [])
      for index in records.actors.indices { records.actors[index].parent = nil }
    } _: { path in
      let queue = try DatabaseQueue(path: path)
      try queue.read { database in
        #expect(try Int.fetchOne(database, sql: "PRAGMA user_version") == 1)
        #expect(try Int.fetchOne(database, sql: "PRAGMA application_id") == 0x5461_7261)
        #expect(try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty)
        #expect(try String.fetchOne(database, sql: "PRAGMA integrity_check") == "ok")
        let text = try String.fetchOne(
          database,
          sql: "SELECT source || typeof(source) || typeof(strength) || strength FROM ties")
        #expect(text == "007textreal2.5")
        let keys = try Row.fetchAll(database, sql: "PRAGMA foreign_key_list(ties)")
        let ends: [String] = keys.filter { $0["table"] as String == "actors" }.map { $0["from"] }
        #expect(ends.sorted() == ["source", "target"])
      }
      #expect(throws: DatabaseError.self) {
        try queue.write {
          try $0.execute(sql: "INSERT INTO ties (source, target) VALUES ('x', '007')")
        }
      }
    }
  }

  @Test func changesOfOtherProgramsAreRead() throws {
    try inFile(sql: "UPDATE actors SET name = 'Жаңа' WHERE rowid = 1") { path in
      let network = try StakeholderNetwork.read(from: path).network
      #expect(network.actors.first?.name.name == "Жаңа")
    }
  }

  @Test func readingChangesNothing() throws {
    try inFile { path in
      let before = try contents(of: path)
      let folder = String(path.dropLast("/net.sqlite".count))
      _ = try StakeholderNetwork.read(.sqlite, from: path)
      #expect(try contents(of: path) == before)
      #expect(try names(in: folder) == ["net.sqlite"])
    }
  }

  @Test func columnsThatDifferInCapitalsOnlyComeBack() throws {
    try inFile { records in
      records.actors[0].attributes = ["Name": "a", "ID": "b", "tarap:x": "c", "rowid": "d"]
    } _: { path in
      let network = try StakeholderNetwork.read(.sqlite, from: path).network
      #expect(
        network.actors[0].attributes == ["Name": "a", "ID": "b", "tarap:x": "c", "rowid": "d"])
    }
  }

  struct Mistake: Sendable {
    var sql: String
    var says: String
  }

  @Test(arguments: [
    Mistake(sql: "PRAGMA application_id = 1", says: "holds no network of Tarap; export its tables"),
    Mistake(sql: "PRAGMA user_version = 2", says: "layout 2; this program reads layout 1; update"),
    Mistake(sql: "ALTER TABLE ties RENAME TO t", says: "the table ties is missing"),
    Mistake(
      sql: "ALTER TABLE events RENAME TO t; CREATE VIEW events AS SELECT * FROM t",
      says: "events is a view"),
    Mistake(
      sql: "ALTER TABLE actors ADD COLUMN up TEXT AS (upper(name))", says: "computed columns"),
    Mistake(
      sql: "INSERT INTO ties (rowid, source, target) VALUES (900, 'nobody', 'nobody')",
      says: "net.sqlite[ties]:900:1: error: there is no actor “nobody”"),
    Mistake(
      sql: "PRAGMA ignore_check_constraints = ON; UPDATE ties SET directed = 7 WHERE rowid = 1",
      says: "net.sqlite[ties]:1:"),
    Mistake(
      sql:
        "DROP TABLE regions; CREATE TABLE regions (id, name); INSERT INTO regions VALUES (x'00', 'a')",
      says: "net.sqlite[regions]:1:1: error: the cell holds bytes"),
  ])
  func whatCannotBeUsedIsRefusedWithTheReason(_ mistake: Mistake) throws {
    try inFile(sql: mistake.sql) { path in
      let error = #expect(throws: DataError.self) {
        try StakeholderNetwork.read(.sqlite, from: path)
      }
      let says = error?.description ?? "nothing"
      #expect(says.contains(mistake.says), "\(says)")
    }
  }

  @Test func filesThatAreNoDatabasesAreRefused() throws {
    try inFile { path in
      var bytes = try contents(of: path)
      for index in bytes.indices.dropFirst(100) where index % 3 == 0 { bytes[index] = 0xFF }
      try write(bytes, to: path)
      #expect(throws: DataError.self) { try StakeholderNetwork.read(.sqlite, from: path) }
      try write(Array("id,name\n".utf8), to: path)
      let error = #expect(throws: DataError.self) {
        try StakeholderNetwork.read(.sqlite, from: path)
      }
      #expect(error?.description.contains("this is no SQLite file") == true)
    }
  }

  @Test func leavesWhatIsThereAlone() throws {
    try inFile { path in
      let network = try StakeholderNetwork.read(.sqlite, from: path).network
      let error = #expect(throws: DataError.self) { try network.write(as: .sqlite, to: path) }
      #expect(error?.code == .cannotWrite)
      try network.write(as: .sqlite, to: path, existing: .replace)
      #expect(
        try StakeholderNetwork.read(.sqlite, from: path).network.records.bare
          == network.records.bare)
    }
  }
}
