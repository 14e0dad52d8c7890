/// Estimates how wide a text is, without a font.
///
/// A map may be drawn by a reader's browser in whatever font it has, so each letter counts as wide
/// as the wider of DejaVu Sans and Noto Sans has it, rounded up. A box that fits this estimate fits
/// either font, and Arial, which is narrower.
enum TextMeasure {
  /// The distance from one baseline to the next, in ems.
  static let lineHeight = 1.2

  /// Letters by width, in hundredths of an em.
  private static let lettersByWidth: [(width: Int, letters: String)] = [
    (30, "JijlìíîïĩīįıĵĺļłІЇіїј"),
    (35, " ,.:;I|\u{A0}·ÌÍÎÏĪĬĮİŀ‘’‚"),
    (40, "()-/[\\]ft\u{AD}ľţťŧ‹›"),
    (45, "!r¡ŕŗř"),
    (50, "\"_`ª¯°º–"),
    (55, "?csz¿çćĉċčśŝşšźżžгзсэѓєѕ“”„"),
    (60, "*FLkvxyýÿĳķĸĹĻĽĿŁŷвтухьўғүұ•"),
    (65, "$0123456789EPSTYabdeghnopqu{}¢£¥«µ»ÈÉÊËÝÞßàáâãäåèéêëðñòóôõöøùúûüþāăąĒĘĚńňőŚŞŠŤŪűŸ"),
    (65, "ЀЁЃЅЎГЕЗРТУабеийклорчяѐёђќѝқҮҰһәө€₸"),
    (70, "ABCKRVXZÀÁÂÃÄÅÇĀĂĄĆČĶŔŘŹŻŽЄАБВСХЧЬЭЯднпцћџҒңҺ"),
    (75, "UÙÚÛÜŪŬŮŰŲЌКъҚ"),
    (80, "&DGHNOQÐÑÒÓÔÕÖØĎĐĞĢŃŇŌŐЂЋЍЏДИЙЛНОПЦмыҢӘӨ"),
    (85, "#+<=>^w~¬±×÷ŵЪю−"),
    (90, "ФЫфњ"),
    (95, "MĦМжшщљ"),
    (100, "%@Wm©®¼½¾ÆæŴ—…"),
    (105, "œЊ№"),
    (110, "ŒЉЖШЩЮ"),
  ]

  private static let widths: [Unicode.Scalar: Double] = {
    var widths: [Unicode.Scalar: Double] = [:]
    for (width, letters) in lettersByWidth {
      for scalar in letters.unicodeScalars { widths[scalar] = Double(width) / 100 }
    }
    return widths
  }()

  /// Returns the width of a line in ems.
  static func width(of text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { sum, scalar in
      sum + (widths[scalar] ?? fallbackWidth(of: scalar))
    }
  }

  /// Returns the size of lines set under each other.
  static func size(of lines: [String], fontSize: Double) -> MapSize {
    let widest = lines.map { width(of: $0) }.max() ?? 0
    return MapSize(
      width: widest * fontSize, height: Double(lines.count) * lineHeight * fontSize)
  }

  private static func fallbackWidth(of scalar: Unicode.Scalar) -> Double {
    if scalar.properties.generalCategory == .nonspacingMark { return 0 }
    // Chinese, Japanese and Korean letters fill the em; anything else is rarely wider than 0.8.
    return scalar.value >= 0x2E80 ? 1.05 : 0.8
  }
}
