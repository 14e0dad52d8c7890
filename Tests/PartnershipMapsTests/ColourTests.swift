import StakeholderModel
import Testing

@testable import PartnershipMaps

/// Contrast by WCAG 2, and distances as a deuteranope sees them.
struct ColourTests {
  private func linear(_ colour: MapColour) -> [Double] {
    [colour.red, colour.green, colour.blue].map {
      let value = Double($0) / 255
      return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055, 2.4)
    }
  }

  /// x to the power of 2.4, or the cube root, without a mathematics library: by Newton's method.
  private func power(_ x: Double, _ exponent: Double) -> Double {
    guard x > 0 else { return 0 }
    // x^2.4 = (x^12)^(1/5); x^(1/3) directly.
    let (base, root) = exponent == 2.4 ? (x * x * x * x * x * x * x * x * x * x * x * x, 5) : (x, 3)
    var y = 1.0
    for _ in 0..<200 {
      var lower = 1.0
      for _ in 1..<root { lower *= y }
      y -= (y - base / lower) / Double(root)
    }
    return y
  }

  private func luminance(_ colour: MapColour) -> Double {
    let c = linear(colour)
    return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]
  }

  private func contrast(_ a: MapColour, _ b: MapColour) -> Double {
    let (x, y) = (luminance(a), luminance(b))
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }

  private static var styles: [GroupStyle] {
    MapPalette.colours + MapPalette.greys + [MapPalette.neutral]
  }

  @Test func textIsReadableOnEveryFill() {
    #expect(contrast(.ink, .white) > 15)
    for style in Self.styles { #expect(contrast(.ink, style.fill) >= 4.5, "\(style.fill)") }
    #expect(contrast(.quietInk, .white) >= 4.5)
  }

  @Test func outlinesAndLinesStandOutFromPaper() {
    for style in Self.styles { #expect(contrast(style.border, .white) >= 4.5, "\(style.border)") }
    let ties =
      [TieStyle.cooperation, .money, .help, .information, .belonging, .oversight, .rest]
      + TieStyle.others
    for tie in ties {
      #expect(contrast(tie.colour, .white) >= 4.5, "\(tie.colour)")
      #expect(
        contrast(
          MapScene.colour(of: tie, status: .existing, isThin: true, theme: .colour), .white) >= 3)
    }
  }

  /// The distance of two colours in CIE Lab after the deuteranopia of Machado, Oliveira and
  /// Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", 2009.
  private func distance(_ a: MapColour, _ b: MapColour) -> Double {
    let matrix = [
      [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
      [-0.011820, 0.042940, 0.968881],
    ]
    func lab(_ colour: MapColour) -> [Double] {
      let c = linear(colour)
      let seen = matrix.map { row in min(1, max(0, zip(row, c).reduce(0) { $0 + $1.0 * $1.1 })) }
      let x = (0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505
      let y = 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]
      let z = (0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089
      let f = [x, y, z].map { $0 > 0.008856 ? power($0, 1.0 / 3) : 7.787 * $0 + 16.0 / 116 }
      return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
    }
    return zip(lab(a), lab(b)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  @Test func sectorsDifferForADeuteranope() {
    let sectors = MapPalette.colours.prefix(8)
    for (index, a) in sectors.enumerated() {
      for b in sectors.dropFirst(index + 1) {
        let fill = distance(a.fill, b.fill)
        let border = distance(a.border, b.border)
        #expect(max(fill, border) >= 10, "\(a.fill) \(b.fill): \(fill), \(border)")
      }
    }
  }

  @Test func tieKindsDifferByMarkWhateverTheEyes() {
    let known = [TieStyle.cooperation, .money, .help, .information, .belonging, .oversight, .rest]
    #expect(Set(known.map(\.mark)).count == known.count)
    #expect(Set(TieStyle.others.map(\.mark)).count == TieStyle.others.count)
  }

  @Test func coloursAreWrittenInFull() {
    #expect(MapColour(0x000A0B).description == "#000a0b")
  }
}
