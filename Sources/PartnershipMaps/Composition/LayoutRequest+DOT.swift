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
    if engine.isFree {
      // Nodes are pushed apart on the sheet, where the room is known.
      attributes.append(DOTAttribute("overlap", "true"))
      attributes.append(DOTAttribute("pack", .integer(12)))
    }
    var statements: [DOTStatement] = []
    var stem = "group "
    while content.names.contains(where: { $0.hasPrefix(stem) }) { stem = "_" + stem }
    for (index, cluster) in clusters.enumerated() {
      statements += together(
        cluster.members.map { content.names[$0] }, number: index + 1, stem: stem)
    }
    for node in content.tied {
      let size = content.size(of: node, smallest: Self.fontSize)
      statements.append(
        .node(
          content.names[node],
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
          content.names[tail], content.names[head],
          [DOTAttribute("len", .number((0.8 * reach + 36) / 72))]))
    }
    return DOTDocument(
      .digraph, name: "layout", attributes: attributes,
      nodeDefaults: [
        DOTAttribute("shape", "box"), DOTAttribute("fixedsize", "true"),
        DOTAttribute("label", .text("")),
      ], edgeDefaults: [DOTAttribute("dir", "none")], statements: statements)
  }

  /// Says that nodes belong together: a hub holds the members of a cluster.
  ///
  /// Graphviz' own clusters are not used. It orders them by where their names lie in memory, so that
  /// with `fdp` and `dot` the same network would be one picture in one call and another in the next.
  private func together(_ members: [String], number: Int, stem: String) -> [DOTStatement] {
    let name = stem + String(number)
    let size = DOTValue.number(0.1)
    return [.node(name, [DOTAttribute("width", size), DOTAttribute("height", size)])]
      + members.map {
        .edge(
          name, $0, [DOTAttribute("len", .number(0.7)), DOTAttribute("weight", .integer(4))])
      }
  }
}
