import StakeholderModel

/// A reader of UCINET's DL.
///
/// If of every pair both directions stand in the file with one value, the ties have no direction,
/// and the two become one claim. Several matrices are several kinds of ties.
struct DLReader {
  let path: String
  let options: ImportOptions

  /// A value of a pair.
  private struct Cell {
    var row: String
    var column: String
    var value: String
    var line: Int
    var matrix: Int
  }

  func read() throws(DataError) -> LoadedNetwork {
    // Commas and `=` stand between words as blanks do.
    var scanner = try TextScanner(
      ByteSource.text(of: path, encoding: options.encoding), file: path, separators: ",=")
    var header = DLHeader()
    let rest = try header.read(&scanner)
    var rows = labels(header.rowLabels, header.rowCount)
    var columns =
      header.columnLabels.isEmpty && header.rowCount == header.columnCount
      ? rows : labels(header.columnLabels, header.columnCount)
    var cells: [Cell] = []
    if header.format.isMatrix {
      try readMatrices(&scanner, rest, header, &rows, &columns, &cells)
    } else {
      try readLists(&scanner, rest, header, &rows, &columns, &cells)
    }
    return try assemble(header, rows, columns, cells)
  }

  private func labels(_ given: [String], _ count: Int?) -> [String] {
    guard given.isEmpty else { return given }
    return (0..<(count ?? 0)).map { String($0 + 1) }
  }

  // MARK: Matrices

  private func readMatrices(
    _ scanner: inout TextScanner, _ rest: [TextScanner.Word], _ header: DLHeader,
    _ rows: inout [String], _ columns: inout [String], _ cells: inout [Cell]
  ) throws(DataError) {
    var words = rest
    while let line = try scanner.nextLine() { words += line }
    var next = words[...]
    func word(_ scanner: TextScanner) throws(DataError) -> TextScanner.Word {
      guard let word = next.popFirst() else {
        throw scanner.error(
          max(1, scanner.line - 1), "the matrix has too few values",
          "give \(rows.count) rows of \(columns.count)")
      }
      return word
    }
    for matrix in 0..<header.matrixCount {
      if header.areColumnLabelsEmbedded {
        let count = columns.count
        columns = []
        for _ in 0..<count { columns.append(try word(scanner).text) }
      }
      for row in rows.indices {
        if header.areRowLabelsEmbedded {
          rows[row] = try word(scanner).text
          // UCINET tells no capital from a small letter.
          if rows.count == columns.count, columns[row].lowercased() == rows[row].lowercased() {
            rows[row] = columns[row]
          }
        }
        for column in columnRange(header, row, columns.count) {
          let word = try word(scanner)
          if word.text == "0" { continue }
          cells.append(
            Cell(
              row: rows[row], column: columns[column], value: word.text, line: word.line,
              matrix: matrix))
        }
      }
    }
    if let word = next.first {
      throw scanner.error(
        word.line, "the matrix has too many values, from “\(word.text)” on",
        "correct n=, or delete them")
    }
  }

  private func columnRange(_ header: DLHeader, _ row: Int, _ count: Int) -> [Int] {
    let range: Range<Int> =
      switch header.format {
      case .lowerHalf: 0..<min(count, row + 1)
      case .upperHalf: min(row, count)..<count
      case .fullMatrix, .edgeList1, .edgeList2, .nodeList1, .nodeList2: 0..<count
      }
    return header.hasDiagonal ? Array(range) : range.filter { $0 != row }
  }

  // MARK: Lists

