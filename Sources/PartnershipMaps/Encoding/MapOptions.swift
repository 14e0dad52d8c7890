public import GraphCore
public import StakeholderModel

/// How a map looks.
public struct MapOptions: Sendable, Hashable {
  /// The language of names, legend and notes.
  public var language: Language = .english
  /// What the colour of a node says; `nil` for the sector, or the kind where no sector is known.
  public var colour: GroupAttribute?
  /// What the boxes around nodes say.
  public var clusters: MapClusters = .none
  /// The engine that lays out the nodes; `nil` for the one that fits the map.
  public var engine: MapEngine?
  /// The sheet the map is drawn on.
  public var page: MapPage = .a4Landscape
  /// What stands in a node.
  public var labels: MapLabels = .names
  /// The colours.
  public var theme: MapTheme = .colour
  /// The title, or `nil` for the network's own.
  public var title: String?
  /// Languages in which names must fit too, for maps whose language can be changed.
  var fittedLanguages: [Language] = []

  /// Creates the default look.
  public init() {}
}

/// A number per actor that a map shows by the size of nodes.
public struct MapSizing: Sendable, Hashable {
  /// The name of the metric, as `tarap metrics` has it.
  public var metric: String
  /// The numbers, one per node of the view.
  public var measure: NodeMeasure

  /// Creates a sizing.
  ///
  /// - Parameters:
  ///   - metric: The name of the metric.
  ///   - measure: One number per node of the view.
  public init(metric: String, measure: NodeMeasure) {
    self.metric = metric
    self.measure = measure
  }
}

/// What the boxes around nodes say.
public enum MapClusters: String, Sendable, Hashable, CaseIterable {
  /// No boxes.
  case none
  /// A box per sector.
  case sector
  /// A box per region.
  case region

  var attribute: GroupAttribute? {
    switch self {
    case .none: nil
    case .sector: .sector
    case .region: .region
    }
  }
}

/// What stands in a node.
public enum MapLabels: String, Sendable, Hashable, CaseIterable {
  /// The name; a very long one becomes a number with a key.
  case names
  /// A number, with a key of all names.
  case numbers
}

/// The colours of a map.
public enum MapTheme: String, Sendable, Hashable, CaseIterable {
  /// Light fills that readers with any colour vision can tell apart, on white.
  case colour
  /// Greys with numbered groups, for a black-and-white printer.
  case print
}

/// The sheet a map is drawn on.
public enum MapPage: String, Sendable, Hashable, CaseIterable {
  /// A4 on its side.
  case a4Landscape = "a4-landscape"
  /// A4 upright.
  case a4Portrait = "a4-portrait"
  /// A slide of 16 : 9.
  case slide

  /// The sheet in printer's points.
  public var size: MapSize {
    switch self {
    case .a4Landscape: MapSize(width: 842, height: 595)
    case .a4Portrait: MapSize(width: 595, height: 842)
    case .slide: MapSize(width: 960, height: 540)
    }
  }

  /// The size of the legend's letters, in points.
  var textSize: Double { self == .slide ? 9.5 : 8.5 }
}

/// A layout engine of Graphviz.
///
/// `fdp`, `sfdp` and `osage` are not among them: called twice in one process they may give two
/// pictures of one network.
public enum MapEngine: String, Sendable, Hashable, CaseIterable {
  /// Distances on the page follow distances in the network.
  case neato
  /// Layers from top to bottom, for hierarchies.
  case dot
  /// Rings around a centre.
  case twopi
  /// Circles of tightly tied nodes.
  case circo

  /// Whether the nodes of a box can be kept together; layers, rings and circles would be torn.
  public var keepsClusters: Bool { isFree }

  /// Whether the picture may be turned and stretched freely because only distances carry meaning.
  var isFree: Bool { self == .neato }
}
