import GraphCore
import StakeholderModel

/// The sentences around a map: what the view is, what it leaves out, and where it comes from.
struct MapNotes: Sendable {
  let title: String
  let shown: String
  let leftOut: String?
  let source: String?

  init(_ content: MapContent) {
    let viewed = content.viewed
    let words = content.words
    let language = content.options.language
    var title = content.options.title ?? viewed.network.title.text(in: language)
    if content.options.title == nil, let region = viewed.view.region {
      let name = viewed.network.region(region)?.name.text(in: language) ?? region.rawValue
      title = title.isEmpty ? name : "\(title). \(name)"
    }
    self.title = title
    shown = Self.shown(content)
    leftOut = Self.leftOut(viewed, words)
    source = Self.source(viewed, words)
  }

  private static func shown(_ content: MapContent) -> String {
    let viewed = content.viewed
    let view = viewed.view
    let words = content.words
    var parts = [
      "\(words[.actors]): \(viewed.actors.count)", "\(words[.ties]): \(viewed.links.count)",
    ]
    if !content.isolates.isEmpty {
      parts.append("\(words[.isolates]): \(content.isolates.count)")
    }
    func list(_ texts: [String]) -> String { texts.joined(separator: ", ") }
    let statuses = Status.allCases.filter(view.statuses.contains)
    parts.append(
      "\(words[.statuses]): "
        + list(statuses.compactMap { MapWording.viewStatuses[$0].map { words[$0] } }))
    if let bases = view.bases {
      let names = Basis.allCases.filter(bases.contains)
        .compactMap { MapWording.basisNames[$0].map { words[$0] } }
      parts.append("\(words[.bases]): \(list(names))")
    }
    if let kinds = view.tieKinds {
      parts.append("\(words[.kindsOfTie]): \(list(kinds.map { words.name(of: $0) }.sorted()))")
    }
    if let kinds = view.actorKinds {
      let names = kinds.map { words.name(of: $0).lowercased() }.sorted()
      parts.append("\(words[.kindsOfActor]): \(list(names))")
    }
    if let period = view.period, !period.isUnknown {
      var ends: [String] = []
      if let from = period.from {
        ends.append(period == Period(from) ? "\(from)" : "\(words[.from]) \(from)")
      }
      if let until = period.until { ends.append("\(words[.until]) \(until)") }
      parts.append("\(words[.time]): \(ends.joined(separator: " "))")
    }
    if let least = view.minimumConfidence {
      parts.append("\(words[.minimumConfidence]): \(words.number(least))")
    }
    return "\(words[.shown]): " + parts.joined(separator: " · ")
  }

  static func leftOut(_ viewed: ViewedNetwork, _ words: MapVocabulary) -> String? {
    var parts: [String] = []
    var actors = viewed.exclusions.actors
    if let notParties = actors.removeValue(forKey: .notAParty), notParties > 0 {
      let persons = viewed.network.actors.count { $0.kind == .person }
      if persons > 0 { parts.append("\(words[.persons]): \(persons)") }
      if notParties > persons { parts.append("\(words[.programmes]): \(notParties - persons)") }
    }
    func append(_ counts: [Exclusions.Reason: Int], of things: MapWording) {
      let reasons = Exclusions.Reason.allCases.compactMap { reason -> String? in
        guard let count = counts[reason], count > 0,
          let wording = MapWording.exclusionReasons[reason]
        else { return nil }
        return "\(words[wording]) – \(count)"
      }
      if !reasons.isEmpty { parts.append("\(words[things]): \(reasons.joined(separator: ", "))") }
    }
    append(actors, of: .actors)
    append(
      viewed.exclusions.claims, of: viewed.view.relation == .ties ? .claims : .participations)
    return parts.isEmpty ? nil : "\(words[.leftOut]): " + parts.joined(separator: "; ")
  }

  /// The most sources named on a map.
  private static let namedSources = 3

  private static func source(_ viewed: ViewedNetwork, _ words: MapVocabulary) -> String? {
    let network = viewed.network
    let cited: Set<SourceID> =
      viewed.view.relation == .ties
      ? Set(viewed.links.flatMap { viewed.claims(of: $0) }.compactMap(\.evidence))
      : Set(network.participations.compactMap(\.evidence))
    let known = network.sources.filter { cited.contains($0.id) }
    guard !known.isEmpty else { return nil }
    var parts = known.prefix(namedSources).map { text(of: $0, words) }
    if known.count > namedSources {
      parts.append("\(words[.moreSources]): \(known.count - namedSources)")
    }
    return "\(words[.source]): " + parts.joined(separator: "; ")
  }

  private static func text(of source: Source, _ words: MapVocabulary) -> String {
    var parts = [source.title(in: words.language)]
    if let publisher = source.publisher, !publisher.isEmpty { parts.append(publisher) }
    if let date = source.date {
      parts.append("\(date)" + (isInferred(source) ? " (\(words[.dateInferred]))" : ""))
    } else {
      parts.append(words[.undated])
    }
    return parts.joined(separator: ", ")
  }

  private static func isInferred(_ source: Source) -> Bool {
    source.dateBasis == "inferred" || source.dateBasis == "implied"
  }
}
