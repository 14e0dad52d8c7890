import StakeholderModel

/// How ties of one kind are drawn: a colour, and the mark at the end of a directed tie.
///
/// The mark repeats the colour for readers who cannot tell two colours apart, and on paper without
/// colour. Kinds that mean much the same to a reader (a branch, a member, a part) share a style and
/// one line of the legend, which names each of them.
struct TieStyle: Sendable, Hashable {
  /// The mark at the end of a directed tie, as Graphviz names it.
  enum Mark: String, Sendable, Hashable {
    case normal, vee, diamond, onormal, tee, box, odot, odiamond, dot
  }

  let rank: Int
  let colour: MapColour
  let mark: Mark

  static let cooperation = TieStyle(rank: 0, colour: MapColour(0x404040), mark: .normal)
  static let money = TieStyle(rank: 1, colour: MapColour(0x00714F), mark: .dot)
  static let help = TieStyle(rank: 2, colour: MapColour(0x0067A8), mark: .onormal)
  static let information = TieStyle(rank: 3, colour: MapColour(0xC24A00), mark: .vee)
  static let belonging = TieStyle(rank: 4, colour: MapColour(0x8E3D70), mark: .diamond)
  static let oversight = TieStyle(rank: 5, colour: MapColour(0x8A6100), mark: .box)
  /// Styles of kinds that this project does not know, in the order the kinds occur.
  static let others: [TieStyle] = [
    TieStyle(rank: 6, colour: MapColour(0x404040), mark: .normal),
    TieStyle(rank: 7, colour: MapColour(0x0067A8), mark: .vee),
    TieStyle(rank: 8, colour: MapColour(0xC24A00), mark: .diamond),
    TieStyle(rank: 9, colour: MapColour(0x00714F), mark: .odot),
  ]
  /// The style of every kind beyond those.
  static let rest = TieStyle(rank: 10, colour: MapColour(0x6E6E6E), mark: .odiamond)

  private static let known: [TieKind: TieStyle] = [
    .cooperation: cooperation, .funding: money, .support: help, "protects": help,
    .information: information, "proposes": information, "mobilises": information,
    .membership: belonging, .subordinateTo: belonging, "branch_of": belonging,
    "part_of": belonging, "umbrella_of": belonging, "governs": belonging, "leads": belonging,
    .oversight: oversight, "participation_in_services": oversight,
  ]

  /// Returns the style of each kind of a network.
  ///
  /// Kinds come from the whole network, so that a style keeps its meaning between views.
  static func styles(of network: StakeholderNetwork) -> [TieKind: TieStyle] {
    let kinds = Set(network.claims.map(\.kind))
    var styles = known.filter { kinds.contains($0.key) }
    let unknown = kinds.filter { styles[$0] == nil }.sorted {
      $0.rawValue.utf8.lexicographicallyPrecedes($1.rawValue.utf8)
    }
    let usesKnown = !styles.isEmpty
    // Beside known kinds, plain dark and blue would be taken for cooperation and support.
    let free = usesKnown ? [] : others
    for (index, kind) in unknown.enumerated() {
      styles[kind] = index < free.count ? free[index] : rest
    }
    return styles
  }
}

/// How a line shows that a tie exists or is hoped for.
enum LinePattern: String, Sendable, Hashable, CaseIterable {
  case solid, dashed, dotted, hollow

  init(_ status: Status) {
    switch status {
    case .existing: self = .solid
    case .planned, .proposed: self = .dashed
    case .desired: self = .dotted
    case .ended: self = .hollow
    }
  }
}

extension Status {
  /// How far a status is from existing; a tie is drawn by the least real of itself and its ends.
  var remoteness: Int {
    switch self {
    case .existing: 0
    case .ended: 1
    case .planned: 2
    case .proposed: 3
    case .desired: 4
    }
  }
}

extension TieKind {
  /// Whether the target stands above the source, as a superior or a whole does; layers then run
  /// from target to source.
  var leadsUp: Bool {
    [.membership, .subordinateTo, "branch_of", "part_of", "reports_to"].contains(self)
  }
}
