import GraphAlgorithms
import GraphCore
import StakeholderModel

extension Metric {
  static let structuralHoleMetrics: [Metric] = [
    constraint, effectiveSize, efficiency, hierarchy, egoConstraint,
  ]

  private static let burt =
    "Burt 1992, Structural Holes; Burt 2004, Am. J. Sociology 110:349–399, doi:10.1086/421787"
  private static let wholeNetwork =
    "Whole-network model: a contact's ties to anyone count in its proportions. Contacts are those "
    + "tied in either direction; strength is ignored; an isolate is undefined."

  /// How far the actor's contacts are tied up with each other.
  public static let constraint = Metric(
    name: "constraint",
    definition: MetricDefinition(
      summary: "How far an actor's contacts lead back to each other: low for a free broker.",
      formula: "C(i) = Σ_j (p(i,j) + Σ_q p(i,q) p(q,j))², p(i,j) the share of i's ties with j",
      convention: wholeNetwork + " The maximum is not 1: a closed triangle gives 1.125.",
      equals: "igraph constraint(), NetworkX constraint", source: burt),
    calculation: .actor(
      { try $0.graph.constraint(strengths: .ignored, execution: $0.execution) },
      explained: { try terms($0, $1, .wholeNetwork) { $0.constraint } }))

  /// The same, with only the ties among the actor and its contacts counted.
  public static let egoConstraint = Metric(
    name: "ego-constraint",
    definition: MetricDefinition(
      summary: "Constraint with only the ties among an actor and its contacts counted.",
      formula: "as constraint, with p(q,j) taken within i's own network",
      convention: "Ego-network model, UCINET's other option: rankings can differ from the "
        + "whole-network model's. Strength is ignored; an isolate is undefined.",
      equals: "UCINET Structural Holes, ego-network model (by definition; not run here)",
      source: burt),
    calculation: .actor(
      { try $0.graph.constraint(.egoNetwork, strengths: .ignored, execution: $0.execution) },
      explained: { try terms($0, $1, .egoNetwork) { $0.constraint } }))

  /// The number of contacts less their redundancy.
  public static let effectiveSize = Metric(
    name: "effective-size",
    definition: MetricDefinition(
      summary: "How many contacts an actor has, less what they repeat of each other.",
      formula: "ES(i) = Σ_j (1 − Σ_q p(i,q) m(j,q)), m(j,q) = tie of j and q by j's strongest tie",
      convention: wholeNetwork,
      equals: "NetworkX effective_size", source: burt),
    calculation: .actor(
      {
        try $0.graph.structuralHoles(strengths: .ignored, execution: $0.execution).effectiveSize
      },
      explained: { try terms($0, $1, .wholeNetwork) { 1 - $0.redundancy } }))

  /// Effective size by the number of contacts.
  public static let efficiency = Metric(
    name: "efficiency",
    definition: MetricDefinition(
      summary: "The share of an actor's contacts that is not redundant.",
      formula: "ES(i) / N(i), N the number of contacts", convention: wholeNetwork,
      equals: nil, source: burt),
    calculation: .actor(
      {
        try $0.graph.structuralHoles(strengths: .ignored, execution: $0.execution).efficiency
      },
      explained: { context, node in
        let parts = try terms(context, node, .wholeNetwork) { 1 - $0.redundancy }
        guard !parts.terms.isEmpty else { return parts }
        return Explanation(parts.terms, .scaled(by: 1 / Double(parts.terms.count)))
      }))

  /// Whether the constraint comes from one contact.
  public static let hierarchy = Metric(
    name: "hierarchy",
    definition: MetricDefinition(
      summary: "How far an actor's constraint is concentrated in a single contact.",
      formula: "H(i) = Σ_j x_j ln x_j / (N ln N), x_j = c(i,j) / (C(i)/N)",
      convention: wholeNetwork + " Undefined for fewer than two contacts.",
      equals: nil, source: burt),
    calculation: .actor(
      {
        try $0.graph.structuralHoles(strengths: .ignored, execution: $0.execution).hierarchy
      },
      explained: { context, node in
        let parts = try terms(context, node, .wholeNetwork) { $0.constraint }
        let count = Double(parts.terms.count)
        guard count > 1 else { return .undefined("it has fewer than two contacts") }
        let mean = (parts.value ?? 0) / count
        return Explanation(
          parts.terms.map { term in
            let x = term.value / mean
            return .init(term.text, x * naturalLogarithm(x) / (count * naturalLogarithm(count)))
          })
      }))

  private static func terms(
    _ context: MetricContext, _ node: Int, _ model: EgoModel,
    _ value: (StructuralHoleTerm) -> Double
  ) throws -> Explanation {
    let terms = context.graph.structuralHoleTerms(of: node, model, strengths: .ignored)
    guard !terms.isEmpty else { return .undefined("it has no contacts") }
    return Explanation(terms.map { .init("contact \(context.name($0.contact))", value($0)) })
  }
}
