import GraphCore
import Synchronization

/// Reads an edge list in pieces on several threads, if it is a plain one: no quotes, the columns
/// source, target and perhaps strength, and nothing wrong.
///
/// At the first byte that is anything else the scanner gives up, and the careful reader does all of
/// it again. A piece has the lines that begin in it. Lines are searched for from the middle of the
/// file, which quoted line ends would mislead; but then the piece with the first quoted field,
/// which is understood rightly since all before it is plain, gives up.
///
/// The 16 million lines of the test graph take 0.25 s of one thread, a third of it reading.
struct EdgeListScanner {
  private let pieces: FilePieces
  private let delimiter: UInt8
  private let isWeighted: Bool
  private let options: EdgeListOptions
  private let execution: Execution

  /// The longest line that is still plain.
  private static let lineLimit = 1 << 16

  /// - Returns: `nil` if the options ask for something else than plain lines.
  init?(
    pieces: FilePieces, delimiter: CSVDelimiter, options: EdgeListOptions, execution: Execution
  ) {
    guard !options.isCareful, options.sourceColumn == 0, options.targetColumn == 1,
      options.strengthColumn ?? 2 == 2, pieces.size > 0,
      options.csv.recordLimit >= Self.lineLimit
    else { return nil }
    self.pieces = pieces
    self.delimiter = delimiter.byte
    self.isWeighted = options.strengthColumn != nil
    self.options = options
    self.execution = execution
  }

  /// Returns the edges, or `nil` if the file is not plain.
  func list() throws -> EdgeList? {
    guard let dataStart = startOfData() else { return nil }
    let size = max(1, options.chunkSize)
    let length = pieces.size - dataStart
    let chunkCount = (length + size - 1) / size
    let workers = (0..<max(1, min(execution.threads, chunkCount))).map { _ in
      ScanWorker(
        chunkSize: size, room: size + Self.lineLimit, length: length, isWeighted: isWeighted)
    }
    let parts = UnsafeMutablePointer<ScanPart?>.allocate(capacity: max(1, chunkCount))
    parts.initialize(repeating: nil, count: max(1, chunkCount))
    defer {
      parts.deinitialize(count: max(1, chunkCount))
      parts.deallocate()
    }
    let isPlain = Atomic<Bool>(true)
    try execution.forEachChunk(of: chunkCount, size: 1) { chunk, _, worker in
      guard isPlain.load(ordering: .relaxed) else { return }
      let start = dataStart + chunk * size
      let part = scan(
        start..<min(start + size, pieces.size), chunk: chunk, isFirst: chunk == 0, workers[worker])
      if part == nil { isPlain.store(false, ordering: .relaxed) }
      parts[chunk] = part
    }
    guard isPlain.load(ordering: .relaxed), !workers.contains(where: { $0.table.hasBadText })
    else { return nil }
    let found = (0..<chunkCount).compactMap { parts[$0] }
    return try join(found, workers)
  }

  /// Returns the position after the byte order mark and the header, or `nil` if they are not plain.
  private func startOfData() -> Int? {
    let length = min(pieces.size, Self.lineLimit)
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: length)
    defer { bytes.deallocate() }
    guard pieces.read(0..<length, to: bytes) else { return nil }
    var start = 0
    if length >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { start = 3 }
    let mark = Array("sep=".utf8)
    if length >= start + 4, (0..<4).allSatisfy({ bytes[start + $0] == mark[$0] }) { return nil }
    guard options.hasHeader else { return start }
    guard start < length, bytes[start] != 10 else { return nil }
    var fields = 1
    var position = start
    while position < length, bytes[position] != 10 {
      let byte = bytes[position]
      if byte == 13, position + 1 < length, bytes[position + 1] == 10 {
        position += 1
        continue
      }
      // Letters beyond ASCII are left to the careful reader, which checks them.
      guard byte >= 32 || byte == delimiter, byte < 0x80, byte != UInt8(ascii: "\"") else {
        return nil
      }
      fields += byte == delimiter ? 1 : 0
      position += 1
    }
    guard position < length, fields == (isWeighted ? 3 : 2) else { return nil }
    return position + 1
  }

  /// Reads the lines that begin in a range of the file.
  private func scan(
    _ range: Range<Int>, chunk: Int, isFirst: Bool, _ worker: ScanWorker
  ) -> ScanPart? {
    let before = isFirst ? 0 : 1
    let end = min(range.upperBound + Self.lineLimit, pieces.size)
    let first = range.lowerBound - before
    let bytes = worker.bytes.start
    guard pieces.read(first..<end, to: bytes) else { return nil }
    let length = end - first
    (bytes + length).update(repeating: 10, count: ScanWorker.padding)
    var start = 0
    if !isFirst {
      // The byte before the range tells whether a line begins at its first byte.
      while bytes[start] != 10 { start &+= 1 }
      start &+= 1
    }
    let lines = PlainLines(
      bytes: UnsafePointer(bytes), start: start, limit: range.upperBound - first, end: length,
      isLast: end == pieces.size, delimiter: delimiter)
    let segment = worker.segment()
    let count =
      options.nodes == .numbers
      ? lines.numbers(to: segment, worker)
      : lines.labels(to: segment, chunk: chunk, worker)
    guard let count else { return nil }
    let part = ScanPart(worker: worker, segment: segment, start: segment.used, count: count)
    segment.used += count
    return part
  }

  /// Puts the parts one after another.
  private func join(_ parts: [ScanPart], _ workers: [ScanWorker]) throws -> EdgeList {
    var starts = [0]
    for part in parts { starts.append(starts[starts.count - 1] + part.count) }
    let columns = EdgeColumns(count: starts[parts.count], isWeighted: isWeighted)
    let isLabelled = options.nodes == .labels
    let table = isLabelled ? LabelTable(joining: workers) : LabelTable()
    try Execution(threads: execution.threads).forEachChunk(of: parts.count, size: 1) { index, _ in
      let part = parts[index]
      let segment = part.segment
      let position = starts[index]
      if let from = segment.strengths, let to = columns.strengths {
        (to.start + position).update(from: from.start + part.start, count: part.count)
      }
      for (from, to) in [
        (segment.sources, columns.sources), (segment.targets, columns.targets),
      ] {
        let from = from.start + part.start
        let to = to.start + position
        guard isLabelled else {
          to.update(from: from, count: part.count)
          continue
        }
        part.worker.number.withUnsafeBufferPointer { number in
          for edge in 0..<part.count { to[edge] = number[Int(from[edge])] }
        }
      }
    }
    let largest = workers.reduce(-1) { max($0, $1.largest) }
    return EdgeList(
      nodeCount: isLabelled ? table.count : largest + 1, labels: table.labels, columns: columns)
  }
}

