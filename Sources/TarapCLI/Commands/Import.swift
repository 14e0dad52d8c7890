import ArgumentParser
import TarapKit

/// `tarap import`.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring a network in from another format; print what became of each row.",
    discussion: """
      Writes a folder of CSV files with a datapackage.json. The balance says for each table how \
      many rows were read, made (by splitting lists, or actors known only as ends of ties), kept, \
      merged and rejected; rejections go to standard error with place and reason. Exit code 65 if \
      read + made is not kept + merged + rejected, or if the data cannot be used.

      Claims that repeat each other stay apart unless --duplicates says otherwise: sum adds their \
      strengths (1 each where there is none), max keeps the strongest, reject keeps the first.
      """)

  @Argument(help: ArgumentHelp("The format.", valueName: "format"))
  var format: NetworkFormat

  @Argument(
    help: ArgumentHelp("The files, or the folder.", valueName: "files"), completion: .file())
  var files: [String]

  @Option(
    help: ArgumentHelp("The folder to write.", valueName: "folder"), completion: .directory)
  var to: String

  @Flag(help: "Replace the folder's tables if there are any.")
  var replace = false

  @Option(help: ArgumentHelp("What the network is called.", valueName: "text"))
  var title: String?

  @Option(help: "What to do with claims that repeat each other.")
  var duplicates: DuplicatePolicy = .claims

  @OptionGroup(title: "Tables")
  var tables: TableOptions

  @OptionGroup(title: "Output")
  var output: OutputOptions

  func validate() throws {
    guard format.read != nil else {
      throw ValidationError("\(format.title) can be written but not read")
    }
    try tables.check(for: format)
  }

  func run() throws {
    var options = ImportOptions()
    options.columns = tables.columns
    options.split = tables.split
    options.direction = tables.direction
    options.delimiter = tables.delimiter
    options.encoding = tables.encoding
    options.duplicates = duplicates
    let loaded = try StakeholderNetwork.read(format, from: files, options: options)
    for warning in loaded.warnings { StandardError.write("\(warning)\n") }
    guard loaded.balance.isBalanced else {
      try write(loaded.balance)
      StandardError.write("error: rows were lost, so nothing was written; report this\n")
      throw ExitCode(65)
    }
    var network = loaded.network
    if let title {
      var records = network.records
      records.title = LocalizedName(title)
      network = try StakeholderNetwork(records)
    }
    try network.write(as: .dataPackage, to: to, existing: replace ? .replace : .refuse)
    try write(loaded.balance)
  }

  private func write(_ balance: ImportBalance) throws {
    var table = ResultTable(
      columns: ["file", "read", "made", "kept", "merged", "rejected"].map { .init(name: $0) })
    for entry in balance.entries {
      table.rows.append([
        .text(entry.table.fileName), .integer(entry.read), .integer(entry.made),
        .integer(entry.kept), .integer(entry.merged), .integer(entry.rejected),
      ])
      for (reason, count) in entry.reasons.sorted(by: { $0.key < $1.key }) {
        table.footnotes.append("\(entry.table.fileName): \(count) rejected: \(reason).")
      }
    }
    table.footnotes.append(
      balance.isBalanced
        ? "Balanced: read + made = kept + merged + rejected." : "NOT balanced: rows were lost.")
    try output.write(
      table, command: "import",
      more: [
        ("balanced", .bool(balance.isBalanced)),
        (
          "rejections",
          .array(
            balance.entries.flatMap { entry in
              entry.reasons.sorted { $0.key < $1.key }.map { reason, count in
                .object([
                  ("file", .string(entry.table.fileName)), ("reason", .string(reason)),
                  ("count", .integer(count)),
                ])
              }
            })
        ),
      ])
  }
}
