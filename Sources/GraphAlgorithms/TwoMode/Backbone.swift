public import GraphCore

/// The edges of a graph, each with how likely one so strong is by chance; the unlikely ones are the
/// graph's backbone.
public struct Backbone: Sendable, Hashable {
  /// The edges in the order of ``GraphCore/GraphSnapshot/edges``.
  public let edges: [Edge]
  /// The probability of an edge at least as strong, for each edge; smaller is more remarkable.
  public let pValues: [Double]

  /// The *p*-values after Holm's correction for the number of edges tested.
  ///
  /// With it, the probability that any edge of the backbone is there by chance is below α, and not
  /// that of each.
  ///
  /// > S. Holm, "A simple sequentially rejective multiple test procedure", *Scand. J. Statistics* 6(2),
  /// > 1979
  public var correctedPValues: [Double] {
    var corrected = pValues
    var largest = 0.0
    let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
    for (rank, edge) in order.enumerated() {
      largest = max(largest, min(1, Double(pValues.count - rank) * pValues[edge]))
      corrected[edge] = largest
    }
    return corrected
  }
}

extension GraphSnapshot {
  /// Returns how remarkable the strength of each edge is at its ends: the disparity filter.
  ///
  /// Where a node of degree *k* would spread its strength *s* over its edges at random, an edge of at
  /// least *w* has the probability (1 − *w*/*s*)^(*k* − 1). The *p* of an edge is the smaller of those
  /// at its two ends; in a directed graph the source is judged by the arcs that leave it and the
  /// target by those that enter it. An end with one edge finds nothing remarkable, *p* = 1.
  ///
  /// - Returns: Every edge with its *p*.
  /// - Complexity: O(*n* + *m* log *m*).
  ///
  /// > M. Á. Serrano, M. Boguñá and A. Vespignani, "Extracting the multiscale backbone of complex
  /// > weighted networks", *PNAS* 106(16), 2009,
  /// > [doi:10.1073/pnas.0808904106](https://doi.org/10.1073/pnas.0808904106)
  public func disparityFilter() -> Backbone {
    let edges = self.edges
    var leaving = [Double](repeating: 0, count: nodeCount)
    var entering = [Double](repeating: 0, count: nodeCount)
    for edge in edges {
      leaving[edge.source] += edge.strength
      entering[edge.target] += edge.strength
      guard direction == .undirected else { continue }
      leaving[edge.target] += edge.strength
      entering[edge.source] += edge.strength
    }
    func probability(_ strength: Double, of whole: Double, _ degree: Int) -> Double {
      let rest = max(0, 1 - strength / whole)
      return (1..<max(1, degree)).reduce(1) { product, _ in product * rest }
    }
    return Backbone(
      edges: edges,
      pValues: edges.map { edge in
        min(
          probability(edge.strength, of: leaving[edge.source], degree(of: edge.source)),
          probability(
            edge.strength, of: entering[edge.target],
            degree(of: edge.target, along: direction == .directed ? .incoming : .outgoing)))
      })
  }
}
