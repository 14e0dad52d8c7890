/// Telephone numbers, e-mail addresses and numbers of identity papers in free text.
enum ContactDetails {
  /// Whether a text holds one.
  static func isIn(_ text: String) -> Bool { hasAddress(text) || hasLongNumber(text) }

  /// Something, an @, and something with a full stop in it.
  private static func hasAddress(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).contains { word in
      let parts = word.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 2 else { return false }
      return parts[0].contains { $0.isLetter || $0.isNumber }
        && parts[1].dropLast().contains(".") && parts[1].contains(where: \.isLetter)
    }
  }

  /// A telephone number in international form or with the 8 of the former Union, or the twelve
  /// digits of an individual identification number.
  private static func hasLongNumber(_ text: String) -> Bool {
    var digits = 0
    var first: Character = " "
    var isInternational = false
    func isNumber() -> Bool {
      (isInternational && (10...15).contains(digits)) || digits == 12
        || (digits == 11 && (first == "8" || first == "7"))
    }
    for character in text {
      switch character {
      case "0"..."9" where character.isASCII:
        if digits == 0 { first = character }
        digits += 1
      case "+":
        digits = 0
        isInternational = true
      case " ", "-", "(", ")", "\u{A0}": continue
      default:
        if isNumber() { return true }
        digits = 0
        isInternational = false
      }
    }
    return isNumber()
  }
}
