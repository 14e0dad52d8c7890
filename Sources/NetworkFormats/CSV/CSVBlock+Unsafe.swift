/// A stretch of a CSV file that begins with a record, and where its records and fields are.
///
/// A reader fills a block and then only looks at it; records refer to the block and keep it alive,
/// so that a field is read without being copied. The three buffers are raw memory because the
/// search for delimiters is the innermost loop of every import: with arrays the same code reads
/// 0.9 GB/s, with pointers 1.5 GB/s (one core, fields of 6 bytes).
@usableFromInline
final class CSVBlock: @unchecked Sendable {
  /// Where a field's text lies, without its quotes.
  @usableFromInline
  struct Field {
    /// The position of its first byte; the highest bit tells that it was quoted.
    @usableFromInline var start: UInt32
    /// The position after its last byte; the highest bit tells that it holds doubled quotes.
    @usableFromInline var end: UInt32

    @usableFromInline static let flag: UInt32 = 1 << 31

    @inlinable var range: Range<Int> {
      Int(start & ~Self.flag)..<Int(end & ~Self.flag)
    }
    @inlinable var isQuoted: Bool { start & Self.flag != 0 }
    @inlinable var hasDoubledQuotes: Bool { end & Self.flag != 0 }
  }

  /// Where a record ends.
  @usableFromInline
  struct Record {
    /// The number of fields in this and all earlier records of the block.
    @usableFromInline var fieldEnd: UInt32
    /// The line it begins in, from 1.
    @usableFromInline var line: UInt32

    init(fieldEnd: Int, line: Int) {
      self.fieldEnd = UInt32(truncatingIfNeeded: fieldEnd)
      self.line = UInt32(truncatingIfNeeded: line)
    }
  }

  /// What stops a file from being read on, and at which byte of the block.
  enum Failure {
    case invalidUTF8(at: Int, byte: UInt8)
    case nul(at: Int)
    case textAfterQuote(at: Int, opened: Int)
    case unclosedQuote(opened: Int)
    case recordTooLong(at: Int)
  }

  /// Line ends that follow the data, so that the search needs no bounds check.
  static let padding = 72

  let capacity: Int
  @usableFromInline let bytes: UnsafeMutablePointer<UInt8>
  @usableFromInline let fields: UnsafeMutablePointer<Field>
  @usableFromInline let records: UnsafeMutablePointer<Record>

  var recordCount = 0
  /// How many bytes were read.
  var byteCount = 0
  /// How many of them were found to be UTF-8 without NUL.
  var checkedCount = 0
  /// Where the first record begins that is not in `records`.
  var usedCount = 0
  /// The number of the line that `usedCount` is in.
  var nextLine = 1
  /// What is wrong at or after `usedCount`.
  var failure: Failure?

  init(capacity: Int) {
    self.capacity = capacity
    bytes = .allocate(capacity: capacity + Self.padding)
    // Every field but the last ends with a byte of its own, and the search writes one ahead, so
    // this many always suffice; pages that stay untouched cost nothing.
    fields = .allocate(capacity: capacity + 2)
    records = .allocate(capacity: capacity + 1)
  }

  deinit {
    bytes.deallocate()
    fields.deallocate()
    records.deallocate()
  }

  /// Begins anew with the bytes of another block, or of this one, that no record has used.
  func restart(after block: CSVBlock) {
    let rest = block.byteCount - block.usedCount
    precondition(rest <= capacity, "the rest of a block must fit into the next")
    let checked = block.checkedCount - block.usedCount
    // The two areas may overlap; `memmove` semantics are what `update` promises.
    bytes.update(from: block.bytes + block.usedCount, count: rest)
    nextLine = block.nextLine
    failure = block.failure
    byteCount = rest
    checkedCount = checked
    usedCount = 0
    recordCount = 0
  }

  /// The bytes from `start` up to `end`.
  func array(_ range: Range<Int>) -> [UInt8] {
    Array(UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count))
  }

  /// The byte at a position.
  subscript(position: Int) -> UInt8 {
    precondition(position >= 0 && position < byteCount, "a block has no byte at this position")
    return bytes[position]
  }

  /// A block of no records.
  @usableFromInline static let empty = CSVBlock(capacity: 0)
}
