/// What a reader is told beside the files.
public struct ImportOptions: Sendable, Hashable {
  /// Which column plays which part, where it is not named after it.
  public var columns: [ColumnRole: String] = [:]
  /// Where cells that hold lists are cut; `nil` if no cell is a list.
  public var split: CellSplit?
  /// What stands between cells; `nil` to detect it.
  public var delimiter: CSVDelimiter?
  /// How the text is encoded; `nil` for UTF-8, or UTF-16 where the file has its mark.
  public var encoding: TextEncoding?
  /// Whether ties have a direction, if no column says so; `nil` for what the format's tables mean.
  public var direction: EdgeTableReader.Direction?
  /// What to do with claims that repeat each other.
  public var duplicates = DuplicatePolicy.claims
  /// The most errors, and the most warnings, to list.
  public var problemLimit = 100

  /// Creates options that change nothing.
  public init() {}
}

/// A part that a column of a table plays.
public enum ColumnRole: String, Sendable, Hashable, CaseIterable {
  /// The actor a tie starts from.
  case source
  /// The actor a tie leads to.
  case target
  /// The id of an actor.
  case id
  /// The name of an actor.
  case name
  /// The kind of an actor, or of a tie.
  case kind
  /// The sector of an actor.
  case sector
  /// The region of an actor, or of a tie.
  case region
  /// When a tie held, or when an actor came into being.
  case date
  /// How strong a tie is.
  case strength

  /// The names, in small letters, that are taken for the part if nobody says otherwise.
  var usualNames: [String] {
    switch self {
    case .source: ["source", "from"]
    case .target: ["target", "to"]
    case .id: ["id"]
    case .name: ["name", "label"]
    case .kind: ["kind"]
    case .sector: ["sector"]
    case .region: ["region"]
    case .date: ["date"]
    case .strength: ["strength", "weight"]
    }
  }
}

/// Where a cell that holds a list is cut.
public struct CellSplit: Sendable, Hashable {
  /// The text of the option: a literal, or a regular expression between slashes.
  public let pattern: String

  /// Reads a literal such as `;`, or a regular expression such as `/[;,] */`.
  ///
  /// - Parameter pattern: The literal, or the expression between slashes; neither may be empty.
  public init?(_ pattern: String) {
    self.pattern = pattern
    if pattern.isEmpty { return nil }
    if let expression, (try? Regex(expression)) == nil { return nil }
  }

  private var expression: String? {
    guard pattern.count > 2, pattern.hasPrefix("/"), pattern.hasSuffix("/") else { return nil }
    return String(pattern.dropFirst().dropLast())
  }

  /// Returns a function that cuts texts into parts without outer blanks; empty parts are left out.
  func splitter() -> (String) -> [String] {
    let cut: (String) -> [Substring]
    if let expression, let regex = try? Regex(expression) {
      cut = { $0.split(separator: regex) }
    } else {
      let literal = pattern
      cut = { $0.split(separator: literal) }
    }
    return { text in cut(text).map { String($0).squeezed }.filter { !$0.isEmpty } }
  }
}

/// What to do with claims that say the same of the same pair; they are never summed silently.
public enum DuplicatePolicy: String, Sendable, Hashable, CaseIterable {
  /// All are kept as claims of one tie.
  case claims
  /// They become one, as strong as all together; a claim without strength counts 1.
  case sum
  /// They become one, as strong as the strongest.
  case max
  /// The first is kept and the others are rejected.
  case reject
}
