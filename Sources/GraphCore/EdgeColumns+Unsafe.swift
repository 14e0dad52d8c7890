/// The columns of an edge list in flat buffers, checked by whoever filled them.
///
/// They are raw memory on large pages because 16 million edges are written and read once each:
/// with arrays page faults alone take longer than the parsing.
package struct EdgeColumns: Sendable {
  package let count: Int
  package let sources: PagedBuffer<UInt32>
  package let targets: PagedBuffer<UInt32>
  /// Finite and at least 0.
  package let strengths: PagedBuffer<Double>?

  /// Makes room for edges, to be filled before anything else is done with the columns.
  package init(count: Int, isWeighted: Bool) {
    self.count = count
    sources = PagedBuffer(count: count)
    targets = PagedBuffer(count: count)
    strengths = isWeighted ? PagedBuffer(count: count) : nil
  }

  package subscript(index: Int) -> Edge {
    precondition(index >= 0 && index < count, "edge \(index) is not in 0 ..< \(count)")
    return Edge(
      Int(sources.start[index]), Int(targets.start[index]),
      strength: strengths.map { $0.start[index] } ?? 1)
  }
}

extension GraphSnapshot {
  /// Builds a snapshot from columns whose strengths were checked.
  package init(
    nodeCount: Int, direction: Direction, columns: EdgeColumns, parallelEdges: ParallelEdgeRule,
    execution: Execution
  ) throws {
    try Self.checkNodeCount(nodeCount)
    let builder = RowBuilder(
      rowCount: nodeCount, direction: direction, parallelEdges: parallelEdges,
      execution: execution)
    self = try builder.snapshot(
      EdgeList(
        count: columns.count, sources: UnsafePointer(columns.sources.start),
        targets: UnsafePointer(columns.targets.start),
        strengths: columns.strengths.map { UnsafePointer($0.start) }))
  }
}

extension EdgeColumns {
  /// Fills the columns from arrays of their length.
  package func fill(sources: [UInt32], targets: [UInt32], strengths: [Double]) {
    precondition(sources.count == count && targets.count == count, "the columns differ in length")
    for index in 0..<count {
      self.sources.start[index] = sources[index]
      self.targets.start[index] = targets[index]
    }
    guard let values = self.strengths else { return }
    precondition(strengths.count == count, "the columns differ in length")
    for index in 0..<count { values.start[index] = strengths[index] }
  }
}
