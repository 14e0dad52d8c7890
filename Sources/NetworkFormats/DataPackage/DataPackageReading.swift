import StakeholderModel

/// The state of reading one data package.
struct DataPackageReading {
  let input: String
  var problems: ProblemList

  private var records = NetworkRecords()
  private var balance = ImportBalance()
  private var delimiters: [Table: CSVDelimiter] = [:]
  private var rejectedLines: [Table: [Int]] = [:]
  private var isComplete = true

  init(input: String, problemLimit: Int) {
    self.input = input
    problems = ProblemList(limit: problemLimit)
  }

  mutating func readFolder(_ folder: String, descriptor path: String) throws(DataError) {
    var descriptor = DataPackageDescriptor()
    if FilePath.kind(path) != .nothing { descriptor = try DataPackageDescriptor(path: path) }
    records.title = descriptor.title ?? LocalizedName(FilePath.folderName(folder))
    func place(_ table: Table) -> TablePlace {
      let resource = descriptor.resources[table]
      return TablePlace(
        path: FilePath.join(folder, resource?.path ?? table.fileName),
        delimiter: resource?.delimiter,
        isRequired: resource != nil || table == .actors || table == .ties)
    }
    records.actors = read(.actors, place(.actors))
    records.aliases = read(.aliases, place(.aliases))
    records.claims = read(.ties, place(.ties))
    records.events = read(.events, place(.events))
    records.participations = read(.participation, place(.participation))
    records.proposals = read(.proposals, place(.proposals))
    records.mandates = read(.mandates, place(.mandates))
    records.regions = read(.regions, place(.regions))
    records.sources = read(.sources, place(.sources))
    records.roster = read(.roster, place(.roster))
  }

  /// Reads a file of ties, and makes actors of their ends.
  mutating func readTies(_ path: String) {
    let fileName = FilePath.name(of: path)
    records.title = LocalizedName(
      fileName.lowercased().hasSuffix(".csv") ? String(fileName.dropLast(4)) : fileName)
    records.claims = read(.ties, TablePlace(path: path, delimiter: nil, isRequired: true))
    var known: Set<ActorID> = []
    for claim in records.claims {
      for id in [claim.source, claim.target] where known.insert(id).inserted {
        let name = LocalizedName(id.rawValue)
        records.actors.append(Actor(id: id, name: name, line: claim.line))
      }
    }
    records.files[.actors] = path
    var entry = ImportBalance.Entry(table: .actors, file: path)
    entry.made = known.count
    balance.entries.insert(entry, at: 0)
  }

  /// Checks the tables against each other, and gives the result.
  mutating func finish() -> ImportReport {
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

  private struct TablePlace {
    var path: String
    var delimiter: CSVDelimiter?
    var isRequired: Bool
  }

  private mutating func read<Row>(_ schema: TableSchema<Row>, _ place: TablePlace) -> [Row] {
    if FilePath.kind(place.path) == .nothing {
      if place.isRequired {
        isComplete = false
        problems.append(missingFile(schema.table, place.path))
      }
      return []
    }
    var reader = TableReader(schema, path: place.path, delimiter: place.delimiter)
    let content = reader.read(&problems)
    let table = schema.table
    records.files[table] = place.path
    records.columns[table] = content.columns
    delimiters[table] = place.delimiter
    rejectedLines[table] = content.rejectedLines
    if !content.isComplete { isComplete = false }
    var entry = ImportBalance.Entry(table: table, file: place.path)
    entry.read = content.readCount
    balance.entries.append(entry)
    return content.rows
  }

  private func missingFile(_ table: Table, _ path: String) -> DataError {
    let isCore = table == .actors || table == .ties
    return DataError(
      .noInput,
      [
        Problem(
          at: Place(file: path), "the file is missing",
          remedy: isCore
            ? "a network needs \(Table.actors.fileName) and \(Table.ties.fileName): add it"
            : "add it, or delete it from \(DataPackageReader.descriptorName)")
      ])
  }

  /// Takes over the problems of the model, and finds their columns.
  private mutating func append(_ found: [Problem]) {
    let finder = ColumnFinder(records: records, delimiters: delimiters)
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
