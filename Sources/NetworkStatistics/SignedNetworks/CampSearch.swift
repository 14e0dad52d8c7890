import GraphCore

/// The search for the two camps of a connected signed graph that the fewest ties speak against.
///
/// Nodes are placed in a fixed order, the best tied last. The parts that the last 1, 2, … nodes make
/// are solved one after another ("Russian doll" search): the solution of one is a lower bound for
/// what the nodes that are not yet placed cost among themselves in the next.
struct CampSearch {
  /// How many ties at least speak against any camps; exact unless the search was given up.
  private(set) var lowerBound = 0

  private let neighbors: [[(node: Int, sign: SignedGraph.Sign)]]
  private let order: [Int]
  private let stepLimit: Int
  private let seed: UInt64
  private var steps = 0

  /// What the last nodes cost among themselves, from each place of the order on.
  private var costFrom: [Int]
  /// The camp of every node placed, −1 of others.
  private var camp: [Int]
  /// What placing a node in each camp would cost by the nodes placed.
  private var price: [[Int]]
  private var cost = 0
  /// The sum of the lower price over nodes not placed.
  private var unplaced = 0
  private var best: (cost: Int, camps: [Int])

  init(
    neighbors: [[(node: Int, sign: SignedGraph.Sign)]], stepLimit: Int, seed: UInt64
  ) {
    self.neighbors = neighbors
    self.stepLimit = stepLimit
    self.seed = seed
    let count = neighbors.count
    costFrom = [Int](repeating: 0, count: count + 1)
    camp = [Int](repeating: -1, count: count)
    price = [[Int]](repeating: [0, 0], count: count)
    best = (0, [Int](repeating: 0, count: count))
    // The node with the fewest ties among those left is placed next.
    var left = neighbors.map(\.count)
    var isOrdered = [Bool](repeating: false, count: count)
    order = (0..<count).map { _ in
      let next = (0..<count).filter { !isOrdered[$0] }.min { (left[$0], $0) < (left[$1], $1) } ?? 0
      isOrdered[next] = true
      for (other, _) in neighbors[next] { left[other] -= 1 }
      return next
    }
  }

  /// Returns the camps, and leaves their lower bound.
  mutating func run() -> [Int] {
    var camps = [Int](repeating: 0, count: order.count)
    var isSolved = [Bool](repeating: false, count: order.count)
    for start in order.indices.reversed() {
      // The camps of the part before, with the new node where it costs less.
      let node = order[start]
      let solved = neighbors[node].filter { isSolved[$0.node] }
      let against = solved.count { (camps[$0.node] == 0) == ($0.sign == .negative) }
      let ties = solved.count
      isSolved[node] = true
      camps[node] = against <= ties - against ? 0 : 1
      best = (costFrom[start + 1] + min(against, ties - against), camps)
      if start == 0 {
        let moved = movedCamps()
        if moved.cost < best.cost { best = moved }
      }
      guard solve(from: start) else {
        let moved = movedCamps()
        lowerBound = max(costFrom[start + 1], unbalancedCyclesApart())
        return moved.camps
      }
      costFrom[start] = best.cost
      camps = best.camps
    }
    lowerBound = costFrom[0]
    return camps
  }

  /// Lowers `best` to the optimum of the nodes from a place on, or returns `false` if that takes too
  /// many steps.
  private mutating func solve(from start: Int) -> Bool {
    guard best.cost > costFrom[start + 1] else { return true }
    place(order[start], in: 0)
    let isSolved = extend(at: start + 1, target: costFrom[start + 1])
    takeBack(order[start])
    return isSolved
  }

  private mutating func extend(at position: Int, target: Int) -> Bool {
    guard cost + unplaced + costFrom[position] < best.cost else { return true }
    if position == order.count {
      best = (cost, camp.map { max(0, $0) })
      return true
    }
    steps += 1
    guard steps <= stepLimit else { return false }
    let node = order[position]
    let first = price[node][0] <= price[node][1] ? 0 : 1
    for side in [first, 1 - first] where best.cost > target {
      place(node, in: side)
      let isSolved = extend(at: position + 1, target: target)
      takeBack(node)
      guard isSolved else { return false }
    }
    return true
  }

