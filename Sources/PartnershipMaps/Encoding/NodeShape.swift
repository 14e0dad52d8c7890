import StakeholderModel

/// The outline of a node: which Graphviz shape it is, how much room text needs in it, and where a
/// line meets it.
///
/// Shapes with acute corners are not used: a second outline would make them much wider.
enum NodeShape: String, Sendable, Hashable, CaseIterable {
  case roundedBox, box, cutBox, ellipse, egg, hexagon, octagon, house, folder, tab, note
  case component, cds, septagon, invhouse, box3d

  init(_ kind: ActorKind) {
    self = Self.shapes[kind] ?? .cutBox
  }

  private static let shapes: [ActorKind: NodeShape] = [
    .ngo: .roundedBox, .ngoUmbrella: .tab, .community: .ellipse, .media: .note,
    .academia: .invhouse, .government: .box, .regulator: .component,
    .coordinationBody: .hexagon, .fund: .octagon, .bank: .house,
    .businessAssociation: .folder, .company: .box3d, .international: .cds,
    .person: .egg, .programme: .septagon, .other: .cutBox,
  ]

  /// The value of Graphviz' `shape`.
  var graphvizShape: String {
    switch self {
    case .roundedBox, .box, .cutBox: "box"
    default: rawValue
    }
  }

  /// What Graphviz' `style` needs beside `filled`.
  var extraStyle: String? {
    switch self {
    case .roundedBox: "rounded"
    case .cutBox: "diagonals"
    default: nil
    }
  }

  /// Returns the size of the outline around a text.
  func outerSize(around text: MapSize, fontSize: Double) -> MapSize {
    let padX = 0.7 * fontSize
    let padY = 0.45 * fontSize
    let w = text.width + 2 * padX
    let h = text.height + 2 * padY
    switch self {
    case .roundedBox, .box, .note: return MapSize(width: w, height: h)
    case .cutBox: return MapSize(width: w + fontSize, height: h)
    case .folder, .tab, .box3d: return MapSize(width: w, height: h + 0.4 * fontSize)
    case .component: return MapSize(width: w + 1.8 * fontSize, height: max(h, 26))
    case .cds: return MapSize(width: w + 1.6 * fontSize, height: h / 0.66)
    case .ellipse, .egg:
      return MapSize(width: text.width * 1.28 + padX, height: text.height * 1.45 + padY)
    case .hexagon: return MapSize(width: w * 1.28 + fontSize, height: h * 1.1)
    case .octagon: return MapSize(width: w * 1.1 + 0.5 * fontSize, height: h * 1.15)
    case .house, .invhouse: return MapSize(width: w + 0.4 * fontSize, height: h * 1.5)
    case .septagon: return MapSize(width: w * 1.25, height: h * 1.45)
    }
  }

  /// The corners in units of half the width and half the height, or `nil` for an oval.
  private var corners: [MapPoint]? {
    func points(_ pairs: [(Double, Double)]) -> [MapPoint] { pairs.map { MapPoint($0.0, $0.1) } }
    switch self {
    case .ellipse, .egg, .septagon: return nil
    case .hexagon:
      return points([(-1, 0), (-0.5, 1), (0.5, 1), (1, 0), (0.5, -1), (-0.5, -1)])
    case .octagon:
      return points([
        (-1, 0.41), (-0.41, 1), (0.41, 1), (1, 0.41), (1, -0.41), (0.41, -1), (-0.41, -1),
        (-1, -0.41),
      ])
    case .house: return points([(-1, -0.85), (-1, 0.37), (0, 1), (1, 0.37), (1, -0.85)])
    case .cds: return points([(-1, -0.7), (-1, 0.7), (0.76, 0.7), (1, 0), (0.76, -0.7)])
    case .invhouse:
      return points([(-1, 0.85), (1, 0.85), (1, -0.37), (0, -1), (-1, -0.37)])
    default: return points([(-1, -1), (-1, 1), (1, 1), (1, -1)])
    }
  }

  /// Returns whether a point lies inside the outline.
  func contains(_ point: MapPoint, in box: MapBox) -> Bool {
    let x = (point.x - box.center.x) / (box.width / 2)
    let y = (point.y - box.center.y) / (box.height / 2)
    guard let corners else { return x * x + y * y <= 1 }
    // Corners run clockwise, so that an inner point is to the right of every side; houses and
    // the others are convex too.
    var sign = 0.0
    for (index, a) in corners.enumerated() {
      let b = corners[(index + 1) % corners.count]
      let cross = (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x)
      if cross == 0 { continue }
      if sign * cross < 0 { return false }
      sign = cross
    }
    return true
  }
}
