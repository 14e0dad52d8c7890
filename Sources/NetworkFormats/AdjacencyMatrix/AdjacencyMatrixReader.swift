import StakeholderModel

/// A reader of a matrix in CSV whose first row and first column are labels.
///
/// A cell is the strength of the tie from the row's actor to the column's: nothing and 0 are no
/// tie, `NA` is a pair that nobody asked about. A matrix that equals its mirror image has ties
/// without direction, each of which stands in two cells that become one claim. If rows and columns
/// have not the same labels, they are two sets of actors and the ties go from rows to columns.
struct AdjacencyMatrixReader {
  let path: String
  let options: ImportOptions

  private enum Cell: Equatable {
    case none
    case notAsked
    case strength(Double)
  }

  func read() throws(DataError) -> LoadedNetwork {
    let text = try ByteSource.text(of: path, encoding: options.encoding)
    var reader = try CSVReader(
      bytes: text, file: path, options: CSVOptions(delimiter: options.delimiter))
    var record = CSVRecord()
    guard try reader.next(&record), record.count > 1 else {
      throw failure(1, 1, "there is no matrix", "let the first row and column be labels")
    }
    let columns = (1..<record.count).map { record[$0].squeezed }
    try check(columns, "column", line: record.line)
    var rows: [String] = []
    var lines: [Int] = []
    var cells: [[Cell]] = []
    while try reader.next(&record) {
      guard (0..<record.count).contains(where: { !record.isEmpty(at: $0) }) else { continue }
      rows.append(record[0].squeezed)
      lines.append(record.line)
      var row: [Cell] = []
      for index in 1..<record.count { row.append(try cell(record, index)) }
      cells.append(row)
    }
    try check(rows, "row", line: lines.last ?? 1)
    return try assemble(rows, columns, cells, lines)
  }

  private func cell(_ record: CSVRecord, _ index: Int) throws(DataError) -> Cell {
    let text = record.trimmedText(at: index)
    switch text {
    case "", "0": return .none
    case "NA", "na", "NaN", ".": return .notAsked
    default: break
    }
    guard let number = Double(decimal: text), number >= 0 else {
      let position = record.position(of: index)
      throw failure(
        position.line, position.column, "“\(text)” is no strength",
        "write a number of at least 0, or NA where nobody asked")
    }
    return number == 0 ? .none : .strength(number)
  }

  private func check(_ labels: [String], _ what: String, line: Int) throws(DataError) {
    var seen: Set<String> = []
    for label in labels {
      if label.isEmpty { throw failure(line, 1, "a \(what) has no label", "name every \(what)") }
      if !seen.insert(label).inserted {
        throw failure(
          line, 1, "two \(what)s are called “\(label)”", "give every \(what) a name of its own")
      }
    }
  }

  private func assemble(
    _ rows: [String], _ columns: [String], _ cells: [[Cell]], _ lines: [Int]
  ) throws(DataError) -> LoadedNetwork {
    var assembly = RecordAssembly(file: path, problemLimit: options.problemLimit)
    for (row, line) in zip(rows, lines) { assembly.addActor(row, [], line: line) }
    for column in columns { assembly.needActor(column, line: 1) }
    let isOneMode = Set(rows) == Set(columns)
    let columnOf = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    let order = rows.map { columnOf[$0] ?? 0 }
    let isSymmetric =
      isOneMode
      && rows.indices.allSatisfy { i in
        (0..<i).allSatisfy { cells[i][order[$0]] == cells[$0][order[i]] }
      }
    let rowOf = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
    var entry = ImportBalance.Entry(table: .ties, file: path)
    for (i, row) in rows.enumerated() {
      for (j, column) in columns.enumerated() where cells[i][j] != .none {
        entry.read += 1
        // Of a pair of equal cells the one above the diagonal is kept.
        if isSymmetric, let other = rowOf[column], other < i {
          entry.merged += 1
          continue
        }
        entry.kept += 1
        switch cells[i][j] {
        case .strength(let number):
          assembly.addTie(
            row, column, isDirected: isOneMode && !isSymmetric, weight: number.shortText, [],
            line: lines[i])
        case .notAsked:
          assembly.addTie(
            row, column, isDirected: isOneMode && !isSymmetric,
            [NamedText("state", TieState.notAsked.rawValue)], line: lines[i])
        case .none: break
        }
      }
    }
    var actors = ImportBalance.Entry(table: .actors, file: path)
    actors.read = rows.count
    actors.made = assembly.actorCount - rows.count
    actors.kept = assembly.actorCount
    assembly.balance.entries = [actors, entry]
    return try assembly.finish()
  }

  private func failure(_ line: Int, _ column: Int, _ what: String, _ remedy: String) -> DataError {
    DataError(
      .badData, [Problem(at: Place(file: path, line: line, column: column), what, remedy: remedy)])
  }
}
