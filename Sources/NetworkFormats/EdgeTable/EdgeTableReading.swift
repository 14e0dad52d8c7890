import StakeholderModel

/// A table that an edge table is read from, to be opened twice: for its header, and for its rows.
struct EdgeTableInput<Source: TableSource> {
  /// What messages call the table.
  let file: String
  let open: () throws(DataError) -> Source
}

/// The state of reading tables of ties and actors.
struct EdgeTableReading<Source: TableSource> {
  private let inputs: [EdgeTableInput<Source>]
  private let reader: EdgeTableReader
  private var assembly: RecordAssembly
  private let split: ((String) -> [String])?
  private var ties: ImportBalance.Entry
  private var actors: ImportBalance.Entry
  private var regions: [String] = []
  private var knownRegions: Set<String> = []
  private var foundRoles: Set<ColumnRole> = []
  private var headers: [String] = []

  init(_ reader: EdgeTableReader, _ inputs: [EdgeTableInput<Source>]) {
    self.reader = reader
    self.inputs = inputs
    let file = inputs.first?.file ?? ""
    assembly = RecordAssembly(file: file, problemLimit: reader.options.problemLimit)
    split = reader.options.split?.splitter()
    ties = ImportBalance.Entry(table: .ties, file: file)
    actors = ImportBalance.Entry(table: .actors, file: file)
  }

  mutating func run() throws(DataError) -> LoadedNetwork {
    var tables: [File] = []
    for input in inputs { tables.append(try open(input)) }
    for role in ColumnRole.allCases where !foundRoles.contains(role) {
      if let name = reader.options.columns[role] { throw missingColumn(name, role) }
    }
    for table in tables where table.header.content == nil { throw unknownTable(table) }
    // Actors come first, so that ties find them under their names.
    for table in tables where table.header.content == .actors { try readActors(table) }
    for table in tables where table.header.content == .ties { try readTies(table) }
    return try finish()
  }

  // MARK: Files

  private struct File {
    let input: EdgeTableInput<Source>
    let header: EdgeTableHeader
    /// The columns that hold ids.
    let ids: Set<Int>

    var file: String { input.file }
  }

  private mutating func open(_ input: EdgeTableInput<Source>) throws(DataError) -> File {
    var source = try input.open()
    var record = Source.Record()
    guard try source.next(&record) else {
      throw failure(input.file, 1, "the file is empty", "let the first line name the columns")
    }
    guard record.count <= TableColumnLimit.count else {
      throw TableColumnLimit.error(input.file, record.count)
    }
    let names = (0..<record.count).map { record.trimmedText(at: $0) }
    let header = EdgeTableHeader(names, given: reader.options.columns)
    foundRoles.formUnion(header.columns.keys)
    headers += names
    let ids = [ColumnRole.source, .target, .id].compactMap { header.columns[$0] }
    return File(input: input, header: header, ids: Set(ids))
  }

  /// Calls a body with every record but the first.
  private mutating func rows(
    of table: File, entry: WritableKeyPath<Self, ImportBalance.Entry>,
    _ body: (inout Self, Source.Record) -> Void
  ) throws(DataError) {
    var source = try table.input.open()
    var record = Source.Record()
    var numberColumns: Set<Int> = []
    _ = try source.next(&record)
    while true {
      do throws(DataError) {
        guard try source.next(&record) else { return }
      } catch {
        // A record of another length is that row's mistake; after others there are no more rows.
        guard record.count > 0 else { throw error }
        self[keyPath: entry].read += 1
        let place = error.problems.first?.place ?? Place(file: table.file)
        reject(entry, "another number of fields than the first row", at: place, error.problems)
        continue
      }
      guard !record.isBlank else { continue }
      self[keyPath: entry].read += 1
      if let problem = flaw(of: record, in: table, &numberColumns) {
        reject(entry, "a cell without a usable value", at: problem.place, [problem])
        continue
      }
      body(&self, record)
    }
  }

  /// Returns the first cell of a record that nothing can be made of, and warns of ids that are no
  /// texts.
  private mutating func flaw(
    of record: Source.Record, in table: File, _ numberColumns: inout Set<Int>
  ) -> Problem? {
    for index in 0..<record.count {
      guard let flaw = record.flaw(at: index) else { continue }
      let isNews = flaw != .number || numberColumns.insert(index).inserted
      guard flaw.isFatal || (table.ids.contains(index) && isNews) else { continue }
      let position = record.position(of: index)
      let place = Place(file: table.file, line: position.line, column: position.column)
      let problem = Problem(.warning, at: place, flaw.what(record[index]), remedy: flaw.remedy)
      if flaw.isFatal { return problem }
      assembly.problems.append(problem)
    }
    return nil
  }

