public import GraphCore

/// How alike the neighbourhoods of two nodes are.
public enum NeighborhoodSimilarity: Sendable, Hashable {
  /// |N(a) ∩ N(b)|.
  case commonNeighbors
  /// |N(a) ∩ N(b)| / |N(a) ∪ N(b)|.
  case jaccard
  /// Σ 1 / ln *k(z)* over common neighbours *z*: those with few ties of their own tell more.
  case adamicAdar
  /// Σ 1 / *k(z)* over common neighbours *z*.
  case resourceAllocation
}

/// Two nodes that are not tied but have a common neighbour.
public struct OpenPair: Sendable, Hashable {
  /// The smaller node number.
  public let source: Int
  /// The larger node number.
  public let target: Int
  /// The similarity that was asked for.
  public let score: Double
}

/// All pairs of nodes that are not tied but have a common neighbour, in three numbers.
public struct OpenPairSummary: Sendable, Hashable {
  /// The number of such pairs.
  public let pairCount: Int
  /// The sum of their Jaccard similarities.
  public let jaccardSum: Double
  /// The sum of their Adamic–Adar similarities.
  public let adamicAdarSum: Double
}

extension GraphSnapshot {
  /// Returns how alike the neighbourhoods of two nodes are.
  ///
  /// Directions and strengths are ignored. Equals NetworkX's `jaccard_coefficient`,
  /// `adamic_adar_index` and `resource_allocation_index` for the pair; Jaccard is undefined where
  /// neither node has a neighbour (NetworkX: 0).
  ///
  /// - Parameters:
  ///   - similarity: Which similarity.
  ///   - first: A node.
  ///   - second: Another node.
  /// - Returns: The similarity, or `nil` where it is undefined.
  /// - Complexity: O(*k* log *k*) for the neighbours of both nodes.
  ///
  /// > D. Liben-Nowell and J. Kleinberg, "The link-prediction problem for social networks",
  /// > *JASIST* 58(7), 2007, [doi:10.1002/asi.20591](https://doi.org/10.1002/asi.20591)
  public func similarity(
    _ similarity: NeighborhoodSimilarity, between first: Int, and second: Int
  ) -> Double? {
    let (a, b) = (contacts(of: first), contacts(of: second))
    let common = a.intersection(b)
    switch similarity {
    case .commonNeighbors: return Double(common.count)
    case .jaccard:
      let union = a.count + b.count - common.count
      return union == 0 ? nil : Double(common.count) / Double(union)
    case .adamicAdar, .resourceAllocation:
      // Added in a fixed order: a set's differs from run to run.
      return common.sorted().reduce(0) {
        $0 + similarity.weight(ofNeighborWithDegree: contacts(of: $1).count)
      }
    }
  }

  /// Returns the untied pairs of nodes with the most similar neighbourhoods: the ties to expect.
  ///
  /// Every pair at distance 2 is scored. Directions and strengths are ignored.
  ///
  /// - Parameters:
  ///   - similarity: What to rank by.
  ///   - limit: The largest number of pairs to return.
  ///   - execution: Threads and progress; the pairs do not depend on either.
  /// - Returns: The pairs by falling score; ties by source, then target.
  /// - Throws: ``GraphCore/AnalysisError`` for a negative limit; `CancellationError`.
  /// - Complexity: O(Σ *k*² + *p* log *limit*) time for *p* pairs at distance 2, O(*n* + *limit*)
  ///   space per thread.
  ///
  /// > L. A. Adamic and E. Adar, "Friends and neighbors on the Web", *Social Networks* 25(3), 2003,
  /// > [doi:10.1016/S0378-8733(03)00009-1](https://doi.org/10.1016/S0378-8733(03)00009-1)
  public func openPairs(
    by similarity: NeighborhoodSimilarity, limit: Int, execution: Execution = .automatic
  ) throws -> [OpenPair] {
    guard limit >= 0 else {
      throw AnalysisError(.invalidOption, "the limit is \(limit); it must be at least 0")
    }
    let kernel = OpenPairKernel(undirectedRows(), similarity)
    return try kernel.best(limit, by: similarity, order, execution)
  }

  /// Returns the number of pairs at distance 2 and the sums of two similarities over them.
  ///
  /// Divided by each other they give the mean similarity of the pairs that could close a triangle,
  /// a network's propensity to closure. Directions and strengths are ignored.
  ///
  /// - Parameter execution: Threads and progress; the sums do not depend on either.
  /// - Returns: The three numbers.
  /// - Throws: `CancellationError`.
  /// - Complexity: O(Σ *k*²) time, O(*n*) space per thread.
  ///
  /// > D. Liben-Nowell and J. Kleinberg, "The link-prediction problem for social networks",
  /// > *JASIST* 58(7), 2007, [doi:10.1002/asi.20591](https://doi.org/10.1002/asi.20591)
  public func openPairSummary(execution: Execution = .automatic) throws -> OpenPairSummary {
    try OpenPairKernel(undirectedRows(), .adamicAdar).summary(execution)
  }

  private func contacts(of node: Int) -> Set<Int> {
    var contacts = Set(neighbors(of: node))
    if direction == .directed { contacts.formUnion(neighbors(of: node, along: .incoming)) }
    return contacts
  }
}
