/// The number of a legal entity in Kazakhstan's register (БСН, БИН; `KZ-BIN` in org-id.guide).
///
/// Twelve digits: year and month of registration, the type of the entity, whether it is a division,
/// a serial number, and a check digit. It is a text: every third number begins with a zero.
///
/// The check digit is Σ *i·dᵢ* mod 11 over the first eleven digits; if that is 10, it is taken again
/// with the weights 3, 4, …, 11, 1, 2; a number for which it is 10 again is never given out. The weight of the
/// eleventh digit is 11 and counts for nothing, so a slip in it goes unnoticed; any other single slip
/// is found but for the few that lead to the second weights.
public struct BusinessIdentificationNumber: Sendable, Hashable, CustomStringConvertible {
  /// What kind of entity the number was given to.
  public enum Entity: Int, Sendable, Hashable {
    /// A legal entity resident in Kazakhstan.
    case resident = 4
    /// A legal entity resident elsewhere.
    case nonResident = 5
    /// An individual entrepreneur with partners.
    case jointEntrepreneur = 6
  }

  /// Which part of an organisation the number was given to.
  public enum Division: Int, Sendable, Hashable {
    /// The organisation itself.
    case head = 0
    /// A branch.
    case branch = 1
    /// A representative office.
    case representativeOffice = 2
    /// A peasant or farming enterprise.
    case peasantEnterprise = 3
  }

  /// Why a text is no number of this kind.
  public enum Flaw: Error, Sendable, Hashable {
    /// Not twelve digits and nothing else.
    case notTwelveDigits
    /// The third and fourth digit are no month.
    case noSuchMonth
    /// The fifth digit is no type of legal entity; 0 to 3 make it the number of a person.
    case notALegalEntity
    /// The sixth digit is no division.
    case noSuchDivision
    /// The last digit is not what the others ask for; `nil` if no digit would do.
    case wrongCheckDigit(expected: Int?)
  }

  /// The twelve digits.
  public let description: String
  /// The last two digits of the year of registration.
  public let yearOfCentury: Int
  /// The month of registration, 1 to 12.
  public let month: Int
  /// The kind of entity.
  public let entity: Entity
  /// The part of the organisation.
  public let division: Division

  /// Reads a number.
  ///
  /// - Parameter text: Twelve digits.
  /// - Throws: The first ``Flaw`` found.
  public init(_ text: some StringProtocol) throws(Flaw) {
    let digits = text.utf8.map { Int($0) - 48 }
    guard digits.count == 12, digits.allSatisfy((0...9).contains) else { throw .notTwelveDigits }
    let month = digits[2] * 10 + digits[3]
    guard (1...12).contains(month) else { throw .noSuchMonth }
    guard let entity = Entity(rawValue: digits[4]) else { throw .notALegalEntity }
    guard let division = Division(rawValue: digits[5]) else { throw .noSuchDivision }
    let expected = Self.checkDigit(of: digits.prefix(11))
    guard expected == digits[11] else { throw .wrongCheckDigit(expected: expected) }
    description = String(text)
    yearOfCentury = digits[0] * 10 + digits[1]
    self.month = month
    self.entity = entity
    self.division = division
  }

  /// Returns the check digit of eleven digits.
  ///
  /// - Parameter digits: The first eleven digits.
  /// - Returns: The twelfth; `nil` if a number that begins so is never given out.
  static func checkDigit(of digits: some Sequence<Int>) -> Int? {
    let digits = Array(digits)
    func remainder(_ weights: [Int]) -> Int {
      zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11
    }
    let first = remainder(Array(1...11))
    if first < 10 { return first }
    let second = remainder(Array(3...11) + [1, 2])
    return second < 10 ? second : nil
  }
}
