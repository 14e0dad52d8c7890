/// Moves nodes to free places where their ties cross less and stay clear of other nodes.
///
/// A layout engine knows distances, not that a line which passes behind a name reads as a tie to it.
/// Each node in turn tries the places of a grid and takes the best; this is repeated until nothing
/// improves. No chance is involved.
struct Refinement {
  let sizes: [MapSize]
  let ties: [(Int, Int)]
  let area: MapBox
  let gap: Double

  private let tiesOfNode: [[Int]]
  /// The length of a tie that costs nothing, between the outlines.
  private let ease: Double

  init(sizes: [MapSize], ties: [(Int, Int)], area: MapBox, gap: Double) {
    self.sizes = sizes
    self.area = area
    self.gap = gap
    var seen: Set<[Int]> = []
    self.ties = ties.map { $0.0 < $0.1 ? $0 : ($0.1, $0.0) }.filter {
      seen.insert([$0.0, $0.1]).inserted
    }
    var tiesOfNode = [[Int]](repeating: [], count: sizes.count)
    for (index, tie) in self.ties.enumerated() {
      tiesOfNode[tie.0].append(index)
      tiesOfNode[tie.1].append(index)
    }
    self.tiesOfNode = tiesOfNode
    ease = 3 * gap
  }

  /// Above this many nodes times ties a map is too dense to be tidied one node at a time.
  private static let largestWork = 3_000

  /// Returns better places; those given must not overlap.
  func refined(_ start: [MapPoint]) -> [MapPoint] {
    guard sizes.count * ties.count <= Self.largestWork, sizes.count > 1 else { return start }
    var places = start
    let order = places.indices.sorted {
      (tiesOfNode[$0].count, $0) < (tiesOfNode[$1].count, $1)
    }
    for _ in 0..<8 {
      var improved = false
      for node in order {
        var least = cost(of: node, at: places[node], places)
        var best: MapPoint?
        for candidate in candidates(for: node, near: places[node])
        where isFree(candidate, for: node, places) {
          let cost = cost(of: node, at: candidate, places)
          if cost < least - 1 {
            least = cost
            best = candidate
          }
        }
        if let best {
          places[node] = best
          improved = true
        }
      }
      if !improved { break }
    }
    return places
  }

  private func candidates(for node: Int, near place: MapPoint) -> [MapPoint] {
    let size = sizes[node]
    let room = MapBox(
      minX: area.minX + size.width / 2, minY: area.minY + size.height / 2,
      maxX: area.maxX - size.width / 2, maxY: area.maxY - size.height / 2)
    guard room.width >= 0, room.height >= 0 else { return [] }
    let (columns, rows) = (14, 11)
    var points: [MapPoint] = []
    for row in 0..<rows {
      for column in 0..<columns {
        points.append(
          MapPoint(
            room.minX + room.width * Double(column) / Double(columns - 1),
            room.minY + room.height * Double(row) / Double(rows - 1)))
      }
    }
    for step in [6.0, 14] {
      for (x, y) in [(1.0, 0.0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, -1), (1, -1), (-1, 1)] {
        let point = place + MapPoint(x * step, y * step)
        if room.contains(point) { points.append(point) }
      }
    }
    return points
  }

  private func isFree(_ place: MapPoint, for node: Int, _ places: [MapPoint]) -> Bool {
    places.indices.allSatisfy { other in
      other == node
        || abs(places[other].x - place.x) >= (sizes[other].width + sizes[node].width) / 2 + gap
        || abs(places[other].y - place.y) >= (sizes[other].height + sizes[node].height) / 2 + gap
    }
  }

  /// What a node costs at a place: long ties, crossings, ties behind nodes, crowding.
  private func cost(of node: Int, at place: MapPoint, _ places: [MapPoint]) -> Double {
    func position(_ other: Int) -> MapPoint { other == node ? place : places[other] }
    var cost = 0.0
    let own = MapBox(center: place, size: sizes[node])
    for index in tiesOfNode[node] {
      let (a, b) = ties[index]
      let (start, end) = (position(a), position(b))
      let other = a == node ? b : a
      let distance = Self.distance(own, MapBox(center: places[other], size: sizes[other]))
      cost += distance < ease ? 1.5 * (ease - distance) : 0.35 * (distance - ease)
      for (mate, tie) in ties.enumerated() where mate != index {
        if tie.0 == a || tie.0 == b || tie.1 == a || tie.1 == b { continue }
        if Self.cross(start, end, position(tie.0), position(tie.1)) { cost += 70 }
      }
      for other in sizes.indices where other != a && other != b {
        let box = MapBox(center: position(other), size: sizes[other]).insetBy(-0.4 * gap)
        if Self.passes(start, end, through: box) { cost += 160 }
      }
    }
    let wide = own.insetBy(-0.4 * gap)
    for tie in ties where tie.0 != node && tie.1 != node {
      if Self.passes(places[tie.0], places[tie.1], through: wide) { cost += 160 }
    }
    for other in sizes.indices where other != node {
      let distance = Self.distance(own, MapBox(center: places[other], size: sizes[other]))
      if distance < 2 * gap { cost += 0.8 * (2 * gap - distance) }
    }
    return cost
  }

  private static func distance(_ a: MapBox, _ b: MapBox) -> Double {
    let dx = max(0, a.minX - b.maxX, b.minX - a.maxX)
    let dy = max(0, a.minY - b.maxY, b.minY - a.maxY)
    return (dx * dx + dy * dy).squareRoot()
  }

  private static func side(_ a: MapPoint, _ b: MapPoint, _ c: MapPoint) -> Double {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
  }

  private static func cross(_ a: MapPoint, _ b: MapPoint, _ c: MapPoint, _ d: MapPoint) -> Bool {
    side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
  }

  private static func passes(_ a: MapPoint, _ b: MapPoint, through box: MapBox) -> Bool {
    if max(a.x, b.x) < box.minX || min(a.x, b.x) > box.maxX { return false }
    if max(a.y, b.y) < box.minY || min(a.y, b.y) > box.maxY { return false }
    if box.contains(a) || box.contains(b) { return true }
    let corners = [
      MapPoint(box.minX, box.minY), MapPoint(box.minX, box.maxY), MapPoint(box.maxX, box.maxY),
      MapPoint(box.maxX, box.minY),
    ]
    let sides = corners.map { side(a, b, $0) }
    return !(sides.allSatisfy { $0 > 0 } || sides.allSatisfy { $0 < 0 })
  }
}
