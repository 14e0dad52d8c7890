/// A register's number as the data have it: `scheme:value`, the value a text with all its zeros.
public struct RegisterIdentifier: Sendable, Hashable, CustomStringConvertible {
  /// What a spreadsheet or a slip has done to a number.
  public enum Flaw: Sendable, Hashable {
    /// Rounded to a few digits: `9.5044E+11`; the rest is lost. The digits that are left are given.
    case rounded(leadingDigits: String, length: Int)
    /// Read as a fraction: `950440001673.0`.
    case decimal(repaired: String)
    /// Leading zeros lost: `640002067` for `000640002067`.
    case leadingZerosLost(repaired: String)
    /// Spaces or hyphens between the digits.
    case separated(repaired: String)
    /// Not what the register gives out.
    case invalid(BusinessIdentificationNumber.Flaw)
    /// No scheme: nobody can tell whose number it is.
    case schemeMissing
  }

  /// The scheme of Kazakhstan's business identification numbers in org-id.guide.
  public static let kazakhScheme = "KZ-BIN"

  /// The register, as org-id.guide calls it; empty if the data do not say.
  public let scheme: String
  /// The number, as the data have it.
  public let value: String

  /// Reads an identifier.
  ///
  /// - Parameter text: `scheme:value`; without a colon, the whole is the value.
  public init(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    func trimmed(_ part: Substring) -> String {
      let blanks: [Character] = [" ", "\u{A0}", "\t"]
      var part = part
      while let first = part.first, blanks.contains(first) { part.removeFirst() }
      while let last = part.last, blanks.contains(last) { part.removeLast() }
      return String(part)
    }
    scheme = parts.count == 2 ? trimmed(parts[0]) : ""
    value = trimmed(parts.last ?? "")
  }

  /// The identifier as data write it.
  public var description: String { scheme.isEmpty ? value : "\(scheme):\(value)" }

  /// The identifier with its scheme in capitals, for comparing; empty without a value.
  var key: String? {
    value.isEmpty ? nil : scheme.isEmpty ? value : "\(scheme.uppercased()):\(value)"
  }

  /// Whether the value must be a Kazakh business identification number.
  public var isKazakh: Bool { scheme.uppercased() == Self.kazakhScheme }

  /// What is wrong with the value; `nil` if nothing is known to be.
  public var flaw: Flaw? {
    if let rounded = rounded { return rounded }
    let digits = value.filter { $0.isASCII && $0.isNumber }
    if isKazakh {
      do throws(BusinessIdentificationNumber.Flaw) {
        _ = try BusinessIdentificationNumber(value)
        return scheme.isEmpty ? .schemeMissing : nil
      } catch {
        if let repaired = repairedKazakh(digits) { return repaired }
        return .invalid(error)
      }
    }
    if let whole = wholePart { return .decimal(repaired: whole) }
    return scheme.isEmpty && !value.isEmpty ? .schemeMissing : nil
  }

  /// The identifier with what can be repaired for certain repaired; `nil` if its value cannot be
  /// known.
  ///
  /// A number with a wrong check digit stays what it is.
  public var repaired: RegisterIdentifier? {
    switch flaw {
    case .rounded: nil
    case .decimal(let value), .leadingZerosLost(let value), .separated(let value):
      RegisterIdentifier(scheme: scheme, value: value)
    case .invalid, .schemeMissing, nil: self
    }
  }

  private init(scheme: String, value: String) {
    self.scheme = scheme
    self.value = value
  }

  private func repairedKazakh(_ digits: String) -> Flaw? {
    if let whole = wholePart, isGood(padded(whole)) { return .decimal(repaired: padded(whole)) }
    let isSeparated = value.allSatisfy {
      ($0.isASCII && $0.isNumber) || [" ", "\u{A0}", "-", "'"].contains($0)
    }
    guard isSeparated else { return nil }
    if digits.count == 12, digits != value, isGood(digits) { return .separated(repaired: digits) }
    // Only a number of the years 2000 to 2009 can have lost zeros: its first digit is one.
    if (8...11).contains(digits.count), isGood(padded(digits)) {
      return .leadingZerosLost(repaired: padded(digits))
    }
    return nil
  }

  private func isGood(_ digits: String) -> Bool {
    (try? BusinessIdentificationNumber(digits)) != nil
  }

  private func padded(_ digits: String) -> String {
    String(repeating: "0", count: max(0, 12 - digits.count)) + digits
  }

  private var wholePart: String? {
    let parts = value.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count >= 6, parts[0].allSatisfy(\.isNumber),
      !parts[1].isEmpty, parts[1].allSatisfy({ $0 == "0" })
    else { return nil }
    return String(parts[0])
  }

  /// A number in scientific notation, with a point or a comma.
  private var rounded: Flaw? {
    let parts = value.uppercased().split(separator: "E", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    var exponent = parts[1]
    if exponent.first == "+" { exponent.removeFirst() }
    let mantissa = parts[0].split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard let power = Int(exponent), (4...40).contains(power), (1...2).contains(mantissa.count),
      mantissa[0].utf8.count == 1,
      mantissa.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    return .rounded(leadingDigits: mantissa.joined(), length: power + 1)
  }
}

extension RegisterIdentifier.Flaw: CustomStringConvertible {
  /// What is wrong, in words.
  public var description: String {
    switch self {
    case .rounded(let digits, _):
      "a spreadsheet has rounded it; only the digits \(digits) are left"
    case .decimal(let repaired): "a spreadsheet has made a fraction of \(repaired)"
    case .leadingZerosLost(let repaired): "it has lost leading zeros; \(repaired) has them"
    case .separated(let repaired): "its digits are parted; \(repaired) is meant"
    case .invalid(.notTwelveDigits): "it has not twelve digits"
    case .invalid(.noSuchMonth): "its third and fourth digit are no month"
    case .invalid(.notALegalEntity): "its fifth digit is not that of a legal entity"
    case .invalid(.noSuchDivision): "its sixth digit is not that of a division"
    case .invalid(.wrongCheckDigit(let expected?)): "its check digit should be \(expected)"
    case .invalid(.wrongCheckDigit): "no number with these digits is ever given out"
    case .schemeMissing: "nobody says which register gave it"
    }
  }
}
