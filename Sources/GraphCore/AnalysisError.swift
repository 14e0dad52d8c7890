/// An error of the graph engine: input that an algorithm cannot answer for, or a result that did
/// not come.
public struct AnalysisError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What went wrong; open, so that cases can be added.
  public struct Code: Sendable, Hashable {
    package let rawValue: String

    package init(_ rawValue: String) { self.rawValue = rawValue }

    /// A node number outside the graph.
    public static let nodeOutOfRange = Code("nodeOutOfRange")
    /// A strength that is negative, infinite or not a number.
    public static let invalidStrength = Code("invalidStrength")
    /// Two edges of one pair where the caller allows one.
    public static let parallelEdges = Code("parallelEdges")
    /// Rows that are not those of a simple undirected graph.
    public static let invalidRows = Code("invalidRows")
    /// More nodes than a row number can name.
    public static let tooManyNodes = Code("tooManyNodes")
    /// More shortest paths than a `Double` counts.
    public static let tooManyPaths = Code("tooManyPaths")
    /// An option outside its range.
    public static let invalidOption = Code("invalidOption")
    /// The measure is not defined for this kind of graph.
    public static let undefined = Code("undefined")
    /// An iteration reached its limit before its tolerance.
    public static let didNotConverge = Code("didNotConverge")
  }

  /// What went wrong.
  public let code: Code
  /// What happened and what to do, in a sentence.
  public let message: String

  /// Creates an error.
  ///
  /// - Parameters:
  ///   - code: What went wrong.
  ///   - message: What happened and what to do.
  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The message.
  public var description: String { message }
}