  private mutating func reject(
    _ entry: WritableKeyPath<Self, ImportBalance.Entry>, _ reason: String, at place: Place,
    _ problems: [Problem] = []
  ) {
    self[keyPath: entry].rejected += 1
    self[keyPath: entry].reasons[reason, default: 0] += 1
    let what = problems.first?.what ?? reason
    assembly.problems.append(
      Problem(
        .warning, at: place, "\(what); the row is rejected",
        remedy: problems.first?.remedy ?? "fill it in"))
  }

  // MARK: Rows

  /// The most claims that the lists of one row may make, and those of all rows.
  private static var rowLimit: Double { 100_000 }
  private static var limit: Double { 1_000_000 }

  private mutating func readActors(_ table: File) throws(DataError) {
    let roles: Set<ColumnRole> = [.id, .name, .kind, .sector, .region, .date]
    let header = table.header
    let others = header.others(roles)
    actors = ImportBalance.Entry(table: .actors, file: table.file, after: actors)
    try rows(of: table, entry: \.actors) { state, record in
      let name = header.columns[.name].map { record[$0] } ?? ""
      let idText = header.columns[.id].map { record[$0] } ?? name
      let id = idText.squeezed
      guard !id.isEmpty else {
        let place = Place(file: table.file, line: record.line, column: 1)
        return state.reject(\.actors, "no id", at: place)
      }
      if state.assembly.hasActor(id) {
        let place = Place(file: table.file, line: record.line, column: 1)
        return state.reject(\.actors, "the id stands in an earlier row", at: place)
      }
      var values = others.map { NamedText($0.name, record[$0.index]) }
      if !name.isEmpty { values.append(NamedText("name", name)) }
      for (role, column) in [(ColumnRole.kind, "kind"), (.sector, "sector"), (.date, "valid_from")]
      {
        if let index = header.columns[role] { values.append(NamedText(column, record[index])) }
      }
      if let index = header.columns[.region] {
        let region = record[index].squeezed
        values.append(NamedText("region", region))
        state.note(region: region)
      }
      state.assembly.addActor(id, values, line: record.line)
      state.actors.kept += 1
    }
  }

  private mutating func readTies(_ table: File) throws(DataError) {
    let roles: Set<ColumnRole> = [.source, .target, .kind, .region, .date, .strength]
    let header = table.header
    guard let source = header.columns[.source], let target = header.columns[.target] else { return }
    let lower = header.names.map { $0.lowercased() }
    // Gephi's tables say so in a column of this name.
    let type = lower.firstIndex(of: "type")
    let others = header.others(roles).filter { $0.index != type }
    ties = ImportBalance.Entry(table: .ties, file: table.file, after: ties)
    let isDirected = (reader.options.direction ?? reader.direction) == .directed
    let kind = reader.tieKind.rawValue
    try rows(of: table, entry: \.ties) { state, record in
      let sources = state.parts(record[source])
      let targets = state.parts(record[target])
      guard !sources.isEmpty && !targets.isEmpty else {
        let position = record.position(of: sources.isEmpty ? source : target)
        let place = Place(file: table.file, line: position.line, column: position.column)
        return state.reject(\.ties, sources.isEmpty ? "no source" : "no target", at: place)
      }
      var values = others.map { NamedText($0.name, record[$0.index]) }
      var directed = isDirected
      if let type {
        switch record[type].lowercased() {
        case "directed": directed = true
        case "undirected": directed = false
        default: values.append(NamedText(header.names[type], record[type]))
        }
      }
      let kindText = header.columns[.kind].map { record[$0] } ?? ""
      values.append(NamedText("kind", kindText.isEmpty ? kind : kindText))
      if let index = header.columns[.strength] {
        values.append(NamedText("strength", record[index]))
      }
      let regions = header.columns[.region].map { state.parts(record[$0]) } ?? []
      let dates = header.columns[.date].map { state.parts(record[$0]) } ?? []
      // As a floating-point number, which does not overflow.
      let count = [sources, targets, regions, dates].reduce(1.0) { $0 * Double(max(1, $1.count)) }
      guard count <= Self.rowLimit, Double(state.ties.made) + count <= Self.limit else {
        let place = Place(file: table.file, line: record.line, column: 1)
        return state.reject(
          \.ties,
          count > Self.rowLimit
            ? "the lists of one row make more than \(Int(Self.rowLimit)) claims"
            : "the lists of all rows make more than \(Int(Self.limit)) claims", at: place)
      }
      let dateName = header.columns[.date].map { header.names[$0] } ?? ""
      var made = 0
      for from in sources {
        let from = state.end(from, record.line)
        for to in targets {
          let to = state.end(to, record.line)
          for region in regions.isEmpty ? [""] : regions {
            state.note(region: region)
            for date in dates.isEmpty ? [""] : dates {
              let more = [NamedText("region", region)] + Self.period(date, dateName)
              state.assembly.addTie(
                from, to, isDirected: directed, values + more, line: record.line)
              made += 1
            }
          }
        }
      }
      state.ties.made += made - 1
      state.ties.kept += made
    }
  }

