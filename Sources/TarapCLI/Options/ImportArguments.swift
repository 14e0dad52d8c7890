public import ArgumentParser
public import TarapKit

extension NetworkFormat: ExpressibleByArgument {
  /// Finds a format by its name.
  ///
  /// - Parameter argument: The name, in kebab case.
  public init?(argument: String) {
    guard let format = NetworkFormat.named(argument) else { return nil }
    self = format
  }

  /// The names of all formats.
  public static var allValueStrings: [String] { all.map(\.name) }

  /// The name.
  public var defaultValueDescription: String { name }
}

extension TextEncoding: ExpressibleByArgument {}
extension DuplicatePolicy: ExpressibleByArgument {}
extension EdgeTableReader.Direction: ExpressibleByArgument {}

extension CellSplit: ExpressibleByArgument {
  /// Reads a literal, or a regular expression between slashes.
  ///
  /// - Parameter argument: The argument; not empty.
  public init?(argument: String) { self.init(argument) }
}

extension CSVDelimiter: ExpressibleByArgument {
  /// Reads a delimiter.
  ///
  /// - Parameter argument: One ASCII character, or `tab`.
  public init?(argument: String) {
    switch argument {
    case "tab", "\\t": self = .tab
    default:
      guard let character = argument.first, argument.count == 1 else { return nil }
      self.init(character)
    }
  }
}

/// Which columns of a table mean what, and how its text is to be read.
struct TableOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Column of the actor a tie starts from.", valueName: "column"))
  var source: String?
  @Option(help: ArgumentHelp("Column of the actor a tie leads to.", valueName: "column"))
  var target: String?
  @Option(help: ArgumentHelp("Column of the ids of actors.", valueName: "column"))
  var id: String?
  @Option(help: ArgumentHelp("Column of the names of actors.", valueName: "column"))
  var name: String?
  @Option(help: ArgumentHelp("Column of the kind of an actor or a tie.", valueName: "column"))
  var kind: String?
  @Option(help: ArgumentHelp("Column of the sector of an actor.", valueName: "column"))
  var sector: String?
  @Option(help: ArgumentHelp("Column of the region of an actor or a tie.", valueName: "column"))
  var region: String?
  @Option(
    help: ArgumentHelp("Column of the date of a tie: a year, month or day.", valueName: "column"))
  var date: String?
  @Option(help: ArgumentHelp("Column of the strength of a tie.", valueName: "column"))
  var strength: String?

  @Option(
    help: ArgumentHelp(
      "Cut cells that hold lists of sources, targets, regions or dates at this text, or at a "
        + "regular expression between slashes: ';' or '/[;,] */'.", valueName: "text"))
  var split: CellSplit?

  @Option(help: "Whether ties have a direction, if no column says so (default: undirected).")
  var direction: EdgeTableReader.Direction?

  @Option(help: ArgumentHelp("What stands between cells (default: found).", valueName: "character"))
  var delimiter: CSVDelimiter?

  @Option(help: "Encoding of the files (default: utf-8, or utf-16 by its mark).")
  var encoding: TextEncoding?

  /// The columns that were named.
  var columns: [ColumnRole: String] {
    let named: [(ColumnRole, String?)] = [
      (.source, source), (.target, target), (.id, id), (.name, name), (.kind, kind),
      (.sector, sector), (.region, region), (.date, date), (.strength, strength),
    ]
    return named.reduce(into: [:]) { $0[$1.0] = $1.1 }
  }

  /// Refuses what the format's reader would not look at.
  func check(for format: NetworkFormat) throws {
    if !format.settings.haveColumns, !columns.isEmpty || split != nil || direction != nil {
      throw ValidationError(
        "\(format.title) has no columns to choose; leave out --source and the like, --split and "
          + "--direction")
    }
    if !format.settings.haveText, delimiter != nil || encoding != nil {
      throw ValidationError("\(format.title) says itself how it is encoded; leave out the option")
    }
  }
}
