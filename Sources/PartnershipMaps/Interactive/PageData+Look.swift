import StakeholderModel

extension PageData {
  /// What is the same for all nodes and lines.
  var look: PageValue {
    let ties = composed.scene.lines.filter { $0.role == "tie" }
    let thinning = content.ties.count > 80 ? 0.65 : 1
    // A large sheet is looked at through a window: its lines need not be wider.
    let growth = min(composed.growth.squareRoot(), 1.5)
    return .object([
      ("font", .points(fontSize)), ("line", .points(MapScene.lineWidth * thinning * growth)),
      ("thin", .points(MapScene.thinWidth * thinning * growth)),
      ("mark", .points(TieRouting.markLength * (ties.first?.markScale ?? MapScene.markScale))),
      ("gap", .points(MapContent.outlineGap)), ("largest", .number(MapContent.largestScale)),
      ("ink", colour(.ink)), ("quiet", colour(.quietInk)), ("frame", colour(.frame)),
      ("neutral", paint(MapPalette.neutral)),
      ("attribute", texts { $0.name(of: content.colour) }),
      ("byKind", .bool(content.colour == .kind)),
      ("hasTones", .bool(content.options.theme == .colour)),
    ])
  }

  /// The size of the letters in the smallest node.
  private var fontSize: Double { composed.fontSize }

  private func colour(_ colour: MapColour) -> PageValue { .string(colour.description) }

  private func paint(_ style: GroupStyle) -> PageValue {
    .array([colour(style.fill), colour(style.border)])
  }

  /// Turns a box of the sheet over: pages count downwards.
  private func box(_ box: MapBox) -> PageValue {
    .array([
      .points(box.minX), .points(composed.sheet.height - box.maxY), .points(box.width),
      .points(box.height),
    ])
  }

  var frames: PageValue {
    .array(
      composed.scene.frames.map { frame in
        .object([
          ("role", .string(frame.role)), ("box", box(frame.box)), ("label", label(of: frame)),
          ("font", .points(frame.fontSize)),
        ])
      })
  }

  private func label(of frame: MapScene.Frame) -> PageValue {
    guard frame.role == "cluster", let attribute = content.options.clusters.attribute else {
      return texts { $0[.withoutAnyTie] }
    }
    let value = content.nodes.compactMap(\.cluster).first {
      content.words.name(ofGroup: $0, of: attribute, in: network) == frame.label
    }
    guard let value else { return .string(frame.label) }
    return texts { $0.name(ofGroup: value, of: attribute, in: network) }
  }

  // MARK: Values

  var groups: PageValue {
    .array(
      lists.groups.map { value in
        let node = content.nodes.first { $0.group == value }
        return .object([
          ("name", texts { $0.name(ofGroup: value, of: content.colour, in: network) }),
          ("paint", paint(node?.style ?? MapPalette.neutral)),
          ("number", .integer(node?.groupNumber)),
        ])
      })
  }

  var sectors: PageValue {
    .array(
      lists.sectors.map { value in texts { $0.name(ofGroup: value, of: .sector, in: network) }
      })
  }

  var actorKinds: PageValue {
    .array(
      lists.kinds.map { kind in
        .object([
          ("id", .string(kind.rawValue)), ("name", texts { $0.name(of: kind) }),
          (
            "shape",
            .string((content.nodes.first { $0.actor.kind == kind }?.shape ?? .cutBox).rawValue)
          ),
        ])
      })
  }

  var tieKinds: PageValue {
    let styles = TieStyle.styles(of: network)
    let ranks = lists.styles
    return .array(
      lists.tieKinds.map { kind in
        .object([
          ("id", .string(kind.rawValue)), ("name", texts { $0.name(of: kind) }),
          ("style", .integer(ranks.firstIndex(of: styles[kind] ?? .rest) ?? 0)),
        ])
      })
  }

  /// The colours of lines: full, thin, and of ended ties the same.
  var styles: PageValue {
    let theme = content.options.theme
    return .array(
      lists.styles.map { style in
        func paint(_ status: Status, _ isThin: Bool) -> PageValue {
          colour(MapScene.colour(of: style, status: status, isThin: isThin, theme: theme))
        }
        return .object([
          ("mark", .string(style.mark.rawValue)),
          ("live", .array([paint(.existing, false), paint(.existing, true)])),
          ("ended", .array([paint(.ended, false), paint(.ended, true)])),
        ])
      })
  }

  // MARK: Actors and lines

  func actor(_ node: Int) -> PageValue {
    let actor = page.wide.actors[node]
    let looks = content.nodes[node]
    let box = composed.scene.nodes[node].box
    let unit = content.size(of: node, fontSize: fontSize)
    let lines = vocabularies.map { words in
      content.lines(of: actor.name.text(in: words.language), in: looks)
    }
    return .object([
      ("id", .string(actor.id.rawValue)), ("name", texts(actor.name)),
      ("aliases", .strings(lists.aliases[actor.id] ?? [])),
      ("kind", .integer(lists.kinds.firstIndex(of: actor.kind))),
      ("group", .integer(looks.group.flatMap { lists.groups.firstIndex(of: $0) })),
      ("sector", .integer(actor.sector.flatMap { lists.sectors.firstIndex(of: $0) })),
      ("level", actor.level.map { level(named: $0) } ?? .null),
      ("region", actor.region.flatMap { network.region($0) }.map { texts($0.name) } ?? .null),
      ("status", .integer(Status.allCases.firstIndex(of: actor.status))),
      ("collective", .bool(actor.isCollective)), ("note", .string(actor.note)),
      ("identifier", .string(actor.identifier)), ("time", time(actor.period)),
      ("inside", .bool(isInside(actor))), ("key", .integer(looks.keyNumber)),
      ("at", .array([.points(box.center.x), .points(composed.sheet.height - box.center.y)])),
      ("scale", .number((looks.scale * 1000).rounded() / 1000)),
      ("size", .array([.points(unit.width), .points(unit.height)])),
      (
        "lines",
        Set(lines).count == 1 ? .array([.strings(lines[0])]) : .array(lines.map { .strings($0) })
      ),
    ])
  }

  private func level(named level: String) -> PageValue {
    texts { $0.name(ofGroup: level, of: .level, in: network) }
  }

  private func isInside(_ actor: Actor) -> Bool {
    guard let region = page.wide.view.region else { return true }
    return actor.region.map { network.isRegion($0, within: region) } ?? false
  }

  /// The first day, the day after the last, and the dates as written; `null` where unknown.
  func time(_ period: Period) -> PageValue {
    guard period.from != nil || period.until != nil else { return .null }
    return .array([
      .integer(period.from?.firstDay), .integer(period.until.map { $0.endDay - 1 }),
      .string(period.from?.description), .string(period.until?.description),
    ])
  }

  /// The bend of each line, by its pair, style and status.
  var bends: PageValue {
    let styles = lists.styles
    let lines = composed.scene.lines.filter { $0.role == "tie" }
    return .array(
      zip(content.ties, lines).map { tie, line in
        // Bends are counted from the smaller node of a pair to the larger.
        let bend = tie.source > tie.target ? -line.bend : line.bend
        return .array([
          .integer(min(tie.source, tie.target)), .integer(max(tie.source, tie.target)),
          .integer(styles.firstIndex(of: tie.style) ?? 0),
          .integer(Status.allCases.firstIndex(of: tie.status) ?? 0), .points(bend),
        ])
      })
  }
}
