/// Keeps boxes apart on a sheet.
enum Separation {
  /// Moves boxes until none overlaps another and all lie in an area, as little as possible.
  ///
  /// Two boxes that overlap are pushed apart along the axis where less is missing, half each; this
  /// is repeated over all pairs in order, so the result depends on nothing but the input.
  ///
  /// - Parameters:
  ///   - centers: Where the boxes would like to be.
  ///   - sizes: How large they are.
  ///   - area: Where they must be.
  ///   - gap: The least distance between two boxes.
  ///   - rounds: How often to try.
  /// - Returns: Where they are now, or `nil` if they could not be kept apart.
  static func apart(
    _ centers: [MapPoint], sizes: [MapSize], in area: MapBox, gap: Double, rounds: Int = 300
  ) -> [MapPoint]? {
    guard sizes.allSatisfy({ $0.width <= area.width && $0.height <= area.height }) else {
      return nil
    }
    let needed = sizes.reduce(0) { $0 + ($1.width + gap) * ($1.height + gap) }
    // Loose enough to settle: a denser packing takes many rounds or never comes to rest.
    let fill = sizes.count > 25 ? 0.62 : 0.8
    guard needed <= fill * (area.width + gap) * (area.height + gap) else { return nil }
    var places = centers
    for index in places.indices { confine(&places[index], sizes[index], area) }
    for _ in 0..<rounds where pushApart(&places, sizes, area, gap) == false {
      return places
    }
    return nil
  }

  /// Makes one round of pushes; returns whether any was needed.
  private static func pushApart(
    _ places: inout [MapPoint], _ sizes: [MapSize], _ area: MapBox, _ gap: Double
  ) -> Bool {
    var moved = false
    let order = places.indices.sorted { (places[$0].x, $0) < (places[$1].x, $1) }
    let widest = sizes.map(\.width).max() ?? 0
    for (rank, i) in order.enumerated() {
      for j in order[(rank + 1)...] {
        let dx = places[j].x - places[i].x
        // Later boxes lie further right, up to the moves of this round.
        if dx > widest + gap + 40 { break }
        let dy = places[j].y - places[i].y
        let lackX = (sizes[i].width + sizes[j].width) / 2 + gap - abs(dx)
        let lackY = (sizes[i].height + sizes[j].height) / 2 + gap - abs(dy)
        guard lackX > 1e-6, lackY > 1e-6 else { continue }
        moved = true
        let push = 0.5 * 1.02
        if lackX < lackY * 1.3 {
          let step = lackX * push * (dx < 0 || (dx == 0 && j < i) ? -1 : 1)
          places[i].x -= step
          places[j].x += step
        } else {
          let step = lackY * push * (dy < 0 || (dy == 0 && j < i) ? -1 : 1)
          places[i].y -= step
          places[j].y += step
        }
        confine(&places[i], sizes[i], area)
        confine(&places[j], sizes[j], area)
      }
    }
    return moved
  }

  private static func confine(_ place: inout MapPoint, _ size: MapSize, _ area: MapBox) {
    place.x = min(max(place.x, area.minX + size.width / 2), area.maxX - size.width / 2)
    place.y = min(max(place.y, area.minY + size.height / 2), area.maxY - size.height / 2)
  }

  /// Turns points so that they are widest along the longer side of an area, and stretches them to
  /// fill it.
  ///
  /// - Parameters:
  ///   - points: Where an engine put the nodes.
  ///   - sizes: How large they are.
  ///   - area: The area to fill.
  ///   - turns: Whether the picture may be turned.
  /// - Returns: The places in the area; boxes may overlap.
  static func fitted(
    _ points: [MapPoint], sizes: [MapSize], in area: MapBox, turns: Bool
  ) -> [MapPoint] {
    var places = turns ? turned(points, wide: area.width >= area.height) : points
    if turns, points.count > 1 {
      // One of the mirror images, always the same one: the first node goes to the upper left.
      let middle = places.reduce(MapPoint(0, 0), +) * (1 / Double(places.count))
      let flipX = places[0].x > middle.x
      let flipY = places[0].y < middle.y
      places = places.map { MapPoint(flipX ? -$0.x : $0.x, flipY ? -$0.y : $0.y) }
    }
    let x = stretched(
      places.map(\.x), half: sizes.map { $0.width / 2 }, from: area.minX, to: area.maxX)
    let y = stretched(
      places.map(\.y), half: sizes.map { $0.height / 2 }, from: area.minY, to: area.maxY)
    return zip(x, y).map { MapPoint($0, $1) }
  }

  /// Maps coordinates so that the outermost boxes touch the ends of an interval.
  private static func stretched(
    _ values: [Double], half: [Double], from low: Double, to high: Double
  ) -> [Double] {
    guard let least = values.min(), let most = values.max() else { return [] }
    guard most - least > 1e-9 else { return values.map { _ in (low + high) / 2 } }
    // A crowded middle with a few far outliers wastes the sheet; large maps are evened out by rank.
    let evenness = values.count > 60 ? 0.6 : values.count > 25 ? 0.3 : 0
    var rank = [Double](repeating: 0, count: values.count)
    for (place, index) in values.indices.sorted(by: { (values[$0], $0) < (values[$1], $1) })
      .enumerated()
    {
      rank[index] = Double(place) / Double(max(1, values.count - 1))
    }
    return values.indices.map { index in
      let half = half[index]
      let linear = (values[index] - least) / (most - least)
      let share = linear * (1 - evenness) + rank[index] * evenness
      return low + half + share * (high - low - 2 * half)
    }
  }

  private static func turned(_ points: [MapPoint], wide: Bool) -> [MapPoint] {
    let n = Double(points.count)
    let middle = points.reduce(MapPoint(0, 0), +) * (1 / n)
    let offsets = points.map { $0 - middle }
    let xx = offsets.reduce(0) { $0 + $1.x * $1.x }
    let yy = offsets.reduce(0) { $0 + $1.y * $1.y }
    let xy = offsets.reduce(0) { $0 + $1.x * $1.y }
    // The main axis of the covariance matrix.
    let root = ((xx - yy) * (xx - yy) + 4 * xy * xy).squareRoot()
    var axis = MapPoint(xx - yy + root, 2 * xy)
    if axis.length < 1e-9 * max(1, root) { axis = xx >= yy ? MapPoint(1, 0) : MapPoint(0, 1) }
    axis = axis * (1 / axis.length)
    return offsets.map { offset in
      let along = offset.x * axis.x + offset.y * axis.y
      let across = -offset.x * axis.y + offset.y * axis.x
      return wide ? MapPoint(along, across) : MapPoint(across, along)
    }
  }
}
