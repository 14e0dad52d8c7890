import GraphCore

extension GraphSnapshot {
  /// The nodes tied to a node in either direction, rising.
  func partners(of node: Int) -> [Int] {
    let outgoing = neighbors(of: node)
    guard direction == .directed else { return outgoing }
    return Set(outgoing).union(neighbors(of: node, along: .incoming)).sorted()
  }
}