  private func readLists(
    _ scanner: inout TextScanner, _ rest: [TextScanner.Word], _ header: DLHeader,
    _ rows: inout [String], _ columns: inout [String], _ cells: inout [Cell]
  ) throws(DataError) {
    var rowIndex = Dictionary(rows.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    var columnIndex = Dictionary(
      columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    if header.areRowLabelsEmbedded {
      (rows, rowIndex) = ([], [:])
      if !header.format.isTwoMode { (columns, columnIndex) = ([], [:]) }
    }
    if header.areColumnLabelsEmbedded { (columns, columnIndex) = ([], [:]) }
    var matrix = 0
    var line: [TextScanner.Word]? = rest.isEmpty ? try scanner.nextLine() : rest
    while let words = line {
      if words.first?.text == "!" {
        // A mark between the lists of one matrix and the next.
        matrix += 1
      } else if let first = words.first {
        let row = try end(
          first, header.areRowLabelsEmbedded, &rows, &rowIndex, header.rowCount, scanner)
        var targets = words.dropFirst()
        var value = "1"
        let isEdgeList = header.format == .edgeList1 || header.format == .edgeList2
        if isEdgeList {
          guard let target = targets.popFirst() else {
            throw scanner.error(first.line, "the line has no second end", "write two ends")
          }
          if let word = targets.popFirst() { value = word.text }
          targets = [target]
        }
        for word in targets {
          let column: String
          if header.format.isTwoMode {
            column = try end(
              word, header.areColumnLabelsEmbedded, &columns, &columnIndex, header.columnCount,
              scanner)
          } else {
            column = try end(
              word, header.areRowLabelsEmbedded, &rows, &rowIndex, header.rowCount, scanner)
          }
          if value == "0" { continue }
          cells.append(
            Cell(row: row, column: column, value: value, line: word.line, matrix: matrix))
        }
      }
      line = try scanner.nextLine()
    }
    if !header.format.isTwoMode { columns = rows }
  }

  /// The label of an end: the word itself, or that of its number.
  private func end(
    _ word: TextScanner.Word, _ isEmbedded: Bool, _ labels: inout [String],
    _ index: inout [String: Int], _ count: Int?, _ scanner: TextScanner
  ) throws(DataError) -> String {
    if isEmbedded {
      if index[word.text] == nil {
        guard labels.count < count ?? .max else {
          throw scanner.error(
            word.line, "“\(word.text)” is one actor more than n=\(labels.count)", "correct n=")
        }
        index[word.text] = labels.count
        labels.append(word.text)
      }
      return word.text
    }
    if let number = Int(word.text), number > 0, number <= labels.count {
      return labels[number - 1]
    }
    if index[word.text] != nil { return word.text }
    throw scanner.error(
      word.line, "there is no actor “\(word.text)”",
      "write a number from 1 to \(labels.count), or “labels embedded”")
  }

  // MARK: The network

  private func assemble(
    _ header: DLHeader, _ rows: [String], _ columns: [String], _ cells: [Cell]
  ) throws(DataError) -> LoadedNetwork {
    var assembly = RecordAssembly(file: path, problemLimit: options.problemLimit)
    for row in rows { assembly.addActor(row, [], line: 1) }
    for column in columns { assembly.needActor(column, line: 1) }
    let isHalf = header.format == .lowerHalf || header.format == .upperHalf
    let isTwoMode = Set(rows) != Set(columns)
    struct Pair: Hashable {
      var row: String
      var column: String
      var value: String
      var matrix: Int
    }
    let pairs = Set(
      cells.map { Pair(row: $0.row, column: $0.column, value: $0.value, matrix: $0.matrix) })
    let isSymmetric =
      !isHalf && !isTwoMode
      && pairs.allSatisfy {
        $0.row == $0.column
          || pairs.contains(
            Pair(row: $0.column, column: $0.row, value: $0.value, matrix: $0.matrix))
      }
    var entry = ImportBalance.Entry(table: .ties, file: path)
    // How often the other direction of a pair was met already, and so waits for its mirror image.
    var waiting: [Pair: Int] = [:]
    for cell in cells {
      entry.read += 1
      if isSymmetric, cell.row != cell.column {
        let pair = Pair(row: cell.row, column: cell.column, value: cell.value, matrix: cell.matrix)
        if let count = waiting[pair], count > 0 {
          waiting[pair] = count - 1
          entry.merged += 1
          continue
        }
        let mirrored = Pair(
          row: cell.column, column: cell.row, value: cell.value, matrix: cell.matrix)
        waiting[mirrored, default: 0] += 1
      }
      entry.kept += 1
      var values: [NamedText] = []
      if header.matrixLabels.indices.contains(cell.matrix) {
        values.append(NamedText("kind", header.matrixLabels[cell.matrix]))
      }
      assembly.addTie(
        cell.row, cell.column, isDirected: !isSymmetric && !isHalf && !isTwoMode,
        weight: cell.value, values, line: cell.line)
    }
    assembly.balance.entries.append(entry)
    return try assembly.finish()
  }
}
