extension Partition {
  /// Creates a partition from group numbers 0 ..< `count` in any order, in linear time.
  package init(groupOfNode raw: [Int], count: Int) {
    var sizes = [Int](repeating: 0, count: count)
    for group in raw { sizes[group] += 1 }
    var first = [Int](repeating: 0, count: count)
    for node in raw.indices.reversed() { first[raw[node]] = node }
    let bySize = (0..<count).filter { sizes[$0] > 0 }
      .sorted { sizes[$0] != sizes[$1] ? sizes[$0] > sizes[$1] : first[$0] < first[$1] }
    var number = [Int](repeating: 0, count: count)
    for (new, old) in bySize.enumerated() { number[old] = new }
    self.groupOfNode = raw.map { number[$0] }
    self.sizes = bySize.map { sizes[$0] }
  }
}
