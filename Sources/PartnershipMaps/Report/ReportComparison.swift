import CollaborationMetrics
import GraphCore
import StakeholderModel

/// Regions and years side by side, where the data tell of more than one.
struct ReportComparison: Sendable {
  /// The metrics that are compared.
  static let metrics = ["ties", "actors", "density"]
  /// The most years that fit a page.
  private static let yearLimit = 8

  /// The regions; `nil` stands for the whole network.
  let regions: [RegionID?]
  /// The years, the last ones of those that ties cover.
  let years: [Int]
  /// Whether earlier years were left out.
  let isCut: Bool
  /// The values by metric, then region, then year.
  let values: [[[Double?]]]

  /// Compares what there is to compare.
  ///
  /// - Returns: `nil` if no tie has a date, or if there is only one cell.
  init?(_ viewed: ViewedNetwork, execution: Execution) throws {
    let network = viewed.network
    guard let covered = network.years, viewed.view.period == nil, viewed.view.relation == .ties
    else { return nil }
    let years = Array(covered.suffix(Self.yearLimit))
    let named = viewed.view.region.map { [$0] } ?? network.regionsInUse
    let regions = named.count > 1 ? named.map { Optional($0) } + [nil] : [viewed.view.region]
    guard years.count * regions.count > 1 else { return nil }
    self.regions = regions
    self.years = years
    isCut = years.count < covered.count
    var values = Self.metrics.map { _ in regions.map { _ in years.map { _ in Double?.none } } }
    for (row, region) in regions.enumerated() {
      for (column, year) in years.enumerated() {
        guard let date = PartialDate(year: year) else { continue }
        var cell = viewed.view
        cell.region = region
        cell.period = Period(date)
        cell.undatedClaims = .leaveOut
        let context = MetricContext(
          try network.viewed(as: cell).tiedOnly(), execution: execution)
        for (position, name) in Self.metrics.enumerated() {
          values[position][row][column] =
            try Metric.named(name, level: .network)?.networkValue(context)?.value
        }
      }
    }
    self.values = values
  }
}
