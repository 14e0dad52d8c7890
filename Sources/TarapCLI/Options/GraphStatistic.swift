import ArgumentParser
import TarapKit

/// A number of the graph alone, to be compared with random graphs.
enum GraphStatistic: String, ExpressibleByArgument, CaseIterable {
  case transitivity
  case reciprocity
  case components
  case modularity
  case degreeCentralization = "degree-centralization"
  case betweennessCentralization = "betweenness-centralization"

  /// Runs on one thread, since tests compare many graphs at once.
  func value(_ graph: GraphSnapshot) throws -> Double? {
    let execution = Execution(threads: 1)
    switch self {
    case .transitivity: return try graph.transitivity(execution: execution)
    case .reciprocity: return graph.reciprocity(.edgewise)
    case .components:
      return Double(try graph.connectedComponents(execution: execution).groupCount)
    case .modularity:
      let communities = try graph.leidenCommunities(
        CommunityOptions(strengths: .ignored), execution: execution)
      return try graph.modularity(of: communities, strengths: .ignored)
    case .degreeCentralization: return try graph.degreeCentralization()
    case .betweennessCentralization:
      return try graph.centralization(
        of: graph.betweenness(execution: execution), as: .betweennessCounts)
    }
  }
}
