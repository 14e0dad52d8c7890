public import GraphCore

extension GraphSnapshot {
  /// Returns a layout in which edges are springs and all nodes repel each other: communities part,
  /// and few edges cross.
  ///
  /// Springs pull with the length to the power of 1.5, nodes push with the inverse of their
  /// distance, far ones as groups. The start is a ``stressLayout(exactLimit:pivots:seed:execution:)``
  /// with few pivots, which already has the shape of the whole, so that no hierarchy of coarser
  /// graphs is needed. Two steps down in stress at the end even out lengths.
  ///
  /// Arcs count in both directions and strengths play no part. Components are laid out one by one
  /// and packed side by side, the largest first. The same graph and seed give the same bits on any
  /// number of threads.
  ///
  /// - Parameters:
  ///   - seed: Where twins start to part.
  ///   - execution: How to run.
  /// - Returns: One place per node; the length of an edge is near 1.
  /// - Throws: `CancellationError`.
  /// - Complexity: O(*n* log *n* + *m*) time per step, at most 150 steps; O(*n* + *m*) space.
  ///
  /// > Y. Hu, "Efficient, high-quality force-directed graph drawing", *The Mathematica Journal*
  /// > 10(1), 2005; A. Noack, "Modularity clustering is force-directed layout", *Physical Review E*
  /// > 79, 026102, 2009, [doi:10.1103/PhysRevE.79.026102](https://doi.org/10.1103/PhysRevE.79.026102)
  public func springLayout(
    seed: UInt64 = 1, execution: Execution = .automatic
  ) throws -> GraphLayout {
    let silent = Execution(threads: execution.threads)
    return try packed(execution: execution) { graph, progress in
      let stress = try StressModel(
        graph, pivots: graph.nodeCount <= 1000 ? graph.nodeCount : 100, seed: seed,
        execution: silent)
      let start = try stress.places { progress(0.2 * $0) }
      let springs = SpringElectricModel(graph, x: start.x, y: start.y, execution: silent)
      return try stress.places(from: springs.places { progress(0.2 + 0.8 * $0) }, steps: 2)
    }
  }
}
