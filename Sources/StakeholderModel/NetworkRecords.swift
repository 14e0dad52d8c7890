/// The tables of a network, in the order that a folder lists them.
public enum Table: String, Sendable, Hashable, CaseIterable {
  /// The parties.
  case actors
  /// Other names of actors.
  case aliases
  /// Claims about ties.
  case ties
  /// Meetings.
  case events
  /// Who took part in them.
  case participation
  /// Changes that somebody asks for.
  case proposals
  /// Cooperation that a law asks for.
  case mandates
  /// Territories.
  case regions
  /// Documents.
  case sources
  /// Who was asked about whom.
  case roster

  /// The name of the table's file in a data package.
  public var fileName: String { rawValue + ".csv" }
}

/// The rows of every table, as they were read or made, not yet checked against each other.
public struct NetworkRecords: Sendable, Hashable {
  /// What the network is called.
  public var title: LocalizedName
  /// The rows of `actors.csv`.
  public var actors: [Actor] = []
  /// The rows of `aliases.csv`.
  public var aliases: [Alias] = []
  /// The rows of `ties.csv`.
  public var claims: [Claim] = []
  /// The rows of `events.csv`.
  public var events: [Event] = []
  /// The rows of `participation.csv`.
  public var participations: [Participation] = []
  /// The rows of `proposals.csv`.
  public var proposals: [Proposal] = []
  /// The rows of `mandates.csv`.
  public var mandates: [Mandate] = []
  /// The rows of `regions.csv`.
  public var regions: [Region] = []
  /// The rows of `sources.csv`.
  public var sources: [Source] = []
  /// The rows of `roster.csv`.
  public var roster: [RosterEntry] = []
  /// The columns of each table that was present, in file order, unknown ones included.
  public var columns: [Table: [String]] = [:]
  /// Where each table came from, as messages should name it; the bare file name if missing.
  public var files: [Table: String] = [:]

  /// Creates an empty set of tables.
  ///
  /// - Parameter title: What the network is called.
  public init(title: LocalizedName = LocalizedName("")) {
    self.title = title
  }

  /// Returns the place of a field, for messages.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - line: The line of the record.
  ///   - field: The column's name.
  /// - Returns: The place; its column is 0 until a reader fills it in.
  public func place(_ table: Table, line: Int, field: String? = nil) -> Place {
    Place(file: files[table] ?? table.fileName, line: line, field: field)
  }
}
