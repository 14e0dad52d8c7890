import StakeholderModel

extension TableSchema where Row == Event {
  static let events = TableSchema(
    .events, title: "Events", blank: Event(id: "", name: LocalizedName("")), required: ["id"],
    columns: [
      .id("id", of: .events) {
        $0.id
      } set: {
        $0.id = $1
      }
    ] + TableColumn.names(\.name) + [
      .text("kind") {
        $0.kind
      } set: {
        $0.kind = $1
      },
      .text("place") {
        $0.place
      } set: {
        $0.place = $1
      },
      .id("region", of: .regions) {
        $0.region
      } set: {
        $0.region = $1
      },
      .date("date") {
        $0.date
      } set: {
        $0.date = $1
      },
      .choice("status") {
        $0.status
      } set: {
        $0.status = $1
      },
    ])
}

extension TableSchema where Row == Participation {
  static let participation = TableSchema(
    .participation, title: "Who took part in which event",
    blank: Participation(actor: "", event: ""), required: ["actor", "event"],
    filled: ["actor", "event"],
    columns: [
      .id("actor", of: .actors) {
        $0.actor
      } set: {
        $0.actor = $1
      },
      .id("event", of: .events) {
        $0.event
      } set: {
        $0.event = $1
      },
      .text("role") {
        $0.role
      } set: {
        $0.role = $1
      },
      .choice("basis") {
        $0.basis
      } set: {
        $0.basis = $1
      },
      .id("evidence", of: .sources) {
        $0.evidence
      } set: {
        $0.evidence = $1
      },
      .text("locator") {
        $0.locator
      } set: {
        $0.locator = $1
      },
    ])
}

extension TableSchema where Row == Region {
  static let regions = TableSchema(
    .regions, title: "Regions", blank: Region(id: "", name: LocalizedName("")), required: ["id"],
    columns: [
      .id("id", of: .regions) {
        $0.id
      } set: {
        $0.id = $1
      },
      .text("iso_3166_2") {
        $0.isoCode
      } set: {
        $0.isoCode = $1
      },
    ] + TableColumn.names(\.name) + [
      .id("parent", of: .regions) {
        $0.parent
      } set: {
        $0.parent = $1
      }
    ] + TableColumn.period(\.period) + [
      .id("predecessor", of: .regions) {
        $0.predecessor
      } set: {
        $0.predecessor = $1
      }
    ])
}

extension TableSchema where Row == Source {
  static let sources = TableSchema(
    .sources, title: "Sources", blank: Source(id: ""), required: ["id"],
    columns: [
      .id("id", of: .sources) {
        $0.id
      } set: {
        $0.id = $1
      },
      .text("title") {
        $0.title
      } set: {
        $0.title = $1
      },
      .text("publisher") {
        $0.publisher
      } set: {
        $0.publisher = $1
      },
      .date("date") {
        $0.date
      } set: {
        $0.date = $1
      },
      .text("date_basis") {
        $0.dateBasis
      } set: {
        $0.dateBasis = $1
      },
      .text("language") {
        $0.language
      } set: {
        $0.language = $1
      },
      .text("url") {
        $0.url
      } set: {
        $0.url = $1
      },
      .text("licence") {
        $0.licence
      } set: {
        $0.licence = $1
      },
      .text("note") {
        $0.note
      } set: {
        $0.note = $1
      },
    ])
}
