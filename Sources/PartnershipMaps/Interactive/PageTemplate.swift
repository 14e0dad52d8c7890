import StakeholderModel

/// The parts of the page that are the same for every network.
enum PageTemplate {
  /// The scripts in the order they run, which is one scope.
  static let scripts: [[UInt8]] = [
    PackageResources.core_js, PackageResources.tone_js, PackageResources.model_js,
    PackageResources.metrics_js,
    PackageResources.shapes_js, PackageResources.scene_js, PackageResources.canvas_js,
    PackageResources.viewport_js, PackageResources.search_js, PackageResources.filters_js,
    PackageResources.time_js, PackageResources.legend_js, PackageResources.path_js,
    PackageResources.card_js, PackageResources.table_js, PackageResources.export_js,
    PackageResources.main_js,
  ]

  static let styles: [[UInt8]] = [PackageResources.page_css, PackageResources.print_css]

  static var script: String {
    "(() => {\n\"use strict\";\n" + scripts.map { text($0) }.joined(separator: "\n") + "})();\n"
  }

  static var style: String { styles.map { text($0) }.joined(separator: "\n") }

  static var frame: String { text(PackageResources.page_html) }

  /// Puts a page together.
  ///
  /// Placeholders are sought in the frame alone, so that a text which looks like one stays a text.
  static func page(title: String, language: Language, data: String) -> String {
    var page = ""
    var rest = Substring(frame)
    let parts = [
      ("{{language}}", language.rawValue), ("{{styleHash}}", hash(of: style)),
      ("{{scriptHash}}", hash(of: script)), ("{{title}}", HTMLNode.escaped(title)),
      ("{{style}}", style),
      ("{{data}}", data), ("{{script}}", script),
    ]
    for (placeholder, text) in parts {
      guard let place = range(of: placeholder, in: rest) else { continue }
      page += rest[..<place.lowerBound] + text
      rest = rest[place.upperBound...]
    }
    return page + rest
  }

  /// The name by which the page's policy allows the text of an element, which stands on lines of its
  /// own there, and nothing else.
  private static func hash(of text: String) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    let digest = SHA256.digest(of: Array("\n\(text)\n".utf8)) + [0]
    var encoded: [UInt8] = []
    for start in stride(from: 0, to: digest.count, by: 3) {
      let bits = digest[start..<start + 3].reduce(0) { $0 << 8 | Int($1) }
      encoded += [18, 12, 6, 0].map { letters[bits >> $0 & 63] }
    }
    // 32 bytes are 43 letters and one to fill up.
    return "sha256-" + String(decoding: encoded.dropLast(), as: UTF8.self) + "="
  }

  private static func range(of text: String, in whole: Substring) -> Range<Substring.Index>? {
    var start = whole.startIndex
    while let next = whole[start...].firstIndex(of: "{") {
      if whole[next...].hasPrefix(text) { return next..<whole.index(next, offsetBy: text.count) }
      start = whole.index(after: next)
    }
    return nil
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
