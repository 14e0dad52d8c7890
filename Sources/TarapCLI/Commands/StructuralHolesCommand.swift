import ArgumentParser
import TarapKit

/// `tarap structural-holes`.
struct StructuralHolesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "structural-holes",
    abstract:
      "Show which partners of an actor repeat each other, and which new tie would free it most.",
    discussion: """
      Partners come first, the most redundant on top, with what each adds to the actor's constraint; \
      then the actors it is not tied to, with what its constraint would be with a tie. A tie that \
      lowers constraint opens a way that present partners do not (Burt 1992).
      """)

  @OptionGroup var options: NetworkOptions

  @Argument(help: "The actor: an id, a name or an alias.")
  var actor: String

  @Flag(help: "Count only ties among the actor and its partners (default: all ties of partners).")
  var egoNetwork = false

  @Option(help: ArgumentHelp("How many missing ties to list.", valueName: "count"))
  var top = 5

  @OptionGroup(title: "Output")
  var output: OutputOptions

  func validate() throws {
    if top < 0 { throw ValidationError("--top is at least 0") }
  }

  func run() throws {
    let viewed = try options.loadViewed()
    let wanted = try viewed.network.theActor(matching: actor)
    guard let node = viewed.node(of: wanted.id) else {
      throw ValidationError("“\(wanted.id)” is not in the view (\(viewed.view.sentence))")
    }
    let found = try viewed.graph.structuralHolePartners(
      of: node, egoNetwork ? .egoNetwork : .wholeNetwork)
    var table = ResultTable(columns: [
      .init(name: "partner"), .init(name: "name", audience: .people), .init(name: "tie"),
      .init(name: "redundancy"), .init(name: "adds"), .init(name: "repeats"),
      .init(name: "constraint_with"), .init(name: "change"),
    ])
    func ends(_ node: Int) -> [ResultTable.Cell] {
      let actor = viewed.actors[node]
      return [.text(actor.id.rawValue), .text(actor.name.text(in: output.language))]
    }
    for partner in found.partners {
      let repeated = partner.repeats.map { viewed.actors[$0].id.rawValue }
      table.rows.append(
        ends(partner.node) + [
          .text("present"), .number(partner.redundancy), .number(partner.constraint),
          .nested(
            .array(repeated.map { .string($0) }),
            text: repeated.isEmpty ? "–" : repeated.joined(separator: ", ")),
          .number(nil), .number(nil),
        ])
    }
    for prospect in found.prospects.prefix(top) {
      table.rows.append(
        ends(prospect.node) + [
          .text("missing"), .number(nil), .number(nil), .nested(.array([]), text: "–"),
          .number(prospect.constraint), .number(prospect.change),
        ])
    }
    let name = wanted.name.text(in: output.language)
    let model = egoNetwork ? "ego-network" : "whole-network"
    table.footnotes = [
      found.constraint.map { "Constraint of \(name) = \(decimal($0)), \(model) model." }
        ?? "\(name) has no partners, and so no constraint.",
      "It is not tied to \(found.prospects.count) others. Constraint looks at structure alone; for "
        + "reasons to meet see tarap gaps.",
      viewed.view.sentence,
    ]
    try output.write(
      table, command: "structural-holes", view: viewed.view,
      conventions: [
        ("redundancy", "Σ p(i,q) m(j,q): how far the partner repeats others"),
        ("adds", "the partner's part of the constraint"),
        ("constraint_with", "the constraint with this one tie more; \(model) model"),
      ],
      more: [("constraint", found.constraint.map { .number($0) } ?? .null)])
  }
}
