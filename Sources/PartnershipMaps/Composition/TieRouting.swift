/// Draws ties as curves from outline to outline that keep clear of other nodes.
///
/// Graphviz could route them, but falls back to straight lines through nodes as soon as two
/// outlines touch, and its curves depend on its version.
struct TieRouting: Sendable {
  let boxes: [MapBox]
  let shapes: [NodeShape]
  let area: MapBox
  /// Text that ties should not strike through, beside the names.
  let texts: [MapBox]

  struct Route: Sendable {
    var curve: Curve
    /// How far the middle is displaced sideways from the straight line between the two nodes.
    var bend = 0.0
    var tailTip: MapPoint?
    var headTip: MapPoint?
  }

  /// Displacements of a curve's middle to try, in points, the least first.
  private static let bends: [Double] = [
    0, 10, -10, 20, -20, 32, -32, 46, -46, 62, -62, 80, -80, 100, -100, 125, -125, 150, -150,
  ]

  /// The length of a mark at scale 1, in points, as Graphviz draws it.
  static let markLength = 10.0

  /// Returns the way of a tie.
  ///
  /// - Parameters:
  ///   - source: The node it starts from.
  ///   - target: The node it leads to.
  ///   - lane: How far from the middle it should stay, for several ties of one pair.
  ///   - tailMark: The length of the mark at the source, or `nil` for none.
  ///   - headMark: The length of the mark at the target, or `nil` for none.
  /// - Returns: The curve between the marks, and their tips.
  func route(
    from source: Int, to target: Int, lane: Double, tailMark: Double?, headMark: Double?
  ) -> Route {
    let start = boxes[source].center
    let end = boxes[target].center
    let length = (end - start).length
    var best = Curve(from: start, to: end, bend: lane)
    var bestBend = lane
    var least = Double.infinity
    for bend in Self.bends where abs(bend + lane) <= max(0.55 * length, abs(lane)) {
      let curve = Curve(from: start, to: end, bend: lane + bend)
      let cost = cost(of: curve, from: source, to: target) + abs(bend)
      if cost < least {
        least = cost
        best = curve
        bestBend = lane + bend
      }
      if least <= abs(bend) { break }
    }
    var route = trimmed(best, source, target, tailMark: tailMark, headMark: headMark)
    route.bend = bestBend
    return route
  }

  private func cost(of curve: Curve, from source: Int, to target: Int) -> Double {
    let steps = 40
    let points = (1..<steps).map { curve.point(at: Double($0) / Double(steps)) }
    var hull = MapBox(center: curve.p0, size: MapSize(width: 0, height: 0))
    for point in points + [curve.p3] {
      hull = hull.union(MapBox(center: point, size: MapSize(width: 0, height: 0)))
    }
    var cost = 0.0
    for point in points where !area.contains(point) { cost += 60 }
    for (index, box) in boxes.enumerated() where index != source && index != target {
      let wide = box.insetBy(-4)
      guard wide.overlaps(hull.insetBy(-0.5)) else { continue }
      for point in points where wide.contains(point) {
        // Through a name is worse than along an edge.
        cost += box.insetBy(2).contains(point) ? 90 : 25
      }
    }
    for text in texts where text.overlaps(hull.insetBy(-0.5)) {
      for point in points where text.contains(point) { cost += 12 }
    }
    return cost
  }

  private func trimmed(
    _ curve: Curve, _ source: Int, _ target: Int, tailMark: Double?, headMark: Double?
  ) -> Route {
    let from = curve.end(
      of: { shapes[source].contains($0, in: boxes[source]) }, from: 0, to: 1)
    let to = curve.end(of: { shapes[target].contains($0, in: boxes[target]) }, from: 1, to: 0)
    guard from < to else { return Route(curve: curve) }
    let tail = curve.point(at: from)
    let head = curve.point(at: to)
    var (low, high) = (from, to)
    if let tailMark { low = curve.end(of: { ($0 - tail).length < tailMark }, from: from, to: to) }
    if let headMark { high = curve.end(of: { ($0 - head).length < headMark }, from: to, to: from) }
    // Two nodes so close that the marks meet: the marks then keep only their tips.
    if low >= high {
      low = from + (to - from) * 0.45
      high = from + (to - from) * 0.55
    }
    return Route(
      curve: curve.part(from: low, to: high), tailTip: tailMark == nil ? nil : tail,
      headTip: headMark == nil ? nil : head)
  }
}
