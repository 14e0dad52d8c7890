import GraphCore
import StakeholderModel

/// What the looks of a map mean: only what occurs on it, and everything that does.
struct MapLegend: Sendable, Hashable {
  /// The sample beside an explanation.
  enum Sample: Sendable, Hashable {
    case fill(GroupStyle, number: Int?)
    case shape(NodeShape, GroupStyle?, number: Int?)
    case outline(Status)
    case doubled
    case line(TieStyle, LinePattern, isThin: Bool, isDirected: Bool)
    case mutual
    case sizes
    case number(Int)
  }

  /// A sample and what it means.
  struct Item: Sendable, Hashable {
    let sample: Sample
    let text: String
  }

  /// Items under one heading.
  struct Section: Sendable, Hashable {
    let heading: String
    let items: [Item]
  }

  let sections: [Section]

  init(_ content: MapContent) {
    sections = [
      content.colour == .kind ? nil : Self.colours(content), Self.shapes(content),
      Self.outlines(content), Self.kinds(content),
      Self.statuses(content), Self.sizes(content), Self.key(content),
    ].compactMap { $0 }
  }

  private static func colours(_ content: MapContent) -> Section? {
    let words = content.words
    var items: [(order: Int, item: Item)] = []
    let places = MapPalette.places(of: content.colour, in: content.viewed.network)
    var seen: Set<String> = []
    for node in content.nodes {
      guard let group = node.group, seen.insert(group).inserted else { continue }
      let name = words.name(ofGroup: group, of: content.colour, in: content.viewed.network)
      items.append(
        (
          places[group] ?? .max,
          Item(sample: .fill(node.style, number: node.groupNumber), text: name)
        )
      )
    }
    guard !items.isEmpty else { return nil }
    items.sort { $0.order < $1.order }
    if content.nodes.contains(where: { $0.group == nil }) {
      items.append(
        (.max, Item(sample: .fill(MapPalette.neutral, number: nil), text: words[.notStated])))
    }
    let channel = content.options.theme == .print ? words[.number] : words[.colour]
    return Section(
      heading: "\(channel): \(words.name(of: content.colour))", items: items.map(\.item))
  }

  private static func shapes(_ content: MapContent) -> Section? {
    let kinds = Set(content.nodes.map(\.actor.kind))
    guard kinds != [.other], !kinds.isEmpty else { return nil }
    let order = Dictionary(uniqueKeysWithValues: ActorKind.known.enumerated().map { ($1, $0) })
    let sorted = kinds.sorted {
      (order[$0] ?? .max, $0.rawValue) < (order[$1] ?? .max, $1.rawValue)
    }
    let isColoured = content.colour == .kind
    let words = content.words
    let channel =
      isColoured
      ? content.options.theme == .print ? words[.shapeAndNumber] : words[.shapeAndColour]
      : words[.shape]
    return Section(
      heading: "\(channel): \(words[.kind])",
      items: sorted.map { kind in
        let node = content.nodes.first { $0.actor.kind == kind }
        return Item(
          sample: .shape(
            NodeShape(kind), isColoured ? node?.style : nil,
            number: isColoured ? node?.groupNumber : nil),
          text: words.name(of: kind))
      })
  }

  private static func outlines(_ content: MapContent) -> Section? {
    let words = content.words
    var items: [Item] = []
    if content.nodes.contains(where: { $0.actor.isCollective }) {
      items.append(Item(sample: .doubled, text: words[.collective]))
    }
    let statuses = Set(content.nodes.map(\.actor.status))
    if statuses != [.existing] {
      for status in Status.allCases where statuses.contains(status) && status != .existing {
        items.append(
          Item(
            sample: .outline(status), text: MapWording.actorStatuses[status].map { words[$0] } ?? ""
          )
        )
      }
    }
    return items.isEmpty ? nil : Section(heading: words[.outline], items: items)
  }

  private static func kinds(_ content: MapContent) -> Section? {
    let words = content.words
    guard !content.ties.isEmpty else { return nil }
    guard content.viewed.view.relation == .ties else {
      return Section(
        heading: words[.lineKindPlain],
        items: [
          Item(
            sample: .line(.cooperation, .solid, isThin: false, isDirected: false),
            text: words[.jointParticipation])
        ])
    }
    let byStyle = Dictionary(grouping: content.ties, by: \.style)
    var items = byStyle.keys.sorted { $0.rank < $1.rank }.map { style in
      let ties = byStyle[style] ?? []
      let names = Set(ties.flatMap(\.kinds)).map { words.name(of: $0) }.sorted()
      return Item(
        sample: .line(
          style, .solid, isThin: false, isDirected: ties.contains { $0.direction != .none }),
        text: words.capitalised(names.joined(separator: ", ")))
    }
    let directions = Set(content.ties.map(\.direction))
    if directions.contains(.forward) {
      let style = byStyle.keys.count == 1 ? byStyle.keys.first ?? .cooperation : .cooperation
      items.append(
        Item(sample: .line(style, .solid, isThin: false, isDirected: true), text: words[.oneWay]))
    }
    if directions.contains(.mutual) { items.append(Item(sample: .mutual, text: words[.mutual])) }
    return Section(
      heading: byStyle.count > 1 ? words[.lineKind] : words[.lineKindPlain], items: items)
  }

  private static func statuses(_ content: MapContent) -> Section? {
    let words = content.words
    guard content.viewed.view.relation == .ties, !content.ties.isEmpty else { return nil }
    let statuses = Set(content.ties.map(\.status))
    var items: [Item] = []
    for pattern in LinePattern.allCases {
      let names = Status.allCases.filter { statuses.contains($0) && LinePattern($0) == pattern }
        .compactMap { MapWording.tieStatuses[$0].map { words[$0] } }
      guard let first = names.first else { continue }
      let text = ([first] + names.dropFirst().map { $0.lowercased() }).joined(separator: ", ")
      items.append(
        Item(sample: .line(.cooperation, pattern, isThin: false, isDirected: false), text: text))
    }
    if content.ties.contains(where: \.isImpliedOnly) {
      items.append(
        Item(
          sample: .line(.cooperation, .solid, isThin: true, isDirected: false),
          text: words[.impliedOnly]))
    }
    return Section(heading: words[.lineStatus], items: items)
  }

  private static func sizes(_ content: MapContent) -> Section? {
    guard let sizing = content.sizing else { return nil }
    let words = content.words
    let values = sizing.measure.values.compactMap { $0 }.filter(\.isFinite)
    var text = "—"
    if let low = values.min(), let high = values.max() {
      text =
        low == high ? words.number(low) : "\(words.number(low)) – \(words.number(high))"
    }
    let undefined = sizing.measure.count - values.count
    if undefined > 0 { text += "; \(words[.undefinedValue]): \(undefined)" }
    return Section(
      heading: "\(words[.size]): \(words.metric(sizing.metric))",
      items: [Item(sample: .sizes, text: text)])
  }

  private static func key(_ content: MapContent) -> Section? {
    let items = content.nodes.compactMap { node in
      node.keyNumber.map { Item(sample: .number($0), text: node.name) }
    }
    return items.isEmpty ? nil : Section(heading: content.words[.names], items: items)
  }
}
