import ArgumentParser
import Foundation
import TarapKit

/// `tarap publish`.
struct Publish: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check what a network would give away if it were published, or redact it.",
    discussion: """
      Without --redact it lists what could do harm, and what a redaction would do about it; exit \
      code 1 if there is anything. Looked for are natural persons, free text that names them, \
      addresses of documents that do, telephone numbers and the like, ties of sensitive kinds, \
      ratings by fewer than three, single answers, details of what one source alone says, and \
      persons who could be told by what stands beside their pseudonym. With --redact it writes a \
      network without these, and redactions.csv, which says how much of what was changed and names \
      nobody. The written files are searched for every hidden name. Pseudonyms stay the same as \
      long as the key is kept; who has the key can undo them.
      """)

  @Argument(
    help: ArgumentHelp("The network: a folder with actors.csv and ties.csv.", valueName: "network"),
    completion: .directory)
  var network: String

  @Flag(help: "Write a redacted network.")
  var redact = false

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder to write to.", valueName: "folder"),
    completion: .directory)
  var output: String?

  @Flag(help: "Replace the folder's tables if there are any.")
  var replace = false

  @Option(
    help: ArgumentHelp(
      "The key from pseudonyms to names; made if it is not there (default: beside the folder, "
        + "FOLDER.key.csv). Never publish it.", valueName: "file"),
    completion: .file())
  var key: String?

  @Option(help: ArgumentHelp("Actors to hide besides persons.", valueName: "id,…"))
  var hide: CommaList<ActorID>?

  @Option(
    help: ArgumentHelp(
      "Actors whose names are public: an office holder, a body named for somebody.",
      valueName: "id,…"))
  var keep: CommaList<ActorID>?

  @Option(
    help: ArgumentHelp("Kinds of ties that are sensitive besides the usual.", valueName: "kind,…"))
  var sensitive: CommaList<TieKind>?

  @Option(
    help: ArgumentHelp(
      "Harms to put up with: \(Harm.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "harm,…"))
  var accept: CommaList<Harm>?

  @Option(help: ArgumentHelp("How to list: text, csv or json.", valueName: "format"))
  var format: OutputOptions.Format = .text

  func validate() throws {
    if redact != (output != nil) {
      throw ValidationError("--redact and -o go together: where should the network be written?")
    }
    if let output, let key, isInside(key, output) {
      throw ValidationError("the key must not lie in the folder that is published")
    }
  }

  private func isInside(_ path: String, _ folder: String) -> Bool {
    let file = URL(filePath: path).standardizedFileURL.path
    let folder = URL(filePath: folder).standardizedFileURL.path
    return file == folder || file.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }

  func run() throws {
    let loaded = try NetworkOptions.load(network)
    try checkActors(of: loaded)
    var rules = DisclosureRules()
    rules.hidden = Set(hide?.elements ?? [])
    rules.kept = Set(keep?.elements ?? [])
    rules.sensitiveKinds.formUnion(sensitive?.elements ?? [])
    rules.accepted = Set(accept?.elements ?? [])
    let keyPath = key ?? output.map { trimmed($0) + ".key.csv" }
    let book = try redact ? keyPath.map(CodeBookFile.read) ?? CodeBook() : CodeBook()
    var random = SystemRandomNumberGenerator()
    let redaction = Redaction(of: loaded, rules: rules, codeBook: book, using: &random)
    if let output, let keyPath {
      // The key first: a redaction whose key is lost cannot be continued.
      if redaction.codeBook != book {
        try CodeBookFile.write(redaction.codeBook, to: keyPath)
        StandardError.write(
          "note: \(keyPath) leads from pseudonyms back to names; keep it, and do not publish it\n")
      }
      try write(redaction, to: output)
    }
    try list(redaction)
    if !redact && !redaction.changes.isEmpty { throw ExitCode(1) }
  }

  private func trimmed(_ path: String) -> String {
    var path = path
    while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
    return path
  }

  private func checkActors(of network: StakeholderNetwork) throws {
    for id in (hide?.elements ?? []) + (keep?.elements ?? []) where network.actor(id) == nil {
      let nearest = id.rawValue.nearest(in: network.actors.map(\.id.rawValue))
        .map { "; did you mean “\($0)”?" }
      throw ValidationError("there is no actor “\(id)”\(nearest ?? "")")
    }
  }

  // MARK: Writing

  private func write(_ redaction: Redaction, to folder: String) throws {
    let redacted = try redaction.network()
    // Written aside and searched before it is put where others may find it.
    let draft = folder + ".draft-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: draft) }
    try DataPackageWriter(path: draft).write(redacted)
    try search(draft, for: redaction)
    try DataPackageWriter(path: folder, existing: replace ? .replace : .refuse).write(redacted)
    try OutputFile.write(
      Data(summary(of: redaction).csv().utf8),
      to: URL(filePath: folder).appending(path: "redactions.csv").path)
  }

  /// Whatever the redaction overlooked, a file that holds a hidden name is not published.
  private func search(_ folder: String, for redaction: Redaction) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      let path = URL(filePath: folder).appending(path: name).path
      let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
      guard redaction.isLeft(in: text) else { continue }
      throw DataError(
        .badData,
        [
          Problem(
            at: Place(file: name),
            "a name or an id that is to be hidden is still there, so nothing was published",
            remedy: "change the word in the data, or name its actor with --keep")
        ])
    }
  }

  /// How much of what was changed; for everybody, so without names and lines.
  private func summary(of redaction: Redaction) -> ResultTable {
    var table = ResultTable(
      columns: ["file", "column", "change", "because", "count"].map { .init(name: $0) })
    var counts: [[String]: Int] = [:]
    var order: [[String]] = []
    for change in redaction.changes {
      let row = [
        change.table.fileName, change.column ?? "", change.action.rawValue, change.harm.rawValue,
      ]
      if counts[row] == nil { order.append(row) }
      counts[row, default: 0] += 1
    }
    for row in order {
      table.rows.append(row.map { .text($0) } + [.integer(counts[row] ?? 0)])
    }
    return table
  }

  // MARK: Listing

  /// Every change with its place; for the owner of the data.
  private func list(_ redaction: Redaction) throws {
    var table = ResultTable(
      columns: ["harm", "file", "line", "column", "what", "change"].map { .init(name: $0) })
    for change in redaction.changes {
      let problem = change.problem
      table.rows.append([
        .text(change.harm.rawValue), .text(problem.place.file), .integer(problem.place.line),
        .text(change.column), .text(problem.what), .text(problem.remedy),
      ])
    }
    let text =
      switch format {
      case .text: prose(redaction)
      case .csv: table.csv()
      case .json:
        JSONValue.object([
          ("tarap", .string(Tarap.version)), ("command", .string("publish")),
          ("rows", table.json()),
        ]).text() + "\n"
      }
    try OutputFile.write(Data(text.utf8), to: nil)
  }

  private func prose(_ redaction: Redaction) -> String {
    var lines: [String] = []
    for harm in Harm.allCases {
      let changes = redaction.changes.filter { $0.harm == harm }
      guard !changes.isEmpty else { continue }
      lines.append("\(harm.rawValue): \(changes.count)")
      for change in changes {
        let problem = change.problem
        lines.append("  \(problem.place): \(problem.what); \(problem.remedy)")
      }
    }
    if redaction.changes.isEmpty { return "Nothing was found that could do harm.\n" }
    lines.append("")
    lines.append(
      redact
        ? "\(redaction.changes.count) changes; “redactions.csv” counts them without names."
        : "\(redaction.changes.count) findings. “tarap publish --redact -o FOLDER” writes a network "
          + "without them.")
    return lines.joined(separator: "\n") + "\n"
  }
}
