public import GraphCore

extension GraphSnapshot {
  /// Returns the strongly connected components: the largest sets of nodes with paths both ways
  /// between any two.
  ///
  /// In an undirected graph they are the connected components. Strengths play no part.
  ///
  /// - Returns: The components, by falling size.
  /// - Throws: `CancellationError`.
  /// - Complexity: O(*n* + *m*) time, O(*n*) space.
  ///
  /// > R. Tarjan, "Depth-first search and linear graph algorithms", *SIAM J. Computing* 1(2), 1972,
  /// > [doi:10.1137/0201010](https://doi.org/10.1137/0201010)
  public func stronglyConnectedComponents() throws -> Partition {
    guard direction == .directed else { return try connectedComponents() }
    try Task.checkCancellation()
    return Partition(denseLabels: order.inNodeOrder(strongComponentOfRow()), bound: nodeCount)
  }

  private func strongComponentOfRow() -> [UInt32] {
    let n = nodeCount
    let none = UInt32.max
    var number = [UInt32](repeating: none, count: n)
    var low = [UInt32](repeating: 0, count: n)
    var component = [UInt32](repeating: none, count: n)
    var nextArc = [Int](repeating: 0, count: n)
    var open: [UInt32] = []
    var path: [UInt32] = []
    var found: UInt32 = 0
    var components: UInt32 = 0
    for start in 0..<n where number[start] == none {
      path.append(UInt32(start))
      while let top = path.last {
        let row = Int(top)
        if number[row] == none {
          number[row] = found
          low[row] = found
          found += 1
          open.append(top)
          nextArc[row] = outgoing.offsets[row]
        }
        if nextArc[row] < outgoing.offsets[row + 1] {
          let target = outgoing.targets[nextArc[row]]
          nextArc[row] += 1
          if number[Int(target)] == none {
            path.append(target)
          } else if component[Int(target)] == none {
            low[row] = min(low[row], number[Int(target)])
          }
          continue
        }
        path.removeLast()
        if let before = path.last { low[Int(before)] = min(low[Int(before)], low[row]) }
        if low[row] == number[row] {
          while let member = open.popLast() {
            component[Int(member)] = components
            if member == top { break }
          }
          components += 1
        }
      }
    }
    return component
  }
}
