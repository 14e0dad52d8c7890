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
  /// - Complexity: O(*n* + *m*) time and space.
  public init(nodeCount: Int, direction: Direction = .undirected, pairs: [(Int, Int)]) throws {
    try Self.checkNodeCount(nodeCount)
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    sources.reserveCapacity(pairs.count)
    targets.reserveCapacity(pairs.count)
    for (index, pair) in pairs.enumerated() {
      sources.append(try Self.number(pair.0, edge: index, nodeCount: nodeCount))
      targets.append(try Self.number(pair.1, edge: index, nodeCount: nodeCount))
    }
    try self.init(
      nodeCount: nodeCount, direction: direction, sources: sources, targets: targets)
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
  /// - Complexity: O(*n* + *m*) time and space.
  public init(
    nodeCount: Int, direction: Direction = .undirected, edges: [Edge],
    parallelEdges: ParallelEdgeRule
  ) throws {
    try Self.checkNodeCount(nodeCount)
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    sources.reserveCapacity(edges.count)
    targets.reserveCapacity(edges.count)
    for (index, edge) in edges.enumerated() {
      sources.append(try Self.number(edge.source, edge: index, nodeCount: nodeCount))
      targets.append(try Self.number(edge.target, edge: index, nodeCount: nodeCount))
    }
    try self.init(
      nodeCount: nodeCount, direction: direction, sources: sources, targets: targets,
      strengths: edges.map(\.strength), parallelEdges: parallelEdges)
  }

  /// Builds a snapshot from columns: the fast way for large graphs.
  ///
  /// Edge *i* leads from `sources[i]` to `targets[i]`. Loops are dropped and parallel edges merged;
  /// ``construction`` counts both. The result does not depend on the number of threads.
  ///
  /// - Parameters:
  ///   - nodeCount: The number of nodes.
  ///   - direction: Whether edges have a direction.
  ///   - sources: The node that each edge leaves.
  ///   - targets: The node that each edge enters.
  ///   - strengths: The strength of each edge, or `nil` for a graph without strengths.
  ///   - parallelEdges: What to do with several edges of one pair.
  ///   - execution: How to run.
  /// - Throws: ``AnalysisError`` if the columns have different lengths, a node number is out of
  ///   range, a strength is negative or not finite, or there are parallel edges and the rule is
  ///   `.reject`; `CancellationError`.
  /// - Complexity: O(*n* + *m*) time and space; 4 bytes per arc beyond the result.
  public init(
    nodeCount: Int, direction: Direction = .undirected, sources: [UInt32], targets: [UInt32],
    strengths: [Double]? = nil, parallelEdges: ParallelEdgeRule = .strongest,
    execution: Execution = .automatic
  ) throws {
    try Self.checkNodeCount(nodeCount)
    guard sources.count == targets.count, strengths.map({ $0.count == sources.count }) ?? true
    else {
      throw AnalysisError(.invalidOption, "the columns of an edge list have different lengths")
    }
    if let strengths {
      for (index, strength) in strengths.enumerated()
      where !(strength >= 0 && strength.isFinite) {
        throw AnalysisError(
          .invalidStrength,
          "edge (\(sources[index]), \(targets[index])) has strength \(strength); "
            + "strengths are finite and at least 0")
      }
    }
    let builder = RowBuilder(
      rowCount: nodeCount, direction: direction, parallelEdges: parallelEdges,
      execution: execution)
    self = try builder.snapshot(sources: sources, targets: targets, strengths: strengths)
  }

  /// Builds an undirected snapshot from the rows of its adjacency matrix.
  ///
  /// Row *v* holds the neighbours of node *v*, `neighbors[rowStarts[v] ..< rowStarts[v + 1]]`, so
  /// that every edge is in two rows. This is the fastest way in, for files that hold such rows.
  ///
  /// - Parameters:
  ///   - rowStarts: Where each row starts, and one more number: the end of the last row.
  ///   - neighbors: The rows, one after another.
  ///   - strengths: The strengths of the edges, in the order of `neighbors`.
  ///   - execution: How to run.
  /// - Throws: ``AnalysisError`` if the rows are not those of an undirected graph without loops
  ///   and parallel edges, or a strength is negative or not finite; `CancellationError`.
  /// - Complexity: O(*n* + *m*) time and space; 4 bytes per arc beyond the result.
  public init(
    rowStarts: [Int], neighbors: [UInt32], strengths: [Double]? = nil,
    execution: Execution = .automatic
  ) throws {
    let nodeCount = max(0, rowStarts.count - 1)
    try Self.checkNodeCount(nodeCount)
    if let strengths {
      guard strengths.count == neighbors.count else {
        throw AnalysisError(.invalidOption, "there must be one strength for each neighbour")
      }
      for strength in strengths where !(strength >= 0 && strength.isFinite) {
        throw AnalysisError(
          .invalidStrength, "strength \(strength); strengths are finite and at least 0")
      }
    }
    let builder = RowBuilder(
      rowCount: nodeCount, direction: .undirected, parallelEdges: .reject, execution: execution)
    self = try builder.snapshot(
      rowStarts: rowStarts, neighbors: neighbors, strengths: strengths)
  }

  static func checkNodeCount(_ nodeCount: Int) throws {
    guard nodeCount >= 0, nodeCount < Int(UInt32.max) else {
      throw AnalysisError(
        .tooManyNodes, "\(nodeCount) nodes; a graph holds 0 to \(UInt32.max - 1)")
    }
  }

  private static func number(_ node: Int, edge: Int, nodeCount: Int) throws -> UInt32 {
    guard node >= 0 && node < nodeCount else {
      throw AnalysisError(
        .nodeOutOfRange, "edge \(edge) names node \(node); nodes are 0 ..< \(nodeCount)")
    }
    return UInt32(node)
  }
}
