import CollaborationMetrics
import GraphCore
import StakeholderModel

/// What the network is, who answered, and its map.
extension NetworkReport {
  // MARK: What the network is

  /// The questions of the Guidelines for Reporting About Network Data: what the network stands for,
  /// when and where it comes from, how it was measured.
  var descriptionSection: ReportSection {
    let viewed = findings.viewed
    var table = HTMLTable(
      caption: words[ReportWording.descriptionCaption],
      columns: [.init(words[ReportWording.topic]), .init(words[ReportWording.content])])
    func add(_ label: MapWording, _ texts: [String]) {
      guard !texts.isEmpty else { return }
      let content =
        texts.count == 1
        ? HTMLNode.text(texts[0])
        : .tag("ul", all: texts.map { .tag("li", [:], .text($0)) })
      table.rows.append([.text(words.capitalised(words[label])), content])
    }
    let kinds = counted(viewed.actors.map(\.kind)) { words.name(of: $0) }
    add(MapWording.actors, [total(viewed.actors.count, of: kinds)])
    let claims = viewed.links.flatMap { viewed.claims(of: $0) }
    let tieKinds = counted(claims.map(\.kind)) { words.name(of: $0) }
    add(MapWording.ties, [total(viewed.links.count, of: tieKinds)])
    add(
      ReportWording.direction,
      [
        words[
          viewed.view.direction == .directed ? ReportWording.directed : ReportWording.undirected]
      ])
    add(ReportWording.strength, [strengthText])
    add(MapWording.time, [timeText(claims)])
    let bases = counted(claims.map(\.basis)) { basis in
      words[basis.flatMap { MapWording.basisNames[$0] } ?? MapWording.notStated].lowercased()
    }
    add(MapWording.bases, bases.isEmpty ? [] : [bases.joined(separator: ", ")])
    add(ReportWording.sources, sourceTexts(claims))
    add(ReportWording.events, eventTexts)
    add(ReportWording.unknownPairs, [unknownPairsText])
    add(MapWording.leftOut, notes.leftOut.map { [Self.withoutLabel($0)] } ?? [])
    return ReportSection(
      id: "network", title: words[ReportWording.description],
      content: [.paragraph(words[ReportWording.descriptionIntro]), table.node])
  }

  private func total(_ count: Int, of parts: [String]) -> String {
    words.number(count) + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
  }

  /// Values with their counts, the most frequent first, then by name.
  private func counted<Value: Hashable>(
    _ values: [Value], name: (Value) -> String
  ) -> [String] {
    let named = Dictionary(grouping: values.map(name)) { $0 }.map { ($0.key, $0.value.count) }
    return named.sorted { (-$0.1, $0.0) < (-$1.1, $1.0) }
      .map { "\($0.0)\u{A0}–\u{A0}\(words.number($0.1))" }
  }

  private var strengthText: String {
    let links = findings.viewed.links
    let known = links.count { $0.strength != nil }
    if known == 0 { return words[ReportWording.strengthNone] }
    return words[known == links.count ? ReportWording.strengthAll : ReportWording.strengthSome]
  }

  private func timeText(_ claims: [Claim]) -> String {
    let dated = claims.filter { !$0.period.isUnknown }
    let years = dated.flatMap { [$0.period.from?.year, $0.period.until?.year].compactMap { $0 } }
    guard let first = years.min(), let last = years.max() else {
      return words[ReportWording.noDates]
    }
    return words.text(
      ReportWording.dates, first == last ? "\(first)" : "\(first)–\(last)",
      words.number(dated.count), words.count(claims.count, .claims))
  }

  /// The most sources and events to name.
  private static let listLimit = 12

