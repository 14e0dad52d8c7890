/// What to do with several edges of one pair.
public enum ParallelEdgeRule: Sendable, Hashable {
  /// Keep one edge with the largest strength.
  case strongest
  /// Keep one edge with the sum of the strengths.
  case sum
  /// Throw an error that names the pair.
  case reject
}

extension GraphSnapshot {
  /// Builds a snapshot without strengths.
  ///
  /// Loops are dropped and parallel edges merged; ``construction`` counts both. In an undirected
  /// graph the pairs (*a*, *b*) and (*b*, *a*) are parallel.
  ///
  /// - Parameters:
  ///   - nodeCount: The number of nodes.
  ///   - direction: Whether edges have a direction.
  ///   - pairs: The edges, by node number.
  /// - Throws: ``AnalysisError`` if a node number is out of range.
  /// - Complexity: O(*n* + *m* log *d*) time for a largest degree *d*.
  public init(nodeCount: Int, direction: Direction = .undirected, pairs: [(Int, Int)]) throws {
    try self.init(
      nodeCount: nodeCount, direction: direction,
      count: pairs.count, pair: { pairs[$0] }, strength: nil, parallelEdges: .strongest)
  }

  /// Builds a snapshot with strengths.
  ///
  /// - Parameters:
  ///   - nodeCount: The number of nodes.
  ///   - direction: Whether edges have a direction.
  ///   - edges: The edges.
  ///   - parallelEdges: What to do with several edges of one pair.
  /// - Throws: ``AnalysisError`` if a node number is out of range, a strength is negative or not
  ///   finite, or there are parallel edges and the rule is `.reject`.
  /// - Complexity: O(*n* + *m* log *d*) time for a largest degree *d*.
  public init(
    nodeCount: Int, direction: Direction = .undirected, edges: [Edge],
    parallelEdges: ParallelEdgeRule
  ) throws {
    for edge in edges where !(edge.strength >= 0 && edge.strength.isFinite) {
      throw AnalysisError(
        .invalidStrength,
        "edge (\(edge.source), \(edge.target)) has strength \(edge.strength); "
          + "strengths are finite and at least 0")
    }
    try self.init(
      nodeCount: nodeCount, direction: direction,
      count: edges.count, pair: { (edges[$0].source, edges[$0].target) },
      strength: { edges[$0].strength }, parallelEdges: parallelEdges)
  }

  private init(
    nodeCount: Int, direction: Direction, count: Int, pair: (Int) -> (Int, Int),
    strength: ((Int) -> Double)?, parallelEdges: ParallelEdgeRule
  ) throws {
    guard nodeCount >= 0, nodeCount < Int(UInt32.max) else {
      throw AnalysisError(
        .tooManyNodes, "\(nodeCount) nodes; a graph holds 0 to \(UInt32.max - 1)")
    }
    var construction = Construction()
    var strengthOfPair: [OrderedPair: Double] = [:]
    for index in 0..<count {
      let (source, target) = pair(index)
      for node in [source, target] where node < 0 || node >= nodeCount {
        throw AnalysisError(
          .nodeOutOfRange,
          "edge \(index) names node \(node); nodes are 0 ..< \(nodeCount)")
      }
      if source == target {
        construction.loopsDropped += 1
        continue
      }
      let key =
        direction == .undirected && target < source
        ? OrderedPair(source: target, target: source)
        : OrderedPair(source: source, target: target)
      let value = strength?(index) ?? 1
      guard let earlier = strengthOfPair[key] else {
        strengthOfPair[key] = value
        continue
      }
      construction.parallelsMerged += 1
      switch parallelEdges {
      case .strongest: strengthOfPair[key] = max(earlier, value)
      case .sum: strengthOfPair[key] = earlier + value
      case .reject:
        throw AnalysisError(
          .parallelEdges,
          "nodes \(key.source) and \(key.target) have several edges; merge them or name a rule")
      }
    }
    let edges = strengthOfPair.map { Edge($0.key.source, $0.key.target, strength: $0.value) }
    var degree = [Int](repeating: 0, count: nodeCount)
    for edge in edges {
      degree[edge.source] += 1
      degree[edge.target] += 1
    }
    let hubsFirst = (0..<nodeCount).sorted { (-degree[$0], $0) < (-degree[$1], $1) }
    let order = NodeOrder(nodeOfRow: hubsFirst.map { UInt32($0) })
    var arcs: [(row: UInt32, target: UInt32, strength: Double)] = []
    for edge in edges {
      let source = order.rowOfNode[edge.source]
      let target = order.rowOfNode[edge.target]
      arcs.append((source, target, edge.strength))
      if direction == .undirected { arcs.append((target, source, edge.strength)) }
    }
    let outgoing = CompressedRows(
      rowCount: nodeCount, arcs: arcs, isWeighted: strength != nil)
    let incoming =
      direction == .undirected
      ? outgoing
      : CompressedRows(
        rowCount: nodeCount,
        arcs: arcs.map { (row: $0.target, target: $0.row, strength: $0.strength) },
        isWeighted: strength != nil)
    self.init(
      direction: direction, edgeCount: edges.count, construction: construction,
      outgoing: outgoing, incoming: incoming, order: order)
  }
}

private struct OrderedPair: Hashable {
  let source: Int
  let target: Int
}
