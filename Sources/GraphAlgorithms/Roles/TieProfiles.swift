public import GraphCore

/// How the profiles of two nodes are compared at the places where one of them meets itself.
public enum DiagonalRule: String, Sendable, Hashable, CaseIterable {
  /// The tie from *i* to *j* is compared with the tie from *j* to *i*: whether two nodes could trade
  /// places does not depend on a tie between them.
  case reciprocal
  /// Ties between *i* and *j* are left out.
  case ignored
  /// The tie from *j* to *i* is compared with that of *i* to itself, which is no tie.
  case retained
}

/// The ties of every node in one or several relations, to be compared with those of others: the
/// starting point of ``euclideanDistances()``, ``correlations()``, ``concor(splits:)`` and
/// ``regularSimilarity(iterations:)``.
///
/// A node's profile holds, for every relation, its ties to every node and, where the relation is
/// directed, the ties from every node to it.
public struct TieProfiles: Sendable {
  /// The number of nodes.
  public let nodeCount: Int
  /// How ties between the two nodes that are compared are treated.
  public let diagonal: DiagonalRule
  /// The rows of the matrix of each relation, and whether it is directed.
  let relations: [(cells: [Double], direction: GraphSnapshot.Direction)]

  /// Creates profiles.
  ///
  /// - Parameters:
  ///   - relations: Graphs on the same nodes, at least one.
  ///   - diagonal: How ties between the two nodes that are compared are treated.
  ///   - strengths: Whether a tie counts with its strength, or 1.
  /// - Throws: ``AnalysisError`` if there is no relation, they have different numbers of nodes, or
  ///   there are more than 2,000 nodes.
  /// - Complexity: O(*n*²) time and space for each relation.
  public init(
    _ relations: [GraphSnapshot], diagonal: DiagonalRule = .reciprocal,
    strengths: StrengthUse = .ignored
  ) throws {
    guard let first = relations.first, relations.allSatisfy({ $0.nodeCount == first.nodeCount })
    else {
      throw AnalysisError(
        .invalidOption, "profiles need at least one relation, and all of them on the same nodes")
    }
    guard first.nodeCount <= 2_000 else {
      throw AnalysisError(
        .tooManyNodes, "\(first.nodeCount) nodes; profiles are compared of at most 2,000")
    }
    nodeCount = first.nodeCount
    self.diagonal = diagonal
    self.relations = relations.map { graph in
      let n = graph.nodeCount
      var cells = [Double](repeating: 0, count: n * n)
      for edge in graph.edges {
        let value = strengths == .counted ? edge.strength : 1
        cells[edge.source * n + edge.target] = value
        if graph.direction == .undirected { cells[edge.target * n + edge.source] = value }
      }
      return (cells, graph.direction)
    }
  }

  /// Calls the body with every two numbers that are compared of two different nodes.
  func forEachPair(_ i: Int, _ j: Int, _ body: (_ ofFirst: Double, _ ofSecond: Double) -> Void) {
    let n = nodeCount
    for (cells, direction) in relations {
      for k in 0..<n where k != i && k != j {
        body(cells[i * n + k], cells[j * n + k])
        if direction == .directed { body(cells[k * n + i], cells[k * n + j]) }
      }
      let to = cells[i * n + j]
      let back = cells[j * n + i]
      switch (diagonal, direction) {
      case (.ignored, _): break
      case (.reciprocal, .undirected): body(to, back)
      case (.reciprocal, .directed):
        body(to, back)
        body(back, to)
      case (.retained, .undirected):
        body(0, back)
        body(to, 0)
      case (.retained, .directed):
        body(0, back)
        body(to, 0)
        body(0, to)
        body(back, 0)
      }
    }
  }
}
