import ArgumentParser
import Foundation
import TarapKit

/// `tarap identity merge`.
struct IdentityMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make one actor of several: rewrite references, keep the names as aliases.",
    discussion: """
      The first actor named is kept. Names, ids and differing numbers of the others go to \
      aliases.csv; every reference to them in every table becomes a reference to the kept one. The \
      folder is replaced whole or not at all. “git diff” shows the change, “git checkout” undoes it.
      """)

  @Argument(
    help: ArgumentHelp("The network: a folder with actors.csv and ties.csv.", valueName: "network"),
    completion: .directory)
  var network: String

  @Argument(help: "The actor to keep.")
  var kept: String

  @Argument(help: "The actors to merge into it.")
  var others: [String]

  @Flag(help: "Show what would change, and change nothing.")
  var dryRun = false

  @OptionGroup(title: "Output")
  var output: OutputOptions

  func run() throws {
    let network = try NetworkOptions.load(self.network)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: self.network, isDirectory: &isFolder),
      isFolder.boolValue
    else {
      throw ValidationError("“\(self.network)” is no folder; only a folder can be rewritten")
    }
    let one = try network.theActor(matching: kept)
    let rest = try others.map { try network.theActor(matching: $0).id }
    var records = network.records
    let record = try records.merge(rest, into: one.id)
    let merged = try StakeholderNetwork(records)
    if !dryRun {
      try DataPackageWriter(path: self.network, existing: .replace, description: .revised)
        .write(merged)
    }
    try output.write(table(record), command: "identity merge")
  }

  private func table(_ record: MergeRecord) -> ResultTable {
    var table = ResultTable(
      columns: ["change", "table", "actor", "field", "value"].map { .init(name: $0) })
    func add(_ change: String, _ place: Table, _ actor: ActorID?, _ field: String?, _ value: String)
    {
      table.rows.append([
        .text(change), .text(place.fileName), .text(actor?.rawValue), .text(field), .text(value),
      ])
    }
    for id in record.merged { add("merged", .actors, id, "id", record.kept.rawValue) }
    for filling in record.fillings {
      add("taken over", .actors, filling.actor, filling.field, filling.value)
    }
    for conflict in record.conflicts {
      add("dropped", .actors, conflict.actor, conflict.field, conflict.dropped)
    }
    for alias in record.aliases {
      add("alias", .aliases, alias.actor, alias.basis, alias.alias)
    }
    for place in Table.allCases {
      guard let count = record.rewritten[place] else { continue }
      add("rewritten", place, record.kept, nil, "\(count)")
    }
    if record.selfTies > 0 {
      table.footnotes.append(
        "Ties of \(record.kept) to itself: \(record.selfTies). They are kept but count in no metric."
      )
    }
    if !record.conflicts.isEmpty {
      table.footnotes.append(
        "What was dropped is in no table any more; “git diff” shows it.")
    }
    if dryRun { table.footnotes.append("Nothing was written.") }
    return table
  }
}
