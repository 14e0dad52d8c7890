/// A date of which the day, or the day and the month, may be unknown: `2013`, `2013-11`,
/// `2013-11-14`.
///
/// It stands for every day that it may mean; two partial dates are compared by those days, and
/// the comparison may have no answer.
public struct PartialDate: Sendable, Hashable, CustomStringConvertible {
  /// The year.
  public let year: Int
  /// The month, 1 to 12, if known.
  public let month: Int?
  /// The day of the month, if known.
  public let day: Int?

  /// Creates a date that exists.
  ///
  /// - Parameters:
  ///   - year: The year, 1 to 9999.
  ///   - month: The month, if known.
  ///   - day: The day, if known; needs a month.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day, !(1...Self.length(ofMonth: month, year: year)).contains(day) { return nil }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  ///
  /// - Parameter text: The date as ISO 8601 writes it.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0])
    else { return nil }
    self.init(
      year: year, month: parts.count > 1 ? Int(parts[1]) : nil,
      day: parts.count > 2 ? Int(parts[2]) : nil)
  }

  /// The first day that the date may mean, counted from 1 January 1970.
  public var firstDay: Int { Self.dayNumber(year: year, month: month ?? 1, day: day ?? 1) }

  /// The day after the last day that the date may mean, counted from 1 January 1970.
  public var endDay: Int {
    guard let month else { return Self.dayNumber(year: year + 1, month: 1, day: 1) }
    if day != nil { return firstDay + 1 }
    return firstDay + Self.length(ofMonth: month, year: year)
  }

  /// The date as ISO 8601 writes it.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return [padded(year, 4), month.map { padded($0, 2) }, day.map { padded($0, 2) }]
      .compactMap { $0 }.joined(separator: "-")
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from 1 January 1970 in the proleptic Gregorian calendar, counted in years that begin in
  /// March so that the leap day comes last.
  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

/// A half-open interval of days, either end of which may be unknown.
public struct Period: Sendable, Hashable {
  /// When it begins; `nil` if unknown.
  public var from: PartialDate?
  /// When it is over, this date no longer included; `nil` if unknown or still running.
  public var until: PartialDate?

  /// Creates a period.
  ///
  /// - Parameters:
  ///   - from: When it begins, if known.
  ///   - until: When it is over, if known.
  public init(from: PartialDate? = nil, until: PartialDate? = nil) {
    self.from = from
    self.until = until
  }

  /// The period of every day that a partial date may mean.
  ///
  /// - Parameter date: The date.
  public init(_ date: PartialDate) {
    self.from = date
    self.until = nil
    self.span = date.firstDay..<date.endDay
  }

  /// Set where the period is a date's own span, whose end no partial date can name.
  private var span: Range<Int>?

  /// Whether neither end is known.
  public var isUnknown: Bool { from == nil && until == nil && span == nil }

  /// Whether the period certainly ends before it begins.
  public var isReversed: Bool {
    guard let from, let until else { return false }
    return until.endDay <= from.firstDay
  }

  /// Returns whether the two periods can share a day, as far as their dates are known.
  ///
  /// A period without dates can overlap with any.
  ///
  /// - Parameter other: The other period.
  /// - Returns: `false` only if one is certainly over before the other begins.
  public func canOverlap(_ other: Period) -> Bool {
    earliest < other.latest && other.earliest < latest
  }

  private var earliest: Int { span?.lowerBound ?? from?.firstDay ?? .min }
  // `until: 2013` is over by some day of 2013; every day up to it may still belong to the period.
  private var latest: Int { span?.upperBound ?? until.map { $0.endDay - 1 } ?? .max }
}
