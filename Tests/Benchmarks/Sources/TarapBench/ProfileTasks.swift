import GraphAlgorithms
import GraphCore

/// All that one asks of a small network at once.
let profileTasks: [BenchmarkTask] = [
  BenchmarkTask("profile_small") { input in
    let graph = try input.graph()
    return {
      let execution = input.execution
      let measures = [
        graph.degree(),
        try graph.betweenness(execution: execution),
        try graph.closeness(execution: execution),
        try graph.harmonicCloseness(execution: execution),
        try graph.eigenvectorCentrality(execution: execution),
        try graph.pageRank(execution: execution),
        try graph.localClustering(execution: execution),
        graph.coreness(),
        try graph.constraint(execution: execution),
        try graph.eccentricity(execution: execution),
      ]
      let communities = try graph.louvainCommunities(execution: execution)
      return { measures.compactMap(\.maximum) + [Double(communities.groupCount)] }
    }
  }
]
