/// Builds the rows of a snapshot.
///
/// Edges are scattered into rows in the order of the input; then the rows are transposed, which
/// leaves every row sorted, since arcs come to it in the order of the row they are taken from. No
/// row is ever sorted by comparing. Each pass cuts its input into one part per thread, counts what
/// each part puts into each row, and so knows where each part writes: the result is that of one
/// thread.
///
/// On 16 million edges this takes 0.35 s on two threads; the dictionary it replaces took 20.
struct RowBuilder {
  let rowCount: Int
  let direction: GraphSnapshot.Direction
  let parallelEdges: ParallelEdgeRule
  let execution: Execution

  func snapshot(
    sources: [UInt32], targets: [UInt32], strengths: [Double]?
  ) throws -> GraphSnapshot {
    try sources.withUnsafeBufferPointer { sources in
      try targets.withUnsafeBufferPointer { targets in
        try withOptionalBuffer(strengths) { strengths in
          let list = EdgeList(
            count: sources.count, sources: sources.baseAddress, targets: targets.baseAddress,
            strengths: strengths)
          return try snapshot(list)
        }
      }
    }
  }

  func snapshot(
    rowStarts: [Int], neighbors: [UInt32], strengths: [Double]?
  ) throws -> GraphSnapshot {
    for row in 0..<rowCount where rowStarts[row] > rowStarts[row + 1] {
      throw AnalysisError(.invalidRows, "row \(row) ends before it starts")
    }
    guard rowStarts.first ?? 0 == 0, rowStarts.last ?? 0 == neighbors.count else {
      throw AnalysisError(.invalidRows, "the rows must cover the neighbours from first to last")
    }
    let order = NodeOrder(hubsFirst: (0..<rowCount).map { rowStarts[$0 + 1] - rowStarts[$0] })
    return try neighbors.withUnsafeBufferPointer { neighbors in
      try withOptionalBuffer(strengths) { strengths in
        let scattered = try permute(
          rowStarts: rowStarts, neighbors: neighbors, strengths: strengths, order: order)
        let rows = try transpose(scattered)
        try checkSymmetry(scattered, rows, order)
        return GraphSnapshot(
          direction: .undirected, edgeCount: rows.arcCount / 2, construction: .init(),
          outgoing: rows, incoming: rows, order: order)
      }
    }
  }

  func snapshot(_ list: EdgeList) throws -> GraphSnapshot {
    let counts = try countEnds(list)
    let order = NodeOrder(hubsFirst: counts.degrees)
    var construction = GraphSnapshot.Construction(loopsDropped: counts.loops)
    let scattered = try scatter(list, order: order)
    let transposed = try transpose(scattered)
    let outgoing = direction == .undirected ? transposed : try transpose(transposed)
    let merged = try merge(outgoing, order: order)
    guard merged.removed > 0 else {
      return GraphSnapshot(
        direction: direction,
        edgeCount: direction == .undirected ? outgoing.arcCount / 2 : outgoing.arcCount,
        construction: construction, outgoing: outgoing, incoming: transposed, order: order)
    }
    construction.parallelsMerged =
      direction == .undirected ? merged.removed / 2 : merged.removed
    return try renumbered(merged.rows, order: order, construction: construction)
  }

  /// Orders rows anew after edges were merged, since degrees have changed.
  private func renumbered(
    _ rows: CompressedRows, order: NodeOrder, construction: GraphSnapshot.Construction
  ) throws -> GraphSnapshot {
    let incoming = direction == .undirected ? rows : try transpose(rows)
    let degrees = (0..<rowCount).map { node in
      let row = order.row(node)
      return direction == .undirected ? rows.length(row) : rows.length(row) + incoming.length(row)
    }
    let newOrder = NodeOrder(hubsFirst: degrees)
    func moved(_ rows: CompressedRows) throws -> CompressedRows {
      let newRow = order.nodeOfRow.map { newOrder.rowOfNode[Int($0)] }
      return try permute(rows, newRow: newRow)
    }
    // Each transposition sorts the rows that moving left unsorted.
    let newIncoming = try transpose(try moved(rows))
    let newOutgoing = direction == .undirected ? newIncoming : try transpose(newIncoming)
    return GraphSnapshot(
      direction: direction,
      edgeCount: direction == .undirected ? newOutgoing.arcCount / 2 : newOutgoing.arcCount,
      construction: construction, outgoing: newOutgoing, incoming: newIncoming, order: newOrder)
  }
}

/// The columns of an edge list.
struct EdgeList {
  let count: Int
  let sources: UnsafePointer<UInt32>?
  let targets: UnsafePointer<UInt32>?
  let strengths: UnsafePointer<Double>?
}

/// Calls the body with the start of an array's memory, or `nil` if there is no array.
func withOptionalBuffer<Value>(
  _ array: [Double]?, _ body: (UnsafePointer<Double>?) throws -> Value
) rethrows -> Value {
  guard let array else { return try body(nil) }
  return try array.withUnsafeBufferPointer { try body($0.baseAddress) }
}

extension NodeOrder {
  /// The order by falling degree, nodes of one degree in their own order.
  init(hubsFirst degrees: [Int]) {
    let largest = degrees.max() ?? 0
    guard largest <= 4 * degrees.count + 1024 else {
      // Only before parallel edges are merged can degrees be so large.
      let sorted = degrees.indices.sorted { (-degrees[$0], $0) < (-degrees[$1], $1) }
      self.init(nodeOfRow: sorted.map { UInt32($0) })
      return
    }
    var start = [Int](repeating: 0, count: largest + 2)
    for degree in degrees { start[largest - degree + 1] += 1 }
    for index in 0...largest { start[index + 1] += start[index] }
    var nodeOfRow = [UInt32](repeating: 0, count: degrees.count)
    for (node, degree) in degrees.enumerated() {
      nodeOfRow[start[largest - degree]] = UInt32(node)
      start[largest - degree] += 1
    }
    self.init(nodeOfRow: nodeOfRow)
  }
}
