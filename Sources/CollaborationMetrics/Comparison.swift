public import GraphCore
public import StakeholderModel

/// One metric of one region in one year.
public struct ComparisonRow: Sendable, Hashable {
  /// The region.
  public let region: RegionID
  /// The year.
  public let year: Int
  /// The metric's name.
  public let metric: String
  /// The raw value; not adjusted for size, so unlike networks do not compare by it.
  public let value: Double?
  /// The number of actors of the region's network in that year that are tied.
  public let actors: Int
  /// The number of its ties.
  public let ties: Int
}

extension StakeholderNetwork {
  /// The years that dated claims cover, or `nil` if no claim has a date.
  ///
  /// A claim without an end covers its first year; when it is over, nobody said.
  public var years: ClosedRange<Int>? {
    let years = claims.flatMap { claim in
      [claim.period.from?.year, claim.period.until.map(Self.lastYear)].compactMap { $0 }
    }
    guard let first = years.min(), let last = years.max() else { return nil }
    return first...last
  }

  /// `until: 2014` is over before 2014 begins or during it; `until: 2014-01-01` before.
  private static func lastYear(of until: PartialDate) -> Int {
    until.month ?? 1 == 1 && until.day ?? 1 == 1 ? until.year - 1 : until.year
  }

  /// The regions that claims or actors name, in the order of the table of regions, others after.
  public var regionsInUse: [RegionID] {
    let named = Set(claims.compactMap(\.region) + actors.compactMap(\.region))
    let listed = regions.map(\.id).filter(named.contains)
    return listed + named.subtracting(listed).sorted()
  }

  /// Returns raw metrics per region and year: counts, with no inference.
  ///
  /// In every cell only claims count that have a date and hold in that year; actors count only if
  /// they are tied there, so that the roster of one region does not swell another.
  ///
  /// - Parameters:
  ///   - view: What else to look at; its region and period are replaced.
  ///   - regions: The regions, by default ``regionsInUse``.
  ///   - years: The years, by default ``years``.
  ///   - metrics: Metrics of the network level.
  ///   - attribute: What groups actors, for group metrics.
  ///   - execution: How to run.
  /// - Returns: Rows by region, then year, then metric; regions and years without ties included.
  /// - Throws: ``DataError`` if no claim has a date or no record a region.
  /// - Complexity: O(regions × years × rows).
  public func compared(
    view: View = View(), regions: [RegionID]? = nil, years: ClosedRange<Int>? = nil,
    metrics: [Metric], groupedBy attribute: GroupAttribute? = nil,
    execution: Execution = .automatic
  ) throws -> [ComparisonRow] {
    let regions = regions ?? regionsInUse
    guard !regions.isEmpty else {
      throw missing(.actors, "region", "no actor and no tie names a region")
    }
    guard let years = years ?? self.years else {
      throw missing(.ties, "valid_from", "no tie has a date")
    }
    var rows: [ComparisonRow] = []
    for region in regions {
      for year in years {
        guard let date = PartialDate(year: year) else { continue }
        var cell = view
        cell.region = region
        cell.period = Period(date)
        cell.undatedClaims = .leaveOut
        let viewed = try viewed(as: cell).tiedOnly()
        let context = MetricContext(viewed, groupedBy: attribute, execution: execution)
        for metric in metrics {
          rows.append(
            ComparisonRow(
              region: region, year: year, metric: metric.name,
              value: try metric.networkValue(context)?.value, actors: viewed.actors.count,
              ties: viewed.links.count))
        }
      }
    }
    return rows
  }

  private func missing(_ table: Table, _ field: String, _ what: String) -> DataError {
    DataError(
      .badData,
      [
        Problem(
          at: records.place(table, line: 1, field: field),
          "\(what), so there is nothing to compare",
          remedy: "fill in the column \(field)")
      ])
  }
}
