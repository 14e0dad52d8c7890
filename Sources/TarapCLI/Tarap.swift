import ArgumentParser
import Foundation
import GraphvizRendering
import TarapKit

/// The command `tarap`.
@main
struct Tarap: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "tarap",
    abstract: "Who works with whom: maps, metrics and gaps of stakeholder networks.",
    discussion: """
      A network is a folder of CSV files: actors.csv and ties.csv, and more if there are any. \
      Every number can be asked for its reasons: “tarap explain METRIC --actor ID” prints its \
      formula and terms, “tarap why A B” the claims behind a link.

      Exit codes: 0 done, 1 a check found problems, 64 wrong usage, 65 bad data, 66 no such \
      input, 70 our fault, 73 cannot write.
      """,
    version: version,
    subcommands: [
      Check.self,
      Describe.self,
      Metrics.self,
      Explain.self,
      Why.self,
      Map.self,
      Gaps.self,
      Report.self,
      Serve.self,
      KeyPlayersCommand.self,
      Communities.self,
      Subgroups.self,
      RolesCommand.self,
      Balance.self,
      TwoMode.self,
      Project.self,
      CorePeripheryCommand.self,
      StructuralHolesCommand.self,
      Routes.self,
      Overlap.self,
      Resilience.self,
      Compare.self,
      Distance.self,
      Test.self,
      Import.self,
      Export.self,
      Publish.self,
      Identity.self,
      Regions.self,
      Survey.self,
    ])

  /// Runs the command line and ends with the exit code of what happened.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error as DataError {
      StandardError.write("\(error)\n")
      Self.exit(withStatus: error.exitStatus)
    } catch let error as AnalysisError {
      StandardError.write("error: \(error.message)\n")
      Self.exit(withStatus: 65)
    } catch let error as MapError {
      StandardError.write("error: \(error)\n")
      Self.exit(withStatus: 64)
    } catch let error as RenderingError {
      StandardError.write("error: \(error)\n")
      Self.exit(withStatus: 70)
    } catch {
      // Usage errors, help and version are the argument parser's.
      exit(withError: error)
    }
  }

  private static func exit(withStatus status: Int32) -> Never { Foundation.exit(status) }
}

extension DataError {
  fileprivate var exitStatus: Int32 {
    switch code {
    case .badData: 65
    case .noInput: 66
    case .cannotWrite: 73
    }
  }
}