/// What one thread reads into.
final class ScanWorker {
  static let padding = 72

  let bytes: PagedBuffer<UInt8>
  let table = LabelTable()
  /// Where each label of the table was first seen: the chunk, and the end of an edge in it.
  var firstSeen: [UInt64] = []
  /// The final number of each label of the table.
  var number: [UInt32] = []
  /// The largest node number.
  var largest = -1

  private let chunkRoom: Int
  private let segmentRoom: Int
  private let isWeighted: Bool
  private var current: ScanSegment?

  init(chunkSize: Int, room: Int, length: Int, isWeighted: Bool) {
    bytes = PagedBuffer(count: room + 1 + Self.padding)
    // The shortest line has four bytes, and the last may lack its end.
    chunkRoom = chunkSize / 4 + 2
    segmentRoom = max(chunkRoom, min(1 << 22, length / 4 + 2))
    self.isWeighted = isWeighted
  }

  /// Returns a segment with room for what a chunk can hold.
  func segment() -> ScanSegment {
    if let current, current.used + chunkRoom <= segmentRoom { return current }
    let segment = ScanSegment(room: segmentRoom, isWeighted: isWeighted)
    current = segment
    return segment
  }
}

/// Columns of many chunks.
final class ScanSegment {
  let sources: PagedBuffer<UInt32>
  let targets: PagedBuffer<UInt32>
  let strengths: PagedBuffer<Double>?
  var used = 0

  init(room: Int, isWeighted: Bool) {
    sources = PagedBuffer(count: room)
    targets = PagedBuffer(count: room)
    strengths = isWeighted ? PagedBuffer(count: room) : nil
  }
}

/// The edges of one chunk.
struct ScanPart {
  var worker: ScanWorker
  var segment: ScanSegment
  var start: Int
  var count: Int
}

extension LabelTable {
  /// Numbers the labels of all workers in the order in which the file first names them, and tells
  /// the workers.
  convenience init(joining workers: [ScanWorker]) {
    self.init()
    var next = [Int](repeating: 0, count: workers.count)
    for worker in workers { worker.number = [UInt32](repeating: 0, count: worker.table.count) }
    while true {
      var earliest = -1
      var position = UInt64.max
      for (index, worker) in workers.enumerated() where next[index] < worker.firstSeen.count {
        if worker.firstSeen[next[index]] < position {
          position = worker.firstSeen[next[index]]
          earliest = index
        }
      }
      guard earliest >= 0 else { return }
      let worker = workers[earliest]
      let label = next[earliest]
      worker.number[label] = number(of: worker.table.entries[label], in: worker.table)
      next[earliest] += 1
    }
  }
}

/// The lines of a piece of a file.
private struct PlainLines {
  let bytes: UnsafePointer<UInt8>
  /// Where the first line begins.
  let start: Int
  /// Lines that begin here or later belong to the next piece.
  let limit: Int
  /// Where the bytes end; line ends follow.
  let end: Int
  let isLast: Bool
  let delimiter: UInt8

