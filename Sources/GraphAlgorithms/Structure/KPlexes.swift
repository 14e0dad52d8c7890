public import GraphCore

extension GraphSnapshot {
  /// Returns the maximal *k*-plexes: sets in which everyone is tied to all but at most *k* − 1 of
  /// the others.
  ///
  /// A 1-plex is a clique. Only sets of at least 2*k* − 1 nodes are found: those hang together within
  /// two steps, while any *k* nodes, tied or not, are a *k*-plex too. Directions and strengths are
  /// ignored.
  ///
  /// - Parameters:
  ///   - k: How many of the set each member may lack a tie to, itself counted; at least 1.
  ///   - minimumSize: The size below which sets are left out, at least 2*k* − 1; by default that, or
  ///     3 if it is less.
  ///   - limit: The number of sets at which to give up.
  ///   - execution: Progress and cancellation; the search runs on one thread.
  /// - Returns: The nodes of each set in rising order; sets by falling size, then by their nodes.
  /// - Throws: ``AnalysisError`` if an option is out of range, or there are more sets than the limit;
  ///   `CancellationError`.
  /// - Complexity: Exponential in the worst case, as the number of sets is.
  ///
  /// > S. B. Seidman and B. L. Foster, "A graph-theoretic generalization of the clique concept",
  /// > *J. Math. Sociology* 6(1), 1978,
  /// > [doi:10.1080/0022250X.1978.9989883](https://doi.org/10.1080/0022250X.1978.9989883)
  public func kPlexes(
    _ k: Int, minimumSize: Int? = nil, limit: Int = 100_000, execution: Execution = .automatic
  ) throws -> [[Int]] {
    guard k > 0, minimumSize ?? (2 * k) >= 2 * k - 1 else {
      throw AnalysisError(
        .invalidOption,
        "k = \(k) and sets of at least \(minimumSize ?? 0); k is at least 1, and smaller sets than "
          + "2k − 1 need not hang together")
    }
    let size = minimumSize ?? max(3, 2 * k - 1)
    let cores = coreness().scores
    let rows = undirectedRows()
    var search = KPlexSearch(k: k, minimumSize: size, limit: limit)
    for node in 0..<nodeCount where Int(cores[node]) >= size - k {
      if Task.isCancelled { throw CancellationError() }
      execution.report(Double(node) / Double(nodeCount))
      // Whoever shares a set of 2k − 1 or more with the node is at most two steps away.
      var near: Set<Int> = []
      for target in rows.targets(of: order.row(node)) {
        near.insert(order.node(Int(target)))
        near.formUnion(rows.targets(of: Int(target)).map { order.node(Int($0)) })
      }
      near.remove(node)
      let around = near.filter { Int(cores[$0]) >= size - k }.sorted()
      try search.findAll(around: node, near: around) { a in
        rows.targets(of: order.row(a)).map { order.node(Int($0)) }
      }
    }
    return search.found.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1)
    }
  }
}

/// A search for maximal *k*-plexes by growing sets, after Bron and Kerbosch.
private struct KPlexSearch {
  let k: Int
  let minimumSize: Int
  let limit: Int
  private(set) var found: [[Int]] = []

  /// The nodes of the search by number, the first of them the one that it starts from.
  private var nodes: [Int] = []
  private var isTied: [Bool] = []
  /// The numbers of the nodes in the set.
  private var members: [Int] = []
  /// How many members each node is not tied to, itself left out.
  private var lacking: [Int] = []

  init(k: Int, minimumSize: Int, limit: Int) {
    self.k = k
    self.minimumSize = minimumSize
    self.limit = limit
  }

  /// Finds the sets whose smallest node is given.
  mutating func findAll(
    around node: Int, near: [Int], neighbors: (Int) -> [Int]
  ) throws {
    nodes = [node] + near
    let count = nodes.count
    let number = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1, $0) })
    isTied = [Bool](repeating: false, count: count * count)
    for (row, node) in nodes.enumerated() {
      for other in neighbors(node) {
        if let column = number[other] { isTied[row * count + column] = true }
      }
    }
    members = []
    lacking = [Int](repeating: 0, count: count)
    add(0)
    defer { removeLast() }
    let (earlier, later) = (1..<count).partitioned { nodes[$0] < node }
    try extend(later.filter(canJoin), earlier.filter(canJoin))
  }

  private func tied(_ a: Int, _ b: Int) -> Bool { isTied[a * nodes.count + b] }

  private mutating func add(_ node: Int) {
    members.append(node)
    for other in nodes.indices where other != node && !tied(node, other) { lacking[other] += 1 }
  }

  private mutating func removeLast() {
    let node = members.removeLast()
    for other in nodes.indices where other != node && !tied(node, other) { lacking[other] -= 1 }
  }

  private func canJoin(_ node: Int) -> Bool {
    lacking[node] < k
      && members.allSatisfy { $0 != node && (tied($0, node) || lacking[$0] < k - 1) }
  }

  /// Grows the set by candidates; a set that an excluded node could join has been found before.
  private mutating func extend(_ candidates: [Int], _ excluded: [Int]) throws {
    guard members.count + candidates.count >= minimumSize else { return }
    if candidates.isEmpty {
      guard excluded.isEmpty else { return }
      guard found.count < limit else {
        throw AnalysisError(
          .invalidOption,
          "there are more than \(limit) sets; ask for larger ones, or for a smaller k")
      }
      return found.append(members.map { nodes[$0] }.sorted())
    }
    var candidates = candidates
    var excluded = excluded
    // A maximal set without a node that is tied to every member has someone who is not tied to it.
    let pivot = (candidates + excluded).filter { lacking[$0] == 0 }
      .max { a, b in candidates.count { tied(a, $0) } < candidates.count { tied(b, $0) } }
    let branches = candidates.filter { node in pivot.map { !tied($0, node) } ?? true }
    for node in branches {
      if Task.isCancelled { throw CancellationError() }
      candidates.removeAll { $0 == node }
      add(node)
      try extend(candidates.filter(canJoin), excluded.filter(canJoin))
      removeLast()
      excluded.append(node)
    }
  }
}

extension Sequence {
  /// Returns the elements that satisfy a condition, and the others.
  fileprivate func partitioned(_ belongs: (Element) -> Bool) -> ([Element], [Element]) {
    (filter(belongs), filter { !belongs($0) })
  }
}
