import GraphCore

/// Consecutive rows cut into chunks of about equal work, arcs plus rows.
///
/// The cut depends on the rows alone, never on the number of threads, so that sums taken chunk by
/// chunk are the same on any machine. Hub-first rows make equal *row* counts useless: the first
/// 0.1 % of the rows of a skewed graph can hold a third of its arcs.
struct RowChunks: Sendable {
  /// `count + 1` rows; chunk *c* is `starts[c] ..< starts[c + 1]`.
  let starts: [Int]

  var count: Int { starts.count - 1 }

  /// - Parameters:
  ///   - rows: The rows to cut.
  ///   - rowCount: How many of the first rows to cut; all of them by default.
  ///   - work: Arcs plus rows per chunk.
  init(_ rows: CompressedRows, rowCount: Int? = nil, work: Int = 1 << 16) {
    let rowCount = rowCount ?? rows.rowCount
    var starts = [0]
    while let start = starts.last, start < rowCount {
      let goal = rows.offsets[start] + start + work
      var low = start + 1
      var high = rowCount
      while low < high {
        let middle = (low + high) / 2
        if rows.offsets[middle] + middle < goal { low = middle + 1 } else { high = middle }
      }
      starts.append(low)
    }
    self.starts = starts
  }

  subscript(chunk: Int) -> Range<Int> { starts[chunk]..<starts[chunk + 1] }
}

extension Execution {
  /// Runs the body once per chunk of rows.
  func forEachChunk(
    _ chunks: RowChunks, _ body: (_ chunk: Int, _ rows: Range<Int>, _ worker: Int) -> Void
  ) throws {
    try forEachChunk(of: chunks.count, size: 1) { chunk, _, worker in
      body(chunk, chunks[chunk], worker)
    }
  }

  /// The same threads, without progress: for a loop that reports its own.
  var silent: Execution { Execution(threads: threads) }

  /// Tells whoever listens of an iteration out of many, by how far a residual has come down.
  func report(_ share: Double) { progress?(min(1, max(0, share))) }
}