  /// Reads node numbers, and returns how many edges there were; `nil` if a line is not plain.
  func numbers(to segment: ScanSegment, _ worker: ScanWorker) -> Int? {
    let sources = segment.sources.start + segment.used
    let targets = segment.targets.start + segment.used
    let strengths = segment.strengths.map { $0.start + segment.used }
    let bytes = self.bytes
    let delimiter = self.delimiter
    let limit = self.limit
    var largest: UInt32 = 0
    var count = 0
    var position = start
    while position < limit {
      guard let source = number(&position) else {
        guard skipBlankLine(&position) else { return nil }
        continue
      }
      guard bytes[position] == delimiter else { return nil }
      position &+= 1
      guard let target = number(&position) else { return nil }
      sources[count] = source
      targets[count] = target
      largest = max(largest, max(source, target))
      if let strengths {
        guard let strength = strength(&position) else { return nil }
        strengths[count] = strength
      }
      guard skipLineEnd(&position) else { return nil }
      count &+= 1
    }
    if count > 0 { worker.largest = max(worker.largest, Int(largest)) }
    return count
  }

  /// Reads labels as ``numbers(to:_:)`` does numbers; their numbers are those of the worker.
  func labels(to segment: ScanSegment, chunk: Int, _ worker: ScanWorker) -> Int? {
    let sources = segment.sources.start + segment.used
    let targets = segment.targets.start + segment.used
    let strengths = segment.strengths.map { $0.start + segment.used }
    let table = worker.table
    let bytes = self.bytes
    let delimiter = self.delimiter
    let pattern = UInt64(delimiter) &* 0x0101_0101_0101_0101
    let limit = self.limit
    var known = table.count
    var count = 0
    var position = start
    while position < limit {
      let sourceEnd = fieldEnd(position, pattern)
      guard sourceEnd > position else {
        guard skipBlankLine(&position) else { return nil }
        continue
      }
      let targetStart = sourceEnd &+ 1
      guard bytes[sourceEnd] == delimiter, bytes[position] != UInt8(ascii: "\""),
        bytes[targetStart] != UInt8(ascii: "\"")
      else { return nil }
      let targetEnd = fieldEnd(targetStart, pattern)
      guard targetEnd > targetStart, targetEnd <= end else { return nil }
      let source = table.number(of: bytes + position, length: sourceEnd &- position)
      if Int(source) == known {
        worker.firstSeen.append(UInt64(chunk) << 32 | UInt64(2 &* count))
        known &+= 1
      }
      let target = table.number(of: bytes + targetStart, length: targetEnd &- targetStart)
      if Int(target) == known {
        worker.firstSeen.append(UInt64(chunk) << 32 | UInt64(2 &* count &+ 1))
        known &+= 1
      }
      sources[count] = source
      targets[count] = target
      position = targetEnd
      if let strengths {
        guard let strength = strength(&position) else { return nil }
        strengths[count] = strength
      }
      guard skipLineEnd(&position) else { return nil }
      count &+= 1
    }
    return count
  }

  /// Reads a number of up to nine digits.
  @inline(__always)
  private func number(_ position: inout Int) -> UInt32? {
    let first = position
    var value = UInt32(truncatingIfNeeded: bytes[position] &- 48)
    guard value < 10 else { return nil }
    position &+= 1
    while true {
      let digit = bytes[position] &- 48
      guard digit < 10 else { break }
      value = value &* 10 &+ UInt32(truncatingIfNeeded: digit)
      position &+= 1
    }
    return position &- first <= 9 ? value : nil
  }

  /// Reads a delimiter and a strength.
  @inline(__always)
  private func strength(_ position: inout Int) -> Double? {
    guard bytes[position] == delimiter else { return nil }
    let first = position &+ 1
    position = first
    var value = 0
    while true {
      let digit = bytes[position] &- 48
      guard digit < 10 else { break }
      value = value &* 10 &+ Int(digit)
      position &+= 1
    }
    let byte = bytes[position]
    if byte == 10 || byte == 13 {
      return position > first && position &- first <= 15 ? Double(value) : nil
    }
    position = fieldEnd(position, UInt64(delimiter) &* 0x0101_0101_0101_0101)
    guard bytes[first] != UInt8(ascii: "-") else { return nil }
    return CSVRecord.shortDecimal(bytes + first, position - first)
  }

  /// Returns the position of the next delimiter or byte of a line end.
  @inline(__always)
  private func fieldEnd(_ start: Int, _ pattern: UInt64) -> Int {
    var position = start
    while true {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(bytes + position).loadUnaligned(as: UInt64.self))
      let found =
        Self.zeros(word ^ pattern) | Self.zeros(word ^ 0x0A0A_0A0A_0A0A_0A0A)
        | Self.zeros(word ^ 0x0D0D_0D0D_0D0D_0D0D)
      if found != 0 { return position &+ found.trailingZeroBitCount &>> 3 }
      position &+= 8
    }
  }

  /// The highest bit of the bytes that are 0; bytes after the first such may be wrong.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  @inline(__always)
  private func skipLineEnd(_ position: inout Int) -> Bool {
    if bytes[position] == 13 {
      position &+= 1
      // A file may end after half of a line end.
      if position == end && isLast { return true }
    }
    guard bytes[position] == 10, position < end || isLast else { return false }
    position &+= 1
    return true
  }

  @inline(__always)
  private func skipBlankLine(_ position: inout Int) -> Bool {
    guard bytes[position] == 10 || bytes[position] == 13 else { return false }
    return skipLineEnd(&position)
  }
}
