import GraphCore

extension CompressedRows {
  /// How many of each row's targets are smaller than the row: the prefix that leads down.
  func downCounts() -> RowValues<UInt32> {
    let counts = RowValues<UInt32>(count: rowCount, repeating: 0)
    for row in 0..<rowCount {
      let start = offsets[row]
      var low = start
      var high = offsets[row + 1]
      while low < high {
        let middle = (low + high) / 2
        if targets[middle] < UInt32(truncatingIfNeeded: row) {
          low = middle + 1
        } else {
          high = middle
        }
      }
      counts.start[row] = UInt32(truncatingIfNeeded: low - start)
    }
    return counts
  }
}
