import CollaborationMetrics
import GraphCore
import StakeholderModel

/// The page around the sections: its head, title, summary and contents.
extension NetworkReport {
  func page(_ sections: [ReportSection]) -> String {
    let title = findings.viewed.network.title.text(in: options.language)
    let heading = title.isEmpty ? words[ReportWording.report] : title
    let document = HTMLNode.tag(
      "html", ["lang": options.language.rawValue],
      .tag(
        "head", [:],
        .tag("meta", ["charset": "utf-8"]),
        .tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        .tag("meta", ["name": "color-scheme", "content": "light dark"]),
        .tag("title", [:], .text("\(heading) · \(words[ReportWording.report])")),
        .tag(
          "style", [:],
          .markup("\n" + String(decoding: PackageResources.report_css, as: UTF8.self)))),
      .tag(
        "body", [:],
        .tag(
          "header", [:], .tag("p", ["class": "kicker"], .text(words[ReportWording.report])),
          .tag("h1", [:], .text(heading)),
          .tag("p", ["class": "note"], .text(notes.shown))),
        .tag("main", all: [glance, contents(sections)] + sections.map(\.node)),
        .tag(
          "footer", [:],
          .paragraph(words.text(ReportWording.madeWith, options.generator)))))
    var page = "<!DOCTYPE html>\n"
    document.write(to: &page)
    return page
  }

  /// The sentences that say what the view is and where it comes from, as maps have them.
  var notes: MapNotes {
    var look = MapOptions()
    look.language = options.language
    return MapNotes(MapContent(findings.viewed, options: look, sizing: nil))
  }

  private func contents(_ sections: [ReportSection]) -> HTMLNode {
    let items = sections.map { section in
      HTMLNode.tag(
        "li", [:], .tag("a", ["href": "#" + section.id], .text(section.title)))
    }
    return .tag(
      "nav", ["aria-labelledby": "contents-title"],
      .tag("h2", ["id": "contents-title"], .text(words[ReportWording.contents])),
      .tag("ol", all: items))
  }

  /// The findings in a handful of sentences.
  private var glance: HTMLNode {
    let items = glanceSentences.map { HTMLNode.tag("li", [:], .text($0)) }
    return .tag(
      "section", ["class": "glance", "aria-labelledby": "glance-title"],
      .tag("h2", ["id": "glance-title"], .text(words[ReportWording.glance])),
      .tag("ul", all: items))
  }

  private var glanceSentences: [String] {
    let viewed = findings.viewed
    var sentences = [
      words.text(
        ReportWording.glanceSize, words.count(viewed.actors.count, .parties),
        words.count(viewed.links.count, .ties))
    ]
    let observation = viewed.observation
    if let rate = observation.responseRate {
      sentences.append(
        words.text(
          ReportWording.glanceResponse, words.number(observation.invitedCount),
          words.number(observation.answeredCount), words.percent(rate)))
    }
    sentences += partsSentences
    for (ranking, wording) in zip(
      findings.rankings, [ReportWording.glanceLeader, ReportWording.glanceBridge])
    {
      guard let top = ranking.measure.maximum, top > 0 else { continue }
      // Who shares the first place shares the sentence; of more than three, none stands out.
      let leaders = viewed.actors.indices.filter { ranking.measure[$0] == top }
      guard leaders.count <= 3 else { continue }
      sentences.append(
        words.text(wording, leaders.map(name).joined(separator: "; "), words.number(top)))
    }
    if let first = findings.gaps.first {
      sentences.append(
        words.text(
          ReportWording.glanceGaps, words.number(findings.gaps.count), pair(first.pair)))
      if findings.proposed != nil {
        sentences.append(
          words.text(ReportWording.glanceProposals, words.number(findings.closed.count)))
      }
    }
    return sentences
  }

  private var partsSentences: [String] {
    guard let parts = findings.partCount, let isolates = findings.isolateCount, parts > 0 else {
      return []
    }
    var sentences = [
      parts > 1
        ? words.text(ReportWording.glanceParts, words.count(parts, .intoParts))
        : words[ReportWording.glanceWhole]
    ]
    if isolates > 0 {
      sentences.append(
        words.text(ReportWording.glanceIsolates, words.count(isolates, .parties)))
    }
    return sentences
  }
}
