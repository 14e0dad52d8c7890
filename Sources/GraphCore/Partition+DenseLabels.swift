extension Partition {
  /// Creates a partition from labels below a bound, without hashing.
  ///
  /// - Complexity: O(*n* + *bound* + *k* log *k*) for *k* groups of several nodes.
  package init(denseLabels: [UInt32], bound: Int) {
    let count = denseLabels.count
    let none = UInt32.max
    // Groups are numbered as they are met, which is by their smallest node; then by size.
    var numberOfLabel = [UInt32](repeating: none, count: bound)
    var sizes: [Int] = []
    var raw = [UInt32](repeating: 0, count: count)
    numberOfLabel.withUnsafeMutableBufferPointer { numberOfLabel in
      raw.withUnsafeMutableBufferPointer { raw in
        for (node, label) in denseLabels.enumerated() {
          var number = numberOfLabel[Int(label)]
          if number == none {
            number = UInt32(truncatingIfNeeded: sizes.count)
            numberOfLabel[Int(label)] = number
            sizes.append(0)
          }
          sizes[Int(number)] &+= 1
          raw[node] = number
        }
      }
    }
    let large = sizes.indices.filter { sizes[$0] > 1 }
      .sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
    var final = [Int](repeating: -1, count: sizes.count)
    for (new, old) in large.enumerated() { final[old] = new }
    var next = large.count
    for old in sizes.indices where sizes[old] == 1 {
      final[old] = next
      next += 1
    }
    let sorted = large.map { sizes[$0] } + [Int](repeating: 1, count: sizes.count - large.count)
    self.init(groupOfNode: raw.map { final[Int($0)] }, sizes: sorted)
  }
}
