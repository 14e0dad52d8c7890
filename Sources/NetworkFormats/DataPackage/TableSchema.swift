import StakeholderModel

/// What the project knows about a table: its columns, in the order that it writes them.
struct TableSchema<Row: TableRow>: Sendable {
  let table: Table
  /// What the table holds, as a title.
  let title: String
  /// A row of which nothing is known.
  let blank: Row
  /// The names of the columns that must be there.
  let required: [String]
  /// The names of the columns that must be filled in every row, beyond what the model checks.
  let filled: [String]
  let columns: [TableColumn<Row>]

  init(
    _ table: Table, title: String, blank: Row, required: [String], filled: [String] = [],
    columns: [TableColumn<Row>]
  ) {
    self.table = table
    self.title = title
    self.blank = blank
    self.required = required
    self.filled = filled
    self.columns = columns
  }

  func column(_ name: String) -> TableColumn<Row>? { columns.first { $0.name == name } }
}

extension Actor: TableRow {}
extension Alias: TableRow {}
extension Claim: TableRow {}
extension Event: TableRow {}
extension Participation: TableRow {}
extension Proposal: TableRow {}
extension Mandate: TableRow {}
extension Region: TableRow {}
extension Source: TableRow {}
extension RosterEntry: TableRow {}
