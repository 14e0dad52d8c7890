public import GraphCore

/// One number for each pair of different actors, with missing cells: a relation, or what actors
/// have in common.
///
/// A cell that is missing was not asked, or cannot be known. It is not a 0, and every method
/// leaves it out pair by pair. There is no diagonal.
public struct DyadicMatrix: Sendable, Hashable {
  /// The number of actors.
  public let size: Int

  /// Whether (*i*, *j*) and (*j*, *i*) are one cell.
  public let direction: GraphSnapshot.Direction

  /// All rows one after another, NaN where a cell is missing, 0 on the diagonal.
  let values: [Double]

  /// Creates a matrix from a function of two actors.
  ///
  /// - Parameters:
  ///   - size: The number of actors.
  ///   - direction: Whether (*i*, *j*) and (*j*, *i*) are one cell; of such a cell only *i* < *j* is
  ///     asked for.
  ///   - cell: The number in row *i* and column *j*, or `nil` if it is missing.
  /// - Complexity: O(*n*²) time and space.
  public init(
    size: Int, direction: GraphSnapshot.Direction, cell: (_ row: Int, _ column: Int) -> Double?
  ) {
    precondition(size >= 0, "a matrix has at least 0 rows, not \(size)")
    var values = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      for column in 0..<size where column != row {
        if direction == .undirected && column < row {
          values[row * size + column] = values[column * size + row]
        } else {
          values[row * size + column] = cell(row, column) ?? .nan
        }
      }
    }
    self.size = size
    self.direction = direction
    self.values = values
  }

  /// Creates a matrix from rows.
  ///
  /// - Parameters:
  ///   - rows: As many rows as columns; `nil` where a cell is missing. The diagonal is not read.
  ///   - direction: Whether (*i*, *j*) and (*j*, *i*) are one cell.
  /// - Throws: ``AnalysisError`` if the rows are not a square, a number is not finite, or the
  ///   matrix is to be undirected and is not symmetric.
  /// - Complexity: O(*n*²) time and space.
  public init(rows: [[Double?]], direction: GraphSnapshot.Direction) throws {
    for (row, cells) in rows.enumerated() {
      guard cells.count == rows.count else {
        throw AnalysisError(
          .invalidRows, "row \(row) has \(cells.count) cells, and there are \(rows.count) rows")
      }
      for (column, cell) in cells.enumerated() where column != row {
        guard cell?.isFinite ?? true else {
          throw AnalysisError(
            .invalidRows, "cell (\(row), \(column)) is not a finite number; leave it out instead")
        }
        guard direction == .directed || rows[column].count <= row || rows[column][row] == cell
        else {
          throw AnalysisError(
            .invalidRows, "cells (\(row), \(column)) and (\(column), \(row)) differ")
        }
      }
    }
    self.init(size: rows.count, direction: direction) { rows[$0][$1] }
  }

  /// Creates the matrix of a graph: 1 for a tie (or its strength) and 0 for none.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - content: What to put into the cell of a tie.
  /// - Complexity: O(*n*² + *m* log *m*) time, O(*n*²) space.
  public init(_ graph: GraphSnapshot, content: Content = .presence) {
    let size = graph.nodeCount
    var values = [Double](repeating: 0, count: size * size)
    for edge in graph.edges {
      let value = content == .presence ? 1 : edge.strength
      values[edge.source * size + edge.target] = value
      if graph.direction == .undirected { values[edge.target * size + edge.source] = value }
    }
    self.size = size
    self.direction = graph.direction
    self.values = values
  }

  /// What the cell of a tie holds.
  public enum Content: Sendable, Hashable {
    /// 1.
    case presence
    /// The tie's strength.
    case strength
  }

  /// The number in a cell, or `nil` if it is missing or on the diagonal.
  public subscript(row: Int, column: Int) -> Double? {
    precondition(row >= 0 && row < size && column >= 0 && column < size, "no such cell")
    let value = values[row * size + column]
    return value.isNaN || row == column ? nil : value
  }

  /// The number of cells: ordered pairs if directed, unordered ones if not.
  public var cellCount: Int {
    let ordered = size * max(0, size - 1)
    return direction == .directed ? ordered : ordered / 2
  }

  /// The number of missing cells, counted like ``cellCount``.
  public var missingCount: Int {
    let ordered = values.count { $0.isNaN }
    return direction == .directed ? ordered : ordered / 2
  }

  var isComplete: Bool { !values.contains { $0.isNaN } }
}
