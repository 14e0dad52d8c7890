import GraphCore

/// A way to spoil a graph a little, to see what its measures owe to chance in the data.
public enum Perturbation: Sendable, Hashable {
  /// Leaves out this share of the nodes, with their ties: who was not listed or did not answer.
  case nodeDropping(share: Double)
  /// Removes each tie with this probability: what was not found.
  case tieRemoval(probability: Double)
  /// Removes each tie with this probability, and adds as many between pairs without a tie: what was
  /// found wrongly. Strengths move to the added ties.
  case tieNoise(probability: Double)

  /// - Throws: ``AnalysisError`` if the share or the probability is not from 0 to 1.
  package func check() throws {
    switch self {
    case .nodeDropping(let value), .tieRemoval(let value), .tieNoise(let value):
      guard (0...1).contains(value) else {
        throw AnalysisError(.invalidOption, "a share of \(value); shares lie between 0 and 1")
      }
    }
  }
}

/// A graph with some nodes left out or ties changed.
struct PerturbedGraph {
  let graph: GraphSnapshot
  /// The nodes that are left, by their numbers in the whole graph.
  let nodes: [Int]

  init(
    _ edges: [Edge], of whole: GraphSnapshot, by perturbation: Perturbation,
    _ random: inout CounterRandom
  ) throws {
    let n = whole.nodeCount
    switch perturbation {
    case .nodeDropping(let share):
      let kept = n - Int((share * Double(n)).rounded())
      let nodes = random.sample(kept, of: n).sorted()
      var number = [Int](repeating: -1, count: n)
      for (new, old) in nodes.enumerated() { number[old] = new }
      let left = edges.compactMap { edge -> Edge? in
        let source = number[edge.source]
        let target = number[edge.target]
        return source < 0 || target < 0 ? nil : Edge(source, target, strength: edge.strength)
      }
      self.nodes = nodes
      graph = try Self.graph(left, nodeCount: kept, like: whole)
    case .tieRemoval(let probability):
      nodes = Array(0..<n)
      graph = try Self.graph(
        edges.filter { _ in random.unit() >= probability }, nodeCount: n, like: whole)
    case .tieNoise(let probability):
      nodes = Array(0..<n)
      graph = try Self.graph(
        Self.noisy(edges, of: whole, probability, &random), nodeCount: n, like: whole)
    }
  }

  /// Moves each edge with this probability to a random pair that has none.
  private static func noisy(
    _ edges: [Edge], of whole: GraphSnapshot, _ probability: Double,
    _ random: inout CounterRandom
  ) -> [Edge] {
    let n = whole.nodeCount
    func key(_ a: Int, _ b: Int) -> Int {
      whole.direction == .undirected ? min(a, b) * n + max(a, b) : a * n + b
    }
    // An added tie is one that neither the graph nor an earlier addition has.
    var added: Set<Int> = []
    var free = Int(whole.possibleEdgeCount) - edges.count
    var result = edges
    for position in edges.indices where random.unit() < probability {
      guard free > 0 else { break }
      free -= 1
      while true {
        let source = random.below(n)
        let target = random.below(n)
        guard source != target, !whole.hasEdge(from: source, to: target),
          added.insert(key(source, target)).inserted
        else { continue }
        result[position].source = source
        result[position].target = target
        break
      }
    }
    return result
  }

  private static func graph(
    _ edges: [Edge], nodeCount: Int, like whole: GraphSnapshot
  ) throws -> GraphSnapshot {
    try GraphSnapshot(
      nodeCount: nodeCount, direction: whole.direction,
      sources: edges.map { UInt32($0.source) }, targets: edges.map { UInt32($0.target) },
      strengths: whole.isWeighted ? edges.map(\.strength) : nil, execution: .single)
  }
}
