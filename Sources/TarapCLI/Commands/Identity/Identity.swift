import ArgumentParser

/// `tarap identity`.
struct Identity: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find actors that stand twice in the data, and make one of them.",
    subcommands: [IdentitySuggest.self, IdentityMerge.self])
}
