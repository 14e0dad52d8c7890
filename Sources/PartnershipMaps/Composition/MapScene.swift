import StakeholderModel

/// Everything on a sheet, with its place: what the DOT document says, before it is one.
struct MapScene: Sendable {
  /// A node, or the sample of one in the legend.
  struct Node: Sendable {
    var name: String
    var role: String
    var box: MapBox
    var shape: NodeShape
    var fill: MapColour
    var border: MapColour
    var status: Status = .existing
    var isDoubled = false
    var lines: [String] = []
    var fontSize: Double = 8
    var tooltip: String?
  }

  /// Lines of text that begin at the left edge of a box.
  struct Text: Sendable {
    var role: String
    var box: MapBox
    var lines: [String]
    var fontSize: Double
    var colour: MapColour = .ink
  }

  /// A tie, or the sample of one in the legend.
  struct Line: Sendable {
    var role: String
    var tail: String
    var head: String
    var curve: Curve
    /// How far the curve's middle is displaced sideways.
    var bend = 0.0
    /// The tips of the marks at both ends, where there are any.
    var tailTip: MapPoint?
    var headTip: MapPoint?
    var mark: TieStyle.Mark
    var colour: MapColour
    var width: Double
    var pattern: LinePattern
    var markScale: Double
    var tooltip: String?
  }

  /// A box around nodes.
  struct Frame: Sendable {
    var name: String
    var role: String
    var box: MapBox
    var label: String
    var fontSize: Double
    var members: [String]

    /// Where the label's letters stand.
    var labelText: MapBox {
      let top = box.maxY - 0.3 * fontSize
      return MapBox(
        minX: box.minX + 0.6 * fontSize, minY: top - TextMeasure.lineHeight * fontSize,
        maxX: box.maxX, maxY: top)
    }

    /// Where the label stands: along the upper edge, from the left.
    var labelBox: MapBox {
      MapBox(
        minX: box.minX, minY: box.maxY - 1.5 * fontSize,
        maxX: box.minX + (TextMeasure.width(of: label) + 1) * fontSize, maxY: box.maxY)
    }
  }

  var page: MapSize
  var title: String
  var language: Language
  var nodes: [Node] = []
  var texts: [Text] = []
  var lines: [Line] = []
  var frames: [Frame] = []
  /// The invisible ends of the legend's sample lines.
  var points: [(name: String, place: MapPoint)] = []
}

/// Where a layout engine put things.
public struct MapPlacement: Sendable, Hashable {
  /// The middle of each node, by its name in the document.
  public var nodes: [String: MapPoint]

  /// Creates a placement.
  ///
  /// - Parameter nodes: The middle of each node, by its name in the document.
  public init(nodes: [String: MapPoint]) { self.nodes = nodes }
}
