/// A legend broken into columns: what stands where, measured from the upper left corner downwards.
struct LegendColumns: Sendable {
  enum Entry: Sendable {
    case heading([String])
    case item(MapLegend.Sample, [String])
  }

  struct Placed: Sendable {
    let entry: Entry
    let column: Int
    let top: Double
    let height: Double
  }

  let placed: [Placed]
  let columnCount: Int
  let columnWidth: Double
  let height: Double
  let textSize: Double

  static let sampleWidth = 3.6
  static let columnGap = 1.6

  var width: Double {
    Double(columnCount) * columnWidth + Double(columnCount - 1) * Self.columnGap * textSize
  }

  /// Returns the narrowest column in which no text needs another line, up to a width.
  static func columnWidth(for legend: MapLegend, atMost ems: Double) -> Double {
    var widest = 8.0
    for section in legend.sections {
      widest = max(widest, min(TextMeasure.width(of: section.heading), ems))
      for item in section.items {
        widest = max(widest, sampleWidth + 0.6 + TextMeasure.width(of: item.text))
      }
    }
    return min(widest, ems)
  }

  /// Sets a legend in columns no higher than a height.
  ///
  /// A section moves to the next column as a whole where that lets it stay in one piece.
  init(_ legend: MapLegend, columnWidth: Double, maximumHeight: Double, textSize: Double) {
    var placed: [Placed] = []
    var column = 0
    var top = 0.0
    var lowest = 0.0
    let lineHeight = TextMeasure.lineHeight * textSize
    let textWidth = columnWidth / textSize - Self.sampleWidth - 0.6
    for section in legend.sections {
      let heading = Entry.heading(
        TextWrapping.filled(section.heading, width: columnWidth / textSize))
      let entries =
        [heading]
        + section.items.map {
          Entry.item($0.sample, TextWrapping.filled($0.text, width: textWidth))
        }
      let heights = entries.map { Self.height(of: $0, lineHeight: lineHeight, textSize: textSize) }
      let total = heights.reduce(0, +)
      if top > 0, top + total > maximumHeight, total <= maximumHeight || top > maximumHeight * 0.7 {
        column += 1
        top = 0
      }
      for (entry, height) in zip(entries, heights) {
        if top > 0, top + height > maximumHeight {
          column += 1
          top = 0
        }
        placed.append(Placed(entry: entry, column: column, top: top, height: height))
        top += height
        lowest = max(lowest, top)
      }
      top += 0.7 * textSize
    }
    self.placed = placed
    self.columnWidth = columnWidth
    self.textSize = textSize
    columnCount = placed.isEmpty ? 0 : column + 1
    height = lowest
  }

  /// Returns the legend in columns of about equal height, as many as it has now.
  func balanced(_ legend: MapLegend, maximumHeight: Double) -> LegendColumns {
    guard columnCount > 1 else { return self }
    var best = self
    for share in stride(from: 0.95, through: 0.4, by: -0.05) {
      let trial = LegendColumns(
        legend, columnWidth: columnWidth, maximumHeight: share * maximumHeight, textSize: textSize)
      if trial.columnCount > columnCount { break }
      best = trial
    }
    return best
  }

  private static func height(of entry: Entry, lineHeight: Double, textSize: Double) -> Double {
    switch entry {
    case .heading(let lines): Double(lines.count) * lineHeight + 0.35 * textSize
    case .item(let sample, let lines):
      max(
        Double(lines.count) * lineHeight + 0.2 * textSize,
        sample == .sizes
          ? 2.4 * textSize
          : sample == .doubled ? 2.1 * textSize : isNode(sample) ? 1.65 * textSize : 0)
    }
  }

  private static func isNode(_ sample: MapLegend.Sample) -> Bool {
    switch sample {
    case .fill, .shape, .outline, .doubled: true
    default: false
    }
  }
}
