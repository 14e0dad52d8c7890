import CollaborationMetrics
import GraphCore
import StakeholderModel
import Testing

struct NonResponseTests {
  /// Six actors of which two or three are silent, with a few ties.
  private func viewed(
    _ seed: Int, direction: GraphSnapshot.Direction = .undirected
  ) throws -> ViewedNetwork {
    var random = CounterRandom(seed: UInt64(seed))
    let n = direction == .directed ? 4 : 6
    var records = NetworkRecords(title: LocalizedName("Test"))
    records.actors = (0..<n).map {
      Actor(
        id: ActorID(rawValue: "\($0)"), name: LocalizedName("\($0)"), kind: .ngo,
        sector: $0 % 2 == 0 ? "even" : "odd")
    }
    let silent = direction == .directed ? 2 : Int.random(in: 2...3, using: &random)
    records.roster = (0..<n).map {
      RosterEntry(respondent: ActorID(rawValue: "\($0)"), answered: $0 >= silent)
    }
    for i in silent..<n {
      for j in 0..<n where i != j && Int.random(in: 0..<3, using: &random) == 0 {
        records.claims.append(
          Claim(
            source: ActorID(rawValue: "\(i)"), target: ActorID(rawValue: "\(j)"),
            isDirected: direction == .directed))
      }
    }
    var view = View()
    view.direction = direction
    return try StakeholderNetwork(records).viewed(as: view)
  }

  private func values(_ metric: Metric, _ viewed: ViewedNetwork) throws -> [Double?] {
    let context = MetricContext(viewed)
    if let measure = try metric.actorValues(context) { return measure.values }
    return [try metric.networkValue(context)?.value]
  }

  /// Of monotone metrics the bounds are the extremes of every network that the answers allow.
  @Test(arguments: 0..<12)
  func monotoneBoundsAreTheExtremesOfAllNetworks(_ seed: Int) throws {
    for direction in [GraphSnapshot.Direction.undirected, .directed] {
      let viewed = try viewed(seed, direction: direction)
      let open = viewed.observation.unobservedPairs()
      #expect((1...6).contains(open.count))
      for metric in Metric.all where metric.monotonicity != .neither {
        if direction == .undirected,
          ["in-degree", "out-degree", "sources", "targets"]
            .contains(metric.name)
        {
          continue
        }
        let bounds = try viewed.nonResponseBounds(of: metric)
        #expect(bounds.method == .exact)
        var low = Array(repeating: Double.infinity, count: bounds.intervals.count)
        var high = low.map { -$0 }
        for mask in 0..<(1 << open.count) {
          let pairs = open.indices.filter { mask & (1 << $0) != 0 }.map { open[$0] }
          let filled = try viewed.supposing(pairs)
          // The density of a filled network is over all pairs: nothing in it is unobserved.
          let all =
            metric.name == "density"
            ? [Double(filled.links.count) / filled.observation.possibleCount]
            : try values(metric, filled).map { $0 ?? .nan }
          for (index, value) in all.enumerated() {
            low[index] = min(low[index], value)
            high[index] = max(high[index], value)
          }
        }
        for (index, interval) in bounds.intervals.enumerated() {
          #expect(interval.low == low[index], "\(metric.name) \(direction) \(index)")
          #expect(interval.high == high[index], "\(metric.name) \(direction) \(index)")
        }
      }
    }
  }

  /// The claim that a metric is monotone, checked tie by tie.
  @Test(arguments: 0..<20)
  func oneMoreTieNeverMovesAMonotoneMetricTheOtherWay(_ seed: Int) throws {
    let viewed = try viewed(seed)
    for pair in viewed.observation.unobservedPairs() {
      let more = try viewed.supposing([pair])
      for metric in Metric.all where metric.monotonicity != .neither && metric.name != "density" {
        for (before, after) in zip(try values(metric, viewed), try values(metric, more)) {
          guard let before, let after else { continue }
          #expect(metric.monotonicity == .rises ? after >= before : after <= before)
        }
      }
    }
  }

