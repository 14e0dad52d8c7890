extension RowBuilder {
  /// How many parts to cut `count` arcs into.
  private func partCount(_ count: Int) -> Int {
    count < 100_000 ? 1 : min(8, execution.threads)
  }

  /// Runs the body for each part of a job, in parallel.
  private func forEachPart(_ parts: Int, _ body: (Int) -> Void) throws {
    try Execution(threads: execution.threads).forEachChunk(of: parts, size: 1) { part, _ in
      body(part)
    }
  }

  private static func share(_ part: Int, of parts: Int, _ count: Int) -> Range<Int> {
    count * part / parts..<count * (part + 1) / parts
  }

  /// Counts the ends of the edges by node; loops count apart.
  func countEnds(_ list: EdgeList) throws -> (degrees: [Int], loops: Int) {
    guard let sources = list.sources, let targets = list.targets, list.count > 0 else {
      return ([Int](repeating: 0, count: rowCount), 0)
    }
    let parts = partCount(list.count)
    let n = rowCount
    let limit = UInt32(n)
    let counts = PagedBuffer<UInt32>(count: n * parts)
    let loops = PagedBuffer<Int>(count: 16 * parts)
    let firstBad = PagedBuffer<Int>(count: 16 * parts)
    try forEachPart(parts) { part in
      let own = counts.start + n * part
      var loopCount = 0
      firstBad.start[16 * part] = -1
      for edge in Self.share(part, of: parts, list.count) {
        let source = sources[edge]
        let target = targets[edge]
        guard source < limit && target < limit else {
          firstBad.start[16 * part] = edge
          return
        }
        if source == target {
          loopCount &+= 1
        } else {
          own[Int(source)] &+= 1
          own[Int(target)] &+= 1
        }
      }
      loops.start[16 * part] = loopCount
    }
    for part in 0..<parts where firstBad.start[16 * part] >= 0 {
      let edge = firstBad.start[16 * part]
      throw AnalysisError(
        .nodeOutOfRange,
        "edge \(edge) names node \(max(sources[edge], targets[edge])); nodes are 0 ..< \(n)")
    }
    var total = [Int](repeating: 0, count: n)
    for part in 0..<parts {
      let own = counts.start + n * part
      for node in 0..<n { total[node] += Int(own[node]) }
    }
    return (total, (0..<parts).reduce(0) { $0 + loops.start[16 * $1] })
  }

  /// Puts the arcs of an edge list into rows, in the order of the list.
  func scatter(_ list: EdgeList, order: NodeOrder) throws -> CompressedRows {
    let n = rowCount
    let isUndirected = direction == .undirected
    let offsets = PagedBuffer<Int>(count: n + 1)
    guard let sources = list.sources, let targets = list.targets, list.count > 0 else {
      return CompressedRows(
        rowCount: n, offsets: offsets, targets: PagedBuffer(count: 0),
        strengths: list.strengths.map { _ in PagedBuffer(count: 0) })
    }
    let parts = partCount(list.count)
    let cursors = PagedBuffer<Int>(count: n * parts)
    return try order.rowOfNode.withUnsafeBufferPointer { rowOfNode in
      try forEachPart(parts) { part in
        let own = cursors.start + n * part
        for edge in Self.share(part, of: parts, list.count) {
          let source = sources[edge]
          let target = targets[edge]
          if source == target { continue }
          own[Int(rowOfNode[Int(source)])] &+= 1
          if isUndirected { own[Int(rowOfNode[Int(target)])] &+= 1 }
        }
      }
      let arcCount = Self.turnCountsIntoPositions(cursors, parts: parts, offsets: offsets)
      let out = PagedBuffer<UInt32>(count: arcCount)
      let values = list.strengths.map { _ in PagedBuffer<Double>(count: arcCount) }
      try forEachPart(parts) { part in
        let own = cursors.start + n * part
        let out = out.start
        for edge in Self.share(part, of: parts, list.count) {
          let source = sources[edge]
          let target = targets[edge]
          if source == target { continue }
          let sourceRow = rowOfNode[Int(source)]
          let targetRow = rowOfNode[Int(target)]
          let position = own[Int(sourceRow)]
          own[Int(sourceRow)] = position &+ 1
          out[position] = targetRow
          if let values, let strengths = list.strengths { values.start[position] = strengths[edge] }
          if isUndirected {
            let position = own[Int(targetRow)]
            own[Int(targetRow)] = position &+ 1
            out[position] = sourceRow
            if let values, let strengths = list.strengths {
              values.start[position] = strengths[edge]
            }
          }
        }
      }
      return CompressedRows(rowCount: n, offsets: offsets, targets: out, strengths: values)
    }
  }

  /// Turns the number of arcs that each part puts into each row into the position of its first.
  private static func turnCountsIntoPositions(
    _ counts: PagedBuffer<Int>, parts: Int, offsets: PagedBuffer<Int>
  ) -> Int {
    let n = offsets.count - 1
    let counts = counts.start
    let offsets = offsets.start
    var position = 0
    for row in 0..<n {
      offsets[row] = position
      for part in 0..<parts {
        let count = counts[n &* part &+ row]
        counts[n &* part &+ row] = position
        position &+= count
      }
    }
    offsets[n] = position
    return position
  }

  /// Returns the rows of the arcs turned around, each sorted.
  func transpose(_ rows: CompressedRows) throws -> CompressedRows {
    let n = rowCount
    let arcCount = rows.arcCount
    let parts = partCount(arcCount)
    // Parts of rows with about as many arcs each.
    var bounds = [0]
    var row = 0
    for part in 1..<max(1, parts) {
      while row < n, rows.offsets[row] < arcCount * part / parts { row += 1 }
      bounds.append(row)
    }
    bounds.append(n)
    let cursors = PagedBuffer<Int>(count: n * parts)
    let offsets = PagedBuffer<Int>(count: n + 1)
    let targets = rows.targets
    try forEachPart(parts) { part in
      let own = cursors.start + n * part
      for arc in rows.offsets[bounds[part]]..<rows.offsets[bounds[part + 1]] {
        own[Int(targets[arc])] &+= 1
      }
    }
    _ = Self.turnCountsIntoPositions(cursors, parts: parts, offsets: offsets)
    let out = PagedBuffer<UInt32>(count: arcCount)
    let values = rows.strengths.map { _ in PagedBuffer<Double>(count: arcCount) }
    try forEachPart(parts) { part in
      let own = cursors.start + n * part
      let out = out.start
      for row in bounds[part]..<bounds[part + 1] {
        let source = UInt32(truncatingIfNeeded: row)
        for arc in rows.offsets[row]..<rows.offsets[row + 1] {
          let target = Int(targets[arc])
          let position = own[target]
          own[target] = position &+ 1
          out[position] = source
          if let values, let strengths = rows.strengths {
            values.start[position] = strengths[arc]
          }
        }
      }
    }
    return CompressedRows(rowCount: n, offsets: offsets, targets: out, strengths: values)
  }

  /// Merges equal neighbours in sorted rows; the rows are returned as they are if there are none.
  func merge(
    _ rows: CompressedRows, order: NodeOrder
  ) throws -> (rows: CompressedRows, removed: Int) {
    let n = rowCount
    let targets = rows.targets
    let parts = partCount(rows.arcCount)
    let found = PagedBuffer<Int>(count: 16 * parts)
    try forEachPart(parts) { part in
      var count = 0
      for row in Self.share(part, of: parts, n) {
        let start = rows.offsets[row]
        let end = rows.offsets[row + 1]
        guard end > start else { continue }
        for arc in start &+ 1..<end { count &+= targets[arc &- 1] == targets[arc] ? 1 : 0 }
      }
      found.start[16 * part] = count
    }
    let removed = (0..<parts).reduce(0) { $0 + found.start[16 * $1] }
    guard removed > 0 else { return (rows, 0) }
    let kept = rows.arcCount - removed
    let offsets = PagedBuffer<Int>(count: n + 1)
    let out = PagedBuffer<UInt32>(count: kept)
    let values = rows.strengths.map { _ in PagedBuffer<Double>(count: kept) }
    var position = 0
    for row in 0..<n {
      offsets.start[row] = position
      for arc in rows.offsets[row]..<rows.offsets[row + 1] {
        let strength = rows.strengths.map { $0[arc] } ?? 1
        guard arc > rows.offsets[row], targets[arc - 1] == targets[arc] else {
          out.start[position] = targets[arc]
          values?.start[position] = strength
          position += 1
          continue
        }
        if parallelEdges == .reject {
          let ends = [order.node(row), order.node(Int(targets[arc]))]
          let shown = direction == .undirected ? ends.sorted() : ends
          throw AnalysisError(
            .parallelEdges,
            "nodes \(shown[0]) and \(shown[1]) have several edges; merge them or name a rule")
        }
        guard let values else { continue }
        let earlier = values.start[position - 1]
        values.start[position - 1] =
          parallelEdges == .sum ? earlier + strength : max(earlier, strength)
      }
    }
    offsets.start[n] = position
    let merged = CompressedRows(rowCount: n, offsets: offsets, targets: out, strengths: values)
    return (merged, removed)
  }

  /// Moves each row to a new place and renames the targets; the new rows are not sorted.
  func permute(_ rows: CompressedRows, newRow: [UInt32]) throws -> CompressedRows {
    var oldRow = [UInt32](repeating: 0, count: rowCount)
    for (old, new) in newRow.enumerated() { oldRow[Int(new)] = UInt32(old) }
    return try permute(
      oldStarts: UnsafeBufferPointer(start: rows.offsets, count: rowCount + 1),
      targets: rows.targets, strengths: rows.strengths, oldRow: oldRow, newRow: newRow)
  }

  /// Orders a matrix's rows hub-first; the new rows are not sorted.
  func permute(
    rowStarts: [Int], neighbors: UnsafeBufferPointer<UInt32>, strengths: UnsafePointer<Double>?,
    order: NodeOrder
  ) throws -> CompressedRows {
    let limit = UInt32(rowCount)
    for neighbor in neighbors where neighbor >= limit {
      throw AnalysisError(
        .nodeOutOfRange, "a row names node \(neighbor); nodes are 0 ..< \(rowCount)")
    }
    return try rowStarts.withUnsafeBufferPointer { starts in
      guard let targets = neighbors.baseAddress, rowCount > 0 else {
        return CompressedRows(
          rowCount: rowCount, offsets: PagedBuffer(count: rowCount + 1),
          targets: PagedBuffer(count: 0), strengths: strengths.map { _ in PagedBuffer(count: 0) })
      }
      return try permute(
        oldStarts: starts, targets: targets, strengths: strengths, oldRow: order.nodeOfRow,
        newRow: order.rowOfNode)
    }
  }

  private func permute(
    oldStarts: UnsafeBufferPointer<Int>, targets: UnsafePointer<UInt32>,
    strengths: UnsafePointer<Double>?, oldRow: [UInt32], newRow: [UInt32]
  ) throws -> CompressedRows {
    let n = rowCount
    let offsets = PagedBuffer<Int>(count: n + 1)
    for row in 0..<n {
      let old = Int(oldRow[row])
      offsets.start[row + 1] = offsets.start[row] + oldStarts[old + 1] - oldStarts[old]
    }
    let arcCount = offsets.start[n]
    let out = PagedBuffer<UInt32>(count: arcCount)
    let values = strengths.map { _ in PagedBuffer<Double>(count: arcCount) }
    try oldRow.withUnsafeBufferPointer { oldRow in
      try newRow.withUnsafeBufferPointer { newRow in
        try Execution(threads: execution.threads).forEachChunk(of: n, size: 4096) { _, range in
          let out = out.start
          for row in range {
            let old = Int(oldRow[row])
            var position = offsets.start[row]
            for arc in oldStarts[old]..<oldStarts[old + 1] {
              out[position] = newRow[Int(targets[arc])]
              if let values, let strengths { values.start[position] = strengths[arc] }
              position &+= 1
            }
          }
        }
      }
    }
    return CompressedRows(rowCount: n, offsets: offsets, targets: out, strengths: values)
  }

  /// Throws unless rows and their transposition are the same simple undirected graph.
  func checkSymmetry(
    _ rows: CompressedRows, _ sorted: CompressedRows, _ order: NodeOrder
  ) throws {
    let hashes = PagedBuffer<UInt64>(count: 16 * execution.threads)
    let faults = PagedBuffer<Int>(count: 16 * execution.threads)
    try Execution(threads: execution.threads).forEachChunk(of: rowCount, size: 8192) {
      _, range, worker in
      // An arc up and its arc down cancel out; a sum of 0 means that all do.
      var hash: UInt64 = 0
      var fault = 0
      for row in range {
        if rows.offsets[row] != sorted.offsets[row] { fault |= 1 }
        for arc in sorted.offsets[row]..<sorted.offsets[row + 1] {
          let target = Int(sorted.targets[arc])
          if target == row { fault |= 2 }
          if arc > sorted.offsets[row], sorted.targets[arc - 1] == sorted.targets[arc] {
            fault |= 4
          }
          var pair = UInt64(min(row, target)) << 32 | UInt64(max(row, target))
          if let strengths = sorted.strengths { pair ^= strengths[arc].bitPattern &* 31 }
          let mixed = (pair ^ (pair >> 31)) &* 0x9E37_79B9_7F4A_7C15
          let value = mixed ^ (mixed >> 29)
          hash = row < target ? hash &+ value : hash &- value
        }
      }
      hashes.start[16 * worker] &+= hash
      faults.start[16 * worker] |= fault
    }
    var fault = 0
    var hash: UInt64 = 0
    for worker in 0..<execution.threads {
      fault |= faults.start[16 * worker]
      hash &+= hashes.start[16 * worker]
    }
    if fault & 2 != 0 { throw AnalysisError(.invalidRows, "a row names its own node") }
    if fault & 4 != 0 { throw AnalysisError(.invalidRows, "a row names a neighbour twice") }
    if fault != 0 || hash != 0 {
      throw AnalysisError(
        .invalidRows, "the rows are not symmetric: an edge is missing from one of its two rows")
    }
  }
}
