import StakeholderModel

/// The order of numbers in dates such as `03/06/2015`.
enum DateOrder {
  case dayFirst, monthFirst

  /// Finds the order that all dates of a register can have.
  ///
  /// - Parameter texts: The dates, those written otherwise included.
  /// - Returns: The order; `nil` if there are dates with slashes, and both orders fit them all or
  ///   neither does.
  static func found(in texts: some Sequence<String>) -> DateOrder? {
    var (fitsDay, fitsMonth, isNeeded) = (true, true, false)
    for text in texts where PartialDate(leading: text, order: nil) == nil {
      let isDay = PartialDate(leading: text, order: .dayFirst) != nil
      let isMonth = PartialDate(leading: text, order: .monthFirst) != nil
      guard isDay || isMonth else { continue }
      isNeeded = true
      fitsDay = fitsDay && isDay
      fitsMonth = fitsMonth && isMonth
    }
    if !isNeeded { return .dayFirst }
    return fitsDay == fitsMonth ? nil : fitsDay ? .dayFirst : .monthFirst
  }
}

extension PartialDate {
  /// Reads the date of a time such as `2014-05-01T10:00:00Z`, or of `01/05/2014`.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - order: The order of the numbers between slashes; `nil` to take none of these.
  init?(leading text: String, order: DateOrder? = .dayFirst) {
    let day = text.squeezed.prefix { $0 != "T" && $0 != " " }
    if let date = PartialDate(day) {
      self = date
      return
    }
    let parts = day.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "." }
    let numbers = parts.compactMap { Int($0) }
    guard parts.count == 3, numbers.count == 3 else { return nil }
    // 2014/05/01 has only one meaning.
    if parts[0].count == 4 {
      self.init(year: numbers[0], month: numbers[1], day: numbers[2])
      return
    }
    // Nobody writes the month first before a full stop.
    guard let order = day.contains(".") ? .dayFirst : order, parts[2].count == 4 else {
      return nil
    }
    switch order {
    case .dayFirst: self.init(year: numbers[2], month: numbers[1], day: numbers[0])
    case .monthFirst: self.init(year: numbers[2], month: numbers[0], day: numbers[1])
    }
  }
}

extension Period {
  /// A period of a register, whose last day is included; an end before the beginning is unknown.
  init(first: String?, last: String?, order: DateOrder = .dayFirst) {
    self.init(
      from: first.flatMap { PartialDate(leading: $0, order: order) },
      until: last.flatMap { PartialDate(leading: $0, order: order)?.next })
    if isReversed { until = nil }
  }
}
