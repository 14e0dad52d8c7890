import Foundation
import GraphAlgorithms
import GraphCore

/// Communities of high modularity.
let communityTasks: [BenchmarkTask] = ["ba", "pp", "rmat"].flatMap { name in
  [
    communities("louvain_\(name)") { try $0.louvainCommunities($1, execution: $2) },
    communities("leiden_\(name)") { try $0.leidenCommunities($1, execution: $2) },
  ]
}

/// The seed is that of the environment variable `TARAP_BENCH_SEED`, to compare modularities over
/// seeds, or 1.
private func communities(
  _ name: String,
  _ find: @escaping @Sendable (GraphSnapshot, CommunityOptions, Execution) throws -> Partition
) -> BenchmarkTask {
  BenchmarkTask(name) { input in
    let graph = try input.graph()
    let seed = ProcessInfo.processInfo.environment["TARAP_BENCH_SEED"].flatMap { UInt64($0) }
    return {
      let partition = try find(graph, CommunityOptions(seed: seed ?? 1), input.execution)
      return { partition.groupOfNode.map { Double($0) } }
    }
  }
}
