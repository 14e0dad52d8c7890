import GraphAlgorithms
public import GraphCore

/// What random graphs have in common with an observed one.
public enum GraphConditioning: Sendable, Hashable {
  /// The number of nodes: every pair is tied with probability ½, independently.
  case size
  /// The number of nodes and of edges: every such graph is equally likely.
  case edges
  /// The numbers of mutual, asymmetric and null pairs: every such graph is equally likely.
  ///
  /// In an undirected graph this is the same as `.edges`.
  case dyadCensus
}

extension GraphSnapshot {
  /// Returns a random graph that has what is asked for in common with this one, and nothing else.
  ///
  /// Strengths are not kept.
  ///
  /// - Parameters:
  ///   - conditioning: What the graphs have in common.
  ///   - seed: The seed.
  ///   - draw: Which of the seed's graphs.
  /// - Returns: A graph without strengths, the same for the same seed and draw.
  /// - Throws: ``AnalysisError`` never in practice: the graph has the nodes of this one.
  /// - Complexity: O(*n*²) time for `.size`, O(*n* + *m*) otherwise.
  public func randomGraph(
    given conditioning: GraphConditioning, seed: UInt64, draw: Int = 0
  ) throws -> GraphSnapshot {
    let census = conditioning == .dyadCensus ? dyadCensus() : nil
    return try randomGraph(given: conditioning, census: census, seed: seed, draw: draw)
  }

  func randomGraph(
    given conditioning: GraphConditioning, census: DyadCensus?, seed: UInt64, draw: Int
  ) throws -> GraphSnapshot {
    var random = CounterRandom(seed: seed, stream: UInt64(draw))
    let n = nodeCount
    let pairCount = n * max(0, n - 1) / 2
    var pairs: [(Int, Int)] = []
    switch (conditioning, direction) {
    case (.size, _):
      for row in 0..<n {
        for column in (direction == .directed ? 0 : row + 1)..<max(row + 1, n)
        where column != row && random.next() >> 63 == 1 {
          pairs.append((row, column))
        }
      }
    case (.edges, .directed):
      for cell in random.sample(edgeCount, of: 2 * pairCount) {
        let row = cell / (n - 1)
        let column = cell % (n - 1)
        pairs.append((row, column < row ? column : column + 1))
      }
    case (.edges, .undirected), (.dyadCensus, .undirected):
      pairs = random.sample(edgeCount, of: pairCount).map { Self.pair($0) }
    case (.dyadCensus, .directed):
      let mutual = census?.mutual ?? 0
      var chosen = random.sample(mutual + (census?.asymmetric ?? 0), of: pairCount)
      random.shuffle(&chosen)
      for (position, number) in chosen.enumerated() {
        let (a, b) = Self.pair(number)
        if position < mutual {
          pairs += [(a, b), (b, a)]
        } else {
          pairs.append(random.next() >> 63 == 1 ? (a, b) : (b, a))
        }
      }
    }
    return try GraphSnapshot(nodeCount: n, direction: direction, pairs: pairs)
  }

  /// The pair (*a*, *b*) with *a* < *b* of a number *b*(*b* − 1)/2 + *a*.
  private static func pair(_ number: Int) -> (Int, Int) {
    var b = Int((1 + (1 + 8 * Double(number)).squareRoot()) / 2)
    while b * (b - 1) / 2 > number { b -= 1 }
    while (b + 1) * b / 2 <= number { b += 1 }
    return (number - b * (b - 1) / 2, b)
  }
}

extension CounterRandom {
  /// Returns `count` different numbers in 0 ..< `bound`, every set equally likely (Floyd).
  package mutating func sample(_ count: Int, of bound: Int) -> [Int] {
    var chosen: Set<Int> = []
    chosen.reserveCapacity(count)
    var sample: [Int] = []
    sample.reserveCapacity(count)
    for last in bound - count..<bound {
      let candidate = below(last + 1)
      let number = chosen.contains(candidate) ? last : candidate
      chosen.insert(number)
      sample.append(number)
    }
    return sample
  }
}
