extension Execution {
  /// Computes one value per draw, on several threads.
  ///
  /// - Parameters:
  ///   - count: The number of draws.
  ///   - chunkSize: How many draws one thread makes at a time.
  ///   - value: Makes the value of a draw, from its number alone.
  /// - Returns: The values, in the order of the draws.
  /// - Throws: The error of the first draw that failed; `CancellationError`.
  package func draws<Value>(
    _ count: Int, chunkSize: Int = 1, _ value: (_ draw: Int) throws -> Value
  ) throws -> [Value] {
    let chunkCount = (count + chunkSize - 1) / chunkSize
    var chunks = [Result<[Value], any Error>?](repeating: nil, count: chunkCount)
    try chunks.withUnsafeMutableBufferPointer { chunks in
      let chunks = chunks
      try forEachChunk(of: count, size: chunkSize) { chunk, range in
        chunks[chunk] = Result { try range.map(value) }
      }
    }
    var values: [Value] = []
    values.reserveCapacity(count)
    for chunk in chunks {
      if let chunk { values += try chunk.get() }
    }
    return values
  }

  /// One thread, silent: for work inside a draw.
  package static var single: Execution { Execution(threads: 1) }
}
