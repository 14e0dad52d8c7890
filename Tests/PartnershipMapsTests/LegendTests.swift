import GraphCore
import StakeholderModel
import Testing
import _TestSupport

@testable import PartnershipMaps

/// The legend says what occurs on the map, all of it and nothing else.
struct LegendTests {
  private func section(_ legend: MapLegend, _ heading: String) -> [String] {
    legend.sections.first { $0.heading == heading }?.items.map(\.text) ?? []
  }

  @Test func defaultViewOfNorthKazakhstan() throws {
    let legend = try MapSample.northKazakhstan().map().legend
    #expect(
      legend.sections.map(\.heading) == [
        "Colour: sector", "Shape: kind of party", "Outline", "Line colour and end: kind of tie",
        "Line: status of tie",
      ])
    #expect(
      section(legend, "Colour: sector") == [
        "Civil society", "State", "Business", "Finance", "Media", "The public",
      ])
    #expect(
      section(legend, "Shape: kind of party") == [
        "NGO", "Association of NGOs", "Group of residents", "Media", "State body",
        "Coordination body", "Fund", "Bank", "Business association", "Business",
      ])
    #expect(section(legend, "Outline").count == 1)
    #expect(
      section(legend, "Line colour and end: kind of tie") == [
        "Cooperation", "Funding", "Protection of rights, support",
        "Branch, membership, part of, umbrella", "Directed: from whom to whom",
      ])
    #expect(
      section(legend, "Line: status of tie") == [
        "Exists", "Thin: not said outright, the coder’s inference",
      ])
  }

  @Test func statedViewHasNoInferences() throws {
    let legend = try MapSample.northKazakhstan(bases: [.stated]).map().legend
    #expect(section(legend, "Line: status of tie") == ["Exists"])
    #expect(!section(legend, "Line colour and end: kind of tie").contains("Funding"))
  }

  @Test func everyStatusHasItsLine() throws {
    let legend = try MapSample.northKazakhstan(statuses: Set(Status.allCases)).map().legend
    let lines = legend.sections.last
    #expect(lines?.items.map(\.text).prefix(3) == ["Exists", "Proposed", "Desired"])
    let patterns = (lines?.items ?? []).compactMap { item -> LinePattern? in
      guard case .line(_, let pattern, _, _) = item.sample else { return nil }
      return pattern
    }
    #expect(patterns.prefix(3) == [.solid, .dashed, .dotted])
    #expect(section(legend, "Outline").contains("Proposed party"))
  }

  @Test(arguments: MapSample.all)
  func explainsWhatOccursAndNothingElse(_ sample: MapSample) throws {
    let map = try sample.map()
    var shapes: Set<NodeShape> = []
    var fills: Set<GroupStyle> = []
    var tieStyles: Set<TieStyle> = []
    var patterns: Set<LinePattern> = []
    for section in map.legend.sections {
      for item in section.items {
        switch item.sample {
        case .fill(let style, _): fills.insert(style)
        case .shape(let shape, let style, _):
          shapes.insert(shape)
          if let style { fills.insert(style) }
        case .line(let style, let pattern, let isThin, _):
          if !isThin { patterns.insert(pattern) }
          tieStyles.insert(style)
        default: break
        }
      }
    }
    let nodes = map.content.nodes
    let ties = map.content.ties
    if !fills.isEmpty { #expect(fills == Set(nodes.map(\.style))) }
    if !shapes.isEmpty {
      #expect(shapes == Set(nodes.map(\.shape)))
    } else {
      #expect(Set(nodes.map(\.shape)).count <= 1)
    }
    // Statuses and directions are explained on the line of cooperation, which may not occur.
    #expect(tieStyles.subtracting([.cooperation]).isSubset(of: Set(ties.map(\.style))))
    #expect(Set(ties.map(\.style)).isSubset(of: tieStyles))
    #expect(patterns.subtracting([.solid]).isSubset(of: Set(ties.map { LinePattern($0.status) })))
    #expect(Set(ties.map { LinePattern($0.status) }).isSubset(of: patterns))
    let hasDoubled = map.legend.sections.flatMap(\.items).contains { $0.sample == .doubled }
    #expect(hasDoubled == nodes.contains(where: \.actor.isCollective))
  }

  @Test func sizesNameTheMetricAndItsRange() throws {
    let legend = try MapSample.northKazakhstan("", .russian, isSized: true).map().legend
    let sizes = try #require(legend.sections.last)
    #expect(sizes.heading == "Размер: число связей (degree)")
    #expect(sizes.items.map(\.text) == ["0 – 6"])
  }

  @Test func undefinedValuesAreCountedNotDrawnAsZero() throws {
    let viewed = try Dataset.network("north-kazakhstan").viewed()
    var scores = [Double](repeating: 0.25, count: viewed.actors.count)
    scores[0] = .nan
    scores[1] = 12.5
    let map = try PartnershipMap(
      of: viewed,
      sizing: MapSizing(metric: "constraint", measure: NodeMeasure(scores: scores)))
    let text = map.legend.sections.last?.items.first?.text
    #expect(text == "0.25 – 12.5; parties for which it is undefined: 1")
    #expect(map.content.nodes[0].scale == 1 && map.content.nodes[1].scale > 1.4)
  }

  @Test func numbersHaveAKeyOfEveryName() throws {
    let map = try MapSample.northKazakhstan { $0.labels = .numbers }.map()
    let key = try #require(map.legend.sections.last)
    #expect(key.items.map(\.text) == map.content.nodes.map(\.name))
  }
}
