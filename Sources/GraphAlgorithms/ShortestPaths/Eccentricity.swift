public import GraphCore

extension GraphSnapshot {
  /// Returns the eccentricity of every node: the number of steps to the farthest node it reaches.
  ///
  /// Nodes that are not reached are left out, so an isolated node has eccentricity 0; whether the
  /// graph is connected is for ``connectedComponents()`` to say. In a directed graph steps lead
  /// away from the node, or to it with `.incoming`. Strengths play no part. Equals igraph's
  /// `eccentricity`; NetworkX throws where the graph is not connected.
  ///
  /// - Parameters:
  ///   - arcs: Which way to follow arcs; no matter in an undirected graph.
  ///   - execution: How to run.
  /// - Returns: One value per node, in node order.
  /// - Throws: `CancellationError`.
  /// - Complexity: O(*n* · *m* · *D* / 512) time for a diameter *D*, O(*n*) space per thread.
  ///
  /// > F. Harary, *Graph Theory*, Addison-Wesley, 1969,
  /// > [doi:10.21236/AD0705364](https://doi.org/10.21236/AD0705364)
  public func eccentricity(
    along arcs: Arcs = .outgoing, execution: Execution = .automatic
  ) throws -> NodeMeasure {
    let sums = try hopDistanceSums(along: arcs, execution: execution)
    return NodeMeasure(
      scores: order.inNodeOrder((0..<nodeCount).map { Double(sums.farthest[$0]) }))
  }

  /// Returns the mean number of steps over all ordered pairs of nodes that have a path.
  ///
  /// Pairs without a path are left out, as in igraph's `average_path_length`.
  ///
  /// - Parameter execution: How to run.
  /// - Returns: The mean, or `nil` if no two nodes have a path.
  /// - Throws: `CancellationError`.
  /// - Complexity: As ``eccentricity(along:execution:)``.
  public func meanDistance(execution: Execution = .automatic) throws -> Double? {
    let sums = try hopDistanceSums(along: .outgoing, execution: execution)
    var total: UInt64 = 0
    var pairs: UInt64 = 0
    for row in 0..<nodeCount {
      total += sums.distances[row]
      pairs += UInt64(sums.reached[row])
    }
    return pairs == 0 ? nil : Double(total) / Double(pairs)
  }
}
