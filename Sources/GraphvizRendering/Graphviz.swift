public import DOTLanguage

/// A layout engine of Graphviz, by name; which there are is known only when asked.
public struct LayoutEngine: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
  /// The engine's name.
  public let rawValue: String
  /// Creates an engine from its name.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Creates an engine from its name.
  ///
  /// - Parameter value: The engine's name.
  public init(stringLiteral value: String) { self.init(rawValue: value) }

  /// Layers, top down.
  public static let dot: Self = "dot"
  /// Springs, with clusters.
  public static let fdp: Self = "fdp"
  /// Stress.
  public static let neato: Self = "neato"
  /// Springs on many levels, for large graphs.
  public static let sfdp: Self = "sfdp"
  /// Nothing is moved: nodes and edges are where the document pins them.
  public static let pinned: Self = "nop2"
}

/// An output format of Graphviz, by name.
public struct OutputFormat: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
  /// The format's name.
  public let rawValue: String
  /// Creates a format from its name.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Creates a format from its name.
  ///
  /// - Parameter value: The format's name.
  public init(stringLiteral value: String) { self.init(rawValue: value) }

  /// Vector graphics for the web.
  public static let svg: Self = "svg"
  /// A bitmap, smoothed by Cairo.
  public static let png: Self = "png:cairo"
  /// A page for print.
  public static let pdf: Self = "pdf"
}

/// A picture, and what Graphviz had to say about it.
public struct Rendering: Sendable, Hashable {
  /// The picture's bytes.
  public let bytes: [UInt8]
  /// Warnings, such as a label that does not fit its node.
  public let warnings: [String]
}

/// Where an engine put the nodes, in points from the lower left.
public struct GraphLayout: Sendable, Hashable {
  /// A node's place.
  public struct Node: Sendable, Hashable {
    /// The middle, from the left.
    public let x: Double
    /// The middle, from below.
    public let y: Double
    /// The width.
    public let width: Double
    /// The height.
    public let height: Double
  }

  /// The nodes by name.
  public let nodes: [String: Node]
  /// The whole drawing's width.
  public let width: Double
  /// The whole drawing's height.
  public let height: Double
}

/// An error of Graphviz, or of this build of it.
public struct RenderingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What went wrong; open, so that cases can be added.
  public struct Code: Sendable, Hashable {
    let rawValue: String

    /// Graphviz could not read the document.
    public static let unreadableDocument = Code(rawValue: "unreadableDocument")
    /// There is no such layout engine here.
    public static let noSuchEngine = Code(rawValue: "noSuchEngine")
    /// There is no such output format here.
    public static let noSuchFormat = Code(rawValue: "noSuchFormat")
    /// Graphviz failed.
    public static let failed = Code(rawValue: "failed")
    /// The package was built without the trait `Graphviz`.
    public static let notBuilt = Code(rawValue: "notBuilt")
  }

  /// What went wrong.
  public let code: Code
  /// What happened and what to do, in a sentence.
  public let message: String
  /// The message.
  public var description: String { message }
}

/// Graphviz, in process.
///
/// The library keeps state of its own for the whole process, so calls take turns under one lock.
public enum Graphviz {
  /// The layout engines that are installed, sorted.
  ///
  /// - Throws: ``RenderingError`` if the package was built without Graphviz.
  public static func installedEngines() throws(RenderingError) -> [LayoutEngine] {
    try plugins("layout").map { LayoutEngine(rawValue: $0) }
  }

  /// The output formats that are installed, sorted.
  ///
  /// - Throws: ``RenderingError`` if the package was built without Graphviz.
  public static func installedFormats() throws(RenderingError) -> [OutputFormat] {
    try plugins("device").map { OutputFormat(rawValue: $0) }
  }

  /// Lays out a document and draws it.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - engine: The layout engine.
  ///   - format: The output format.
  /// - Returns: The picture; the same document gives the same bytes.
  /// - Throws: ``RenderingError`` from Graphviz; `DOTError` if the document cannot be written.
  public static func render(
    _ document: DOTDocument, engine: LayoutEngine, as format: OutputFormat
  ) throws -> Rendering {
    try render(dot: document.text(), engine: engine, as: format)
  }

  /// Lays out a document.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - engine: The layout engine.
  /// - Returns: Where the nodes are.
  /// - Throws: ``RenderingError`` from Graphviz; `DOTError` if the document cannot be written.
  public static func layout(_ document: DOTDocument, engine: LayoutEngine) throws -> GraphLayout {
    try layout(dot: document.text(), engine: engine)
  }
}
