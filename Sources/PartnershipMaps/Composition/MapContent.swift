import GraphCore
import StakeholderModel

/// An actor as a map shows it, before it has a place.
struct MapNode: Sendable {
  let actor: Actor
  let name: String
  let shape: NodeShape
  let group: String?
  let style: GroupStyle
  /// The number of the group where colour alone would not tell it, on printed maps.
  let groupNumber: Int?
  let cluster: String?
  let value: Double?
  /// How much larger than the smallest node it is, by length.
  let scale: Double
  /// The number that stands in its place, if the name is in the key.
  let keyNumber: Int?
  /// The names it has in other languages that must fit in it too.
  let otherNames: [String]
}

/// A line of a map: what claims of one style and status say about one pair.
struct MapTie: Sendable {
  enum Direction: Sendable, Hashable { case none, forward, mutual }

  /// Nodes; a forward tie runs from the first to the second.
  let source: Int
  let target: Int
  let style: TieStyle
  let kinds: [TieKind]
  let status: Status
  let direction: Direction
  let isImpliedOnly: Bool
}

/// What a map shows: nodes and ties with their looks, and nothing about places.
struct MapContent: Sendable {
  let viewed: ViewedNetwork
  let options: MapOptions
  let words: MapVocabulary
  let sizing: MapSizing?
  let colour: GroupAttribute
  let nodes: [MapNode]
  let ties: [MapTie]
  /// What each node is called in the document: its id, unless DOT cannot write that.
  let names: [String]

  /// Nodes that have a tie, and nodes that have none, in file order; those without by group first.
  let tied: [Int]
  let isolates: [Int]

  init(_ viewed: ViewedNetwork, options: MapOptions, sizing: MapSizing?) {
    self.viewed = viewed
    self.options = options
    self.sizing = sizing
    words = MapVocabulary(language: options.language)
    colour = options.colour ?? viewed.defaultGroupAttribute
    let ties = Self.ties(of: viewed)
    self.ties = ties
    let nodes = Self.nodes(of: viewed, options: options, sizing: sizing, colour: colour)
    self.nodes = nodes
    names = Self.names(of: viewed)
    let withTies = Set(ties.flatMap { [$0.source, $0.target] })
    tied = nodes.indices.filter { withTies.contains($0) }
    isolates = nodes.indices.filter { !withTies.contains($0) }.sorted {
      let (a, b) = (nodes[$0].group ?? "\u{10FFFF}", nodes[$1].group ?? "\u{10FFFF}")
      return a == b ? $0 < $1 : a.utf8.lexicographicallyPrecedes(b.utf8)
    }
  }

  // MARK: Nodes

  private static func names(of viewed: ViewedNetwork) -> [String] {
    var stem = "actor "
    while viewed.actors.contains(where: { $0.id.rawValue.hasPrefix(stem) }) { stem = "_" + stem }
    return viewed.actors.enumerated().map { node, actor in
      let id = actor.id.rawValue
      let isPlain = id.unicodeScalars.allSatisfy { $0 != "\\" && $0.value >= 32 }
      return isPlain && !id.isEmpty ? id : "\(stem)\(node + 1)"
    }
  }

  /// The widest line of a name, in ems, and the most lines before a name moves to the key.
  static let nameWidth = 12.5
  static let nameLines = 5

