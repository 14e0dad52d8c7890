import StakeholderModel

/// What the first record of a table says: which column plays which part.
struct EdgeTableHeader {
  enum Content {
    case actors
    case ties
  }

  let names: [String]
  /// The column of each part that the table has.
  let columns: [ColumnRole: Int]
  /// What the rows are; `nil` if the columns do not say.
  let content: Content?

  init(_ names: [String], given: [ColumnRole: String]) {
    let lower = names.map { $0.lowercased() }
    var columns: [ColumnRole: Int] = [:]
    for (role, name) in given { columns[role] = names.firstIndex(of: name) }
    // A column that was given a part plays no other by its mere name.
    let taken = Set(columns.values)
    for role in ColumnRole.allCases where given[role] == nil {
      let index = role.usualNames.compactMap { lower.firstIndex(of: $0) }.first
      columns[role] = index.flatMap { taken.contains($0) ? nil : $0 }
    }
    self.names = names
    self.columns = columns
    if columns[.source] != nil && columns[.target] != nil {
      content = .ties
    } else if columns[.id] != nil || columns[.name] != nil {
      content = .actors
    } else {
      content = nil
    }
  }

  /// The columns that play no part, with the names that their values go by.
  func others(_ roles: Set<ColumnRole>) -> [(index: Int, name: String)] {
    let taken = Set(columns.filter { roles.contains($0.key) }.values)
    return names.enumerated().compactMap { index, name in
      taken.contains(index) || name.isEmpty ? nil : (index, name)
    }
  }
}
