import ArgumentParser
import DOTLanguage
import Foundation
import GraphvizRendering
import TarapKit

/// `tarap report`.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a report that people read without asking what a metric is: HTML or PDF.",
    discussion: """
      One page tells what the network is, who answered, shows the map, key parties with the ranges \
      of their places, cooperation between groups, gaps with their reasons, what proposals would \
      change, regions and years where there are several, and how every number is made. The HTML \
      needs no network and no other file, and the same data give the same bytes. For a PDF, \
      Chromium or WeasyPrint must be installed.
      """)

  @OptionGroup var options: NetworkOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where to write to: .html or .pdf. Repeat for both.", valueName: "file"),
    completion: .file())
  var output: [String]

  @Option(help: "Language of the report: kk, ru or en.")
  var language: Language = .english

  @Option(
    help: ArgumentHelp("What groups the actors (default: sector, else kind).", valueName: "column"))
  var groupBy: String?

  @Option(help: ArgumentHelp("The most gaps to list.", valueName: "count"))
  var gaps = 10

  @Option(help: ArgumentHelp("The most actors in each ranking.", valueName: "count"))
  var actors = 5

  @Option(
    help: ArgumentHelp("How often to move ties for the ranges of places.", valueName: "count"))
  var draws = 500

  @Option(help: ArgumentHelp("Where random numbers start.", valueName: "number"))
  var seed: UInt64 = 1

  func validate() throws {
    for path in output where Self.ending(path) != "html" && Self.ending(path) != "pdf" {
      throw ValidationError("cannot write “\(path)”; a report is .html or .pdf")
    }
    guard gaps >= 1, actors >= 1, draws >= 1 else {
      throw ValidationError("--gaps, --actors and --draws are at least 1")
    }
  }

  private static func ending(_ path: String) -> String {
    path.split(separator: ".").last.map { $0.lowercased() } ?? ""
  }

  func run() throws {
    // Looked for first: nobody should wait for a report that cannot be printed.
    let printer =
      output.contains { Self.ending($0) == "pdf" } ? try PagePrinter.installed() : nil
    var choice = ReportOptions()
    choice.language = language
    choice.grouping = groupBy.map { GroupAttribute($0) }
    choice.gapCount = gaps
    choice.actorCount = actors
    choice.draws = draws
    choice.seed = seed
    choice.generator = "Tarap \(Tarap.version)"
    let report = try NetworkReport(
      of: options.loadViewed(), options: choice, execution: Progress.execution("report"))
    let page = Data(try report.html(layout: MapDrawing.layout, drawing: MapDrawing.svg).utf8)
    // Made first and written after, so that a failure leaves no half of the files.
    let made = try output.map { path in
      (path, Self.ending(path) == "pdf" ? try printer?.pdf(of: page) ?? Data() : page)
    }
    for (path, bytes) in made { try OutputFile.write(bytes, to: path) }
  }
}
