public import GraphCore

/// Which ties two graphs on the same named nodes share.
public struct EdgeOverlap: Sendable, Hashable {
  /// Ties in both.
  public let shared: Int
  /// Ties in the first graph alone.
  public let onlyFirst: Int
  /// Ties in the second graph alone.
  public let onlySecond: Int
  /// The number of pairs that could be tied.
  public let possible: Double

  /// Shared ties over ties in either, or `nil` if there are none.
  public var jaccard: Double? {
    let all = shared + onlyFirst + onlySecond
    return all > 0 ? Double(shared) / Double(all) : nil
  }

  /// The number of pairs that are tied in one graph alone.
  public var hamming: Int { onlyFirst + onlySecond }

  /// ``hamming`` over the pairs that could be tied, or `nil` if there are none.
  public var hammingShare: Double? { possible > 0 ? Double(hamming) / possible : nil }
}

extension GraphSnapshot {
  /// Compares the ties of this graph with those of another on the same nodes.
  ///
  /// Nodes are matched by name; graphs whose sets of names differ are refused. Strengths play no
  /// part.
  ///
  /// - Parameters:
  ///   - other: The other graph, directed if this one is.
  ///   - names: The name of each node of this graph.
  ///   - otherNames: The name of each node of the other graph, in its own order.
  /// - Returns: The numbers of shared and of unshared ties.
  /// - Throws: ``AnalysisError`` if the sets of names differ, a name is repeated, or only one graph
  ///   is directed.
  /// - Complexity: O(*n* + *m* log *m*).
  ///
  /// > P. Jaccard, "The distribution of the flora in the alpine zone", *New Phytologist* 11(2),
  /// > 1912, [doi:10.1111/j.1469-8137.1912.tb05611.x](https://doi.org/10.1111/j.1469-8137.1912.tb05611.x)
  public func edgeOverlap(
    with other: GraphSnapshot, names: [String], otherNames: [String]
  ) throws -> EdgeOverlap {
    guard direction == other.direction else {
      throw AnalysisError(.invalidOption, "one graph is directed and the other is not")
    }
    let alignment = try NodeAlignment(self, names, other, otherNames).secondOfFirst
    let shared = edges.count {
      other.hasEdge(from: alignment[$0.source], to: alignment[$0.target])
    }
    return EdgeOverlap(
      shared: shared, onlyFirst: edgeCount - shared, onlySecond: other.edgeCount - shared,
      possible: possibleEdgeCount)
  }
}
