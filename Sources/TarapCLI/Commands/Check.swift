import ArgumentParser
import Foundation
import TarapKit

/// `tarap check`.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Validate a network; list every problem and where it is.",
    discussion: """
      Prints one line per problem, file:line:column, with what to do, and how many rows were \
      read, made (actors known only as ends of ties), kept, merged and rejected. Register numbers \
      that a spreadsheet has mangled, and names with a Latin letter in a Cyrillic word or the other \
      way round, are told as warnings. Exit code 0 if \
      there are no problems, 1 if there are only warnings, 65 if the data cannot be used, 66 if \
      there is nothing to read.
      """)

  @Argument(
    help: ArgumentHelp("The network: a folder with actors.csv and ties.csv.", valueName: "network"),
    completion: .directory)
  var network: String

  @OptionGroup(title: "Output")
  var output: OutputOptions

  func run() throws {
    var report = ImportReport(lookingAt: network)
    // What is legal data and yet likely a slip: register numbers and names of two alphabets.
    if let read = report.network {
      report.problems += read.identifierProblems() + read.lookAlikeProblems()
    }
    for problem in report.problems { StandardError.write("\(problem)\n") }
    if report.network == nil && report.code == .noInput { throw ExitCode(66) }
    var table = ResultTable(
      columns: ["file", "read", "made", "kept", "merged", "rejected"].map { .init(name: $0) })
    for entry in report.balance.entries {
      table.rows.append([
        .text(entry.table.fileName), .integer(entry.read), .integer(entry.made),
        .integer(entry.kept), .integer(entry.merged), .integer(entry.rejected),
      ])
    }
    let errors = report.problems.count { $0.severity == .error }
    let warnings = report.problems.count - errors
    table.footnotes = [
      report.problems.isEmpty
        ? "No problems." : "\(counted(errors, "error")), \(counted(warnings, "warning"))."
    ]
    try output.write(
      table, command: "check", more: [("problems", .array(report.problems.map(json)))])
    if errors > 0 || !report.balance.isBalanced { throw ExitCode(65) }
    if warnings > 0 { throw ExitCode(1) }
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private func json(_ problem: Problem) -> JSONValue {
    .object([
      ("severity", .string(problem.severity.rawValue)), ("file", .string(problem.place.file)),
      ("line", .integer(problem.place.line)), ("column", .integer(problem.place.column)),
      ("what", .string(problem.what)), ("remedy", .string(problem.remedy)),
    ])
  }
}
