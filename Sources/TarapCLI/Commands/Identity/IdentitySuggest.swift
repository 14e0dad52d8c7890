import ArgumentParser
import TarapKit

/// `tarap identity suggest`.
struct IdentitySuggest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "List pairs of actors that may be one, with what speaks for it and against.",
    discussion: """
      Names in every language and aliases are compared without legal form, quotes, case and \
      alphabet; numbers of registers after repair. The score is (1 − Π(1 − reason)) × Π(1 − doubt). \
      Nothing is merged: “tarap identity merge” does that, pair by pair. Numbers that a \
      spreadsheet has mangled are told on standard error.
      """)

  @Argument(
    help: ArgumentHelp("The network: a folder with actors.csv and ties.csv.", valueName: "network"),
    completion: .directory)
  var network: String

  @Option(help: ArgumentHelp("The least score to list, 0 to 1.", valueName: "score"))
  var minScore = 0.5

  @Option(help: ArgumentHelp("List only the first.", valueName: "count"))
  var top: Int?

  @OptionGroup(title: "Output")
  var output: OutputOptions

  func validate() throws {
    guard (0...1).contains(minScore) else { throw ValidationError("--min-score is from 0 to 1") }
    if let top, top < 1 { throw ValidationError("--top is at least 1") }
  }

  func run() throws {
    let network = try NetworkOptions.load(self.network)
    let problems = network.identifierProblems()
    for problem in problems { StandardError.write("\(problem)\n") }
    var suggestions = try network.mergeSuggestions(leastScore: minScore)
    if let top { suggestions = Array(suggestions.prefix(top)) }
    var table = ResultTable(columns: [
      .init(name: "first"), .init(name: "second"), .init(name: "score"), .init(name: "reasons"),
      .init(name: "doubts"),
    ])
    for suggestion in suggestions {
      table.rows.append([
        .text(suggestion.first.rawValue), .text(suggestion.second.rawValue),
        .number(suggestion.score),
        cell(suggestion.reasons.map { ($0.kind, $0.score, $0.text(in: output.language)) }),
        cell(suggestion.doubts.map { ($0.kind, $0.score, $0.text(in: output.language)) }),
      ])
    }
    let path = self.network
    try output.write(
      table, command: "identity suggest",
      conventions: [("score", "(1 − Π(1 − reason)) × Π(1 − doubt); a rank, not a probability")],
      more: [("identifiers", .array(problems.map { .string($0.description) }))],
      prose: { prose(suggestions, network, path) })
  }

  private func cell(_ items: [(kind: String, score: Double, text: String)]) -> ResultTable.Cell {
    .nested(
      .array(
        items.map {
          .object([
            ("kind", .string($0.kind)), ("score", .number($0.score)), ("text", .string($0.text)),
          ])
        }), text: items.map(\.text).joined(separator: "; "))
  }

  /// A numbered list: a table would be wider than any screen.
  private func prose(
    _ suggestions: [MergeSuggestion], _ network: StakeholderNetwork, _ path: String
  ) -> String {
    guard !suggestions.isEmpty else { return "No two actors look like one.\n" }
    var lines: [String] = []
    for (number, suggestion) in suggestions.enumerated() {
      let names = [suggestion.first, suggestion.second].map { id in
        "\(network.actor(id)?.name.text(in: output.language) ?? "") (\(id))"
      }
      lines.append("\(number + 1). \(decimal(suggestion.score))  \(names[0])")
      lines.append("   = \(names[1])?")
      for reason in suggestion.reasons {
        lines.append("   + \(decimal(reason.score))  \(reason.text(in: output.language))")
      }
      for doubt in suggestion.doubts {
        lines.append("   − \(decimal(doubt.score))  \(doubt.text(in: output.language))")
      }
      lines.append("   tarap identity merge \(path) \(suggestion.first) \(suggestion.second)")
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }
}
