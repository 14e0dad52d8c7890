import GraphCore

/// The sums Σ *x*(*i*, *j*) · *y*(π*i*, π*j*) where almost all cells of one matrix are the same number,
/// as in a network with few ties.
///
/// *y* sums to 0, so any number may be taken from every *x*: what is left are the few cells that
/// differ from the most common number. 1,000 actors with 5,000 ties have 100 times fewer of them than
/// pairs.
struct SparseProductsKernel {
  private let size: Int
  /// The cells of the sparse matrix: row by row the columns, and what is left in them.
  private let rowStarts: [Int]
  private let columns: [UInt32]
  private let rests: [Double]
  private let dense: [Double]
  private let isInverse: Bool

  /// Prepares the sums of two centred matrices, of which the second is permuted.
  ///
  /// - Returns: `nil` if neither matrix is sparse enough.
  init?(
    fixed: [Double], permuted: [Double], size: Int, direction: GraphSnapshot.Direction
  ) {
    let first = SparseCells(fixed, size: size, direction: direction)
    let second = SparseCells(permuted, size: size, direction: direction)
    let sparse: SparseCells
    // If the permuted matrix is the sparse one, its cells are followed back instead.
    isInverse = second.rests.count < first.rests.count
    sparse = isInverse ? second : first
    guard 8 * sparse.rests.count <= sparse.cellCount else { return nil }
    self.size = size
    rowStarts = sparse.rowStarts
    columns = sparse.columns
    rests = sparse.rests
    dense = isInverse ? fixed : permuted
  }

  /// Returns the sum of every permutation of a plan.
  func products(_ plan: PermutationPlan, execution: Execution) throws -> [Double] {
    try execution.draws(plan.count, chunkSize: 16) { draw in
      let permutation = plan.permutation(draw)
      guard isInverse else { return product(permutation) }
      var inverse = permutation
      for (position, image) in permutation.enumerated() { inverse[image] = position }
      return product(inverse)
    }
  }

  private func product(_ permutation: [Int]) -> Double {
    permutation.withUnsafeBufferPointer { permutation in
      dense.withUnsafeBufferPointer { dense in
        columns.withUnsafeBufferPointer { columns in
          rests.withUnsafeBufferPointer { rests in
            rowStarts.withUnsafeBufferPointer { rowStarts in
              guard let base = dense.baseAddress else { return 0 }
              var sum = 0.0
              for i in 0..<size {
                let row = base + permutation[i] &* size
                for cell in rowStarts[i]..<rowStarts[i &+ 1] {
                  sum += rests[cell] * row[permutation[Int(columns[cell])]]
                }
              }
              return sum
            }
          }
        }
      }
    }
  }
}

/// The cells that differ from the most common number of a matrix.
private struct SparseCells {
  var rowStarts = [0]
  var columns: [UInt32] = []
  var rests: [Double] = []
  let cellCount: Int

  init(_ values: [Double], size: Int, direction: GraphSnapshot.Direction) {
    let isSymmetric = direction == .undirected
    cellCount = size * max(0, size - 1) / (isSymmetric ? 2 : 1)
    let common = Self.commonValue(values, size: size)
    for row in 0..<size {
      for column in (isSymmetric ? row + 1 : 0)..<max(row + 1, size) where column != row {
        let value = values[row * size + column]
        guard value != common else { continue }
        columns.append(UInt32(column))
        rests.append(value - common)
      }
      // Not sparse: the rest does not matter.
      if 8 * rests.count > cellCount { return }
      rowStarts.append(rests.count)
    }
  }

  /// The number in more than half of the cells, if there is one (Boyer and Moore).
  private static func commonValue(_ values: [Double], size: Int) -> Double {
    var candidate = 0.0
    var votes = 0
    for (index, value) in values.enumerated() where index % (size + 1) != 0 {
      if votes == 0 { candidate = value }
      votes += value == candidate ? 1 : -1
    }
    return candidate
  }
}
