import GraphCore
import StakeholderModel

extension Metric {
  static let partnershipMetrics: [Metric] =
    [
      rating(
        "trust", .trust, "How far partners trust an actor, from 1 to 4.",
        "reliability, support of the mission, openness to discussion"),
      raters("trust-raters", .trust, "How many partners say how far they trust an actor."),
      rating(
        "value", .value, "How far partners value an actor, from 1 to 4.",
        "influence, level of involvement, contribution of resources"),
      raters("value-raters", .value, "How many partners say how far they value an actor."),
      relativeConnectivity,
    ]

  static let networkTrustMetrics: [Metric] = [
    networkScore("network-trust", .range, "(mean − 1) / 3", "0 if all rate all at the bottom"),
    networkScore("network-trust-by-maximum", .maximum, "mean / 4", "never below 1/4"),
  ]

  private static let partnerTool =
    "PARTNER-style, our reading of published descriptions. "
  private static let varda =
    "Varda et al. 2008, J. Public Health Management and Practice 14(5), "
    + "doi:10.1097/01.PHH.0000333889.60517.46"

  private static func rating(
    _ name: String, _ quality: PartnerQuality, _ summary: String, _ items: String
  ) -> Metric {
    Metric(
      name: name,
      definition: MetricDefinition(
        summary: summary,
        formula: "mean over raters of the mean of three items from 1 to 4: \(items)",
        convention: partnerTool + "Ratings stand in the columns "
          + quality.columns.joined(separator: ", ")
          + " of ties.csv, from rater to rated. Who reports "
          + "no tie does not rate; a score may rest on one rater, see \(name)-raters. Undefined where "
          + "nobody rates.",
        equals: "PARTNER, as far as its prose tells", source: varda),
      calculation: .actor(
        { try PartnerRatings($0.viewed, quality).scores }, reads: .claims,
        explained: { context, node in
          let ratings = try PartnerRatings(context.viewed, quality).ratingsOfNode[node]
          guard !ratings.isEmpty else { return .undefined("no partner rates it") }
          return Explanation(
            ratings.map { .init("rated by \(context.name($0.rater))", $0.score) },
            .scaled(by: 1 / Double(ratings.count)))
        }))
  }

  private static func raters(
    _ name: String, _ quality: PartnerQuality, _ summary: String
  ) -> Metric {
    Metric(
      name: name,
      definition: MetricDefinition(
        summary: summary, formula: "number of raters",
        convention: partnerTool + "0 where nobody rates.", equals: nil, source: varda),
      calculation: .actor(
        { try PartnerRatings($0.viewed, quality).raterCounts }, reads: .claims,
        explained: { context, node in
          Explanation(
            try PartnerRatings(context.viewed, quality).ratingsOfNode[node]
              .map { .init("rated by \(context.name($0.rater))", 1) })
        }))
  }

  /// Partners, trust and value in one figure, by the actor that has most.
  public static let relativeConnectivity = Metric(
    name: "relative-connectivity",
    definition: MetricDefinition(
      summary: "How much an actor has of its network, in percent of the actor that has most.",
      formula: "100 × k(i) (T(i) + V(i))/2 / max_j k(j) (T(j) + V(j))/2, T trust, V value",
      convention: partnerTool
        + "Relative: never compare it across networks. Undefined where trust or "
        + "value is.",
      equals: nil, source: varda),
    calculation: .actor(
      { try $0.viewed.relativeConnectivity() }, reads: .claims,
      explained: { context, node in
        guard let value = try context.viewed.relativeConnectivity()[node] else {
          return .undefined("no partner rates its trust and its value")
        }
        let terms = try PartnerQuality.allCases.map { quality in
          Explanation.Term(
            quality.rawValue, try PartnerRatings(context.viewed, quality).scores.scores[node])
        }
        return Explanation(terms, .scaled(by: value / terms.reduce(0) { $0 + $1.value }))
      }))

  private static func networkScore(
    _ name: String, _ scaling: RatingScaling, _ formula: String, _ floor: String
  ) -> Metric {
    Metric(
      name: name,
      definition: MetricDefinition(
        summary: "How far partners trust each other, as a share of what is possible.",
        formula: "\(formula), mean over all ratings",
        convention: partnerTool
          + "1 if all rate all at the top, \(floor). Undefined without ratings.",
        equals: "PARTNER, as far as its prose tells", source: varda),
      calculation: .network {
        NetworkValue(try PartnerRatings($0.viewed, .trust).networkScore(scaling))
      })
  }
}
