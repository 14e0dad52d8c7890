import ArgumentParser

/// `tarap survey`.
struct Survey: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a roster survey of a network's actors, and read its answers.",
    subcommands: [SurveyFormCommand.self, SurveyImport.self])
}
