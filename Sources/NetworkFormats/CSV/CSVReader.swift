public import StakeholderModel

/// A reader of comma-separated values, record after record, in constant memory.
///
/// It reads what RFC 4180 describes and what programs really write: quoted fields that hold
/// delimiters, doubled quotes and line ends; a byte order mark; line ends of every kind; `;` or a
/// tab in place of the comma. Blank lines are skipped. A quote inside a field that does not begin
/// with one is a letter like any other. What it cannot read for certain it refuses, with the place:
/// text that is not UTF-8, NUL bytes, text after a closing quote, a quote that is not closed,
/// records of unequal length.
///
/// ```swift
/// var reader = try CSVReader(path: "ties.csv")
/// var record = CSVRecord()
/// while try reader.next(&record) {
///   print(record.line, record[0], record.number(at: 2) ?? 0)
/// }
/// ```
public struct CSVReader: ~Copyable {
  /// The file, as messages name it.
  public let file: String
  /// The delimiter that is used: the one given, or the one found.
  public let delimiter: CSVDelimiter
  /// How many fields every record must have; `nil` until the first was read, or if any number is
  /// good.
  public internal(set) var expectedCount: Int?

  let options: CSVOptions
  let source: ByteSource
  @usableFromInline var block: CSVBlock
  /// The number of the block's next record.
  @usableFromInline var next = 0
  /// How many records the block has; a copy, because reading it from the block costs an access
  /// check per record.
  @usableFromInline var recordCount: Int
  /// Whether the source has no more bytes.
  var isAtEnd: Bool
  /// The number of fields to expect, or -1; it makes the comparison of the fast path one.
  @usableFromInline var wanted = -1

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - options: How to read it.
  /// - Throws: `DataError` if there is no such file, or if it is no text in UTF-8 at all.
  public init(path: String, options: CSVOptions = CSVOptions()) throws(DataError) {
    try self.init(ByteSource(path: path), options: options)
  }

  /// Reads bytes in memory.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of a CSV file.
  ///   - file: What messages call them.
  ///   - options: How to read them.
  /// - Throws: `DataError` if they are no text in UTF-8 at all.
  public init(
    bytes: [UInt8], file: String, options: CSVOptions = CSVOptions()
  ) throws(DataError) {
    try self.init(ByteSource(bytes, name: file), options: options)
  }

  private init(_ source: ByteSource, options: CSVOptions) throws(DataError) {
    var block = CSVBlock(capacity: min(max(options.blockSize, 1), options.recordLimit))
    var isAtEnd = try block.fill(from: source)
    var opening = try CSVOpening(block, isAll: isAtEnd, file: source.name)
    while opening == nil {
      let old = block
      block = CSVBlock(capacity: old.capacity * 2)
      block.restart(after: old)
      isAtEnd = try block.fill(from: source)
      // A first line longer than any record may be is refused by the search for records.
      let isAll = isAtEnd || block.byteCount >= options.recordLimit
      opening = try CSVOpening(block, isAll: isAll, file: source.name)
    }
    block.skip(to: opening?.start ?? 0, line: opening?.line ?? 1)
    file = source.name
    delimiter = options.delimiter ?? opening?.delimiter ?? .comma
    self.source = source
    self.options = options
    self.block = block
    self.isAtEnd = isAtEnd
    block.checkAndIndex(delimiter: delimiter.byte, isLast: isAtEnd)
    recordCount = block.recordCount
  }

  /// Reads the next record.
  ///
  /// - Parameter record: What to fill.
  /// - Returns: Whether there was a record; `false` at the end of the file.
  /// - Throws: `DataError` with one problem. After a record with the wrong number of fields, which
  ///   `record` then holds, the reader can go on with the next; after any other error the next
  ///   call finds the end.
  @inlinable
  public mutating func next(_ record: inout CSVRecord) throws(DataError) -> Bool {
    if next == recordCount {
      // The block can be used again if nobody keeps a record of it.
      record = CSVRecord()
      guard try readBlock() else { return false }
    }
    record.show(next, of: block)
    next &+= 1
    if record.fieldCount != wanted { try checkCount(of: record) }
    return true
  }
}