  /// A date as a period: all of that year, month or day.
  private static func period(_ text: String, _ column: String) -> [NamedText] {
    guard !text.isEmpty else { return [] }
    guard let date = PartialDate(text) else { return [NamedText(column, text)] }
    var values = [NamedText("valid_from", date.description)]
    if let next = date.next { values.append(NamedText("valid_until", next.description)) }
    return values
  }

  private func parts(_ text: String) -> [String] {
    if let split { return split(text) }
    let text = text.squeezed
    return text.isEmpty ? [] : [text]
  }

  /// The id of an actor at the end of a tie; the actor is made if it is not there.
  private mutating func end(_ id: String, _ line: Int) -> String {
    assembly.needActor(id, line: line)
    return id
  }

  private mutating func note(region: String) {
    if !region.isEmpty, knownRegions.insert(region).inserted { regions.append(region) }
  }

  // MARK: The result

  private mutating func finish() throws(DataError) -> LoadedNetwork {
    let made = assembly.actorCount - actors.kept
    actors.made += made
    actors.kept += made
    for region in regions.sorted() {
      assembly.records.regions.append(
        Region(id: RegionID(rawValue: region), name: LocalizedName(region)))
    }
    assembly.records.files[.actors] = actors.file
    assembly.records.files[.ties] = ties.file
    assembly.balance.entries = [actors, ties]
    if !regions.isEmpty {
      var entry = ImportBalance.Entry(table: .regions, file: ties.file)
      entry.made = regions.count
      entry.kept = regions.count
      assembly.balance.entries.append(entry)
    }
    return try assembly.finish()
  }

  private func unknownTable(_ table: File) -> DataError {
    let names = table.header.names.joined(separator: ", ")
    return failure(
      table.file, 1, "no column is known as source and target, or as id; there are \(names)",
      "say which they are: --source COLUMN --target COLUMN, or --id COLUMN")
  }

  private func missingColumn(_ name: String, _ role: ColumnRole) -> DataError {
    let guess = name.nearest(in: headers).map { "; “\($0)” is near" } ?? ""
    return failure(
      reader.files.first ?? "", 1,
      "there is no column “\(name)” for --\(role.rawValue)\(guess)",
      "give one of \(headers.filter { !$0.isEmpty }.joined(separator: ", "))")
  }

  private func failure(
    _ file: String, _ line: Int, _ what: String, _ remedy: String
  ) -> DataError {
    DataError(
      .badData, [Problem(at: Place(file: file, line: line, column: 1), what, remedy: remedy)])
  }
}

extension ImportBalance.Entry {
  /// Goes on counting with the rows of another file.
  fileprivate init(table: Table, file: String, after other: Self) {
    self = other
    self.table = table
    self.file = other.read == 0 ? file : other.file
  }
}

extension PartialDate {
  /// The day after all that the date may mean; `nil` after the last year.
  var next: PartialDate? {
    guard let month else { return PartialDate(year: year + 1, month: 1, day: 1) }
    let following =
      month == 12
      ? PartialDate(year: year + 1, month: 1, day: 1)
      : PartialDate(year: year, month: month + 1, day: 1)
    guard let day else { return following }
    return PartialDate(year: year, month: month, day: day + 1) ?? following
  }
}
