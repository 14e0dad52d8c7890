public import GraphCore

/// How alike two graphs on the same named nodes are.
public struct DeltaConSimilarity: Sendable, Hashable {
  /// The root-Euclidean distance of the two affinity matrices; 0 for equal graphs.
  public let distance: Double
  /// 1 / (1 + distance), from 0 to 1.
  public var similarity: Double { 1 / (1 + distance) }
}

extension GraphSnapshot {
  /// Compares this graph with another on the same nodes (DeltaCon).
  ///
  /// Each graph gets an affinity matrix *S* = (*I* + ε²*D* − ε*A*)⁻¹ with *D* the diagonal of
  /// degrees and ε = 1 / (1 + largest degree of the graph); then
  ///
  ///     distance = √Σ (√s₁(i, j) − √s₂(i, j))²,  similarity = 1 / (1 + distance)
  ///
  /// A lost bridge therefore counts more than a tie lost inside a clique. Nodes are matched by name;
  /// graphs whose sets of names differ are refused, since then the number has no meaning. Strengths
  /// are the entries of *A* where a graph has them; arcs are read as ties. netrd matches nodes by
  /// position and checks their number only.
  ///
  /// - Parameters:
  ///   - other: The other graph.
  ///   - names: The name of each node of this graph.
  ///   - otherNames: The name of each node of the other graph, in its own order.
  /// - Returns: The distance and the similarity.
  /// - Throws: ``AnalysisError`` if the sets of names differ, a name is repeated, or there are more
  ///   than 2,000 nodes.
  /// - Complexity: O(*n*³) time, O(*n*²) space.
  ///
  /// > D. Koutra, J. T. Vogelstein and C. Faloutsos, "DeltaCon: a principled massive-graph
  /// > similarity function", *SDM* 2013,
  /// > [doi:10.1137/1.9781611972832.18](https://doi.org/10.1137/1.9781611972832.18)
  public func deltaCon(
    with other: GraphSnapshot, names: [String], otherNames: [String]
  ) throws -> DeltaConSimilarity {
    let alignment = try NodeAlignment(self, names, other, otherNames)
    let first = try affinities()
    let second = try other.affinities()
    let n = nodeCount
    var squares = 0.0
    for row in 0..<n {
      let image = alignment.secondOfFirst[row] * n
      for column in 0..<n {
        // What rounding leaves below 0 belongs to pairs without a path.
        let a = max(0, first[row * n + column]).squareRoot()
        let b = max(0, second[image + alignment.secondOfFirst[column]]).squareRoot()
        squares += (a - b) * (a - b)
      }
    }
    return DeltaConSimilarity(distance: squares.squareRoot())
  }

  /// The rows of *S*, one after another.
  private func affinities() throws -> [Double] {
    let n = nodeCount
    var matrix = try symmetricMatrix()
    let degrees = (0..<n).map { row in matrix[row * n..<(row + 1) * n].reduce(0, +) }
    let epsilon = 1 / (1 + (degrees.max() ?? 0))
    for index in matrix.indices { matrix[index] *= -epsilon }
    for node in 0..<n { matrix[node * n + node] = 1 + epsilon * epsilon * degrees[node] }
    return DenseMatrix.inverse(ofPositiveDefinite: matrix, size: n)
  }

  /// The rows of the adjacency matrix, arcs read as ties; of two arcs the stronger counts.
  func symmetricMatrix() throws -> [Double] {
    let n = nodeCount
    guard n <= 2_000 else {
      throw AnalysisError(
        .tooManyNodes, "\(n) nodes; a comparison by dense matrices takes at most 2,000")
    }
    var matrix = [Double](repeating: 0, count: n * n)
    for edge in edges {
      let value = max(edge.strength, matrix[edge.source * n + edge.target])
      matrix[edge.source * n + edge.target] = value
      matrix[edge.target * n + edge.source] = value
    }
    return matrix
  }
}
