import GraphAlgorithms
import GraphCore
import StakeholderModel

extension Metric {
  static let structuralHoleMetrics: [Metric] = [
    constraint, effectiveSize, efficiency, hierarchy,
    egoConstraint, egoEffectiveSize, egoEfficiency, egoHierarchy,
  ]

  private static let burt =
    "Burt 1992, Structural Holes; Burt 2004, Am. J. Sociology 110:349–399, doi:10.1086/421787"

  /// How far the actor's contacts are tied up with each other.
  public static let constraint = constraint(
    .wholeNetwork, equals: "igraph constraint(), NetworkX constraint")
  /// The same, with only the ties among the actor and its contacts counted.
  public static let egoConstraint = constraint(.egoNetwork, equals: nil)
  /// The number of contacts less their redundancy.
  public static let effectiveSize = effectiveSize(
    .wholeNetwork, equals: "NetworkX effective_size")
  /// The same, with only the ties among the actor and its contacts counted.
  public static let egoEffectiveSize = effectiveSize(.egoNetwork, equals: nil)
  /// Effective size by the number of contacts.
  public static let efficiency = efficiency(.wholeNetwork)
  /// The same, with only the ties among the actor and its contacts counted.
  public static let egoEfficiency = efficiency(.egoNetwork)
  /// Whether the constraint comes from one contact.
  public static let hierarchy = hierarchy(.wholeNetwork)
  /// The same, with only the ties among the actor and its contacts counted.
  public static let egoHierarchy = hierarchy(.egoNetwork)

  private static func definition(
    _ summary: String, _ formula: String, _ model: EgoModel, _ more: String = "",
    equals: String? = nil
  ) -> MetricDefinition {
    let convention =
      switch model {
      case .wholeNetwork:
        "Whole-network model: a contact's ties to anyone count in its proportions. "
      case .egoNetwork:
        "Ego-network model: only ties among an actor and its contacts count; rankings can differ "
          + "from the whole-network model's. "
      }
    return MetricDefinition(
      summary: summary + (model == .egoNetwork ? ", seen from its own network alone." : "."),
      formula: formula,
      convention: convention + "Contacts are those tied in either direction; strength is ignored; "
        + "an isolate is undefined." + more,
      equals: equals
        ?? (model == .egoNetwork
          ? "UCINET Structural Holes, ego-network model (by definition; not run here)" : nil),
      source: burt)
  }

  private static func name(_ name: String, _ model: EgoModel) -> String {
    model == .egoNetwork ? "ego-" + name : name
  }

  private static func constraint(_ model: EgoModel, equals: String?) -> Metric {
    Metric(
      name: name("constraint", model),
      definition: definition(
        "How far an actor's contacts lead back to each other: low for a free broker",
        "C(i) = Σ_j (p(i,j) + Σ_q p(i,q) p(q,j))², p(i,j) the share of i's ties with j", model,
        " The maximum is not 1: a closed triangle gives 1.125.", equals: equals),
      calculation: .actor(
        { try $0.graph.constraint(model, strengths: .ignored, execution: $0.execution) },
        explained: { try terms($0, $1, model) { $0.constraint } }))
  }

  private static func effectiveSize(_ model: EgoModel, equals: String?) -> Metric {
    Metric(
      name: name("effective-size", model),
      definition: definition(
        "How many contacts an actor has, less what they repeat of each other",
        "ES(i) = Σ_j (1 − Σ_q p(i,q) m(j,q)), m(j,q) = tie of j and q by j's strongest tie", model,
        equals: equals),
      calculation: .actor(
        { try holes($0, model).effectiveSize },
        explained: { try terms($0, $1, model) { 1 - $0.redundancy } }))
  }

  private static func efficiency(_ model: EgoModel) -> Metric {
    Metric(
      name: name("efficiency", model),
      definition: definition(
        "The share of an actor's contacts that is not redundant",
        "ES(i) / N(i), N the number of contacts", model),
      calculation: .actor(
        { try holes($0, model).efficiency },
        explained: { context, node in
          let parts = try terms(context, node, model) { 1 - $0.redundancy }
          guard !parts.terms.isEmpty else { return parts }
          return Explanation(parts.terms, .scaled(by: 1 / Double(parts.terms.count)))
        }))
  }

  private static func hierarchy(_ model: EgoModel) -> Metric {
    Metric(
      name: name("hierarchy", model),
      definition: definition(
        "How far an actor's constraint is concentrated in a single contact",
        "H(i) = Σ_j x_j ln x_j / (N ln N), x_j = c(i,j) / (C(i)/N)", model,
        " Undefined for fewer than two contacts."),
      calculation: .actor(
        { try holes($0, model).hierarchy },
        explained: { context, node in
          let parts = try terms(context, node, model) { $0.constraint }
          let count = Double(parts.terms.count)
          guard count > 1 else { return .undefined("it has fewer than two contacts") }
          let mean = (parts.value ?? 0) / count
          return Explanation(
            parts.terms.map { term in
              let x = term.value / mean
              return .init(term.text, x * naturalLogarithm(x) / (count * naturalLogarithm(count)))
            })
        }))
  }

  private static func holes(_ context: MetricContext, _ model: EgoModel) throws -> StructuralHoles {
    try context.graph.structuralHoles(model, strengths: .ignored, execution: context.execution)
  }

  private static func terms(
    _ context: MetricContext, _ node: Int, _ model: EgoModel,
    _ value: (StructuralHoleTerm) -> Double
  ) throws -> Explanation {
    let terms = context.graph.structuralHoleTerms(of: node, model, strengths: .ignored)
    guard !terms.isEmpty else { return .undefined("it has no contacts") }
    return Explanation(terms.map { .init("contact \(context.name($0.contact))", value($0)) })
  }
}
