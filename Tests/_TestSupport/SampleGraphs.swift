public import GraphCore

/// Graphs to test with: closed forms, published ones, and seeded random ones.
public enum SampleGraphs {
  /// Nodes in a row: 0 – 1 – 2 – … .
  public static func path(
    _ n: Int, direction: GraphSnapshot.Direction = .undirected
  ) throws -> GraphSnapshot {
    try graph(n, direction, (0..<max(0, n - 1)).map { ($0, $0 + 1) })
  }

  /// The path with its ends joined.
  public static func cycle(
    _ n: Int, direction: GraphSnapshot.Direction = .undirected
  ) throws -> GraphSnapshot {
    try graph(n, direction, (0..<n).map { ($0, ($0 + 1) % n) })
  }

  /// Node 0 tied to each of `leaves` others.
  public static func star(leaves: Int) throws -> GraphSnapshot {
    try graph(leaves + 1, .undirected, (0..<leaves).map { (0, $0 + 1) })
  }

  /// Every pair tied.
  public static func complete(_ n: Int) throws -> GraphSnapshot {
    try graph(n, .undirected, (0..<n).flatMap { a in (0..<a).map { (a, $0) } })
  }

  /// Krackhardt's kite, numbered as in NetworkX: 3 Diane, 5 Fernando, 6 Garth, 7 Heather, 8 Ike,
  /// 9 Jane.
  public static func kite() throws -> GraphSnapshot {
    try graph(
      10, .undirected,
      [
        (0, 1), (0, 2), (0, 3), (0, 5), (1, 3), (1, 4), (1, 6), (2, 3), (2, 5), (3, 4), (3, 5),
        (3, 6), (4, 6), (5, 6), (5, 7), (6, 7), (7, 8), (8, 9),
      ])
  }

  /// Marriages of 16 Florentine families by name: 1 Albizzi, 6 Guadagni, 8 Medici, 11 Pucci
  /// (isolated), 12 Ridolfi, 13 Salviati.
  public static func florentineMarriages() throws -> GraphSnapshot {
    try graph(
      16, .undirected,
      [
        (0, 8), (1, 5), (1, 6), (1, 8), (2, 4), (2, 8), (3, 6), (3, 10), (3, 14), (4, 10),
        (4, 14), (6, 7), (6, 15), (8, 12), (8, 13), (8, 15), (9, 13), (10, 14), (12, 14),
        (12, 15),
      ])
  }

  /// Each pair tied with one probability, and integer strengths 1 … 4 if asked for, so that paths
  /// of several steps often tie with one.
  public static func random(
    _ n: Int, probability: Double, direction: GraphSnapshot.Direction = .undirected,
    isWeighted: Bool = false, seed: UInt64
  ) throws -> GraphSnapshot {
    var random = CounterRandom(seed: seed)
    var edges: [Edge] = []
    for a in 0..<n {
      for b in 0..<n where a < b || (direction == .directed && a != b) {
        guard Double.random(in: 0..<1, using: &random) < probability else { continue }
        edges.append(Edge(a, b, strength: Double(Int.random(in: 1...4, using: &random))))
      }
    }
    guard isWeighted else {
      return try graph(n, direction, edges.map { ($0.source, $0.target) })
    }
    return try GraphSnapshot(
      nodeCount: n, direction: direction, edges: edges, parallelEdges: .reject)
  }

  /// Every node tied to up to `ties` earlier ones, drawn by their degree.
  public static func preferentialAttachment(
    _ n: Int, ties: Int, seed: UInt64
  ) throws -> GraphSnapshot {
    var random = CounterRandom(seed: seed)
    var ends: [Int] = []
    var pairs: [(Int, Int)] = []
    for node in 1..<max(1, n) {
      var chosen: Set<Int> = []
      for _ in 0..<ties {
        chosen.insert(
          ends.randomElement(using: &random) ?? Int.random(in: 0..<node, using: &random))
      }
      for other in chosen.sorted() where other != node {
        pairs.append((node, other))
        ends += [node, other]
      }
    }
    return try graph(n, .undirected, pairs)
  }

  /// Random graphs of every kind: sparse and dense, directed, weighted, disconnected, with n from
  /// 0.
  public static func variety() throws -> [GraphSnapshot] {
    var graphs: [GraphSnapshot] = []
    for (index, n) in [0, 1, 2, 3, 5, 9, 17, 30, 45].enumerated() {
      for probability in [0.04, 0.15, 0.6] {
        for direction in [GraphSnapshot.Direction.undirected, .directed] {
          for isWeighted in [false, true] {
            graphs.append(
              try random(
                n, probability: probability, direction: direction, isWeighted: isWeighted,
                seed: UInt64(index)))
          }
        }
      }
    }
    return graphs
  }

  private static func graph(
    _ n: Int, _ direction: GraphSnapshot.Direction, _ pairs: [(Int, Int)]
  ) throws -> GraphSnapshot {
    try GraphSnapshot(nodeCount: n, direction: direction, pairs: pairs)
  }
}
