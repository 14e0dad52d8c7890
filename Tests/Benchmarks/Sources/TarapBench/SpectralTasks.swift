import GraphAlgorithms
import GraphCore

/// Scores that are the fixed point of an iteration.
let spectralTasks: [BenchmarkTask] = [
  BenchmarkTask("pagerank_rmat") { input in
    let graph = try input.graph()
    return {
      let measure = try graph.pageRank(
        PageRankOptions(tolerance: 1e-6), execution: input.execution)
      return { measure.scores }
    }
  },
  BenchmarkTask("eigenvector_rmat") { input in
    let graph = try input.graph()
    return {
      let measure = try graph.eigenvectorCentrality(
        EigenvectorOptions(tolerance: 1e-6), execution: input.execution)
      return { measure.scores }
    }
  },
]
