import GraphCore

/// An undirected graph whose ties are positive or negative: friends and foes.
public struct SignedGraph: Sendable, Hashable {
  /// What a tie says of its two ends.
  public enum Sign: Int, Sendable, Hashable {
    /// They are against each other.
    case negative = -1
    /// They are with each other.
    case positive = 1
  }

  /// A tie between two nodes.
  public struct Tie: Sendable, Hashable {
    /// The smaller of the two nodes.
    public let source: Int
    /// The larger.
    public let target: Int
    /// What the tie says.
    public let sign: Sign

    /// Creates a tie.
    ///
    /// - Parameters:
    ///   - a: One node.
    ///   - b: The other.
    ///   - sign: What the tie says.
    public init(_ a: Int, _ b: Int, _ sign: Sign) {
      self.source = min(a, b)
      self.target = max(a, b)
      self.sign = sign
    }
  }

  /// The number of nodes.
  public let nodeCount: Int
  /// The ties, ordered by source and then target.
  public let ties: [Tie]

  /// Creates a graph.
  ///
  /// - Parameters:
  ///   - nodeCount: The number of nodes.
  ///   - ties: The ties, at most one for each pair of nodes.
  /// - Throws: ``AnalysisError`` if a node is out of range, a tie is a loop, or a pair has two ties.
  /// - Complexity: O(*m* log *m*).
  public init(nodeCount: Int, ties: [Tie]) throws {
    let sorted = ties.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
    for (position, tie) in sorted.enumerated() {
      guard tie.source >= 0, tie.target < nodeCount, tie.source != tie.target else {
        throw AnalysisError(
          .nodeOutOfRange,
          "a tie of \(tie.source) and \(tie.target); nodes are 0 ..< \(nodeCount), without loops")
      }
      let next = position + 1
      guard
        next == sorted.count || sorted[next].source != tie.source
          || sorted[next].target != tie.target
      else {
        throw AnalysisError(
          .parallelEdges, "\(tie.source) and \(tie.target) have two ties; choose one sign")
      }
    }
    self.nodeCount = nodeCount
    self.ties = sorted
  }

  /// Returns the number of ties of a sign.
  ///
  /// - Parameter sign: The sign.
  /// - Returns: Their number.
  /// - Complexity: O(*m*).
  public func count(of sign: Sign) -> Int { ties.count { $0.sign == sign } }

  /// Whether any tie is negative; a graph without is balanced.
  ///
  /// - Complexity: O(*m*).
  public var hasNegativeTies: Bool { ties.contains { $0.sign == .negative } }

  /// The ties of each node: the other end and the sign, by rising node.
  var neighbors: [[(node: Int, sign: Sign)]] {
    var neighbors = [[(node: Int, sign: Sign)]](repeating: [], count: nodeCount)
    for tie in ties {
      neighbors[tie.source].append((tie.target, tie.sign))
      neighbors[tie.target].append((tie.source, tie.sign))
    }
    return neighbors.map { $0.sorted { $0.node < $1.node } }
  }
}
