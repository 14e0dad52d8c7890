import StakeholderModel

/// Numbers as each language writes them: a decimal comma in Kazakh and Russian, digits in threes
/// from five digits on, a true minus.
extension MapVocabulary {
  /// A number with at most three digits after the mark that the language uses.
  func number(_ value: Double) -> String {
    guard value.isFinite else { return "—" }
    let magnitude = value.magnitude
    guard magnitude < 1e15 else { return "\(value)" }
    let places = magnitude >= 100 ? 0 : magnitude >= 10 ? 1 : 3
    let scale = [1.0, 10, 100, 1000][places]
    let scaled = Int((magnitude * scale).rounded())
    let whole = grouped(scaled / Int(scale))
    var digits = String(scaled % Int(scale))
    digits = String(repeating: "0", count: max(0, places - digits.count)) + digits
    while digits.last == "0" { digits.removeLast() }
    let sign = value < 0 && scaled > 0 ? "−" : ""
    if places == 0 || digits.isEmpty { return "\(sign)\(whole)" }
    return "\(sign)\(whole)\(language == .english ? "." : ",")\(digits)"
  }

  /// A count, with its digits in threes.
  func number(_ count: Int) -> String { (count < 0 ? "−" : "") + grouped(Int(count.magnitude)) }

  /// A share of one as a percentage, rounded to whole ones.
  func percent(_ share: Double) -> String {
    number(Int((share * 100).rounded())) + (language == .english ? "%" : "\u{A0}%")
  }

  /// A count and what is counted, which no line break parts.
  func count(_ count: Int, _ noun: PluralWording) -> String {
    number(count) + "\u{A0}" + noun.form(after: count, in: language)
  }

  /// Digits in threes, with a comma in English and a narrow no-break space elsewhere; numbers of
  /// four digits are read at a glance and stay as they are.
  private func grouped(_ number: Int) -> String {
    let digits = String(number)
    guard digits.count > 4 else { return digits }
    let mark: Character = language == .english ? "," : "\u{202F}"
    var result = ""
    for (place, digit) in zip((0..<digits.count).reversed(), digits) {
      result.append(digit)
      if place > 0 && place % 3 == 0 { result.append(mark) }
    }
    return result
  }
}
