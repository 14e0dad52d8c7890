import GraphCore
import StakeholderModel

/// Reads an edge list record by record, and says where it is wrong.
struct CarefulEdgeReading {
  let options: EdgeListOptions

  func list(_ reader: consuming CSVReader) throws -> EdgeList {
    var record = CSVRecord()
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    var strengths: [Double] = []
    let table = LabelTable()
    var largest = -1
    var isHeader = options.hasHeader
    let needed = max(options.sourceColumn, options.targetColumn, options.strengthColumn ?? 0) + 1
    while try reader.next(&record) {
      if sources.count & 0xFFFF == 0 { try Task.checkCancellation() }
      guard record.count >= needed else {
        throw problem(
          record, record.count, reader.file,
          "the record has \(record.count) fields; an edge needs \(needed)",
          "add the fields that are missing, or name other columns")
      }
      if isHeader {
        isHeader = false
        continue
      }
      for (column, isSource) in [(options.sourceColumn, true), (options.targetColumn, false)] {
        let node = try node(record, column, table, reader.file)
        largest = max(largest, Int(node))
        if isSource { sources.append(node) } else { targets.append(node) }
      }
      if let column = options.strengthColumn {
        guard let strength = record.number(at: column), strength >= 0 else {
          throw problem(
            record, column, reader.file, "“\(record[column])” is no strength",
            "write a number of at least 0, with “.” as decimal sign")
        }
        strengths.append(strength)
      }
    }
    let columns = EdgeColumns(count: sources.count, isWeighted: options.strengthColumn != nil)
    columns.fill(sources: sources, targets: targets, strengths: strengths)
    return EdgeList(
      nodeCount: options.nodes == .labels ? table.count : largest + 1, labels: table.labels,
      columns: columns)
  }

  private func node(
    _ record: CSVRecord, _ column: Int, _ table: LabelTable, _ file: String
  ) throws(DataError) -> UInt32 {
    switch options.nodes {
    case .numbers:
      guard let number = record.integer(at: column), number >= 0, number < Int(UInt32.max) - 1
      else {
        throw problem(
          record, column, file, "“\(record[column])” is no node number",
          "write a whole number from 0 to \(UInt32.max - 2), or read the column as labels")
      }
      return UInt32(number)
    case .labels:
      guard !record.isEmpty(at: column) else {
        throw problem(
          record, column, file, "an end of the edge is missing", "write the label of a node")
      }
      return record.withBytes(at: column) { table.number(of: $0) }
    }
  }

  private func problem(
    _ record: CSVRecord, _ column: Int, _ file: String, _ what: String, _ remedy: String
  ) -> DataError {
    let position = record.position(of: column)
    let place = Place(file: file, line: position.line, column: position.column)
    return DataError(.badData, [Problem(at: place, what, remedy: remedy)])
  }
}
