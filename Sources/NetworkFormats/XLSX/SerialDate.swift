import StakeholderModel

/// The dates that workbooks keep as numbers of days.
enum SerialDate {
  /// The day that numbers are counted from.
  enum Epoch: Sendable {
    /// 1 is 1900-01-01, and 60 is a day that 1900 did not have.
    case from1900
    /// 0 is 1904-01-01.
    case from1904
  }

  /// The smallest part of a date that a format shows.
  enum Precision: Hashable, Sendable {
    case year
    case month
    case day
  }

  /// Returns a date in ISO 8601, with the time if there is one.
  ///
  /// A month or a year alone is what its format shows, if it is kept as its first day.
  ///
  /// - Parameters:
  ///   - number: The number of days, and the part of a day.
  ///   - epoch: The day it is counted from.
  ///   - precision: What the format shows.
  /// - Returns: The date; `nil` if the number stands for none.
  static func text(_ number: Double, epoch: Epoch, precision: Precision) -> String? {
    guard number >= 0, number < 2_958_466 else { return nil }
    var day = Int(number)
    var second = Int(((number - Double(day)) * 86_400).rounded())
    if second == 86_400 { (day, second) = (day + 1, 0) }
    if epoch == .from1900 && day == 0 { return time(number) }
    // The first spreadsheets took 1900 for a leap year, and all others have kept it.
    if epoch == .from1900 && day == 60 { return "1900-02-29" }
    guard let date = date(day, epoch) else { return nil }
    if second > 0 { return "\(date)T\(clock(second))" }
    let isFirst = date.day == 1
    switch precision {
    case .year where isFirst && date.month == 1:
      return PartialDate(year: date.year)?.description
    case .month where isFirst:
      return PartialDate(year: date.year, month: date.month)?.description
    case .year, .month, .day: return date.description
    }
  }

  /// Returns the time of a part of a day; `nil` if the number is none.
  static func time(_ number: Double) -> String? {
    guard number >= 0, number < 10_000 else { return nil }
    return clock(Int((number * 86_400).rounded()))
  }

  private static func date(_ number: Int, _ epoch: Epoch) -> PartialDate? {
    let start =
      switch epoch {
      case .from1904: PartialDate(year: 1904, month: 1, day: 1)
      case .from1900: PartialDate(year: 1899, month: 12, day: number < 60 ? 31 : 30)
      }
    guard let start else { return nil }
    let day = start.firstDay + number
    var year = start.year + number / 366
    while let next = PartialDate(year: year + 1), next.firstDay <= day { year += 1 }
    return (1...12).lazy.compactMap { PartialDate(year: year, month: $0) }
      .first { $0.endDay > day }
      .flatMap { PartialDate(year: year, month: $0.month, day: day - $0.firstDay + 1) }
  }

  private static func clock(_ seconds: Int) -> String {
    [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }.joined(separator: ":")
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
