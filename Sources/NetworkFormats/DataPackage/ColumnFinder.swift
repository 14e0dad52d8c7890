import StakeholderModel

/// Finds line and column of problems that only name a table's record and field.
///
/// The model knows the line of a record but not its bytes; reading the file once more is cheaper
/// than keeping the places of all fields for the rare case that something is wrong.
struct ColumnFinder<Store: TableStore> {
  let records: NetworkRecords
  let store: Store

  /// The lines of the records that have errors, by table.
  func errorLines(_ problems: [Problem]) -> [Table: [Int]] {
    let tables = tablesByFile
    var lines: [Table: [Int]] = [:]
    for problem in problems where problem.severity == .error && problem.place.line > 0 {
      if let table = tables[problem.place.file] {
        lines[table, default: []].append(problem.place.line)
      }
    }
    return lines
  }

  /// The same problems with their columns.
  func located(_ problems: [Problem]) -> [Problem] {
    var result = problems
    let tables = tablesByFile
    for (file, indices) in Dictionary(grouping: problems.indices, by: { problems[$0].place.file }) {
      guard let table = tables[file] else { continue }
      for index in indices where result[index].place.line == 0 {
        // What concerns the table as a whole is said at its first line.
        result[index].place.line = 1
        result[index].place.column = 1
      }
      let wanted = Dictionary(
        grouping: indices.filter { result[$0].place.column == 0 }, by: { result[$0].place.line })
      if !wanted.isEmpty { locate(wanted, in: table, &result) }
    }
    return result
  }

  private var tablesByFile: [String: Table] {
    Dictionary(
      // A file of ties alone is also named as the place of its actors; they have no fields.
      records.files.filter { records.columns[$0.key] != nil }.map { ($0.value, $0.key) },
      uniquingKeysWith: { first, _ in first })
  }

  private func locate(_ wanted: [Int: [Int]], in table: Table, _ problems: inout [Problem]) {
    var left = wanted.count
    var record = Store.Source.Record()
    // The file was read a moment ago; if it is gone now, the line must do.
    guard var reader = try? store.records(of: table), (try? reader.next(&record)) == true else {
      return
    }
    let names = (0..<record.count).map { record.trimmedText(at: $0) }
    while left > 0 {
      do throws(DataError) {
        guard try reader.next(&record) else { return }
      } catch {
        // A record of another length than the first has been told of.
        guard record.count > 0 else { return }
      }
      guard let indices = wanted[record.line] else { continue }
      left -= 1
      for index in indices {
        guard let field = problems[index].place.field, let column = names.firstIndex(of: field),
          column < record.count
        else { continue }
        let position = record.position(of: column)
        problems[index].place.line = position.line
        problems[index].place.column = position.column
      }
    }
  }
}
