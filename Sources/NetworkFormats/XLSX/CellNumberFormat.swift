/// What a cell's format makes of the number in it.
enum CellNumberFormat: Hashable, Sendable {
  /// A number.
  case plain
  /// A number with zeros before it, up to so many digits.
  case padded(Int)
  /// A date, or a date and a time.
  case date(SerialDate.Precision)
  /// A time of no day.
  case time

  /// Finds out what a format does.
  ///
  /// - Parameters:
  ///   - id: Its number; those below 164 are set by the standard.
  ///   - code: Its code, if the workbook has one.
  init(id: Int, code: String?) {
    if let code {
      self = Self.meaning(of: code)
      return
    }
    self =
      switch id {
      case 14...16, 22, 27...31, 34...36, 50...58: .date(.day)
      case 17: .date(.month)
      case 18...21, 32, 33, 45...47: .time
      default: .plain
      }
  }

  /// ECMA-376, part 1, 18.8.31: letters that are not quoted stand for parts of a date.
  private static func meaning(of code: String) -> CellNumberFormat {
    let bare = unquoted(code).lowercased()
    if bare == "general" { return .plain }
    if bare.count > 1, bare.allSatisfy({ $0 == "0" }) { return .padded(bare.count) }
    let letters = Set(bare)
    let hasDay = letters.contains("d")
    let hasYear = letters.contains("y")
    let hasTime = letters.contains("h") || letters.contains("s")
    if hasTime { return hasDay || hasYear ? .date(.day) : .time }
    if hasDay { return .date(.day) }
    if letters.contains("m") { return .date(hasYear ? .month : .day) }
    return hasYear ? .date(.year) : .plain
  }

  /// The first section of a code without quoted text, escaped letters, colours and conditions.
  private static func unquoted(_ code: String) -> String {
    var result = ""
    var end: Character?
    var isEscaped = false
    var bracket = ""
    for character in code {
      if isEscaped {
        isEscaped = false
      } else if let closing = end {
        if character == closing {
          end = nil
          // Hours, minutes or seconds that may pass 24 or 60 stand in brackets too.
          if closing == "]", ["h", "m", "s"].contains(String(Set(bracket.lowercased()))) {
            result += "h"
          }
        } else {
          bracket.append(character)
        }
      } else {
        switch character {
        case "\\", "_", "*": isEscaped = true
        case "\"": end = "\""
        case "[":
          end = "]"
          bracket = ""
        case ";": return result
        default: result.append(character)
        }
      }
    }
    return result
  }
}
