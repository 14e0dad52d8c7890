public import GraphCore
public import StakeholderModel

/// What a metric could be, given the pairs of which nobody has told whether they are tied.
public struct NonResponseBounds: Sendable, Hashable {
  /// How the intervals were found.
  public enum Method: Sendable, Hashable {
    /// Every pair is observed; the intervals are points.
    case complete
    /// From the least and the greatest network that the answers allow; nothing outside is possible.
    case exact
    /// From networks drawn at random that the answers allow: the middle share of the values.
    case sampled(draws: Int, share: Double, seed: UInt64)
  }

  /// The value on the observed ties, and what it could be.
  public struct Interval: Sendable, Hashable {
    /// The value on the observed ties; `nil` where it is undefined.
    public let value: Double?
    /// The least that it could be; `nil` where it is always undefined.
    public let low: Double?
    /// The most that it could be.
    public let high: Double?
  }

  /// The metric's name.
  public let metric: String
  /// One interval for each node of the view, or one for the network.
  public let intervals: [Interval]
  /// How they were found.
  public let method: Method
  /// How many pairs are unobserved.
  public let unobservedCount: Int
}

/// How to draw networks that the answers allow.
public struct NonResponseOptions: Sendable, Hashable {
  /// How many networks to draw.
  public var draws: Int
  /// The share of the drawn values that an interval holds, as many left out below as above.
  public var share: Double
  /// The seed; the same seed gives the same intervals.
  public var seed: UInt64

  /// Creates options.
  ///
  /// - Parameters:
  ///   - draws: How many networks to draw, at least 1.
  ///   - share: The share of the drawn values that an interval holds, above 0 and at most 1.
  ///   - seed: The seed.
  public init(draws: Int = 200, share: Double = 0.9, seed: UInt64 = 1) {
    self.draws = draws
    self.share = share
    self.seed = seed
  }
}

extension ViewedNetwork {
  /// Returns what a metric could be, given the pairs that are not observed.
  ///
  /// A metric that no further tie can lower, or none can raise, has exact bounds: its values with
  /// none and with all of the unobserved pairs tied. For any other, networks are drawn in which each
  /// unobserved pair is tied with the chance that observed pairs have: undirected the density of the
  /// observed pairs; directed the share of returned ties where the other direction is tied, of
  /// unreturned silence where it is not. The interval is the middle `share` of the drawn values. It
  /// says how much depends on who did not answer, on the assumption that the silent are like the
  /// others; exact bounds assume nothing.
  ///
  /// - Parameters:
  ///   - metric: The metric.
  ///   - attribute: What groups the actors, for metrics of groups.
  ///   - options: How to draw.
  ///   - execution: How to run.
  /// - Returns: The intervals, in node order.
  /// - Throws: `AnalysisError` if the metric fails on a network, or an option makes no sense;
  ///   `CancellationError` if the task is cancelled.
  /// - Complexity: O(*n*²) pairs, and the metric two or `draws` times.
  ///
  /// > J. A. Smith, J. H. Morgan and J. Moody, "Network sampling coverage III: imputation of missing
  /// > network data under different network and missing data conditions", *Social Networks* 68, 2022,
  /// > 148–178, [doi:10.1016/j.socnet.2021.05.002](https://doi.org/10.1016/j.socnet.2021.05.002)
  public func nonResponseBounds(
    of metric: Metric, groupedBy attribute: GroupAttribute? = nil,
    options: NonResponseOptions = NonResponseOptions(), execution: Execution = .automatic
  ) throws -> NonResponseBounds {
    guard options.draws >= 1, options.share > 0, options.share <= 1 else {
      throw AnalysisError(
        .invalidOption, "draws are at least 1, and the share is above 0 and at most 1")
    }
    var base = self
    if metric.usesDirection, view.direction == .undirected {
      var directed = view
      directed.direction = .directed
      base = try network.viewed(as: directed)
    }
    let unobserved = base.observation.unobservedPairs()
    func values(_ network: ViewedNetwork) throws -> [MetricRange] {
      let context = MetricContext(network, groupedBy: attribute, execution: execution)
      return try metric.ranges(context)
    }
    let observed = try values(base)
    func bounds(
      _ intervals: [NonResponseBounds.Interval], _ method: NonResponseBounds.Method
    ) -> NonResponseBounds {
      NonResponseBounds(
        metric: metric.name, intervals: intervals, method: method,
        unobservedCount: unobserved.count)
    }
    guard !unobserved.isEmpty else {
      return bounds(
        observed.map { .init(value: $0.value, low: $0.value, high: $0.value) }, .complete)
    }
    if metric.monotonicity != .neither {
      let full = try values(base.supposing(unobserved))
      let isRising = metric.monotonicity == .rises
      return bounds(
        zip(observed, full).map { least, most in
          let none = isRising ? least.low : least.value
          return .init(
            value: least.value, low: isRising ? none : most.value,
            high: isRising ? most.high : none)
        }, .exact)
    }
    let filling = UnobservedFilling(base, unobserved)
    var drawn: [[Double]] = Array(repeating: [], count: observed.count)
    for draw in 0..<options.draws {
      var random = CounterRandom(seed: options.seed, stream: UInt64(draw))
      for (index, range) in try values(base.supposing(filling.draw(&random))).enumerated() {
        if let value = range.value { drawn[index].append(value) }
      }
    }
    return bounds(
      zip(observed, drawn).map { observed, drawn in
        let sorted = drawn.sorted()
        let tail = (1 - options.share) / 2
        return .init(
          value: observed.value, low: quantile(sorted, tail), high: quantile(sorted, 1 - tail))
      }, .sampled(draws: options.draws, share: options.share, seed: options.seed))
  }

  /// The smallest value that at least the share of the values does not exceed.
  private func quantile(_ sorted: [Double], _ share: Double) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let rank = Int((share * Double(sorted.count)).rounded(.up)) - 1
    return sorted[min(max(rank, 0), sorted.count - 1)]
  }
}

/// A value, and the range that the metric itself gives for unobserved pairs.
struct MetricRange {
  var value: Double?
  var low: Double?
  var high: Double?
}

extension Metric {
  /// One value per node, or one for the network.
  func ranges(_ context: MetricContext) throws -> [MetricRange] {
    switch calculation {
    case .actor(let measure, _, _):
      try measure(context).scores.map {
        $0.isNaN ? MetricRange() : MetricRange(value: $0, low: $0, high: $0)
      }
    case .group:
      []
    case .network(let value):
      [try value(context)].map {
        MetricRange(value: $0.value, low: $0.low ?? $0.value, high: $0.high ?? $0.value)
      }
    }
  }
}