  @Test func otherMetricsAreSampledAlikeForOneSeed() throws {
    let viewed = try viewed(3)
    let metric = try #require(Metric.named("betweenness", level: .actor))
    let options = NonResponseOptions(draws: 60, seed: 5)
    let one = try viewed.nonResponseBounds(of: metric, options: options)
    #expect(one.method == .sampled(draws: 60, share: 0.9, seed: 5))
    #expect(
      try viewed.nonResponseBounds(of: metric, options: options, execution: Execution(threads: 1))
        == one)
    for interval in one.intervals {
      let low = try #require(interval.low)
      let high = try #require(interval.high)
      #expect(low <= high && low >= 0)
    }
    #expect(one.intervals.contains { $0.low != $0.high })
    let whole = try viewed.nonResponseBounds(
      of: metric, options: NonResponseOptions(draws: 60, share: 1, seed: 5))
    for (inner, outer) in zip(one.intervals, whole.intervals) {
      #expect((outer.low ?? 0) <= (inner.low ?? 0) && (outer.high ?? 0) >= (inner.high ?? 0))
    }
    #expect(throws: AnalysisError.self) {
      try viewed.nonResponseBounds(of: metric, options: NonResponseOptions(draws: 0))
    }
  }

  /// With full reciprocity among those who answered, a tie to a silent actor is always returned.
  @Test func drawsKeepReciprocity() throws {
    var records = NetworkRecords(title: LocalizedName("Test"))
    records.actors = (0..<5).map {
      Actor(id: ActorID(rawValue: "\($0)"), name: LocalizedName("\($0)"), kind: .ngo)
    }
    records.roster = (0..<5).map {
      RosterEntry(respondent: ActorID(rawValue: "\($0)"), answered: $0 != 4)
    }
    records.claims = [("0", "1"), ("1", "0"), ("2", "3"), ("3", "2"), ("0", "4")].map {
      Claim(
        source: ActorID(rawValue: $0.0), target: ActorID(rawValue: $0.1), isDirected: true)
    }
    var view = View()
    view.direction = .directed
    let viewed = try StakeholderNetwork(records).viewed(as: view)
    let metric = try #require(Metric.named("reciprocity", level: .network))
    let bounds = try viewed.nonResponseBounds(of: metric)
    #expect(bounds.intervals.map(\.low) == [1] && bounds.intervals.map(\.high) == [1])
    #expect(bounds.intervals.map(\.value) == [0.8])
  }

  @Test func completeAnswersLeaveNoInterval() throws {
    var records = NetworkRecords(title: LocalizedName("Test"))
    records.actors = [
      Actor(id: "A", name: LocalizedName("A")), Actor(id: "B", name: LocalizedName("B")),
    ]
    records.roster = [RosterEntry(respondent: "A"), RosterEntry(respondent: "B")]
    records.claims = [Claim(source: "A", target: "B")]
    let viewed = try StakeholderNetwork(records).viewed()
    let metric = try #require(Metric.named("degree", level: .actor))
    let bounds = try viewed.nonResponseBounds(of: metric)
    #expect(bounds.method == .complete && bounds.unobservedCount == 0)
    #expect(bounds.intervals.allSatisfy { $0.low == 1 && $0.high == 1 })
    #expect(viewed.rankingSupport()?.isCertain == true)
  }

  @Test func aRankingNeedsALeadThatNobodyCanOvertake() throws {
    var records = NetworkRecords(title: LocalizedName("Test"))
    records.actors = (0..<6).map {
      Actor(id: ActorID(rawValue: "\($0)"), name: LocalizedName("\($0)"), kind: .ngo)
    }
    records.claims = (1...3).map { Claim(source: "0", target: ActorID(rawValue: "\($0)")) }
    records.roster = (0..<6).map {
      RosterEntry(respondent: ActorID(rawValue: "\($0)"), answered: $0 < 2)
    }
    let unsure = try #require(try StakeholderNetwork(records).viewed().rankingSupport())
    #expect(unsure.leader.actor == "0" && unsure.leader.least == 3)
    // 2 and 3 have one tie and three open pairs with the other silent ones; 4 and 5 have three.
    #expect(unsure.rivals.map(\.actor) == ["2", "3"] && unsure.rivals[0].most == 4)
    #expect(!unsure.isCertain)
    records.roster[2].answered = true
    records.roster[3].answered = true
    #expect(try StakeholderNetwork(records).viewed().rankingSupport()?.isCertain == true)
    records.roster = []
    #expect(try StakeholderNetwork(records).viewed().rankingSupport() == nil)
  }
}
