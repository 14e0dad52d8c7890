import CollaborationMetrics
import GraphCore
import StakeholderModel

/// What a page knows: the network, the looks and places of the map, and every word it may show.
struct PageData {
  let page: InteractiveMap
  let composed: ComposedMap
  let lists: PageLists
  let vocabularies = Language.allCases.map { MapVocabulary(language: $0) }

  init(_ page: InteractiveMap, _ composed: ComposedMap) {
    self.page = page
    self.composed = composed
    lists = PageLists(page.map.content)
  }

  var content: MapContent { page.map.content }
  var network: StakeholderNetwork { page.wide.network }

  var value: PageValue {
    .object([
      ("language", .string(content.options.language.rawValue)),
      ("languages", .strings(Language.allCases.map(\.rawValue))),
      ("title", title), ("directed", .bool(page.wide.view.direction == .directed)),
      ("joint", .bool(page.wide.view.relation == .coparticipation)),
      ("sheet", .array([.points(composed.sheet.width), .points(composed.sheet.height)])),
      ("look", look), ("frames", frames), ("start", start),
      ("statuses", .strings(Status.allCases.map(\.rawValue))),
      ("bases", .strings(Basis.allCases.map(\.rawValue))),
      ("groups", groups), ("sectors", sectors), ("actorKinds", actorKinds),
      ("tieKinds", tieKinds), ("styles", styles), ("sources", sources), ("events", events),
      ("actors", .array(page.wide.actors.indices.map { actor($0) })), ("claims", claims),
      ("bends", bends), ("gaps", gaps), ("sizing", sizing), ("metrics", metrics),
      ("certainty", certainty),
      ("leftOut", leftOut), ("words", words),
    ])
  }

  // MARK: Words

  /// A text in the three languages, or one where they are the same.
  func texts(_ text: (MapVocabulary) -> String) -> PageValue {
    let all = vocabularies.map(text)
    return Set(all).count == 1 ? .string(all[0]) : .strings(all)
  }

  func texts(_ name: LocalizedName) -> PageValue { texts { name.text(in: $0.language) } }

  private var title: PageValue {
    if let title = content.options.title { return .string(title) }
    return texts { words in
      let title = network.title.text(in: words.language)
      guard let id = page.wide.view.region else { return title }
      let region = network.region(id)?.name.text(in: words.language) ?? id.rawValue
      return title.isEmpty ? region : "\(title). \(region)"
    }
  }

  private var leftOut: PageValue {
    let all = vocabularies.map { MapNotes.leftOut(page.wide, $0) }
    return all.contains(nil) ? .null : .strings(all.compactMap { $0 })
  }

  private var words: PageValue {
    let named: [(key: String, value: MapWording)] =
      MapWording.page.map { ($0.key, $0.value) }
      + MapWording.tieStatuses.map { ("tie." + $0.key.rawValue, $0.value) }
      + MapWording.actorStatuses.map { ("actor." + $0.key.rawValue, $0.value) }
      + MapWording.viewStatuses.map { ("status." + $0.key.rawValue, $0.value) }
      + MapWording.basisNames.map { ("basis." + $0.key.rawValue, $0.value) }
    let sorted = named.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return .object(
      sorted.map { entry in (entry.key, texts { $0[entry.value] }) })
  }

  // MARK: Beginning

  private var start: PageValue {
    let view = page.viewed.view
    var period = PageValue.null
    if let looked = view.period, !looked.isUnknown {
      let isDate = looked.from.map { looked == Period($0) } ?? false
      let end = isDate ? looked.from?.endDay : looked.until.map { $0.endDay - 1 }
      period = .array([.integer(looked.from?.firstDay), .integer(end)])
    }
    return .object([
      ("statuses", indices(of: Status.allCases) { view.statuses.contains($0) }),
      (
        "bases",
        view.bases.map { bases in indices(of: Basis.allCases) { bases.contains($0) } } ?? .null
      ),
      ("confidence", .number(view.minimumConfidence ?? 0)), ("period", period),
    ])
  }

  private func indices<T>(of all: [T], where holds: (T) -> Bool) -> PageValue {
    .array(all.indices.filter { holds(all[$0]) }.map { .integer($0) })
  }

  // MARK: Metrics

  private var sizing: PageValue {
    guard let sizing = content.sizing else { return .null }
    return .object([
      ("metric", .string(sizing.metric)),
      ("name", name(ofMetric: sizing.metric)),
      ("values", .array(sizing.measure.values.map { .number($0 ?? .nan) })),
    ])
  }

  /// The metrics that a page computes itself.
  static let computed = ["degree", "betweenness", "harmonic-closeness", "constraint"]

  private var metrics: PageValue {
    .array(
      Self.computed.compactMap { name in
        guard let metric = Metric.named(name, level: .actor) else { return nil }
        return .object([
          ("id", .string(name)),
          ("name", self.name(ofMetric: name)),
          ("formula", .string(metric.definition.formula)),
          ("source", .string(metric.definition.source)),
        ])
      })
  }

  private func name(ofMetric name: String) -> PageValue {
    texts { words in MapWording.metrics[name].map { words[$0] } ?? name }
  }
}
