import StakeholderModel

/// A table as it is to be written: its columns, and the texts of its rows.
struct WrittenTable {
  let table: Table
  let title: String
  let columns: [(name: String, content: CellContent)]
  /// The columns that must be there.
  let required: [String]
  /// Calls a body with the texts of each row; throws if a row holds what no reader would read back.
  let forEachRow: (_ body: ([String]) throws(DataError) -> Void) throws(DataError) -> Void

  /// The tables of a network that there is anything to say in.
  static func tables(of records: NetworkRecords) -> [WrittenTable] {
    func table<Row>(_ schema: TableSchema<Row>, _ rows: [Row]) -> WrittenTable? {
      let file = records.files[schema.table] ?? schema.table.fileName
      return TableWriter(schema: schema, file: file)
        .table(rows, order: records.columns[schema.table])
    }
    return [
      table(.actors, records.actors),
      table(.aliases, records.aliases),
      table(.ties, records.claims),
      table(.events, records.events),
      table(.participation, records.participations),
      table(.proposals, records.proposals),
      table(.mandates, records.mandates),
      table(.regions, records.regions),
      table(.sources, records.sources),
      table(.roster, records.roster),
    ].compactMap { $0 }
  }

  /// The table as a CSV file.
  func csv() throws(DataError) -> [UInt8] {
    var writer = CSVWriter()
    writer.write(columns.map(\.name))
    try forEachRow { (texts) throws(DataError) in writer.write(texts) }
    return writer.take()
  }
}

/// A writer of one table by its schema.
struct TableWriter<Row: TableRow> {
  let schema: TableSchema<Row>
  let file: String

  /// Prepares a table.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - order: The columns that it had when it was read; `nil` if it was made.
  /// - Returns: The table; `nil` if it has no rows, was no file, and need not be one.
  func table(_ rows: [Row], order: [String]?) -> WrittenTable? {
    let isCore = schema.table == .actors || schema.table == .ties
    guard isCore || order != nil || !rows.isEmpty else { return nil }
    let names = columnNames(rows, order ?? [])
    let columns = names.map { (name: $0, column: schema.column($0)) }
    return WrittenTable(
      table: schema.table, title: schema.title,
      columns: columns.map { ($0.name, $0.column?.content ?? .text) }, required: schema.required
    ) { (body) throws(DataError) in
      var texts = [String](repeating: "", count: columns.count)
      for row in rows {
        for (index, (name, column)) in columns.enumerated() {
          let text = column?.write(row) ?? row.attributes[name] ?? ""
          try check(text, column?.content ?? .text, row, name)
          texts[index] = text
        }
        try checkAttributes(of: row)
        try body(texts)
      }
    }
  }

  /// The columns that were there, the known ones that a row needs, and the attributes.
  private func columnNames(_ rows: [Row], _ order: [String]) -> [String] {
    var names = order
    var present = Set(order)
    for column in schema.columns where !present.contains(column.name) {
      let unset = column.write(schema.blank)
      if schema.required.contains(column.name)
        || rows.contains(where: { column.write($0) != unset })
      {
        names.append(column.name)
        present.insert(column.name)
      }
    }
    let attributes = rows.reduce(into: Set<String>()) { $0.formUnion($1.attributes.keys) }
    // Sorted by bytes, which is the same everywhere.
    names += attributes.subtracting(present).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    return names
  }

  /// Refuses a text that a reader would refuse or change.
  private func check(
    _ text: String, _ content: CellContent, _ row: Row, _ name: String
  ) throws(DataError) {
    if text.utf8.contains(0) {
      throw failure(row, name, "the text holds a NUL character", remedy: "delete it")
    }
    switch content {
    case .id:
      if isPadded(text) {
        throw failure(
          row, name, "the id “\(text)” begins or ends with a space", remedy: "delete the space")
      }
    case .list:
      guard let entry = row as? RosterEntry else { break }
      for id in entry.asked ?? []
      where id.rawValue.contains(";") || isPadded(id.rawValue) || id.rawValue.isEmpty {
        throw failure(
          row, name, "the id “\(id)” cannot stand in a list", remedy: "use an id without “;”")
      }
    case .number:
      if text != "", Double(decimal: text) == nil {
        throw failure(row, name, "\(text) is no finite number", remedy: "leave it out")
      }
    case .text, .date, .boolean, .choice: break
    }
  }

  private func checkAttributes(of row: Row) throws(DataError) {
    for name in row.attributes.keys
    where name.isEmpty || isPadded(name) || name.utf8.contains(0) || schema.column(name) != nil {
      throw failure(
        row, name, "an attribute cannot be called “\(name)”",
        remedy: "choose a name that is no column of \(schema.table.fileName), without outer spaces")
    }
  }

  private func isPadded(_ text: String) -> Bool {
    let blanks: [UInt8] = [32, 9]
    return [text.utf8.first, text.utf8.last].compactMap { $0 }.contains(where: blanks.contains)
  }

  private func failure(
    _ row: Row, _ name: String, _ what: String, remedy: String
  ) -> DataError {
    let place = Place(file: file, line: row.line, field: name)
    return DataError(.cannotWrite, [Problem(at: place, "\(name): \(what)", remedy: remedy)])
  }
}
