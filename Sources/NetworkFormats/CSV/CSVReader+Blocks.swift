import StakeholderModel

extension CSVReader {
  /// Reads on until the block holds a record.
  ///
  /// - Returns: `false` if there is none.
  /// - Throws: `DataError` with what stops the reading.
  @usableFromInline
  mutating func readBlock() throws(DataError) -> Bool {
    repeat {
      if let failure = block.failure {
        let problem = block.problem(failure, file: file, limit: options.recordLimit)
        finish()
        throw DataError(.badData, [problem])
      }
      if isAtEnd {
        finish()
        return false
      }
      let rest = block.byteCount - block.usedCount
      if rest >= options.recordLimit {
        block.failure = block.failureOfLongRecord(delimiter: delimiter.byte)
        continue
      }
      let capacity =
        rest > block.capacity / 2
        ? min(max(block.capacity * 2, 64), max(options.recordLimit, block.capacity))
        : block.capacity
      if capacity > block.capacity || !isKnownUniquelyReferenced(&block) {
        let old = block
        block = CSVBlock(capacity: capacity)
        block.restart(after: old)
      } else {
        block.restart(after: block)
      }
      isAtEnd = try block.fill(from: source)
      block.checkAndIndex(delimiter: delimiter.byte, isLast: isAtEnd)
      next = 0
      recordCount = block.recordCount
    } while recordCount == 0
    return true
  }

  /// Compares the number of fields with that of the first record.
  @usableFromInline
  mutating func checkCount(of record: CSVRecord) throws(DataError) {
    guard options.shape == .rectangular else { return }
    guard let expectedCount else {
      expectedCount = record.count
      wanted = record.count
      return
    }
    guard record.count != expectedCount else { return }
    throw DataError(.badData, [problem(of: record, expected: expectedCount)])
  }

  private mutating func finish() {
    block = .empty
    next = 0
    recordCount = 0
    isAtEnd = true
  }
}

extension CSVBlock {
  /// Reads until the block is full or the source at its end.
  ///
  /// - Returns: Whether the source is at its end.
  func fill(from source: ByteSource) throws(DataError) -> Bool {
    let room = capacity - byteCount
    let length = try source.read(room, to: bytes + byteCount)
    byteCount += length
    return length < room
  }

  func checkAndIndex(delimiter: UInt8, isLast: Bool) {
    guard failure == nil else { return }
    check(isLast: isLast)
    index(delimiter: delimiter, isLast: isLast)
  }

  /// Tells a record that is merely long from one that a lost quote made long.
  func failureOfLongRecord(delimiter: UInt8) -> Failure {
    let (start, line) = (usedCount, nextLine)
    index(delimiter: delimiter, isLast: true)
    (usedCount, nextLine, recordCount) = (start, line, 0)
    if case .unclosedQuote(let opened) = failure { return .unclosedQuote(opened: opened) }
    return .recordTooLong(at: start)
  }

  /// Leaves out what stands before the first record of a file.
  func skip(to start: Int, line: Int) {
    usedCount = start
    checkedCount = start
    nextLine = line
  }
}
