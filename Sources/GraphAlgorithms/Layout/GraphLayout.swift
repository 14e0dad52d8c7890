/// Where the nodes of a graph are on a plane; one unit is the length of an edge.
public struct GraphLayout: Sendable, Hashable {
  /// The first coordinate of each node, in node order.
  public let x: [Double]
  /// The second coordinate of each node, in node order.
  public let y: [Double]

  /// Creates a layout.
  ///
  /// - Parameters:
  ///   - x: The first coordinate of each node.
  ///   - y: The second coordinate of each node.
  public init(x: [Double], y: [Double]) {
    precondition(x.count == y.count, "\(x.count) first and \(y.count) second coordinates")
    self.x = x
    self.y = y
  }

  /// The number of nodes.
  public var count: Int { x.count }
}
