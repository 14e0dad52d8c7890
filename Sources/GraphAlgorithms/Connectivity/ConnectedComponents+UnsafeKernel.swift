import GraphCore

extension GraphSnapshot {
  /// Returns, for each node, one row of its component, the same for all of its nodes.
  ///
  /// Every row first points to its first neighbour, which is its largest hub; in a graph with a
  /// giant component that already finds nearly all of it. Rows in it are then done: an arc that
  /// leaves it is met again from its other end. Only the rest looks at its arcs.
  func componentRootOfNode(execution: Execution) throws -> [UInt32] {
    try Task.checkCancellation()
    let n = nodeCount
    guard n > 0 else { return [] }
    let parents = PagedBuffer<UInt32>(count: n)
    let parent = parents.start
    let outgoing = self.outgoing
    let incoming = self.incoming
    let silent = Execution(threads: execution.threads)
    try silent.forEachChunk(of: n, size: 16_384) { _, range in
      for row in range {
        var first = UInt32(truncatingIfNeeded: row)
        if outgoing.offsets[row] < outgoing.offsets[row + 1] {
          first = min(first, outgoing.targets[outgoing.offsets[row]])
        }
        if incoming.offsets[row] < incoming.offsets[row + 1] {
          first = min(first, incoming.targets[incoming.offsets[row]])
        }
        parent[row] = first
      }
    }
    // Parents are smaller than their children, so one pass upwards shortens every way to one step.
    for row in 0..<n { parent[row] = parent[Int(parent[row])] }
    let giant = frequentRoot(parent, n)
    for row in 0..<n where parent[row] != giant {
      for arc in outgoing.offsets[row]..<outgoing.offsets[row + 1] {
        Self.join(UInt32(truncatingIfNeeded: row), outgoing.targets[arc], parent)
      }
      guard direction == .directed else { continue }
      for arc in incoming.offsets[row]..<incoming.offsets[row + 1] {
        Self.join(UInt32(truncatingIfNeeded: row), incoming.targets[arc], parent)
      }
    }
    for row in 0..<n { parent[row] = parent[Int(parent[row])] }
    return try [UInt32](unsafeUninitializedCapacity: n) { buffer, initializedCount in
      let roots = buffer
      try order.rowOfNode.withUnsafeBufferPointer { rowOfNode in
        nonisolated(unsafe) let roots = roots
        try silent.forEachChunk(of: n, size: 16_384) { _, range in
          for node in range {
            roots.initializeElement(at: node, to: parent[Int(rowOfNode[node])])
          }
        }
      }
      initializedCount = n
    }
  }

  /// The root met most often in a sample of rows.
  private func frequentRoot(_ parent: UnsafeMutablePointer<UInt32>, _ n: Int) -> UInt32 {
    var random = CounterRandom(seed: 0)
    var counts: [UInt32: Int] = [:]
    for _ in 0..<1024 {
      counts[parent[Int.random(in: 0..<n, using: &random)], default: 0] += 1
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }

  @inline(__always)
  private static func join(
    _ first: UInt32, _ second: UInt32, _ parent: UnsafeMutablePointer<UInt32>
  ) {
    var a = parent[Int(first)]
    var b = parent[Int(second)]
    while a != b {
      // The larger root is hung under the smaller, so parents stay smaller than their children.
      if a < b { swap(&a, &b) }
      let above = parent[Int(a)]
      if above == a {
        parent[Int(a)] = b
        return
      }
      parent[Int(a)] = parent[Int(above)]
      a = above
    }
  }
}
