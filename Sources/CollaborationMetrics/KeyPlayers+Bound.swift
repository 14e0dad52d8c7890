import GraphCore

extension GraphSnapshot {
  /// What the distance-weighted fragmentation cannot exceed, whichever `size` nodes are lost.
  ///
  /// Two nodes keep their distance *d* if one shortest path between them avoids the lost nodes; if
  /// none does, the shares *σ(v)/σ* of these paths that pass the lost nodes add up to 1 at least. So
  /// a lost node *v* takes at most Σ 1/*d* of its own pairs and Σ *σ(v)/σ* / *d* of the others, and
  /// *k* nodes at most the *k* largest of these sums.
  ///
  /// - Complexity: O(*n* *m*).
  func fragmentationBound(losing size: Int) -> Double {
    let rest = Double(nodeCount - size)
    guard rest > 1 else { return 1 }
    let partners = (0..<nodeCount).map { self.partners(of: $0) }
    var closeness = 0.0
    var taken = [Double](repeating: 0, count: nodeCount)
    var distance = [Int](repeating: -1, count: nodeCount)
    var pathCount = [Double](repeating: 0, count: nodeCount)
    var dependency = pathCount
    for source in 0..<nodeCount {
      distance[source] = 0
      pathCount[source] = 1
      var queue = [source]
      var next = 0
      while next < queue.count {
        let node = queue[next]
        next += 1
        for other in partners[node] {
          if distance[other] < 0 {
            distance[other] = distance[node] + 1
            queue.append(other)
          }
          if distance[other] == distance[node] + 1 { pathCount[other] += pathCount[node] }
        }
      }
      // Brandes' accumulation with 1/d in place of 1 for each pair.
      for node in queue.dropFirst().reversed() {
        let inverse = 1 / Double(distance[node])
        closeness += inverse
        // Once from either end makes the pair's two orders.
        taken[source] += inverse
        taken[node] += inverse + dependency[node]
        let share = (inverse + dependency[node]) / pathCount[node]
        for other in partners[node] where distance[other] == distance[node] - 1 {
          dependency[other] += pathCount[other] * share
        }
      }
      for node in queue {
        distance[node] = -1
        pathCount[node] = 0
        dependency[node] = 0
      }
    }
    let lost = taken.sorted(by: >).prefix(size).reduce(0, +)
    return 1 - max(0, closeness - lost) / (rest * (rest - 1))
  }
}
