public import GraphCore

extension GraphSnapshot {
  /// Returns a layout whose distances on the plane follow the distances in the graph.
  ///
  /// It makes the *stress* small: Σ (‖*xᵢ* − *xⱼ*‖ − *dᵢⱼ*)² / *dᵢⱼ*², where *dᵢⱼ* is the number of
  /// steps between two nodes. Components with up to `exactLimit` nodes take in all pairs. In
  /// larger ones a node sees its neighbours, some nodes two steps away, and `pivots` nodes spread
  /// over the component, each of which stands for those around it.
  ///
  /// Arcs count in both directions and strengths play no part: a strength is no length. Components
  /// are laid out one by one and packed side by side, the largest first; isolates come last. The
  /// same graph and seed give the same bits on any number of threads.
  ///
  /// - Parameters:
  ///   - exactLimit: Up to how many nodes of a component all pairs count.
  ///   - pivots: How many nodes stand for all others in a larger component.
  ///   - seed: Where twins, which no distance tells apart, start to part.
  ///   - execution: How to run.
  /// - Returns: One place per node; the length of an edge is near 1.
  /// - Throws: `CancellationError`.
  /// - Complexity: O(*pm* + *p*²*n*) time for *p* pivots and O(*pn*) space; O(*nm*) and O(*n*²)
  ///   where all pairs count.
  ///
  /// > M. Ortmann, M. Klimenta and U. Brandes, "A sparse stress model", *Journal of Graph
  /// > Algorithms and Applications* 21(5), 2017,
  /// > [doi:10.7155/jgaa.00440](https://doi.org/10.7155/jgaa.00440). The start: U. Brandes and
  /// > C. Pich, "Eigensolver methods for progressive multidimensional scaling of large data",
  /// > *GD 2006*, [doi:10.1007/978-3-540-70904-6_6](https://doi.org/10.1007/978-3-540-70904-6_6)
  public func stressLayout(
    exactLimit: Int = 1000, pivots: Int = 100, seed: UInt64 = 1,
    execution: Execution = .automatic
  ) throws -> GraphLayout {
    let silent = Execution(threads: execution.threads)
    return try packed(execution: execution) { graph, progress in
      let pivots = graph.nodeCount <= exactLimit ? graph.nodeCount : max(1, pivots)
      return try StressModel(graph, pivots: pivots, seed: seed, execution: silent)
        .places(progress: progress)
    }
  }
}
