import CollaborationMetrics
import GraphAlgorithms
import GraphCore
import StakeholderModel
import _TestSupport

/// A network that golden values are computed on; `networks.py` and `networks.R` list the same.
struct GoldenNetwork: Sendable {
  let name: String
  let viewed: ViewedNetwork
  /// The column that groups the actors; `nil` where the data have none.
  let column: String?

  var context: MetricContext {
    MetricContext(viewed, groupedBy: column.map { GroupAttribute($0) })
  }

  /// The graph of the view.
  var graph: GraphSnapshot { viewed.graph }

  /// The graph of the view without strengths.
  func steps() throws -> GraphSnapshot {
    try GraphSnapshot(
      nodeCount: graph.nodeCount, direction: graph.direction,
      pairs: viewed.links.map { ($0.source, $0.target) })
  }

  var groups: Partition? {
    column.map { Partition(labels: viewed.grouped(by: GroupAttribute($0)).groupOfNode) }
  }

  var isDirected: Bool { graph.direction == .directed }

  func isDisconnected() throws -> Bool { try graph.connectedComponents().groupCount > 1 }

  static let all: [String: GoldenNetwork] = {
    let classic = "classic"
    let generated = "../Tests/CrossValidation/Networks"
    let networks = [
      network("marriage", "\(classic)/florentine-marriage", "marriage", .undirected),
      network("business", "\(classic)/florentine-business", "business", .undirected),
      network("kite", "\(classic)/krackhardt-kite", "connection", .undirected),
      network("karate", "\(classic)/karate", "contact", .undirected, "faction"),
      network("scattered", "\(generated)/scattered", "contact", .undirected, "group"),
      network("advice", "\(classic)/high-tech-managers", "advice", .directed, "dept"),
      network("friendship", "\(classic)/high-tech-managers", "friendship", .directed, "dept"),
      network("reports", "\(classic)/high-tech-managers", "reports_to", .directed, "dept"),
      network("liking", "\(classic)/sampson", "liking_3", .directed, "group"),
      network("scattered-arcs", "\(generated)/scattered-arcs", "contact", .directed, "group"),
    ]
    return Dictionary(uniqueKeysWithValues: networks.compactMap { $0 }.map { ($0.name, $0) })
  }()

  private static func network(
    _ name: String, _ path: String, _ kind: TieKind, _ direction: GraphSnapshot.Direction,
    _ column: String? = nil
  ) -> GoldenNetwork? {
    var view = View()
    view.tieKinds = [kind]
    view.direction = direction
    // A network that cannot be read is missing below, and every test of it fails.
    guard let viewed = try? Dataset.network(path).viewed(as: view) else { return nil }
    return GoldenNetwork(name: name, viewed: viewed, column: column)
  }
}
