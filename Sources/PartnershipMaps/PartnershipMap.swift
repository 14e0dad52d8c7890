public import DOTLanguage
import GraphCore
public import StakeholderModel

/// A map of who works with whom, for people who look rather than read.
///
/// It is made in two passes. The first asks a layout engine where the nodes with ties go. The second
/// puts title, legend, notes and nodes on the sheet so that nothing overlaps, draws the ties around
/// the nodes, and pins everything: any Graphviz draws the document the same.
public struct PartnershipMap: Sendable {
  let content: MapContent
  let request: LayoutRequest
  let notes: MapNotes
  let legend: MapLegend

  /// Plans a map of a view.
  ///
  /// - Parameters:
  ///   - viewed: The network as one view shows it.
  ///   - options: How the map looks.
  ///   - sizing: A number per actor to show by the size of nodes.
  /// - Throws: ``MapError`` if the engine cannot keep together the boxes that are asked for, or if the measure
  ///   does not have one number per node.
  public init(
    of viewed: ViewedNetwork, options: MapOptions = MapOptions(), sizing: MapSizing? = nil
  ) throws(MapError) {
    if let sizing, sizing.measure.count != viewed.actors.count {
      throw MapError(
        .measureDoesNotFit,
        "\(sizing.metric) has \(sizing.measure.count) numbers for \(viewed.actors.count) actors; "
          + "compute it on the same view")
    }
    content = MapContent(viewed, options: options, sizing: sizing)
    request = try LayoutRequest(content)
    notes = MapNotes(content)
    legend = MapLegend(content)
  }

  /// The engine that lays out the nodes.
  public var engine: MapEngine { request.engine }

  /// Sizes of letters to try, and the room around nodes in ems: large letters only where they have
  /// air, then the usual size, then down to the least that can be read.
  private var trials: [Trial] {
    let usual = content.options.page == .slide ? 12.0 : 10.0
    let least = 6.5
    let airy = [1.4, 1.3, 1.2, 1.1].map { Trial(fontSize: $0 * usual, gap: 3) }
    let dense = stride(from: usual, through: least, by: -0.5).map { Trial(fontSize: $0, gap: 1.3) }
    // Where there are many nodes there is no air.
    if content.nodes.count > 60 { return dense }
    let free = airy + [Trial(fontSize: usual, gap: 2)] + dense
    guard !request.engine.isFree, request.clusters.isEmpty else { return free }
    let rigid = (airy + dense).map { Trial(fontSize: $0.fontSize, gap: 1, isRigid: true) }
    return rigid + free
  }

  /// How many times larger than the page a sheet may be: up to six sizes of the A series.
  var growths: [Double] = [1, 1.4142, 2, 2.8284, 4, 5.6569, 8]

  /// Lays out the map and puts it on a sheet.
  ///
  /// - Parameter layout: Lays out a document with an engine; it is not called if no actor has a tie.
  /// - Returns: The map.
  /// - Throws: What `layout` throws; ``MapError`` if it leaves a node without a place, or if the map
  ///   fits no sheet.
  public func composed(
    layout: (DOTDocument, MapEngine) throws -> MapPlacement
  ) throws -> ComposedMap {
    let placement =
      content.tied.isEmpty
      ? MapPlacement(nodes: [:]) : try layout(request.document(content), request.engine)
    return try composed(placement)
  }

  private func composed(_ placement: MapPlacement) throws(MapError) -> ComposedMap {
    for growth in growths {
      // A long key of names must not grow with the sheet.
      let plans = [growth, growth.squareRoot(), 1].lazy.compactMap { textGrowth in
        SheetPlan(
          content, notes: notes, legend: legend, growth: growth, textGrowth: textGrowth)
      }
      guard let plan = plans.first else { continue }
      for trial in trials {
        guard
          let arrangement = try NodeArrangement(
            content, request: request, placement: placement, area: plan.area,
            trial: trial, textSize: plan.textSize)
        else { continue }
        let scene = MapScene(content, plan: plan, arrangement: arrangement, title: notes.title)
        let boxes = Dictionary(
          zip(content.viewed.actors.map(\.id), scene.nodes.map(\.box)),
          uniquingKeysWith: { first, _ in first })
        return ComposedMap(
          document: scene.document, sheet: plan.page, growth: growth, fontSize: trial.fontSize,
          smallestText: min(trial.fontSize, plan.legend.textSize), scene: scene,
          actorBoxes: boxes, legendBox: plan.legendBox)
      }
    }
    throw MapError(
      .noRoom,
      "\(content.nodes.count) actors and their legend do not fit a sheet; show fewer (a region, "
        + "a kind), or numbers in place of names")
  }
}

/// A map on its sheet.
public struct ComposedMap: Sendable {
  /// The document, in which everything is pinned; draw it with the engine `nop2`.
  public let document: DOTDocument
  /// The sheet, in points.
  public let sheet: MapSize
  /// How many times longer than the page's the sheet's sides are: 1, or √2 for each larger size of
  /// the A series that the names need.
  public let growth: Double
  /// The size of the smallest letters when the sheet is printed on the page that was asked for.
  public var smallestTextOnPage: Double { smallestText / growth }
  /// The boxes of the actors, outlines included, by id.
  public let actorBoxes: [ActorID: MapBox]
  /// The box of the legend, or `nil` if there is nothing to explain.
  public let legendBox: MapBox?

  let smallestText: Double
  /// The size of the letters in the smallest node.
  let fontSize: Double
  let scene: MapScene

  init(
    document: DOTDocument, sheet: MapSize, growth: Double, fontSize: Double,
    smallestText: Double, scene: MapScene,
    actorBoxes: [ActorID: MapBox], legendBox: MapBox?
  ) {
    self.document = document
    self.sheet = sheet
    self.growth = growth
    self.smallestText = smallestText
    self.fontSize = fontSize
    self.scene = scene
    self.actorBoxes = actorBoxes
    self.legendBox = legendBox
  }
}
