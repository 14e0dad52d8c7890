import ArgumentParser
import DOTLanguage
import Foundation
import GraphvizRendering
import TarapKit

/// `tarap map`.
struct Map: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw a partnership map: SVG, PNG, PDF, DOT or HTML.",
    discussion: """
      Colour shows the sector, shape the kind, lines the kind, status and direction of ties; the \
      legend lists what occurs. Below the map stand its sources and what the view leaves out. The \
      same data give the same bytes. A .dot file holds the finished drawing: “dot -Kneato -n2” or \
      any viewer shows it as it is. An .html file is one page that needs no network: it filters by \
      status, basis, confidence and time itself, so it holds them all and begins with the view; \
      persons are in it only with --actor-kind.
      """)

  @OptionGroup var options: NetworkOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where to draw to; the ending picks the format: .svg, .png, .pdf, .dot or .html. Repeat for more.",
      valueName: "file"),
    completion: .file())
  var output: [String]

  @Option(help: "Language of names, legend and notes: kk, ru or en.")
  var language: Language = .english

  @Option(
    help: ArgumentHelp(
      "Size nodes by a metric of actors, or “none”.", valueName: "metric"))
  var sizeBy = "betweenness"

  @Option(
    help: ArgumentHelp(
      "Colour nodes by a column (default: sector, else kind).", valueName: "column"))
  var colourBy: String?

  @Option(help: "Draw boxes around nodes: none, sector or region.")
  var cluster: MapClusters = .none

  @Option(help: "Layout engine: neato, dot, twopi or circo (default: what fits the map).")
  var layout: MapEngine?

  @Option(help: "Sheet: a4-landscape, a4-portrait or slide.")
  var page: MapPage = .a4Landscape

  @Option(help: "What stands in a node: names, or numbers with a key.")
  var labels: MapLabels = .names

  @Option(help: "Colours: colour, or print for black and white.")
  var theme: MapTheme = .colour

  @Option(help: "Title, instead of the network's own.")
  var title: String?

  @Option(help: ArgumentHelp("Dots per inch of a PNG.", valueName: "number"))
  var dpi = 144

  /// A kind of file that a map can be.
  private enum FileKind: String, CaseIterable {
    case svg, png, pdf, dot, html

    init?(path: String) {
      let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
      self.init(rawValue: ending)
    }
  }

  func validate() throws {
    for path in output where FileKind(path: path) == nil {
      throw ValidationError("cannot draw “\(path)”; a map is .svg, .png, .pdf, .dot or .html")
    }
    guard sizeBy == "none" || Metric.named(sizeBy, level: .actor) != nil else {
      let known = Metric.all.filter { $0.level == .actor }.map(\.name)
      let nearest = sizeBy.nearest(in: known).map { "; did you mean “\($0)”?" } ?? ""
      throw ValidationError("there is no metric of actors “\(sizeBy)”\(nearest)")
    }
    guard (36...1200).contains(dpi) else { throw ValidationError("--dpi is from 36 to 1200") }
  }

  func run() throws {
    let viewed = try options.loadViewed()
    var look = MapOptions()
    look.language = language
    look.colour = colourBy.map { GroupAttribute($0) }
    look.clusters = cluster
    look.engine = layout
    look.page = page
    look.labels = labels
    look.theme = theme
    look.title = title
    let sizing = try Metric.named(sizeBy, level: .actor)?.actorValues(
      MetricContext(viewed, execution: Progress.execution(sizeBy))
    ).map { MapSizing(metric: sizeBy, measure: $0) }
    // Drawn first and written after, so that a failure leaves no half of the files.
    var drawn: [(path: String, bytes: Data)] = []
    let pages = output.filter { FileKind(path: $0) == .html }
    if !pages.isEmpty {
      let page = try InteractiveMap(
        of: viewed, options: look, sizing: sizing, execution: Progress.execution("intervals"))
      let bytes = Data(try page.html(layout: MapDrawing.layout).utf8)
      drawn += pages.map { ($0, bytes) }
    }
    let sheets = output.filter { FileKind(path: $0) != .html }
    if !sheets.isEmpty {
      drawn += try self.sheets(sheets, of: viewed, look: look, sizing: sizing)
    }
    for (path, bytes) in drawn { try OutputFile.write(bytes, to: path) }
  }

  private func sheets(
    _ paths: [String], of viewed: ViewedNetwork, look: MapOptions, sizing: MapSizing?
  ) throws -> [(path: String, bytes: Data)] {
    let map = try PartnershipMap(of: viewed, options: look, sizing: sizing)
    let composed = try map.composed(layout: MapDrawing.layout)
    if composed.growth > 1 {
      StandardError.write(
        "note: the names need a sheet \(decimal(composed.growth)) times as wide as the page; "
          + "print it larger, or use --labels numbers\n")
    }
    return try paths.map { ($0, try bytes(of: composed.document, for: $0)) }
  }

  private func bytes(of document: DOTDocument, for path: String) throws -> Data {
    let format: OutputFormat
    var document = document
    switch FileKind(path: path) {
    case .dot, .html, nil: return Data(try document.text().utf8)
    case .svg: format = .svg
    case .pdf: format = .pdf
    case .png:
      format = .png
      document.attributes.append(DOTAttribute("dpi", .integer(dpi)))
    }
    let rendering = try Graphviz.render(document, engine: .pinned, as: format)
    for warning in rendering.warnings { StandardError.write("graphviz: \(warning)\n") }
    return Data(rendering.bytes)
  }
}
