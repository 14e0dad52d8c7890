/// A point of a page, in printer's points from the lower left corner.
public struct MapPoint: Sendable, Hashable {
  /// Points to the right.
  public var x: Double
  /// Points up.
  public var y: Double

  /// Creates a point.
  ///
  /// - Parameters:
  ///   - x: Points to the right.
  ///   - y: Points up.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  static func + (a: MapPoint, b: MapPoint) -> MapPoint { MapPoint(a.x + b.x, a.y + b.y) }
  static func - (a: MapPoint, b: MapPoint) -> MapPoint { MapPoint(a.x - b.x, a.y - b.y) }
  static func * (a: MapPoint, factor: Double) -> MapPoint { MapPoint(a.x * factor, a.y * factor) }

  var length: Double { (x * x + y * y).squareRoot() }

  /// The direction turned a quarter to the left.
  var normal: MapPoint { MapPoint(-y, x) }
}

/// A width and a height, in printer's points.
public struct MapSize: Sendable, Hashable {
  /// The width.
  public var width: Double
  /// The height.
  public var height: Double

  /// Creates a size.
  ///
  /// - Parameters:
  ///   - width: The width.
  ///   - height: The height.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// The size in whole points, which is how Graphviz takes the size of a node.
  var wholePoints: MapSize {
    MapSize(width: width.rounded(.up), height: height.rounded(.up))
  }

  static func * (size: MapSize, factor: Double) -> MapSize {
    MapSize(width: size.width * factor, height: size.height * factor)
  }
}

/// An upright rectangle of a page, in printer's points.
public struct MapBox: Sendable, Hashable {
  /// The left edge.
  public var minX: Double
  /// The lower edge.
  public var minY: Double
  /// The right edge.
  public var maxX: Double
  /// The upper edge.
  public var maxY: Double

  /// Creates a box from its edges.
  ///
  /// - Parameters:
  ///   - minX: The left edge.
  ///   - minY: The lower edge.
  ///   - maxX: The right edge.
  ///   - maxY: The upper edge.
  public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  init(center: MapPoint, size: MapSize) {
    self.init(
      minX: center.x - size.width / 2, minY: center.y - size.height / 2,
      maxX: center.x + size.width / 2, maxY: center.y + size.height / 2)
  }

  /// The width.
  public var width: Double { maxX - minX }
  /// The height.
  public var height: Double { maxY - minY }
  /// The middle.
  public var center: MapPoint { MapPoint((minX + maxX) / 2, (minY + maxY) / 2) }

  /// Returns whether two boxes share more than an edge.
  ///
  /// - Parameter other: Another box.
  /// - Returns: Whether some point lies inside both.
  public func overlaps(_ other: MapBox) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  func insetBy(_ distance: Double) -> MapBox {
    MapBox(
      minX: minX + distance, minY: minY + distance, maxX: maxX - distance, maxY: maxY - distance)
  }

  func union(_ other: MapBox) -> MapBox {
    MapBox(
      minX: min(minX, other.minX), minY: min(minY, other.minY),
      maxX: max(maxX, other.maxX), maxY: max(maxY, other.maxY))
  }

  func contains(_ point: MapPoint) -> Bool {
    minX <= point.x && point.x <= maxX && minY <= point.y && point.y <= maxY
  }
}
