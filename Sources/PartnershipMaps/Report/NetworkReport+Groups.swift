import CollaborationMetrics
import GraphCore
import StakeholderModel

/// Cooperation between groups, as a table whose shade says how far it is from chance.
extension NetworkReport {
  /// The most groups that fit a page.
  private static let groupLimit = 10

  var groupsSection: ReportSection {
    let grouping = findings.grouping
    guard grouping.groups.count > 1 else {
      return ReportSection(
        id: "groups", title: words[ReportWording.groups],
        content: [.paragraph(words[ReportWording.groupsTooFew])])
    }
    let sizes = grouping.sizes
    let shown = grouping.groups.indices.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
      .prefix(Self.groupLimit).sorted()
    var content: [HTMLNode] = [
      .paragraph(words.text(ReportWording.groupsIntro, words.name(of: grouping.attribute))),
      mixingTable(shown), .tag("p", ["class": "note"], .text(words[ReportWording.heat])),
    ]
    if shown.count < grouping.groups.count {
      content.append(
        .paragraph(
          words.text(
            ReportWording.groupsLargest, words.number(shown.count),
            words.number(grouping.groups.count))))
    }
    if let share = shareSentence { content.append(.paragraph(share)) }
    if let unlinked = unlinkedSentence { content.append(.paragraph(unlinked)) }
    return ReportSection(
      id: "groups", title: words[ReportWording.groups], content: content)
  }

  /// Groups are numbered, so that their names stand once and the columns stay narrow.
  private func mixingTable(_ shown: [Int]) -> HTMLNode {
    let groups = findings.grouping.groups
    let cells = Dictionary(
      uniqueKeysWithValues: findings.mixing.cells.map { ([$0.source, $0.target], $0) })
    var table = HTMLTable(
      caption: words[ReportWording.groupsCaption],
      columns: [.init(words[ReportWording.group])]
        + shown.indices.map { .init(words.number($0 + 1), isNumber: true) },
      style: "heat")
    let isDirected = findings.viewed.view.direction == .directed
    for (row, first) in shown.enumerated() {
      let name = "\(words.number(row + 1)). \(groupName(groups[first]))"
      table.rows.append(
        [.text(name)]
          + shown.map { second in
            let key = [groups[first], groups[second]]
            let cell = cells[key] ?? (isDirected ? nil : cells[Array(key.reversed())])
            return cell.map(heatCell) ?? .tag("td", [:], "–")
          })
    }
    return table.node
  }

  private func heatCell(_ cell: GroupMixing.Cell) -> HTMLNode {
    guard cell.pairs > 0 else { return .tag("td", ["class": "number"], "–") }
    let shade =
      switch cell.ratio ?? 0 {
      case 0: "none"
      case ..<0.75: "less"
      case ..<1.5: "even"
      case ..<3: "more"
      default: "most"
      }
    let expected = words.number((cell.expected * 10).rounded() / 10)
    return .tag(
      "td", ["class": "number heat-" + shade], .tag("b", [:], .text(words.number(cell.ties))),
      .tag("span", ["class": "expected"], .text(" (\(expected))")))
  }

  func groupName(_ group: String) -> String {
    words.name(ofGroup: group, of: findings.grouping.attribute, in: findings.viewed.network)
  }

  private var shareSentence: String? {
    let index = findings.eiIndex
    let ties = index.external + index.internal
    guard ties > 0, let expected = index.expected else { return nil }
    return words.text(
      ReportWording.groupsShare, words.count(ties, .ofTies), words.number(index.external),
      words.number(index.internal), words.percent((1 + expected) / 2))
  }

  private var unlinkedSentence: String? {
    let isDirected = findings.viewed.view.direction == .directed
    let pairs = findings.mixing.cells.filter {
      $0.source != $0.target && $0.ties == 0 && $0.pairs > 0
    }.map {
      "\(groupName($0.source)) \(isDirected ? "→" : "–") \(groupName($0.target))"
    }
    guard !pairs.isEmpty, pairs.count <= 20 else { return nil }
    return words.text(ReportWording.groupsUnlinked, pairs.joined(separator: "; "))
  }
}
