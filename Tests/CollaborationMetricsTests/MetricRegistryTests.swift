import CollaborationMetrics
import GraphCore
import StakeholderModel
import Testing
import _TestSupport

struct MetricRegistryTests {
  @Test func namesAreUniqueKebabCaseWithDefinitions() {
    var seen: Set<String> = []
    for metric in Metric.all {
      #expect(seen.insert("\(metric.level)/\(metric.name)").inserted)
      #expect(metric.name.allSatisfy { $0.isLowercase || $0 == "-" })
      let definition = metric.definition
      for text in [definition.formula, definition.convention, definition.source] {
        #expect(!text.isEmpty)
      }
      #expect(definition.summary.hasSuffix("."))
    }
  }

  static let networks = [
    "north-kazakhstan", "classic/krackhardt-kite", "classic/florentine-marriage",
    "classic/high-tech-managers", "classic/karate",
  ]

  /// Every number is the sum (or the named combination) of the terms that explain it.
  @Test(arguments: networks, [GraphSnapshot.Direction.undirected, .directed])
  func termsAddUpToTheNumber(_ path: String, _ direction: GraphSnapshot.Direction) throws {
    var view = View()
    view.direction = direction
    let context = MetricContext(try Dataset.network(path).viewed(as: view))
    for metric in Metric.all where metric.level == .actor {
      let measure = try #require(try metric.actorValues(context))
      for node in context.viewed.actors.indices {
        let explanation = try #require(try metric.explanation(of: node, context))
        let who = "\(metric.name) of \(context.viewed.actors[node].id)"
        switch explanation.combination {
        case .undefined(let why):
          #expect(measure[node] == nil, "\(who)")
          #expect(!why.isEmpty)
        case .bound:
          #expect(try #require(explanation.value) >= measure[node] ?? .infinity, "\(who)")
        case .sum, .quotient, .scaled:
          guard let value = measure[node] else {
            #expect(explanation.terms.isEmpty, "\(who)")
            continue
          }
          let sum = try #require(explanation.value, "\(who)")
          #expect(abs(sum - value) <= 1e-7 * max(1, abs(value)), "\(who): \(sum), not \(value)")
        }
      }
    }
  }

  @Test(arguments: 0...2)
  func smallestNetworksDoNotCrash(_ count: Int) throws {
    var records = NetworkRecords()
    records.actors = (0..<count).map {
      Actor(id: ActorID(rawValue: "\($0)"), name: LocalizedName("\($0)"))
    }
    let context = MetricContext(try StakeholderNetwork(records).viewed())
    for metric in Metric.all {
      switch metric.level {
      case .actor: #expect(try metric.actorValues(context)?.count == count)
      case .group: #expect(try metric.groupValues(context) != nil)
      case .network: #expect(try metric.networkValue(context) != nil)
      }
    }
  }
}
