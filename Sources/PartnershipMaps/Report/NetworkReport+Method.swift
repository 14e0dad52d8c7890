import CollaborationMetrics
import GraphCore
import StakeholderModel

/// Regions and years side by side, and how every number is made.
extension NetworkReport {
  // MARK: Comparison

  var comparisonSection: ReportSection? {
    guard let comparison = findings.comparison else { return nil }
    var content: [HTMLNode] = [.paragraph(words[ReportWording.comparisonIntro])]
    if comparison.isCut {
      content.append(
        .paragraph(words.text(ReportWording.lastYears, words.number(comparison.years.count))))
    }
    for (position, metric) in ReportComparison.metrics.enumerated() {
      guard let name = ReportWording.networkMeasures.first(where: { $0.metric == metric })?.name
      else { continue }
      var table = HTMLTable(
        caption: words.text(ReportWording.comparisonCaption, words[name]),
        columns: [.init(words.capitalised(words[MapWording.region]))]
          + comparison.years.map { .init("\($0)", isNumber: true) })
      for (region, values) in zip(comparison.regions, comparison.values[position]) {
        let network = findings.viewed.network
        let name = region.map { network.region($0)?.name.text(in: options.language) ?? "\($0)" }
        table.rows.append(
          [.text(name ?? words[ReportWording.whole])]
            + values.map { .text($0.map { words.number($0) } ?? "–") })
      }
      content.append(table.node)
    }
    return ReportSection(
      id: "comparison", title: words[ReportWording.comparison], content: content)
  }

  // MARK: Method

  var methodSection: ReportSection {
    var content: [HTMLNode] = [.paragraph(words[ReportWording.methodIntro])]
    for definition in ReportWording.definitions {
      content.append(
        .tag(
          "article", ["id": "method-" + definition.metric.name],
          .tag("h3", [:], .english("code", definition.metric.name)),
          .paragraph(words[definition.summary]), list(of: definition)))
    }
    content.append(
      article(
        ReportWording.trials,
        words.text(
          ReportWording.trialsText, words.number(options.draws), words.percent(options.tieNoise),
          "\(options.seed)"), source: ReportWording.costenbader))
    content.append(
      article(
        ReportWording.gapScores, words[ReportWording.gapScoresText], source: ReportWording.newman))
    content.append(
      article(
        ReportWording.guidelines, words[ReportWording.guidelinesText], source: ReportWording.neal))
    content.append(.paragraph(words[ReportWording.more]))
    let commands = ["tarap explain METRIC --actor ID", "tarap why A B", "tarap metrics --list"]
    content.append(.tag("ul", all: commands.map { .tag("li", [:], .english("code", $0)) }))
    return ReportSection(
      id: "method", title: words[ReportWording.methodTitle], content: content)
  }

  private func list(of definition: ReportWording.Definition) -> HTMLNode {
    let registry = definition.metric.definition
    var items: [HTMLNode] = [
      .tag("dt", [:], .text(words[ReportWording.formula])),
      .tag("dd", [:], .tag("span", ["class": "formula"], .text(words[definition.formula]))),
      .tag("dt", [:], .text(words[ReportWording.convention])),
      .tag("dd", [:], .text(words[definition.convention])),
    ]
    if let equals = registry.equals {
      items += [
        .tag("dt", [:], .text(words[ReportWording.equals])), .english("dd", equals),
      ]
    }
    items += [
      .tag("dt", [:], .text(words[ReportWording.definedIn])), .english("dd", registry.source),
    ]
    return .tag("dl", all: items)
  }

  private func article(_ title: MapWording, _ text: String, source: String) -> HTMLNode {
    .tag(
      "article", [:],
      .tag("h3", [:], .text(words[title])), .paragraph(text),
      .tag(
        "dl", [:], .tag("dt", [:], .text(words[ReportWording.definedIn])),
        .english("dd", source)))
  }
}
