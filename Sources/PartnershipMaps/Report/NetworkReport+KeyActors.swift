import CollaborationMetrics
import GraphCore
import NetworkStatistics
import StakeholderModel

/// Who matters, by three questions, and without whom others would be cut off.
extension NetworkReport {
  var keyActorsSection: ReportSection {
    var content: [HTMLNode] = [
      .paragraph(
        words.text(
          ReportWording.keyActorsIntro, words.count(options.draws, .ofTrials),
          words.percent(options.tieNoise)))
    ]
    for ranking in findings.rankings {
      content.append(.tag("h3", [:], .text(words[ranking.words.question])))
      content.append(.paragraph(words[ranking.words.answer]))
      content.append(table(of: ranking) ?? .paragraph(words[ReportWording.nobodyRanks]))
    }
    content.append(.tag("h3", [:], .text(words[ReportWording.cutQuestion])))
    let names = findings.cutPoints.prefix(options.gapCount).map(name)
    content.append(
      .paragraph(
        names.isEmpty
          ? words[ReportWording.cutNone]
          : words.text(ReportWording.cutSome, names.joined(separator: "; "))))
    return ReportSection(
      id: "key-parties", title: words[ReportWording.keyActors], content: content)
  }

  private func table(of ranking: ReportFindings.Ranking) -> HTMLNode? {
    let nodes = ranking.first(options.actorCount)
    guard !nodes.isEmpty else { return nil }
    var columns = [
      HTMLTable.Column(words[ReportWording.place], isNumber: true),
      .init(words[ReportWording.party]), .init(words[ranking.words.value], isNumber: true),
    ]
    if ranking.intervals != nil {
      columns.insert(.init(words[ReportWording.range], isNumber: true), at: 1)
    }
    let metric = ranking.words.metric
    var table = HTMLTable(
      caption: words.capitalised(MapWording.metrics[metric].map { words[$0] } ?? metric),
      remark: .tag("a", ["href": "#method-" + metric, "lang": "en"], .text(metric)),
      columns: columns,
      heading: ranking.intervals == nil ? 1 : 2)
    let places = places(of: ranking.measure)
    for node in nodes {
      var row: [HTMLNode] = [
        .text(words.number(places[node] ?? 0)), .text(name(node)),
        .text(words.number(ranking.measure[node] ?? 0)),
      ]
      if let intervals = ranking.intervals {
        row.insert(.text(range(intervals.nodes[node])), at: 1)
      }
      table.rows.append(row)
    }
    return table.node
  }

  private func range(_ interval: RankIntervals.Interval) -> String {
    guard let range = interval.range else { return "–" }
    let ends = [range.lowerBound, range.upperBound].map { words.number($0) }
    return ends[0] == ends[1] ? ends[0] : ends.joined(separator: "–")
  }

  /// The place of each node; equal ones share the mean of their places.
  private func places(of measure: NodeMeasure) -> [Int: Double] {
    var places: [Int: Double] = [:]
    let ranked = measure.ranking.filter { measure[$0] != nil }
    var first = 0
    while first < ranked.count {
      var last = first
      while last + 1 < ranked.count, measure[ranked[last + 1]] == measure[ranked[first]] {
        last += 1
      }
      for position in first...last { places[ranked[position]] = Double(first + last + 2) / 2 }
      first = last + 1
    }
    return places
  }
}
