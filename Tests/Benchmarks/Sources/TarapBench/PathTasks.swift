import GraphAlgorithms
import GraphCore

/// Centralities by shortest paths, searches and components.
let pathTasks: [BenchmarkTask] = [
  betweenness("betweenness_small"),
  betweenness("betweenness_ba"),
  betweenness("betweenness_pp"),
  BenchmarkTask("wbetweenness_ba") { input in
    let graph = try input.weightedGraph()
    return {
      let measure = try graph.betweenness(cost: .length, execution: input.execution)
      return { measure.scores }
    }
  },
  // Not a task of the harness: strengths as strengths.
  BenchmarkTask("strength_betweenness_ba") { input in
    let graph = try input.weightedGraph()
    return {
      let measure = try graph.betweenness(
        cost: .inverseStrength(alpha: 1), execution: input.execution)
      return { measure.scores }
    }
  },
  BenchmarkTask("betweenness64_rmat") { input in
    let graph = try input.graph()
    let sources = try input.sources(64)
    return {
      let measure = try graph.betweenness(from: sources, execution: input.execution)
      return { measure.scores }
    }
  },
  BenchmarkTask("closeness_ba") { input in
    let graph = try input.graph()
    return {
      let measure = try graph.closeness(execution: input.execution)
      return { measure.scores }
    }
  },
  BenchmarkTask("harmonic_ba") { input in
    let graph = try input.graph()
    return {
      let measure = try graph.harmonicCloseness(execution: input.execution)
      return { measure.scores }
    }
  },
  BenchmarkTask("bfs_rmat") { input in
    let graph = try input.graph()
    let sources = try input.sources(8)
    return {
      let found = try sources.map { try graph.distances(from: $0, execution: input.execution) }
      return { found[0].hops.map { Double($0) } }
    }
  },
  BenchmarkTask("cc_rmat") { input in
    let graph = try input.graph()
    return {
      let components = try graph.connectedComponents(execution: input.execution)
      return { components.groupOfNode.map { Double($0) } }
    }
  },
  BenchmarkTask("sssp_rmat") { input in
    let graph = try input.weightedGraph()
    let sources = try input.sources(2)
    return {
      let trees = try sources.map { try graph.shortestPathTree(from: $0, cost: .length) }
      return { trees[0].costs.map { $0.isFinite ? $0 : -1 } }
    }
  },
]

private func betweenness(_ name: String) -> BenchmarkTask {
  BenchmarkTask(name) { input in
    let graph = try input.graph()
    return {
      let measure = try graph.betweenness(execution: input.execution)
      return { measure.scores }
    }
  }
}
