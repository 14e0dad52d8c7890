import ArgumentParser
import TarapKit

/// `tarap subgroups`.
struct Subgroups: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List tight groups, which may overlap: cliques and their loosened forms.",
    discussion: """
      clique: everyone is tied to everyone. k-plex: everyone is tied to all but k − 1 of the \
      others. n-clique: everyone is within n steps of everyone, by whatever way. n-clan: within n \
      steps by way of members alone. Only groups that no actor can be added to are listed; \
      direction and strength are ignored. For k-cores see the metric coreness.
      """)

  /// A form of tight group.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case clique
    case kPlex = "k-plex"
    case nClique = "n-clique"
    case nClan = "n-clan"
  }

  @OptionGroup var options: NetworkOptions

  @Option(help: "Which form of group.")
  var form: Form = .clique

  @Option(
    name: .customShort("k"),
    help: ArgumentHelp("k of the k-plex, at least 1.", valueName: "number"))
  var lacking = 2

  @Option(
    name: .customShort("n"),
    help: ArgumentHelp("n of the n-clique or n-clan, at least 1.", valueName: "steps"))
  var steps = 2

  @Option(
    help: ArgumentHelp(
      "The least size of a group, at least 2k − 1 for a k-plex (default: 3, or 2k − 1).",
      valueName: "count"))
  var minSize: Int?

  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let viewed = try options.loadViewed()
    let execution = Progress.execution("subgroups")
    let size = minSize ?? 3
    let groups =
      switch form {
      case .clique: try viewed.graph.kPlexes(1, minimumSize: size, execution: execution)
      case .kPlex: try viewed.graph.kPlexes(lacking, minimumSize: minSize, execution: execution)
      case .nClique: try viewed.graph.nCliques(steps, minimumSize: size, execution: execution)
      case .nClan: try viewed.graph.nClans(steps, minimumSize: size, execution: execution)
      }
    var table = ResultTable(columns: [
      .init(name: "group"), .init(name: "size"), .init(name: "members"),
    ])
    for (number, group) in groups.enumerated() {
      let ids = group.map { viewed.actors[$0].id.rawValue }
      table.rows.append([
        .integer(number + 1), .integer(group.count),
        .nested(.array(ids.map { .string($0) }), text: ids.joined(separator: ", ")),
      ])
    }
    let inSome = Set(groups.joined()).count
    table.footnotes = [
      "\(groups.count) groups (\(term)); \(inSome) of \(viewed.actors.count) actors are in one.",
      viewed.view.sentence,
    ]
    try output.write(
      table, command: "subgroups", view: viewed.view, conventions: [("group", term)])
  }

  private var term: String {
    switch form {
    case .clique: "maximal clique"
    case .kPlex: "maximal \(lacking)-plex"
    case .nClique: "maximal \(steps)-clique"
    case .nClan: "\(steps)-clan"
    }
  }
}
