import ArgumentParser
import Foundation
import TarapKit

/// `tarap survey import`.
struct SurveyImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read the answers of a roster survey into a network: claims, roster, response.",
    discussion: """
      Reads the CSV files that KoboToolbox or ODK export (XML values and headers): submissions, and \
      the partners that each names, joined by _index and _parent_index or by KEY and PARENT_KEY. \
      Every report becomes a claim with its respondent as coder; whom a form did not ask about \
      becomes “not_asked”; roster.csv says who was asked and who answered. Rules: union, \
      intersection, reporter, mean; they stand in the columns respondent_rule and report_rule. Exit \
      code 1 if rows were rejected; each is told with its reason.
      """)

  @Argument(
    help: ArgumentHelp("The folder of the export.", valueName: "folder"), completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp("The network that the form was made of.", valueName: "network"),
    completion: .directory)
  var roster: String

  @Option(
    help: ArgumentHelp(
      "Where to write the network with the answers; the roster's own folder is rewritten.",
      valueName: "folder"), completion: .directory)
  var to: String

  @Option(help: ArgumentHelp("The wave of answers that name none.", valueName: "name"))
  var wave: String?

  @Option(
    help: ArgumentHelp("How respondents of one organisation are reconciled.", valueName: "rule"))
  var respondents = ReportRule.union

  @Option(
    help: ArgumentHelp("How the reports of both ends of a tie are reconciled.", valueName: "rule"))
  var reports = ReportRule.union

  @OptionGroup(title: "Output")
  var output: OutputOptions

  func run() throws {
    let network = try NetworkOptions.load(roster)
    let answers = try SurveyExport(files: files()).answers(for: network, wave: wave)
    for problem in answers.problems { StandardError.write("\(problem)\n") }
    var records = network.records
    try SurveyReconciliation(respondents: respondents, reports: reports).add(
      answers.submissions, to: &records,
      invited: SurveyForm(network, wave: wave ?? "").respondents.map(\.id))
    let result = try StakeholderNetwork(records)
    let isSame =
      URL(filePath: to).standardizedFileURL.resolvingSymlinksInPath()
      == URL(filePath: roster).standardizedFileURL.resolvingSymlinksInPath()
    try DataPackageWriter(
      path: to, existing: isSame ? .replace : .refuse, description: isSame ? .revised : .written
    ).write(result)
    try report(answers, result)
    guard answers.balance.isBalanced else { throw ExitCode(65) }
    if answers.balance.entries.contains(where: { $0.rejected > 0 }) { throw ExitCode(1) }
  }

  private func files() throws -> [String] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw DataError(
        .noInput,
        [
          Problem(
            at: Place(file: folder), "there is no such folder", remedy: "check the path")
        ])
    }
    return names.filter { $0.lowercased().hasSuffix(".csv") }.sorted().map {
      URL(filePath: folder).appending(path: $0).path
    }
  }

  private func report(_ answers: SurveyAnswers, _ network: StakeholderNetwork) throws {
    var table = ResultTable(
      columns: ["file", "read", "made", "kept", "merged", "rejected"].map { .init(name: $0) })
    for entry in answers.balance.entries {
      table.rows.append([
        .text(entry.file.split(separator: "/").last.map(String.init)), .integer(entry.read),
        .integer(entry.made), .integer(entry.kept), .integer(entry.merged),
        .integer(entry.rejected),
      ])
    }
    let roster = network.records.roster
    let answered = roster.count(where: \.answered)
    table.footnotes = [
      "\(answered) of \(roster.count) asked have answered; \(network.claims.count) claims in \(to).",
      "Reports reconciled by \(reports.rawValue); respondents of one organisation by "
        + "\(respondents.rawValue).",
    ]
    try output.write(
      table, command: "survey import",
      conventions: [
        ("report_rule", reports.rawValue), ("respondent_rule", respondents.rawValue),
      ],
      more: [("problems", .array(answers.problems.map { .string($0.description) }))])
  }
}
