import StakeholderModel

/// One try at arranging nodes.
struct Trial: Sendable {
  /// The size of the letters in the smallest node.
  var fontSize: Double
  /// The least distance between two nodes, in ems.
  var gap: Double
  /// Whether the engine's picture must fit as a whole, as layers and rings should; otherwise nodes
  /// that overlap are pushed apart.
  var isRigid = false
}

/// Where the nodes of a map go on the sheet, and how large their letters are.
struct NodeArrangement: Sendable {
  /// The size of the letters in the smallest node.
  let fontSize: Double
  /// The size of the letters over frames.
  let labelSize: Double
  /// The middle of each node, in node order.
  let places: [MapPoint]
  /// The boxes of the clusters, by their label.
  let clusters: [(value: String, box: MapBox)]
  /// The frame around the nodes without ties, if there are any.
  let isolatesFrame: MapBox?

  /// Arranges nodes with letters of one size; makes nothing if they do not fit.
  ///
  /// - Parameters:
  ///   - content: The map.
  ///   - request: What the engine was asked.
  ///   - placement: Where it put the nodes with ties, with letters of ``LayoutRequest/fontSize``.
  ///   - area: The part of the sheet for nodes.
  ///   - trial: How large letters are, and how much is asked of the arrangement.
  ///   - textSize: The size of the letters in the legend.
  /// - Throws: ``MapError`` if the engine left a node without a place.
  init?(
    _ content: MapContent, request: LayoutRequest, placement: MapPlacement, area: MapBox,
    trial: Trial, textSize: Double
  ) throws(MapError) {
    let fontSize = trial.fontSize
    let gap = trial.gap * fontSize
    labelSize = max(fontSize, 0.9 * textSize)
    let sizes = content.nodes.indices.map { content.size(of: $0, smallest: fontSize) }
    var places = [MapPoint](repeating: area.center, count: content.nodes.count)
    var room = area

    if content.isolates.isEmpty {
      isolatesFrame = nil
    } else {
      let isAlone = content.tied.isEmpty
      guard
        let rows = IsolateRows(
          content.isolates.map { sizes[$0] }, in: area, fontSize: fontSize,
          labelSize: labelSize)
      else { return nil }
      if !isAlone, rows.box.height > 0.6 * area.height { return nil }
      let lift = isAlone ? area.maxY - rows.box.maxY : 0
      for (node, place) in zip(content.isolates, rows.places) {
        places[node] = place + MapPoint(0, lift)
      }
      var box = rows.box
      box.minY += lift
      box.maxY += lift
      isolatesFrame = box
      room.minY = rows.box.maxY + 1.4 * fontSize
    }

    let tied = content.tied
    var clusters: [(value: String, box: MapBox)] = []
    if !tied.isEmpty {
      var points: [MapPoint] = []
      for node in tied {
        let name = content.names[node]
        guard let point = placement.nodes[name] else {
          throw MapError(
            .nodeNotPlaced, "the layout has no place for “\(name)”; lay out the whole document")
        }
        points.append(point)
      }
      let tiedSizes = tied.map { sizes[$0] }
      if request.clusters.isEmpty {
        if trial.isRigid {
          let factor = fontSize / LayoutRequest.fontSize
          let boxes = zip(points, tiedSizes).map { MapBox(center: $0 * factor, size: $1) }
          let hull = boxes.dropFirst().reduce(boxes[0]) { $0.union($1) }
          guard hull.width <= room.width, hull.height <= room.height else { return nil }
        }
        let fitted = Separation.fitted(
          points, sizes: tiedSizes, in: room, turns: request.engine.isFree)
        guard var apart = Separation.apart(fitted, sizes: tiedSizes, in: room, gap: gap) else {
          return nil
        }
        if request.engine.isFree {
          let rank = Dictionary(uniqueKeysWithValues: tied.enumerated().map { ($1, $0) })
          let ties = content.ties.map { (rank[$0.source] ?? 0, rank[$0.target] ?? 0) }
          apart = Refinement(sizes: tiedSizes, ties: ties, area: room, gap: gap).refined(apart)
        }
        for (node, place) in zip(tied, apart) { places[node] = place }
      } else {
        guard
          let blocks = ClusterBlocks(
            content, request: request, placement: placement, sizes: sizes, room: room,
            fontSize: fontSize, labelSize: labelSize)
        else { return nil }
        for (node, place) in blocks.places { places[node] = place }
        clusters = blocks.clusters
      }
    }
    self.fontSize = fontSize
    self.places = places
    self.clusters = clusters
  }
}

/// Nodes without ties in tidy rows, centred, in a frame at the foot of an area.
struct IsolateRows: Sendable {
  let places: [MapPoint]
  let box: MapBox

  init?(_ sizes: [MapSize], in area: MapBox, fontSize: Double, labelSize: Double) {
    let gap = 0.9 * fontSize
    let inner = area.width - 2 * gap
    var rows: [(nodes: [Int], width: Double)] = []
    for (index, size) in sizes.enumerated() {
      if let last = rows.last, last.width + gap + size.width <= inner {
        rows[rows.count - 1].nodes.append(index)
        rows[rows.count - 1].width += gap + size.width
      } else {
        rows.append(([index], size.width))
      }
    }
    let heights = rows.map { row in row.nodes.map { sizes[$0].height }.max() ?? 0 }
    let headingHeight = 1.5 * labelSize
    let height =
      heights.reduce(0, +) + Double(rows.count - 1) * gap * 0.8 + 2 * gap + headingHeight
    guard height <= area.height, rows.allSatisfy({ $0.width <= inner }) else { return nil }
    box = MapBox(minX: area.minX, minY: area.minY, maxX: area.maxX, maxY: area.minY + height)
    var places = [MapPoint](repeating: box.center, count: sizes.count)
    var top = box.maxY - gap - headingHeight
    for (row, height) in zip(rows, heights) {
      var x = box.center.x - row.width / 2
      for index in row.nodes {
        places[index] = MapPoint(x + sizes[index].width / 2, top - height / 2)
        x += sizes[index].width + gap
      }
      top -= height + gap * 0.8
    }
    self.places = places
  }
}