  private mutating func place(_ node: Int, in side: Int) {
    unplaced -= price[node].min() ?? 0
    cost += price[node][side]
    camp[node] = side
    for (other, sign) in neighbors[node] where camp[other] < 0 {
      unplaced -= price[other].min() ?? 0
      price[other][sign == .positive ? 1 - side : side] += 1
      unplaced += price[other].min() ?? 0
    }
  }

  private mutating func takeBack(_ node: Int) {
    let side = camp[node]
    camp[node] = -1
    for (other, sign) in neighbors[node] where camp[other] < 0 {
      unplaced -= price[other].min() ?? 0
      price[other][sign == .positive ? 1 - side : side] -= 1
      unplaced += price[other].min() ?? 0
    }
    cost -= price[node][side]
    unplaced += price[node].min() ?? 0
  }

  /// The best camps that moving single nodes finds from 32 starts.
  private func movedCamps() -> (cost: Int, camps: [Int]) {
    var found = (cost: Int.max, camps: [Int](repeating: 0, count: neighbors.count))
    for start in 0..<32 {
      var random = CounterRandom(seed: seed, stream: UInt64(start))
      var camps = neighbors.map { _ in start == 0 ? 0 : Int(random.next() >> 63) }
      func against(_ node: Int) -> Int {
        neighbors[node].count { (camps[$0.node] == camps[node]) == ($0.sign == .negative) }
      }
      var hasMoved = true
      while hasMoved {
        hasMoved = false
        for node in neighbors.indices where 2 * against(node) > neighbors[node].count {
          camps[node] = 1 - camps[node]
          hasMoved = true
        }
      }
      let cost = neighbors.indices.reduce(0) { $0 + against($1) } / 2
      if cost < found.cost { found = (cost, camps) }
    }
    return found
  }

  /// A number of unbalanced cycles of which no two share a tie; each costs one tie at least.
  ///
  /// Short ones are taken first, as they leave most ties to others.
  private func unbalancedCyclesApart() -> Int {
    var used: Set<NodePairKey> = []
    var count = 0
    for longest in [3, 4, 5, 6, 8, 2 * neighbors.count] {
      for start in neighbors.indices {
        while let cycle = unbalancedCycle(through: start, longest: longest, avoiding: used) {
          used.formUnion(cycle)
          count += 1
        }
      }
    }
    return count
  }

  /// The ties of a shortest closed walk with an odd number of negative ties, if it is a cycle.
  private func unbalancedCycle(
    through start: Int, longest: Int, avoiding used: Set<NodePairKey>
  ) -> Set<NodePairKey>? {
    // A place is a node with the number of negative ties on the way there, even or odd.
    var before = [Int](repeating: -1, count: 2 * neighbors.count)
    var steps = [Int](repeating: 0, count: 2 * neighbors.count)
    var open = [2 * start]
    before[2 * start] = 2 * start
    var next = 0
    while next < open.count {
      let place = open[next]
      next += 1
      guard place != 2 * start + 1 else { break }
      guard steps[place] < longest else { return nil }
      for (other, sign) in neighbors[place / 2] {
        let reached = 2 * other + (sign == .negative ? 1 - place % 2 : place % 2)
        guard before[reached] < 0, !used.contains(NodePairKey(place / 2, other)) else { continue }
        before[reached] = place
        steps[reached] = steps[place] + 1
        open.append(reached)
      }
    }
    var place = 2 * start + 1
    guard before[place] >= 0 else { return nil }
    let length = steps[place]
    var ties: Set<NodePairKey> = []
    while place != 2 * start {
      ties.insert(NodePairKey(place / 2, before[place] / 2))
      place = before[place]
    }
    return ties.count == length ? ties : nil
  }

  private struct NodePairKey: Hashable {
    let a: Int
    let b: Int

    init(_ a: Int, _ b: Int) {
      self.a = min(a, b)
      self.b = max(a, b)
    }
  }
}
