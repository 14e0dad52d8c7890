import GraphCore

extension GraphSnapshot {
  /// Each row's neighbours along arcs of either direction, each once and in rising order, without
  /// strengths.
  ///
  /// - Complexity: O(1) if undirected, O(*n* + *m*) if directed.
  var weakRows: CompressedRows {
    guard direction == .directed else { return outgoing }
    let offsets = UnsafeMutablePointer<Int>.allocate(capacity: nodeCount + 1)
    let targets = UnsafeMutablePointer<UInt32>.allocate(
      capacity: max(1, outgoing.arcCount + incoming.arcCount))
    var end = 0
    offsets[0] = 0
    for row in 0..<nodeCount {
      var first = outgoing.offsets[row]
      var second = incoming.offsets[row]
      let firstEnd = outgoing.offsets[row + 1]
      let secondEnd = incoming.offsets[row + 1]
      while first < firstEnd || second < secondEnd {
        let a = first < firstEnd ? outgoing.targets[first] : .max
        let b = second < secondEnd ? incoming.targets[second] : .max
        targets[end] = min(a, b)
        end += 1
        if a <= b { first += 1 }
        if b <= a { second += 1 }
      }
      offsets[row + 1] = end
    }
    return CompressedRows(
      rowCount: nodeCount, adoptingOffsets: offsets, targets: targets, strengths: nil)
  }
}
