import StakeholderModel

extension MapScene {
  mutating func addLegend(_ content: MapContent, plan: SheetPlan) {
    guard let box = plan.legendBox else { return }
    let size = plan.legend.textSize
    let prefix = legendPrefix(content)
    for (index, placed) in plan.legend.placed.enumerated() {
      let left =
        box.minX + Double(placed.column)
        * (plan.legend.columnWidth + LegendColumns.columnGap * size)
      let top = box.maxY - placed.top
      let row = MapBox(
        minX: left, minY: top - placed.height, maxX: left + plan.legend.columnWidth, maxY: top)
      switch placed.entry {
      case .heading(let lines):
        texts.append(
          Text(
            role: "legend heading",
            box: textBox(lines, left: left, row: row, size: size, top: true),
            lines: lines, fontSize: size, colour: .quietInk))
      case .item(let sample, let lines):
        let textLeft = left + LegendColumns.sampleWidth * size
        texts.append(
          Text(
            role: "legend", box: textBox(lines, left: textLeft, row: row, size: size, top: false),
            lines: lines, fontSize: size))
        let room = MapBox(
          minX: left, minY: row.minY, maxX: textLeft - 0.6 * size, maxY: row.maxY)
        add(sample, named: "\(prefix)\(index)", in: room, size: size, content: content)
      }
    }
  }

  /// A beginning of names that no actor's id has.
  private func legendPrefix(_ content: MapContent) -> String {
    var prefix = "legend "
    while content.names.contains(where: { $0.hasPrefix(prefix) }) {
      prefix = "_" + prefix
    }
    return prefix
  }

  private func textBox(
    _ lines: [String], left: Double, row: MapBox, size: Double, top: Bool
  ) -> MapBox {
    let text = TextMeasure.size(of: lines, fontSize: size)
    let maxY = top ? row.maxY : row.center.y + text.height / 2
    return MapBox(minX: left, minY: maxY - text.height, maxX: row.maxX, maxY: maxY)
  }

  private mutating func add(
    _ sample: MapLegend.Sample, named name: String, in room: MapBox, size: Double,
    content: MapContent
  ) {
    let plain = MapSize(width: 2.6 * size, height: 1.15 * size).wholePoints
    func node(_ shape: NodeShape, _ fill: MapColour, _ border: MapColour) -> Node {
      Node(
        name: name, role: "legend", box: MapBox(center: room.center, size: plain), shape: shape,
        fill: fill, border: border, fontSize: 0.85 * size)
    }
    switch sample {
    case .fill(let style, let number):
      var node = node(.box, style.fill, style.border)
      if let number { node.lines = ["[\(number)]"] }
      nodes.append(node)
    case .shape(let shape, let style, let number):
      var node = node(shape, style?.fill ?? .white, style?.border ?? .ink)
      if let number { node.lines = ["[\(number)]"] }
      nodes.append(node)
    case .outline(let status):
      var node = node(.box, .white, .ink)
      node.status = status
      nodes.append(node)
    case .doubled:
      var node = node(.box, .white, .ink)
      node.isDoubled = true
      node.box = MapBox(
        center: room.center, size: MapSize(width: plain.width, height: 1.8 * size).wholePoints)
      nodes.append(node)
    case .line(let style, let pattern, let isThin, let isDirected):
      let status: Status =
        switch pattern {
        case .solid: .existing
        case .dashed: .proposed
        case .dotted: .desired
        case .hollow: .ended
        }
      addLine(
        named: name, in: room, size: size, style: style, status: status, isThin: isThin,
        marks: (false, isDirected), theme: content.options.theme)
    case .mutual:
      addLine(
        named: name, in: room, size: size, style: .cooperation, status: .existing, isThin: false,
        marks: (true, true), theme: content.options.theme)
    case .sizes:
      addSizes(named: name, in: room, size: size)
    case .number(let number):
      texts.append(
        Text(
          role: "legend",
          box: textBox(["\(number)"], left: room.minX, row: room, size: size, top: false),
          lines: ["\(number)"], fontSize: size))
    }
  }

  private mutating func addLine(
    named name: String, in room: MapBox, size: Double, style: TieStyle, status: Status,
    isThin: Bool, marks: (tail: Bool, head: Bool), theme: MapTheme
  ) {
    let growth = size / 8.5
    let left = MapPoint(room.minX, room.center.y)
    let right = MapPoint(room.maxX, room.center.y)
    let mark = TieRouting.markLength * Self.markScale
    points.append((name + " from", left))
    points.append((name + " to", right))
    let start = marks.tail ? left + MapPoint(mark, 0) : left
    let end = marks.head ? right - MapPoint(mark, 0) : right
    lines.append(
      Line(
        role: "legend", tail: name + " from", head: name + " to",
        curve: Curve(from: start, to: end, bend: 0), tailTip: marks.tail ? left : nil,
        headTip: marks.head ? right : nil, mark: style.mark,
        colour: Self.colour(of: style, status: status, isThin: isThin, theme: theme),
        width: (isThin ? Self.thinWidth : Self.lineWidth) * growth.squareRoot(),
        pattern: LinePattern(status), markScale: Self.markScale))
  }

  /// The smallest node and the largest side by side.
  private mutating func addSizes(named name: String, in room: MapBox, size: Double) {
    let small = 0.9 * size
    let large = small * MapContent.largestScale
    for (part, side, x) in [
      (" smallest", small, room.minX + 0.6 * size), (" largest", large, room.maxX - 0.8 * size),
    ] {
      nodes.append(
        Node(
          name: name + part, role: "legend",
          box: MapBox(
            center: MapPoint(x, room.center.y), size: MapSize(width: side, height: side).wholePoints
          ),
          shape: .box, fill: MapPalette.neutral.fill, border: MapPalette.neutral.border))
    }
  }
}
