import Foundation
import NetworkFormats
import StakeholderModel

/// What a line of an export's message says is lost.
enum ListedLoss: Hashable {
  case title
  case table(Table)
  case column(Table, String)
  /// Ids of actors are others, in the same order.
  case ids
  /// Characters that the format cannot quote are others.
  case characters
  /// Ties are fewer or more, with other strengths and directions.
  case ties
  /// Some ties are not there.
  case someTies
  case strengths

  init?(_ what: String) {
    switch what {
    case "title", "translations of the title": self = .title
    case "aliases": self = .table(.aliases)
    case "events": self = .table(.events)
    case "participations": self = .table(.participation)
    case "proposals": self = .table(.proposals)
    case "mandates": self = .table(.mandates)
    case "regions (their ids are kept)": self = .table(.regions)
    case "sources (their ids are kept)": self = .table(.sources)
    case "roster entries": self = .table(.roster)
    case "names of actors": self = .column(.actors, "name")
    case "ids of actors (their names stand for them)", "ids that lose spaces": self = .ids
    case "quotes, line ends and outer spaces in labels", "quotes and line ends in ids",
      "quotes and line ends in texts":
      self = .characters
    case "claims added up in one cell", "ties without direction, written as two with one",
      "directions of ties":
      self = .ties
    case "claims that there is no tie", "ties of strength 0, which stands for none":
      self = .someTies
    case "strengths that are unknown, written as 1", "strengths of pairs that nobody asked about":
      self = .strengths
    case "months, days and ends without a beginning of periods": self = .column(.ties, "period")
    default:
      for (ending, table) in [(" of actors", Table.actors), (" of ties", .ties)]
      where what.hasSuffix(ending) {
        let name = String(what.dropLast(ending.count))
        self = .column(table, name.hasPrefix("tarap:") ? String(name.dropFirst(6)) : name)
        return
      }
      return nil
    }
  }
}

/// What differs between two networks, table by table, beyond what may.
struct NetworkDifference {
  private(set) var found: [String] = []
  private let losses: Set<ListedLoss>

  init(
    from first: StakeholderNetwork, to second: StakeholderNetwork, without losses: [ListedLoss]
  ) throws {
    self.losses = Set(losses)
    if !self.losses.contains(.title), first.title != second.title { found.append("title") }
    let (old, new) = (try Self.tables(first), try Self.tables(second))
    let oldIDs = first.actors.map(\.id.rawValue)
    let newIDs = second.actors.map(\.id.rawValue)
    if oldIDs.count != newIDs.count { found.append("actors: \(oldIDs.count), \(newIDs.count)") }
    let isRenamed = self.losses.contains(.ids) || self.losses.contains(.characters)
    let renamed = isRenamed ? Dictionary(zip(newIDs, oldIDs)) { first, _ in first } : [:]
    for table in Table.allCases where !self.losses.contains(.table(table)) {
      compare(table, old[table], new[table], renamed)
    }
  }

  /// The rows of every table, by column, without empty cells.
  private static func tables(
    _ network: StakeholderNetwork
  ) throws -> [Table: [[String: String]]] {
    try withTemporaryFolder { folder in
      try network.write(as: .dataPackage, to: "\(folder)/net")
      var tables: [Table: [[String: String]]] = [:]
      for table in Table.allCases {
        let path = "\(folder)/net/\(table.fileName)"
        guard FileManager.default.fileExists(atPath: path) else { continue }
        var reader = try CSVReader(path: path)
        var record = CSVRecord()
        guard try reader.next(&record) else { continue }
        let names = record.fields
        var rows: [[String: String]] = []
        while try reader.next(&record) {
          rows.append(
            Dictionary(zip(names, record.fields).filter { !$1.isEmpty }) { first, _ in first })
        }
        tables[table] = rows
      }
      return tables
    }
  }

  private mutating func compare(
    _ table: Table, _ old: [[String: String]]?, _ new: [[String: String]]?,
    _ renamed: [String: String]
  ) {
    var lost = Set(
      losses.compactMap { loss -> String? in
        if case .column(table, let name) = loss { name } else { nil }
      })
    if losses.contains(.column(.ties, "period")) { lost.formUnion(["valid_from", "valid_until"]) }
    if losses.contains(.strengths) { lost.insert("strength") }
    if losses.contains(.ties) { lost.formUnion(["strength", "directed"]) }
    let unset = ["directed": "false", "state": "tie", "status": "existing", "collective": "false"]
    func plain(_ row: [String: String]) -> [String: String] {
      var row = row.filter { !lost.contains($0.key) && unset[$0.key] != $0.value }
      for key in ["id", "source", "target", "parent"] {
        if let id = row[key], let old = renamed[id] { row[key] = old }
      }
      if losses.contains(.characters) {
        row = row.mapValues { text in
          String(text.map { $0 == "\"" ? "'" : $0.isNewline ? " " : $0 })
            .trimmingCharacters(in: .whitespaces)
        }
      }
      // A tie without direction has no first end, and its format may have turned it.
      if row["directed"] == nil, let source = row["source"], let target = row["target"] {
        row["source"] = min(source, target)
        row["target"] = max(source, target)
      }
      return row
    }
    let before = (old ?? []).map(plain)
    let after = (new ?? []).map(plain)
    if losses.contains(.ties), table == .ties {
      let (old, new) = (Set(before), Set(after))
      let isHeld = losses.contains(.someTies) ? new.isSubset(of: old) : new == old
      if !isHeld { found.append("\(table): \(old.symmetricDifference(new)) differ") }
      return
    }
    var left = after
    for row in before {
      if losses.contains(.someTies), table == .ties, !left.contains(row) { continue }
      guard let index = left.firstIndex(of: row) else {
        found.append("\(table): \(row) is not in \(after)")
        return
      }
      left.remove(at: index)
    }
    if let more = left.first { found.append("\(table): \(more) is new") }
  }
}
