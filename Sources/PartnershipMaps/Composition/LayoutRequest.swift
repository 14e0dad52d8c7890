/// What is asked of a layout engine: the nodes with ties, as large as they will be drawn.
struct LayoutRequest: Sendable {
  /// The letters of the smallest node in the document that is laid out.
  static let fontSize = 10.0

  let engine: MapEngine
  /// The clusters with their nodes; empty if the map has no boxes.
  let clusters: [(value: String, members: [Int])]

  init(_ content: MapContent) throws(MapError) {
    var clusters: [(value: String, members: [Int])] = []
    if content.options.clusters != .none {
      let values = Set(content.tied.compactMap { content.nodes[$0].cluster })
      for value in values.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        clusters.append((value, content.tied.filter { content.nodes[$0].cluster == value }))
      }
    }
    let engine = content.options.engine ?? .neato
    guard content.options.clusters == .none || engine.keepsClusters else {
      let able = MapEngine.allCases.filter(\.keepsClusters).map(\.rawValue)
      throw MapError(
        .engineDropsClusters,
        "\(engine.rawValue) cannot keep the boxes by \(content.options.clusters.rawValue) together; "
          + "use \(able.joined(separator: " or ")), or draw no boxes")
    }
    self.engine = engine
    self.clusters = clusters
  }
}
