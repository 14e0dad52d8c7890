import StakeholderModel

/// Clusters as rigid blocks: each keeps the engine's places inside, and the blocks are moved so
/// that they fill the sheet.
struct ClusterBlocks: Sendable {
  let places: [(node: Int, place: MapPoint)]
  let clusters: [(value: String, box: MapBox)]

  private struct Block {
    var label: String?
    var nodes: [Int]
    /// The places of the nodes from the block's middle.
    var offsets: [MapPoint]
    var size: MapSize
    /// Where the engine put the middle.
    var center: MapPoint
  }

  init?(
    _ content: MapContent, request: LayoutRequest, placement: MapPlacement, sizes: [MapSize],
    room: MapBox, fontSize: Double, labelSize: Double
  ) {
    let covered = content.tied.reduce(0) { $0 + sizes[$1].width * sizes[$1].height }
    guard covered < 0.5 * room.width * room.height else { return nil }
    var blocks: [Block] = []
    let factor = fontSize / LayoutRequest.fontSize
    func engineBox(_ node: Int) -> MapBox {
      let point = placement.nodes[content.names[node]] ?? MapPoint(0, 0)
      return MapBox(center: point * factor, size: sizes[node])
    }
    for (cluster, members) in request.clusters {
      let boxes = members.map(engineBox)
      guard let first = boxes.first else { continue }
      let hull = boxes.dropFirst().reduce(first) { $0.union($1) }
      let label = content.words.name(
        ofGroup: cluster, of: content.options.clusters.attribute ?? .sector,
        in: content.viewed.network)
      let labelWidth = (TextMeasure.width(of: label) + 1.2) * labelSize
      let arranged = Self.tightened(boxes, hull: hull, room: room, gap: 1.1 * fontSize)
      guard let arranged else { return nil }
      let tight = zip(arranged, members).map { MapBox(center: $0, size: sizes[$1]) }
      let inner = tight.dropFirst().reduce(tight[0]) { $0.union($1) }
      let padding = 0.9 * fontSize
      let heading = 1.5 * labelSize
      let size = MapSize(
        width: max(inner.width, labelWidth) + 2 * padding,
        height: inner.height + 2 * padding + heading)
      let middle = inner.center + MapPoint(0, heading / 2)
      blocks.append(
        Block(
          label: label, nodes: members, offsets: arranged.map { $0 - middle }, size: size,
          center: hull.center))
    }
    let clustered = Set(request.clusters.flatMap(\.members))
    for node in content.tied where !clustered.contains(node) {
      blocks.append(
        Block(
          label: nil, nodes: [node], offsets: [MapPoint(0, 0)], size: sizes[node],
          center: engineBox(node).center))
    }
    let blockSizes = blocks.map(\.size)
    let fitted = Separation.fitted(
      blocks.map(\.center), sizes: blockSizes, in: room, turns: false)
    guard let apart = Separation.apart(fitted, sizes: blockSizes, in: room, gap: 1.8 * fontSize)
    else { return nil }
    var places: [(node: Int, place: MapPoint)] = []
    var clusters: [(value: String, box: MapBox)] = []
    for (block, place) in zip(blocks, apart) {
      for (node, offset) in zip(block.nodes, block.offsets) {
        places.append((node, place + offset))
      }
      if let label = block.label {
        clusters.append((label, MapBox(center: place, size: block.size)))
      }
    }
    self.places = places
    self.clusters = clusters
  }

  /// Draws the nodes of a cluster together.
  ///
  /// An engine leaves room between them that the sheet does not have. Nodes keep their order to the
  /// right and up as far as they can.
  private static func tightened(
    _ boxes: [MapBox], hull: MapBox, room: MapBox, gap: Double
  ) -> [MapPoint]? {
    let sizes = boxes.map { MapSize(width: $0.width, height: $0.height) }
    let area = sizes.reduce(0) { $0 + ($1.width + gap) * ($1.height + gap) }
    let widest = sizes.map(\.width).max() ?? 0
    let highest = sizes.map(\.height).max() ?? 0
    var aspect = hull.height > 0 ? hull.width / hull.height : 1
    aspect = min(max(aspect, 0.6), 2.6)
    if boxes.count > 9 {
      return inRows(boxes, area: area, aspect: aspect, widest: widest, gap: gap)
    }
    for fill in [0.78, 0.6, 0.48, 0.38, 0.28] {
      let height = max((area / fill / aspect).squareRoot(), highest)
      let width = max(height * aspect, widest)
      let target = MapBox(center: hull.center, size: MapSize(width: width, height: height))
      let fitted = Separation.fitted(boxes.map(\.center), sizes: sizes, in: target, turns: false)
      if let apart = Separation.apart(fitted, sizes: sizes, in: target, gap: gap, rounds: 90) {
        return apart
      }
    }
    return boxes.map(\.center)
  }

  /// Sets many nodes in rows from the top, in the engine's order down and to the right.
  private static func inRows(
    _ boxes: [MapBox], area: Double, aspect: Double, widest: Double, gap: Double
  ) -> [MapPoint] {
    let width = max((area * aspect).squareRoot(), widest)
    let highest = boxes.map(\.height).max() ?? 1
    // Nodes within a node's height of each other are one row of the engine's picture.
    let order = boxes.indices.sorted { a, b in
      let (first, second) = (boxes[a].center, boxes[b].center)
      let rows = ((first.y / highest).rounded(), (second.y / highest).rounded())
      return rows.0 == rows.1 ? (first.x, a) < (second.x, b) : rows.0 > rows.1
    }
    var rows: [[Int]] = [[]]
    var used = 0.0
    for index in order {
      let wide = boxes[index].width
      if used > 0, used + wide > width {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(index)
      used += wide + gap
    }
    var places = [MapPoint](repeating: MapPoint(0, 0), count: boxes.count)
    var top = 0.0
    for row in rows {
      let height = row.map { boxes[$0].height }.max() ?? 0
      let length = row.reduce(-gap) { $0 + boxes[$1].width + gap }
      var x = -length / 2
      for index in row {
        places[index] = MapPoint(x + boxes[index].width / 2, top - height / 2)
        x += boxes[index].width + gap
      }
      top -= height + gap
    }
    return places
  }
}
