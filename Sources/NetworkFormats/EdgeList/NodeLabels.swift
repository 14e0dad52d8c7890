/// The texts that a file names nodes by, by node number, in one piece of memory.
///
/// A million labels of eleven letters take 19 MB so; as strings they would take 16 MB and, if they
/// are longer than 15 bytes, an allocation each.
public struct NodeLabels: Sendable, Hashable, RandomAccessCollection {
  private let bytes: [UInt8]
  /// Where each label ends.
  private let ends: [Int]

  init(bytes: [UInt8], ends: [Int]) {
    self.bytes = bytes
    self.ends = ends
  }

  /// The number of the first node.
  public var startIndex: Int { 0 }
  /// The number of nodes.
  public var endIndex: Int { ends.count }

  /// The label of a node.
  ///
  /// - Parameter node: The node's number.
  public subscript(node: Int) -> String {
    let start = node == 0 ? 0 : ends[node - 1]
    return String(decoding: bytes[start..<ends[node]], as: UTF8.self)
  }
}
