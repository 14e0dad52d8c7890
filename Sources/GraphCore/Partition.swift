/// A division of the nodes into groups, such as components or communities.
///
/// Groups are numbered 0 ..< ``groupCount`` by falling size, ties by their smallest node, so that
/// the same division always has the same numbers.
public struct Partition: Sendable, Hashable {
  /// The group of each node, in node order.
  public let groupOfNode: [Int]

  /// The number of nodes in each group.
  public let sizes: [Int]

  /// The number of groups.
  public var groupCount: Int { sizes.count }

  package init(groupOfNode: [Int], sizes: [Int]) {
    self.groupOfNode = groupOfNode
    self.sizes = sizes
  }

  /// Creates a partition from any labels; equal labels are one group.
  ///
  /// - Parameter labels: One label per node.
  /// - Complexity: O(*n* log *n*).
  public init<Label: Hashable>(labels: [Label]) {
    var found: [Label: Int] = [:]
    var sizes: [Int] = []
    let raw = labels.map { label in
      if let group = found[label] {
        sizes[group] += 1
        return group
      }
      found[label] = sizes.count
      sizes.append(1)
      return sizes.count - 1
    }
    // Labels were met in node order, so a group's first number is also its smallest node's rank.
    let bySize = sizes.indices.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
    var number = [Int](repeating: 0, count: sizes.count)
    for (new, old) in bySize.enumerated() { number[old] = new }
    self.groupOfNode = raw.map { number[$0] }
    self.sizes = bySize.map { sizes[$0] }
  }

  /// Returns the nodes of a group in rising order.
  ///
  /// - Parameter group: The group's number.
  /// - Returns: The numbers of its nodes.
  /// - Complexity: O(*n*).
  public func nodes(of group: Int) -> [Int] {
    groupOfNode.indices.filter { groupOfNode[$0] == group }
  }
}
