public import GraphCore

/// A graph of two modes: rows and columns, such as actors and events, with ties between the modes
/// alone.
public struct TwoModeGraph: Sendable {
  /// One of the two modes.
  public enum Mode: Sendable, Hashable {
    /// The first, such as actors.
    case rows
    /// The second, such as events.
    case columns
  }

  /// The number of rows.
  public let rowCount: Int
  /// The number of columns.
  public let columnCount: Int
  /// All nodes in one graph: rows by their number, columns after them.
  public let graph: GraphSnapshot

  /// Creates a graph.
  ///
  /// - Parameters:
  ///   - rowCount: The number of rows.
  ///   - columnCount: The number of columns.
  ///   - ties: Which row is tied to which column; a tie that is there twice counts once.
  /// - Throws: ``AnalysisError`` if a row or a column is out of range.
  /// - Complexity: O(*n* + *m*).
  public init(rowCount: Int, columnCount: Int, ties: [(row: Int, column: Int)]) throws {
    for (row, column) in ties where !(0..<columnCount ~= column && 0..<rowCount ~= row) {
      throw AnalysisError(
        .nodeOutOfRange,
        "a tie of row \(row) and column \(column); there are \(rowCount) and \(columnCount)")
    }
    self.rowCount = rowCount
    self.columnCount = columnCount
    graph = try GraphSnapshot(
      nodeCount: rowCount + columnCount, pairs: ties.map { ($0.row, rowCount + $0.column) })
  }

  /// The share of row–column pairs that are tied, or `nil` if there is no pair.
  public var density: Double? {
    rowCount > 0 && columnCount > 0
      ? Double(graph.edgeCount) / (Double(rowCount) * Double(columnCount)) : nil
  }

  /// The number of nodes of a mode.
  ///
  /// - Parameter mode: The mode.
  /// - Returns: Their number.
  public func count(of mode: Mode) -> Int { mode == .rows ? rowCount : columnCount }

  /// Returns the nodes of the other mode that a node is tied to, by their numbers in that mode.
  ///
  /// - Parameters:
  ///   - node: A node's number in its mode.
  ///   - mode: Its mode.
  /// - Returns: The numbers, rising.
  public func partners(of node: Int, in mode: Mode) -> [Int] {
    switch mode {
    case .rows: graph.neighbors(of: node).map { $0 - rowCount }
    case .columns: graph.neighbors(of: rowCount + node)
    }
  }
}

/// One number per node of a graph of two modes.
public struct TwoModeMeasure: Sendable, Hashable {
  /// The values of the rows.
  public let rows: NodeMeasure
  /// The values of the columns.
  public let columns: NodeMeasure

  init(_ graph: TwoModeGraph, _ score: (_ node: Int, _ mode: TwoModeGraph.Mode) -> Double) {
    rows = NodeMeasure(scores: (0..<graph.rowCount).map { score($0, .rows) })
    columns = NodeMeasure(
      scores: (0..<graph.columnCount).map { score(graph.rowCount + $0, .columns) })
  }
}
