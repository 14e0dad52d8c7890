/// How the records of a CSV file name the two ends of an edge.
public struct EdgeListOptions: Sendable, Hashable {
  /// What the two columns hold.
  public enum Nodes: Sendable, Hashable {
    /// Whole numbers from 0, which are the nodes' numbers.
    case numbers
    /// Any text; nodes are numbered in the order in which the file first names them.
    case labels
  }

  /// What the two columns hold.
  public var nodes: Nodes
  /// Whether the first record names the columns.
  public var hasHeader: Bool
  /// The column with the node that an edge leaves, from 0.
  public var sourceColumn: Int
  /// The column with the node that an edge enters, from 0.
  public var targetColumn: Int
  /// The column with the strength, from 0; `nil` to read none.
  public var strengthColumn: Int?
  /// How to read the file.
  public var csv: CSVOptions

  /// How many bytes one piece of work has; tests set it low to cut files in every place.
  package var chunkSize = 1 << 20
  /// Whether to read record by record, which every file can also be read by.
  package var isCareful = false

  /// Creates options.
  ///
  /// - Parameters:
  ///   - nodes: What the two columns hold.
  ///   - hasHeader: Whether the first record names the columns.
  ///   - sourceColumn: The column with the node that an edge leaves, from 0.
  ///   - targetColumn: The column with the node that an edge enters, from 0.
  ///   - strengthColumn: The column with the strength, from 0; `nil` to read none.
  ///   - csv: How to read the file.
  public init(
    nodes: Nodes = .labels, hasHeader: Bool = false, sourceColumn: Int = 0, targetColumn: Int = 1,
    strengthColumn: Int? = nil, csv: CSVOptions = CSVOptions()
  ) {
    self.nodes = nodes
    self.hasHeader = hasHeader
    self.sourceColumn = sourceColumn
    self.targetColumn = targetColumn
    self.strengthColumn = strengthColumn
    self.csv = csv
  }
}
