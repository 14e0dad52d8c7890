import CollaborationMetrics
import StakeholderModel

extension PageData {
  private var sourceIndex: [SourceID: Int] {
    Dictionary(uniqueKeysWithValues: network.sources.enumerated().map { ($1.id, $0) })
  }

  var sources: PageValue {
    .array(
      network.sources.map { source in
        let isInferred = source.dateBasis == "inferred" || source.dateBasis == "implied"
        return .object([
          ("id", .string(source.id.rawValue)), ("title", texts { source.title(in: $0.language) }),
          ("publisher", .string(source.publisher)),
          ("date", .string(source.date?.description)), ("inferred", .bool(isInferred)),
          ("url", .string(source.url)),
        ])
      })
  }

  var events: PageValue {
    .array(
      network.events.map { event in
        let present = network.participations.filter { $0.event == event.id }
          .compactMap { page.wide.node(of: $0.actor) }
        return .object([
          ("name", texts(event.name)), ("date", .string(event.date?.description)),
          (
            "time",
            event.date.map { .array([.integer($0.firstDay), .integer($0.endDay)]) } ?? .null
          ),
          ("actors", .array(Set(present).sorted().map { .integer($0) })),
        ])
      })
  }

  /// What sources say about ties; in a view of joint participation, the shared events.
  var claims: PageValue {
    page.wide.view.relation == .ties ? statedClaims : jointClaims
  }

  private var statedClaims: PageValue {
    let kinds = tieKindIndex
    let sources = sourceIndex
    let rows = Set(page.wide.links.flatMap(\.evidence)).sorted()
    return .array(
      rows.compactMap { row in
        let claim = network.claims[row]
        guard let source = page.wide.node(of: claim.source),
          let target = page.wide.node(of: claim.target)
        else { return nil }
        return .object([
          ("s", .integer(source)), ("t", .integer(target)),
          ("kind", .integer(kinds[claim.kind])), ("directed", .bool(claim.isDirected)),
          ("status", .integer(Status.allCases.firstIndex(of: claim.status))),
          ("basis", .integer(claim.basis.flatMap { Basis.allCases.firstIndex(of: $0) })),
          ("confidence", claim.confidence.map { .number($0) } ?? .null),
          ("strength", claim.strength.map { .number($0) } ?? .null),
          ("amount", claim.amount.map { .number($0) } ?? .null),
          ("currency", .string(claim.currency)), ("time", time(claim.period)),
          ("source", .integer(claim.evidence.flatMap { sources[$0] })),
          ("locator", .string(claim.locator)), ("note", .string(claim.note)),
        ])
      })
  }

  private var jointClaims: PageValue {
    .array(
      page.wide.links.flatMap { link in
        link.evidence.map { event in
          .object([
            ("s", .integer(link.source)), ("t", .integer(link.target)), ("kind", .null),
            ("directed", .bool(false)),
            ("status", .integer(Status.allCases.firstIndex(of: .existing))), ("basis", .null),
            ("confidence", .null), ("event", .integer(event)),
          ])
        }
      })
  }

  private var tieKindIndex: [TieKind: Int] {
    Dictionary(uniqueKeysWithValues: lists.tieKinds.enumerated().map { ($1, $0) })
  }

  // MARK: Gaps

  /// The most gaps that a large page holds for an actor; a small page holds all.
  private static let gapsPerActor = 5
  private static let smallNetwork = 150

  /// The gaps of the view that the page begins with, and every sentence about them once.
  var gaps: PageValue {
    var sentences: [String: Int] = [:]
    var texts: [PageValue] = []
    var held = [Int](repeating: 0, count: page.viewed.actors.count)
    var rows: [PageValue] = []
    let isSmall = page.viewed.actors.count <= Self.smallNetwork
    for gap in page.gaps {
      let ends = [gap.pair.source, gap.pair.target]
      guard isSmall || ends.contains(where: { held[$0] < Self.gapsPerActor }) else { continue }
      for end in ends { held[end] += 1 }
      let reasons = gap.reasons.map { reason -> PageValue in
        let words = Language.allCases.map { page.viewed.text(of: reason, in: $0) }
        let key = words.joined(separator: "\u{0}")
        let index = sentences[key] ?? texts.count
        if index == texts.count {
          sentences[key] = index
          texts.append(.strings(words))
        }
        return .array([.number(reason.score), .integer(index)])
      }
      rows.append(
        .object([
          ("pair", .array(ends.map { wideNode($0) })), ("score", .number(gap.score)),
          ("reasons", .array(reasons)),
          ("introducers", .array(gap.introducers.prefix(5).map { wideNode($0) })),
        ]))
    }
    return .object([("rows", .array(rows)), ("texts", .array(texts))])
  }

  private func wideNode(_ node: Int) -> PageValue {
    .integer(page.wide.node(of: page.viewed.actors[node].id))
  }
}
