/// A map that cannot be drawn as asked.
public struct MapError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What went wrong; open, so that cases can be added.
  public struct Code: Sendable, Hashable {
    let rawValue: String

    /// The engine cannot keep together the boxes that were asked for.
    public static let engineDropsClusters = Code(rawValue: "engineDropsClusters")
    /// The measure does not have one number per node.
    public static let measureDoesNotFit = Code(rawValue: "measureDoesNotFit")
    /// The layout left a node without a place.
    public static let nodeNotPlaced = Code(rawValue: "nodeNotPlaced")
    /// Title, legend and notes leave no room for nodes, or nodes cannot be kept apart.
    public static let noRoom = Code(rawValue: "noRoom")
  }

  /// What went wrong.
  public let code: Code
  /// What happened and what to do, in a sentence.
  public let message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The message.
  public var description: String { message }
}
