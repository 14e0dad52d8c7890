import StakeholderModel

/// The state of reading the tables of one network.
struct DataPackageReading<Store: TableStore> {
  private let store: Store
  private let input: String
  private var problems: ProblemList
  private var records = NetworkRecords()
  private var balance = ImportBalance()
  private var rejectedLines: [Table: [Int]] = [:]
  private var isComplete = true

  init(_ store: Store, input: String, problemLimit: Int) {
    self.store = store
    self.input = input
    problems = ProblemList(limit: problemLimit)
    records.title = store.title
  }

  /// Reads all tables.
  mutating func report() -> ImportReport {
    records.actors = read(.actors)
    records.aliases = read(.aliases)
    records.claims = read(.ties)
    records.events = read(.events)
    records.participations = read(.participation)
    records.proposals = read(.proposals)
    records.mandates = read(.mandates)
    records.regions = read(.regions)
    records.sources = read(.sources)
    records.roster = read(.roster)
    return finish()
  }

  /// Reads ties, and makes actors of their ends.
  mutating func reportOfTies() -> ImportReport {
    records.claims = read(.ties)
    var known: Set<ActorID> = []
    for claim in records.claims {
      for id in [claim.source, claim.target] where known.insert(id).inserted {
        let name = LocalizedName(id.rawValue)
        records.actors.append(Actor(id: id, name: name, line: claim.line))
      }
    }
    let file = store.file(of: .ties)
    records.files[.actors] = file
    var entry = ImportBalance.Entry(table: .actors, file: file)
    entry.made = known.count
    balance.entries.insert(entry, at: 0)
    return finish()
  }

  /// Checks the tables against each other, and gives the result.
  private mutating func finish() -> ImportReport {
    var network: StakeholderNetwork?
    // One mistake, one message: references are not checked against tables that could not be read.
    if isComplete && problems.errorCount == 0 {
      do {
        let checked = try StakeholderNetwork(records)
        append(checked.warnings)
        network = checked
      } catch let error as DataError {
        append(error.problems)
      } catch {
        problems.append(
          Problem(at: Place(file: input), "\(error)", remedy: "report this as a mistake of Tarap"))
      }
    } else if isComplete {
      append(records.problems())
    }
    closeBalance()
    let files = Table.allCases.compactMap { records.files[$0] }
    return ImportReport(
      network: network, balance: balance, problems: problems.sorted(files: files, input: input),
      code: problems.code)
  }

  // MARK: Tables

  private mutating func read<Row>(_ schema: TableSchema<Row>) -> [Row] {
    let table = schema.table
    guard store.has(table) else {
      if let problem = store.complaint(ofMissing: table) {
        isComplete = false
        problems.append(DataError(.noInput, [problem]))
      }
      return []
    }
    let file = store.file(of: table)
    let store = store
    var reader = TableReader<Row, Store.Source>(schema, file: file)
    let content = reader.read(&problems) { () throws(DataError) in try store.records(of: table) }
    records.files[table] = file
    records.columns[table] = content.columns
    rejectedLines[table] = content.rejectedLines
    if !content.isComplete { isComplete = false }
    var entry = ImportBalance.Entry(table: table, file: file)
    entry.read = content.readCount
    balance.entries.append(entry)
    return content.rows
  }

  /// Takes over the problems of the model, and finds their columns.
  private mutating func append(_ found: [Problem]) {
    let finder = ColumnFinder(records: records, store: store)
    for (table, lines) in finder.errorLines(found) {
      rejectedLines[table, default: []] += lines
    }
    var list = ProblemList(limit: problems.limit)
    for problem in found { list.append(problem) }
    for problem in finder.located(list.problems) { problems.append(problem) }
    problems.addOmitted(list)
  }

  private mutating func closeBalance() {
    for index in balance.entries.indices {
      let entry = balance.entries[index]
      let rejected = Set(rejectedLines[entry.table] ?? []).count
      balance.entries[index].rejected = rejected
      balance.entries[index].kept = entry.read + entry.made - rejected
    }
  }
}
