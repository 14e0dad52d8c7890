import ArgumentParser

/// `tarap regions`.
struct Regions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look up codes and names of regions.", subcommands: [RegionsResolve.self])
}
