/// How many steps every node is from one source.
public struct HopDistances: Sendable, Hashable {
  /// The node the search started from.
  public let source: Int

  /// The number of steps to each node, in node order; −1 where there is no path.
  public let hops: [Int32]

  init(source: Int, hops: [Int32]) {
    self.source = source
    self.hops = hops
  }

  /// The number of nodes.
  public var count: Int { hops.count }

  /// The number of steps to a node, or `nil` if there is no path to it.
  public subscript(node: Int) -> Int? {
    let steps = hops[node]
    return steps < 0 ? nil : Int(steps)
  }

  /// The number of nodes with a path to them, the source among them.
  public var reachedCount: Int { hops.reduce(into: 0) { $0 += $1 < 0 ? 0 : 1 } }

  /// The number of steps to the farthest node that can be reached.
  public var farthest: Int { Int(hops.max() ?? 0) }
}
