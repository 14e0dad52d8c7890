import CollaborationMetrics
public import DOTLanguage
public import GraphCore
public import StakeholderModel

/// A map as one self-contained page, for people who want to ask it questions.
///
/// The page needs no network and no other file. It holds every status, basis, confidence and time
/// of the evidence, so that it can filter by them, and begins with the view it is made of. What the
/// view leaves out by region, by kind of tie or by kind of actor is not in the page at all: persons
/// are in it only if the view asks for them.
public struct InteractiveMap: Sendable {
  let viewed: ViewedNetwork
  let wide: ViewedNetwork
  let map: PartnershipMap
  let gaps: [Gap]
  let certainty: RankCertainty

  /// Plans a page.
  ///
  /// - Parameters:
  ///   - viewed: The network as the page shows it at first.
  ///   - options: How the map looks, and in which language it is at first.
  ///   - sizing: A number per actor of the view to show by the size of nodes.
  ///   - execution: How to draw the intervals of ranks, which is the most work.
  /// - Throws: ``MapError`` as ``PartnershipMap`` does, and what metrics throw.
  public init(
    of viewed: ViewedNetwork, options: MapOptions = MapOptions(), sizing: MapSizing? = nil,
    execution: Execution = .automatic
  ) throws {
    if let sizing, sizing.measure.count != viewed.actors.count {
      throw MapError(
        .measureDoesNotFit,
        "\(sizing.metric) has \(sizing.measure.count) numbers for \(viewed.actors.count) actors; "
          + "compute it on the same view")
    }
    self.viewed = viewed
    let wide = try viewed.network.viewed(as: Self.wide(viewed.view))
    self.wide = wide
    var look = options
    look.fittedLanguages = Language.allCases
    let wideSizing = sizing.map { sizing in
      MapSizing(
        metric: sizing.metric,
        measure: NodeMeasure(
          scores: wide.actors.map { actor in
            viewed.node(of: actor.id).flatMap { sizing.measure[$0] } ?? .nan
          }))
    }
    var map = try PartnershipMap(of: wide, options: look, sizing: wideSizing)
    // A window is moved over the sheet, so that it may be larger than any paper.
    map.growths += [11.3137, 16, 22.6274, 32]
    self.map = map
    gaps = viewed.view.relation == .ties ? viewed.gaps() : []
    certainty = try RankCertainty(MetricContext(viewed, execution: execution))
  }

  /// The view with everything that the page can filter by.
  private static func wide(_ view: View) -> View {
    var wide = view
    wide.statuses = Set(Status.allCases)
    wide.bases = nil
    wide.minimumConfidence = nil
    wide.period = nil
    return wide
  }

  /// Lays out the map and writes the page.
  ///
  /// The same network gives the same bytes.
  ///
  /// - Parameter layout: Lays out a document with an engine; it is not called if no actor has a tie.
  /// - Returns: The page as HTML.
  /// - Throws: What `layout` throws; ``MapError`` if it leaves a node without a place, or if the map
  ///   fits no sheet.
  public func html(
    layout: (DOTDocument, MapEngine) throws -> MapPlacement
  ) throws -> String {
    let composed = try map.composed(layout: layout)
    var data = ""
    PageData(self, composed).value.write(to: &data)
    let language = map.content.options.language
    let title = map.notes.title.isEmpty ? "Tarap" : map.notes.title
    return PageTemplate.page(title: title, language: language, data: data)
  }
}
