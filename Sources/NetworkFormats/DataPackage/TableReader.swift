import StakeholderModel

/// What was read of a table.
struct TableContent<Row: TableRow> {
  var rows: [Row] = []
  /// The columns in file order.
  var columns: [String] = []
  var readCount = 0
  /// The lines of the records that have an error, rising.
  var rejectedLines: [Int] = []
  /// Whether every record was understood so far that other tables may refer to it.
  var isComplete = true
}

/// A reader of one table by its schema.
struct TableReader<Row: TableRow, Source: TableSource> {
  private enum Slot {
    case known(TableColumn<Row>)
    case attribute(String)
    case unnamed
  }

  let schema: TableSchema<Row>
  /// What messages call the table.
  let file: String

  private var slots: [Slot] = []
  private var filled: [(index: Int, name: String)] = []
  private var content = TableContent<Row>()
  /// The columns of ids of which was said that they hold numbers.
  private var numberColumns: Set<Int> = []

  init(_ schema: TableSchema<Row>, file: String) {
    self.schema = schema
    self.file = file
  }

  mutating func read(
    _ problems: inout ProblemList, _ open: () throws(DataError) -> Source
  ) -> TableContent<Row> {
    do throws(DataError) {
      var reader = try open()
      var record = Source.Record()
      guard try reader.next(&record) else {
        throw DataError(.badData, [emptyFile])
      }
      try readHeader(record, &problems)
      readRows(&reader, &record, &problems)
    } catch {
      content.isComplete = false
      problems.append(error)
    }
    return content
  }

  // MARK: The header

  private mutating func readHeader(
    _ record: Source.Record, _ problems: inout ProblemList
  ) throws(DataError) {
    guard record.count <= TableColumnLimit.count else {
      throw TableColumnLimit.error(file, record.count)
    }
    let names = (0..<record.count).map { record.trimmedText(at: $0) }
    var errors: [Problem] = []
    var first: [String: Int] = [:]
    for (index, name) in names.enumerated() where !name.isEmpty {
      // Each place is counted from the beginning of the line.
      if errors.count == problems.limit { break }
      if let earlier = first[name] {
        errors.append(
          problem(
            record, index, name,
            "the column “\(name)” stands twice; it is column \(earlier + 1) too",
            remedy: "delete one of them or give it another name"))
      } else {
        first[name] = index
      }
    }
    for name in schema.required where first[name] == nil {
      errors.append(missingColumn(name, names))
    }
    guard errors.isEmpty else { throw DataError(.badData, errors) }
    content.columns = names.filter { !$0.isEmpty }
    slots = names.map { name in
      if name.isEmpty { return .unnamed }
      return schema.column(name).map { .known($0) } ?? .attribute(name)
    }
    filled = schema.filled.compactMap { name in first[name].map { ($0, name) } }
    warnOfSlips(record, names, &problems)
  }

  /// Warns of unknown columns that look like known ones: they would go unnoticed otherwise.
  private func warnOfSlips(
    _ record: Source.Record, _ names: [String], _ problems: inout ProblemList
  ) {
    let absent = schema.columns.map(\.name).filter { !names.contains($0) }
    for (index, name) in names.enumerated() where schema.column(name) == nil && name.count > 2 {
      guard let meant = name.nearest(in: absent) else { continue }
      var warning = problem(
        record, index, name, "the column “\(name)” is not known and is kept as an attribute",
        remedy: "name it “\(meant)” if that is meant")
      warning.severity = .warning
      problems.append(warning)
    }
  }

  private var emptyFile: Problem {
    Problem(
      at: Place(file: file, line: 1, column: 1), "the file is empty",
      remedy: "let the first line name the columns, at least "
        + schema.required.joined(separator: " and "))
  }

  private func missingColumn(_ name: String, _ names: [String]) -> Problem {
    let others = names.filter { schema.column($0) == nil }
    let guess = name.nearest(in: others).map { ", or rename “\($0)” if that is meant" } ?? ""
    return Problem(
      at: Place(file: file, line: 1, column: 1, field: name),
      "the column “\(name)” is missing; there are \(names.joined(separator: ", "))",
      remedy: "add it" + guess)
  }

  // MARK: The rows

  private mutating func readRows(
    _ reader: inout Source, _ record: inout Source.Record, _ problems: inout ProblemList
  ) {
    while true {
      do {
        guard try reader.next(&record) else { return }
      } catch {
        // Wrong is this record alone, or the rest of the file.
        content.isComplete = false
        problems.append(error)
        if record.count > 0 {
          content.readCount += 1
          content.rejectedLines.append(record.line)
        }
        continue
      }
      // Spreadsheets leave rows of nothing but delimiters.
      guard !record.isBlank else { continue }
      content.readCount += 1
      readRow(record, &problems)
    }
  }

  private mutating func readRow(_ record: Source.Record, _ problems: inout ProblemList) {
    var row = schema.blank
    row.line = record.line
    var isRejected = false
    for (index, slot) in slots.enumerated() where !record.isEmpty(at: index) {
      if let flaw = record.flaw(at: index), !accept(flaw, slot, record, index, &problems) {
        isRejected = true
        continue
      }
      switch slot {
      case .known(let column):
        do {
          try column.read(&row, record.cell(at: index))
        } catch {
          isRejected = true
          problems.append(
            problem(record, index, column.name, error.what, remedy: error.remedy))
        }
      case .attribute(let name):
        row.attributes[name] = record[index]
      case .unnamed:
        isRejected = true
        problems.append(
          problem(
            record, index, nil, "the field belongs to a column without a name",
            remedy: "name the column in the first line, or delete it"))
      }
    }
    // A row with a wrong date still has an id that others refer to, so it stays for the checks.
    var isUsable = true
    for (index, name) in filled where record.isEmpty(at: index) {
      isUsable = false
      problems.append(problem(record, index, name, "\(name) is empty", remedy: "fill it in"))
    }
    if isUsable { content.rows.append(row) }
    if isRejected || !isUsable { content.rejectedLines.append(record.line) }
  }

  /// Says what may be wrong with a cell, and returns whether it can be read all the same.
  private mutating func accept(
    _ flaw: CellFlaw, _ slot: Slot, _ record: Source.Record, _ index: Int,
    _ problems: inout ProblemList
  ) -> Bool {
    var name: String?
    var isID = false
    switch slot {
    case .known(let column):
      name = column.name
      if case .id = column.content { isID = true }
      isID = isID || column.name == "identifier"
    case .attribute(let attribute): name = attribute
    case .unnamed: break
    }
    let isNews = flaw != .number || numberColumns.insert(index).inserted
    guard flaw.isFatal || (isID && isNews) else { return true }
    var problem = problem(record, index, name, flaw.what(record[index]), remedy: flaw.remedy)
    if !flaw.isFatal { problem.severity = .warning }
    problems.append(problem)
    return !flaw.isFatal
  }

  private func problem(
    _ record: Source.Record, _ index: Int, _ field: String?, _ what: String, remedy: String
  ) -> Problem {
    let position = record.position(of: index)
    return Problem(
      at: Place(file: file, line: position.line, column: position.column, field: field),
      what, remedy: remedy)
  }
}
