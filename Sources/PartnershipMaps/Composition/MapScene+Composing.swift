import StakeholderModel

extension MapScene {
  /// Puts a map on a sheet.
  init(_ content: MapContent, plan: SheetPlan, arrangement: NodeArrangement, title: String) {
    self.init(page: plan.page, title: title, language: content.options.language)
    if let title = plan.title { texts.append(title) }
    texts += plan.notes
    let fontSize = arrangement.fontSize
    for (index, cluster) in arrangement.clusters.enumerated() {
      let members = content.nodes.indices.filter {
        cluster.box.contains(arrangement.places[$0]) && content.nodes[$0].cluster != nil
          && content.tied.contains($0)
      }
      frames.append(
        Frame(
          name: "group \(index + 1)", role: "cluster", box: cluster.box, label: cluster.value,
          fontSize: arrangement.labelSize,
          members: members.map { content.names[$0] }))
    }
    if let box = arrangement.isolatesFrame {
      frames.append(
        Frame(
          name: "isolates", role: "isolates", box: box, label: content.words[.withoutTies],
          fontSize: arrangement.labelSize,
          members: content.isolates.map { content.names[$0] }))
    }
    for frame in frames {
      texts.append(
        Text(
          role: "frame label", box: frame.labelText, lines: [frame.label],
          fontSize: frame.fontSize, colour: .quietInk))
    }
    for (index, node) in content.nodes.enumerated() {
      nodes.append(
        Node(
          name: content.names[index], role: "actor",
          box: MapBox(
            center: arrangement.places[index], size: content.size(of: index, smallest: fontSize)),
          shape: node.shape, fill: node.style.fill, border: node.style.border,
          status: node.actor.status, isDoubled: node.actor.isCollective,
          lines: content.lines(of: index),
          fontSize: content.fontSize(of: index, smallest: fontSize), tooltip: node.name))
    }
    addTies(content, plan: plan)
    addLegend(content, plan: plan)
    if content.nodes.isEmpty {
      let size = 1.4 * plan.textSize
      let text = content.words[.noActors]
      let width = TextMeasure.width(of: text) * size
      texts.append(
        Text(
          role: "note",
          box: MapBox(
            center: plan.area.center, size: MapSize(width: width, height: 1.2 * size)),
          lines: [text], fontSize: size, colour: .quietInk))
    }
  }

  /// The width of a line, and of one that rests on inferences alone.
  static let lineWidth = 1.5
  static let thinWidth = 0.7
  static let markScale = 0.75

  static func colour(
    of style: TieStyle, status: Status, isThin: Bool, theme: MapTheme
  ) -> MapColour {
    if theme == .print { return isThin ? MapColour(0x5A5A5A) : .ink }
    let colour = LinePattern(status) == .hollow ? MapColour(0x707070) : style.colour
    return isThin ? colour.lightened(by: 0.22) : colour
  }

  private mutating func addTies(_ content: MapContent, plan: SheetPlan) {
    let routing = TieRouting(
      boxes: nodes.map(\.box), shapes: nodes.map(\.shape), area: plan.area,
      texts: frames.map(\.labelBox))
    // Letters shrink on crowded maps, and marks with them.
    let scale = Self.markScale * min(1.1, max(0.6, (nodes.map(\.fontSize).min() ?? 10) / 10))
    let mark = TieRouting.markLength * scale
    // Many lines at full width would leave no white between them.
    let thinning = content.ties.count > 80 ? 0.65 : 1
    let pairs = Dictionary(grouping: content.ties.indices) {
      min(content.ties[$0].source, content.ties[$0].target) * content.nodes.count
        + max(content.ties[$0].source, content.ties[$0].target)
    }
    for (index, tie) in content.ties.enumerated() {
      let low = min(tie.source, tie.target)
      let high = max(tie.source, tie.target)
      let mates = pairs[low * content.nodes.count + high] ?? [index]
      let position = Double(mates.firstIndex(of: index) ?? 0)
      var lane = (position - Double(mates.count - 1) / 2) * 11
      // Lanes are counted from one end of the pair, whichever way a tie runs.
      if tie.source > tie.target { lane = -lane }
      let route = routing.route(
        from: tie.source, to: tie.target, lane: lane,
        tailMark: tie.direction == .mutual ? mark : nil,
        headMark: tie.direction == .none ? nil : mark)
      let names = tie.kinds.map { content.words.name(of: $0) }.joined(separator: ", ")
      lines.append(
        Line(
          role: "tie", tail: nodes[tie.source].name, head: nodes[tie.target].name,
          curve: route.curve, bend: route.bend, tailTip: route.tailTip, headTip: route.headTip,
          mark: tie.style.mark,
          colour: Self.colour(
            of: tie.style, status: tie.status, isThin: tie.isImpliedOnly,
            theme: content.options.theme),
          width: (tie.isImpliedOnly ? Self.thinWidth : Self.lineWidth) * thinning
            * plan.growth.squareRoot(),
          pattern: LinePattern(tie.status), markScale: scale,
          tooltip: names.isEmpty ? nil : names))
    }
  }
}
