public import StakeholderModel

/// The name of an actor among the choices of a form: no spaces, ASCII only, one for each id.
///
/// Letters, digits, `-`, `.` and `_` stand for themselves; any other character becomes `_x`, its
/// number in hexadecimal digits and `_`, and so does a `_` that an `x` follows.
public struct ChoiceName: Sendable, Hashable, CustomStringConvertible {
  /// The name as forms and answers write it.
  public let description: String

  /// Names an actor.
  ///
  /// - Parameter id: The actor's id.
  public init(_ id: ActorID) {
    var text = ""
    let scalars = Array(id.rawValue.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isEscape = scalar == "_" && index + 1 < scalars.count && scalars[index + 1] == "x"
      if !isEscape, Self.isPlain(scalar) {
        text.unicodeScalars.append(scalar)
      } else {
        text += "_x" + String(scalar.value, radix: 16, uppercase: true) + "_"
      }
    }
    description = text
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z", "-", ".", "_": true
    default: false
    }
  }
}
