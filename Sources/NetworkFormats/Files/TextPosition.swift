/// A place in a text: a line and a column.
public struct TextPosition: Sendable, Hashable {
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, counted in characters.
  public var column: Int

  /// Creates a place.
  ///
  /// - Parameters:
  ///   - line: The line, from 1.
  ///   - column: The column, from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Finds the place that follows some text.
  ///
  /// - Parameters:
  ///   - text: The UTF-8 before the place, from the beginning of a line on.
  ///   - line: The number of that line.
  init(after text: some Sequence<UInt8>, line: Int = 1) {
    self.init(line: line, column: 1)
    var wasReturn = false
    for byte in text {
      let isSecondHalf = byte == 10 && wasReturn
      wasReturn = byte == 13
      if isSecondHalf { continue }
      if byte == 10 || byte == 13 {
        self.line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        // Unicode scalars: what most editors count, and the same on every machine.
        column += 1
      }
    }
  }
}
