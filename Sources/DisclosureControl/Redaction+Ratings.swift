import StakeholderModel

/// Ratings that respondents gave: only what several said of one actor may be told.
///
/// A cell is what all raters said of one actor in one column. With fewer raters than the threshold it
/// is emptied; else every rating becomes the cell's mean (microaggregation), so that means and
/// rankings by them stay and nobody's answer can be read off.
extension Redaction {
  private struct Cell: Hashable {
    let rated: ActorID
    let kind: TieKind
    let column: String
  }

  private struct Rating {
    let claim: Int
    let rater: String
    let value: Double
  }

  /// Columns that hold numbers but no ratings.
  private static let noRatings: Set<String> = ["wave", "submissions", "year"]

  mutating func coarsenRatings() {
    for (cell, ratings) in ratings() {
      let raters = Set(ratings.map(\.rater)).count
      let isFew = raters < rules.threshold
      let values = ratings.map(\.value)
      let mean = values.reduce(0, +) / Double(values.count)
      let isTelling = values.contains { $0 != values[0] }
      if isFew ? accepts(.fewRaters) : accepts(.individualRating) || !isTelling { continue }
      for rating in ratings {
        note(
          isFew ? .fewRaters : .individualRating, isFew ? .cleared : .averaged, .ties,
          line: records.claims[rating.claim].line, column: cell.column,
          isFew
            ? "\(raters) of at least \(rules.threshold) rated \(cell.rated)"
            : "it is what one respondent said of \(cell.rated)",
          remedy: isFew ? "the field is emptied" : "the field becomes the mean of all raters")
        set(isFew ? nil : mean, cell.column, rating.claim)
      }
    }
  }

  /// The cells in the order of their first rating.
  private func ratings() -> [(Cell, [Rating])] {
    var cells: [Cell: [Rating]] = [:]
    var order: [Cell] = []
    for (index, claim) in records.claims.enumerated() where claim.basis == .reported {
      let reporter = claim.attributes["reported_by"].map { ActorID(rawValue: $0) } ?? claim.source
      let rated = reporter == claim.target ? claim.source : claim.target
      var values = claim.strength.map { [("strength", $0)] } ?? []
      for (column, text) in claim.attributes.sorted(by: { $0.key < $1.key })
      where !Self.noRatings.contains(column) {
        if let value = Double(text) { values.append((column, value)) }
      }
      for (column, value) in values {
        let cell = Cell(rated: rated, kind: claim.kind, column: column)
        if cells[cell] == nil { order.append(cell) }
        cells[cell, default: []].append(
          Rating(claim: index, rater: reporter.rawValue, value: value))
      }
    }
    return order.map { ($0, cells[$0] ?? []) }
  }

  private mutating func set(_ value: Double?, _ column: String, _ claim: Int) {
    if column == "strength" {
      records.claims[claim].strength = value
    } else {
      records.claims[claim].attributes[column] = value.map { "\($0)" }
    }
  }
}
