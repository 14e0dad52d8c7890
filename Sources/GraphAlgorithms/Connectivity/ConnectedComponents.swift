public import GraphCore

extension GraphSnapshot {
  /// Returns the connected components: the largest sets of nodes joined by paths.
  ///
  /// In a directed graph arcs count in both directions (weak components). An isolated node is a
  /// component of its own. Strengths play no part.
  ///
  /// - Parameter execution: How to run.
  /// - Returns: The components, by falling size.
  /// - Throws: `CancellationError`.
  /// - Complexity: O(*n* + *m*) time in practice, O(*n*) space; on a graph with a giant component
  ///   most arcs are never looked at.
  ///
  /// > M. Sutton, T. Ben-Nun and A. Barak, "Optimizing parallel graph connectivity computation via
  /// > subgraph sampling", *IPDPS* 2018,
  /// > [doi:10.1109/IPDPS.2018.00012](https://doi.org/10.1109/IPDPS.2018.00012)
  public func connectedComponents(execution: Execution = .automatic) throws -> Partition {
    Partition(denseLabels: try componentRootOfNode(execution: execution), bound: nodeCount)
  }
}
