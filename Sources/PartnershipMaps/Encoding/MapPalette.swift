import StakeholderModel

/// How a group of actors is painted.
struct GroupStyle: Sendable, Hashable {
  let fill: MapColour
  let border: MapColour
}

/// The colours of groups.
///
/// Hues follow Okabe and Ito, "Color Universal Design", 2008, as light fills under dark text. They
/// differ in lightness too, so that neighbours stay apart in grey and for readers who see two hues
/// as one; the shape of a node is the second channel.
enum MapPalette {
  /// Colours that common sectors keep on every map, so that two maps can be laid side by side.
  static let sectors: [String: Int] = [
    "civil_society": 0, "state": 1, "business": 2, "finance": 3, "media": 4, "public": 5,
    "academia": 6, "education": 6, "international": 7,
  ]

  static let colours: [GroupStyle] = [
    GroupStyle(fill: MapColour(0xA9DCC4), border: MapColour(0x00664B)),  // bluish green
    GroupStyle(fill: MapColour(0xC7DFF5), border: MapColour(0x00579B)),  // blue
    GroupStyle(fill: MapColour(0xFBD694), border: MapColour(0x8F5B00)),  // orange
    GroupStyle(fill: MapColour(0xFBF7BF), border: MapColour(0x7A6C00)),  // yellow
    GroupStyle(fill: MapColour(0xE3B5D2), border: MapColour(0x8A3A6B)),  // reddish purple
    GroupStyle(fill: MapColour(0xF4B79B), border: MapColour(0x9E3F00)),  // vermilion
    GroupStyle(fill: MapColour(0x8FCBE8), border: MapColour(0x1B5E7D)),  // sky blue
    GroupStyle(fill: MapColour(0xA99BD6), border: MapColour(0x3F3287)),  // violet
    GroupStyle(fill: MapColour(0xC9C7B0), border: MapColour(0x55533A)),  // khaki
    GroupStyle(fill: MapColour(0xDDEBB5), border: MapColour(0x55701A)),  // lime
    GroupStyle(fill: MapColour(0xA8B8D8), border: MapColour(0x2F4674)),  // slate
    GroupStyle(fill: MapColour(0xEBCFC4), border: MapColour(0x7E4A36)),  // clay
  ]

  static let greys: [GroupStyle] = [0xFFFFFF, 0xD9D9D9, 0xB8B8B8, 0xEDEDED, 0xC9C9C9].map {
    GroupStyle(fill: MapColour($0), border: .ink)
  }

  /// The paint of actors whose group is not stated, and of groups beyond the palette.
  static let neutral = GroupStyle(fill: MapColour(0xEFEFEF), border: MapColour(0x6B6B6B))

  /// Assigns each group a place in the palette.
  ///
  /// Groups are taken from the whole network, not from the view, so that a colour keeps its meaning
  /// from one view to the next.
  ///
  /// - Returns: The place of each group; a place may lie beyond the palette.
  static func places(of attribute: GroupAttribute, in network: StakeholderNetwork) -> [String: Int]
  {
    let values = Set(network.actors.compactMap { attribute.value(of: $0) })
    let isSector = attribute == .sector
    var places: [String: Int] = [:]
    if isSector {
      for (value, place) in sectors where values.contains(value) { places[value] = place }
    }
    let taken = Set(places.values)
    var free = (0...).lazy.filter { !taken.contains($0) }.makeIterator()
    let order = Dictionary(
      uniqueKeysWithValues: ActorKind.known.enumerated().map { ($1.rawValue, $0) })
    let rest = values.filter { places[$0] == nil }.sorted {
      let (a, b) = (order[$0] ?? .max, order[$1] ?? .max)
      return attribute == .kind && a != b ? a < b : $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    for value in rest { places[value] = free.next() }
    return places
  }
}
