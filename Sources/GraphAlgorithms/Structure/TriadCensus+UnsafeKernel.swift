import GraphCore

extension GraphSnapshot {
  /// The number of triads of each kind with at least one tie.
  ///
  /// Every triad is counted once, at the first of its pairs, in row order, that is tied: for a pair
  /// *v* < *u* the third row *w* is any that neither pair before it ties. Rows are hub-first, so the
  /// neighbours of *u* are the fewer ones; only they are looked at, those of *v* alone are known by
  /// number.
  func tiedTriads(kindOfCode: [Int], _ execution: Execution) throws -> [Int] {
    let n = nodeCount
    let rows = undirectedRows()
    let codes = tieCodes(rows)
    let (offsets, targets, code) = (rows.offsets, rows.targets, codes.start)
    let chunks = RowChunks(rows, work: 1 << 14)
    let found = RowValues<Int>(count: 16 * chunks.count, repeating: 0)
    let marks = (0..<min(execution.threads, max(1, chunks.count))).map { _ in
      RowValues<UInt8>(count: n, repeating: 0)
    }
    try kindOfCode.withUnsafeBufferPointer { kind in
      try execution.forEachChunk(chunks) { chunk, range, worker in
        let counts = found.start + 16 * chunk
        let mark = marks[worker].start
        for v in range {
          let arcs = offsets[v]..<offsets[v + 1]
          for arc in arcs { mark[Int(targets[arc])] = code[arc] }
          // How v is tied to the rows above the one looked at.
          var above = SIMD4<Int>.zero
          for arc in arcs.reversed() {
            let u = targets[arc]
            guard u > v else { break }
            let tie = Int(code[arc])
            var both = SIMD4<Int>.zero
            var common = 0
            for second in offsets[Int(u)]..<offsets[Int(u) + 1] {
              let w = targets[second]
              let fromV = Int(mark[Int(w)])
              let fromU = Int(code[second])
              if fromV > 0 {
                common += 1
                guard w > u else { continue }
                both[fromV] += 1
                counts[kind[tie + 4 * fromV + 16 * fromU]] += 1
              } else if w > v {
                counts[kind[tie + 16 * fromU]] += 1
              }
            }
            for fromV in 1...3 { counts[kind[tie + 4 * fromV]] += above[fromV] - both[fromV] }
            // Those tied to one of the two or both, without the two themselves.
            let others = arcs.count - 1 + offsets[Int(u) + 1] - offsets[Int(u)] - 1 - common
            counts[tie == 3 ? 2 : 1] += n - 2 - others
            above[tie] += 1
          }
          for arc in arcs { mark[Int(targets[arc])] = 0 }
        }
      }
    }
    return (0..<16).map { kind in
      (0..<chunks.count).reduce(0) { $0 + found.start[16 * $1 + kind] }
    }
  }

  /// How each row is tied to the target of each arc: 1 by an outgoing arc, 2 by an incoming one, 3
  /// by both.
  private func tieCodes(_ rows: CompressedRows) -> RowValues<UInt8> {
    guard direction == .directed else { return RowValues(count: rows.arcCount, repeating: 3) }
    let codes = RowValues<UInt8>(count: rows.arcCount, repeating: 0)
    for row in 0..<rows.rowCount {
      var (out, into) = (outgoing.offsets[row], incoming.offsets[row])
      let (outEnd, inEnd) = (outgoing.offsets[row + 1], incoming.offsets[row + 1])
      for arc in rows.offsets[row]..<rows.offsets[row + 1] {
        if out < outEnd, outgoing.targets[out] == rows.targets[arc] {
          codes.start[arc] |= 1
          out += 1
        }
        if into < inEnd, incoming.targets[into] == rows.targets[arc] {
          codes.start[arc] |= 2
          into += 1
        }
      }
    }
    return codes
  }
}
