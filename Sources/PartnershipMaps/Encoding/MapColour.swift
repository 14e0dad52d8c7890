/// A colour of the screen, 8 bits a channel.
public struct MapColour: Sendable, Hashable, CustomStringConvertible {
  /// Red, 0 to 255.
  public let red: UInt8
  /// Green, 0 to 255.
  public let green: UInt8
  /// Blue, 0 to 255.
  public let blue: UInt8

  /// Creates a colour from a number such as `0x0072B2`.
  init(_ hex: UInt32) {
    red = UInt8(truncatingIfNeeded: hex >> 16)
    green = UInt8(truncatingIfNeeded: hex >> 8)
    blue = UInt8(truncatingIfNeeded: hex)
  }

  /// The colour as DOT and SVG write it: `#0072b2`.
  public var description: String {
    "#"
      + [red, green, blue].map { channel in
        let digits = String(channel, radix: 16)
        return digits.utf8.count == 1 ? "0" + digits : digits
      }.joined()
  }

  /// Returns the colour mixed with white.
  ///
  /// - Parameter share: The share of white, 0 to 1.
  /// - Returns: The mixture.
  func lightened(by share: Double) -> MapColour {
    func mixed(_ channel: UInt8) -> UInt32 {
      UInt32((Double(channel) * (1 - share) + 255 * share).rounded())
    }
    return MapColour(mixed(red) << 16 | mixed(green) << 8 | mixed(blue))
  }

  static let white = MapColour(0xFFFFFF)
  /// The colour of text.
  static let ink = MapColour(0x1A1A1A)
  /// The colour of headings and notes.
  static let quietInk = MapColour(0x4A4A4A)
  /// The colour of frames.
  static let frame = MapColour(0x9A9A9A)
}
