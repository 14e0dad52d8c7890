import CollaborationMetrics
import GraphCore
import StakeholderModel

/// Who should meet, why, who could introduce them, and what proposals would change.
extension NetworkReport {
  // MARK: Gaps

  var gapsSection: ReportSection {
    let gaps = findings.gaps
    guard !gaps.isEmpty else {
      return ReportSection(
        id: "gaps", title: words[ReportWording.gaps],
        content: [
          .paragraph(words[ReportWording.gapsIntro]), .paragraph(words[ReportWording.gapsNone]),
        ])
    }
    let shown = gaps.prefix(options.gapCount)
    var table = HTMLTable(
      caption: words[ReportWording.gapsCaption],
      columns: [
        .init(words[ReportWording.number], isNumber: true), .init(words[ReportWording.pair]),
        .init(words[ReportWording.why]), .init(words[ReportWording.score], isNumber: true),
      ], heading: 1, style: "gaps")
    for (position, gap) in shown.enumerated() {
      table.rows.append([
        .text(words.number(position + 1)), .text(pair(gap.pair)), reasons(of: gap),
        .text(words.number(gap.score)),
      ])
    }
    return ReportSection(
      id: "gaps", title: words[ReportWording.gaps],
      content: [
        .paragraph(words[ReportWording.gapsIntro]),
        .paragraph(
          words.text(
            ReportWording.gapsMore, words.count(gaps.count, .gaps), words.number(shown.count))),
        table.node,
      ])
  }

  private func reasons(of gap: Gap) -> HTMLNode {
    let viewed = findings.viewed
    let texts = gap.reasons.map {
      viewed.text(of: $0, in: options.language, groupedBy: findings.grouping.attribute)
    }
    // A single bridge is its pair's only introducer, and the reason names it already.
    let isNamed = gap.reasons.contains { if case .singleBridge = $0 { true } else { false } }
    let introduction = viewed.introduction(
      by: gap.introducers.map(name), in: options.language)
    return .tag(
      "ul", all: (texts + (isNamed ? [] : [introduction])).map { .tag("li", [:], .text($0)) })
  }

  // MARK: Proposals

  func proposalsSection(_ map: String?) throws -> ReportSection {
    let title = words[ReportWording.proposals]
    guard let proposed = findings.proposed, let effect = findings.effect, let map else {
      return ReportSection(
        id: "proposals", title: title, content: [.paragraph(words[ReportWording.proposalsNone])])
    }
    var content: [HTMLNode] = [.paragraph(words[ReportWording.proposalsIntro])]
    content.append(try scenarioTable(proposed))
    content.append(
      .tag(
        "ul",
        all: findings.viewed.findings(of: effect, in: options.language).map {
          .tag("li", [:], .text($0))
        }))
    content += closing
    if let list = proposalTable { content += [list] }
    content.append(figure(map, of: proposed, caption: words[ReportWording.mapProposed]))
    return ReportSection(id: "proposals", title: title, content: content)
  }

  private func scenarioTable(_ proposed: ViewedNetwork) throws -> HTMLNode {
    var table = HTMLTable(
      caption: words[ReportWording.proposalsCaption],
      columns: [
        .init(words[ReportWording.measure]), .init(words[ReportWording.now], isNumber: true),
        .init(words[ReportWording.then], isNumber: true),
      ])
    for (metric, name) in ReportWording.networkMeasures {
      let values = try [findings.viewed, proposed].map { try ReportFindings.value(metric, of: $0) }
      table.rows.append(
        [.text(words[name])] + values.map { .text($0.map { words.number($0) } ?? "–") })
    }
    return table.node
  }

  /// Whether the proposals would close the gaps.
  private var closing: [HTMLNode] {
    guard !findings.gaps.isEmpty else { return [] }
    let heading = HTMLNode.tag("h3", [:], .text(words[ReportWording.closeQuestion]))
    let count = words.count(findings.gaps.count, .ofGaps)
    let closed = findings.closed
    if closed.isEmpty { return [heading, .paragraph(words.text(ReportWording.closeNone, count))] }
    if closed.count == findings.gaps.count {
      return [heading, .paragraph(words[ReportWording.closeAll])]
    }
    return [
      heading,
      .paragraph(words.text(ReportWording.closeSome, count, words.number(closed.count))),
      .tag(
        "ul", all: closed.map { .tag("li", [:], .text(pair(findings.gaps[$0].pair))) }),
    ]
  }

  private var proposalTable: HTMLNode? {
    let proposals = findings.viewed.network.proposals
    guard !proposals.isEmpty else { return nil }
    var table = HTMLTable(
      caption: words[ReportWording.proposalList],
      columns: [
        .init(words[ReportWording.proposer]), .init(words[ReportWording.change]),
        .init(words[ReportWording.concerned]),
      ])
    for proposal in proposals {
      let change = ReportWording.changes[proposal.change].map { words[$0] } ?? ""
      let isTie = proposal.change == .addTie || proposal.change == .removeTie
      let kind = isTie && proposal.kind != .unspecified ? ": \(words.name(of: proposal.kind))" : ""
      let ends = [proposal.source, proposal.target].compactMap { $0 }.map(publicName)
      table.rows.append([
        .text(proposal.proposer.map(publicName) ?? words[ReportWording.notNamed]),
        .text(change + kind), .text(ends.joined(separator: " – ")),
      ])
    }
    return table.node
  }

  /// The name of an actor, unless it is a person whom the view does not show.
  private func publicName(_ id: ActorID) -> String {
    guard let actor = findings.viewed.network.actor(id) else { return id.rawValue }
    if actor.kind == .person && findings.viewed.node(of: id) == nil {
      return words.name(of: ActorKind.person)
    }
    return actor.name.text(in: options.language)
  }
}
