import DOTLanguage
import StakeholderModel

extension LayoutRequest {
  /// Returns the document that asks an engine for places.
  func document(_ content: MapContent) -> DOTDocument {
    var attributes = [
      DOTAttribute("layout", .word(engine.rawValue)),
      // A seed of our own, so that the same network is the same picture on every machine.
      DOTAttribute("start", .integer(7)), DOTAttribute("sep", "+8"),
    ]
    if engine.isFree, clusters.isEmpty {
      // Nodes are pushed apart on the sheet, where the room is known.
      attributes.append(DOTAttribute("overlap", "true"))
      attributes.append(DOTAttribute("pack", .integer(12)))
    } else {
      attributes.append(DOTAttribute("overlap", "false"))
    }
    var statements: [DOTStatement] = []
    for (index, cluster) in clusters.enumerated() {
      let label = content.words.name(
        ofGroup: cluster.value, of: content.options.clusters.attribute ?? .sector,
        in: content.viewed.network)
      statements.append(
        .subgraph(
          "cluster \(index + 1)",
          [DOTAttribute("label", .text(label)), DOTAttribute("margin", .integer(12))],
          cluster.members.map { .node(content.nodes[$0].actor.id.rawValue) }))
    }
    for node in content.tied {
      let size = content.size(of: node, smallest: Self.fontSize)
      statements.append(
        .node(
          content.nodes[node].actor.id.rawValue,
          [
            DOTAttribute("width", .number(size.width / 72)),
            DOTAttribute("height", .number(size.height / 72)),
          ]))
    }
    for tie in content.ties {
      let isUp = tie.direction == .forward && tie.kinds.allSatisfy(\.leadsUp)
      let (tail, head) = isUp ? (tie.target, tie.source) : (tie.source, tie.target)
      let sizes = [tail, head].map { content.size(of: $0, smallest: Self.fontSize) }
      let reach = sizes.reduce(0) { $0 + MapPoint($1.width, $1.height).length / 2 }
      statements.append(
        .edge(
          content.nodes[tail].actor.id.rawValue, content.nodes[head].actor.id.rawValue,
          [DOTAttribute("len", .number((0.8 * reach + 36) / 72))]))
    }
    return DOTDocument(
      .digraph, name: "layout", attributes: attributes,
      nodeDefaults: [
        DOTAttribute("shape", "box"), DOTAttribute("fixedsize", "true"),
        DOTAttribute("label", .text("")),
      ], edgeDefaults: [DOTAttribute("dir", "none")], statements: statements)
  }
}