  private func sourceTexts(_ claims: [Claim]) -> [String] {
    let cited = Dictionary(grouping: claims.compactMap(\.evidence)) { $0 }.mapValues(\.count)
    let sources = findings.viewed.network.sources.filter { cited[$0.id] != nil }
    let texts = sources.prefix(Self.listLimit).map { source in
      var parts = [source.title(in: options.language)]
      if let publisher = source.publisher, !publisher.isEmpty { parts.append(publisher) }
      parts.append(source.date.map { "\($0)" } ?? words[MapWording.undated])
      return parts.joined(separator: ", ") + " – "
        + words.count(cited[source.id] ?? 0, .claims)
    }
    guard sources.count > Self.listLimit else { return Array(texts) }
    let more = sources.count - Self.listLimit
    return texts + ["\(words[MapWording.moreSources]): \(words.number(more))"]
  }

  private var eventTexts: [String] {
    let viewed = findings.viewed
    let present = Dictionary(
      grouping: viewed.network.participations.filter { viewed.node(of: $0.actor) != nil },
      by: \.event)
    let held = viewed.network.events.filter { $0.status == .held && present[$0.id] != nil }
    return held.prefix(Self.listLimit).map { event in
      let date = event.date.map { ", \($0)" } ?? ""
      return event.name.text(in: options.language) + date + " – "
        + words.count(Set(present[event.id]?.map(\.actor) ?? []).count, .participants)
    }
  }

  private var unknownPairsText: String {
    let observation = findings.viewed.observation
    let unknown = Int(observation.unobservedCount)
    if unknown == 0 { return words[ReportWording.noUnknownPairs] }
    return words.text(
      ReportWording.someUnknownPairs, words.number(unknown),
      words.count(Int(observation.possibleCount), .ofPairs))
  }

  /// The sentence without the label that the table's row has already.
  private static func withoutLabel(_ sentence: String) -> String {
    guard let colon = sentence.firstIndex(of: ":") else { return sentence }
    return String(sentence[sentence.index(colon, offsetBy: 2)...])
  }

  // MARK: Who answered

  var responseSection: ReportSection {
    let observation = findings.viewed.observation
    var sentences: [String] = []
    if let rate = observation.responseRate {
      let possible = observation.possibleCount
      sentences = [
        words.text(
          ReportWording.glanceResponse, words.number(observation.invitedCount),
          words.number(observation.answeredCount), words.percent(rate)),
        words.text(
          ReportWording.observedPairs, words.number(Int(observation.observedCount)),
          words.count(Int(possible), .ofPairs),
          words.percent(possible > 0 ? observation.observedCount / possible : 1)),
      ]
      if let support = findings.viewed.rankingSupport() { sentences.append(text(of: support)) }
    } else {
      sentences = [words[ReportWording.responseNone]]
    }
    return ReportSection(
      id: "response", title: words[ReportWording.response],
      content: sentences.map { .paragraph($0) })
  }

  private func text(of support: RankingSupport) -> String {
    guard !support.isCertain else { return words[ReportWording.rankingCertain] }
    func name(_ id: ActorID) -> String {
      findings.viewed.network.actor(id)?.name.text(in: options.language) ?? id.rawValue
    }
    let rivals = support.rivals.prefix(3).map {
      words.text(ReportWording.upTo, name($0.actor), words.number($0.most))
    }
    return words.text(
      ReportWording.rankingUncertain, name(support.leader.actor),
      words.number(support.leader.least),
      rivals.joined(separator: "; ") + (support.rivals.count > 3 ? " …" : ""))
  }

  // MARK: Map

  func mapSection(_ svg: String) -> ReportSection {
    ReportSection(
      id: "map", title: words[ReportWording.map],
      content: [
        .paragraph(words[ReportWording.mapIntro]),
        figure(svg, of: findings.viewed, caption: words[ReportWording.mapNow]),
      ])
  }

  func figure(_ svg: String, of viewed: ViewedNetwork, caption: String) -> HTMLNode {
    let alternative = words.text(
      ReportWording.mapAlternative, words.count(viewed.actors.count, .parties),
      words.count(viewed.links.count, .ties))
    return .tag(
      "figure", [:], .tag("figcaption", [:], .text(caption)),
      .tag("div", ["class": "map", "role": "img", "aria-label": alternative], .markup(svg)))
  }
}
