public import GraphCore

/// Communities that many runs of a random method agree on, and how far they do.
public struct ConsensusCommunities: Sendable, Hashable {
  /// The communities.
  public let partition: Partition
  /// Their modularity on the graph itself, or `nil` if it has no tie.
  public let modularity: Double?
  /// How surely each node belongs to its community: the mean over the runs of |*R* ∩ *C*| / |*R* ∪
  /// *C*|, with *C* its community and *R* the one that the run puts it into.
  ///
  /// Above 0; 1 if every run found exactly this community.
  public let stability: NodeMeasure
  /// The share of runs that put two nodes into one community.
  public let coassignment: PairMeasure
  /// The communities of each run on the graph itself, in the order of the seeds.
  public let runs: [Partition]
  /// How often the method was repeated on the coassignment of the runs before until all agreed.
  public let rounds: Int

  /// The number of runs whose communities no earlier run has.
  public var distinctRuns: Int { Set(runs).count }
}

extension GraphSnapshot {
  /// Returns the communities that runs of the Leiden method with different seeds agree on.
  ///
  /// Each run divides the graph (see ``leidenCommunities(_:execution:)``). The share of runs that put
  /// two nodes together becomes the strength of a tie between them, shares below the threshold are
  /// dropped, and the runs are repeated on that graph, with a resolution of 1, until all of them give
  /// the same division. Direction, strengths and isolates are treated as by the Leiden method.
  ///
  /// - Parameters:
  ///   - options: Resolution, strengths, and the seed of the first run.
  ///   - runs: The number of runs.
  ///   - threshold: The share of runs below which two nodes count as apart, above 0 and at most 1.
  ///   - execution: How to run; runs are spread over threads.
  /// - Returns: The communities with the stability of each node, the same for any number of threads.
  /// - Throws: ``AnalysisError`` if an option is out of range, the graph has more than 5,000 nodes or
  ///   the runs do not come to agree; `CancellationError`.
  /// - Complexity: O(*r* *m* + *r* *n*²) time and O(*n*²) space for *r* runs, each round.
  ///
  /// > A. Lancichinetti and S. Fortunato, "Consensus clustering in complex networks", *Scientific
  /// > Reports* 2, 2012, [doi:10.1038/srep00336](https://doi.org/10.1038/srep00336); the stability is
  /// > that of C. Hennig, "Cluster-wise assessment of cluster stability", *Comput. Stat. Data Anal.*
  /// > 52(1), 2007, [doi:10.1016/j.csda.2006.11.025](https://doi.org/10.1016/j.csda.2006.11.025), for
  /// > nodes
  public func consensusCommunities(
    _ options: CommunityOptions = CommunityOptions(), runs: Int = 20, threshold: Double = 0.5,
    execution: Execution = .automatic
  ) throws -> ConsensusCommunities {
    guard runs > 0, threshold > 0, threshold <= 1 else {
      throw AnalysisError(
        .invalidOption,
        "\(runs) runs with threshold \(threshold); there is at least 1 run, and the threshold lies "
          + "above 0 and not above 1")
    }
    guard nodeCount <= 5_000 else {
      throw AnalysisError(
        .tooManyNodes,
        "\(nodeCount) nodes; a consensus compares all pairs of at most 5,000, so divide the network "
          + "or use a single run")
    }
    let first = try leidenRuns(options, runs, execution)
    let coassignment = Self.coassignment(of: first)
    var latest = first
    var rounds = 0
    while Set(latest).count > 1 {
      guard rounds < 100 else {
        throw AnalysisError(
          .didNotConverge,
          "the runs did not agree in 100 rounds; use more runs or another threshold")
      }
      let shares = rounds == 0 ? coassignment : Self.coassignment(of: latest)
      latest = try Self.graph(of: shares, above: threshold)
        .leidenRuns(CommunityOptions(seed: options.seed), runs, execution)
      rounds += 1
    }
    let partition = latest[0]
    return ConsensusCommunities(
      partition: partition,
      modularity: try modularity(
        of: partition, resolution: options.resolution, strengths: options.strengths),
      stability: Self.stability(of: partition, in: first), coassignment: coassignment, runs: first,
      rounds: rounds)
  }

  private func leidenRuns(
    _ options: CommunityOptions, _ runs: Int, _ execution: Execution
  ) throws -> [Partition] {
    try execution.draws(runs) { run in
      var options = options
      options.seed &+= UInt64(run)
      return try leidenCommunities(options, execution: .single)
    }
  }

  private static func coassignment(of runs: [Partition]) -> PairMeasure {
    let groups = runs.map(\.groupOfNode)
    return PairMeasure(nodeCount: groups[0].count) { a, b in
      Double(groups.count { $0[a] == $0[b] }) / Double(groups.count)
    }
  }

  private static func graph(
    of shares: PairMeasure, above threshold: Double
  ) throws -> GraphSnapshot {
    let n = shares.nodeCount
    var edges: [Edge] = []
    for a in 0..<n {
      for b in a + 1..<max(n, a + 1) where shares.scores[a * n + b] >= threshold {
        edges.append(Edge(a, b, strength: shares.scores[a * n + b]))
      }
    }
    return try GraphSnapshot(nodeCount: n, edges: edges, parallelEdges: .reject)
  }

  private static func stability(of partition: Partition, in runs: [Partition]) -> NodeMeasure {
    let n = partition.groupOfNode.count
    var scores = [Double](repeating: 0, count: n)
    for run in runs {
      // How many nodes each community shares with each of the run's.
      var shared: [Int: Int] = [:]
      func key(_ node: Int) -> Int {
        partition.groupOfNode[node] * run.groupCount + run.groupOfNode[node]
      }
      for node in 0..<n { shared[key(node), default: 0] += 1 }
      for node in 0..<n {
        let both = shared[key(node)] ?? 0
        let either =
          partition.sizes[partition.groupOfNode[node]] + run.sizes[run.groupOfNode[node]] - both
        scores[node] += Double(both) / Double(either)
      }
    }
    return NodeMeasure(scores: scores.map { $0 / Double(runs.count) })
  }
}
