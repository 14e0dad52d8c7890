import GraphCore

/// Scores sets of nodes by breadth-first search over neighbourhoods kept as bits.
struct SetScorer: Sendable {
  let goal: KeyPlayers.Goal
  private let count: Int
  private let wordCount: Int
  private let neighbours: [UInt64]

  init(_ graph: GraphSnapshot, _ goal: KeyPlayers.Goal) {
    self.goal = goal
    count = graph.nodeCount
    wordCount = (count + 63) / 64
    var bits = [UInt64](repeating: 0, count: count * wordCount)
    for node in 0..<count {
      for other in graph.partners(of: node) {
        bits[node * wordCount + other / 64] |= 1 << UInt64(other % 64)
      }
    }
    neighbours = bits
  }

  func value(of set: [Int]) -> Double {
    switch goal {
    case .reach:
      // Members count as one step away.
      let outside = inverseDistances(from: set, avoiding: [])
      return (Double(set.count) + outside) / Double(count)
    case .fragment:
      let rest = Double(count - set.count)
      guard rest > 1 else { return 1 }
      let members = Set(set)
      let sum = (0..<count).reduce(0.0) { sum, node in
        members.contains(node) ? sum : sum + inverseDistances(from: [node], avoiding: set)
      }
      return 1 - sum / (rest * (rest - 1))
    }
  }

  /// What no set of `size` nodes can exceed.
  func bound(_ size: Int, near set: [Int]) -> Double {
    switch goal {
    case .reach:
      return [[], set].map { base in
        let reach = base.isEmpty ? 0 : value(of: base)
        let gains = (0..<count).filter { !base.contains($0) }.map { value(of: base + [$0]) - reach }
        return reach + gains.sorted(by: >).prefix(size).reduce(0, +)
      }.reduce(1) { min($0, $1) }
    case .fragment:
      let rest = Double(count - size)
      guard rest > 1 else { return 1 }
      let kept = (0..<count).map { keptCloseness(of: $0, losing: size) }
      let lost = kept.sorted(by: >).prefix(size).reduce(0, +)
      return 1 - max(0, kept.reduce(0, +) - 2 * lost) / (rest * (rest - 1))
    }
  }

  /// What Σ 1/*d* of a node is at least, whichever `size` others are lost, not counting these.
  private func keptCloseness(of node: Int, losing size: Int) -> Double {
    let own = node * wordCount
    return (0..<count).reduce(0) { sum, other in
      if other == node { return sum }
      if neighbours[own + other / 64] >> UInt64(other % 64) & 1 == 1 { return sum + 1 }
      let common = (0..<wordCount).reduce(0) { common, word in
        common + (neighbours[own + word] & neighbours[other * wordCount + word]).nonzeroBitCount
      }
      return common > size ? sum + 0.5 : sum
    }
  }

  func fragmentation(without set: [Int]) -> Double {
    let rest = Double(count - set.count)
    guard rest > 1 else { return 1 }
    let members = Set(set)
    var reachable = 0
    for node in 0..<count where !members.contains(node) {
      var levels = 0
      search(from: [node], avoiding: set) { size, _ in levels += size }
      reachable += levels
    }
    return 1 - Double(reachable) / (rest * (rest - 1))
  }

  private func inverseDistances(from start: [Int], avoiding blocked: [Int]) -> Double {
    var sum = 0.0
    search(from: start, avoiding: blocked) { size, distance in
      sum += Double(size) / Double(distance)
    }
    return sum
  }

  /// Calls the body with the number of nodes at each distance from the nearest start.
  private func search(
    from start: [Int], avoiding blocked: [Int], _ level: (_ size: Int, _ distance: Int) -> Void
  ) {
    var seen = [UInt64](repeating: 0, count: wordCount)
    for node in start + blocked { seen[node / 64] |= 1 << UInt64(node % 64) }
    var frontier = start
    var distance = 0
    while !frontier.isEmpty {
      distance += 1
      var next = [UInt64](repeating: 0, count: wordCount)
      for node in frontier {
        for word in 0..<wordCount { next[word] |= neighbours[node * wordCount + word] }
      }
      frontier.removeAll(keepingCapacity: true)
      for word in 0..<wordCount {
        var bits = next[word] & ~seen[word]
        seen[word] |= bits
        while bits != 0 {
          frontier.append(word * 64 + bits.trailingZeroBitCount)
          bits &= bits - 1
        }
      }
      if !frontier.isEmpty { level(frontier.count, distance) }
    }
  }
}
