import ArgumentParser
import TarapKit

/// `tarap regions resolve`.
struct RegionsResolve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve",
    abstract: "Say which region a code, a name or an abbreviation means, and since when.",
    discussion: """
      KATO codes (of districts too), ISO 3166-2:KZ codes before and after November 2022, names in \
      Kazakh, Russian and English in any alphabet, abbreviations (СҚО) and former names. A text \
      that means several regions has a row for each; --as-of picks the one of that time. With \
      --network, whatever the actors, ties and events of a network name as their region is looked \
      up. Exit code 1 if a text means none or several.
      """)

  @Argument(help: ArgumentHelp("What to look up.", valueName: "text"))
  var texts: [String] = []

  @Option(help: ArgumentHelp("The time that is spoken of.", valueName: "date"))
  var asOf: PartialDate?

  @Option(
    help: ArgumentHelp("Look up what the rows of a network name as region.", valueName: "folder"),
    completion: .directory)
  var network: String?

  @OptionGroup(title: "Output")
  var output: OutputOptions

  func validate() throws {
    if texts.isEmpty && network == nil { throw ValidationError("give a text, or --network") }
  }

  func run() throws {
    let spine = RegionSpine.kazakhstan
    var table = ResultTable(
      columns: [
        "text", "region", "name", "iso_3166_2", "matched_by", "valid_from", "valid_until",
        "predecessor", "successors",
      ].map { .init(name: $0) })
    var unclear: [String] = []
    for text in try allTexts() {
      let matches = spine.matches(text, at: asOf)
      if matches.count != 1 { unclear.append(text) }
      if matches.isEmpty {
        table.rows.append([.text(text)] + Array(repeating: .text(nil), count: 8))
      }
      for match in matches { table.rows.append(row(text, match, spine)) }
    }
    if !unclear.isEmpty {
      table.footnotes = [
        "Not one region: \(unclear.map { "“\($0)”" }.joined(separator: ", "))."
          + (asOf == nil ? " --as-of DATE may decide." : "")
      ]
    }
    try output.write(table, command: "regions resolve")
    if !unclear.isEmpty { throw ExitCode(1) }
  }

  private func row(
    _ text: String, _ match: RegionSpine.Match, _ spine: RegionSpine
  ) -> [ResultTable.Cell] {
    let region = match.region
    return [
      .text(text), .text(region.id.rawValue), .text(region.name.text(in: output.language)),
      .text(region.isoCode), .text(match.kind.rawValue),
      .text(match.period.from?.description), .text(match.period.until?.description),
      .text(region.predecessor?.rawValue),
      .text(spine.successors(of: region.id).map(\.id.rawValue).joined(separator: " ")),
    ]
  }

  private func allTexts() throws -> [String] {
    guard let network else { return texts }
    let loaded = try NetworkOptions.load(network)
    let named =
      loaded.actors.compactMap(\.region?.rawValue) + loaded.claims.compactMap(\.region?.rawValue)
      + loaded.events.compactMap(\.region?.rawValue)
    var seen: Set<String> = []
    return texts + named.filter { seen.insert($0).inserted }
  }
}
