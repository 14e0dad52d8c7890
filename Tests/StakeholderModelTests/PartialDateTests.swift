import StakeholderModel
import Testing

struct PartialDateTests {
  @Test(arguments: ["2013", "2013-11", "2013-11-14", "2012-02-29", "0001"])
  func readsAndWritesTheSame(_ text: String) {
    #expect(PartialDate(text)?.description == text)
  }

  @Test(arguments: [
    "2013-13", "2013-00", "2013-02-29", "2013-1", "13", "2013-11-31", "2013-11-14-01", "", "-2013",
    "2013-", "٢٠١٣", "2013/11", "0000", " 2013",
  ])
  func refusesWhatIsNoDate(_ text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test(arguments: [
    ("1970-01-01", 0, 1), ("1970-01", 0, 31), ("1970", 0, 365), ("2000-02", 10_988, 11_017),
    ("2000-03-01", 11_017, 11_018), ("1969-12-31", -1, 0),
  ])
  func coversTheDaysItMayMean(_ text: String, _ first: Int, _ end: Int) throws {
    let date = try #require(PartialDate(text))
    #expect(date.firstDay == first)
    #expect(date.endDay == end)
  }

  struct Overlap: Sendable, CustomTestStringConvertible {
    let one: (String?, String?)
    let other: (String?, String?)
    let expected: Bool
    var testDescription: String { "\(one) and \(other)" }
  }

  @Test(arguments: [
    Overlap(one: ("2010", "2012"), other: ("2012", "2014"), expected: true),  // both in 2012
    Overlap(one: ("2010", "2012-01-01"), other: ("2012", nil), expected: false),  // half-open
    Overlap(one: ("2010", "2011"), other: ("2012", nil), expected: false),
    Overlap(one: (nil, nil), other: ("2012", "2013"), expected: true),  // unknown is unknown
    Overlap(one: ("2010", nil), other: (nil, "2009"), expected: false),
    Overlap(one: ("2010", nil), other: (nil, "2010"), expected: true),
  ])
  func periodsOverlapUnlessOneIsCertainlyOver(_ c: Overlap) {
    func period(_ ends: (String?, String?)) -> Period {
      Period(from: ends.0.flatMap { PartialDate($0) }, until: ends.1.flatMap { PartialDate($0) })
    }
    #expect(period(c.one).canOverlap(period(c.other)) == c.expected)
    #expect(period(c.other).canOverlap(period(c.one)) == c.expected)
  }

  @Test func aDateAsPeriodIsItsOwnDays() throws {
    let year = Period(try #require(PartialDate("2013")))
    let next = Period(from: PartialDate("2014"))
    #expect(!year.canOverlap(next))
    #expect(year.canOverlap(Period(from: PartialDate("2013-12-31"))))
    #expect(!year.isUnknown)
  }

  @Test func knowsReversedPeriods() {
    #expect(Period(from: PartialDate("2014"), until: PartialDate("2013")).isReversed)
    #expect(!Period(from: PartialDate("2014"), until: PartialDate("2014")).isReversed)
    #expect(!Period(from: nil, until: PartialDate("2013")).isReversed)
  }
}
