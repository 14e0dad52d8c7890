/// A graph in the DOT language, as a value: what Graphviz is told, in the order it is told.
public struct DOTDocument: Sendable, Hashable {
  /// Whether edges have a direction.
  public enum Kind: String, Sendable, Hashable {
    /// Edges are unordered pairs, written `--`.
    case graph
    /// Edges lead from tail to head, written `->`.
    case digraph

    var edgeOperator: String { self == .graph ? "--" : "->" }
  }

  /// Whether edges have a direction.
  public var kind: Kind
  /// The graph's name.
  public var name: String
  /// The graph's own attributes.
  public var attributes: [DOTAttribute]
  /// Attributes of every node that does not say otherwise.
  public var nodeDefaults: [DOTAttribute]
  /// Attributes of every edge that does not say otherwise.
  public var edgeDefaults: [DOTAttribute]
  /// Nodes, edges and subgraphs, in order.
  public var statements: [DOTStatement]

  /// Creates a document.
  ///
  /// - Parameters:
  ///   - kind: Whether edges have a direction.
  ///   - name: The graph's name.
  ///   - attributes: The graph's own attributes.
  ///   - nodeDefaults: Attributes of every node that does not say otherwise.
  ///   - edgeDefaults: Attributes of every edge that does not say otherwise.
  ///   - statements: Nodes, edges and subgraphs, in order.
  public init(
    _ kind: Kind = .digraph, name: String = "", attributes: [DOTAttribute] = [],
    nodeDefaults: [DOTAttribute] = [], edgeDefaults: [DOTAttribute] = [],
    statements: [DOTStatement] = []
  ) {
    self.kind = kind
    self.name = name
    self.attributes = attributes
    self.nodeDefaults = nodeDefaults
    self.edgeDefaults = edgeDefaults
    self.statements = statements
  }
}

/// One statement of a document.
public enum DOTStatement: Sendable, Hashable {
  /// A node.
  case node(String, [DOTAttribute] = [])
  /// An edge between two nodes.
  case edge(String, String, [DOTAttribute] = [])
  /// A subgraph; a cluster if its name begins with “cluster”.
  case subgraph(String, [DOTAttribute] = [], [DOTStatement])
}

/// A name and a value.
public struct DOTAttribute: Sendable, Hashable {
  /// The name, as Graphviz documents it.
  public let name: String
  /// The value.
  public let value: DOTValue

  /// Creates an attribute.
  ///
  /// - Parameters:
  ///   - name: The name, as Graphviz documents it.
  ///   - value: The value.
  public init(_ name: String, _ value: DOTValue) {
    self.name = name
    self.value = value
  }
}

/// The value of an attribute.
public enum DOTValue: Sendable, Hashable, ExpressibleByStringLiteral {
  /// How the lines of a text stand below each other.
  public enum Justification: String, Sendable, Hashable {
    /// Each line in the middle.
    case centered = "\\n"
    /// Each line from the left.
    case left = "\\l"
    /// Each line to the right.
    case right = "\\r"
  }

  /// A word or list that Graphviz interprets, such as `filled,rounded` or `1.5,2!`.
  case word(String)
  /// A number.
  case number(Double)
  /// A whole number.
  case integer(Int)
  /// Text that is shown to the letter: nothing in it is taken for an escape or an entity.
  case text(String)
  /// Lines of text that are shown to the letter.
  case lines([String], Justification = .centered)

  /// Creates a word.
  ///
  /// - Parameter value: The word.
  public init(stringLiteral value: String) { self = .word(value) }
}

/// A document that the DOT language cannot say.
public struct DOTError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What happened and what to do, in a sentence.
  public let message: String
  /// The message.
  public var description: String { message }
}
