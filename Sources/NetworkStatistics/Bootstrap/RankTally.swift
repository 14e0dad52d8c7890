/// How often each node had each rank.
struct RankTally {
  private let nodeCount: Int
  /// By node and twice the rank.
  private var counts: [Int32]

  private var width: Int { 2 * nodeCount + 1 }

  init(nodeCount: Int) {
    self.nodeCount = nodeCount
    counts = [Int32](repeating: 0, count: nodeCount * (2 * nodeCount + 1))
  }

  /// Counts the doubled ranks of some nodes; 0 is no rank.
  mutating func add(_ ranks: [Int], of nodes: [Int]) {
    for (node, rank) in zip(nodes, ranks) where rank > 0 { counts[node * width + rank] += 1 }
  }

  mutating func add(_ other: RankTally) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }

  func interval(of node: Int, observed: Int, confidence: Double) -> RankIntervals.Interval {
    let own = counts[node * width..<(node + 1) * width].map { Int($0) }
    let draws = own.reduce(0, +)
    var shares: [Double] = []
    var sum = 0
    for rank in 1..<max(1, width) {
      sum += own[rank]
      if rank % 2 == 0 { shares.append(draws > 0 ? Double(sum) / Double(draws) : 0) }
    }
    /// The rank at a place, from 0, among all draws.
    func rank(at place: Int) -> Double {
      var passed = 0
      for (rank, count) in own.enumerated() {
        passed += count
        if passed > place { return Double(rank) / 2 }
      }
      return Double(nodeCount)
    }
    let tail = Int((Double(draws) * (1 - confidence) / 2).rounded(.down))
    return RankIntervals.Interval(
      observed: observed > 0 ? Double(observed) / 2 : nil,
      range: draws > 0 ? rank(at: tail)...rank(at: draws - 1 - tail) : nil,
      median: draws > 0 ? (rank(at: (draws - 1) / 2) + rank(at: draws / 2)) / 2 : nil,
      draws: draws, shareAmong: shares)
  }
}
