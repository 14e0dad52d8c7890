import StakeholderModel

/// A JSON text that was read.
struct JSONDocument {
  /// What messages call the text.
  let file: String
  /// The outermost value.
  let root: JSONNode
  /// The bytes of the text.
  let bytes: [UInt8]
  private let lineEnds: [Int]
  /// Where in the file the text begins.
  private let start: TextPosition

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limit: The largest size to accept, in bytes.
  /// - Throws: `DataError` if there is no such file, or if it holds no JSON.
  init(path: String, limit: Int = 1 << 28) throws(DataError) {
    try self.init(ByteSource(path: path).readAll(limit: limit), file: path)
  }

  /// Reads bytes in memory.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8.
  ///   - file: What messages call it.
  ///   - start: Where in the file the text begins.
  /// - Throws: `DataError` if it is no JSON.
  init(
    _ bytes: [UInt8], file: String, from start: TextPosition = TextPosition(line: 1, column: 1)
  ) throws(DataError) {
    self.bytes = bytes
    self.file = file
    self.start = start
    lineEnds = bytes.indices.filter { bytes[$0] == 10 }
    var parser = JSONParser(bytes)
    do {
      root = try parser.parse()
    } catch {
      let problem = Self.problem(
        bytes, file, start, error.offset, error.what, remedy: error.remedy)
      throw DataError(.badData, [problem])
    }
  }

  /// Returns a problem with a value.
  ///
  /// - Parameters:
  ///   - node: The value.
  ///   - what: What is wrong.
  ///   - remedy: What to do.
  /// - Returns: The problem with its place.
  func problem(at node: JSONNode, _ what: String, remedy: String) -> Problem {
    Self.problem(bytes, file, start, node.offset, what, remedy: remedy)
  }

  /// The line that a value begins in.
  ///
  /// - Complexity: O(log of the number of lines).
  func line(of node: JSONNode) -> Int {
    var low = 0
    var high = lineEnds.count
    while low < high {
      let middle = (low + high) / 2
      if lineEnds[middle] < node.offset { low = middle + 1 } else { high = middle }
    }
    return start.line + low
  }

  private static func problem(
    _ bytes: [UInt8], _ file: String, _ start: TextPosition, _ offset: Int, _ what: String,
    remedy: String
  ) -> Problem {
    let text = bytes.prefix(offset)
    let hasMark = text.starts(with: JSONParser.mark)
    var place = TextPosition(
      after: text.dropFirst(hasMark ? JSONParser.mark.count : 0), line: start.line)
    if place.line == start.line { place.column += start.column - 1 }
    return Problem(
      at: Place(file: file, line: place.line, column: place.column), what, remedy: remedy)
  }
}
