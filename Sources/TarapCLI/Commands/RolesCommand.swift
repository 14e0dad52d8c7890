public import ArgumentParser
public import TarapKit

/// `tarap roles`.
struct RolesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roles",
    abstract: "Group actors by the pattern of their ties, and show how the groups are tied.",
    discussion: """
      concor, euclidean and correlation put actors together that are tied to the same others \
      (structural equivalence); regular, actors that are tied to others of the same roles (REGE, \
      three iterations; it needs --directed or --by-kind to tell actors apart). The blocks are then \
      summed up in an image: a tie between two blocks where the density is at least that of the \
      whole network. How well it fits is said.
      """)

  /// What the table shows.
  enum Rows: String, ExpressibleByArgument, CaseIterable {
    case actors
    case blocks
  }

  @OptionGroup var options: NetworkOptions

  @Option(help: "By what actors share a role.")
  var method: RoleMethod = .concor

  @Option(
    help: ArgumentHelp(
      "How many blocks; concor halves blocks until it could have so many.", valueName: "count"))
  var blocks = 4

  @Flag(help: "Tell kinds of ties apart.")
  var byKind = false

  @Option(help: "How ties between the two actors that are compared count.")
  var diagonal: DiagonalRule = .reciprocal

  @Option(help: "What the table shows: the block of every actor, or the ties between blocks.")
  var table: Rows = .actors

  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let viewed = try options.loadViewed()
    let roles = try viewed.roles(
      by: method, blocks: blocks, relations: byKind ? .byKind : .together, diagonal: diagonal)
    var result = table == .actors ? actorTable(roles, viewed) : blockTable(roles)
    result.footnotes = roles.relations.map(fit) + [viewed.view.sentence]
    try output.write(
      result, command: "roles", view: viewed.view,
      conventions: [
        ("method", method.rawValue), ("diagonal", diagonal.rawValue),
        ("image", "a tie where the density of the block is at least that of the network"),
        ("explained", "1 − Σ(x − density of the block)² / Σ(x − density of the network)²"),
      ],
      more: [("fit", .array(roles.relations.map(fitJSON)))])
  }

  private func actorTable(_ roles: Roles, _ viewed: ViewedNetwork) -> ResultTable {
    var table = ResultTable(columns: [
      .init(name: "block"), .init(name: "actor"), .init(name: "name", audience: .people),
    ])
    for block in 0..<roles.partition.groupCount {
      for node in roles.partition.nodes(of: block) {
        let actor = viewed.actors[node]
        table.rows.append([
          .integer(block + 1), .text(actor.id.rawValue),
          .text(actor.name.text(in: output.language)),
        ])
      }
    }
    return table
  }

  private func blockTable(_ roles: Roles) -> ResultTable {
    var table = ResultTable(
      columns: (byKind ? ["kind"] : [])
        .map { .init(name: $0) }
        + [
          "source_block", "target_block", "ties", "pairs", "density", "image", "errors",
          "sum_of_squares",
        ].map { .init(name: $0) })
    for relation in roles.relations {
      for cell in relation.blockmodel.cells {
        table.rows.append(
          (byKind ? [.text(relation.kind?.rawValue)] : []) + [
            .integer(cell.source + 1), .integer(cell.target + 1), .integer(cell.ties),
            .integer(cell.pairs), .number(cell.density),
            .number(cell.image.map { $0 ? 1 : 0 }), .integer(cell.errors),
            .number(cell.sumOfSquares),
          ])
      }
    }
    return table
  }

  private func fit(_ relation: Roles.Relation) -> String {
    let model = relation.blockmodel
    let name = relation.kind.map { "\($0): " } ?? ""
    return "\(name)\(model.partition.groupCount) blocks explain "
      + "\(model.explainedShare.map { decimal($0 * 100) + " %" } ?? "nothing that could be measured") "
      + "of the spread of ties; correlation with the image "
      + "\(model.imageCorrelation.map(decimal) ?? "undefined"), \(model.errors) pairs against it."
  }

  private func fitJSON(_ relation: Roles.Relation) -> JSONValue {
    let model = relation.blockmodel
    func number(_ value: Double?) -> JSONValue { value.map { .number($0) } ?? .null }
    return .object([
      ("kind", relation.kind.map { .string($0.rawValue) } ?? .null),
      ("blocks", .integer(model.partition.groupCount)), ("density", number(model.density)),
      ("threshold", .number(model.threshold)), ("sum_of_squares", .number(model.sumOfSquares)),
      ("explained", number(model.explainedShare)),
      ("image_correlation", number(model.imageCorrelation)), ("errors", .integer(model.errors)),
    ])
  }
}

extension RoleMethod: ExpressibleByArgument {}
extension DiagonalRule: ExpressibleByArgument {}
