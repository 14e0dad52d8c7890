import ArgumentParser
import Foundation
import TarapKit

/// `tarap survey form`.
struct SurveyFormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form",
    abstract: "Write an XLSForm roster of the network's actors, for KoboToolbox and ODK.",
    discussion: """
      The form asks, in Kazakh, Russian and English, whom an organisation works with, and then of \
      each partner: how often, trust (reliability, mission, openness) and value (influence, \
      involvement, resources) from 1 to 4, and what was given and received. “-o form.xlsx” writes a \
      workbook, “-o form.csv” the same as text; both are read by pyxform. Read the answers with \
      “tarap survey import”.
      """)

  @Argument(
    help: ArgumentHelp("The network: a folder with actors.csv and ties.csv.", valueName: "network"),
    completion: .directory)
  var network: String

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The form: .xlsx or .csv.", valueName: "file"),
    completion: .file())
  var output: String

  @Option(
    help: ArgumentHelp("The wave of the survey, which every answer carries.", valueName: "name"))
  var wave = "1"

  @Option(
    help: ArgumentHelp(
      "Kinds of actors to ask, and to ask about (default: all but persons and programmes).",
      valueName: "kind,…"))
  var actorKind: CommaList<ActorKind>?

  @Option(help: "The language that the form opens in: kk, ru or en.")
  var language = Language.kazakh

  func validate() throws {
    guard output.hasSuffix(".xlsx") || output.hasSuffix(".csv") else {
      throw ValidationError("cannot tell the format of “\(output)”; end it in .xlsx or .csv")
    }
    guard !wave.isEmpty else { throw ValidationError("--wave is not empty") }
  }

  func run() throws {
    let network = try NetworkOptions.load(self.network)
    let form = SurveyForm(
      network, wave: wave, kinds: actorKind.map { Set($0.elements) }, language: language)
    guard form.respondents.count > 1 else {
      throw ValidationError("a roster needs two actors at least that exist and are not collective")
    }
    if output.hasSuffix(".xlsx") {
      try form.writeXLSX(to: output)
    } else {
      try OutputFile.write(Data(form.csv()), to: output)
    }
    StandardError.write(
      "\(output): \(form.respondents.count) respondents, \(form.partners.count) possible partners, "
        + "wave \(wave)\n")
  }
}
