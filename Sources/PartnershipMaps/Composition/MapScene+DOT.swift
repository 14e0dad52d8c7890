import DOTLanguage
import StakeholderModel

extension MapScene {
  /// Fonts by preference; each has the letters of Kazakh.
  private static let fonts = "Noto Sans,DejaVu Sans,Arial,sans-serif"

  /// The scene as a document in which everything is pinned.
  ///
  /// `nop2` takes nodes, boxes and lines where they are, so any Graphviz draws the same picture.
  var document: DOTDocument {
    let prefix = freePrefix
    var statements = [sheet]
    statements += frames.flatMap { self.statements(for: $0, prefix: prefix) }
    statements += nodes.map { .node($0.name, Self.attributes(of: $0)) }
    statements += texts.enumerated().map { index, text in
      .node("\(prefix)\(index + 1)", Self.attributes(of: text))
    }
    statements += points.map { point in
      .node(
        point.name,
        [
          DOTAttribute("pos", .word(Self.text(point.place))), DOTAttribute("shape", "point"),
          DOTAttribute("width", .number(0.01)), DOTAttribute("height", .number(0.01)),
          DOTAttribute("style", "invis"), DOTAttribute("class", "legend"),
        ])
    }
    statements += lines.map { .edge($0.tail, $0.head, Self.attributes(of: $0)) }
    return DOTDocument(
      .digraph, name: title,
      attributes: [
        DOTAttribute("layout", "nop2"), DOTAttribute("charset", "UTF-8"),
        DOTAttribute("outputorder", "edgesfirst"),
        DOTAttribute("pad", .integer(0)), DOTAttribute("margin", .integer(0)),
        DOTAttribute("fontname", .word(Self.fonts)),
      ],
      nodeDefaults: [
        DOTAttribute("fixedsize", "true"), DOTAttribute("margin", .integer(0)),
        DOTAttribute("fontname", .word(Self.fonts)),
        DOTAttribute("fontcolor", .word(MapColour.ink.description)),
      ],
      edgeDefaults: [DOTAttribute("fontname", .word(Self.fonts))],
      statements: statements)
  }

  /// An invisible box the size of the sheet; without it Graphviz trims the margins.

  private var sheet: DOTStatement {
    let box = MapBox(minX: 0, minY: 0, maxX: page.width, maxY: page.height)
    return .subgraph(
      "cluster sheet",
      [
        DOTAttribute("bb", .word(Self.text(box))), DOTAttribute("peripheries", .integer(0)),
        DOTAttribute("label", .text("")),
      ], [])
  }

  /// A beginning of names for texts that no node has.
  private var freePrefix: String {
    var prefix = "text "
    while nodes.contains(where: { $0.name.hasPrefix(prefix) }) { prefix = "_" + prefix }
    return prefix
  }

  /// A frame is a node without a fill, and its members a plain subgraph: Graphviz orders clusters by
  /// where their names lie in memory, so two of them would make two different files.
  private func statements(for frame: Frame, prefix: String) -> [DOTStatement] {
    [
      .subgraph(
        frame.name, [DOTAttribute("label", .text(frame.label))], frame.members.map { .node($0) }),
      .node(
        prefix + frame.name,
        [
          DOTAttribute("pos", .word(Self.text(frame.box.center))),
          DOTAttribute("width", .number(frame.box.width / 72)),
          DOTAttribute("height", .number(frame.box.height / 72)),
          DOTAttribute("shape", "box"), DOTAttribute("style", "rounded"),
          DOTAttribute("color", .word(MapColour.frame.description)),
          DOTAttribute("penwidth", .number(0.8)), DOTAttribute("label", .text("")),
          DOTAttribute("class", .word(frame.role)),
        ]),
    ]
  }

  private static func attributes(of node: Node) -> [DOTAttribute] {
    // Graphviz adds the second outline outside the size it is given.
    let gap = node.isDoubled ? 2 * MapContent.outlineGap : 0
    var style = ["filled"]
    if let extra = node.shape.extraStyle { style.append(extra) }
    switch node.status {
    case .existing: break
    case .planned, .proposed: style.append("dashed")
    case .desired, .ended: style.append("dotted")
    }
    var attributes = [
      DOTAttribute("pos", .word(text(node.box.center))),
      DOTAttribute("width", .number((node.box.width - gap) / 72)),
      DOTAttribute("height", .number((node.box.height - gap) / 72)),
      DOTAttribute("shape", .word(node.shape.graphvizShape)),
      DOTAttribute("style", .word(style.joined(separator: ","))),
      DOTAttribute("fillcolor", .word(node.fill.description)),
      DOTAttribute("color", .word(node.border.description)),
      DOTAttribute("penwidth", .number(1.1)), DOTAttribute("fontsize", .number(node.fontSize)),
      DOTAttribute("label", .lines(node.lines)), DOTAttribute("class", .word(node.role)),
    ]
    if node.isDoubled { attributes.append(DOTAttribute("peripheries", .integer(2))) }
    if let tooltip = node.tooltip { attributes.append(DOTAttribute("tooltip", .text(tooltip))) }
    return attributes
  }

  private static func attributes(of text: Text) -> [DOTAttribute] {
    [
      DOTAttribute("pos", .word(Self.text(text.box.center))),
      DOTAttribute("width", .number(text.box.width / 72)),
      DOTAttribute("height", .number(text.box.height / 72)),
      DOTAttribute("shape", "plaintext"), DOTAttribute("fontsize", .number(text.fontSize)),
      DOTAttribute("fontcolor", .word(text.colour.description)),
      DOTAttribute("label", .lines(text.lines, .left)), DOTAttribute("class", .word(text.role)),
    ]
  }

  private static func attributes(of line: Line) -> [DOTAttribute] {
    let curve = [line.curve.p0, line.curve.p1, line.curve.p2, line.curve.p3]
    var places: [String] = []
    if let tip = line.tailTip { places.append("s,\(text(tip))") }
    if let tip = line.headTip { places.append("e,\(text(tip))") }
    places += curve.map(text)
    let direction = line.headTip == nil ? "none" : line.tailTip == nil ? "forward" : "both"
    let isHollow = line.pattern == .hollow
    let colour = line.colour.description
    var attributes = [
      DOTAttribute("pos", .word(places.joined(separator: " "))),
      DOTAttribute("dir", .word(direction)),
      // Three parallel lines of which the middle one is not drawn.
      DOTAttribute("color", .word(isHollow ? "\(colour):invis:\(colour)" : colour)),
      DOTAttribute("penwidth", .number(line.width)),
      DOTAttribute("style", .word(isHollow ? "solid" : line.pattern.rawValue)),
      DOTAttribute("class", .word(line.role)),
    ]
    if line.headTip != nil {
      attributes.append(DOTAttribute("arrowhead", .word(line.mark.rawValue)))
      attributes.append(DOTAttribute("arrowsize", .number(line.markScale)))
    }
    if line.tailTip != nil {
      attributes.append(DOTAttribute("arrowtail", .word(line.mark.rawValue)))
    }
    if let tooltip = line.tooltip { attributes.append(DOTAttribute("tooltip", .text(tooltip))) }
    return attributes
  }

  private static func text(_ point: MapPoint) -> String {
    DOTNumber.text((point.x * 100).rounded() / 100) + ","
      + DOTNumber.text((point.y * 100).rounded() / 100)
  }

  private static func text(_ box: MapBox) -> String {
    text(MapPoint(box.minX, box.minY)) + "," + text(MapPoint(box.maxX, box.maxY))
  }
}
