import CollaborationMetrics
public import DOTLanguage
public import GraphCore
public import StakeholderModel

/// A report on one page for people who look rather than read: what the network is, who answered, a
/// map, key parties with the ranges of their places, cooperation between groups, gaps with their
/// reasons, what proposals would change, regions and years side by side, and how every number is
/// made.
///
/// The page is one file without scripts that needs no network, prints on A4 and follows the reader's
/// choice of light or dark. The same network and options give the same bytes.
public struct NetworkReport: Sendable {
  let options: ReportOptions
  let findings: ReportFindings
  let words: MapVocabulary

  /// Computes what a report tells.
  ///
  /// - Parameters:
  ///   - viewed: The network as one view shows it.
  ///   - options: What the report holds.
  ///   - execution: How to run.
  /// - Throws: What a metric throws; `CancellationError`.
  /// - Complexity: `draws` times O(*nm*) for the ranges of places.
  public init(
    of viewed: ViewedNetwork, options: ReportOptions = ReportOptions(),
    execution: Execution = .automatic
  ) throws {
    self.options = options
    words = MapVocabulary(language: options.language)
    findings = try ReportFindings(viewed, options: options, execution: execution)
  }

  /// Draws the maps and writes the page.
  ///
  /// - Parameters:
  ///   - layout: Lays out a document with an engine; it is not called if no actor has a tie.
  ///   - drawing: Draws a document in which everything is pinned, as SVG.
  /// - Returns: The page as HTML.
  /// - Throws: What `layout` and `drawing` throw; ``MapError`` if a map fits no sheet.
  public func html(
    layout: (DOTDocument, MapEngine) throws -> MapPlacement,
    drawing: (DOTDocument) throws -> String
  ) throws -> String {
    let map = try svg(of: findings.viewed, layout: layout, drawing: drawing)
    let proposedMap = try findings.proposed.map {
      try svg(of: $0, layout: layout, drawing: drawing)
    }
    var sections = [descriptionSection, responseSection, mapSection(map)]
    sections += [keyActorsSection, groupsSection, gapsSection]
    sections.append(try proposalsSection(proposedMap))
    if let comparison = comparisonSection { sections.append(comparison) }
    sections.append(methodSection)
    return page(sections)
  }

  private func svg(
    of viewed: ViewedNetwork, layout: (DOTDocument, MapEngine) throws -> MapPlacement,
    drawing: (DOTDocument) throws -> String
  ) throws -> String {
    var look = MapOptions()
    look.language = options.language
    look.colour = options.grouping
    look.page = .a4Portrait
    // The figure has its own heading, and a title in the picture would say it twice.
    look.title = ""
    let sizing = try Metric.named("betweenness", level: .actor)?
      .actorValues(MetricContext(viewed)).map { MapSizing(metric: "betweenness", measure: $0) }
    let map = try PartnershipMap(of: viewed, options: look, sizing: sizing)
    let drawn = try drawing(map.composed(layout: layout).document)
    return Self.inline(drawn)
  }

  /// A drawing as it can stand in a page: without what only a file of its own has, and without ids,
  /// which two drawings would share.
  static func inline(_ drawing: String) -> String {
    var rest = Substring(drawing)
    if let start = rest.firstRange(of: "<svg") { rest = rest[start.lowerBound...] }
    var result = ""
    // Graphviz escapes quotes in texts, so that this is found in tags alone.
    while let start = rest.firstRange(of: " id=\""),
      let end = rest[start.upperBound...].firstIndex(of: "\"")
    {
      result += rest[..<start.lowerBound]
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  /// The name of an actor of the report's view.
  func name(_ node: Int) -> String { findings.viewed.actors[node].name.text(in: options.language) }

  /// The names of two actors, as a pair.
  func pair(_ pair: NodePair) -> String { "\(name(pair.source)) – \(name(pair.target))" }
}

/// A section of a report.
struct ReportSection: Sendable {
  /// The name that links lead to.
  let id: String
  let title: String
  let content: [HTMLNode]

  var node: HTMLNode {
    .tag(
      "section", ["id": id, "aria-labelledby": id + "-title"],
      all: [.tag("h2", ["id": id + "-title"], .text(title))] + content)
  }
}

extension HTMLNode {
  /// A paragraph.
  static func paragraph(_ text: String) -> HTMLNode { .tag("p", [:], .text(text)) }
}
