public import GraphCore
public import StakeholderModel

/// A metric with its definition, its calculation and the terms that explain it.
///
/// The registry ``Metric/all`` drives tables, explanations and documentation, so that a metric
/// cannot be offered without saying what it is.
public struct Metric: Sendable {
  /// What a metric describes.
  public enum Level: String, Sendable, Hashable, CaseIterable {
    /// Each actor.
    case actor
    /// Each group, or each pair of groups.
    case group
    /// The network as a whole.
    case network
  }

  /// What a metric of actors is calculated from.
  public enum Input: Sendable, Hashable {
    /// The graph of the view alone, so that it can be calculated on a changed graph too.
    case graph
    /// Directions or groups that the graph of the view may not hold.
    case claims
    /// Who took part in which event, whatever the ties.
    case participation
  }

  /// How a metric is calculated and explained.
  enum Calculation: Sendable {
    case actor(
      @Sendable (MetricContext) throws -> NodeMeasure, reads: Input = .graph,
      explained: @Sendable (MetricContext, Int) throws -> Explanation)
    case group(@Sendable (MetricContext) throws -> GroupValues)
    case network(@Sendable (MetricContext) throws -> NetworkValue)
  }

  /// The name in commands, tables and pages: the field's term in kebab case.
  public let name: String
  /// What it is, how it is scaled and where it comes from.
  public let definition: MetricDefinition
  let calculation: Calculation

  /// What the metric describes.
  public var level: Level {
    switch calculation {
    case .actor: .actor
    case .group: .group
    case .network: .network
    }
  }

  /// Returns the metric of a name and level.
  ///
  /// - Parameters:
  ///   - name: The name in kebab case.
  ///   - level: What it describes.
  /// - Returns: The metric, or `nil` if there is none.
  public static func named(_ name: String, level: Level) -> Metric? {
    all.first { $0.name == name && $0.level == level }
  }

  /// Every metric, actors' before groups' before networks', in the order that lists use.
  public static let all: [Metric] =
    degreeMetrics + pathMetrics + spectralMetrics + cohesionMetrics + structuralHoleMetrics
    + groupMetrics + partnershipMetrics + [communityStability] + twoModeMetrics
    + [mixing, groupEIIndex]
    + networkMetrics + centralizationMetrics + mixingMetrics + networkTrustMetrics
    + [modularity] + balanceMetrics + [twoModeDensity]
}

/// What a metric is: for people who have to defend a number, and for those who attack it.
public struct MetricDefinition: Sendable, Hashable {
  /// What it measures, in a sentence.
  public let summary: String
  /// The exact formula.
  public let formula: String
  /// Scaling, and what happens to direction, strength, isolates and parts.
  public let convention: String
  /// Which other tool's default gives the same number, or `nil` if none was compared.
  public let equals: String?
  /// Where it is defined.
  public let source: String
}

/// What a metric is calculated on.
public struct MetricContext: Sendable {
  /// The network, as a view shows it.
  public let viewed: ViewedNetwork
  /// The groups that group metrics compare.
  public let grouping: Grouping
  /// How to run.
  public let execution: Execution
  /// How far strengths count against numbers of ties in Opsahl's degree.
  public let alpha: Double
  /// The graph of the view, or a changed one with the same nodes.
  let graph: GraphSnapshot

  /// Creates a context.
  ///
  /// - Parameters:
  ///   - viewed: The network, as a view shows it.
  ///   - attribute: What groups the actors; by default the sector, or the kind where none is known.
  ///   - alpha: How far strengths count against numbers of ties in Opsahl's degree.
  ///   - execution: How to run.
  public init(
    _ viewed: ViewedNetwork, groupedBy attribute: GroupAttribute? = nil, alpha: Double = 0.5,
    execution: Execution = .automatic
  ) {
    self.alpha = alpha
    self.viewed = viewed
    self.grouping = viewed.grouped(by: attribute)
    self.execution = execution
    self.graph = viewed.graph
  }

  private init(_ context: MetricContext, graph: GraphSnapshot, execution: Execution) {
    self.alpha = context.alpha
    self.viewed = context.viewed
    self.grouping = context.grouping
    self.execution = execution
    self.graph = graph
  }

  /// The same context with another graph in place of the view's, for bootstraps.
  func on(_ graph: GraphSnapshot, execution: Execution) -> MetricContext {
    MetricContext(self, graph: graph, execution: execution)
  }

  /// The same view with the direction of ties kept, for metrics that make no sense without it.
  func directed() throws -> ViewedNetwork {
    guard viewed.view.direction == .undirected else { return viewed }
    var view = viewed.view
    view.direction = .directed
    let directed = try viewed.network.viewed(as: view)
    guard !viewed.supposed.isEmpty else { return directed }
    return try directed.supposing(
      viewed.supposed.flatMap { [$0, NodePair($0.target, $0.source)] })
  }

  /// The name of a node's actor as the source has it, for the words of an explanation.
  func name(_ node: Int) -> String { viewed.actors[node].name.name }
}

/// A metric of groups.
public enum GroupValues: Sendable, Hashable {
  /// Something of each pair of groups.
  case pairs(GroupMixing)
  /// One number for each group.
  case single([GroupValue])
}

/// One group's number.
public struct GroupValue: Sendable, Hashable {
  /// The group.
  public let group: String
  /// How many actors it has.
  public let memberCount: Int
  /// The value, or `nil` where it is undefined.
  public let value: Double?
  /// The smallest and the largest value that the group could have.
  public let range: ClosedRange<Double>?
}

/// A metric of a whole network.
public struct NetworkValue: Sendable, Hashable {
  /// The value, or `nil` where it is undefined.
  public let value: Double?
  /// The least it could be, given the pairs that nobody asked about; `nil` if not known.
  public let low: Double?
  /// The most it could be.
  public let high: Double?
  /// What to expect of an unremarkable network; `nil` if the metric has no such value.
  public let expected: Double?
  /// The smallest and the largest value that a network of this size could have; `nil` if not known.
  public let range: ClosedRange<Double>?
  /// The standard error, where there is an estimate.
  public let standardError: Double?
  /// Why there is no value.
  public let reason: String?

  init(
    _ value: Double?, low: Double? = nil, high: Double? = nil, expected: Double? = nil,
    range: ClosedRange<Double>? = nil, standardError: Double? = nil, reason: String? = nil
  ) {
    self.value = value
    self.low = low
    self.high = high
    self.expected = expected
    self.range = range
    self.standardError = standardError
    self.reason = reason
  }

  init(_ count: Int) { self.init(Double(count)) }

  /// The value, or why the graph has none.
  init(_ value: () throws -> Double) throws {
    do {
      self.init(try value())
    } catch let error as AnalysisError where error.code == .undefined {
      self.init(nil, reason: error.message)
    }
  }
}
