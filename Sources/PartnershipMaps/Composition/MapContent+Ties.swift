import GraphCore
import StakeholderModel

extension MapContent {
  private struct LineKey: Hashable {
    let pair: NodePair
    let style: TieStyle
    let status: Status
  }

  private struct LineParts {
    var kinds: Set<TieKind> = []
    var runsForward = false
    var runsBackward = false
    var hasUndirected = false
    var isImpliedOnly = true
  }

  /// What the claims of a view say, a line for each pair, style and status.
  static func ties(of viewed: ViewedNetwork) -> [MapTie] {
    guard viewed.view.relation == .ties else {
      return viewed.links.map {
        MapTie(
          source: $0.source, target: $0.target, style: .cooperation, kinds: [],
          status: .existing, direction: .none, isImpliedOnly: false)
      }
    }
    let styles = TieStyle.styles(of: viewed.network)
    var lines: [LineKey: LineParts] = [:]
    // In a directed view one undirected claim stands behind two links; it is one line.
    for index in Set(viewed.links.flatMap(\.evidence)).sorted() {
      let claim = viewed.network.claims[index]
      guard let source = viewed.node(of: claim.source), let target = viewed.node(of: claim.target)
      else { continue }
      let ends = [claim.status, viewed.actors[source].status, viewed.actors[target].status]
      let status = ends.max { $0.remoteness < $1.remoteness } ?? claim.status
      let pair = NodePair(source, target)
      let key = LineKey(
        pair: pair.sorted, style: styles[claim.kind] ?? .rest, status: status)
      var parts = lines[key] ?? LineParts()
      parts.kinds.insert(claim.kind)
      if !claim.isDirected {
        parts.hasUndirected = true
      } else if pair == pair.sorted {
        parts.runsForward = true
      } else {
        parts.runsBackward = true
      }
      if claim.basis != .implied { parts.isImpliedOnly = false }
      lines[key] = parts
    }
    return lines.map { key, parts in tie(key, parts) }.sorted {
      ($0.source, $0.target, $0.style.rank, $0.status.remoteness)
        < ($1.source, $1.target, $1.style.rank, $1.status.remoteness)
    }
  }

  private static func tie(_ key: LineKey, _ parts: LineParts) -> MapTie {
    let isBackward = parts.runsBackward && !parts.runsForward && !parts.hasUndirected
    let direction: MapTie.Direction =
      parts.hasUndirected ? .none : parts.runsForward && parts.runsBackward ? .mutual : .forward
    return MapTie(
      source: isBackward ? key.pair.target : key.pair.source,
      target: isBackward ? key.pair.source : key.pair.target, style: key.style,
      kinds: parts.kinds.sorted { $0.rawValue.utf8.lexicographicallyPrecedes($1.rawValue.utf8) },
      status: key.status, direction: direction, isImpliedOnly: parts.isImpliedOnly)
  }
}
