import CollaborationMetrics
import GraphCore
import StakeholderModel
import Testing

struct PartnerRatingsTests {
  /// A and C rate B, A twice; B rates A; D names nobody and is named by nobody.
  private func network(_ more: [Claim] = []) throws -> ViewedNetwork {
    func report(
      _ rater: ActorID, _ rated: ActorID, trust: [String], value: [String] = []
    ) -> Claim {
      var claim = Claim(source: rater, target: rated, kind: .cooperation, isDirected: true)
      for (column, answer) in zip(PartnerQuality.trust.columns, trust) {
        claim.attributes[column] = answer
      }
      for (column, answer) in zip(PartnerQuality.value.columns, value) {
        claim.attributes[column] = answer
      }
      return claim
    }
    var records = NetworkRecords()
    records.actors = ["A", "B", "C", "D"].map {
      Actor(id: ActorID(rawValue: $0), name: LocalizedName($0), kind: .ngo)
    }
    records.claims =
      [
        report("A", "B", trust: ["4", "3", "2"], value: ["4", "4", "4"]),
        report("A", "B", trust: ["1", "1", "1"], value: ["2", "", "2"]),
        report("C", "B", trust: ["4", "", "4"], value: ["1", "1", "1"]),
        report("B", "A", trust: ["4", "4", "4"], value: ["2", "3", "4"]),
      ] + more
    return try StakeholderNetwork(records).viewed()
  }

  @Test func scoresAreMeansOverRaters() throws {
    let trust = try PartnerRatings(network(), .trust)
    // A rates B (3 + 1)/2 = 2, C rates it 4 by two answers; who rates nobody is no zero.
    #expect(trust.scores.values == [4, 3, nil, nil])
    #expect(trust.raterCounts.scores == [1, 2, 0, 0])
    let value = try PartnerRatings(network(), .value)
    // A: (4 + 2)/2 = 3; C: 1.
    #expect(value.scores.values == [3, 2, nil, nil])
  }

  @Test func networkTrustHasTwoScalings() throws {
    // Ratings 2, 4 and 4: mean 10/3.
    let trust = try PartnerRatings(network(), .trust)
    #expect(abs(try #require(trust.networkScore()) - 7.0 / 9) < 1e-12)
    #expect(abs(try #require(trust.networkScore(.maximum)) - 10.0 / 12) < 1e-12)
    let context = MetricContext(try network())
    for (name, expected) in [("network-trust", 7.0 / 9), ("network-trust-by-maximum", 10.0 / 12)] {
      let metric = try #require(Metric.named(name, level: .network))
      #expect(abs(try #require(try metric.networkValue(context)?.value) - expected) < 1e-12)
    }
    let nobody = try StakeholderNetwork(NetworkRecords()).viewed()
    #expect(try PartnerRatings(nobody, .trust).networkScore() == nil)
  }

  @Test func connectivityIsRelativeToTheMost() throws {
    // A: one partner, (4 + 3)/2 = 3.5; B: two partners, 2 (3 + 2)/2 = 5.
    let connectivity = try network().relativeConnectivity()
    #expect(connectivity.values == [70, 100, nil, nil])
  }

  @Test func termsAddUp() throws {
    let context = MetricContext(try network())
    for name in ["trust", "value", "trust-raters", "value-raters", "relative-connectivity"] {
      let metric = try #require(Metric.named(name, level: .actor))
      let measure = try #require(try metric.actorValues(context))
      for node in 0..<4 {
        let sum = try #require(try metric.explanation(of: node, context)).value
        #expect((sum == nil) == (measure[node] == nil), "\(name) of \(node)")
        #expect(abs((sum ?? 0) - (measure[node] ?? 0)) < 1e-9, "\(name) of \(node)")
      }
    }
  }

  @Test func refusesRatingsThatAreNone() throws {
    var claim = Claim(source: "D", target: "A", isDirected: true, line: 7)
    claim.attributes["trust_openness"] = "5"
    let error = try #require(throws: DataError.self) {
      try PartnerRatings(network([claim]), .trust)
    }
    #expect("\(error)".contains("ties.csv:7") && "\(error)".contains("“5”"))
  }
}
