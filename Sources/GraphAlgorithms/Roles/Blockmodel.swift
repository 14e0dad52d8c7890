public import GraphCore

/// A relation summed up by the ties between blocks of nodes, and what is lost by that.
///
/// > H. C. White, S. A. Boorman and R. L. Breiger, "Social structure from multiple networks. I.
/// > Blockmodels of roles and positions", *Am. J. Sociology* 81(4), 1976,
/// > [doi:10.1086/226141](https://doi.org/10.1086/226141)
public struct Blockmodel: Sendable, Hashable {
  /// The ties from the nodes of one block to those of another.
  public struct Cell: Sendable, Hashable {
    /// The block that ties lead from; in an undirected relation, not after ``target``.
    public let source: Int
    /// The block that ties lead to.
    public let target: Int
    /// The number of ties.
    public let ties: Int
    /// The number of pairs that could be tied.
    public let pairs: Int
    /// The sum of Σ(*x* − density)² over the pairs, *x* being 1 for a tie: how uneven the cell is.
    public let sumOfSquares: Double
    /// Whether the image has a tie here, or `nil` if there is no pair.
    public let image: Bool?

    /// The share of pairs that are tied, or `nil` if there is no pair.
    public var density: Double? { pairs > 0 ? Double(ties) / Double(pairs) : nil }
    /// The number of pairs that are not as the image has them.
    public var errors: Int { image == true ? pairs - ties : ties }
  }

  /// The blocks.
  public let partition: Partition
  /// The cells row by row; of an undirected relation those on and above the diagonal.
  public let cells: [Cell]
  /// The density from which the image has a tie.
  public let threshold: Double
  /// The density of the whole relation, or `nil` if there is no pair.
  public let density: Double?

  /// Sums up a relation by blocks.
  ///
  /// Strengths play no part. Pairs are unordered if the relation is undirected.
  ///
  /// - Parameters:
  ///   - graph: The relation.
  ///   - partition: The blocks, a division of the graph's nodes.
  ///   - threshold: The density from which the image has a tie; by default that of the whole relation
  ///     (the α criterion). A cell without ties has none.
  /// - Throws: ``AnalysisError`` if the partition is of another number of nodes.
  /// - Complexity: O(*b*² + *n* + *m* log *m*) for *b* blocks.
  public init(_ graph: GraphSnapshot, partition: Partition, threshold: Double? = nil) throws {
    guard partition.groupOfNode.count == graph.nodeCount else {
      throw AnalysisError(
        .invalidOption,
        "the blocks divide \(partition.groupOfNode.count) nodes, the graph has \(graph.nodeCount)")
    }
    let count = partition.groupCount
    let isDirected = graph.direction == .directed
    var ties = [Int](repeating: 0, count: count * count)
    for edge in graph.edges {
      let a = partition.groupOfNode[edge.source]
      let b = partition.groupOfNode[edge.target]
      ties[isDirected || a <= b ? a * count + b : b * count + a] += 1
    }
    let possible = graph.possibleEdgeCount
    let density = possible > 0 ? Double(graph.edgeCount) / possible : nil
    let least = threshold ?? density ?? 0
    cells = (0..<count).flatMap { a in
      ((isDirected ? 0 : a)..<count).map { b in
        let inside = partition.sizes[a] * (partition.sizes[a] - 1)
        let pairs =
          a == b ? (isDirected ? inside : inside / 2) : partition.sizes[a] * partition.sizes[b]
        let found = ties[a * count + b]
        let share = pairs > 0 ? Double(found) / Double(pairs) : 0
        return Cell(
          source: a, target: b, ties: found, pairs: pairs,
          sumOfSquares: Double(found) * (1 - share),
          image: pairs > 0 ? found > 0 && share >= least : nil)
      }
    }
    self.partition = partition
    self.threshold = least
    self.density = density
  }

  /// The number of pairs that are not as the image has them.
  public var errors: Int { cells.reduce(0) { $0 + $1.errors } }

  /// What the blocks leave unexplained: Σ(*x* − density of the cell)² over all pairs; 0 if every cell
  /// is full or empty.
  public var sumOfSquares: Double { cells.reduce(0) { $0 + $1.sumOfSquares } }

  /// The share of the spread of ties that the blocks explain, *R*²: 1 − ``sumOfSquares`` / Σ(*x* −
  /// mean)²; `nil` if the relation is full or empty.
  ///
  /// Its root is the correlation of the ties with the densities of their cells.
  public var explainedShare: Double? {
    let pairs = cells.reduce(0) { $0 + $1.pairs }
    let ties = cells.reduce(0) { $0 + $1.ties }
    guard ties > 0, ties < pairs else { return nil }
    return 1 - sumOfSquares / (Double(ties) * (1 - Double(ties) / Double(pairs)))
  }

  /// The correlation of the ties with the image, or `nil` if either is full or empty.
  public var imageCorrelation: Double? {
    let tied = cells.filter { $0.image == true }
    let pairs = Double(cells.reduce(0) { $0 + $1.pairs })
    let ties = Double(cells.reduce(0) { $0 + $1.ties })
    let marked = Double(tied.reduce(0) { $0 + $1.pairs })
    let both = Double(tied.reduce(0) { $0 + $1.ties })
    let spread = ties * (pairs - ties) * marked * (pairs - marked)
    return spread > 0 ? (pairs * both - ties * marked) / spread.squareRoot() : nil
  }
}
