import StakeholderModel

extension TableSchema where Row == Actor {
  static let actors = TableSchema(
    .actors, title: "Actors", blank: Actor(id: "", name: LocalizedName("")),
    required: ["id", "name"],
    columns: [
      .id("id", of: .actors) {
        $0.id
      } set: {
        $0.id = $1
      }
    ] + TableColumn.names(\.name) + [
      .word("kind") {
        $0.kind
      } set: {
        $0.kind = $1
      },
      .text("sector") {
        $0.sector
      } set: {
        $0.sector = $1
      },
      .text("level") {
        $0.level
      } set: {
        $0.level = $1
      },
      .id("region", of: .regions) {
        $0.region
      } set: {
        $0.region = $1
      },
      .id("parent", of: .actors) {
        $0.parent
      } set: {
        $0.parent = $1
      },
      .text("identifier") {
        $0.identifier
      } set: {
        $0.identifier = $1
      },
      .choice("status") {
        $0.status
      } set: {
        $0.status = $1
      },
    ] + TableColumn.period(\.period) + [
      .boolean("collective") {
        $0.isCollective
      } set: {
        $0.isCollective = $1
      },
      .text("note") {
        $0.note
      } set: {
        $0.note = $1
      },
    ])
}

extension TableSchema where Row == Alias {
  static let aliases = TableSchema(
    .aliases, title: "Other names of the actors", blank: Alias(actor: "", alias: ""),
    required: ["actor", "alias"], filled: ["actor", "alias"],
    columns: [
      .id("actor", of: .actors) {
        $0.actor
      } set: {
        $0.actor = $1
      },
      .text("alias") {
        $0.alias
      } set: {
        $0.alias = $1
      },
      .choice("language") {
        $0.language
      } set: {
        $0.language = $1
      },
      .text("basis") {
        $0.basis
      } set: {
        $0.basis = $1
      },
    ])
}

extension TableSchema where Row == RosterEntry {
  static let roster = TableSchema(
    .roster, title: "Who was asked about whom", blank: RosterEntry(respondent: ""),
    required: ["respondent"], filled: ["respondent"],
    columns: [
      .id("respondent", of: .actors) {
        $0.respondent
      } set: {
        $0.respondent = $1
      },
      .text("wave") {
        $0.wave
      } set: {
        $0.wave = $1
      },
      Column(name: "asked", content: .list) { row, record, index throws(Column.CellError) in
        let text = record.trimmedText(at: index)
        row.asked = text == everybody ? nil : text.split(separator: ";").compactMap(actorID)
      } write: { row in
        guard let asked = row.asked else { return everybody }
        let text = asked.map(\.rawValue).joined(separator: ";")
        // The separator tells nobody, and an actor of that id, from everybody.
        return text.isEmpty || text == everybody ? text + ";" : text
      },
      .boolean("answered") {
        $0.answered
      } set: {
        $0.answered = $1
      },
    ])

  private typealias Column = TableColumn<RosterEntry>

  private static let everybody = "all"

  private static func actorID(_ text: Substring) -> ActorID? {
    let start = text.drop { $0 == " " }
    guard let end = start.lastIndex(where: { $0 != " " }) else { return nil }
    return ActorID(rawValue: String(start[...end]))
  }
}
