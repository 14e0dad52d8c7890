import GraphCore

extension GraphSnapshot {
  /// Returns the smallest row of each row's component.
  func componentOfRow(execution: Execution) throws -> [UInt32] {
    try Task.checkCancellation()
    var parent = (0..<UInt32(nodeCount)).map { $0 }
    parent.withUnsafeMutableBufferPointer { parent in
      @inline(__always)
      func root(_ row: UInt32) -> UInt32 {
        var row = row
        while parent[Int(row)] != row {
          parent[Int(row)] = parent[Int(parent[Int(row)])]
          row = parent[Int(row)]
        }
        return row
      }
      for row in 0..<nodeCount {
        for arc in outgoing.offsets[row]..<outgoing.offsets[row + 1] {
          let a = root(UInt32(row))
          let b = root(outgoing.targets[arc])
          if a < b { parent[Int(b)] = a } else if b < a { parent[Int(a)] = b }
        }
      }
      for row in 0..<nodeCount { parent[row] = root(UInt32(row)) }
    }
    return parent
  }
}
