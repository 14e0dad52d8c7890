/// The character that stands between the fields of a record.
public struct CSVDelimiter: Sendable, Hashable, CustomStringConvertible {
  /// The character's ASCII code.
  public let byte: UInt8

  /// The comma.
  public static let comma = CSVDelimiter(byte: UInt8(ascii: ","))
  /// The semicolon, which spreadsheets write where the comma is the decimal sign.
  public static let semicolon = CSVDelimiter(byte: UInt8(ascii: ";"))
  /// The tab.
  public static let tab = CSVDelimiter(byte: UInt8(ascii: "\t"))

  /// The delimiters that are told apart by looking at the first record, the likeliest first.
  public static let detected: [CSVDelimiter] = [.comma, .semicolon, .tab]

  /// Creates a delimiter from a character.
  ///
  /// - Parameter character: One ASCII character; neither a quote nor a line end nor NUL.
  public init?(_ character: Character) {
    guard let byte = character.asciiValue, byte != 0, !character.isNewline, character != "\""
    else { return nil }
    self.init(byte: byte)
  }

  private init(byte: UInt8) { self.byte = byte }

  /// The character, or the word “tab”.
  public var description: String {
    self == .tab ? "tab" : String(UnicodeScalar(byte))
  }
}

/// How a CSV file is to be read.
public struct CSVOptions: Sendable, Hashable {
  /// Whether records may differ in their number of fields.
  public enum Shape: Sendable, Hashable {
    /// Every record must have as many fields as the first.
    case rectangular
    /// Any number of fields is good.
    case ragged
  }

  /// The delimiter; `nil` to detect it.
  public var delimiter: CSVDelimiter?
  /// Whether records may differ in their number of fields.
  public var shape: Shape
  /// The longest record to accept, in bytes.
  ///
  /// It bounds the memory that a file with a lost quote, or without line ends, can take.
  public var recordLimit: Int
  /// How many bytes to read at a time; tests set it low to cut files in every place.
  package var blockSize = 1 << 17

  /// Creates options.
  ///
  /// - Parameters:
  ///   - delimiter: The delimiter; `nil` to detect it.
  ///   - shape: Whether records may differ in their number of fields.
  ///   - recordLimit: The longest record to accept, in bytes; at most 1 GiB.
  public init(
    delimiter: CSVDelimiter? = nil, shape: Shape = .rectangular, recordLimit: Int = 16 << 20
  ) {
    self.delimiter = delimiter
    self.shape = shape
    self.recordLimit = min(max(recordLimit, 1), 1 << 30)
  }
}
