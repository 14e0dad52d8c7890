import GraphAlgorithms
import GraphCore

/// Measures of a node's surroundings: cores, triangles, structural holes, shared neighbours.
let structureTasks: [BenchmarkTask] = [
  BenchmarkTask("kcore_rmat") { input in
    let graph = try input.graph()
    return {
      let measure = graph.coreness()
      return { measure.scores }
    }
  },
  BenchmarkTask("triangles_rmat") { input in
    let graph = try input.graph()
    return {
      let count = try graph.triangleCount(execution: input.execution)
      return { [Double(count)] }
    }
  },
  BenchmarkTask("lcc_rmat") { input in
    let graph = try input.graph()
    return {
      let measure = try graph.localClustering(execution: input.execution)
      // The peers say 0 where the measure is undefined.
      return { measure.values.map { $0 ?? 0 } }
    }
  },
  constraint("constraint_small"),
  constraint("constraint_ba"),
  BenchmarkTask("linkpred_ba") { input in
    let graph = try input.graph()
    return {
      let summary = try graph.openPairSummary(execution: input.execution)
      return { [Double(summary.pairCount), summary.jaccardSum, summary.adamicAdarSum] }
    }
  },
]

private func constraint(_ name: String) -> BenchmarkTask {
  BenchmarkTask(name) { input in
    let graph = try input.graph()
    return {
      let measure = try graph.constraint(execution: input.execution)
      return { measure.scores }
    }
  }
}
