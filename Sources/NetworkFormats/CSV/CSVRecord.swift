/// One record of a CSV file: a view on the bytes that were read, which it keeps alive.
///
/// Fill the same variable again and again with ``CSVReader/next(_:)``; nothing is allocated per
/// record. A copy of it stays valid for as long as it is kept.
public struct CSVRecord: Sendable {
  @usableFromInline var block = CSVBlock.empty
  @usableFromInline var firstField = 0
  @usableFromInline var fieldCount = 0
  @usableFromInline var firstLine = 0

  /// Creates a record without fields, for a reader to fill.
  public init() {}

  /// The line of the file that the record begins in, from 1; 0 if nothing was read yet.
  @inlinable public var line: Int { firstLine }

  /// How many fields the record has.
  @inlinable public var count: Int { fieldCount }

  /// The text of a field, without its quotes.
  ///
  /// - Parameter index: The field's number, from 0.
  public subscript(index: Int) -> String { text(at: index) }

  /// The texts of all fields.
  public var fields: [String] { (0..<count).map { self[$0] } }

  /// Returns whether a field holds nothing, quoted or not.
  ///
  /// - Parameter index: The field's number, from 0.
  /// - Returns: Whether its text is empty.
  @inlinable public func isEmpty(at index: Int) -> Bool { field(index).range.isEmpty }

  /// Returns whether a field stood in quotes.
  ///
  /// - Parameter index: The field's number, from 0.
  /// - Returns: Whether it was quoted; some programs tell `""` from nothing so.
  @inlinable public func isQuoted(at index: Int) -> Bool { field(index).isQuoted }

  /// Returns where a field begins in the file.
  ///
  /// - Parameter index: The field's number, from 0; one past the last gives the end of the record.
  /// - Returns: The line and the column, both from 1, the column counted in characters.
  /// - Complexity: O(length of the record).
  public func position(of index: Int) -> TextPosition {
    precondition(index >= 0 && index <= count, "a record has no field of this number")
    guard count > 0 else { return TextPosition(line: line, column: 1) }
    let start = recordStart
    if index == count {
      let last = field(count - 1)
      return block.position(
        of: last.range.upperBound + (last.isQuoted ? 1 : 0), from: start, line: line)
    }
    let field = field(index)
    return block.position(
      of: field.range.lowerBound - (field.isQuoted ? 1 : 0), from: start, line: line)
  }

  private var recordStart: Int {
    let first = field(0)
    return first.range.lowerBound - (first.isQuoted ? 1 : 0)
  }
}

extension CSVBlock {
  /// Returns the line and column of a byte.
  ///
  /// - Parameters:
  ///   - position: The byte; the end of the data is a legal position.
  ///   - start: A byte at the beginning of a line.
  ///   - line: The number of that line.
  /// - Returns: The line and the column, both from 1.
  func position(of position: Int, from start: Int, line: Int) -> TextPosition {
    TextPosition(after: array(start..<position), line: line)
  }
}