  private static func nodes(
    of viewed: ViewedNetwork, options: MapOptions, sizing: MapSizing?, colour: GroupAttribute
  ) -> [MapNode] {
    let places = MapPalette.places(of: colour, in: viewed.network)
    let needsNumbers = options.theme == .print
    // Where no kind is known, a shape would say nothing.
    let isKindless = viewed.actors.allSatisfy { $0.kind == .other }
    let range = sizing.flatMap { Self.range(of: $0.measure) }
    var keyCount = 0
    return viewed.actors.enumerated().map { node, actor in
      let group = isKindless && colour == .kind ? nil : colour.value(of: actor)
      let place = group.flatMap { places[$0] }
      let isBeyond = (place ?? 0) >= MapPalette.colours.count
      let style = Self.style(at: place, theme: options.theme, isPlain: isKindless && group == nil)
      let name = actor.name.text(in: options.language)
      let others = options.fittedLanguages.map { actor.name.text(in: $0) }.filter { $0 != name }
      let needsKey =
        options.labels == .numbers
        || ([name] + others).contains {
          TextWrapping.balanced($0, width: nameWidth).count > nameLines
        }
      if needsKey { keyCount += 1 }
      let value = sizing?.measure[node]
      return MapNode(
        actor: actor, name: name, shape: isKindless ? .roundedBox : NodeShape(actor.kind),
        group: group, style: style,
        groupNumber: needsNumbers || isBeyond ? place.map { $0 + 1 } : nil,
        cluster: options.clusters.attribute?.value(of: actor), value: value,
        scale: Self.scale(of: value, in: range), keyNumber: needsKey ? keyCount : nil,
        otherNames: others)
    }
  }

  private static func style(at place: Int?, theme: MapTheme, isPlain: Bool) -> GroupStyle {
    guard let place else {
      // Grey would say “not stated” where colour says nothing at all.
      return isPlain && theme == .colour ? MapPalette.colours[1] : MapPalette.neutral
    }
    switch theme {
    case .print: return MapPalette.greys[place % MapPalette.greys.count]
    case .colour:
      return place < MapPalette.colours.count ? MapPalette.colours[place] : MapPalette.neutral
    }
  }

  private static func range(of measure: NodeMeasure) -> ClosedRange<Double>? {
    let values = measure.values.compactMap { $0 }.filter(\.isFinite)
    guard let low = values.min(), let high = values.max(), low < high else { return nil }
    return low...high
  }

  /// Letters of the largest value are this many times those of the smallest.
  static let largestScale = 1.5

  /// The area of a node grows evenly with its value, and the smallest is still readable.
  private static func scale(of value: Double?, in range: ClosedRange<Double>?) -> Double {
    guard let value, value.isFinite, let range else { return 1 }
    let share = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    return (1 + share * (largestScale * largestScale - 1)).squareRoot()
  }

  /// The lines of text in a node.
  func lines(of node: Int) -> [String] { lines(of: nodes[node].name, in: nodes[node]) }

  /// The lines of text in a node for one of its names.
  func lines(of name: String, in node: MapNode) -> [String] {
    let name =
      node.keyNumber.map { ["\($0)"] } ?? TextWrapping.balanced(name, width: Self.nameWidth)
    return (node.groupNumber.map { ["[\($0)]"] } ?? []) + name
  }

  /// The size of the letters in a node, where the smallest node's have the size given.
  func fontSize(of node: Int, smallest: Double) -> Double { smallest * nodes[node].scale }

  /// The size of a node, outer outline included.
  func size(of node: Int, smallest: Double) -> MapSize {
    size(of: node, fontSize: fontSize(of: node, smallest: smallest))
  }

  /// The size of a node with letters of a size, outer outline included.
  func size(of node: Int, fontSize: Double) -> MapSize {
    let names = [nodes[node].name] + nodes[node].otherNames
    let texts = names.map {
      TextMeasure.size(of: lines(of: $0, in: nodes[node]), fontSize: fontSize)
    }
    let text = MapSize(
      width: texts.map(\.width).max() ?? 0, height: texts.map(\.height).max() ?? 0)
    let least = MapSize(
      width: max(text.width, 2.2 * fontSize), height: max(text.height, 1.2 * fontSize))
    var size = nodes[node].shape.outerSize(around: least, fontSize: fontSize)
    if nodes[node].actor.isCollective {
      size.width += 2 * MapContent.outlineGap
      size.height += 2 * MapContent.outlineGap
    }
    return size.wholePoints
  }

  /// The distance Graphviz keeps between two outlines of one node, in points.
  static let outlineGap = 4.0
}
