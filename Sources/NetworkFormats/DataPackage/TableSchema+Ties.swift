import StakeholderModel

extension TableSchema where Row == Claim {
  static let ties = TableSchema(
    .ties, title: "Claims about ties", blank: Claim(source: "", target: ""),
    required: ["source", "target"], filled: ["source", "target"],
    columns: [
      .id("source", of: .actors) {
        $0.source
      } set: {
        $0.source = $1
      },
      .id("target", of: .actors) {
        $0.target
      } set: {
        $0.target = $1
      },
      .word("kind") {
        $0.kind
      } set: {
        $0.kind = $1
      },
      .boolean("directed") {
        $0.isDirected
      } set: {
        $0.isDirected = $1
      },
      .number("strength") {
        $0.strength
      } set: {
        $0.strength = $1
      },
      .number("amount") {
        $0.amount
      } set: {
        $0.amount = $1
      },
      .text("currency") {
        $0.currency
      } set: {
        $0.currency = $1
      },
    ] + TableColumn.period(\.period) + [
      .id("region", of: .regions) {
        $0.region
      } set: {
        $0.region = $1
      },
      .choice("state") {
        $0.state
      } set: {
        $0.state = $1
      },
      .choice("status") {
        $0.status
      } set: {
        $0.status = $1
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
      .number("confidence") {
        $0.confidence
      } set: {
        $0.confidence = $1
      },
      .text("coder") {
        $0.coder
      } set: {
        $0.coder = $1
      },
      .text("note") {
        $0.note
      } set: {
        $0.note = $1
      },
    ])
}

extension TableSchema where Row == Proposal {
  static let proposals = TableSchema(
    .proposals, title: "Proposed changes", blank: Proposal(id: "", change: .addTie),
    required: ["id", "change"], filled: ["change"],
    columns: [
      .id("id", of: .proposals) {
        $0.id
      } set: {
        $0.id = $1
      },
      .id("proposer", of: .actors) {
        $0.proposer
      } set: {
        $0.proposer = $1
      },
      .choice("change") {
        $0.change
      } set: {
        $0.change = $1
      },
      .id("source", of: .actors) {
        $0.source
      } set: {
        $0.source = $1
      },
      .id("target", of: .actors) {
        $0.target
      } set: {
        $0.target = $1
      },
      .word("kind") {
        $0.kind
      } set: {
        $0.kind = $1
      },
      .text("note") {
        $0.note
      } set: {
        $0.note = $1
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

extension TableSchema where Row == Mandate {
  static let mandates = TableSchema(
    .mandates, title: "Cooperation that a law asks for", blank: Mandate(source: "", target: ""),
    required: ["source", "target"], filled: ["source", "target"],
    columns: [
      .id("source", of: .actors) {
        $0.source
      } set: {
        $0.source = $1
      },
      .id("target", of: .actors) {
        $0.target
      } set: {
        $0.target = $1
      },
      .word("kind") {
        $0.kind
      } set: {
        $0.kind = $1
      },
      .text("reference") {
        $0.reference
      } set: {
        $0.reference = $1
      },
    ] + TableColumn.period(\.period) + [
      .text("note") {
        $0.note
      } set: {
        $0.note = $1
      }
    ])
}
