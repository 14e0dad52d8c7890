import GraphCore

/// The cells of several matrices as one column each: ordered pairs row by row, or the upper
/// triangle if all are undirected.
struct CellLayout: Sendable {
  let size: Int
  let direction: GraphSnapshot.Direction
  /// The row and the column of each cell that is present in all matrices.
  let cells: [(row: Int, column: Int)]

  /// Finds the cells that are present in all matrices; they are directed if any matrix is, unless
  /// a direction is given.
  init(
    _ matrices: [DyadicMatrix], size: Int, direction: GraphSnapshot.Direction? = nil
  ) throws {
    for matrix in matrices where matrix.size != size {
      throw AnalysisError(
        .invalidOption, "the matrices have \(size) and \(matrix.size) actors; align them first")
    }
    self.size = size
    let isSymmetric =
      direction.map { $0 == .undirected } ?? matrices.allSatisfy { $0.direction == .undirected }
    self.direction = isSymmetric ? .undirected : .directed
    var cells: [(Int, Int)] = []
    cells.reserveCapacity(isSymmetric ? size * size / 2 : size * size)
    for row in 0..<size {
      for column in (isSymmetric ? row + 1 : 0)..<max(row + 1, size) where column != row {
        let isPresent = matrices.allSatisfy { !$0.values[row * size + column].isNaN }
        if isPresent { cells.append((row, column)) }
      }
    }
    self.cells = cells
  }

  /// Whether no matrix lacks a cell.
  var isComplete: Bool {
    let ordered = size * max(0, size - 1)
    return cells.count == (direction == .directed ? ordered : ordered / 2)
  }

  /// Returns the column of a matrix.
  func column(_ matrix: DyadicMatrix) -> [Double] {
    matrix.values.withUnsafeBufferPointer { values in
      cells.map { values[$0.row * size + $0.column] }
    }
  }

  /// Returns the columns of a constant and of matrices.
  func design(_ matrices: [DyadicMatrix]) -> [[Double]] {
    [[Double](repeating: 1, count: cells.count)] + matrices.map(column)
  }

  /// Returns the rows of the matrix of a column; absent cells are missing.
  func values(_ column: [Double]) -> [Double] {
    var values = [Double](repeating: .nan, count: size * size)
    for node in 0..<size { values[node * size + node] = 0 }
    for (cell, value) in zip(cells, column) {
      values[cell.row * size + cell.column] = value
      if direction == .undirected { values[cell.column * size + cell.row] = value }
    }
    return values
  }
}
