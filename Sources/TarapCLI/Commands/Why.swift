import ArgumentParser
import TarapKit

/// `tarap why`.
struct Why: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the claims behind a link: who says so, where, and how sure.",
    discussion: """
      An actor is named by its id, its name in any language, or an alias. All claims about the \
      two are printed, in either direction; the column “counts” says which of them the view uses.
      """)

  @OptionGroup var options: NetworkOptions

  @Argument(help: "An actor.")
  var first: String

  @Argument(help: "Another actor.")
  var second: String

  @OptionGroup(title: "Output")
  var output: OutputOptions

  func run() throws {
    let viewed = try options.loadViewed()
    let network = viewed.network
    let one = try network.theActor(matching: first)
    let other = try network.theActor(matching: second)
    var table = ResultTable(columns: [
      .init(name: "source"), .init(name: "target"), .init(name: "kind"), .init(name: "status"),
      .init(name: "basis"), .init(name: "state", audience: .programs),
      .init(name: "strength"), .init(name: "confidence"), .init(name: "valid_from"),
      .init(name: "valid_until"), .init(name: "evidence"), .init(name: "locator"),
      .init(name: "counts"), .init(name: "note"),
    ])
    let used = Set(viewed.links.flatMap { viewed.view.relation == .ties ? $0.evidence : [] })
    for (row, claim) in network.claims.enumerated()
    where Set([claim.source, claim.target]) == Set([one.id, other.id]) {
      table.rows.append([
        .text(claim.source.rawValue), .text(claim.target.rawValue),
        .text(claim.kind.rawValue), .text(claim.status.rawValue), .text(claim.basis?.rawValue),
        .text(claim.state.rawValue), .number(claim.strength), .number(claim.confidence),
        .text(claim.period.from?.description), .text(claim.period.until?.description),
        .text(claim.evidence?.rawValue), .text(claim.locator),
        .text(used.contains(row) ? "yes" : "no"), .text(claim.note),
      ])
    }
    let names = [one, other].map { $0.name.text(in: output.language) }
    table.footnotes =
      table.rows.isEmpty
      ? ["Nobody claims a tie between \(names[0]) and \(names[1])."]
      : sourceNotes(network, of: one, other)
    for event in sharedEvents(network, one, other) {
      table.footnotes.append("Both took part in: \(event.name.text(in: output.language)).")
    }
    table.footnotes.append(viewed.view.sentence)
    try output.write(table, command: "why", view: viewed.view)
  }

  private func sourceNotes(
    _ network: StakeholderNetwork, of one: Actor, _ other: Actor
  ) -> [String] {
    let ids = network.claims.filter {
      Set([$0.source, $0.target]) == Set([one.id, other.id])
    }.compactMap(\.evidence)
    return Set(ids).sorted().compactMap { network.source($0) }.map { source in
      let parts = [
        source.title(in: output.language), source.publisher,
        source.date.map { "\($0)" + (source.dateBasis.map { " (\($0))" } ?? "") }, source.url,
      ]
      return "\(source.id): " + parts.compactMap { $0 }.joined(separator: ", ") + "."
    }
  }

  private func sharedEvents(
    _ network: StakeholderNetwork, _ one: Actor, _ other: Actor
  ) -> [Event] {
    network.events.filter { event in
      let present = Set(network.participations.filter { $0.event == event.id }.map(\.actor))
      return present.contains(one.id) && present.contains(other.id)
    }
  }
}

extension StakeholderNetwork {
  /// Returns the one actor that a text means.
  ///
  /// - Throws: `ValidationError` if none fits, or several.
  func theActor(matching text: String) throws -> Actor {
    let found = actors(matching: text)
    guard let actor = found.first else {
      let known = actors.map(\.id.rawValue) + actors.map(\.name.name)
      let nearest = text.nearest(in: known).map { "; did you mean “\($0)”?" } ?? ""
      throw ValidationError("there is no actor “\(text)”\(nearest)")
    }
    guard found.count == 1 else {
      throw ValidationError(
        "“\(text)” may mean \(found.map(\.id.rawValue).joined(separator: ", ")); give the id")
    }
    return actor
  }
}
