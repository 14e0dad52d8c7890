import StakeholderModel

/// The values that occur in a page, each in a fixed order; the data refer to them by position.
struct PageLists {
  let groups: [String]
  let sectors: [String]
  let kinds: [ActorKind]
  let tieKinds: [TieKind]
  let styles: [TieStyle]
  let aliases: [ActorID: [String]]

  init(_ content: MapContent) {
    let network = content.viewed.network
    let places = MapPalette.places(of: content.colour, in: network)
    groups = Set(content.nodes.compactMap(\.group)).sorted {
      let (a, b) = (places[$0] ?? .max, places[$1] ?? .max)
      return a == b ? $0.utf8.lexicographicallyPrecedes($1.utf8) : a < b
    }
    sectors = Set(content.nodes.compactMap { GroupAttribute.sector.value(of: $0.actor) })
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let order = Dictionary(uniqueKeysWithValues: ActorKind.known.enumerated().map { ($1, $0) })
    kinds = Set(content.nodes.map(\.actor.kind)).sorted {
      let (a, b) = (order[$0] ?? .max, order[$1] ?? .max)
      return a == b ? $0.rawValue.utf8.lexicographicallyPrecedes($1.rawValue.utf8) : a < b
    }
    let styles = TieStyle.styles(of: network)
    tieKinds = Set(network.claims.map(\.kind)).sorted {
      let (a, b) = ((styles[$0] ?? .rest).rank, (styles[$1] ?? .rest).rank)
      return a == b ? $0.rawValue.utf8.lexicographicallyPrecedes($1.rawValue.utf8) : a < b
    }
    self.styles = Set(styles.values).union([.cooperation, .rest]).sorted { $0.rank < $1.rank }
    aliases = Dictionary(grouping: network.records.aliases, by: \.actor).mapValues {
      $0.map(\.alias)
    }
  }
}
