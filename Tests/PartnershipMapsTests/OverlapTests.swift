import GraphvizRendering
import StakeholderModel
import Testing

@testable import PartnershipMaps

/// Nothing on a sheet covers anything else, measured on what Graphviz makes of the document.
struct OverlapTests {
  struct Item {
    let name: String
    let box: MapBox
  }

  /// Graphviz' own boxes of actors, and the boxes of texts, legend and notes.
  private func items(_ map: ComposedMap) throws -> (actors: [Item], others: [Item]) {
    let layout = try Graphviz.layout(map.document, engine: .pinned)
    #expect(abs(layout.width - map.sheet.width) < 1 && abs(layout.height - map.sheet.height) < 1)
    var actors: [Item] = []
    var others: [Item] = []
    for node in map.scene.nodes {
      let laid = try #require(layout.nodes[node.name])
      // Graphviz rounds sizes to whole points, and counts the second outline.
      let slack = node.isDoubled ? 3 : 0.51  // a steep roof takes more than its share
      #expect(
        abs(laid.width - node.box.width) < slack && abs(laid.height - node.box.height) < slack)
      let box = MapBox(
        center: MapPoint(laid.x, laid.y), size: MapSize(width: laid.width, height: laid.height))
      if node.role == "actor" {
        actors.append(Item(name: node.name, box: box.insetBy(0.05)))
      } else {
        others.append(Item(name: node.name, box: box.insetBy(0.05)))
      }
    }
    for text in map.scene.texts {
      let width = text.lines.map { TextMeasure.width(of: $0) }.max() ?? 0
      var box = text.box
      box.maxX = box.minX + width * text.fontSize
      others.append(Item(name: text.lines.first ?? "", box: box.insetBy(0.05)))
    }
    return (actors, others)
  }

  @Test(arguments: MapSample.all)
  func nothingOverlaps(_ sample: MapSample) throws {
    let map = try sample.composed()
    let (actors, others) = try items(map)
    #expect(actors.count == map.actorBoxes.count)
    let sheet = MapBox(minX: 0, minY: 0, maxX: map.sheet.width, maxY: map.sheet.height)
    let all = actors + others
    for (index, first) in all.enumerated() {
      let isInside =
        first.box.minX >= 0 && first.box.minY >= 0 && first.box.maxX <= sheet.maxX
        && first.box.maxY <= sheet.maxY
      #expect(isInside, "“\(first.name)” leaves the sheet")
      for second in all[(index + 1)...] where first.box.overlaps(second.box) {
        Issue.record("“\(first.name)” and “\(second.name)” overlap")
      }
    }
    if let legend = map.legendBox {
      for actor in actors {
        #expect(!actor.box.overlaps(legend), "“\(actor.name)” lies in the legend")
      }
    }
    for (index, frame) in map.scene.frames.enumerated() {
      for other in map.scene.frames[(index + 1)...] {
        #expect(!frame.box.overlaps(other.box))
      }
      let members = Set(frame.members)
      for actor in actors {
        let isMember = members.contains(actor.name)
        #expect(
          isMember ? frame.box.union(actor.box) == frame.box : !frame.box.overlaps(actor.box),
          "“\(actor.name)” and the box “\(frame.label)”")
      }
    }
  }

  @Test(arguments: MapSample.all)
  func namesFitTheirNodes(_ sample: MapSample) throws {
    for node in try sample.composed().scene.nodes where node.role == "actor" {
      let text = TextMeasure.size(of: node.lines, fontSize: node.fontSize)
      #expect(text.width <= node.box.width && text.height <= node.box.height, "\(node.lines)")
    }
  }

  @Test(arguments: MapSample.all)
  func graphvizHasNoComplaint(_ sample: MapSample) throws {
    let map = try sample.composed()
    let rendering = try Graphviz.render(map.document, engine: .pinned, as: .svg)
    #expect(rendering.warnings.isEmpty, "\(rendering.warnings)")
  }

  @Test(arguments: [
    MapSample.northKazakhstan("default", .english), .northKazakhstan("default", .russian),
    .northKazakhstan("default", .kazakh),
    .northKazakhstan("proposed", .english, statuses: [.existing, .proposed]),
    .northKazakhstan("proposed", .russian, statuses: [.existing, .proposed]),
    .northKazakhstan("proposed", .kazakh, statuses: [.existing, .proposed]),
    .classic("florentine-marriage"),
  ])
  func noTiePassesBehindAName(_ sample: MapSample) throws {
    let scene = try sample.composed().scene
    for line in scene.lines where line.role == "tie" {
      for node in scene.nodes
      where node.role == "actor" && node.name != line.tail && node.name != line.head {
        let isBehind = (0...60).contains { step in
          node.shape.contains(line.curve.point(at: Double(step) / 60), in: node.box)
        }
        #expect(!isBehind, "\(line.tail) – \(line.head) passes behind \(node.name)")
      }
    }
  }

  @Test func lettersAreReadableOnA4() throws {
    for language in Language.allCases {
      let map = try MapSample.northKazakhstan(
        "proposed", language, statuses: [.existing, .proposed]
      ).composed()
      #expect(map.growth == 1)
      #expect(map.smallestTextOnPage >= 6.4)
      for node in map.scene.nodes where node.role == "actor" { #expect(node.fontSize >= 8) }
    }
  }
}
