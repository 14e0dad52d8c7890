import DOTLanguage
import GraphvizRendering
import TarapKit

/// How Graphviz lays out and draws the maps of this project.
enum MapDrawing {
  /// Lays out a map's nodes.
  static func layout(_ document: DOTDocument, engine: MapEngine) throws -> MapPlacement {
    let found = try Graphviz.layout(document, engine: LayoutEngine(rawValue: engine.rawValue))
    return MapPlacement(nodes: found.nodes.mapValues { MapPoint($0.x, $0.y) })
  }

  /// Draws a finished map as SVG.
  static func svg(_ document: DOTDocument) throws -> String {
    let rendering = try Graphviz.render(document, engine: .pinned, as: .svg)
    for warning in rendering.warnings { StandardError.write("graphviz: \(warning)\n") }
    return String(decoding: rendering.bytes, as: UTF8.self)
  }
}
