/// A place in an input file.
public struct Place: Sendable, Hashable, CustomStringConvertible {
  /// The file, as the user named it.
  public var file: String
  /// The line, counted from 1; 0 if the whole file is meant.
  public var line: Int
  /// The column, counted in characters from 1; 0 if the whole line is meant.
  public var column: Int
  /// The name of the table's column, from which a reader can find ``column``.
  public var field: String?

  /// Creates a place.
  ///
  /// - Parameters:
  ///   - file: The file, as the user named it.
  ///   - line: The line, from 1; 0 for the whole file.
  ///   - column: The column, from 1; 0 for the whole line.
  ///   - field: The name of the table's column, if the place is a field of a table.
  public init(file: String, line: Int = 0, column: Int = 0, field: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.field = field
  }

  /// The place as compilers write it: `file:line:column`.
  public var description: String {
    if line == 0 { return file }
    return column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
  }
}

/// Something wrong with the data, where it is, and what to do about it.
public struct Problem: Sendable, Hashable, CustomStringConvertible {
  /// How bad a problem is.
  public enum Severity: String, Sendable, Hashable, Comparable {
    /// The data can be used; the user should know.
    case warning
    /// The data cannot be used.
    case error

    /// Orders warnings before errors.
    ///
    /// - Parameters:
    ///   - first: A severity.
    ///   - second: Another severity.
    /// - Returns: Whether the first is milder.
    public static func < (first: Self, second: Self) -> Bool {
      first == .warning && second == .error
    }
  }

  /// How bad it is.
  public var severity: Severity
  /// Where it is.
  public var place: Place
  /// What is wrong.
  public var what: String
  /// What to do.
  public var remedy: String

  /// Creates a problem.
  ///
  /// - Parameters:
  ///   - severity: How bad it is.
  ///   - place: Where it is.
  ///   - what: What is wrong.
  ///   - remedy: What to do.
  public init(_ severity: Severity = .error, at place: Place, _ what: String, remedy: String) {
    self.severity = severity
    self.place = place
    self.what = what
    self.remedy = remedy
  }

  /// One line: `file:line:column: error: what; what to do`.
  public var description: String { "\(place): \(severity.rawValue): \(what); \(remedy)" }
}

/// Data that cannot be used, with every problem found.
public struct DataError: Error, Sendable, CustomStringConvertible {
  /// What kind of failure it is, for the exit code.
  public enum Code: Sendable, Hashable {
    /// The data are wrong.
    case badData
    /// There is no such input.
    case noInput
    /// The output cannot be written.
    case cannotWrite
  }

  /// What kind of failure it is.
  public let code: Code
  /// Every problem found, errors and warnings, in file order.
  public let problems: [Problem]

  /// Creates an error.
  ///
  /// - Parameters:
  ///   - code: What kind of failure it is.
  ///   - problems: Every problem found.
  public init(_ code: Code = .badData, _ problems: [Problem]) {
    self.code = code
    self.problems = problems
  }

  /// One line per problem.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
