import ArgumentParser
import Foundation
import TarapKit

/// The network a command works on and how it is to be looked at.
struct NetworkOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The network: a folder with actors.csv and ties.csv, or a file such as .xlsx or .sqlite.",
      valueName: "network"),
    completion: .directory)
  var network: String

  @OptionGroup(title: "View")
  var viewOptions: ViewOptions

  /// Reads the network; warnings go to standard error.
  func load() throws -> StakeholderNetwork { try Self.load(network) }

  /// Reads a network; warnings go to standard error.
  static func load(_ path: String) throws -> StakeholderNetwork {
    let loaded = try StakeholderNetwork.read(from: path)
    for warning in loaded.warnings { StandardError.write("\(warning)\n") }
    return loaded.network
  }

  /// Reads the network and looks at it as the options say.
  func loadViewed() throws -> ViewedNetwork {
    let network = try load()
    return try network.viewed(as: viewOptions.view(of: network))
  }
}

/// How a command's result is written.
struct OutputOptions: ParsableArguments {
  /// A way to write a table.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case csv
    case json
  }

  @Option(help: "How to write the result.")
  var format: Format?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to a file; its ending (.csv .json .txt) picks the format.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(help: "Language of names and messages: kk, ru or en.")
  var language: Language?

  func validate() throws {
    guard format == nil, let output, !output.hasSuffix(".txt") else { return }
    guard Format.allCases.contains(where: { output.hasSuffix(".\($0.rawValue)") }) else {
      throw ValidationError("cannot tell the format of “\(output)”; give --format text|csv|json")
    }
  }

  private var chosenFormat: Format {
    if let format { return format }
    return Format.allCases.first { output?.hasSuffix(".\($0.rawValue)") == true } ?? .text
  }

  /// Writes a table in the format asked for.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - command: The command's name.
  ///   - view: What was looked at, if anything.
  ///   - conventions: What the numbers mean, by column.
  ///   - more: Further members of the JSON object.
  ///   - seed: Where random numbers started, if there were any.
  ///   - prose: What people read in place of the table.
  /// - Throws: `DataError` if the file cannot be written.
  func write(
    _ table: ResultTable, command: String, view: View? = nil,
    conventions: [(String, String)] = [], more: [(key: String, value: JSONValue)] = [],
    seed: UInt64? = nil, prose: (() -> String)? = nil
  ) throws {
    let text: String
    switch chosenFormat {
    case .text: text = prose?() ?? table.text()
    case .csv: text = table.csv()
    case .json:
      let head: [(key: String, value: JSONValue)] = [
        ("tarap", .string(Tarap.version)), ("command", .string(command)),
        ("view", view?.json ?? .null),
        ("conventions", .object(conventions.map { ($0.0, .string($0.1)) })),
        ("seed", seed.map { .integer(Int(clamping: $0)) } ?? .null),
      ]
      text = JSONValue.object(head + more + [("rows", table.json())]).text() + "\n"
    }
    try OutputFile.write(Data(text.utf8), to: output)
  }
}
