public import GraphCore

extension PairMeasure {
  /// Returns groups of nodes that are close to each other, by average linkage of distances.
  ///
  /// Every node starts as a group; the two groups with the least mean distance are joined until the
  /// number is reached. Of pairs equally near, that with the smaller nodes is joined first. Equals R's
  /// `cutree(hclust(method="average"), k)` where no distances are equal.
  ///
  /// - Parameter count: The number of groups, at least 1; more than there are nodes is one each.
  /// - Returns: The groups.
  /// - Throws: ``AnalysisError`` if `count` is not positive or a distance is undefined.
  /// - Complexity: O(*n*³) time at worst and O(*n*²) typically, O(*n*²) space.
  ///
  /// > R. R. Sokal and C. D. Michener, "A statistical method for evaluating systematic
  /// > relationships", *Univ. Kansas Science Bulletin* 38, 1958
  public func averageLinkage(count: Int) throws -> Partition {
    guard count > 0, !scores.contains(where: \.isNaN) else {
      throw AnalysisError(
        .invalidOption, "\(count) groups; there is at least 1, and every distance must be defined")
    }
    let n = nodeCount
    var distance = scores
    var size = [Int](repeating: 1, count: n)
    var label = Array(0..<n)
    var alive = Array(0..<n)
    // The nearest of the later groups.
    var nearest = [Int](repeating: -1, count: n)
    func findNearest(_ a: Int, in alive: [Int], _ distance: [Double]) -> Int {
      alive.lazy.filter { $0 > a }
        .min { (distance[a * n + $0], $0) < (distance[a * n + $1], $1) } ?? -1
    }
    for a in alive { nearest[a] = findNearest(a, in: alive, distance) }
    while alive.count > count {
      guard
        let a = alive.filter({ nearest[$0] >= 0 }).min(by: {
          (distance[$0 * n + nearest[$0]], $0) < (distance[$1 * n + nearest[$1]], $1)
        })
      else { break }
      let b = nearest[a]
      let (whole, first, second) = (Double(size[a] + size[b]), Double(size[a]), Double(size[b]))
      for c in alive where c != a && c != b {
        let mean = (first * distance[a * n + c] + second * distance[b * n + c]) / whole
        distance[a * n + c] = mean
        distance[c * n + a] = mean
      }
      size[a] += size[b]
      for node in 0..<n where label[node] == b { label[node] = a }
      alive.removeAll { $0 == b }
      for c in alive where c == a || nearest[c] == a || nearest[c] == b {
        nearest[c] = findNearest(c, in: alive, distance)
      }
      // The joined group may have come nearer to an earlier one than its nearest was.
      for c in alive where c < a && nearest[c] >= 0 {
        let candidate = (distance[c * n + a], a)
        if candidate < (distance[c * n + nearest[c]], nearest[c]) { nearest[c] = a }
      }
    }
    return Partition(labels: label)
  }
}
